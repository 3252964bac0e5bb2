//! The site as one file, to send or to lay on a file share.
//!
//! The same site gives the same bytes, on every machine and at any time: names in order, no time but the format's first,
//! the same permissions for all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use tempfile::NamedTempFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::bytes::{open, parts};
use super::{Origins, WriteError, plan};
use crate::model::{Artifact, Artifacts, SitePath};

/// How every zip begins.
const SIGNATURE: &[u8] = b"PK";

/// What is as small as it gets, so that packing it once more takes time and saves nothing.
const PACKED: [&str; 12] =
    ["png", "jpg", "jpeg", "gif", "webp", "avif", "woff", "woff2", "pdf", "zip", "docx", "xlsx"];

/// Writes the site into the zip `file`: wholly or not at all. A file that is no zip is left alone.
pub fn write_zip(artifacts: &Artifacts, file: &Path, origins: Origins<'_>) -> Result<(), WriteError> {
    plan::check_paths(artifacts)?;
    refuse(file, origins)?;
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let fault = |error: io::Error| WriteError::system("write the file", file, &error);
    fs::create_dir_all(folder).map_err(fault)?;
    let mut new = beside(folder).map_err(fault)?;
    let mut zip = ZipWriter::new(BufWriter::new(&mut new));
    for (path, artifact) in artifacts {
        let options = SimpleFileOptions::DEFAULT.compression_method(method(path)).unix_permissions(0o644);
        zip.start_file(path.as_str(), options).map_err(|error| fault(error.into()))?;
        add(artifact, &mut zip, origins, file)?;
    }
    let mut buffer = zip.finish().map_err(|error| fault(error.into()))?;
    buffer.flush().map_err(fault)?;
    drop(buffer);
    new.persist(file).map_err(|error| fault(error.error))?;
    Ok(())
}

/// Writes the bytes of one file of the site.
fn add(
    artifact: &Artifact,
    zip: &mut impl Write,
    origins: Origins<'_>,
    file: &Path,
) -> Result<(), WriteError> {
    let fault = |error: io::Error| WriteError::system("write the file", file, &error);
    if let Artifact::Copy(source) = artifact {
        let (mut source, path) = open(source, origins)?;
        let mut chunk = vec![0; 1 << 16];
        loop {
            let length = source
                .read(&mut chunk)
                .map_err(|error| WriteError::system("read the file", &path, &error))?;
            match chunk.get(..length) {
                None | Some([]) => return Ok(()),
                Some(read) => zip.write_all(read).map_err(fault)?,
            }
        }
    }
    for part in parts(artifact) {
        zip.write_all(part).map_err(fault)?;
    }
    Ok(())
}

/// A file that takes the place of another when it is finished, with the permissions of any new file.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut options = tempfile::Builder::new();
    #[cfg(unix)]
    options.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    options.prefix(".new-").tempfile_in(folder)
}

fn method(path: &SitePath) -> CompressionMethod {
    let ending = path.as_str().rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if PACKED.contains(&ending.as_str()) { CompressionMethod::Stored } else { CompressionMethod::Deflated }
}

/// Refuses to write over what is no zip, and among what the site is made from.
fn refuse(file: &Path, origins: Origins<'_>) -> Result<(), WriteError> {
    let shown = file.display();
    for source in [origins.content, origins.themes] {
        let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let is_inside = |source: &Path| parent.canonicalize().is_ok_and(|parent| parent.starts_with(source));
        if source.canonicalize().is_ok_and(|source| is_inside(&source)) {
            return Err(WriteError::new(
                format!("the zip `{shown}` would lie among the files the site is made from"),
                "choose another folder for it",
            ));
        }
    }
    let mut start = [0; SIGNATURE.len()];
    match fs::metadata(file) {
        Ok(metadata) if metadata.is_dir() => Err(WriteError::new(
            format!("`{shown}` is a folder"),
            "name the file to write, such as `playbook.zip`",
        )),
        Ok(metadata) if metadata.len() > 0 => {
            let read = File::open(file).and_then(|mut file| file.read_exact(&mut start));
            if read.is_ok() && start == SIGNATURE {
                return Ok(());
            }
            Err(WriteError::new(
                format!("`{shown}` is a file that is no zip"),
                "move it away, or name another file to write",
            ))
        }
        _ => Ok(()),
    }
}
