//! Template errors as diagnostics.

use std::collections::BTreeMap;

use tera::{Error, ErrorKind};

use crate::diagnostic::Diagnostic;
use crate::source::{LineColumn, LineIndex, SourcePath, Span};

const RULE: &str = "template";

/// The finding for an error in one of `paths`, placed where the template engine says it is.
pub fn diagnostic<'a>(
    error: &Error,
    paths: impl Iterator<Item = &'a SourcePath>,
    texts: &BTreeMap<&SourcePath, &str>,
) -> Diagnostic {
    let (message, file, position) = located(error);
    let found = Diagnostic::error(RULE, message);
    let mut paths = paths;
    let Some(path) = paths.find(|path| path.as_str() == file) else { return found };
    let text = texts.get(path).copied().unwrap_or_default();
    let start = LineIndex::new(text).offset(position);
    let word = text.get(start..).unwrap_or_default();
    let length = word.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(word.len()).max(1);
    let end = word.char_indices().map(|(at, c)| at + c.len_utf8()).find(|end| *end >= length).unwrap_or(0);
    found.at(path, Span::new(start..start + end)).help(
        "the site is not written until the template can be used; compare it with the built-in one of the same name",
    )
}

/// What is wrong, in which template, and where.
fn located(error: &Error) -> (String, String, LineColumn) {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let position = LineColumn { line: report.span().start_line, column: report.span().start_col + 1 };
            (sentence(report.message()), report.filename().to_owned(), position)
        }
        ErrorKind::MissingParent { current, parent } => {
            let start = LineColumn { line: 1, column: 1 };
            (
                format!("the template `{parent}`, which this one extends, does not exist"),
                current.clone(),
                start,
            )
        }
        // What is found when templates are put together comes as text only.
        _ => from_report(&error.to_string()),
    }
}

/// Reads Tera's drawn report: the message on its first line, ` --> file:line:column` on a later one.
fn from_report(report: &str) -> (String, String, LineColumn) {
    let message = report.lines().next().unwrap_or_default().trim_start_matches("error: ");
    let place = report.lines().find_map(|line| line.split_once("--> ")).map_or("", |(_, place)| place);
    let mut parts = place.rsplitn(3, ':');
    let column = parts.next().and_then(|column| column.trim().parse().ok()).unwrap_or(1);
    let line = parts.next().and_then(|line| line.parse().ok()).unwrap_or(1);
    let file = parts.next().unwrap_or_default().to_owned();
    (sentence(message), file, LineColumn { line, column })
}

/// The message in our form: lower case at its start, without a full stop.
fn sentence(message: &str) -> String {
    let message = message.trim().trim_end_matches('.');
    let mut letters = message.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
