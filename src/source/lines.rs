//! Lines and columns of byte offsets.

/// A position as editors count it: both from 1, columns in characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// The starts of a text's lines. A line ends at `\n`, so `\r\n` counts once.
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Indexes `text` in one pass.
    pub fn new(text: &'a str) -> Self {
        let after = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// The line and column of byte `offset`; an offset past the end counts as the end.
    pub fn line_column(&self, offset: usize) -> LineColumn {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count());
        LineColumn { line, column: column + 1 }
    }

    /// The byte offset of a line and column, both from 1; past the end counts as the end.
    pub fn offset(&self, position: LineColumn) -> usize {
        let Some(&start) = self.starts.get(position.line.saturating_sub(1)) else { return self.text.len() };
        let rest = self.text.get(start..).unwrap_or_default();
        let within =
            rest.char_indices().nth(position.column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
        start + within
    }
}
