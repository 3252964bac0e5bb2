//! Texts that a `#` cuts short: what stands behind it is a comment, which nobody reads.

use super::tree::{Document, Node, Shape, Value};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Reports each `#` in front of a word, behind a key or a text without quotes. Comments are written with a space: `# so`.
/// `text` is what the document was read from; it starts at byte `offset` of its file.
pub fn cut_texts(document: &Document, text: &str, offset: usize) -> Vec<Diagnostic> {
    if !text.contains(" #") {
        return Vec::new();
    }
    document.nodes.iter().filter_map(|node| cut(document, node, text, offset)).collect()
}

fn cut(document: &Document, node: &Node, text: &str, offset: usize) -> Option<Diagnostic> {
    let Shape::Scalar(value, kind) = node.shape else { return None };
    let key = node.key?;
    let value = document.text(value);
    let end = match kind {
        Value::Null if node.span.range().is_empty() => key.span.end as usize + 1,
        // Quotes say where a text ends.
        Value::Text if value.len() == node.span.range().len() => node.span.end as usize,
        _ => return None,
    };
    let rest = text.get(end.checked_sub(offset)?..)?;
    let rest = rest.lines().next()?;
    let comment = rest.trim_start().strip_prefix('#').filter(|_| rest.starts_with(' '))?.trim_end();
    if !comment.starts_with(char::is_alphanumeric) {
        return None;
    }
    let start = end + rest.len() - rest.trim_start().len();
    let key = document.text(key.text);
    let before = rest.len() - rest.trim_start().len();
    let whole = format!("{value}{}#{comment}", if value.is_empty() { "" } else { rest.get(..before)? });
    let cut =
        Diagnostic::warning("cut-text", format!("`#{comment}` is a comment here, and no part of `{key}`"))
            .at(document.path(), Span::new(start..start + 1 + comment.len()))
            .help(super::syntax::quote_help(key, &whole))
            .help("a comment has a space behind its `#`");
    Some(cut)
}
