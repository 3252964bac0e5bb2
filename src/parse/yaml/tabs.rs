//! Tabs where YAML wants spaces: no parser says it plainly, or at the tab.

use std::ops::Range;

use super::origin::Places;
use super::syntax_line::Line;
use crate::diagnostic::Diagnostic;

/// The tab that is to blame for the parser's complaint `info` at byte `at`, if one is.
pub(super) fn near(places: &Places<'_>, at: usize, info: &str) -> Option<Diagnostic> {
    let line = Line::at(places.text, at);
    if info.contains("valid YAML whitespace") || places.text.as_bytes().get(at) == Some(&b'\t') {
        if let Some(range) = indent(&line) {
            return Some(indentation(places, range));
        }
        let before = places.text.get(line.start..at)?.trim_end_matches([' ', '\t']).len();
        let start = line.start + places.text.get(line.start + before..)?.find('\t')? + before;
        return Some(
            places
                .error("yaml-tab", start..start + 1, "a tab where YAML wants a space")
                .label("this is a tab")
                .help("write a space instead"),
        );
    }
    let blamed = if info.contains("tab") {
        // The parser points at the start of the text that the tab broke off: look on from there.
        std::iter::successors(Some(line), Line::next).find_map(|line| indent(&line))
    } else {
        indent(&line).or_else(|| indent(&line.previous()?))
    };
    Some(indentation(places, blamed?))
}

fn indentation(places: &Places<'_>, range: Range<usize>) -> Diagnostic {
    places
        .error("yaml-tab", range, "this line is indented with a tab")
        .label("a tab")
        .help("indent with spaces, two for each level; most editors can replace tabs by spaces on saving")
}

/// The tabs in the indentation of a line that holds anything.
fn indent(line: &Line<'_>) -> Option<Range<usize>> {
    let indent = line.text.len() - line.text.trim_start_matches([' ', '\t']).len();
    let tab = line.text.get(..indent)?.find('\t')?;
    (!line.is_blank()).then_some(line.start + tab..line.start + indent)
}
