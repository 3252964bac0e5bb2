//! Byte ranges in a file, and values that remember where they were written.

use std::fmt;
use std::ops::Range;

use super::SourcePath;

/// A half-open range of bytes in one file. Both ends lie on character boundaries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `range`. Files are capped far below 4 GiB when they are read; a larger offset saturates.
    pub fn new(range: Range<usize>) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: clamp(range.start), end: clamp(range.end.max(range.start)) }
    }

    /// The empty span at `offset`.
    pub fn at(offset: usize) -> Self {
        Self::new(offset..offset)
    }

    /// The same span as a range of indices.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The same span, kept inside `text` and on character boundaries, whatever made it.
    #[must_use]
    pub fn within(self, text: &str) -> Self {
        let boundary = |mut at: usize| {
            at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        Self::new(boundary(self.start as usize)..boundary(self.end as usize))
    }

    /// This span moved `by` bytes towards the end: from a part of a file to the whole.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        let range = self.range();
        Self::new(range.start + by..range.end + by)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A value and where its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Located<T> {
    /// What was written.
    pub value: T,
    /// Where, in the file at hand.
    pub span: Span,
}

impl<T> Located<T> {
    /// `value`, written at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A span in a named file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub path: SourcePath,
    /// The bytes in it.
    pub span: Span,
}
