//! A place in a document's tree, to look around from.

use super::tree::{Document, Node, Shape, Value};
use crate::source::{Located, Span};

/// A value in a document.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'a> {
    pub(super) document: &'a Document,
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    /// Where the value is written; empty, behind its key, where there is none.
    pub fn span(self) -> Span {
        self.node().span
    }

    /// The value of `key`.
    pub fn get(self, key: &str) -> Option<Self> {
        self.entries().find(|(found, _)| found.value == key).map(|(_, value)| value)
    }

    /// Where `key` is written.
    pub fn key_span(self, key: &str) -> Option<Span> {
        self.entries().find(|(found, _)| found.value == key).map(|(found, _)| found.span)
    }

    /// The keys and their values, in the order they are written; nothing where it is not keys and values.
    pub fn entries(self) -> impl Iterator<Item = (Located<&'a str>, Self)> + use<'a> {
        self.children().filter_map(move |child| Some((child.key()?, child)))
    }

    /// The items of a list; nothing where it is not a list.
    pub fn items(self) -> impl Iterator<Item = Self> + use<'a> {
        let list = self.is_list();
        self.children().filter(move |_| list)
    }

    /// Whether nothing is written, or `null`, or `~`.
    pub fn is_null(self) -> bool {
        matches!(self.node().shape, Shape::Scalar(_, Value::Null))
    }

    /// Whether it is keys and values.
    pub fn is_map(self) -> bool {
        matches!(self.node().shape, Shape::Map)
    }

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        matches!(self.node().shape, Shape::List)
    }

    /// The text of a scalar: as written where it has no quotes, with escapes resolved where it has; also of a
    /// number or a date. `None` for a list, for keys and values, and where there is nothing.
    pub fn text(self) -> Option<&'a str> {
        match self.node().shape {
            Shape::Scalar(text, value) if !matches!(value, Value::Null) => Some(self.document.text(text)),
            _ => None,
        }
    }

    /// The key it is the value of.
    pub(super) fn key(self) -> Option<Located<&'a str>> {
        let key = self.node().key?;
        Some(Located::new(self.document.text(key.text), key.span))
    }

    pub(super) fn node(self) -> &'a Node {
        self.document.node(self.at)
    }

    /// The container; of the root, itself.
    pub(super) fn parent(self) -> Self {
        Self { document: self.document, at: self.node().parent }
    }

    pub(super) fn children(self) -> impl Iterator<Item = Self> + use<'a> {
        let document = self.document;
        document.children(self.at).map(move |at| Self { document, at })
    }
}
