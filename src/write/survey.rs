//! What lies in an output folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use walkdir::WalkDir;

use super::WriteError;
use crate::model::SitePath;
use crate::source::reason;

/// What an entry is. Links are not followed, so nothing behind one is ever seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    File,
    Folder,
    /// A link, pipe or device: never ours.
    Other,
}

/// The entries of an output folder by their paths, as far as they can matter to us.
pub(super) struct Survey {
    entries: BTreeMap<String, Kind>,
}

impl Survey {
    /// Looks at `out`, going only into `folders` and into folders that stand where one of `files` must go.
    pub(super) fn of(
        out: &Path,
        folders: &BTreeSet<&str>,
        files: impl Fn(&str) -> bool,
    ) -> Result<Self, WriteError> {
        let mut entries = BTreeMap::new();
        let mut walk = WalkDir::new(out).min_depth(1).into_iter();
        while let Some(entry) = walk.next() {
            let entry = entry.map_err(|error| fault(out, &error))?;
            let kind = match entry.file_type() {
                kind if kind.is_dir() => Kind::Folder,
                kind if kind.is_file() => Kind::File,
                _ => Kind::Other,
            };
            let path = below(out, entry.path());
            // A name that is not UTF-8 is none of ours.
            let concerns_us = |path: &String| folders.contains(path.as_str()) || files(path);
            if kind == Kind::Folder && !path.as_ref().is_some_and(concerns_us) {
                walk.skip_current_dir();
            }
            if let Some(path) = path {
                entries.insert(path, kind);
            }
        }
        Ok(Self { entries })
    }

    pub(super) fn kind(&self, path: &str) -> Option<Kind> {
        self.entries.get(path).copied()
    }

    /// Everything that was seen below a folder.
    pub(super) fn below(&self, folder: &str) -> impl Iterator<Item = (&str, Kind)> {
        let prefix = format!("{folder}/");
        self.entries
            .range(prefix.clone()..)
            .take_while(move |(path, _)| path.starts_with(&prefix))
            .map(|(path, kind)| (path.as_str(), *kind))
    }
}

fn below(out: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> =
        path.strip_prefix(out).ok()?.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

fn fault(out: &Path, error: &walkdir::Error) -> WriteError {
    let why = error.io_error().map_or_else(|| error.to_string(), reason);
    let path = error.path().unwrap_or(out);
    WriteError::new(
        format!("cannot list the folder `{}`: {why}", path.display()),
        "check that you may open it, or choose another output folder",
    )
}

/// All folders that `paths` lie in.
pub(super) fn folders_of<'a>(paths: impl Iterator<Item = &'a SitePath>) -> BTreeSet<&'a str> {
    let mut folders = BTreeSet::new();
    for path in paths {
        for folder in path.folders() {
            // The folders around a known folder are known.
            if !folders.insert(folder) {
                break;
            }
        }
    }
    folders
}
