//! The second pass: `serde_yaml` decides what each scalar means, in lockstep with the tree of places.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::origin::Places;
use super::tabs;
use super::tree::{Document, Shape, Value};
use crate::diagnostic::Diagnostic;

/// Gives each scalar of the tree its value. The two readers must see the same keys, texts and shape.
pub(super) fn fill(document: &mut Document, places: &Places<'_>) -> Result<(), Vec<Diagnostic>> {
    let mut values: Vec<Value> = Vec::with_capacity(document.nodes.len());
    let walk = Walk { document, values: &mut values };
    let outcome = walk.deserialize(serde_yaml::Deserializer::from_str(places.text));
    let seen = values.len();
    if let Err(error) = outcome {
        return Err(vec![disagreement(document, places, &error, seen)]);
    }
    for (node, seen) in document.nodes.iter_mut().zip(values) {
        if let Shape::Scalar(_, value) = &mut node.shape {
            *value = seen;
        }
    }
    Ok(())
}

/// What to say where `serde_yaml` refuses, or reads differently, what the first pass accepted.
fn disagreement(
    document: &Document,
    places: &Places<'_>,
    error: &serde_yaml::Error,
    seen: usize,
) -> Diagnostic {
    let refused = "YAML readers disagree on what is written here";
    let help = "put quotes around the text, or move it to a line of its own";
    if error.to_string().contains(MISMATCH) {
        let node = document.node(seen.saturating_sub(1));
        return Diagnostic::error("yaml-syntax", refused).at(&document.path, node.span).help(help);
    }
    // Unlike the first reader's, its positions count bytes.
    let mut at = error.location().map_or(0, |location| location.index().min(places.text.len()));
    while !places.text.is_char_boundary(at) {
        at -= 1;
    }
    if let Some(tab) = tabs::near(places, at, "") {
        return tab;
    }
    let end = places.text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |c| at + c.len_utf8());
    let reason = error.to_string();
    let reason = reason.split(" at line ").next().unwrap_or_default();
    places.error("yaml-syntax", at..end, refused).label(reason).help(help)
}

const MISMATCH: &str = "not as the tree of places has it";

/// Whether two texts are equal: where a `|` block ends with the file, only one reader adds the line break.
fn same(a: &str, b: &str) -> bool {
    a == b || a.trim_end_matches('\n') == b.trim_end_matches('\n')
}

/// Walks one value, and all it holds, and notes what each node is.
struct Walk<'a> {
    document: &'a Document,
    values: &'a mut Vec<Value>,
}

impl Walk<'_> {
    fn shape(&self) -> Option<Shape> {
        self.document.nodes.get(self.values.len()).map(|node| node.shape)
    }

    fn scalar<E: Error>(self, value: Value) -> Result<(), E> {
        match self.shape() {
            Some(Shape::Scalar(..)) => {
                self.values.push(value);
                Ok(())
            }
            _ => Err(E::custom(MISMATCH)),
        }
    }

    fn again(&mut self) -> Walk<'_> {
        Walk { document: self.document, values: self.values }
    }

    /// Whether the container at `at` has been walked to its end and no further.
    fn done<E: Error>(&self, at: usize) -> Result<(), E> {
        if self.document.node(at).end == self.values.len() { Ok(()) } else { Err(E::custom(MISMATCH)) }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MISMATCH)
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.scalar(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(Value::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(Value::Signed(value))
    }

    // Too long for any field of ours; as text it can still be an id, or be refused by name.
    fn visit_u128<E: Error>(self, _: u128) -> Result<(), E> {
        self.scalar(Value::Text)
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<(), E> {
        self.scalar(Value::Text)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.scalar(Value::Float(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        match self.shape() {
            Some(Shape::Scalar(known, _)) if same(self.document.text(known), text) => {
                self.values.push(Value::Text);
                Ok(())
            }
            _ => Err(E::custom(MISMATCH)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        let at = self.values.len();
        if !matches!(self.shape(), Some(Shape::List)) {
            return Err(A::Error::custom(MISMATCH));
        }
        self.values.push(Value::Null);
        while items.next_element_seed(self.again())?.is_some() {}
        self.done(at)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<(), A::Error> {
        let at = self.values.len();
        if !matches!(self.shape(), Some(Shape::Map)) {
            return Err(A::Error::custom(MISMATCH));
        }
        self.values.push(Value::Null);
        loop {
            let key = self.document.nodes.get(self.values.len()).and_then(|node| node.key);
            let key = key.map_or("", |key| self.document.text(key.text));
            match entries.next_key_seed(SameText(key))? {
                None => return self.done(at),
                Some(()) => entries.next_value_seed(self.again())?,
            }
        }
    }
}

/// Accepts a key of exactly this text.
struct SameText<'a>(&'a str);

impl<'de> DeserializeSeed<'de> for SameText<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for SameText<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MISMATCH)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if same(text, self.0) { Ok(()) } else { Err(E::custom(MISMATCH)) }
    }
}
