//! Where a YAML text lies in its file.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::source::{SourcePath, Span};

/// The place of a YAML text in its file.
#[derive(Clone, Debug)]
pub struct Origin<'a> {
    path: &'a SourcePath,
    pieces: Pieces,
}

#[derive(Clone, Debug)]
enum Pieces {
    Shifted(usize),
    /// Pairs of an offset in the text and the offset in the file it came from, ascending.
    Lines(Vec<(usize, usize)>),
}

impl<'a> Origin<'a> {
    /// The text is the whole file.
    pub fn file(path: &'a SourcePath) -> Self {
        Self::part(path, 0)
    }

    /// The text is the part of the file that starts at byte `offset` (front matter).
    pub fn part(path: &'a SourcePath, offset: usize) -> Self {
        Self { path, pieces: Pieces::Shifted(offset) }
    }

    /// The text was gathered from pieces of the file, usually lines (a fenced block in a quote or a list): pairs
    /// of an offset in the text and the offset in the file it came from, ascending.
    pub fn lines(path: &'a SourcePath, pieces: Vec<(usize, usize)>) -> Self {
        Self { path, pieces: Pieces::Lines(pieces) }
    }

    /// The file.
    pub fn path(&self) -> &'a SourcePath {
        self.path
    }

    /// The place in the file of bytes of the text.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        match &self.pieces {
            Pieces::Shifted(by) => Span::new(range.start + by..range.end + by),
            Pieces::Lines(pieces) => {
                let start = in_file(pieces, range.start);
                // The end belongs to the piece of the last byte, not to the piece that follows it.
                let end = if range.is_empty() { start } else { in_file(pieces, range.end - 1) + 1 };
                Span::new(start..end)
            }
        }
    }
}

fn in_file(pieces: &[(usize, usize)], offset: usize) -> usize {
    let piece = pieces.partition_point(|(text, _)| *text <= offset).saturating_sub(1);
    pieces.get(piece).map_or(offset, |(text, file)| file + offset.saturating_sub(*text))
}

/// How many characters lie between two remembered offsets.
const STRIDE: usize = 16;

/// From the parser's positions, which count characters, to bytes of the text, and from these to the file.
pub(super) struct Places<'a> {
    pub text: &'a str,
    pub origin: &'a Origin<'a>,
    /// The byte of every [`STRIDE`]th character; empty where all characters are one byte long.
    strides: Vec<usize>,
}

impl<'a> Places<'a> {
    pub fn new(text: &'a str, origin: &'a Origin<'a>) -> Self {
        let strides = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().step_by(STRIDE).map(|(at, _)| at).collect()
        };
        Self { text, origin, strides }
    }

    /// The byte of character number `index`; past the end counts as the end.
    pub fn byte(&self, index: usize) -> usize {
        if self.strides.is_empty() {
            return index.min(self.text.len());
        }
        let Some(&start) = self.strides.get(index / STRIDE) else { return self.text.len() };
        let rest = self.text.get(start..).unwrap_or_default();
        rest.char_indices().nth(index % STRIDE).map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The place in the file of bytes of the text.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.origin.span(range)
    }

    /// An error of `rule` at `range`.
    pub fn error(&self, rule: &'static str, range: Range<usize>, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(rule, message).at(self.origin.path(), self.span(range))
    }
}
