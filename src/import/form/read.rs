//! Bank files of ours, read back as values.

use serde::Deserialize;
use serde_yaml::{Mapping, Value};

use super::{Bank, Choice, Heading, Item, Question};
use crate::diagnostic::Diagnostic;
use crate::import::value;
use crate::parse::values::{Many, Short};
use crate::parse::yaml::{Cursor, DecodeOptions, Origin, decode, read};
use crate::source::{SourcePath, Span};

/// A bank as it was found.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Found {
    /// Its keys and items.
    pub bank: Bank,
    /// Where each item stands.
    pub spans: Vec<Span>,
    /// Keys that have no place in [`Question`], with the place of each: what authors added.
    pub added: Vec<(String, Span)>,
}

#[derive(Deserialize)]
struct RawBank {
    #[serde(default)]
    title: String,
}

#[derive(Deserialize)]
struct RawHeading {
    heading: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawQuestion {
    id: String,
    #[serde(default)]
    ask: String,
    #[serde(default)]
    why: String,
    #[serde(rename = "type", default = "text")]
    answer: String,
    #[serde(default)]
    options: Vec<Short<RawChoice>>,
    unit: Option<String>,
    #[serde(default)]
    required: bool,
    also_called: Option<Many>,
    when: Option<String>,
}

fn text() -> String {
    "text".to_owned()
}

#[derive(Deserialize)]
struct RawChoice {
    value: Option<String>,
    label: String,
    #[serde(default)]
    then: RawThen,
    #[serde(default)]
    options: Vec<Short<RawChoice>>,
}

#[derive(Deserialize, Default)]
struct RawThen {
    #[serde(default)]
    ask: Vec<String>,
}

/// The bank in a file, and what is wrong with it; nothing if it is no bank.
pub fn bank(path: &SourcePath, text: &str) -> (Option<Found>, Vec<Diagnostic>) {
    let document = match read(text, &Origin::file(path)) {
        Ok(document) => document,
        Err(found) => return (None, found),
    };
    let root = document.root();
    let mut wrong = Vec::new();
    let options = DecodeOptions { only: Some(&["title"]), ..DecodeOptions::default() };
    let title = decode::<RawBank>(root, &options).value.map(|raw| raw.title).unwrap_or_default();
    let x = below(root, text);
    let mut found =
        Found { bank: Bank { id: path.stem().to_owned(), title, x, ..Bank::default() }, ..Found::default() };
    for cursor in root.get("questions").into_iter().flat_map(Cursor::items) {
        if let Some(item) = item(cursor, text, &mut found.added, &mut wrong) {
            found.bank.items.push(item);
            found.spans.push(cursor.span());
        }
    }
    (Some(found), wrong)
}

/// What is below `x:`.
fn below(cursor: Cursor<'_>, text: &str) -> Mapping {
    match cursor.get("x").map(|x| value::read(x, text)) {
        Some(Value::Mapping(map)) => map,
        _ => Mapping::new(),
    }
}

fn item(
    cursor: Cursor<'_>,
    text: &str,
    added: &mut Vec<(String, Span)>,
    wrong: &mut Vec<Diagnostic>,
) -> Option<Item> {
    let x = below(cursor, text);
    let options = DecodeOptions { without: &["x"], what: "question", ..DecodeOptions::default() };
    if cursor.get("heading").is_some() {
        let RawHeading { heading } = decode::<RawHeading>(cursor, &options).value?;
        return Some(Item::Heading(Heading { heading, x }));
    }
    cursor.get("id")?;
    let decoded = decode::<RawQuestion>(cursor, &options);
    for found in decoded.diagnostics {
        match (found.rule, &found.place) {
            ("unknown-key", Some(place)) => {
                let name = text.get(place.span.range()).unwrap_or_default();
                if name != "x" {
                    added.push((name.to_owned(), place.span));
                }
            }
            _ => wrong.push(found),
        }
    }
    let raw = decoded.value?;
    Some(Item::Question(Box::new(Question {
        id: raw.id,
        ask: raw.ask,
        why: raw.why,
        answer: raw.answer,
        options: choices(raw.options, cursor.get("options"), text),
        unit: raw.unit,
        required: raw.required,
        also_called: raw.also_called.into_iter().flat_map(|names| names.0).map(|name| name.value).collect(),
        when: raw.when,
        x,
        ..Question::default()
    })))
}

fn choices(raw: Vec<Short<RawChoice>>, list: Option<Cursor<'_>>, text: &str) -> Vec<Choice> {
    let cursors: Vec<Cursor<'_>> = list.into_iter().flat_map(Cursor::items).collect();
    let choice = |(at, raw): (usize, Short<RawChoice>)| match raw {
        Short::Text(label) => Choice { label, ..Choice::default() },
        Short::Full(raw) => {
            let cursor = cursors.get(at).copied();
            Choice {
                value: raw.value,
                label: raw.label,
                ask: raw.then.ask,
                options: choices(raw.options, cursor.and_then(|cursor| cursor.get("options")), text),
                x: cursor.map(|cursor| below(cursor, text)).unwrap_or_default(),
            }
        }
    };
    raw.into_iter().enumerate().map(choice).collect()
}
