//! The short way for a site that is not there yet: made beside its place, then moved there in one step.

use std::fs::{self, File};
use std::path::Path;

use rayon::prelude::*;

use super::bytes::{self, Scratch, Target};
use super::manifest::Manifest;
use super::survey::folders_of;
use super::{Origins, WriteError, Written, stage};
use crate::model::Artifacts;
use crate::source::MANIFEST;

/// Makes the folder `out`; also returns the list of its files.
pub(super) fn write(
    artifacts: &Artifacts,
    out: &Path,
    origins: Origins<'_>,
) -> Result<(Written, Manifest), WriteError> {
    if let Some(parent) = out.parent() {
        fs::create_dir_all(parent).map_err(|error| WriteError::system("make the folder", parent, &error))?;
    }
    let stage = stage::beside(out)?;
    // So that another build sees that this one lives; without locks both still end well, if later.
    let _lock = File::open(stage.path()).ok().filter(|folder| folder.try_lock().is_ok());
    // A folder in the folder: the outer one is closed to others, the site must not be.
    let site = stage.path().join("site");
    make_folder(&site)?;
    for folder in folders_of(artifacts.keys()) {
        make_folder(&site.join(folder))?;
    }
    let files: Vec<_> = artifacts.iter().collect();
    let hashes: Vec<_> = files
        .into_par_iter()
        .map_init(Scratch::default, |scratch, (path, artifact)| {
            let target = Target { at: &site.join(path.as_str()), meant: (out, path) };
            Ok((path, bytes::create(artifact, &target, origins, scratch)?))
        })
        .collect::<Result<_, WriteError>>()?;
    let mut manifest = Manifest::default();
    for (path, hash) in hashes {
        manifest.insert(path.clone(), hash);
    }
    let list = site.join(MANIFEST);
    fs::write(&list, manifest.to_text())
        .map_err(|error| WriteError::system("write the file", &list, &error))?;
    fs::rename(&site, out).map_err(|error| WriteError::system("make the folder", out, &error))?;
    Ok((Written { written: artifacts.len(), ..Written::default() }, manifest))
}

fn make_folder(path: &Path) -> Result<(), WriteError> {
    fs::create_dir(path).map_err(|error| WriteError::system("make the folder", path, &error))
}
