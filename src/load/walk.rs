//! Which files there are.

use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::LoadError;
use super::skip::{is_skipped_folder, is_skipped_name};
use crate::diagnostic::Diagnostic;
use crate::source::{Area, SourcePath, Sources, reason};

/// A file that has been seen and not read.
pub(super) struct Found {
    pub(super) path: SourcePath,
    pub(super) disk: PathBuf,
}

impl Found {
    pub(super) fn new(path: SourcePath, disk: PathBuf) -> Self {
        Self { path, disk }
    }
}

/// What lies below a folder, in no order.
#[derive(Default)]
pub(super) struct Listing {
    pub(super) files: Vec<Found>,
    /// The folders that were gone into, the outermost among them.
    pub(super) folders: Vec<PathBuf>,
    /// What was odd about other entries, with their places on the disk.
    pub(super) odd: Vec<(PathBuf, Diagnostic)>,
    /// Whether a link was seen: then what happens in one place shows in another.
    pub(super) has_links: bool,
}

/// What becomes of one entry.
enum Step {
    Take(SourcePath),
    /// A folder to go into, or something that is simply not for us.
    Pass,
    /// Leave it out, with all below it.
    Skip(Option<Box<Diagnostic>>),
}

impl Listing {
    /// Lists `folder`; `sources` knows how to show its paths.
    pub(super) fn of(
        folder: &Path,
        area: Area,
        out: Option<&Path>,
        sources: &Sources,
    ) -> Result<Self, LoadError> {
        let mut listing = Self { folders: vec![folder.to_path_buf()], ..Self::default() };
        Walk::new(folder, area, out, sources)?.go(folder, &mut listing)?;
        Ok(listing)
    }

    /// Lists again what lies at `start` below `folder`, whatever that is by now, as [`Self::of`] would have. Also returns
    /// the path at and below which nothing else is left: `start`, or what stands in the way to it.
    pub(super) fn at(
        start: &Path,
        folder: &Path,
        area: Area,
        out: Option<&Path>,
        sources: &Sources,
    ) -> Result<(Self, PathBuf), LoadError> {
        let walk = Walk::new(folder, area, out, sources)?;
        let mut listing = Self::default();
        let mut above: Vec<&Path> = start.ancestors().skip(1).take_while(|above| *above != folder).collect();
        above.reverse();
        for above in above {
            let mut this = WalkDir::new(above).follow_links(true).max_depth(0).into_iter();
            let is_folder = match this.next() {
                Some(Ok(entry)) => matches!(walk.step(&entry), Step::Pass) && entry.file_type().is_dir(),
                _ => false,
            };
            if !is_folder {
                walk.go(above, &mut listing)?;
                return Ok((listing, above.to_path_buf()));
            }
        }
        walk.go(start, &mut listing)?;
        Ok((listing, start.to_path_buf()))
    }

    /// Adds another listing to this one.
    pub(super) fn extend(&mut self, other: Self) {
        self.files.extend(other.files);
        self.folders.extend(other.folders);
        self.odd.extend(other.odd);
        self.has_links |= other.has_links;
    }
}

/// One folder being walked.
struct Walk<'a> {
    folder: &'a Path,
    /// The same with all links resolved.
    real: PathBuf,
    area: Area,
    out: Option<&'a Path>,
    sources: &'a Sources,
}

impl<'a> Walk<'a> {
    fn new(
        folder: &'a Path,
        area: Area,
        out: Option<&'a Path>,
        sources: &'a Sources,
    ) -> Result<Self, LoadError> {
        let real = folder.canonicalize().map_err(|error| LoadError::folder(folder, &error))?;
        Ok(Self { folder, real, area, out, sources })
    }

    /// Lists what lies at `start`: the folder itself, or anything below it.
    fn go(&self, start: &Path, listing: &mut Listing) -> Result<(), LoadError> {
        let outermost = usize::from(start == self.folder);
        let mut entries = WalkDir::new(start).follow_links(true).min_depth(outermost).into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(start).to_path_buf();
                    listing.has_links |= path.is_symlink();
                    listing.odd.extend(self.fault(&path, &error)?.map(|found| (path, found)));
                    continue;
                }
            };
            listing.has_links |= entry.path_is_symlink();
            match self.step(&entry) {
                Step::Take(path) => listing.files.push(Found::new(path, entry.into_path())),
                Step::Pass if entry.file_type().is_dir() => listing.folders.push(entry.into_path()),
                Step::Pass => {}
                Step::Skip(diagnostic) => {
                    listing.odd.extend(diagnostic.map(|found| (entry.path().to_path_buf(), *found)));
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                }
            }
        }
        Ok(())
    }

    fn step(&self, entry: &DirEntry) -> Step {
        let shown = self.path(entry.path());
        let name = entry.file_name().to_string_lossy();
        let is_folder = entry.file_type().is_dir();
        if is_skipped_name(&name) || (is_folder && is_skipped_folder(&name, entry.path())) {
            return Step::Skip(None);
        }
        if entry.file_name().to_str().is_none() || name.contains(char::is_control) {
            let name = self.label(&shown).replace(char::is_control, "\u{fffd}");
            let message = format!("the name of `{name}` cannot be part of a web address");
            let help = "rename it, best to plain letters, digits and hyphens";
            return Step::Skip(Some(Box::new(Diagnostic::warning("file-name", message).help(help))));
        }
        if let Some(step) = self.elsewhere(entry, &shown) {
            return step;
        }
        // A file beside the themes' folders belongs to none of them. Pipes, sockets and devices are never opened:
        // reading one may not end.
        let is_ours =
            entry.file_type().is_file() && (self.area != Area::Theme || shown.as_str().contains('/'));
        if is_ours { Step::Take(shown) } else { Step::Pass }
    }

    /// Leaves out the site's folder, and links that leave the folder being walked: a page must not show a file its
    /// author never meant to publish.
    fn elsewhere(&self, entry: &DirEntry, shown: &SourcePath) -> Option<Step> {
        if !entry.path_is_symlink() && !entry.file_type().is_dir() {
            return None;
        }
        let Ok(real) = entry.path().canonicalize() else { return Some(Step::Skip(None)) };
        if self.out.is_some_and(|out| real.starts_with(out)) {
            return Some(Step::Skip(None));
        }
        (entry.path_is_symlink() && !real.starts_with(&self.real)).then(|| {
            let message = format!("`{}` links to a place outside its folder", self.label(shown));
            let help = "put the file itself here; what a link outside leads to is not published";
            Step::Skip(Some(Box::new(Diagnostic::warning("link-outside", message).help(help))))
        })
    }

    /// What it means that the entry at `path` could not be looked at.
    fn fault(&self, path: &Path, error: &walkdir::Error) -> Result<Option<Diagnostic>, LoadError> {
        let is_top = path == self.folder;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Editors lock files with links that lead nowhere.
        if !is_top && is_skipped_name(&name) {
            return Ok(None);
        }
        let label = self.label(&self.path(path));
        let Some(cause) = error.io_error() else {
            let message = format!("`{label}` links to a folder that it lies in");
            let help = "remove the link: following it would never end";
            return Ok(Some(Diagnostic::warning("link-loop", message).help(help)));
        };
        if is_top {
            return Err(LoadError::folder(path, cause));
        }
        if path.is_symlink() {
            let message = format!("`{label}` is a link that cannot be followed: {}", reason(cause));
            let help = "remove the link, or put the file itself in its place";
            return Ok(Some(Diagnostic::warning("link-broken", message).help(help)));
        }
        // It was there a moment ago and is not now: as if it had never been.
        if cause.kind() == io::ErrorKind::NotFound {
            return Ok(None);
        }
        let message = format!("cannot list the folder `{label}`: {}", reason(cause));
        let help = "check that you may open it; its pages are missing from the site";
        Ok(Some(Diagnostic::error("unreadable-folder", message).help(help)))
    }

    /// The path below the folder, with `/` between its parts on every system.
    fn path(&self, path: &Path) -> SourcePath {
        let below = path.strip_prefix(self.folder).unwrap_or(path);
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        SourcePath::new(self.area, parts.join("/"))
    }

    fn label(&self, path: &SourcePath) -> String {
        self.sources.label(path)
    }
}
