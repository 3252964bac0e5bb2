//! Amounts that a list in brackets takes apart: `[Up to £1,000]` holds two texts, `Up to £1` and `000`.

use super::tree::{Document, Node, Shape};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Reports every comma that stands between the digits of what can only be one number. `[911,112]` may be two, so
/// nothing is said about it.
pub fn split_numbers(document: &Document) -> Vec<Diagnostic> {
    let lists = (0..document.nodes.len()).filter(|at| matches!(document.node(*at).shape, Shape::List));
    lists.flat_map(|at| in_list(document, at)).collect()
}

fn in_list(document: &Document, at: usize) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut before: Option<&Node> = None;
    for child in document.children(at) {
        let node = document.node(child);
        if let Some(wrong) = before.and_then(|before| split(document, before, node)) {
            found.push(wrong);
        }
        before = Some(node);
    }
    found
}

fn split(document: &Document, left: &Node, right: &Node) -> Option<Diagnostic> {
    // Nothing but the comma stands between them, and neither has quotes.
    let touch = left.span.end + 1 == right.span.start;
    let (head, tail) = (bare(document, left)?, bare(document, right)?);
    if !touch || !is_one_number(head, tail) {
        return None;
    }
    let whole = Span { start: left.span.start, end: right.span.end };
    let message = format!("the comma makes two items of this: `{head}` and `{tail}`");
    let help = format!("put quotes around it: `\"{head},{tail}\"`");
    Some(Diagnostic::warning("split-number", message).at(document.path(), whole).help(help))
}

/// The text of a scalar without quotes.
fn bare<'a>(document: &'a Document, node: &Node) -> Option<&'a str> {
    let Shape::Scalar(text, _) = node.shape else { return None };
    let text = document.text(text);
    (text.len() == node.span.range().len()).then_some(text)
}

/// Whether `head,tail` is one number with its thousands set apart, beyond doubt: words or a sign stand with it, or
/// its last part begins with a zero. `A1,200B` is not one.
fn is_one_number(head: &str, tail: &str) -> bool {
    let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let after = tail.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_grouped = (1..=3).contains(&(head.len() - before.len())) && tail.len() - after.len() == 3;
    let stands_alone = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
    let has_words = !before.is_empty() || !after.is_empty();
    is_grouped && stands_alone && (has_words || tail.starts_with('0'))
}
