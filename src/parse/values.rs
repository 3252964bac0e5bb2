//! Values of author files that are more than text.

use std::fmt;
use std::marker::PhantomData;

use jiff::civil::Date;
use serde::de::{
    Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer,
};

use super::yaml::AS_TEXT;
use crate::model::{Days, Duration, Kept};
use crate::source::{Located, Span};

impl<'de> Deserialize<'de> for Duration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("$like 1 day", Reader(str::parse))
    }
}

impl<'de> Deserialize<'de> for Days {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("$like 6-9", Reader(str::parse))
    }
}

/// Reads a text by rules of its own. Its type's name holds an example, `$like …`, for decoding that must go on past
/// an error and needs any value that fits.
struct Reader<T>(fn(&str) -> Result<T, String>);

impl<'de, T> Visitor<'de> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        self.0(text).map_err(E::custom)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        self.0(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A date as authors write it; a time after it, which other tools' files have, is ignored.
#[derive(Clone, Copy)]
pub struct Day(pub Date);

impl Day {
    /// The date that `text` starts with.
    pub fn read(text: &str) -> Result<Self, String> {
        let date = text.split(['T', 't', ' ']).next().unwrap_or_default();
        let is_iso = date.len() == 10 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let parsed = if is_iso { date.parse::<Date>().ok() } else { None };
        parsed.map(Self).ok_or_else(|| {
            let what =
                if is_iso { format!("there is no day `{text}`") } else { format!("`{text}` is no date") };
            format!("{what}; write year, month and day, such as `2026-10-02`")
        })
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct("$like 2026-10-02", Reader(Self::read))
    }
}

/// A short form (a text) or the full one (keys and values).
pub enum Short<T> {
    /// The text alone.
    Text(String),
    /// The keys.
    Full(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Short<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = Short<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, or keys and values")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Short::Text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Short::Full)
            }
        }

        deserializer.deserialize_newtype_struct(AS_TEXT, Either(PhantomData))
    }
}

/// One text, or several.
pub struct Many(pub Vec<Located<String>>);

impl<'de> Deserialize<'de> for Many {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;

        impl<'de> Visitor<'de> for Texts {
            type Value = Many;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, or a list of texts")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Many, E> {
                Ok(Many(vec![Located::new(text.to_owned(), Span::default())]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Many, A::Error> {
                let mut texts = Vec::new();
                while let Some(text) = items.next_element()? {
                    texts.push(text);
                }
                Ok(Many(texts))
            }
        }

        deserializer.deserialize_newtype_struct(AS_TEXT, Texts)
    }
}

/// Keys and values of any kind: what is below `x:`.
#[derive(Default)]
pub struct AnyKeys(serde_yaml::Mapping);

impl<'de> Deserialize<'de> for AnyKeys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_yaml::Mapping::deserialize(deserializer).map(Self)
    }
}

impl From<AnyKeys> for Kept {
    fn from(keys: AnyKeys) -> Self {
        Self(keys.0)
    }
}
