//! Carries a plan out: everything that can fail for want of space or a file first, beside the site; then moves.

use std::path::{Path, PathBuf};
use std::{fs, io};

use blake3::Hash;
use rayon::prelude::*;

use super::bytes::{self, Scratch, Target};
use super::manifest::Manifest;
use super::plan::Plan;
use super::survey::folders_of;
use super::{Origins, WriteError, Written, stage};
use crate::diagnostic::Diagnostic;
use crate::source::MANIFEST;

/// Carries `plan` out; `old` is the manifest it was made with. Also returns the new one.
pub(super) fn publish(
    plan: &Plan<'_>,
    old: &Manifest,
    out: &Path,
    origins: Origins<'_>,
) -> Result<(Written, Manifest), WriteError> {
    let written = Written {
        written: plan.changed.len(),
        unchanged: plan.unchanged.len(),
        removed: plan.stale.len(),
        warnings: plan.edited.iter().map(|path| edited(&out.join(path.as_str()))).collect(),
    };
    let mut new = Manifest::default();
    for (path, hash) in &plan.unchanged {
        new.insert((*path).clone(), *hash);
    }
    for path in &plan.edited {
        for hash in old.hashes(path.as_str()) {
            new.insert((*path).clone(), *hash);
        }
    }
    if plan.changed.is_empty() && plan.stale.is_empty() && new == *old && out.join(MANIFEST).exists() {
        return Ok((written, new));
    }
    let stage = stage::inside(out)?;
    let staged = Staged { folder: stage.path(), out };
    for ((path, _), hash) in plan.changed.iter().zip(staged.create_all(plan, origins)?) {
        new.insert((*path).clone(), hash);
    }
    let both = staged.manifest("both", &old.union(&new))?;
    let list = staged.manifest("new", &new)?;
    check_writable(plan, out, stage.path())?;
    check_names(plan, out, stage.path())?;

    // From here on the site changes. Killed between any two steps, it is a mix of old and new pages that are each
    // whole, and every one of them is on the list that the next build goes by.
    staged.publish(&both, MANIFEST)?;
    if plan.stale_in_the_way {
        remove_stale(plan, out)?;
        remove_empty(plan.gone_folders.iter().map(String::as_str).rev(), out);
    }
    for folder in &plan.new_folders {
        let folder = out.join(folder);
        match fs::create_dir(&folder) {
            // In other capitals, on a disk that takes both for one name.
            Err(_) if fs::symlink_metadata(&folder).is_ok_and(|metadata| metadata.is_dir()) => {}
            made => made.map_err(|error| WriteError::system("make the folder", &folder, &error))?,
        }
    }
    for (at, (path, _)) in plan.changed.iter().enumerate() {
        staged.publish(&staged.file(at), path.as_str())?;
    }
    if !plan.stale_in_the_way {
        remove_stale(plan, out)?;
    }
    remove_empty(folders_of(plan.stale.iter().copied()).into_iter().rev(), out);
    staged.publish(&list, MANIFEST)?;
    Ok((written, new))
}

/// Files that are complete and not published yet.
struct Staged<'a> {
    folder: &'a Path,
    out: &'a Path,
}

impl Staged<'_> {
    fn file(&self, at: usize) -> PathBuf {
        self.folder.join(at.to_string())
    }

    fn create_all(&self, plan: &Plan<'_>, origins: Origins<'_>) -> Result<Vec<Hash>, WriteError> {
        plan.changed
            .par_iter()
            .enumerate()
            .map_init(Scratch::default, |scratch, (at, (path, artifact))| {
                let target = Target { at: &self.file(at), meant: (self.out, path) };
                bytes::create(artifact, &target, origins, scratch)
            })
            .collect()
    }

    fn manifest(&self, name: &str, manifest: &Manifest) -> Result<PathBuf, WriteError> {
        let path = self.folder.join(name);
        fs::write(&path, manifest.to_text())
            .map_err(|error| WriteError::system("write the file", &path, &error))?;
        Ok(path)
    }

    fn publish(&self, staged: &Path, path: &str) -> Result<(), WriteError> {
        let target = self.out.join(path);
        fs::rename(staged, &target).map_err(|error| WriteError::system("write the file", &target, &error))
    }
}

fn remove_stale(plan: &Plan<'_>, out: &Path) -> Result<(), WriteError> {
    for path in &plan.stale {
        let path = out.join(path.as_str());
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(WriteError::system("remove the old file", &path, &error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Removes those of `folders` that are empty by now, given inner before outer. The system refuses the others.
fn remove_empty<'a>(folders: impl Iterator<Item = &'a str>, out: &Path) {
    for folder in folders {
        let _ = fs::remove_dir(out.join(folder));
    }
}

fn edited(path: &Path) -> Diagnostic {
    let message = format!("`{}` is no longer part of the site, and somebody has changed it", path.display());
    Diagnostic::warning("edited-output", message)
        .help("it was left there, and visitors still find it: remove it, or move it away if it is needed")
}

/// Refuses a folder in which nothing could be renamed or removed, while the last good site is still whole.
fn check_writable(plan: &Plan<'_>, out: &Path, stage: &Path) -> Result<(), WriteError> {
    let stage =
        fs::metadata(stage).map_err(|error| WriteError::system("look at the folder", stage, &error))?;
    let changed = plan.changed.iter().map(|(path, _)| *path);
    let folders = folders_of(changed.chain(plan.stale.iter().copied()));
    for folder in folders {
        let path = out.join(folder);
        // One that is not there yet will be ours.
        let Ok(metadata) = fs::symlink_metadata(&path) else { continue };
        if metadata.is_dir() && !is_plainly_ours(&metadata, &stage) {
            tempfile::tempfile_in(&path)
                .map_err(|error| WriteError::system("write in the folder", &path, &error))?;
        }
    }
    Ok(())
}

/// Refuses names that the disk does not take, while the last good site is still whole.
fn check_names(plan: &Plan<'_>, out: &Path, stage: &Path) -> Result<(), WriteError> {
    // Shorter ones fit everywhere; asking the disk about each would cost more than it is worth.
    const NAME: usize = 100;
    const PATH: usize = 1000;
    let long = plan.changed.iter().map(|(path, _)| path.as_str()).filter(|path| path.len() > NAME);
    for path in long {
        let target = out.join(path);
        let names = path.split('/').filter(|name| name.len() > NAME).map(|name| stage.join(name));
        let whole = (path.len() > PATH).then(|| target.clone());
        for asked in names.chain(whole) {
            match fs::symlink_metadata(asked) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(WriteError::system("write the file", &target, &error));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// Whether a folder belongs to the user who made `stage`, with leave to write in it: then there is no need to try.
#[cfg(unix)]
fn is_plainly_ours(folder: &fs::Metadata, stage: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    const WRITE_AND_ENTER: u32 = 0o300;
    folder.uid() == stage.uid() && folder.mode() & WRITE_AND_ENTER == WRITE_AND_ENTER
}

/// Elsewhere permissions are not that simple, and folders are hardly ever closed to their maker.
#[cfg(not(unix))]
fn is_plainly_ours(_folder: &fs::Metadata, _stage: &fs::Metadata) -> bool {
    true
}
