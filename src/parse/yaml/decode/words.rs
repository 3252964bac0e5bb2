//! Types and values in the words of people who know neither.

use std::fmt;

use crate::parse::yaml::Cursor;
use crate::parse::yaml::syntax_line::quoted;
use crate::parse::yaml::tree::{Shape, Value};

/// Lists whose items have keys, and the first of these.
const LISTS_OF_KEYS: [(&str, &str); 6] = [
    ("to-yes", "title"),
    ("steps", "id"),
    ("questions", "id"),
    ("listen-for", "signal"),
    ("red-flags", "signal"),
    ("not-for", "if"),
];

/// What people call a value in other programs, and what it is called here.
const SYNONYMS: [(&str, &str); 16] = [
    ("dropdown", "choice"),
    ("select", "choice"),
    ("radio", "choice"),
    ("single-choice", "choice"),
    ("checkbox", "choices"),
    ("checkboxes", "choices"),
    ("multi-select", "choices"),
    ("multiple-choice", "choices"),
    ("boolean", "yes-no"),
    ("bool", "yes-no"),
    ("string", "text"),
    ("textarea", "long-text"),
    ("integer", "number"),
    ("currency", "money"),
    ("percentage", "percent"),
    ("upload", "file"),
];

/// What is meant by a word of other programs, if it is one of `known`.
pub(super) fn synonym(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let same = |other: &str| other.eq_ignore_ascii_case(&word.replace(['_', ' '], "-"));
    let meant = SYNONYMS.iter().find(|(other, _)| same(other))?.1;
    known.iter().copied().find(|known| *known == meant)
}

/// What a finding is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject<'a> {
    /// The value of a key.
    Key(&'a str),
    /// An item of a list, and the list's key.
    Item(Option<&'a str>),
    /// All that is decoded.
    Top,
}

impl<'a> Subject<'a> {
    pub fn of(at: Cursor<'a>, top: usize) -> Self {
        match at.key() {
            _ if at.at == top => Self::Top,
            Some(key) => Self::Key(key.value),
            None => Self::Item(at.parent().key().map(|key| key.value)),
        }
    }
}

impl fmt::Display for Subject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => write!(f, "`{key}`"),
            Self::Item(Some(list)) => write!(f, "an item of `{list}`"),
            Self::Item(None) => f.write_str("an item"),
            Self::Top => f.write_str("this"),
        }
    }
}

/// What a serde visitor expects, said plainly.
pub(super) fn expected(expected: &str) -> String {
    let plain = match expected {
        "a string" | "string" | "str" | "a borrowed string" | "a character" | "identifier" => "text",
        "a boolean" | "bool" => "`true` or `false`",
        "u8" => "a whole number from 0 to 255",
        "u16" => "a whole number from 0 to 65535",
        "u32" | "u64" | "u128" | "usize" => "a whole number, 0 or more",
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        "a sequence" | "sequence" => "a list",
        "a map" | "map" | "a YAML mapping" => "keys and values",
        "unit" | "null" => "nothing",
        other => return containers(other),
    };
    plain.to_owned()
}

fn containers(expected: &str) -> String {
    let length = expected.rsplit(' ').next().unwrap_or_default();
    if expected.contains("tuple") && length.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("a list of {length} items");
    }
    if expected.starts_with("a nonzero") {
        return "a whole number other than 0".to_owned();
    }
    let is = |prefix: &str| expected.starts_with(prefix);
    if is("struct ") || is("tuple ") || is("unit struct ") {
        return "keys and values".to_owned();
    }
    if is("enum ") || is("variant ") {
        return "one of the known words".to_owned();
    }
    expected.to_owned()
}

/// A message made elsewhere; serde's own wording for untagged types says nothing to an author.
pub(super) fn custom(message: &str) -> String {
    if message.starts_with("data did not match any variant") {
        "this is not one of the forms that can be written here".to_owned()
    } else {
        message.to_owned()
    }
}

/// What is written.
pub(super) fn found(at: Cursor<'_>) -> String {
    let text = short(at.text().unwrap_or_default());
    match at.node().shape {
        Shape::List => "a list".to_owned(),
        Shape::Map => "keys and values".to_owned(),
        Shape::Scalar(_, Value::Null) => "nothing".to_owned(),
        Shape::Scalar(_, Value::Bool(_)) => format!("`{text}`"),
        Shape::Scalar(_, Value::Unsigned(_) | Value::Signed(_) | Value::Float(_)) => {
            format!("the number `{text}`")
        }
        Shape::Scalar(_, Value::Text) if text.is_empty() => "an empty text".to_owned(),
        Shape::Scalar(_, Value::Text) => format!("text `{text}`"),
    }
}

/// What to do about a value of the wrong type.
pub(super) fn wrong_type_help(at: Cursor<'_>, expected: &str) -> Option<String> {
    let text = at.text();
    let is_list = expected.starts_with("a list");
    if let (true, false, Some(key)) = (at.is_null(), is_list, at.key()) {
        return Some(match text.filter(|text| !text.is_empty() && !at.span().range().is_empty()) {
            Some(text) => {
                format!("`{text}` means that there is none: write what it is, or put quotes around it")
            }
            None => format!("write it after `{}: `", key.value),
        });
    }
    if expected.starts_with("`true`") {
        return match text?.to_ascii_lowercase().as_str() {
            "yes" | "y" | "on" => Some("write `true`".to_owned()),
            "no" | "n" | "off" => Some("write `false`".to_owned()),
            "true" | "false" => Some("remove the quotes".to_owned()),
            _ => None,
        };
    }
    if is_list {
        if let Some((first, _)) = at.entries().next() {
            return Some(format!("put `- ` before the first key of each item: `- {}: …`", first.value));
        }
        let of_keys = at.key().and_then(|key| LISTS_OF_KEYS.iter().find(|(list, _)| *list == key.value));
        if let (Some((_, first)), Some(text)) = (of_keys, text) {
            return Some(format!("start each item on a line of its own: `- {first}: {}`", short(text)));
        }
        return Some(match text {
            Some(text) if text.chars().count() <= 40 && !text.contains(['\n', '[', ']', '{', '}']) => {
                format!("write it as a list: `[{text}]`")
            }
            _ => "write it as a list: each item on a line of its own, after `- `".to_owned(),
        });
    }
    if expected == "text" && (at.is_map() || at.is_list()) {
        return Some("if it is meant as text, put quotes around it".to_owned());
    }
    let number = expected.contains("number");
    if number && text.is_some_and(|text| text.parse::<f64>().is_ok_and(f64::is_finite)) {
        let quoted = matches!(at.node().shape, Shape::Scalar(_, Value::Text));
        return quoted.then(|| "remove the quotes".to_owned());
    }
    if expected == "keys and values" && at.key().is_some() && text.and_then(quoted).is_some() {
        return Some("write its keys on lines of their own below, indented".to_owned());
    }
    None
}

/// One of `known`.
pub(super) fn choice(known: &[&str]) -> String {
    match known {
        [] => "a known word".to_owned(),
        [one] => format!("`{one}`"),
        few if few.len() <= 12 => format!("one of {}", listed(few)),
        _ => "one of the known words".to_owned(),
    }
}

/// `` `a`, `b`, `c` ``
pub(super) fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The start of a text that may be long, on one line.
pub(in crate::parse::yaml) fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None if line.len() < text.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
