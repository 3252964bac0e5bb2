//! Values to YAML that a person likes to read: block style, lists indented, short lists and pairs on one line, long
//! text folded. Which scalars need quotes is `serde_yaml`'s to know; the layout is ours.

use std::fmt::Write;

use serde_yaml::{Mapping, Value};

use super::value::{as_bare, means_more};

/// The longest line of folded text, and the longest list or pair on one line.
const WIDTH: usize = 100;

/// The keys and values as a document.
pub fn document(map: &Mapping) -> String {
    let mut out = String::new();
    entries(&mut out, map, 0);
    out
}

/// The value as a document, whatever it is.
pub fn one(value: &Value) -> String {
    let mut out = String::new();
    match value {
        Value::Mapping(map) if !map.is_empty() => entries(&mut out, map, 0),
        Value::Sequence(list) if !list.is_empty() => items(&mut out, list, 0),
        other => {
            out.push_str(inline(other, 0).trim_start_matches(' '));
            out.push('\n');
        }
    }
    out
}

/// Writes `key: value` lines at `indent`.
pub fn entries(out: &mut String, map: &Mapping, indent: usize) {
    for (at, (name, value)) in map.iter().enumerate() {
        // The first line of an item follows its dash.
        if at > 0 || !out.ends_with("- ") {
            pad(out, indent);
        }
        out.push_str(&key(name));
        out.push(':');
        below(out, value, indent);
    }
}

/// Writes the value of a key at `indent`, behind the colon.
fn below(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Mapping(map) if !map.is_empty() => {
            out.push('\n');
            entries(out, map, indent + 2);
        }
        Value::Sequence(list) if !list.is_empty() => {
            if let Some(flow) = flow_list(list, indent) {
                let _ = writeln!(out, " {flow}");
            } else {
                out.push('\n');
                items(out, list, indent + 2);
            }
        }
        scalar => {
            out.push_str(&inline(scalar, indent));
            out.push('\n');
        }
    }
}

/// Writes `- item` lines at `indent`.
fn items(out: &mut String, list: &[Value], indent: usize) {
    for item in list {
        if !out.ends_with("- ") {
            pad(out, indent);
        }
        out.push_str("- ");
        match item {
            Value::Mapping(map) if !map.is_empty() => entries(out, map, indent + 2),
            Value::Sequence(inner) if !inner.is_empty() => items(out, inner, indent + 2),
            scalar => {
                out.push_str(inline(scalar, indent).trim_start_matches(' '));
                out.push('\n');
            }
        }
    }
}

fn pad(out: &mut String, indent: usize) {
    out.extend(std::iter::repeat_n(' ', indent));
}

/// `[a, b]`, where all items are short and plain.
fn flow_list(list: &[Value], indent: usize) -> Option<String> {
    let words: Option<Vec<String>> = list.iter().map(flow_word).collect();
    let flow = format!("[{}]", words?.join(", "));
    (flow.chars().count() + indent < WIDTH - 20).then_some(flow)
}

/// A scalar that means the same inside brackets.
fn flow_word(value: &Value) -> Option<String> {
    let written = match value {
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => plain(text)?,
        _ => return None,
    };
    let fits = |c: char| c.is_alphanumeric() || " _-./’“”".contains(c);
    (written.starts_with(char::is_alphanumeric) && written.chars().all(fits)).then_some(written)
}

/// The text, if it needs no quotes.
fn plain(text: &str) -> Option<String> {
    (!means_more(text) && quoted(text, 0).is_some_and(|written| written == text)).then(|| text.to_owned())
}

fn key(name: &Value) -> String {
    if let Some(bare) = as_bare(name) {
        return bare.to_owned();
    }
    let Some(text) = name.as_str() else { return quoted_value(name) };
    match plain(text) {
        Some(plain) if !plain.contains('\n') => plain,
        _ => double_quoted(text),
    }
}

fn double_quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A scalar behind a colon or a dash at `indent`, with the space before it.
fn inline(value: &Value, indent: usize) -> String {
    if let Some(bare) = as_bare(value) {
        return format!(" {bare}");
    }
    match value {
        Value::String(text) => match folded(text, indent) {
            Some(folded) => format!(" {folded}"),
            None if means_more(text) => format!(" {}", double_quoted(text)),
            None => format!(" {}", quoted(text, indent).unwrap_or_else(|| double_quoted(text))),
        },
        other => format!(" {}", quoted_value(other)),
    }
}

fn quoted_value(value: &Value) -> String {
    serde_yaml::to_string(value).unwrap_or_default().trim_end().to_owned()
}

/// The text as `serde_yaml` writes it as a value of a key at `indent`; a block keeps its lines.
fn quoted(text: &str, indent: usize) -> Option<String> {
    let alone = Mapping::from_iter([(Value::from("k"), Value::from(text))]);
    let written = serde_yaml::to_string(&alone).ok()?;
    let written = written.strip_prefix("k: ")?.strip_suffix('\n')?;
    let mut lines = written.split('\n');
    let mut out = lines.next()?.to_owned();
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            pad(&mut out, indent);
            out.push_str(line);
        }
    }
    Some(out)
}

/// Long text on one line, folded at spaces; `None` where it is short or folding would change it.
fn folded(text: &str, indent: usize) -> Option<String> {
    let (line, sign) = match text.strip_suffix('\n') {
        Some(line) => (line, ">"),
        None => (text, ">-"),
    };
    let is_short = line.chars().count() + indent + 20 <= WIDTH && sign == ">-";
    let starts_well = !line.starts_with(char::is_whitespace) && !line.ends_with(char::is_whitespace);
    let is_plain = !line.is_empty() && !line.contains(char::is_control) && !line.contains("  ");
    if is_short || !starts_well || !is_plain {
        return None;
    }
    let mut out = sign.to_owned();
    let mut length = WIDTH;
    for word in line.split(' ') {
        let letters = word.chars().count();
        if length + 1 + letters > WIDTH.max(indent + 40) {
            out.push('\n');
            pad(&mut out, indent + 2);
            length = indent + 2;
        } else {
            out.push(' ');
            length += 1;
        }
        out.push_str(word);
        length += letters;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_yaml::{Mapping, Value};

    use super::{document, one};
    use crate::import::value;
    use crate::parse::yaml::{Origin, read};
    use crate::source::SourcePath;

    fn again(text: &str) -> Value {
        let path = SourcePath::content("x.yaml");
        let document = read(text, &Origin::file(&path)).expect("what is written can be read");
        value::read(document.root(), text)
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let text = prop_oneof![
            "[ -~äß\u{a0}“”’\n]{0,40}",
            "[a-z:#\\-,\\[\\]{}&*!|>'\"%@` \n]{0,12}",
            "([a-z]{1,9}[ ,.]{1,2}){10,40}\n?",
            prop::sample::select(vec![
                "Yes",
                "no",
                "on",
                "2021-01-31",
                "1_000",
                "12:30",
                "010",
                "~",
                "null",
                "=",
                "<<",
                "1.10",
                "0x1F",
                "- a",
                "a:",
                "true"
            ])
            .prop_map(ToOwned::to_owned),
        ];
        let leaf = prop_oneof![
            text.clone().prop_map(Value::from),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            Just(Value::Null),
        ];
        leaf.prop_recursive(5, 40, 6, move |inner| {
            let key = text.clone().prop_filter("a key fits on a line", |key| key.chars().count() < 200);
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Sequence),
                prop::collection::vec((key, inner), 0..6).prop_map(|pairs| Value::Mapping(
                    pairs.into_iter().map(|(k, v)| (k.into(), v)).collect()
                )),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again_as_it_was(value in any_value()) {
            let written = one(&value);
            prop_assert_eq!(again(&written), value, "{}", written);
        }
    }

    #[test]
    fn words_that_older_readers_take_for_something_else_keep_their_spelling() {
        let written = "a: Yes\nb: \"Yes\"\nc: 2021-01-31\nd: 1.10\non: off\n\"on\": x\n";
        assert_eq!(one(&again(&written.replace("on: off\n", ""))), written.replace("on: off\n", ""));
        let both = again("on: off\n");
        assert_eq!(one(&both), "on: off\n");
    }

    #[test]
    fn the_layout_is_one_a_person_would_choose() {
        let long = "word ".repeat(30);
        let map: Mapping = serde_yaml::from_str(&format!(
            "tags: [money, size]\nlong: {long}\ntext: \"a\\nb\\n\"\nlist: [{{a: 1, b: [x]}}, y, \"a: b\"]\nempty: []\nnone: {{}}\nyes: \"No\"\n"
        ))
        .expect("this is YAML");
        insta::assert_snapshot!(document(&map), @r#"
        tags: [money, size]
        long: >-
          word word word word word word word word word word word word word word word word word word word
          word word word word word word word word word word word
        text: |
          a
          b
        list:
          - a: 1
            b: [x]
          - "y"
          - 'a: b'
        empty: []
        none: {}
        "yes": "No"
        "#);
    }
}
