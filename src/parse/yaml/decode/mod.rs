//! From a part of a document to a type of ours, with all of its errors at once.
//!
//! Serde stops at the first error. So the value at fault is noted, reported and left out, and the whole is
//! decoded again, until nothing is wrong with what is left. What is left out leaves holes: a key that is missing
//! *because* its value was wrong is not reported again, it is filled with anything, so that decoding gets to the
//! errors behind it; the mapping that holds such a filling is left out in the end.

mod access;
mod de;
mod error;
mod fill;
mod report;
mod retry;
mod words;

pub(super) use words::short;

use serde::de::DeserializeOwned;

use super::Cursor;
use crate::diagnostic::{Diagnostic, Severity};

/// The name under which a type that takes a text or something else asks for every scalar as it is written.
pub const AS_TEXT: &str = "$playbook::AsText";

/// How to decode.
#[derive(Clone, Copy, Debug)]
pub struct DecodeOptions<'a> {
    /// How bad a key is that nobody knows.
    pub unknown_keys: Severity,
    /// Of the top's keys, only these exist.
    pub only: Option<&'a [&'a str]>,
    /// Of the top's keys, these do not exist.
    pub without: &'a [&'a str],
    /// Keys that the type does not have but that may be meant at the top.
    pub also_known: &'a [&'a str],
    /// What the top is: "question"; empty where that goes without saying.
    pub what: &'a str,
}

impl Default for DecodeOptions<'_> {
    fn default() -> Self {
        Self { unknown_keys: Severity::Error, only: None, without: &[], also_known: &[], what: "" }
    }
}

/// What came of decoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<T> {
    /// The value, without the parts at fault; `None` where that leaves nothing.
    pub value: Option<T>,
    /// What is wrong, in the order it is written.
    pub diagnostics: Vec<Diagnostic>,
}

/// Decodes `cursor`'s value.
///
/// A text takes a number or a date as it is written. A key without a value counts as absent. A key that the type
/// does not have is reported whether or not the type denies unknown fields; a `flatten`ed type has every key.
pub fn decode<T: DeserializeOwned>(cursor: Cursor<'_>, options: &DecodeOptions<'_>) -> Decoded<T> {
    retry::decode(cursor, options)
}
