//! YAML that nobody means: it ends in a diagnostic inside the text, soon and without running out of anything.

#![allow(
    clippy::expect_used,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "tests: a panic is the report, and clarity beats speed"
)]

use std::collections::BTreeMap;

use playbook::parse::yaml::{Cursor, DecodeOptions, MAX_BYTES, MAX_DEPTH, Origin, decode, read};
use playbook::source::{Located, SourcePath};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_yaml::Value;

fn path() -> SourcePath {
    SourcePath::content("a.yaml")
}

/// The rules `text` is refused by; every place is checked to lie in the text.
fn rules(text: &str) -> Vec<&'static str> {
    let path = path();
    let found = read(text, &Origin::file(&path)).expect_err("hostile");
    assert!(!found.is_empty() && found.len() <= 100);
    for diagnostic in &found {
        let place = diagnostic.place.as_ref().expect("a place");
        assert!(text.get(place.span.range()).is_some(), "{:?} of {}", place.span, text.len());
    }
    found.iter().map(|diagnostic| diagnostic.rule).collect()
}

#[test]
fn nesting() {
    assert_eq!(rules(&"[".repeat(100_000)), ["yaml-too-deep"]);
    assert_eq!(rules(&"{a: ".repeat(100_000)), ["yaml-too-deep"]);
    assert_eq!(rules(&"- ".repeat(20_000)), ["yaml-too-deep"]);
    assert_eq!(rules(&"? ".repeat(20_000)), ["yaml-key"]);
    assert_eq!(rules(&": ".repeat(20_000))[0], "yaml-key");
    let indented: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_eq!(rules(&indented), ["yaml-too-deep"]);
    let fits = format!("{}x{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    assert!(read(&fits, &Origin::file(&path())).is_ok());
    assert_eq!(rules(&format!("[{fits}]")), ["yaml-too-deep"]);
}

#[test]
fn size() {
    assert_eq!(rules(&"a: b\n".repeat(10_000_000)), ["yaml-too-large"]);
    assert_eq!(rules(&format!("[{}", "a,".repeat(2_000_000))), ["yaml-too-large"]);
    assert_eq!(rules(&format!("[{}", "? ".repeat(2_000_000))), ["yaml-too-large"]);
    assert_eq!(rules(&"- a\n".repeat(300_000)), ["yaml-too-large"]);
    let long = "x".repeat(MAX_BYTES);
    assert!(read(&long, &Origin::file(&path())).is_ok());
    assert_eq!(rules(&format!("{long}x")), ["yaml-too-large"]);
}

#[test]
fn aliases() {
    let mut laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, next) in ('a'..='h').zip('b'..='i') {
        let uses = vec![format!("*{name}"); 9].join(", ");
        laughs.push_str(&format!("{next}: &{next} [{uses}]\n"));
    }
    assert!(rules(&laughs).iter().all(|rule| *rule == "yaml-alias"));
    let items = vec!["x"; 10_000].join(", ");
    let uses = vec!["*a"; 10_000].join(", ");
    assert!(rules(&format!("a: &a [{items}]\nb: [{uses}]\n")).iter().all(|rule| *rule == "yaml-alias"));
    assert_eq!(rules("&a [*a]\n")[0], "yaml-alias");
    assert_eq!(rules("*a : b\n"), ["yaml-alias"]);
}

#[test]
fn many_keys() {
    let keys: String = (0..100_000).map(|number| format!("k{number}: \n")).collect();
    assert!(read(&keys, &Origin::file(&path())).is_ok());
    let doubled = "k:\n".repeat(100_000);
    assert_eq!(rules(&doubled), ["yaml-duplicate-key"; 100]);
}

#[test]
fn oddities() {
    for text in [
        "\0",
        "\u{feff}a: b",
        "%TAG ! x\n",
        "a: \"\\",
        "a: '",
        "[",
        "{",
        "}",
        "]",
        "!",
        "&",
        "*",
        "|x",
        "?",
        ":",
        "@",
        "`",
        "%",
        "\t",
        "\ta: b",
        "-\tb",
        "a: !!binary x",
        "!<",
        "a: \"\\ud800\"",
        "é: [é",
        "é: \"é",
        "--- |\n---\n...",
        "a: b\r\n\tc: d\r\n",
        "- a\nb",
        "a\u{85}b",
        "? a\n? a\n",
        "\"a\n",
        "a: [b\n",
        "...\n...\n---\n---\n",
        "!!str : x",
    ] {
        if let Err(found) = read(text, &Origin::file(&path())) {
            assert!(!found.is_empty());
            rules(text);
        }
    }
}

#[test]
fn many_errors_end() {
    #[derive(Debug, Deserialize)]
    struct Items {
        #[expect(dead_code, reason = "only the errors matter")]
        items: Vec<Item>,
    }
    #[derive(Debug, Deserialize)]
    struct Item {
        #[expect(dead_code, reason = "only the errors matter")]
        number: u32,
    }
    let text = format!("items:\n{}", "- number: x\n".repeat(50_000));
    let document = read(&text, &Origin::file(&path())).expect("valid");
    let decoded = decode::<Items>(document.root(), &DecodeOptions::default());
    assert!(decoded.value.is_none());
    assert!((2..=100).contains(&decoded.diagnostics.len()));
    assert!(
        decoded.diagnostics.iter().any(|found| found.help.iter().any(|help| help.contains("may be more")))
    );
}

/// Both readers' views of a document are the same: shape, keys, and what each scalar is.
fn same(text: &str, ours: Cursor<'_>, theirs: &Value) -> Result<(), TestCaseError> {
    prop_assert!(text.get(ours.span().range()).is_some());
    match theirs {
        Value::Mapping(map) => {
            let entries: Vec<_> = ours.entries().collect();
            prop_assert!(ours.is_map());
            prop_assert_eq!(entries.len(), map.len());
            for ((key, value), (their_key, their_value)) in entries.into_iter().zip(map) {
                prop_assert!(text.get(key.span.range()).is_some());
                prop_assert!(ours.span().start <= key.span.start && key.span.end <= value.span().end);
                if let Value::String(theirs) = their_key {
                    prop_assert_eq!(key.value.trim_end(), theirs.trim_end());
                }
                same(text, value, their_value)?;
            }
        }
        Value::Sequence(list) => {
            let items: Vec<_> = ours.items().collect();
            prop_assert!(ours.is_list());
            prop_assert_eq!(items.len(), list.len());
            for (item, theirs) in items.into_iter().zip(list) {
                prop_assert!(ours.span().start <= item.span().start);
                prop_assert!(item.span().end <= ours.span().end);
                same(text, item, theirs)?;
            }
        }
        Value::Null => prop_assert!(ours.is_null()),
        // Where a `|` block ends with the file, only one reader adds the line break.
        Value::String(theirs) if !text.ends_with('\n') => {
            prop_assert_eq!(ours.text().map(str::trim_end), Some(theirs.trim_end()));
        }
        Value::String(theirs) => prop_assert_eq!(ours.text(), Some(theirs.as_str())),
        _ => prop_assert!(
            ours.text().is_some_and(|text| text.bytes().any(|byte| byte.is_ascii_alphanumeric()))
        ),
    }
    Ok(())
}

/// Reads `text` both ways. Whether it was accepted.
fn agree(text: &str) -> Result<bool, TestCaseError> {
    let path = path();
    let document = match read(text, &Origin::file(&path)) {
        Ok(document) => document,
        Err(found) => {
            prop_assert!(!found.is_empty());
            for diagnostic in &found {
                let span = diagnostic.place.as_ref().map(|place| place.span.range());
                prop_assert!(span.is_some_and(|span| text.get(span).is_some()));
            }
            return Ok(false);
        }
    };
    let theirs: Result<Value, _> = serde_yaml::from_str(text);
    match theirs {
        Ok(theirs) => same(text, document.root(), &theirs)?,
        // Two keys of different text that mean the same number.
        Err(error) => prop_assert!(error.to_string().contains("duplicate entry"), "{error}"),
    }
    let decoded = decode::<IgnoredAny>(document.root(), &DecodeOptions::default());
    prop_assert!(decoded.value.is_some());
    Ok(true)
}

/// Lines and pieces that YAML is made of, thrown together.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a", "bc", "é", "1", "0x1", "null", "~", "true", "no", "x y", ": ", ":", "- ", "-", "? ", "[", "]",
        "{", "}", ", ", "\"", "'", "\\", "#", " # c", "|", ">", "|-\n", "\n", "\n  ", "\n    ", "\n", "\t",
        "&a ", "*a", "!t ", "<<", "---\n", "\r\n", "\"q\"", "'s'", "k: ", "k: v\n", "- i\n", "  ",
        "\u{2028}", "☃",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// A document as an author would write it, in block style below the top.
fn written() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        "[a-zé☃ ]{0,12}",
        "[ -~\n]{0,20}",
        prop::sample::select(vec!["no", "null", "1.10", "2026-10-02", "a: b", "- x", "#", "*x*", ""])
            .prop_map(str::to_owned),
    ];
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|number| Value::Number(number.into())),
        text.prop_map(Value::String),
    ];
    scalar.prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Sequence),
            prop::collection::btree_map("[a-zé-]{1,8}", inner, 0..5).prop_map(|map| Value::Mapping(
                map.into_iter().map(|(key, value)| (Value::String(key), value)).collect()
            )),
        ]
    })
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only whether it decodes matters")]
struct Fields {
    text: Located<String>,
    number: u8,
    choice: Choice,
    #[serde(default)]
    list: Vec<Located<String>>,
    pair: Option<(u8, String)>,
    map: Option<BTreeMap<String, bool>>,
    inner: Option<Box<Fields>>,
    #[serde(default)]
    many: Vec<Fields>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(dead_code, reason = "only whether it decodes matters")]
enum Choice {
    One,
    Two(Located<String>),
    Three { number: u8 },
}

/// Something like [`Fields`], with anything in it.
fn fields() -> impl Strategy<Value = Value> {
    let parts = [
        "text",
        "x",
        "one",
        "0",
        "5",
        "-1",
        "[]",
        "[a, b]",
        "[1, b]",
        "{two: x}",
        "{two: [x]}",
        "{two: }",
        "{three: {number: x}}",
        "{three: {}}",
        "{four: 1}",
        "two",
        "{one: 1, two: 2}",
        "{three: {number: 1}}",
        "{a: true}",
        "~",
    ];
    let scalar =
        prop::sample::select(parts.to_vec()).prop_map(|part| serde_yaml::from_str(part).expect("valid"));
    let names = ["text", "number", "choice", "list", "pair", "map", "inner", "many", "nmber", "other"];
    scalar.prop_recursive(4, 60, 8, move |inner| {
        let map = prop::collection::btree_map(prop::sample::select(names.to_vec()), inner.clone(), 2..8)
            .prop_map(|map| {
                Value::Mapping(
                    map.into_iter().map(|(key, value)| (Value::String(key.to_owned()), value)).collect(),
                )
            });
        prop_oneof![4 => map, 1 => prop::collection::vec(inner, 0..4).prop_map(Value::Sequence)]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_accepted_is_read_alike(text in soup()) {
        agree(&text)?;
    }

    #[test]
    fn what_is_written_is_accepted(value in written()) {
        let text = serde_yaml::to_string(&value).expect("can be written");
        prop_assert!(agree(&text)?, "{text}");
    }

    #[test]
    fn what_does_not_decode_is_explained(value in fields()) {
        let text = serde_yaml::to_string(&value).expect("can be written");
        let document = read(&text, &Origin::file(&path())).expect("valid");
        let decoded = decode::<Fields>(document.root(), &DecodeOptions::default());
        prop_assert!(decoded.value.is_some() || !decoded.diagnostics.is_empty());
        for found in &decoded.diagnostics {
            let span = found.place.as_ref().map(|place| place.span.range());
            prop_assert!(span.is_some_and(|span| text.get(span).is_some()));
        }
        // No two findings are about the same thing.
        let mut seen: Vec<_> = decoded.diagnostics.iter().map(|found| (&found.place, &found.message)).collect();
        seen.sort();
        seen.dedup();
        prop_assert_eq!(seen.len(), decoded.diagnostics.len());
    }
}
