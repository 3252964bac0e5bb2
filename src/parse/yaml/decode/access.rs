//! The inside of lists, of keys and values, and of choices.

use std::vec;

use serde::de::value::{BorrowedStrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::de::De;
use super::error::{Error, Kind};
use super::fill::Fill;
use super::retry::Run;
use crate::parse::yaml::Cursor;

/// The items of a list, without those at fault.
pub(super) struct Items<'a, 'r> {
    run: &'r Run<'a>,
    items: vec::IntoIter<Cursor<'a>>,
}

impl<'a, 'r> Items<'a, 'r> {
    pub fn new(list: De<'a, 'r>) -> Self {
        let run = list.run;
        let items: Vec<_> = list.cursor.items().filter(|item| !run.is_skipped(item.at)).collect();
        Self { run, items: items.into_iter() }
    }
}

impl<'a> SeqAccess<'a> for Items<'a, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(cursor) = self.items.next() else { return Ok(None) };
        seed.deserialize(De { cursor, run: self.run }).map(Some).map_err(|error| error.at(cursor.at))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// Keys and their values, without those at fault, then fillings for what is missing because of that.
pub(super) struct Struct<'a, 'r> {
    run: &'r Run<'a>,
    at: usize,
    entries: vec::IntoIter<Cursor<'a>>,
    value: Option<Cursor<'a>>,
    fillings: vec::IntoIter<&'static str>,
}

impl<'a, 'r> Struct<'a, 'r> {
    /// Any keys.
    pub fn any(map: De<'a, 'r>) -> Self {
        Self::new(map, |_| true)
    }

    /// The keys of a struct. Others are reported, and those without a value count as absent.
    pub fn of(map: De<'a, 'r>, fields: &'static [&'static str]) -> Self {
        let run = map.run;
        Self::new(map, |entry| {
            let known = entry.key().is_some_and(|key| fields.contains(&key.value));
            if !known {
                run.unknown_key(entry, fields);
            }
            known && (!entry.is_null() || run.is_forced(entry.at))
        })
    }

    fn new(map: De<'a, 'r>, keep: impl Fn(Cursor<'a>) -> bool) -> Self {
        let (run, at) = (map.run, map.cursor.at);
        let entries: Vec<_> = map
            .cursor
            .children()
            .filter(|entry| !run.is_skipped(entry.at) && (at != run.top || run.is_within(*entry)))
            .filter(|entry| keep(*entry))
            .collect();
        let fillings = run.fillings(at).into_iter();
        Self { run, at, entries: entries.into_iter(), value: None, fillings }
    }
}

impl<'a> MapAccess<'a> for Struct<'a, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.value = self.entries.next();
        let (key, at) = match self.value {
            Some(entry) => (entry.key().map_or("", |key| key.value), entry.at),
            None => match self.fillings.next() {
                Some(filling) => (filling, self.at),
                None => return Ok(None),
            },
        };
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some).map_err(|error: Error| error.at(at))
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.value.take() {
            Some(cursor) => {
                seed.deserialize(De { cursor, run: self.run }).map_err(|error| error.at(cursor.at))
            }
            // Whatever does not fit a filling is no fault of what was written.
            None => seed.deserialize(Fill).map_err(|_| Error::new(Kind::Filling).at(self.at)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len())
    }
}

/// One of several: a name alone, or a name and what belongs to it.
pub(super) struct Variant<'a, 'r> {
    pub name: &'a str,
    pub value: Option<De<'a, 'r>>,
}

impl<'a, 'r> EnumAccess<'a> for Variant<'a, 'r> {
    type Error = Error;
    type Variant = Content<'a, 'r>;

    fn variant_seed<V: DeserializeSeed<'a>>(self, seed: V) -> Result<(V::Value, Content<'a, 'r>), Error> {
        let name = seed.deserialize(BorrowedStrDeserializer::<Error>::new(self.name))?;
        Ok((name, Content(self.value)))
    }
}

/// What belongs to a [`Variant`].
pub(super) struct Content<'a, 'r>(Option<De<'a, 'r>>);

impl<'a, 'r> Content<'a, 'r> {
    /// The content, decoded by `decode`; its errors are at its own place.
    fn decode<T>(self, decode: impl FnOnce(De<'a, 'r>) -> Result<T, Error>) -> Result<T, Error> {
        let content = self.0.ok_or_else(|| Error::expected(&"keys and values"))?;
        decode(content).map_err(|error| error.at(content.cursor.at))
    }
}

impl<'a> VariantAccess<'a> for Content<'a, '_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.0 {
            Some(content) if !content.cursor.is_null() => Err(Error::expected(&"text")),
            _ => Ok(()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'a>>(self, seed: T) -> Result<T::Value, Error> {
        self.decode(|content| seed.deserialize(content))
    }

    fn tuple_variant<V: Visitor<'a>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        self.decode(|content| serde::Deserializer::deserialize_tuple(content, length, visitor))
    }

    fn struct_variant<V: Visitor<'a>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.decode(|content| serde::Deserializer::deserialize_struct(content, "", fields, visitor))
    }
}

/// Start, end and value of a [`crate::source::Located`].
pub(super) struct LocatedParts<'a, 'r> {
    value: De<'a, 'r>,
    next: u8,
}

impl<'a, 'r> LocatedParts<'a, 'r> {
    pub fn new(value: De<'a, 'r>) -> Self {
        Self { value, next: 0 }
    }
}

impl<'a> SeqAccess<'a> for LocatedParts<'a, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let span = self.value.cursor.span();
        let number = |n: u32| -> U32Deserializer<Error> { n.into_deserializer() };
        self.next += 1;
        match self.next {
            1 => seed.deserialize(number(span.start)).map(Some),
            2 => seed.deserialize(number(span.end)).map(Some),
            3 => seed.deserialize(self.value).map(Some),
            _ => Err(Error::custom("a place has three parts")),
        }
    }
}
