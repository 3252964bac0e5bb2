//! What every finding keeps to, whatever was read.

use playbook::diagnostic::{Diagnostic, Fix, Style, mended, render};
use playbook::source::{SourcePath, Sources, Span};

/// Stops at a finding that is a fault of the program, that points outside of the text or between the bytes of a
/// character, or that cannot be drawn.
pub fn check(path: &SourcePath, text: &str, found: &[Diagnostic]) {
    let mut sources = Sources::new("content");
    sources.insert_text(path.clone(), text);
    for one in found {
        assert!(one.rule != "internal", "{one:?}");
        let places = one.place.iter().chain(one.related.iter().map(|(place, _)| place));
        for place in places {
            assert!(text.get(place.span.range()).is_some(), "{one:?}");
        }
        assert!(!render(one, &sources, "", Style::Plain).is_empty());
    }
    let mends: Vec<(Span, &Fix)> =
        found.iter().filter_map(Diagnostic::mend).map(|(_, span, fix)| (span, fix)).collect();
    assert!(mended(text, &mends).1 <= mends.len());
}

/// Parses `text` as the file at `path` of the content, twice.
#[allow(dead_code, reason = "not every target reads content")]
pub fn parse(path: &str, text: &str) {
    let path = SourcePath::content(path);
    let read = || playbook::parse::entry(&path, text, false).map(|entry| entry.diagnostics).unwrap_or_default();
    let found = read();
    check(&path, text, &found);
    assert!(found == read(), "found differently a second time");
}
