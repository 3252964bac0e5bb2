//! What keeps a playbook from being read at all.

use std::path::Path;
use std::{error, fmt, io};

use crate::diagnostic::Diagnostic;
use crate::source::reason;

/// There is no playbook to read: what is wrong, and what to do about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadError {
    message: String,
    help: String,
}

impl LoadError {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }

    /// A folder the system would not list.
    pub(super) fn folder(path: &Path, cause: &io::Error) -> Self {
        Self::new(
            format!("cannot list the folder `{}`: {}", path.display(), reason(cause)),
            "check that you may open this folder",
        )
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nhelp: {}", self.message, self.help)
    }
}

impl error::Error for LoadError {}

impl From<LoadError> for Diagnostic {
    fn from(error: LoadError) -> Self {
        Self::error("cannot-load", error.message).help(error.help)
    }
}
