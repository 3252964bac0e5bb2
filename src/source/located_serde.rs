//! Reading [`Located`] through serde, which has no notion of places.
//!
//! A format that knows them recognises [`LOCATED`] and hands over a list of three: start, end, value. Any other
//! format sees a transparent wrapper, and the span stays empty.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

use super::{Located, Span};

/// The name under which a [`Located`] asks a format for its place.
pub const LOCATED: &str = "$playbook::Located";

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(LOCATED, Place(PhantomData))
    }
}

struct Place<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Place<T> {
    type Value = Located<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::deserialize(deserializer).map(|value| Located::new(value, Span::default()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
        let start = parts.next_element()?;
        let end = parts.next_element()?;
        match (start, end, parts.next_element()?) {
            (Some(start), Some(end), Some(value)) => Ok(Located::new(value, Span { start, end })),
            _ => Err(A::Error::custom("a value without its place")),
        }
    }
}
