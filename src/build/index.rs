//! The index that readers search, made when somebody does.

use std::sync::{Arc, OnceLock, Weak};

use crate::model::{Artifacts, Playbook};
use crate::search;

/// The search files of a playbook. An author rarely searches while writing, and they are made from everything: so
/// they are left out of what a [`Workshop`](super::Workshop) builds, and made when they are asked for.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Let go when the playbook changes.
    playbook: Weak<Playbook>,
    files: Arc<OnceLock<Artifacts>>,
}

impl Index {
    pub(super) fn new(playbook: &Arc<Playbook>) -> Self {
        Self { playbook: Arc::downgrade(playbook), files: Arc::default() }
    }

    /// Its files; `None` if the playbook changed before anybody asked for them.
    pub fn files(&self) -> Option<&Artifacts> {
        if let Some(files) = self.files.get() {
            return Some(files);
        }
        let playbook = self.playbook.upgrade()?;
        Some(self.files.get_or_init(|| search::index(&playbook)))
    }

    /// Whether its files were asked for.
    pub fn is_made(&self) -> bool {
        self.files.get().is_some()
    }
}

/// Adds the index to the other files of a site. What an author put in its place stays.
pub fn add_index(artifacts: &mut Artifacts, index: &Artifacts) {
    for (path, file) in index {
        artifacts.entry(path.clone()).or_insert_with(|| file.clone());
    }
}
