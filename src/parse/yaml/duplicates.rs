//! Keys that are there twice.

use std::collections::HashMap;

use super::MAX_FOUND;
use super::tree::{Document, Key, Shape};
use crate::diagnostic::Diagnostic;

/// Up to how many keys comparing all pairs is cheaper than hashing.
const FEW: usize = 12;

/// Every key that repeats an earlier one beside it, the texts being equal (quotes make no difference).
pub(super) fn find(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut keys: Vec<Key> = Vec::new();
    for (at, node) in document.nodes.iter().enumerate() {
        if !matches!(node.shape, Shape::Map) {
            continue;
        }
        if found.len() >= MAX_FOUND {
            break;
        }
        keys.clear();
        keys.extend(document.children(at).filter_map(|child| document.node(child).key));
        if keys.len() <= FEW {
            compare(document, &keys, &mut found);
        } else {
            hash(document, &keys, &mut found);
        }
    }
    found.truncate(MAX_FOUND);
    found
}

fn compare(document: &Document, keys: &[Key], found: &mut Vec<Diagnostic>) {
    for (number, key) in keys.iter().enumerate() {
        let text = document.text(key.text);
        if let Some(first) = keys.iter().take(number).find(|first| document.text(first.text) == text) {
            found.push(duplicate(document, first, key));
        }
    }
}

fn hash(document: &Document, keys: &[Key], found: &mut Vec<Diagnostic>) {
    let mut firsts: HashMap<&str, &Key> = HashMap::with_capacity(keys.len());
    for key in keys {
        let first = *firsts.entry(document.text(key.text)).or_insert(key);
        if !std::ptr::eq(first, key) {
            found.push(duplicate(document, first, key));
        }
    }
}

fn duplicate(document: &Document, first: &Key, again: &Key) -> Diagnostic {
    let text = document.text(again.text);
    Diagnostic::error("yaml-duplicate-key", format!("`{text}` is there twice"))
        .at(&document.path, again.span)
        .label("again here")
        .related(&document.path, first.span, "first here")
        .help("remove one of them; if these are two things of a list, start the second with `- `")
}
