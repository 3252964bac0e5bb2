//! What a build makes: files of the site, not yet written.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::source::SourcePath;

/// The files of a site by their path.
pub type Artifacts = BTreeMap<SitePath, Artifact>;

/// A file's path in the site: relative, `/` between parts, no `.` or `..`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// The path `path`, as `guides/first-call.html`.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder, without a slash at its end; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One part of a text file. Parts that many pages share (a section's navigation) or that are large (a page's body)
/// are not copied into each.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Text of this file alone.
    Own(String),
    /// A range of text that others hold too.
    Shared(Arc<str>, Range<usize>),
}

impl Piece {
    /// The text.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Own(text) => text,
            Self::Shared(text, range) => text.get(range.clone()).unwrap_or_default(),
        }
    }
}

/// A file of the site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Artifact {
    /// A text, in parts.
    Text(Vec<Piece>),
    /// Bytes that the program carries (the theme's files).
    Bytes(Cow<'static, [u8]>),
    /// A copy of a file of the content folder.
    Copy(SourcePath),
}
