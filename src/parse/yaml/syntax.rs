//! What a parser's complaint means, in the words of somebody who writes YAML without having learnt it.

use std::ops::Range;

use saphyr_parser::ScanError;

use super::origin::Places;
use super::refused::{alias, too_deep};
use super::syntax_line::{Line, quoted};
use super::tabs;
use crate::diagnostic::Diagnostic;

const SYNTAX: &str = "yaml-syntax";

/// The parser's error as a diagnostic.
pub(super) fn explain(error: &ScanError, places: &Places<'_>) -> Diagnostic {
    let at = places.byte(error.marker().index());
    let info = error.info();
    if info.contains("unknown anchor") || (info.contains("anchor") && info.contains("alphabetic")) {
        return alias(places, at..at + 1);
    }
    if info.contains("recursion limit") {
        return too_deep(places, at);
    }
    if let Some(tab) = tabs::near(places, at, info) {
        return tab;
    }
    let said = [values, keys, quotes, brackets, starts].iter().find_map(|about| about(info, at, places));
    said.unwrap_or_else(|| {
        let reason = info.rsplit_once(", ").map_or(info, |(_, reason)| reason);
        places.error(SYNTAX, character(places, at), format!("this is not valid YAML: {reason}"))
    })
}

/// A colon where no value can start.
fn values(info: &str, at: usize, places: &Places<'_>) -> Option<Diagnostic> {
    if !info.contains("mapping values are not allowed") {
        return None;
    }
    let line = Line::at(places.text, at);
    if let Some((key, value)) = line.entry().filter(|(key, _)| line.start + line.lead() + key.len() < at) {
        let refused = places
            .error(SYNTAX, at..at + 1, "a text with `: ` in it needs quotes")
            .label("this looks like the end of a second key");
        return Some(refused.help(quote_help(key, value)));
    }
    let above = line.previous()?;
    if let Some(refused) = glued(places, &above).or_else(|| undashed(places, &above)) {
        return Some(refused);
    }
    let deeper = line.lead() > above.lead();
    if deeper || above.entry().is_some() {
        return Some(indented(places, &line, &above));
    }
    Some(no_colon(places, &above))
}

/// A line that is no `key: value`, or stands too far left or right.
fn keys(info: &str, at: usize, places: &Places<'_>) -> Option<Diagnostic> {
    let line = Line::at(places.text, at);
    if info.starts_with("simple key expect") {
        let above = line.previous().unwrap_or(line);
        return Some(glued(places, &above).unwrap_or_else(|| no_colon(places, &above)));
    }
    if info.contains("expected <document start>") {
        let refused = places.error(SYNTAX, at..line.range().end.max(at), "this belongs to nothing above it");
        return Some(refused.help("indent it like the line it belongs beside, or put the text in quotes"));
    }
    let key = info.contains("did not find expected key");
    if !key && !info.contains("expected '-' indicator") {
        return None;
    }
    let before = places.text.get(line.start..at).unwrap_or_default();
    if !before.trim_start_matches([' ', '-']).is_empty() {
        let text = line.entry().map(|(key, value)| quote_help(key, value));
        let refused = places
            .error(SYNTAX, at..line.range().end.max(at), "there is more text after the value's end")
            .label("this is not part of the value");
        return Some(refused.help(text.unwrap_or_else(|| "put quotes around the whole text".to_owned())));
    }
    let item = line.text.trim_start().starts_with('-');
    let message = match (key, item) {
        (true, true) => "a list item stands where a key is expected",
        (false, false) if line.entry().is_some() && below_dash(&line) => {
            "a key stands where a list item is expected"
        }
        _ => "this line's indentation fits none of the lines above it",
    };
    let start = line.start + line.indent();
    Some(
        places
            .error(SYNTAX, start..line.range().end, message)
            .help("start it exactly below the start of the line it belongs beside, with spaces"),
    )
}

/// Whether the line starts right below the dash of a list item.
fn below_dash(line: &Line<'_>) -> bool {
    let indent = line.indent();
    std::iter::successors(line.previous(), Line::previous)
        .find(|above| above.indent() <= indent)
        .is_some_and(|above| above.indent() == indent && above.text.trim_start().starts_with('-'))
}

/// Quotes that are not closed, or closed too early, or hold a lone backslash.
fn quotes(info: &str, at: usize, places: &Places<'_>) -> Option<Diagnostic> {
    let open = at..at + 1;
    if info.contains("unexpected end of stream")
        || info.contains("indentation in quoted scalar")
        || info.contains("document indicator")
    {
        let refused = places.error(SYNTAX, open, "this quote is never closed").label("opened here");
        return Some(refused.help(
            "close it with the same kind of quote; where the text goes on over several lines, indent them",
        ));
    }
    if info.contains("after double-quoted scalar") {
        let line = Line::at(places.text, at);
        let refused = places
            .error(SYNTAX, at..line.range().end.max(at), "there is more text after the closing quote")
            .label("this is outside the quotes");
        return Some(refused.help(
            "put the whole text in quotes; inside '…' write two quotes for one (`'it''s'`), inside \"…\" write `\\\"`",
        ));
    }
    if info.contains("escape character") || info.contains("hexadecimal") || info.contains("escape code") {
        let from = places.text.get(at..)?;
        let slash = from.find('\\').map_or(at, |found| at + found);
        return Some(
            places
                .error(SYNTAX, slash..slash + 1, "in double quotes a backslash means something special")
                .label("in these quotes")
                .help("use single quotes, '…', or write the backslash twice"),
        );
    }
    None
}

/// Brackets and braces.
fn brackets(info: &str, at: usize, places: &Places<'_>) -> Option<Diagnostic> {
    if info.contains("misplaced bracket") {
        return Some(
            places
                .error(SYNTAX, character(places, at), "this bracket closes nothing")
                .help("remove it, or put the text in quotes"),
        );
    }
    // At the end of the text, a value is "missing" because its bracket is open.
    let ended = at >= places.text.trim_end().len();
    let flow = ended
        || info.contains("',' or")
        || info.contains("placement of ':'")
        || info.contains("invalid indentation");
    let opened = flow.then(|| unclosed(places.text, at)).flatten()?;
    let bracket = places.text.get(opened..=opened)?;
    let close = if bracket == "[" { "]" } else { "}" };
    let same_line = Line::at(places.text, opened).start == Line::at(places.text, at).start;
    if same_line && at < places.text.len() {
        return Some(
            places
                .error(
                    SYNTAX,
                    character(places, at),
                    format!("a comma or a closing `{close}` is missing here"),
                )
                .help("put quotes around texts that hold a comma, a colon or a bracket"),
        );
    }
    Some(
        places
            .error(SYNTAX, opened..opened + 1, format!("this `{bracket}` is never closed"))
            .help(format!("close it with `{close}`; if it is part of a text, put the text in quotes")),
    )
}

/// Texts that start with a character that means something in YAML.
fn starts(info: &str, at: usize, places: &Places<'_>) -> Option<Diagnostic> {
    let range = character(places, at);
    let first = places.text.get(range.clone())?;
    let line = Line::at(places.text, at);
    if info.contains("block sequence entries") {
        return Some(
            places
                .error(SYNTAX, range, "a list cannot start on the line of its key")
                .help("put each item on a line of its own below the key, or write `[one, two]`"),
        );
    }
    if info.contains("only valid inside a block") {
        let refused = places.error(SYNTAX, range, "a list in brackets has no dashes");
        return Some(refused.help("write `[one, two]`; put a text that starts with a dash in quotes"));
    }
    if first.is_empty() {
        return Some(places.error(SYNTAX, range, "something is missing at the end"));
    }
    if info.contains("expected node content")
        && line.entry().is_none_or(|(_, value)| !value.starts_with(first))
    {
        return Some(places.error(SYNTAX, range, format!("a value is missing before this `{first}`")));
    }
    let known = ["unexpected character", "expected node content", "block scalar", "mapping keys are not"];
    if !known.iter().any(|known| info.contains(known)) {
        return None;
    }
    let refused = places.error(SYNTAX, range, format!("a text that starts with `{first}` needs quotes"));
    Some(refused.help(match line.entry() {
        Some((key, value)) => quote_help(key, value),
        None => "put quotes around the text".to_owned(),
    }))
}

/// A line that is indented below something that cannot hold it.
fn indented(places: &Places<'_>, line: &Line<'_>, above: &Line<'_>) -> Diagnostic {
    let what = above.entry().filter(|(_, value)| !value.is_empty()).map_or_else(
        || "this line is indented as if it belonged to the line above, which is a text".to_owned(),
        |(key, _)| format!("this line is indented as if it belonged to `{key}`, which has a value already"),
    );
    places
        .error(SYNTAX, line.range(), what)
        .related(places.origin.path(), places.span(above.range()), "the line above")
        .help("start it exactly below the start of the line it belongs beside")
}

/// A line that lacks its colon.
fn no_colon(places: &Places<'_>, line: &Line<'_>) -> Diagnostic {
    places
        .error(SYNTAX, line.range(), "this line is neither `key: value` nor a list item")
        .help("if it goes on with the text above, indent it further than the key; if it is a key, add `: `")
}

/// A line that lacks the space after its colon.
fn glued(places: &Places<'_>, line: &Line<'_>) -> Option<Diagnostic> {
    let (key, value) = line.glued().filter(|_| line.entry().is_none())?;
    let colon = line.start + line.lead() + key.len();
    if let Some(blank) = value.chars().next().filter(|c| c.is_whitespace()) {
        let refused = places
            .error(SYNTAX, colon + 1..colon + 1 + blank.len_utf8(), "this is not the space of a keyboard")
            .label("often pasted from a web page or a document");
        return Some(refused.help(format!("type the space after the colon anew: `{key}: {}`", value.trim())));
    }
    Some(
        places
            .error(SYNTAX, colon..colon + 1, "the space after the colon is missing")
            .help(format!("write `{key}: {value}`")),
    )
}

/// An item of a list that lacks the space after its dash.
fn undashed(places: &Places<'_>, line: &Line<'_>) -> Option<Diagnostic> {
    let words = line.text.trim();
    let item = words.strip_prefix('-').filter(|item| item.starts_with(char::is_alphabetic))?;
    let dash = line.start + line.indent();
    line.entry()?;
    Some(
        places
            .error(SYNTAX, dash..dash + 1, "the space after the dash is missing")
            .help(format!("write `- {}`", super::decode::short(item))),
    )
}

/// How to write `key` with its value in quotes.
pub(super) fn quote_help(key: &str, value: &str) -> String {
    match quoted(value) {
        Some(quoted) if key.chars().count() <= 40 => format!("write `{key}: {quoted}`"),
        _ => "put quotes around the whole text".to_owned(),
    }
}

/// The character at `at`; nothing at the end of the text.
pub(super) fn character(places: &Places<'_>, at: usize) -> Range<usize> {
    let length = places.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    at..at + length
}

/// The last bracket or brace before `at` that is not closed before `at`.
fn unclosed(text: &str, at: usize) -> Option<usize> {
    let mut closed = 0_usize;
    for (index, byte) in text.as_bytes().get(..at)?.iter().enumerate().rev() {
        match byte {
            b']' | b'}' => closed += 1,
            b'[' | b'{' if closed == 0 => return Some(index),
            b'[' | b'{' => closed -= 1,
            _ => {}
        }
    }
    None
}
