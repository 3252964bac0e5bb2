//! The output folder as a whole: may we write there?

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::{Origins, WriteError, stage};
use crate::source::MANIFEST;

/// An output folder that may be written to.
pub(super) struct Place {
    /// Its path with all links resolved.
    pub(super) folder: PathBuf,
    /// Whether it is there yet.
    pub(super) exists: bool,
}

/// Looks at `out` and refuses what is not ours to fill.
pub(super) fn find(out: &Path, origins: Origins<'_>) -> Result<Place, WriteError> {
    let folder = resolve(out).map_err(|error| WriteError::system("find the output folder", out, &error))?;
    for source in [origins.content, origins.themes] {
        if source.canonicalize().is_ok_and(|source| source.starts_with(&folder)) {
            return Err(WriteError::new(
                format!("the output folder `{}` holds the files the site is made from", out.display()),
                "choose a folder of its own for the site",
            ));
        }
    }
    match fs::symlink_metadata(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Place { folder, exists: false }),
        Err(error) => Err(WriteError::system("look at the output folder", out, &error)),
        Ok(metadata) if metadata.is_symlink() => Err(WriteError::new(
            format!("the output folder `{}` is a link that leads nowhere", out.display()),
            "remove the link, or choose another output folder",
        )),
        Ok(metadata) if !metadata.is_dir() => Err(WriteError::new(
            format!("the output folder `{}` is a file", out.display()),
            "move the file away, or choose another output folder",
        )),
        Ok(_) if is_ours(&folder).map_err(|error| WriteError::system("list the folder", out, &error))? => {
            Ok(Place { folder, exists: true })
        }
        Ok(_) => Err(WriteError::new(
            format!("the output folder `{}` holds files that playbook did not write", out.display()),
            "choose another output folder, or empty this one if nothing in it is needed",
        )),
    }
}

/// Whether the folder holds our manifest or nothing at all. What a build left that was killed before it published
/// anything counts as nothing.
fn is_ours(folder: &Path) -> io::Result<bool> {
    if fs::symlink_metadata(folder.join(MANIFEST)).is_ok_and(|metadata| metadata.is_file()) {
        return Ok(true);
    }
    for entry in fs::read_dir(folder)? {
        if !stage::is_leftover(&entry?) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The path with links resolved as far as it exists.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else { return Err(error) };
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            Ok(resolve(parent)?.join(name))
        }
        resolved => resolved,
    }
}
