//! The folders that nobody named.

use std::path::PathBuf;

use super::output;
use crate::load::Root;

/// The name of the site's folder.
const SITE: &str = "site";

/// Where the site goes. A folder that is no playbook is somebody else's: nothing is written into it unasked.
pub fn site(root: &Root) -> PathBuf {
    if root.has_config { root.folder.join(SITE) } else { PathBuf::from(SITE) }
}

/// Says that a folder has no `book.toml`.
pub fn say_if_bare(root: &Root) {
    if !root.has_config {
        let folder = output::shown(&root.folder);
        output::line(&format!("No book.toml in {folder}: taking the folder itself as the content."));
    }
}
