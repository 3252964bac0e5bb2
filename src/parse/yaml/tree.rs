//! The tree of a document: one flat list, so that neither reading nor dropping it can run out of stack.

use super::cursor::Cursor;
use crate::source::{SourcePath, Span};

/// A YAML document with the place of every key and value.
#[derive(Clone, Debug)]
pub struct Document {
    pub(super) path: SourcePath,
    /// In the order they were written: a container is followed by all it holds.
    pub(super) nodes: Vec<Node>,
    /// The texts of all keys and scalars, one after the other.
    pub(super) texts: String,
}

/// A value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// Where it is written; empty where nothing is.
    pub span: Span,
    /// Its key, where it is the value of one.
    pub key: Option<Key>,
    /// The container; the root is its own.
    pub parent: usize,
    /// One past the last value it holds.
    pub end: usize,
    /// What it is.
    pub shape: Shape,
}

/// A key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub text: Text,
    pub span: Span,
}

/// A part of [`Document::texts`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    pub start: usize,
    pub end: usize,
}

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    Scalar(Text, Value),
    List,
    Map,
}

/// What a scalar means by YAML's rules.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text,
}

/// What there is where there is no node; no index we make leads here.
static NOTHING: Node = Node {
    span: Span { start: 0, end: 0 },
    key: None,
    parent: 0,
    end: 0,
    shape: Shape::Scalar(Text { start: 0, end: 0 }, Value::Null),
};

impl Document {
    /// The whole document.
    pub fn root(&self) -> Cursor<'_> {
        Cursor { document: self, at: 0 }
    }

    /// The file it is from.
    pub fn path(&self) -> &SourcePath {
        &self.path
    }

    pub(super) fn node(&self, at: usize) -> &Node {
        self.nodes.get(at).unwrap_or(&NOTHING)
    }

    pub(super) fn text(&self, text: Text) -> &str {
        self.texts.get(text.start..text.end).unwrap_or_default()
    }

    /// The values directly inside the container `at`, in order.
    pub(super) fn children(&self, at: usize) -> Children<'_> {
        let holds = !matches!(self.node(at).shape, Shape::Scalar(..));
        Children { document: self, next: at + 1, end: if holds { self.node(at).end } else { at } }
    }
}

/// See [`Document::children`].
#[derive(Clone)]
pub(super) struct Children<'a> {
    document: &'a Document,
    next: usize,
    end: usize,
}

impl Iterator for Children<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.next >= self.end {
            return None;
        }
        let at = self.next;
        self.next = self.document.node(at).end.max(at + 1);
        Some(at)
    }
}
