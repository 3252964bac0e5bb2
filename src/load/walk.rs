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

/// The files below a folder, in no order, and what was odd about the others.
pub(super) struct Listing {
    pub(super) files: Vec<Found>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What becomes of one entry.
enum Step {
    Take(SourcePath),
    /// A folder to go into, or something that is simply not for us.
    Pass,
    /// Leave it out, with all below it.
    Skip(Option<Diagnostic>),
}

impl Listing {
    /// Lists `folder`; `sources` knows how to show its paths.
    pub(super) fn of(
        folder: &Path,
        area: Area,
        out: Option<&Path>,
        sources: &Sources,
    ) -> Result<Self, LoadError> {
        let real = folder.canonicalize().map_err(|error| LoadError::folder(folder, &error))?;
        let walk = Walk { folder, real, area, out, sources };
        let mut listing = Self { files: Vec::new(), diagnostics: Vec::new() };
        let mut entries = WalkDir::new(folder).follow_links(true).min_depth(1).into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    listing.diagnostics.extend(walk.fault(&error)?);
                    continue;
                }
            };
            match walk.step(&entry) {
                Step::Take(path) => listing.files.push(Found::new(path, entry.into_path())),
                Step::Pass => {}
                Step::Skip(diagnostic) => {
                    listing.diagnostics.extend(diagnostic);
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                }
            }
        }
        Ok(listing)
    }

    /// Adds another listing to this one.
    pub(super) fn extend(&mut self, other: Self) {
        self.files.extend(other.files);
        self.diagnostics.extend(other.diagnostics);
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

impl Walk<'_> {
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
            return Step::Skip(Some(Diagnostic::warning("file-name", message).help(help)));
        }
        if let Some(step) = self.elsewhere(entry, &shown) {
            return step;
        }
        // A file beside the themes' folders belongs to none of them. Pipes, sockets and devices are never opened:
        // reading one may not end.
        let is_ours = entry.file_type().is_file() && (self.area != Area::Theme || entry.depth() > 1);
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
            Step::Skip(Some(Diagnostic::warning("link-outside", message).help(help)))
        })
    }

    /// What an entry that could not be looked at means.
    fn fault(&self, error: &walkdir::Error) -> Result<Option<Diagnostic>, LoadError> {
        let path = error.path().unwrap_or(self.folder);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Editors lock files with links that lead nowhere.
        if error.depth() > 0 && is_skipped_name(&name) {
            return Ok(None);
        }
        let label = self.label(&self.path(path));
        let Some(cause) = error.io_error() else {
            let message = format!("`{label}` links to a folder that it lies in");
            let help = "remove the link: following it would never end";
            return Ok(Some(Diagnostic::warning("link-loop", message).help(help)));
        };
        if error.depth() == 0 {
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
