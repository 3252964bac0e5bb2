//! From what the system tells to where to look.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{ErrorKind, Event};

use crate::load::is_skipped_name;
use crate::source::MANIFEST;

/// How long it has to be quiet before files are read: an editor writes in several steps.
const QUIET: Duration = Duration::from_millis(10);

/// How long to wait for that at most.
const PATIENCE: Duration = Duration::from_millis(60);

/// The same where many files change at once, as when another branch is checked out.
const MANY: (usize, Duration, Duration) = (40, Duration::from_millis(60), Duration::from_millis(600));

/// What there is to look at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Heard {
    /// These places.
    At(BTreeSet<PathBuf>),
    /// Anything may have happened: messages were lost.
    Anything,
    /// Nothing, for a long time.
    Nothing,
}

/// What one message of the system means.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Meaning {
    Nothing,
    Changes(Vec<PathBuf>),
    /// Messages were lost.
    Lost,
    /// No more folders can be watched.
    Limit,
}

/// How waiting ended.
pub(super) enum End {
    Heard(Heard),
    /// Nothing was heard until the time was up.
    Silence,
    /// The system will not tell of everything.
    Limit,
}

/// Waits until something is told that matters and then it is quiet, or until `until`.
pub(super) fn wait(
    messages: &Receiver<notify::Result<Event>>,
    until: Instant,
    matters: impl Fn(&Path) -> bool,
) -> End {
    let mut paths = BTreeSet::new();
    let mut is_lost = false;
    let mut first: Option<Instant> = None;
    loop {
        let (quiet, patience) = if paths.len() > MANY.0 { (MANY.1, MANY.2) } else { (QUIET, PATIENCE) };
        let left = match first {
            None => until.saturating_duration_since(Instant::now()),
            Some(first) => quiet.min(patience.saturating_sub(first.elapsed())),
        };
        match messages.recv_timeout(left) {
            Ok(message) => match meaning(message) {
                Meaning::Nothing => {}
                Meaning::Limit => return End::Limit,
                Meaning::Lost => {
                    is_lost = true;
                    first.get_or_insert_with(Instant::now);
                }
                Meaning::Changes(changes) => {
                    paths.extend(changes.into_iter().filter(|path| matters(path) && is_no_scrap(path)));
                    if !paths.is_empty() {
                        first.get_or_insert_with(Instant::now);
                    }
                }
            },
            Err(RecvTimeoutError::Timeout) if first.is_none() => return End::Silence,
            Err(_) if is_lost => return End::Heard(Heard::Anything),
            Err(_) => return End::Heard(Heard::At(paths)),
        }
    }
}

fn meaning(message: notify::Result<Event>) -> Meaning {
    match message {
        Ok(event) if event.need_rescan() => Meaning::Lost,
        Ok(event) => match event.kind {
            // We read files ourselves, and must not wake up by it.
            EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write) => Meaning::Nothing,
            _ => Meaning::Changes(event.paths),
        },
        Err(error) if matches!(error.kind, ErrorKind::MaxFilesWatch) => Meaning::Limit,
        Err(_) => Meaning::Lost,
    }
}

/// Whether the name is not one that never matters.
fn is_no_scrap(path: &Path) -> bool {
    let Some(name) = path.file_name() else { return true };
    name == MANIFEST || !is_skipped_name(&name.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::mpsc::channel;
    use std::time::{Duration, Instant};

    use notify::event::{AccessKind, AccessMode, CreateKind, DataChange, Event, EventKind, Flag, ModifyKind};
    use notify::{Error, ErrorKind};

    use super::{End, Heard, wait};

    fn heard(messages: Vec<notify::Result<Event>>) -> Option<Heard> {
        let (sender, receiver) = channel();
        for message in messages {
            sender.send(message).expect("somebody listens");
        }
        match wait(&receiver, Instant::now() + Duration::from_millis(20), |path| !path.ends_with("other")) {
            End::Heard(heard) => Some(heard),
            End::Silence | End::Limit => None,
        }
    }

    fn event(kind: EventKind, path: &str) -> Event {
        Event::new(kind).add_path(PathBuf::from(path))
    }

    #[test]
    fn reading_files_and_what_editors_drop_beside_them_wake_nobody() {
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let opened = EventKind::Access(AccessKind::Open(AccessMode::Any));
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Read));
        let made = EventKind::Create(CreateKind::File);
        let none = || {
            vec![
                event(opened, "/p/content/a.md"),
                event(closed, "/p/content/a.md"),
                event(made, "/p/content/.a.md.swp"),
                event(made, "/p/content/4913"),
                event(made, "/p/content/a.md~"),
                event(made, "/p/.git"),
                event(written, "/p/other"),
            ]
        };
        assert_eq!(heard(none().into_iter().map(Ok).collect()), None);
        let mut some = none();
        some.push(event(written, "/p/content/a.md"));
        some.push(event(EventKind::Access(AccessKind::Close(AccessMode::Write)), "/p/content/b.md"));
        let paths = ["/p/content/a.md", "/p/content/b.md"].map(PathBuf::from);
        assert_eq!(heard(some.into_iter().map(Ok).collect()), Some(Heard::At(paths.into())));
    }

    #[test]
    fn lost_messages_mean_that_anything_may_have_happened() {
        let rescan = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(heard(vec![Ok(rescan)]), Some(Heard::Anything));
        assert_eq!(heard(vec![Err(Error::generic("what"))]), Some(Heard::Anything));
        assert_eq!(heard(vec![Err(Error::new(ErrorKind::MaxFilesWatch))]), None);
    }
}
