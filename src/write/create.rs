//! New files beside whatever is there already: all of them, or none.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Display, Path, PathBuf};

use super::WriteError;
use crate::source::{MANIFEST, reason};

/// Makes `files`, each with its path below `dir`, and `dir` itself if it is missing. What is there already is never
/// written over: where one of the files exists, or the system refuses one, none is made.
pub fn create_new(files: &[(&str, &[u8])], dir: &Path) -> Result<(), WriteError> {
    check(dir)?;
    let taken = taken(files, dir);
    if !taken.is_empty() {
        let lines: Vec<String> = taken.iter().map(|path| format!("  {}", shown(path))).collect();
        return Err(WriteError::new(
            format!("nothing was written, as this is already there:\n{}", lines.join("\n")),
            "choose another folder, or move these away first",
        ));
    }
    let mut made = Made::default();
    let all = files.iter().try_for_each(|(path, bytes)| made.file(&dir.join(path), bytes));
    all.map_err(|(path, error)| {
        made.remove();
        refused(&path, &error)
    })
}

/// Refuses what is no folder, and a site we made.
pub(super) fn check(dir: &Path) -> Result<(), WriteError> {
    let help = "choose another folder";
    match fs::metadata(dir) {
        Ok(metadata) if !metadata.is_dir() => {
            Err(WriteError::new(format!("`{}` is a file, not a folder", dir.display()), help))
        }
        Ok(_) if dir.join(MANIFEST).exists() => {
            let message = format!("`{}` is a finished site: its pages would be mixed with it", dir.display());
            Err(WriteError::new(message, help))
        }
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound && dir.is_symlink() => {
            Err(WriteError::new(format!("`{}` is a link that leads nowhere", dir.display()), help))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => {
            let message = format!("cannot open the folder `{}`: {}", dir.display(), reason(&error));
            Err(WriteError::new(message, help))
        }
    }
}

/// What stands in the way of the files: themselves, and anything but a folder where a folder has to be.
fn taken(files: &[(&str, &[u8])], dir: &Path) -> Vec<PathBuf> {
    let mut taken = Vec::new();
    for (path, _) in files {
        let target = dir.join(path);
        let folders = target.ancestors().skip(1).take_while(|folder| *folder != dir);
        let blocked = folders.filter(|folder| folder.symlink_metadata().is_ok() && !folder.is_dir());
        let found = blocked.last().map(Path::to_path_buf);
        let found = found.or_else(|| target.symlink_metadata().is_ok().then_some(target));
        taken.extend(found.filter(|found| !taken.contains(found)));
    }
    taken
}

fn refused(path: &Path, cause: &io::Error) -> WriteError {
    let help = match cause.kind() {
        io::ErrorKind::AlreadyExists => "somebody made it just now: try again, or choose another folder",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space and try again",
        io::ErrorKind::PermissionDenied => "check who may write there, or choose another folder",
        io::ErrorKind::InvalidFilename => "choose a folder with a shorter name",
        _ => "choose another folder",
    };
    let reason = match cause.kind() {
        io::ErrorKind::AlreadyExists => "it is already there".to_owned(),
        io::ErrorKind::NotADirectory => "part of that path is a file".to_owned(),
        _ => reason(cause),
    };
    WriteError::new(format!("cannot make `{}`: {reason}", shown(path)), help)
}

/// A path as people write it.
fn shown(path: &Path) -> Display<'_> {
    path.strip_prefix(".").unwrap_or(path).display()
}

/// What was made so far, in that order.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    /// Makes a file and the folders it lies in; says what the system refused.
    fn file(&mut self, path: &Path, bytes: &[u8]) -> Result<(), (PathBuf, io::Error)> {
        let folders: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| !is_there(folder)).collect();
        for folder in folders.into_iter().rev() {
            fs::create_dir(folder).map_err(|error| (folder.to_path_buf(), error))?;
            self.folders.push(folder.to_path_buf());
        }
        let fault = |error| (path.to_path_buf(), error);
        let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(fault)?;
        self.files.push(path.to_path_buf());
        file.write_all(bytes).map_err(fault)
    }

    /// Takes it all away again. What cannot be removed does no harm.
    fn remove(&self) {
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// The empty path is the folder we are in.
fn is_there(folder: &Path) -> bool {
    folder.as_os_str().is_empty() || folder.is_dir()
}
