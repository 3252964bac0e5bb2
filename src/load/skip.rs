//! Which files and folders are no part of a playbook.

use std::path::Path;

use crate::source::MANIFEST;

/// Whether a name alone shows that a file or folder is no part of a playbook: hidden files, and what editors drop
/// beside a file while it is edited.
pub fn is_skipped_name(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
        || Path::new(name).extension().is_some_and(|extension| extension == "swp")
        // Vim makes it to learn whether it may write in the folder.
        || name == "4913"
}

/// Whether a folder holds what a tool made: its packages, its build, or a site of ours.
pub(super) fn is_skipped_folder(name: &str, path: &Path) -> bool {
    name == "node_modules"
        || (name == "target" && path.join("CACHEDIR.TAG").is_file())
        || path.join(MANIFEST).is_file()
}
