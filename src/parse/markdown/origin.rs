//! Where a Markdown text lies in its file.

use crate::source::Span;

/// How offsets in a text become places in its file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The text stands in the file letter for letter, from this byte on.
    At(usize),
    /// The text was folded or unescaped on the way (a YAML block, say): all of it points here.
    Within(Span),
}

impl Origin {
    /// The place of a span of the text.
    pub fn span(self, span: Span) -> Span {
        match self {
            Self::At(offset) => span.shifted(offset),
            Self::Within(whole) => whole,
        }
    }
}
