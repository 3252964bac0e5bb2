//! A playbook in memory that follows what happens on the disk.
//!
//! Whatever is refreshed, the result is that of [`load`](super::load()) at that moment: a test holds the two together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use rayon::prelude::*;

use super::history::history;
use super::repository::{Head, Repository};
use super::root::{Root, find_root};
use super::stamp::Stamp;
use super::walk::{Found, Listing};
use super::{LoadError, list, read};
use crate::config::FILE;
use crate::diagnostic::{self, Diagnostic};
use crate::source::{Area, Body, MANIFEST, SourcePath, Sources};

/// With more hints than this, looking at everything costs less.
const MANY: usize = 256;

/// The names of files that decide whether the folder they lie in counts at all.
const DECIDES: [&str; 2] = [MANIFEST, "CACHEDIR.TAG"];

/// Where something may have happened.
#[derive(Clone, Copy, Debug)]
pub enum Hints<'a> {
    /// Anywhere: the whole tree is compared, file by file. What did not change is not read.
    Everywhere,
    /// At or below these paths on the disk. They are looked at whatever their files seem to say.
    At(&'a BTreeSet<PathBuf>),
}

/// What a look at the disk came to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Refreshed {
    /// Files that are new, gone, or hold something else than before.
    pub changed: BTreeSet<SourcePath>,
    /// Whether anything at all is different: a file, or what is to be said about one.
    pub is_news: bool,
}

/// Keeps the files of a playbook in memory.
#[derive(Debug)]
pub struct Loader {
    dir: PathBuf,
    out: PathBuf,
    base: Sources,
    held: Option<Held>,
}

/// What is held of a playbook.
#[derive(Debug)]
struct Held {
    root: Root,
    /// The site's folder with all links resolved, if it exists.
    out: Option<PathBuf>,
    sources: Sources,
    files: BTreeMap<SourcePath, File>,
    odd: BTreeMap<PathBuf, Diagnostic>,
    folders: BTreeSet<PathBuf>,
    has_links: bool,
    /// The commit whose history is known.
    head: Option<Head>,
}

/// What is known of a file besides its content.
#[derive(Debug)]
struct File {
    stamp: Option<Stamp>,
    is_settled: bool,
    found: Option<Diagnostic>,
}

impl Loader {
    /// Follows the playbook in `dir`, whose site goes to `out`. `base` holds files that are always there, as those of the
    /// built-in theme. Nothing is read yet.
    pub fn new(dir: &Path, out: &Path, base: Sources) -> Self {
        Self { dir: dir.to_path_buf(), out: out.to_path_buf(), base, held: None }
    }

    /// Brings the files up to date. Where there is no playbook any more nothing is held, and the next look starts anew.
    pub fn refresh(&mut self, hints: Hints<'_>) -> Result<Refreshed, LoadError> {
        let held = self.held.take();
        let root = find_root(&self.dir)?;
        let out = self.out.canonicalize().ok();
        let (mut held, is_known) = match held.filter(|held| held.root == root) {
            Some(held) => (held, true),
            None => (Held::new(root, &self.base), false),
        };
        let is_elsewhere = std::mem::replace(&mut held.out, out) != held.out;
        let refreshed = match hints {
            Hints::At(paths) if is_known && !is_elsewhere && paths.len() <= MANY => held.follow(paths)?,
            _ => held.compare()?,
        };
        self.held = Some(held);
        Ok(Refreshed { is_news: refreshed.is_news || !is_known, ..refreshed })
    }

    /// The files; none where there is no playbook.
    pub fn sources(&self) -> &Sources {
        self.held.as_ref().map_or(&self.base, |held| &held.sources)
    }

    /// What was found while they were read, in order.
    pub fn found(&self) -> Vec<Diagnostic> {
        self.held.as_ref().map_or_else(Vec::new, Held::found)
    }

    /// Where the playbook lies, if there is one.
    pub fn root(&self) -> Option<&Root> {
        self.held.as_ref().map(|held| &held.root)
    }

    /// The folders whose entries are part of the playbook, the outermost among them.
    pub fn folders(&self) -> impl Iterator<Item = &Path> {
        self.held.iter().flat_map(|held| held.folders.iter().map(PathBuf::as_path))
    }
}

impl Held {
    fn new(root: Root, base: &Sources) -> Self {
        let mut sources = Sources::new(root.content_folder.clone());
        for (path, body) in base.iter(Area::BuiltIn) {
            sources.insert(path.clone(), body.clone());
        }
        Self {
            root,
            out: None,
            sources,
            files: BTreeMap::new(),
            odd: BTreeMap::new(),
            folders: BTreeSet::new(),
            has_links: false,
            head: None,
        }
    }

    fn found(&self) -> Vec<Diagnostic> {
        let of_files = self.files.values().filter_map(|file| file.found.clone());
        let mut found: Vec<Diagnostic> = self.odd.values().cloned().chain(of_files).collect();
        diagnostic::sort(&mut found);
        found
    }

    /// Looks at every file, and reads those that seem to have changed.
    fn compare(&mut self) -> Result<Refreshed, LoadError> {
        let labels = Sources::new(self.root.content_folder.clone());
        let listing = list(&self.root, self.out.as_deref(), &labels)?;
        self.has_links = listing.has_links;
        self.folders = listing.folders.into_iter().collect();
        let odd = listing.odd.into_iter().collect();
        let mut refreshed = Refreshed { is_news: self.odd != odd, ..Refreshed::default() };
        self.odd = odd;
        let there: BTreeSet<&SourcePath> = listing.files.iter().map(|found| &found.path).collect();
        let gone: Vec<_> = self.files.keys().filter(|path| !there.contains(path)).cloned().collect();
        for path in gone {
            self.drop_file(&path, &mut refreshed);
        }
        self.read(&listing.files, false, &mut refreshed);
        self.remember(&mut refreshed);
        Ok(refreshed)
    }

    /// Looks only at these places, unless something there can show elsewhere.
    fn follow(&mut self, paths: &BTreeSet<PathBuf>) -> Result<Refreshed, LoadError> {
        let themes = self.root.themes();
        if self.has_links || (self.root.has_config && self.folders.contains(&themes) != themes.is_dir()) {
            return self.compare();
        }
        let labels = Sources::new(self.root.content_folder.clone());
        let mut refreshed = Refreshed::default();
        let mut files = Vec::new();
        if self.root.has_config {
            files.push(Found::new(SourcePath::new(Area::Config, FILE), self.dir_of_config()));
        }
        for path in starts(paths) {
            let (area, folder) = if path.starts_with(&self.root.content) {
                (Area::Content, self.root.content.clone())
            } else if self.root.has_config && path.starts_with(&themes) {
                (Area::Theme, themes.clone())
            } else if self.root.content.starts_with(path) || themes.starts_with(path) {
                return self.compare();
            } else {
                continue;
            };
            if path == folder || !folder.is_dir() {
                return self.compare();
            }
            let (listing, top) = Listing::at(path, &folder, area, self.out.as_deref(), &labels)?;
            if listing.has_links {
                return self.compare();
            }
            self.replace(&top, (area, &folder), &listing, &mut refreshed);
            files.extend(listing.files);
        }
        self.read(&files, true, &mut refreshed);
        if self.has_links {
            return self.compare();
        }
        if refreshed.changed.iter().any(|path| path.area() == Area::Config) {
            self.remember(&mut refreshed);
        }
        Ok(refreshed)
    }

    /// Asks again when files were last changed, if there was a commit since or the settings are others. A save alone is no
    /// change in that sense, and is seen without asking.
    fn remember(&mut self, refreshed: &mut Refreshed) {
        let head = Repository::around(&self.root.content).map(|repository| repository.head());
        let has_settings = refreshed.changed.iter().any(|path| path.area() == Area::Config);
        if self.head == head && !has_settings {
            return;
        }
        self.head = head;
        let history = history(&self.root, &self.sources);
        if history != **self.sources.history() {
            self.sources.set_history(Arc::new(history));
            refreshed.is_news = true;
        }
    }

    fn dir_of_config(&self) -> PathBuf {
        self.root.folder.join(FILE)
    }

    /// Forgets what was known at and below `top`, but for the files that are still there.
    fn replace(
        &mut self,
        top: &Path,
        (area, folder): (Area, &Path),
        listing: &Listing,
        refreshed: &mut Refreshed,
    ) {
        let mut odd = self.odd.clone();
        odd.retain(|path, _| !path.starts_with(top));
        odd.extend(listing.odd.iter().cloned());
        refreshed.is_news |= odd != self.odd;
        self.odd = odd;
        self.folders.retain(|folder| !folder.starts_with(top));
        self.folders.extend(listing.folders.iter().cloned());
        let below = top.strip_prefix(folder).unwrap_or(top);
        let below: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let (itself, inside) = (below.join("/"), format!("{}/", below.join("/")));
        let there: BTreeSet<&SourcePath> = listing.files.iter().map(|found| &found.path).collect();
        let known = self.files.range(SourcePath::new(area, itself.as_str())..);
        let gone: Vec<SourcePath> = known
            .map(|(path, _)| path)
            .take_while(|path| path.area() == area && path.as_str().starts_with(&itself))
            .filter(|path| path.as_str() == itself || path.as_str().starts_with(&inside))
            .filter(|path| !there.contains(path))
            .cloned()
            .collect();
        for path in gone {
            self.drop_file(&path, refreshed);
        }
    }

    fn drop_file(&mut self, path: &SourcePath, refreshed: &mut Refreshed) {
        self.files.remove(path);
        self.sources.remove(path);
        refreshed.changed.insert(path.clone());
        refreshed.is_news = true;
    }

    /// Reads files; without `always` only those whose stamp does not vouch for them.
    fn read(&mut self, files: &[Found], always: bool, refreshed: &mut Refreshed) {
        let looks: Vec<(&Found, Look)> = files
            .par_iter()
            .map(|found| {
                let known = self.files.get(&found.path).filter(|_| !always);
                (found, look(found, known))
            })
            .collect();
        for (found, look) in looks {
            match look {
                Look::Same => {}
                Look::Gone => {
                    if self.files.contains_key(&found.path) {
                        self.drop_file(&found.path, refreshed);
                    }
                }
                Look::Read(read) => self.keep(&found.path, read.0, read.1, refreshed),
            }
        }
    }

    fn keep(&mut self, path: &SourcePath, file: File, body: Body, refreshed: &mut Refreshed) {
        self.has_links |= file.stamp.is_some_and(|stamp| stamp.has_other_names());
        let before = self.files.get(path);
        // Nothing but its stamp speaks for a file that is not read.
        let may_differ = matches!(body, Body::Asset(_) | Body::Image(..))
            && before.is_none_or(|before| before.stamp != file.stamp);
        if may_differ || self.sources.get(path) != Some(&body) {
            refreshed.changed.insert(path.clone());
            refreshed.is_news = true;
            self.sources.insert(path.clone(), body);
        }
        refreshed.is_news |= before.is_none_or(|before| before.found != file.found);
        self.files.insert(path.clone(), file);
    }
}

/// What a look at one file came to.
enum Look {
    Same,
    Gone,
    Read(Box<(File, Body)>),
}

fn look(found: &Found, known: Option<&File>) -> Look {
    let now = SystemTime::now();
    // Taken before the file is read: what is written meanwhile makes it another.
    let stamp = fs::metadata(&found.disk).ok().map(|metadata| Stamp::of(&metadata));
    if known.is_some_and(|known| known.is_settled && stamp.is_some() && known.stamp == stamp) {
        return Look::Same;
    }
    match read::read(found) {
        Some((_, body, found)) => {
            let is_settled = stamp.is_some_and(|stamp| stamp.is_settled(now));
            Look::Read(Box::new((File { stamp, is_settled, found }, body)))
        }
        None => Look::Gone,
    }
}

/// Where to look: a folder in the place of the file in it that decides about it, and nothing that lies below another.
fn starts(paths: &BTreeSet<PathBuf>) -> Vec<&Path> {
    let places: BTreeSet<&Path> = paths
        .iter()
        .map(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            path.parent().filter(|_| DECIDES.contains(&name)).unwrap_or(path)
        })
        .collect();
    let mut starts: Vec<&Path> = Vec::new();
    for path in places {
        if starts.last().is_none_or(|last| !path.starts_with(last)) {
            starts.push(path);
        }
    }
    starts
}
