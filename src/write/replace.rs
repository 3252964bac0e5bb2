//! One file of the author's, mended.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::WriteError;
use crate::source::reason;

/// Puts `bytes` in the place of what a file holds: wholly or not at all. Its permissions stay, and one that may not be
/// written is left alone.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    replaced(path, bytes).map_err(|error| {
        WriteError::new(
            format!("cannot write `{}`: {}", path.display(), reason(&error)),
            "check who may write there; what was shown before is done",
        )
    })
}

fn replaced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link: what it leads to is replaced.
    let path = path.canonicalize()?;
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut file = NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    fs::set_permissions(file.path(), permissions)?;
    file.persist(&path).map_err(|error| error.error).map(|_| ())
}
