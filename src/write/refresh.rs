//! Files beside the sources that are ours to make anew, such as schemas for editors.

use std::fs;
use std::io::{self, Write};
use std::path::{Display, Path, PathBuf};

use tempfile::NamedTempFile;

use super::WriteError;
use crate::source::reason;

/// Files that may be written: none of them is there, or somebody else's.
pub struct Refresh<'a> {
    stale: Vec<(PathBuf, &'a [u8])>,
}

impl<'a> Refresh<'a> {
    /// Looks at where `files` go, each with its path below `dir`. A file that is there and is not `ours`, by its text,
    /// is refused.
    pub fn plan(
        files: &[(&str, &'a [u8])],
        dir: &Path,
        ours: impl Fn(&str) -> bool,
    ) -> Result<Self, WriteError> {
        let mut stale = Vec::new();
        for (path, bytes) in files {
            let path = dir.join(path);
            match fs::read(&path) {
                Ok(there) if there == *bytes => {}
                Ok(there) if std::str::from_utf8(&there).is_ok_and(&ours) => stale.push((path, *bytes)),
                Ok(_) => return Err(foreign(&path)),
                // A file where a folder has to be is found when it comes to writing.
                Err(error)
                    if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
                {
                    stale.push((path, *bytes));
                }
                Err(error) => return Err(refused(&path, &error)),
            }
        }
        Ok(Self { stale })
    }

    /// Writes those that differ, each as a whole; says how many that were.
    pub fn write(self) -> Result<usize, WriteError> {
        for (path, bytes) in &self.stale {
            put(path, bytes).map_err(|error| refused(path, &error))?;
        }
        Ok(self.stale.len())
    }
}

/// Makes the file beside its place and moves it there, so that nobody ever reads half of it.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)?;
    let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut options = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As for any new file; the system takes away what the user's mask does.
        options.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file: NamedTempFile = options.prefix(".new-").tempfile_in(here)?;
    file.write_all(bytes)?;
    file.persist(path).map(drop).map_err(|error| error.error)
}

fn foreign(path: &Path) -> WriteError {
    WriteError::new(
        format!("`{}` is there already, and is not ours", shown(path)),
        "move it away first, or choose another folder",
    )
}

fn refused(path: &Path, cause: &io::Error) -> WriteError {
    let help = match cause.kind() {
        io::ErrorKind::PermissionDenied => "check who may write there, or choose another folder",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space and try again",
        _ => "choose another folder",
    };
    let reason = match cause.kind() {
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "part of that path is a file".to_owned()
        }
        _ => reason(cause),
    };
    WriteError::new(format!("cannot write `{}`: {reason}", shown(path)), help)
}

/// A path as people write it.
fn shown(path: &Path) -> Display<'_> {
    path.strip_prefix(".").unwrap_or(path).display()
}
