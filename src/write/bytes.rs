//! The bytes of an artifact: comparing them with a file, and writing them into one.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use blake3::{Hash, Hasher};

use super::{Origins, WriteError};
use crate::model::{Artifact, SitePath};
use crate::source::{Area, SourcePath};

/// How much of a copied file is in memory at a time.
const CHUNK: usize = 1 << 16;

/// Buffers that serve one file after the other, so that each page costs no allocation.
#[derive(Default)]
pub(super) struct Scratch {
    page: Vec<u8>,
    chunks: [Vec<u8>; 2],
}

/// Where a new file goes.
pub(super) struct Target<'a> {
    /// Where it is made.
    pub(super) at: &'a Path,
    /// The output folder and the place there that it is meant for: the path that messages show.
    pub(super) meant: (&'a Path, &'a SitePath),
}

/// The hash of the file at `target` if it holds just what the artifact does.
pub(super) fn matches(
    artifact: &Artifact,
    target: &Path,
    origins: Origins<'_>,
    scratch: &mut Scratch,
) -> Result<Option<Hash>, WriteError> {
    let fault = |error: io::Error| WriteError::system("read the file", target, &error);
    let mut file = File::open(target).map_err(fault)?;
    let length = file.metadata().map_err(fault)?.len();
    if let Artifact::Copy(source) = artifact {
        let (mut source, path) = open(source, origins)?;
        let source_fault = |error: io::Error| WriteError::system("read the file", &path, &error);
        if source.metadata().map_err(source_fault)?.len() != length {
            return Ok(None);
        }
        let [ours, theirs] = &mut scratch.chunks;
        let mut hasher = Hasher::new();
        loop {
            fill(&mut source, ours).map_err(source_fault)?;
            fill(&mut file, theirs).map_err(fault)?;
            if ours != theirs {
                return Ok(None);
            }
            if ours.is_empty() {
                return Ok(Some(hasher.finalize()));
            }
            hasher.update(ours);
        }
    }
    if parts(artifact).map(|part| part.len() as u64).sum::<u64>() != length {
        return Ok(None);
    }
    scratch.page.clear();
    file.read_to_end(&mut scratch.page).map_err(fault)?;
    let rest = parts(artifact).try_fold(scratch.page.as_slice(), |rest, part| rest.strip_prefix(part));
    Ok(rest.is_some_and(<[u8]>::is_empty).then(|| blake3::hash(&scratch.page)))
}

/// Makes a file, with the permissions of any new file: web servers must be able to read it.
pub(super) fn create(
    artifact: &Artifact,
    target: &Target<'_>,
    origins: Origins<'_>,
    scratch: &mut Scratch,
) -> Result<Hash, WriteError> {
    let (out, path) = target.meant;
    let fault = |error: io::Error| WriteError::system("write the file", &out.join(path.as_str()), &error);
    if let Artifact::Copy(source) = artifact {
        let (mut source, path) = open(source, origins)?;
        let mut file = File::create(target.at).map_err(fault)?;
        let mut hasher = Hasher::new();
        let [chunk, _] = &mut scratch.chunks;
        loop {
            fill(&mut source, chunk).map_err(|error| WriteError::system("read the file", &path, &error))?;
            if chunk.is_empty() {
                return Ok(hasher.finalize());
            }
            hasher.update(chunk);
            file.write_all(chunk).map_err(fault)?;
        }
    }
    // One copy, as one call to the system is cheaper than one for each piece.
    scratch.page.clear();
    for part in parts(artifact) {
        scratch.page.extend_from_slice(part);
    }
    fs::write(target.at, &scratch.page).map_err(fault)?;
    Ok(blake3::hash(&scratch.page))
}

/// The parts of an artifact that is in memory.
pub(super) fn parts(artifact: &Artifact) -> impl Iterator<Item = &[u8]> {
    let (pieces, bytes) = match artifact {
        Artifact::Text(pieces) => (&**pieces, None),
        Artifact::Bytes(bytes) => (&[][..], Some(bytes.as_ref())),
        Artifact::Copy(_) => (&[][..], None),
    };
    pieces.iter().map(|piece| piece.as_str().as_bytes()).chain(bytes)
}

/// Opens a file that is copied.
pub(super) fn open(source: &SourcePath, origins: Origins<'_>) -> Result<(File, PathBuf), WriteError> {
    let folder = match source.area() {
        Area::Content => origins.content,
        Area::Theme => origins.themes,
        Area::Config | Area::BuiltIn => {
            return Err(WriteError::new(
                format!("`{source}` is no file that can be copied"),
                "please report this: it is a mistake in playbook",
            ));
        }
    };
    let path = folder.join(source.as_str());
    let fault = |error| WriteError::system("copy the file", &path, &error);
    // It may no longer be what it was when the sources were read, and opening a pipe may never end.
    if !fs::metadata(&path).map_err(fault)?.is_file() {
        return Err(fault(io::ErrorKind::NotFound.into()));
    }
    let file = File::open(&path).map_err(fault)?;
    Ok((file, path))
}

/// The hash of a file of any size.
pub(super) fn hash(path: &Path) -> Result<Hash, WriteError> {
    let fault = |error| WriteError::system("read the file", path, &error);
    let mut hasher = Hasher::new();
    hasher.update_reader(File::open(path).map_err(fault)?).map_err(fault)?;
    Ok(hasher.finalize())
}

/// Reads the next chunk whole; an empty one is the end.
fn fill(file: &mut File, chunk: &mut Vec<u8>) -> io::Result<()> {
    chunk.clear();
    file.take(CHUNK as u64).read_to_end(chunk)?;
    Ok(())
}
