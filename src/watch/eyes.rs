//! Which folders are watched, and what is done where watching does not work.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use std::{fmt, thread};

use notify::{ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher, WatcherKind};

use super::hearing::{End, Heard, wait};
use crate::load::{Hints, LoadError, Loader, Refreshed, find_root, silent_file_system};

/// How often all files are compared though the system tells of changes: what it failed to tell is found then. Where
/// nothing is found, the next time is put off for twice as long, up to the second of these.
const COMPARE: (Duration, Duration) = (Duration::from_secs(60), Duration::from_secs(16 * 60));

/// How often they are compared where it tells nothing, and how many times as long as that takes at least.
const POLL: (Duration, u32) = (Duration::from_millis(500), 20);

/// How often to look for a playbook that is gone.
const GONE: Duration = Duration::from_millis(500);

/// What matters in a playbook's own folder.
const OWN: [&str; 3] = ["book.toml", "content", "themes"];

/// Why the system is not relied on to tell of changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Blind {
    /// It was asked for.
    Asked,
    /// The folder lies in a file system of this name, where files change without a word.
    FileSystem(String),
    /// The system will not watch as many folders.
    Limit,
    /// It does not watch at all, for this reason.
    Refused(String),
}

impl fmt::Display for Blind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Asked => f.write_str("as you asked for"),
            Self::FileSystem(kind) => {
                write!(f, "because the folder lies in a file system that does not tell of changes ({kind})")
            }
            Self::Limit => f.write_str(
                "because the system watches no more folders; a higher `fs.inotify.max_user_watches` would help",
            ),
            Self::Refused(reason) => write!(f, "because the system does not watch this folder: {reason}"),
        }
    }
}

impl From<notify::Error> for Blind {
    fn from(error: notify::Error) -> Self {
        match error.kind {
            ErrorKind::MaxFilesWatch => Self::Limit,
            _ => Self::Refused(error.to_string()),
        }
    }
}

/// Watches folders.
pub(super) struct Eyes {
    dir: PathBuf,
    sight: Sight,
    /// Why they turned blind, until somebody was told.
    blindness: Option<Blind>,
    /// When to compare all files.
    next: Instant,
    pause: Duration,
}

enum Sight {
    Watching(Box<Watched>),
    Polling,
}

/// What is watched.
struct Watched {
    watcher: RecommendedWatcher,
    messages: Receiver<notify::Result<Event>>,
    folders: BTreeSet<PathBuf>,
    /// The outermost folders of the playbook.
    roots: Vec<PathBuf>,
}

impl Eyes {
    /// Eyes for the playbook in `dir`, still closed.
    pub(super) fn new(dir: &Path, poll: bool) -> Self {
        let (sight, blindness) = match open(dir, poll) {
            Ok(watched) => (Sight::Watching(Box::new(watched)), None),
            Err(blindness) => (Sight::Polling, Some(blindness)),
        };
        Self { dir: dir.to_path_buf(), sight, blindness, next: Instant::now(), pause: COMPARE.0 }
    }

    /// Why all files are compared again and again from now on; said once.
    pub(super) fn take_blindness(&mut self) -> Option<Blind> {
        self.blindness.take()
    }

    fn turn_blind(&mut self, why: Blind) {
        self.sight = Sight::Polling;
        self.blindness = Some(why);
        self.next = Instant::now();
    }

    /// Waits until there is something to look at.
    pub(super) fn wait(&mut self) -> Heard {
        let end = match &self.sight {
            Sight::Polling => {
                thread::sleep(self.next.saturating_duration_since(Instant::now()));
                End::Silence
            }
            Sight::Watching(watched) => {
                wait(&watched.messages, self.next, |path| watched.matters(path, &self.dir))
            }
        };
        match end {
            End::Heard(heard) => heard,
            End::Silence => Heard::Nothing,
            End::Limit => {
                self.turn_blind(Blind::Limit);
                Heard::Anything
            }
        }
    }

    /// Compares all files, and settles when to do so again.
    pub(super) fn compare(&mut self, loader: &mut Loader) -> Result<Refreshed, LoadError> {
        let start = Instant::now();
        let refreshed = loader.refresh(Hints::Everywhere)?;
        self.pause = match self.sight {
            Sight::Polling => POLL.0.max(start.elapsed() * POLL.1),
            Sight::Watching(_) if refreshed.is_news => COMPARE.0,
            Sight::Watching(_) => (self.pause * 2).clamp(COMPARE.0, COMPARE.1),
        };
        self.next = Instant::now() + self.pause;
        if refreshed.is_news {
            // Something went unheard, and it may have been that a folder became another.
            self.close(&Heard::Anything);
        }
        Ok(refreshed)
    }

    /// Looks again soon, because there is no playbook.
    pub(super) fn hurry(&mut self) {
        self.next = Instant::now() + GONE;
    }

    /// Watches these folders. Returns those that were not watched before.
    pub(super) fn open<'f>(&mut self, folders: impl Iterator<Item = &'f Path>) -> BTreeSet<PathBuf> {
        let Sight::Watching(watched) = &mut self.sight else { return BTreeSet::new() };
        match watched.open(&self.dir, folders) {
            Ok(unseen) => unseen,
            Err(error) => {
                self.turn_blind(error.into());
                BTreeSet::new()
            }
        }
    }

    /// Stops watching what something happened to, which may be another folder by now: a watch stays with a folder that is
    /// renamed.
    pub(super) fn close(&mut self, heard: &Heard) {
        let Sight::Watching(watched) = &mut self.sight else { return };
        match heard {
            Heard::Nothing => {}
            Heard::Anything => watched.close_all(),
            Heard::At(paths) => paths.iter().for_each(|path| watched.close(path)),
        }
    }
}

fn open(dir: &Path, poll: bool) -> Result<Watched, Blind> {
    if poll {
        return Err(Blind::Asked);
    }
    let content = find_root(dir).map_or_else(|_| dir.to_path_buf(), |root| root.content);
    if let Some(kind) = silent_file_system(&content).or_else(|| silent_file_system(dir)) {
        return Err(Blind::FileSystem(kind));
    }
    let (sender, messages) = channel();
    let watcher = notify::recommended_watcher(sender)?;
    Ok(Watched { watcher, messages, folders: BTreeSet::new(), roots: Vec::new() })
}

impl Watched {
    fn matters(&self, path: &Path, dir: &Path) -> bool {
        self.roots.iter().any(|root| path.starts_with(root))
            || path == dir
            || (path.parent() == Some(dir) && OWN.iter().any(|own| path.ends_with(own)))
    }

    fn open<'f>(
        &mut self,
        dir: &Path,
        folders: impl Iterator<Item = &'f Path>,
    ) -> notify::Result<BTreeSet<PathBuf>> {
        let folders: BTreeSet<&Path> = folders.collect();
        let mut roots: Vec<&Path> = Vec::new();
        for folder in &folders {
            if roots.last().is_none_or(|root| !folder.starts_with(root)) {
                roots.push(folder);
            }
        }
        self.roots = roots.iter().map(|root| root.to_path_buf()).collect();
        // Elsewhere a watch for each folder is dear, or keeps it from being renamed.
        let each = RecommendedWatcher::kind() == WatcherKind::Inotify;
        let mode = if each { RecursiveMode::NonRecursive } else { RecursiveMode::Recursive };
        let wanted = if each { folders } else { roots.into_iter().collect() };
        let gone: Vec<PathBuf> = self
            .folders
            .iter()
            .filter(|folder| !wanted.contains(folder.as_path()) && folder.as_path() != dir)
            .cloned()
            .collect();
        for folder in gone {
            self.close(&folder);
        }
        let mut unseen = BTreeSet::new();
        let mut own = vec![(dir, RecursiveMode::NonRecursive)];
        own.extend(wanted.into_iter().filter(|folder| *folder != dir || !each).map(|folder| (folder, mode)));
        for (folder, mode) in own {
            if self.folders.contains(folder) {
                continue;
            }
            match self.watcher.watch(folder, mode) {
                Ok(()) => {}
                // It is gone again, which will be heard of.
                Err(error) if is_gone(&error) => continue,
                Err(error) => return Err(error),
            }
            self.folders.insert(folder.to_path_buf());
            unseen.insert(folder.to_path_buf());
        }
        Ok(unseen)
    }

    /// Stops watching `path` and all below it.
    fn close(&mut self, path: &Path) {
        let below = self.folders.range(path.to_path_buf()..).take_while(|folder| folder.starts_with(path));
        let below: Vec<PathBuf> = below.cloned().collect();
        for folder in below {
            self.folders.remove(&folder);
            // It may no longer be there.
            let _ = self.watcher.unwatch(&folder);
        }
    }

    fn close_all(&mut self) {
        for folder in std::mem::take(&mut self.folders) {
            let _ = self.watcher.unwatch(&folder);
        }
    }
}

fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(cause) => {
            matches!(cause.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
        }
        _ => false,
    }
}
