//! Values of foreign YAML files, exactly.
//!
//! Ours are read by YAML 1.2. The readers of foreign files often go by YAML 1.1, where a bare `Yes` is a truth value
//! and `2021-01-31` a date. So a scalar that the two read differently keeps its spelling: it is a value with the tag
//! [`BARE`], which no file can hold, as tags are refused when files are read.

use serde_yaml::value::{Tag, TaggedValue};
use serde_yaml::{Mapping, Value};

use crate::parse::yaml::{Cursor, DecodeOptions, decode};

/// The tag of a scalar that is written without quotes and has to stay so.
const BARE: &str = "!bare";

/// The value at `cursor` of a document whose text is `text`.
pub fn read(cursor: Cursor<'_>, text: &str) -> Value {
    if cursor.is_map() {
        let entries = cursor.entries().map(|(key, value)| {
            let written = text.get(key.span.range()).unwrap_or_default();
            (scalar(key.value, written), read(value, text))
        });
        return Value::Mapping(entries.collect());
    }
    if cursor.is_list() {
        return Value::Sequence(cursor.items().map(|item| read(item, text)).collect());
    }
    let Some(words) = cursor.text() else { return Value::Null };
    let written = text.get(cursor.span().range()).unwrap_or_default();
    let decoded = decode::<Value>(cursor, &DecodeOptions::default()).value.unwrap_or(Value::Null);
    if written == words { bare(words, decoded) } else { decoded }
}

/// A key, which our reader takes for text whatever it is.
fn scalar(words: &str, written: &str) -> Value {
    if words != written {
        return Value::from(words);
    }
    match serde_yaml::from_str::<Value>(words) {
        Ok(read @ (Value::Bool(_) | Value::Number(_))) => bare(words, read),
        _ => bare(words, Value::from(words)),
    }
}

/// A scalar without quotes, `read` by YAML 1.2.
fn bare(words: &str, read: Value) -> Value {
    let keeps = match &read {
        Value::Number(number) => number.to_string() != words,
        Value::String(_) => means_more(words),
        _ => false,
    };
    if keeps {
        Value::Tagged(Box::new(TaggedValue { tag: Tag::new(BARE), value: Value::from(words) }))
    } else {
        read
    }
}

/// The words of a scalar that has to stay without quotes.
pub fn as_bare(value: &Value) -> Option<&str> {
    match value {
        Value::Tagged(tagged) if tagged.tag == BARE => tagged.value.as_str(),
        _ => None,
    }
}

/// Whether YAML 1.1 takes this text, written without quotes, for something else than text, where YAML 1.2 does not.
pub fn means_more(text: &str) -> bool {
    let is_word = matches!(
        text.to_ascii_lowercase().as_str(),
        "yes" | "no" | "on" | "off" | "y" | "n" | "=" | "<<" | "~" | "null" | "true" | "false"
    );
    let starts_as_number = text.trim_start_matches(['+', '-']).starts_with(|c: char| c.is_ascii_digit());
    let goes_on = |c: char| c.is_ascii_digit() || "_:.-+ TtZzeExXabcdefABCDEF".contains(c);
    is_word || (starts_as_number && text.chars().all(goes_on))
}

/// The text of a scalar that is text, also of one that YAML 1.1 takes for something else.
pub fn text(value: &Value) -> Option<&str> {
    as_bare(value).or_else(|| value.as_str())
}

/// A scalar as a person would write it.
pub fn words(value: &Value) -> Option<String> {
    match value {
        Value::Bool(truth) => Some(if *truth { "Yes" } else { "No" }.to_owned()),
        Value::Number(number) => Some(number.to_string()),
        other => text(other).map(ToOwned::to_owned),
    }
}

/// A truth value, also as YAML 1.1 writes it.
pub fn truth(value: &Value) -> Option<bool> {
    match as_bare(value).map(str::to_ascii_lowercase).as_deref() {
        Some("yes" | "on" | "y") => Some(true),
        Some("no" | "off" | "n") => Some(false),
        _ => value.as_bool(),
    }
}

/// The value of a key.
pub fn get<'a>(map: &'a Mapping, key: &str) -> Option<&'a Value> {
    map.iter().find(|(found, _)| text(found) == Some(key)).map(|(_, value)| value)
}

/// The text of a key.
pub fn get_text<'a>(map: &'a Mapping, key: &str) -> Option<&'a str> {
    get(map, key).and_then(text)
}

/// The items of a list; none of anything else.
pub fn items(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_sequence).map_or(&[], Vec::as_slice)
}

/// How deep the value is nested.
pub fn depth(value: &Value) -> usize {
    match value {
        Value::Mapping(map) => 1 + map.values().map(depth).max().unwrap_or_default(),
        Value::Sequence(list) => 1 + list.iter().map(depth).max().unwrap_or_default(),
        _ => 0,
    }
}
