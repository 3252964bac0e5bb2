//! What is valid YAML and refused all the same.

use std::ops::Range;

use super::guard::MAX_DEPTH;
use super::origin::Places;
use super::syntax::{character, quote_help};
use super::syntax_line::Line;
use crate::diagnostic::Diagnostic;

/// A key that is a list or keys itself; nearly always a template's `{{ … }}`, or text that starts with a bracket.
pub(super) fn complex_key(places: &Places<'_>, at: usize) -> Diagnostic {
    let line = Line::at(places.text, at);
    let help = match line.entry() {
        Some((key, value)) if line.start + line.lead() + key.len() < at => quote_help(key, value),
        _ => "put quotes around the text".to_owned(),
    };
    places.error("yaml-key", character(places, at), "brackets and braces cannot be a key").help(help)
}

/// `: value`.
pub(super) fn empty_key(places: &Places<'_>, at: usize) -> Diagnostic {
    places.error("yaml-key", character(places, at), "a key is missing here").help("write `key: value`")
}

/// `<<: …`.
pub(super) fn merge_key(places: &Places<'_>, range: Range<usize>) -> Diagnostic {
    places
        .error("yaml-alias", range, "merging keys with `<<` is not possible here")
        .help("write the keys out where they belong")
}

/// `*name`.
pub(super) fn alias(places: &Places<'_>, range: Range<usize>) -> Diagnostic {
    starts_with(places, "yaml-alias", range, "refers to another place in YAML")
}

/// `&name` or `!tag` at byte `at`.
pub(super) fn marked(places: &Places<'_>, at: usize, anchor: bool) -> Diagnostic {
    let rest = places.text.get(at..).unwrap_or_default();
    let end = at + rest.find(char::is_whitespace).unwrap_or(rest.len());
    // A tag may come before the anchor; then the tag is shown.
    if anchor && rest.starts_with('&') {
        starts_with(places, "yaml-alias", at..end, "gives a name to a place in YAML")
    } else {
        starts_with(places, "yaml-tag", at..end, "names a type in YAML")
    }
}

fn starts_with(places: &Places<'_>, rule: &'static str, range: Range<usize>, meaning: &str) -> Diagnostic {
    let line = Line::at(places.text, range.start);
    let first = places.text.get(range.start..=range.start).unwrap_or_default();
    let value = line.entry().filter(|(_, value)| value.starts_with(first));
    let refused =
        places.error(rule, range, format!("a text that starts with `{first}` needs quotes")).label(meaning);
    refused.help(
        value.map_or_else(|| "put quotes around the text".to_owned(), |(key, value)| quote_help(key, value)),
    )
}

/// Deeper than [`MAX_DEPTH`].
pub(super) fn too_deep(places: &Places<'_>, at: usize) -> Diagnostic {
    places
        .error(
            "yaml-too-deep",
            character(places, at),
            format!("this is nested deeper than {MAX_DEPTH} levels"),
        )
        .help("if the brackets are text, put the text in quotes")
}
