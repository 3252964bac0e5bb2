//! Where findings are, in lines and columns.

use std::collections::BTreeMap;

use super::Report;
use crate::source::{LineColumn, LineIndex, Place, SourcePath, Span};

/// The lines of every file that is pointed at, found once.
pub struct Places<'a> {
    files: BTreeMap<&'a SourcePath, File<'a>>,
}

struct File<'a> {
    path: String,
    text: &'a str,
    lines: LineIndex<'a>,
}

/// A place, for a reader who has no byte offsets.
pub struct Shown<'a> {
    /// The path from where the program was run.
    pub path: &'a str,
    /// The bytes, inside the text.
    pub span: Span,
    /// The first character.
    pub start: LineColumn,
    /// The place behind the last character.
    pub end: LineColumn,
}

impl<'a> Places<'a> {
    /// Indexes the files of a report.
    pub fn new(report: &Report<'a>) -> Self {
        let places = report.found.iter().flat_map(|one| {
            one.place.iter().chain(one.related.iter().map(|(place, _)| place)).map(|place| &place.path)
        });
        let mut files = BTreeMap::new();
        for path in places {
            files.entry(path).or_insert_with(|| {
                let text = report.sources.text(path).unwrap_or_default();
                let shown = format!("{}{}", report.root, report.sources.label(path));
                File { path: shown, text, lines: LineIndex::new(text) }
            });
        }
        Self { files }
    }

    /// The place as it is shown; `None` only for a place of another report.
    pub fn shown(&self, place: &Place) -> Option<Shown<'_>> {
        let file = self.files.get(&place.path)?;
        let span = place.span.within(file.text);
        let range = span.range();
        let (start, end) = (file.lines.line_column(range.start), file.lines.line_column(range.end));
        Some(Shown { path: &file.path, span, start, end })
    }
}
