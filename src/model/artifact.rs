//! The files of the finished site, before anything is written.

use std::borrow::{Borrow, Cow};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::{Component, Path};
use std::sync::Arc;

use super::is_same;
use crate::source::SourcePath;

/// Every file of a site, ordered by path.
pub type Artifacts = BTreeMap<SitePath, Artifact>;

/// One file of the site.
#[derive(Clone, Debug)]
pub enum Artifact {
    /// Text in pieces, in order. Shared, so that what a later build need not make again is the same in both.
    Text(Arc<[Piece]>),
    /// Bytes, mostly ones that lie in the program.
    Bytes(Cow<'static, [u8]>),
    /// A copy of a source file.
    Copy(SourcePath),
}

impl Artifact {
    /// A text in one piece.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(Arc::from([Piece::Own(text.into())]))
    }
}

impl PartialEq for Artifact {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(own), Self::Text(other)) => is_same(own, other),
            (Self::Bytes(own), Self::Bytes(other)) => own == other,
            (Self::Copy(own), Self::Copy(other)) => own == other,
            _ => false,
        }
    }
}

impl Eq for Artifact {}

/// A part of a page. What many pages show (a section's navigation) is shared between them and never copied.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Text of this page alone.
    Own(String),
    /// A part of a text that others use too.
    Shared(Arc<str>, Range<usize>),
}

impl Piece {
    /// All of a text that others use too.
    pub fn whole(text: Arc<str>) -> Self {
        let end = text.len();
        Self::Shared(text, 0..end)
    }

    /// The text. A range that does not fit its text shows nothing.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Own(text) => text,
            Self::Shared(text, range) => text.get(range.clone()).unwrap_or_default(),
        }
    }
}

/// Two are equal if they read the same.
impl PartialEq for Piece {
    fn eq(&self, other: &Self) -> bool {
        let is_one = match (self, other) {
            (Self::Shared(own, range), Self::Shared(other, part)) => Arc::ptr_eq(own, other) && range == part,
            _ => false,
        };
        is_one || self.as_str() == other.as_str()
    }
}

impl Eq for Piece {}

/// A path below the site's folder, with `/` between its parts. It can lead nowhere else: no part is empty, `.` or
/// `..`, and none holds control characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// The path for something that came from the content: what could lead out of the site's folder is left out of
    /// it, though sources cannot hold it.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        let path = path.into();
        Self::checked(Arc::clone(&path)).unwrap_or_else(|| {
            let clean = path.replace(|c: char| c.is_control() || matches!(c, '\\' | ':'), "_");
            let parts: Vec<&str> =
                clean.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
            Self(if parts.is_empty() { Arc::from("_") } else { Arc::from(parts.join("/")) })
        })
    }

    /// The path, unless it could lead out of the site's folder or could not be listed on a line.
    pub fn checked(path: impl Into<Arc<str>>) -> Option<Self> {
        let path = path.into();
        let parts_fit = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        // Asked as well because a system may know more ways out, such as `C:` and `\` on Windows.
        let stays = Path::new(&*path).components().all(|part| matches!(part, Component::Normal(_)));
        (parts_fit && stays && !path.contains(char::is_control)).then_some(Self(path))
    }

    /// The path as text: `guides/first-call.html`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder, without a slash at its end; empty at the top.
    pub fn folder(&self) -> &str {
        self.folders().next().unwrap_or_default()
    }

    /// The folders it lies in, the innermost first: `a/b/c` lies in `a/b` and `a`.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.rmatch_indices('/').filter_map(|(at, _)| self.0.get(..at))
    }
}

impl Borrow<str> for SitePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
