//! What keeps a site from being written.

use std::path::Path;
use std::{error, fmt, io};

use crate::diagnostic::Diagnostic;
use crate::source::reason;

/// The site was not written: what is wrong, and what to do about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WriteError {
    message: String,
    help: String,
}

impl WriteError {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }

    /// The system refused; `attempt` is what it refused, as "write the file".
    pub(super) fn system(attempt: &str, path: &Path, cause: &io::Error) -> Self {
        let help = match cause.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "free some space and build again",
            io::ErrorKind::PermissionDenied => "check who may write there, or choose another output folder",
            io::ErrorKind::ReadOnlyFilesystem => "choose another output folder",
            io::ErrorKind::NotFound => "was it moved or removed meanwhile? build again",
            io::ErrorKind::InvalidFilename => "give the page or its folder a shorter name",
            _ => "build again; if it fails again, choose another output folder",
        };
        Self::new(format!("cannot {attempt} `{}`: {}", path.display(), reason(cause)), help)
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nhelp: {}", self.message, self.help)
    }
}

impl error::Error for WriteError {}

impl From<WriteError> for Diagnostic {
    fn from(error: WriteError) -> Self {
        Self::error("cannot-write", error.message).help(error.help)
    }
}
