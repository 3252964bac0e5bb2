//! Folders where files are made before they are published, and what killed builds left of them.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{WriteError, lock};

/// What the names of these folders begin with inside the output folder. It is hidden from web servers' listings
/// and from `load`.
const PREFIX: &str = ".playbook-stage-";

/// Names that pages cannot have: ours.
pub(super) const RESERVED: &str = ".playbook-";

/// A folder inside `out`, removed when the value is dropped.
pub(super) fn inside(out: &Path) -> Result<TempDir, WriteError> {
    make(out, PREFIX)
}

/// A folder beside `out`, removed when the value is dropped.
pub(super) fn beside(out: &Path) -> Result<TempDir, WriteError> {
    make(out.parent().unwrap_or(out), &sibling_prefix(out))
}

fn make(folder: &Path, prefix: &str) -> Result<TempDir, WriteError> {
    tempfile::Builder::new()
        .prefix(prefix)
        .tempdir_in(folder)
        .map_err(|error| WriteError::system("write in the folder", folder, &error))
}

/// Only of this output folder: another one beside it may just be built.
fn sibling_prefix(out: &Path) -> String {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}{PREFIX}")
}

/// Whether an entry of the output folder is what a killed build left.
pub(super) fn is_leftover(entry: &DirEntry) -> bool {
    starts_with(entry, PREFIX)
}

fn starts_with(entry: &DirEntry, prefix: &str) -> bool {
    let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
    is_folder && entry.file_name().to_string_lossy().starts_with(prefix)
}

/// Removes what killed builds left beside `out`, not what a running one needs.
pub(super) fn clear_siblings(out: &Path) {
    let Some(parent) = out.parent() else { return };
    clear(parent, &sibling_prefix(out), |path| !lock::is_held(path));
}

/// Removes what killed builds left in `out`, whose lock is held: no other build is running.
pub(super) fn clear_inside(out: &Path) {
    clear(out, PREFIX, |_| true);
}

/// What cannot be removed does no harm, and the next build tries again.
fn clear(folder: &Path, prefix: &str, is_dead: impl Fn(&Path) -> bool) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let leftovers: Vec<PathBuf> =
        entries.flatten().filter(|entry| starts_with(entry, prefix)).map(|entry| entry.path()).collect();
    for path in leftovers.iter().filter(|path| is_dead(path)) {
        let _ = fs::remove_dir_all(path);
    }
}
