//! YAML as authors write it: what is read, and what is said about their mistakes.

#![allow(
    clippy::expect_used,
    clippy::format_collect,
    reason = "tests: a panic is the report, and clarity beats speed"
)]

use insta::assert_snapshot;
use playbook::diagnostic::{Diagnostic, Severity, Style, render};
use playbook::parse::yaml::{Cursor, DecodeOptions, Decoded, Document, Origin, decode, read};
use playbook::source::{Located, SourcePath, Sources, Span};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Bank {
    title: Located<String>,
    questions: Vec<Question>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Question {
    id: Located<String>,
    ask: String,
    #[serde(rename = "type")]
    kind: Kind,
    #[serde(default)]
    required: bool,
    limit: Option<u32>,
    #[serde(default)]
    also_called: Vec<String>,
    reviewed: Option<Date>,
    unknown: Option<Unknown>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Money,
    YesNo,
    Choice,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Unknown {
    assume: u32,
    ask: String,
}

#[derive(Debug, PartialEq)]
struct Date(String);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.len() == 10 {
            Ok(Self(text))
        } else {
            Err(serde::de::Error::custom(format!("`{text}` is no date; write 2026-10-02")))
        }
    }
}

fn path() -> SourcePath {
    SourcePath::content("a.yaml")
}

fn document(text: &str) -> Document {
    read(text, &Origin::file(&path())).expect("valid YAML")
}

fn shown(text: &str, diagnostics: &[Diagnostic]) -> String {
    let mut sources = Sources::new("content");
    sources.insert_text(path(), text);
    let drawn: Vec<_> = diagnostics.iter().map(|found| render(found, &sources, "", Style::Plain)).collect();
    drawn.join("\n\n")
}

fn refused(text: &str) -> String {
    shown(text, &read(text, &Origin::file(&path())).expect_err("not valid YAML"))
}

fn decoded<T: DeserializeOwned>(text: &str) -> Decoded<T> {
    decode(document(text).root(), &DecodeOptions::default())
}

fn wrong<T: DeserializeOwned>(text: &str) -> String {
    let decoded = decoded::<T>(text);
    assert!(!decoded.diagnostics.is_empty());
    shown(text, &decoded.diagnostics)
}

/// A bank of one question, whose further keys are `keys`.
fn question(keys: &str) -> String {
    let keys: String = keys.lines().map(|line| format!("    {line}\n")).collect();
    format!("title: T\nquestions:\n  - id: a\n{keys}")
}

#[test]
fn a_text_with_a_colon() {
    assert_snapshot!(refused("ask: What matters most: price or speed?\nwhy: x\n"), @r#"
    error[yaml-syntax]: a text with `: ` in it needs quotes
     --> content/a.yaml:1:23
      |
    1 | ask: What matters most: price or speed?
      |                       ^ this looks like the end of a second key
      |
      = help: write `ask: "What matters most: price or speed?"`
    "#);
}

#[test]
fn a_quote_that_is_never_closed() {
    assert_snapshot!(refused("title: \"First call\nowner: sales\n"), @r#"
    error[yaml-syntax]: this quote is never closed
     --> content/a.yaml:1:8
      |
    1 | title: "First call
      |        ^ opened here
      |
      = help: close it with the same kind of quote; where the text goes on over several lines, indent them
    "#);
}

#[test]
fn an_apostrophe_in_single_quotes() {
    assert_snapshot!(refused("ask: 'What's the plan?'\n"), @r#"
    error[yaml-syntax]: there is more text after the closing quote
     --> content/a.yaml:1:12
      |
    1 | ask: 'What's the plan?'
      |            ^^^^^^^^^^^^ this is outside the quotes
      |
      = help: put the whole text in quotes; inside '…' write two quotes for one (`'it''s'`), inside "…" write `\"`
    "#);
}

#[test]
fn a_windows_path_in_double_quotes() {
    assert_snapshot!(refused("file: \"C:\\Users\"\n"), @r#"
    error[yaml-syntax]: in double quotes a backslash means something special
     --> content/a.yaml:1:10
      |
    1 | file: "C:\Users"
      |          ^ in these quotes
      |
      = help: use single quotes, '…', or write the backslash twice
    "#);
}

#[test]
fn a_bracket_that_is_never_closed() {
    assert_snapshot!(refused("tags: [one, two]\nunknown: [{ask: x},\n"), @r#"
    error[yaml-syntax]: this `[` is never closed
     --> content/a.yaml:2:10
      |
    2 | unknown: [{ask: x},
      |          ^
      |
      = help: close it with `]`; if it is part of a text, put the text in quotes
    "#);
    assert_snapshot!(refused("tags: [one, two\nowner: sales\n"), @r#"
    error[yaml-syntax]: this `[` is never closed
     --> content/a.yaml:1:7
      |
    1 | tags: [one, two
      |       ^
      |
      = help: close it with `]`; if it is part of a text, put the text in quotes
    "#);
}

#[test]
fn a_title_that_starts_with_a_bracket() {
    assert_snapshot!(refused("title: [Draft] First call\n"), @r#"
    error[yaml-syntax]: there is more text after the value's end
     --> content/a.yaml:1:16
      |
    1 | title: [Draft] First call
      |                ^^^^^^^^^^ this is not part of the value
      |
      = help: write `title: "[Draft] First call"`
    "#);
}

#[test]
fn a_comma_that_is_missing() {
    assert_snapshot!(refused("unknown: { assume: 5 ask: finance }\n"), @r#"
    error[yaml-syntax]: a comma or a closing `}` is missing here
     --> content/a.yaml:1:25
      |
    1 | unknown: { assume: 5 ask: finance }
      |                         ^
      |
      = help: put quotes around texts that hold a comma, a colon or a bracket
    "#);
}

#[test]
fn indentation_that_fits_nothing() {
    assert_snapshot!(refused("- id: a\n  ask: x\n why: y\n"), @r#"
    error[yaml-syntax]: this line's indentation fits none of the lines above it
     --> content/a.yaml:3:2
      |
    3 |  why: y
      |  ^^^^^^
      |
      = help: start it exactly below the start of the line it belongs beside, with spaces
    "#);
}

#[test]
fn indentation_below_a_text() {
    assert_snapshot!(refused("- id: a\n    ask: x\n"), @r#"
    error[yaml-syntax]: this line is indented as if it belonged to `id`, which has a value already
     --> content/a.yaml:2:5
      |
    1 | - id: a
      |   ----- the line above
    2 |     ask: x
      |     ^^^^^^
      |
      = help: start it exactly below the start of the line it belongs beside
    "#);
}

#[test]
fn a_tab_as_indentation() {
    assert_snapshot!(refused("questions:\n\t- id: a\n"), @r#"
    error[yaml-tab]: this line is indented with a tab
     --> content/a.yaml:2:1
      |
    2 |     - id: a
      | ^^^^ a tab
      |
      = help: indent with spaces, two for each level; most editors can replace tabs by spaces on saving
    "#);
    assert_snapshot!(refused("a: 1\nb:\n  c: d\n\te: f\n"), @r#"
    error[yaml-tab]: this line is indented with a tab
     --> content/a.yaml:4:1
      |
    4 |     e: f
      | ^^^^ a tab
      |
      = help: indent with spaces, two for each level; most editors can replace tabs by spaces on saving
    "#);
    assert_snapshot!(refused("title:\tFirst\n"), @r#"
    error[yaml-tab]: a tab where YAML wants a space
     --> content/a.yaml:1:7
      |
    1 | title:    First
      |       ^^^^ this is a tab
      |
      = help: write a space instead
    "#);
}

#[test]
fn a_space_that_is_missing() {
    assert_snapshot!(refused("title:First call\nowner: sales\n"), @r#"
    error[yaml-syntax]: the space after the colon is missing
     --> content/a.yaml:1:6
      |
    1 | title:First call
      |      ^
      |
      = help: write `title: First call`
    "#);
    assert_snapshot!(refused("owner: sales\ntitle:First call\n"), @r#"
    error[yaml-syntax]: the space after the colon is missing
     --> content/a.yaml:2:6
      |
    2 | title:First call
      |      ^
      |
      = help: write `title: First call`
    "#);
}

#[test]
fn a_line_without_a_colon() {
    assert_snapshot!(refused("title: x\nowner\ntags: []\n"), @r#"
    error[yaml-syntax]: this line is neither `key: value` nor a list item
     --> content/a.yaml:2:1
      |
    2 | owner
      | ^^^^^
      |
      = help: if it goes on with the text above, indent it further than the key; if it is a key, add `: `
    "#);
}

#[test]
fn a_list_on_its_keys_line() {
    assert_snapshot!(refused("tags: - one\n"), @r#"
    error[yaml-syntax]: a list cannot start on the line of its key
     --> content/a.yaml:1:7
      |
    1 | tags: - one
      |       ^
      |
      = help: put each item on a line of its own below the key, or write `[one, two]`
    "#);
}

#[test]
fn dashes_in_brackets() {
    assert_snapshot!(refused("tags: [- one]\n"), @r#"
    error[yaml-syntax]: a list in brackets has no dashes
     --> content/a.yaml:1:8
      |
    1 | tags: [- one]
      |        ^
      |
      = help: write `[one, two]`; put a text that starts with a dash in quotes
    "#);
}

#[test]
fn text_behind_the_end() {
    assert_snapshot!(refused("[Draft] First call\n"), @r#"
    error[yaml-syntax]: this belongs to nothing above it
     --> content/a.yaml:1:9
      |
    1 | [Draft] First call
      |         ^^^^^^^^^^
      |
      = help: indent it like the line it belongs beside, or put the text in quotes
    "#);
}

#[test]
fn what_the_readers_disagree_on() {
    assert_snapshot!(refused("é: x # c\n\t\n"), @r#"
    error[yaml-tab]: a tab where YAML wants a space
     --> content/a.yaml:2:1
      |
    2 |     
      | ^^^^ this is a tab
      |
      = help: write a space instead
    "#);
    assert_snapshot!(refused("é: {a: >b}\n"), @r#"
    error[yaml-syntax]: YAML readers disagree on what is written here
     --> content/a.yaml:1:8
      |
    1 | é: {a: >b}
      |        ^ found character that cannot start any token
      |
      = help: put quotes around the text, or move it to a line of its own
    "#);
    assert!(read("why: |\n  no line break at the end", &Origin::file(&path())).is_ok());
}

#[test]
fn a_list_item_among_keys() {
    assert_snapshot!(refused("title: x\n- one\n"), @r#"
    error[yaml-syntax]: a list item stands where a key is expected
     --> content/a.yaml:2:1
      |
    2 | - one
      | ^^^^^
      |
      = help: start it exactly below the start of the line it belongs beside, with spaces
    "#);
}

#[test]
fn texts_that_start_with_a_mark() {
    assert_snapshot!(refused("ask: *Really* important?\n"), @r#"
    error[yaml-alias]: a text that starts with `*` needs quotes
     --> content/a.yaml:1:6
      |
    1 | ask: *Really* important?
      |      ^ refers to another place in YAML
      |
      = help: write `ask: "*Really* important?"`
    "#);
    assert_snapshot!(refused("ask: @finance knows\nwhy: x\n"), @r#"
    error[yaml-syntax]: a text that starts with `@` needs quotes
     --> content/a.yaml:1:6
      |
    1 | ask: @finance knows
      |      ^
      |
      = help: write `ask: "@finance knows"`
    "#);
    assert_snapshot!(refused("ask: !important\nwhy: &so it is\n"), @r#"
    error[yaml-tag]: a text that starts with `!` needs quotes
     --> content/a.yaml:1:6
      |
    1 | ask: !important
      |      ^^^^^^^^^^ names a type in YAML
      |
      = help: write `ask: "!important"`

    error[yaml-alias]: a text that starts with `&` needs quotes
     --> content/a.yaml:2:6
      |
    2 | why: &so it is
      |      ^^^ gives a name to a place in YAML
      |
      = help: write `why: "&so it is"`
    "#);
    assert_snapshot!(refused("ask: > 50 people?\n"), @r#"
    error[yaml-syntax]: a text that starts with `>` needs quotes
     --> content/a.yaml:1:6
      |
    1 | ask: > 50 people?
      |      ^
      |
      = help: write `ask: "> 50 people?"`
    "#);
    assert_snapshot!(refused("ask: {{ title }}\n"), @r#"
    error[yaml-key]: brackets and braces cannot be a key
     --> content/a.yaml:1:7
      |
    1 | ask: {{ title }}
      |       ^
      |
      = help: write `ask: "{{ title }}"`
    "#);
}

#[test]
fn a_key_that_is_there_twice() {
    assert_snapshot!(refused("- id: a\n  ask: x\n  id: b\n"), @r#"
    error[yaml-duplicate-key]: `id` is there twice
     --> content/a.yaml:3:3
      |
    1 | - id: a
      |   -- first here
    2 |   ask: x
    3 |   id: b
      |   ^^ again here
      |
      = help: remove one of them; if these are two things of a list, start the second with `- `
    "#);
}

#[test]
fn merge_keys_and_second_documents() {
    assert_snapshot!(refused("<<: x\n: y\n"), @r#"
    error[yaml-alias]: merging keys with `<<` is not possible here
     --> content/a.yaml:1:1
      |
    1 | <<: x
      | ^^
      |
      = help: write the keys out where they belong

    error[yaml-key]: a key is missing here
     --> content/a.yaml:2:1
      |
    2 | : y
      | ^
      |
      = help: write `key: value`
    "#);
    assert_snapshot!(refused("a: b\n---\nc: d\n"), @r#"
    error[yaml-documents]: a second document starts here
     --> content/a.yaml:2:1
      |
    2 | ---
      | ^^^
      |
      = help: remove the line; one file holds one document
    "#);
}

#[test]
fn characters_that_nobody_sees() {
    assert_snapshot!(refused("ask: one\u{2028}two\n"), @r#"
    error[yaml-syntax]: an invisible character (U+2028)
     --> content/a.yaml:1:9
      |
    1 | ask: one two
      |         ^ here, though nothing shows
      |
      = help: delete it; such characters come along when text is pasted from other programs
    "#);
    assert_snapshot!(refused("a: \0\n"), @r#"
    error[yaml-nul]: this is not plain text: it holds a zero byte
     --> content/a.yaml:1:4
      |
    1 | a: ␀
      |    ^
      |
      = help: save the file as UTF-8 text
    "#);
}

#[test]
fn an_unknown_key() {
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntyp: money")), @r#"
    error[unknown-key]: unknown key `typ`
     --> content/a.yaml:5:5
      |
    5 |     typ: money
      |     ^^^
      |
      = help: did you mean `type`?
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nnonsense: 1")), @r#"
    error[unknown-key]: unknown key `nonsense`
     --> content/a.yaml:6:5
      |
    6 |     nonsense: 1
      |     ^^^^^^^^
      |
      = help: the keys here are `id`, `ask`, `type`, `required`, `limit`, `also-called`, `reviewed`, `unknown`
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nunknown: {assume:5}")), @r#"
    error[unknown-key]: unknown key `assume:5`
     --> content/a.yaml:6:15
      |
    6 |     unknown: {assume:5}
      |               ^^^^^^^^
      |
      = help: write a space after the colon: `assume: 5`

    error[missing-key]: missing key `ask` in `unknown`
     --> content/a.yaml:6:15
      |
    6 |     unknown: {assume:5}
      |               ^^^^^^^^ here
      |
      = help: add `ask: …` to it
    "#);
}

#[test]
fn keys_that_are_missing() {
    assert_snapshot!(wrong::<Bank>(&question("limit: 5")), @r#"
    error[missing-key]: missing key `ask`
     --> content/a.yaml:3:5
      |
    3 |   - id: a
      |     ^^ in this item of `questions`
      |
      = help: add `ask: …` to it

    error[missing-key]: missing key `type`
     --> content/a.yaml:3:5
      |
    3 |   - id: a
      |     ^^ in this item of `questions`
      |
      = help: add `type: …` to it
    "#);
    assert_snapshot!(wrong::<Bank>("questions: []\n"), @r#"
    error[missing-key]: missing key `title`
     --> content/a.yaml:1:1
      |
    1 | questions: []
      | ^^^^^^^^^ here
      |
      = help: add `title: …` to it
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nunknown:\n  assume: 5")), @r#"
    error[missing-key]: missing key `ask` in `unknown`
     --> content/a.yaml:7:7
      |
    7 |       assume: 5
      |       ^^^^^^ here
      |
      = help: add `ask: …` to it
    "#);
}

#[test]
fn the_top_has_a_name() {
    let text = "id: x\nask: y\n";
    let options = DecodeOptions { what: "question", ..DecodeOptions::default() };
    let decoded: Decoded<Question> = decode(document(text).root(), &options);
    assert_eq!(decoded.value, None);
    assert_snapshot!(shown(text, &decoded.diagnostics), @r#"
    error[missing-key]: missing key `type`
     --> content/a.yaml:1:1
      |
    1 | id: x
      | ^^ in this question
      |
      = help: add `type: …` to it
    "#);
}

#[test]
fn values_of_the_wrong_type() {
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nrequired: maybe")), @r#"
    error[wrong-type]: `required` must be `true` or `false`, found text `maybe`
     --> content/a.yaml:6:15
      |
    6 |     required: maybe
      |               ^^^^^
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nrequired: yes")), @r#"
    error[wrong-type]: `required` must be `true` or `false`, found text `yes`
     --> content/a.yaml:6:15
      |
    6 |     required: yes
      |               ^^^
      |
      = help: write `true`
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nlimit: -5")), @r#"
    error[wrong-type]: `limit` must be a whole number, 0 or more, found the number `-5`
     --> content/a.yaml:6:12
      |
    6 |     limit: -5
      |            ^^
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nlimit: '5'")), @r#"
    error[wrong-type]: `limit` must be a whole number, 0 or more, found text `5`
     --> content/a.yaml:6:12
      |
    6 |     limit: '5'
      |            ^^^
      |
      = help: remove the quotes
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nalso-called: turnover")), @r#"
    error[wrong-type]: `also-called` must be a list, found text `turnover`
     --> content/a.yaml:6:18
      |
    6 |     also-called: turnover
      |                  ^^^^^^^^
      |
      = help: write it as a list: `[turnover]`
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nalso-called: [a, [b]]")), @r#"
    error[wrong-type]: an item of `also-called` must be text, found a list
     --> content/a.yaml:6:22
      |
    6 |     also-called: [a, [b]]
      |                      ^^^
      |
      = help: if it is meant as text, put quotes around it
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: [x]\ntype: money")), @r#"
    error[wrong-type]: `ask` must be text, found a list
     --> content/a.yaml:4:10
      |
    4 |     ask: [x]
      |          ^^^
      |
      = help: if it is meant as text, put quotes around it
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nunknown: finance")), @r#"
    error[wrong-type]: `unknown` must be keys and values, found text `finance`
     --> content/a.yaml:6:14
      |
    6 |     unknown: finance
      |              ^^^^^^^
      |
      = help: write its keys on lines of their own below, indented
    "#);
    assert_snapshot!(wrong::<Bank>("- a\n"), @r#"
    error[wrong-type]: this must be keys and values, found a list
     --> content/a.yaml:1:1
      |
    1 | - a
      | ^^^
    "#);
}

#[test]
fn a_required_text_that_is_empty() {
    assert_snapshot!(wrong::<Bank>(&question("ask:\ntype: money")), @r#"
    error[wrong-type]: `ask` has no text
     --> content/a.yaml:4:5
      |
    4 |     ask:
      |     ^^^
      |
      = help: write it after `ask: `
    "#);
    assert_snapshot!(wrong::<Bank>("title: x\nquestions:\n"), @r#"
    error[wrong-type]: `questions` has no value
     --> content/a.yaml:2:1
      |
    2 | questions:
      | ^^^^^^^^^ expected a list
      |
      = help: write it as a list: each item on a line of its own, after `- `
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nalso-called:\n  -\n  - b")), @r#"
    error[wrong-type]: an item of `also-called` is empty
     --> content/a.yaml:7:8
      |
    7 |       -
      |        ^
    "#);
}

#[test]
fn an_unknown_choice() {
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: monney")), @r#"
    error[unknown-value]: unknown `type`: `monney`
     --> content/a.yaml:5:11
      |
    5 |     type: monney
      |           ^^^^^^
      |
      = help: did you mean `money`?
    "#);
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: [money]")), @r#"
    error[wrong-type]: `type` must be one of `money`, `yes-no`, `choice`, found a list
     --> content/a.yaml:5:11
      |
    5 |     type: [money]
      |           ^^^^^^^
    "#);
}

#[test]
fn a_choice_with_keys_of_its_own() {
    #[derive(Debug, Deserialize)]
    struct Answer {
        #[expect(dead_code, reason = "only the errors matter")]
        then: Then,
    }
    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    #[expect(dead_code, reason = "only the errors matter")]
    enum Then {
        Stop,
        Ask { team: String },
        Add(u8),
    }
    assert_snapshot!(wrong::<Answer>("then: {ask: {}}\n"), @r#"
    error[missing-key]: missing key `team` in `ask`
     --> content/a.yaml:1:13
      |
    1 | then: {ask: {}}
      |             ^^ here
      |
      = help: add `team: …` to it
    "#);
    assert_snapshot!(wrong::<Answer>("then: {ask: {team: [x], by: y}}\n"), @r#"
    error[wrong-type]: `team` must be text, found a list
     --> content/a.yaml:1:20
      |
    1 | then: {ask: {team: [x], by: y}}
      |                    ^^^
      |
      = help: if it is meant as text, put quotes around it

    error[unknown-key]: unknown key `by`
     --> content/a.yaml:1:25
      |
    1 | then: {ask: {team: [x], by: y}}
      |                         ^^
      |
      = help: the keys here are `team`
    "#);
    assert_snapshot!(wrong::<Answer>("then: {add: many}\n"), @r#"
    error[wrong-type]: `add` must be a whole number from 0 to 255, found text `many`
     --> content/a.yaml:1:13
      |
    1 | then: {add: many}
      |             ^^^^
    "#);
    assert_snapshot!(wrong::<Answer>("then: add\n"), @r#"
    error[wrong-type]: `then` must be keys and values, found text `add`
     --> content/a.yaml:1:7
      |
    1 | then: add
      |       ^^^
      |
      = help: write its keys on lines of their own below, indented
    "#);
    assert_snapshot!(wrong::<Answer>("then: {stopp: 1}\n"), @r#"
    error[unknown-value]: unknown `then`: `stopp`
     --> content/a.yaml:1:7
      |
    1 | then: {stopp: 1}
      |       ^^^^^^^^^^
      |
      = help: did you mean `stop`?
    "#);
}

#[test]
fn an_error_of_a_type_of_ours() {
    assert_snapshot!(wrong::<Bank>(&question("ask: x\ntype: money\nreviewed: 2.10.2026")), @r#"
    error[wrong-type]: `2.10.2026` is no date
     --> content/a.yaml:6:15
      |
    6 |     reviewed: 2.10.2026
      |               ^^^^^^^^^
      |
      = help: write 2026-10-02
    "#);
}

#[test]
fn all_errors_in_one_run() {
    let text = "title: T\nowner: x\nquestions:\n  - id: a\n    ask: [no]\n    type: monney\n    limit: lots\n  - idd: b\n    also-called: x\n  - id: fine\n    ask: Fine?\n    type: money\n  - reviewed: soon\n    id: d\n";
    let decoded = decoded::<Bank>(text);
    assert_snapshot!(shown(text, &decoded.diagnostics), @r#"
    error[unknown-key]: unknown key `owner`
     --> content/a.yaml:2:1
      |
    2 | owner: x
      | ^^^^^
      |
      = help: the keys here are `title`, `questions`

    error[wrong-type]: `ask` must be text, found a list
     --> content/a.yaml:5:10
      |
    5 |     ask: [no]
      |          ^^^^
      |
      = help: if it is meant as text, put quotes around it

    error[unknown-value]: unknown `type`: `monney`
     --> content/a.yaml:6:11
      |
    6 |     type: monney
      |           ^^^^^^
      |
      = help: did you mean `money`?

    error[wrong-type]: `limit` must be a whole number, 0 or more, found text `lots`
     --> content/a.yaml:7:12
      |
    7 |     limit: lots
      |            ^^^^

    error[unknown-key]: unknown key `idd`
     --> content/a.yaml:8:5
      |
    8 |   - idd: b
      |     ^^^
      |
      = help: did you mean `id`?

    error[missing-key]: missing key `ask`
     --> content/a.yaml:8:5
      |
    8 |   - idd: b
      |     ^^^ in this item of `questions`
      |
      = help: add `ask: …` to it

    error[missing-key]: missing key `type`
     --> content/a.yaml:8:5
      |
    8 |   - idd: b
      |     ^^^ in this item of `questions`
      |
      = help: add `type: …` to it

    error[wrong-type]: `also-called` must be a list, found text `x`
     --> content/a.yaml:9:18
      |
    9 |     also-called: x
      |                  ^
      |
      = help: write it as a list: `[x]`

    error[missing-key]: missing key `ask`
      --> content/a.yaml:13:5
       |
    13 |   - reviewed: soon
       |     ^^^^^^^^ in this item of `questions`
       |
       = help: add `ask: …` to it

    error[missing-key]: missing key `type`
      --> content/a.yaml:13:5
       |
    13 |   - reviewed: soon
       |     ^^^^^^^^ in this item of `questions`
       |
       = help: add `type: …` to it

    error[wrong-type]: `soon` is no date
      --> content/a.yaml:13:15
       |
    13 |   - reviewed: soon
       |               ^^^^
       |
       = help: write 2026-10-02
    "#);
    let left = decoded.value.expect("the rest decodes").questions;
    assert_eq!(left.iter().map(|question| question.id.value.as_str()).collect::<Vec<_>>(), ["fine"]);
}

#[test]
fn a_bank_without_errors() {
    let text = "title: 1.10\nquestions:\n- id: é\n  ask: \"a\\tb\"   # why\n  type: yes-no\n  limit:\n  required: true\n  also-called: [no, 5, 2026-10-02]\n";
    let decoded = decoded::<Bank>(text);
    assert_eq!(decoded.diagnostics, []);
    let bank = decoded.value.expect("a bank");
    assert_eq!(bank.title, Located::new("1.10".to_owned(), Span::new(7..11)));
    let question = &bank.questions[0];
    assert_eq!((question.id.value.as_str(), &text[question.id.span.range()]), ("é", "é"));
    assert_eq!(question.ask, "a\tb");
    assert_eq!((question.limit, question.required), (None, true));
    assert_eq!(question.also_called, ["no", "5", "2026-10-02"]);
}

#[test]
fn two_structs_from_one_front_matter() {
    #[derive(Deserialize, PartialEq, Debug)]
    struct Common {
        title: String,
    }
    #[derive(Deserialize, PartialEq, Debug)]
    struct Own {
        moment: String,
    }
    let text = "title: x\nmoment: y\ntitel: z\n";
    let document = document(text);
    let only = DecodeOptions { only: Some(&["title"]), ..DecodeOptions::default() };
    assert_eq!(
        decode(document.root(), &only),
        Decoded { value: Some(Common { title: "x".to_owned() }), diagnostics: vec![] }
    );
    let own = DecodeOptions {
        unknown_keys: Severity::Warning,
        without: &["title"],
        also_known: &["title"],
        ..DecodeOptions::default()
    };
    let decoded = decode::<Own>(document.root(), &own);
    assert_eq!(decoded.value, Some(Own { moment: "y".to_owned() }));
    assert_snapshot!(shown(text, &decoded.diagnostics), @r#"
    warning[unknown-key]: unknown key `titel`
     --> content/a.yaml:3:1
      |
    3 | titel: z
      | ^^^^^
      |
      = help: did you mean `title`?
    "#);
}

#[test]
fn an_empty_text_is_a_document_without_keys() {
    #[derive(Deserialize, PartialEq, Debug)]
    struct Options {
        title: Option<String>,
    }
    for text in ["", "\n# only a comment\n", "---\n"] {
        assert_eq!(decoded::<Options>(text).value, Some(Options { title: None }), "{text:?}");
    }
    assert_eq!(decoded::<Bank>("").diagnostics.len(), 2);
}

#[test]
fn looking_around() {
    let text = "a: |\n  one\n  two\n\nb: [x, 'y']   # c\nc: {d: e }  # f\ng:\n- h\n- i: j\nk:\n\"l\": ~\n";
    let document = document(text);
    let root = document.root();
    let written = |key: &str| &text[root.get(key).expect(key).span().range()];
    assert_eq!(written("a"), "one\n  two");
    assert_eq!(written("b"), "[x, 'y']");
    assert_eq!(written("c"), "{d: e }");
    assert_eq!(written("g"), "- h\n- i: j");
    assert_eq!(written("k"), "");
    assert_eq!(
        &text[..root.get("k").expect("k").span().range().start],
        text.split("k:").next().expect("k").to_owned() + "k:"
    );
    assert_eq!(root.get("a").and_then(Cursor::text), Some("one\ntwo\n"));
    let items: Vec<_> = root.get("b").expect("b").items().map(Cursor::text).collect();
    assert_eq!(items, [Some("x"), Some("y")]);
    assert_eq!(root.key_span("l").map(|span| &text[span.range()]), Some("\"l\""));
    let keys: Vec<_> = root.entries().map(|(key, value)| (key.value, value.is_null())).collect();
    assert_eq!(keys, [("a", false), ("b", false), ("c", false), ("g", false), ("k", true), ("l", true)]);
    assert!(root.is_map() && root.get("g").expect("g").is_list());
}

#[test]
fn places_in_a_quoted_block() {
    let file = "# é\n> ```\n> a: b\n> c: [\n>  d]\n> ```\n";
    let at = |text: &str| file.find(text).expect("in the file");
    let text = "a: b\nc: [\n d]\n";
    let path = path();
    let lines = vec![(0, at("a:")), (5, at("c:")), (10, at(" d]"))];
    let document = read(text, &Origin::lines(&path, lines)).expect("valid");
    let root = document.root();
    assert_eq!(&file[root.get("a").expect("a").span().range()], "b");
    assert_eq!(&file[root.get("c").expect("c").span().range()], "[\n>  d]");
    let part = read("é: b\n", &Origin::part(&path, 100)).expect("valid");
    assert_eq!(part.root().get("é").expect("é").span(), Span::new(104..105));
}
