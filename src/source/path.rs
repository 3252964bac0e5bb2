//! Names of files, independent of the machine they lie on.

use std::fmt;
use std::sync::Arc;

use memchr::memrchr;

/// Which part of a playbook a file belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Area {
    /// `book.toml`.
    Config,
    /// A file below the content folder.
    Content,
    /// A file below `themes/<name>/`.
    Theme,
    /// A file of the theme inside the program.
    BuiltIn,
}

/// A file's path inside its area: relative, `/` between parts, no `.` or `..`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath {
    area: Area,
    path: Arc<str>,
}

impl SourcePath {
    /// `path` inside `area`.
    pub fn new(area: Area, path: impl Into<Arc<str>>) -> Self {
        Self { area, path: path.into() }
    }

    /// A file below the content folder.
    pub fn content(path: impl Into<Arc<str>>) -> Self {
        Self::new(Area::Content, path)
    }

    /// The part of the playbook it belongs to.
    pub fn area(&self) -> Area {
        self.area
    }

    /// The path inside its area, as `guides/first-call.md`.
    pub fn as_str(&self) -> &str {
        &self.path
    }

    /// The folder, without a slash at its end; empty at the top.
    pub fn folder(&self) -> &str {
        self.last_slash().and_then(|at| self.path.get(..at)).unwrap_or_default()
    }

    /// The last part: `first-call.md`.
    pub fn file_name(&self) -> &str {
        self.last_slash().and_then(|at| self.path.get(at + 1..)).unwrap_or(&self.path)
    }

    fn last_slash(&self) -> Option<usize> {
        memrchr(b'/', self.path.as_bytes())
    }

    /// The file name without its extension: `first-call`.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
    }

    /// The extension without its dot, empty where there is none.
    pub fn extension(&self) -> &str {
        let name = self.file_name();
        match name.rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => extension,
            _ => "",
        }
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}:{}", self.area, self.path)
    }
}
