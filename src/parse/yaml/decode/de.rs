//! The deserializer over a document's tree.

use serde::de::{Deserializer, Error as _, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::AS_TEXT;
use super::access::{Items, LocatedParts, Struct, Variant};
use super::error::{Error, Kind};
use super::retry::Run;
use crate::parse::yaml::Cursor;
use crate::parse::yaml::tree::{Shape, Value};
use crate::source::LOCATED;

/// One value, about to be decoded.
#[derive(Clone, Copy)]
pub(super) struct De<'a, 'r> {
    pub cursor: Cursor<'a>,
    pub run: &'r Run<'a>,
}

impl<'a> De<'a, '_> {
    /// Visits what the value is by YAML's rules.
    fn as_written<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.cursor.node().shape {
            Shape::List => visitor.visit_seq(Items::new(self)),
            Shape::Map => visitor.visit_map(Struct::any(self)),
            Shape::Scalar(_, Value::Null) => visitor.visit_unit(),
            Shape::Scalar(_, Value::Bool(value)) => visitor.visit_bool(value),
            Shape::Scalar(_, Value::Unsigned(value)) => visitor.visit_u64(value),
            Shape::Scalar(_, Value::Signed(value)) => visitor.visit_i64(value),
            Shape::Scalar(_, Value::Float(value)) => visitor.visit_f64(value),
            Shape::Scalar(text, Value::Text) => visitor.visit_borrowed_str(self.cursor.document.text(text)),
        }
    }

    /// Whether the top is empty: a file or front matter that says nothing is one without keys.
    fn is_empty_top(self) -> bool {
        self.cursor.at == self.run.top && self.cursor.is_null()
    }
}

impl<'a> Deserializer<'a> for De<'a, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.run.count();
        self.as_written(visitor)
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.run.count();
        match self.cursor.text() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => Err(Error::invalid_type(Unexpected::Unit, &visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_char<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.cursor.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match (name, self.cursor.text()) {
            (LOCATED, _) => visitor.visit_seq(LocatedParts::new(self)),
            (AS_TEXT, Some(text)) => visitor.visit_borrowed_str(text),
            (AS_TEXT, None) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_tuple<V: Visitor<'a>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        self.run.count();
        if self.cursor.is_list() && self.cursor.items().count() != length {
            return Err(Error::invalid_length(length, &visitor));
        }
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.run.count();
        if self.is_empty_top() { visitor.visit_map(Struct::any(self)) } else { self.as_written(visitor) }
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.run.count();
        match self.cursor.node().shape {
            Shape::Map => visitor.visit_map(Struct::of(self, fields)),
            _ if self.is_empty_top() => visitor.visit_map(Struct::of(self, fields)),
            // Serde would take a list for a struct, by the order of its fields.
            Shape::List => Err(Error::invalid_type(Unexpected::Seq, &visitor)),
            Shape::Scalar(..) => self.as_written(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.run.count();
        if let Some(text) = self.cursor.text() {
            return visitor.visit_enum(Variant { name: text, value: None });
        }
        let mut entries = self.cursor.entries();
        match (entries.next(), entries.next()) {
            (Some((key, cursor)), None) => {
                let value = Some(De { cursor, run: self.run });
                visitor.visit_enum(Variant { name: key.value, value })
            }
            _ => Err(Error::new(Kind::WrongType { expected: super::words::choice(known) })),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        <V: Visitor<'a>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 bytes byte_buf unit unit_struct seq
    }
}
