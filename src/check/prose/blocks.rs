//! The paragraphs and items of a page.

use crate::model::{Linked, Page, Part, PartKind};
use crate::source::Span;

/// A paragraph, or the words of an item of a list.
pub struct Block<'a> {
    /// Where it stands.
    pub span: Span,
    /// Its text as it is written.
    pub text: &'a str,
    /// The links in it.
    pub links: Vec<&'a Part>,
}

/// The blocks of a page, in order.
pub fn of<'a>(page: &'a Page<Linked>, text: &'a str) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for part in &page.outline.parts {
        match part.kind {
            PartKind::Block => {
                let written = text.get(part.span.range()).unwrap_or_default();
                blocks.push(Block { span: part.span, text: written, links: Vec::new() });
            }
            PartKind::Link(..) => {
                if let Some(block) = blocks.last_mut().filter(|block| part.span.end <= block.span.end) {
                    block.links.push(part);
                }
            }
            _ => {}
        }
    }
    blocks
}

/// Whether the byte `at` of a text stands in code, in quotes or in markup: there words are shown or not even that, but not
/// said.
pub fn is_quoted(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let code = before.matches('`').count() % 2 == 1;
    let opened = before.matches(['“', '„', '«']).count();
    let closed = before.matches(['”', '»']).count();
    let straight = before.matches('"').count() % 2 == 1;
    code || opened > closed || straight || is_markup(before)
}

/// Whether what follows `before` is read by nobody: where a link leads, its label, an address, a tag of HTML.
fn is_markup(before: &str) -> bool {
    let is_open =
        |start: &str, end: char| before.rsplit_once(start).is_some_and(|(_, after)| !after.contains(end));
    let address = before.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://"));
    let tag = before.rsplit_once('<').is_some_and(|(_, after)| {
        after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') && !after.contains('>')
    });
    is_open("](", ')') || is_open("][", ']') || address || tag
}
