//! The git repository that a playbook lies in.

use std::fs;
use std::path::{Path, PathBuf};

use super::stamp::Stamp;

/// A repository.
pub(super) struct Repository {
    /// What belongs to this checkout alone.
    own: PathBuf,
    /// What all checkouts share.
    shared: PathBuf,
}

/// What a repository's present commit is known by, without asking git. Another commit, or another branch, is another head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Head {
    branch: Option<Stamp>,
    moves: Option<Stamp>,
    cut: Option<Stamp>,
}

impl Repository {
    /// The repository around a folder.
    pub fn around(folder: &Path) -> Option<Self> {
        let folder = folder.canonicalize().ok()?;
        let (parent, entry) = folder
            .ancestors()
            .map(|folder| (folder, folder.join(".git")))
            .find(|(_, entry)| entry.exists())?;
        // A checkout beside the first one, or a submodule, has a file that names the folder.
        let own = match fs::read_to_string(&entry) {
            Ok(text) => parent.join(text.strip_prefix("gitdir:")?.trim()),
            Err(_) => entry,
        };
        let shared = match fs::read_to_string(own.join("commondir")) {
            Ok(path) => own.join(path.trim()),
            Err(_) => own.clone(),
        };
        Some(Self { own, shared })
    }

    /// Whether its history was cut off somewhere: then the first commit there is seems to have changed every file.
    pub fn is_shallow(&self) -> bool {
        fs::metadata(self.shared.join("shallow")).is_ok_and(|metadata| metadata.len() > 0)
    }

    /// What its present commit is known by.
    pub fn head(&self) -> Head {
        let stamp = |path: PathBuf| fs::metadata(path).ok().map(|metadata| Stamp::of(&metadata));
        Head {
            branch: stamp(self.own.join("HEAD")),
            // A line is added with each commit, checkout, merge and rebase.
            moves: stamp(self.own.join("logs/HEAD")),
            cut: stamp(self.shared.join("shallow")),
        }
    }
}
