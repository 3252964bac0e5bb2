//! The error that travels through serde: what is wrong, and at which value.

use std::fmt::{self, Display};

use serde::de::{self, Expected, Unexpected};

/// A reason not to decode. Boxed, because it rides along in every `Result` of a decoding that mostly succeeds.
#[derive(Debug)]
pub(super) struct Error(pub(super) Box<Failure>);

#[derive(Debug)]
pub(super) struct Failure {
    /// The value at fault; of a missing key, the mapping.
    pub node: Option<usize>,
    pub kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    /// In the words of a serde visitor.
    WrongType {
        expected: String,
    },
    /// Of an enum.
    UnknownValue {
        value: String,
        known: &'static [&'static str],
    },
    /// Only where serde sees it before we do, in a `flatten`ed type.
    UnknownKey {
        known: &'static [&'static str],
    },
    MissingKey(&'static str),
    /// One key by two of its names.
    TwiceKey(&'static str),
    Custom(String),
    /// A filling did not fit; says nothing about what was written.
    Filling,
}

impl Error {
    pub fn new(kind: Kind) -> Self {
        Self(Box::new(Failure { node: None, kind }))
    }

    /// The error, placed at `node` unless its place is known already.
    pub fn at(mut self, node: usize) -> Self {
        self.0.node.get_or_insert(node);
        self
    }

    pub fn expected(expected: &dyn Expected) -> Self {
        Self::new(Kind::WrongType { expected: expected.to_string() })
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.kind {
            Kind::Custom(message) => f.write_str(message),
            other => write!(f, "{other:?}"),
        }
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(Kind::Custom(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn unknown_variant(value: &str, known: &'static [&'static str]) -> Self {
        Self::new(Kind::UnknownValue { value: value.to_owned(), known })
    }

    fn unknown_field(_: &str, known: &'static [&'static str]) -> Self {
        Self::new(Kind::UnknownKey { known })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Kind::MissingKey(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(Kind::TwiceKey(field))
    }
}
