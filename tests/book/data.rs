//! `questions.json`, for other programs.

use std::path::Path;

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{Book, Site, folder};

fn json(site: &Site, path: &str) -> Value {
    serde_json::from_str(&site.page(path)).expect("it is JSON")
}

/// What the published schema finds wrong with the data.
fn faults(site: &Site) -> Vec<String> {
    let validator = jsonschema::validator_for(&json(site, "questions.schema.json")).expect("it is a schema");
    let data = json(site, "questions.json");
    validator.iter_errors(&data).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_example_keeps_to_the_published_schema() {
    let site = Site::new(folder(Path::new(env!("CARGO_MANIFEST_DIR"))).value);
    assert_eq!(faults(&site), Vec::<String>::new());
    let data = json(&site, "questions.json");
    let items = data["banks"].as_array().expect("there are banks").iter();
    let items = items.flat_map(|bank| bank["questions"].as_array().expect("there are questions"));
    assert_eq!(items.filter(|item| item.get("id").is_some()).count(), site.built.questions);
}

#[test]
fn the_schema_refuses_what_is_not_of_its_form() {
    let site = Book::new()
        .file("content/questions/b.yaml", "title: B\nquestions: [{id: q, ask: Q?, why: W.}]\n")
        .build();
    let validator = jsonschema::validator_for(&json(&site, "questions.schema.json")).expect("it is a schema");
    let data = json(&site, "questions.json");
    assert!(validator.is_valid(&data));
    let with = |path: &str, value: Value| {
        let mut data = data.clone();
        *data.pointer_mut(path).expect("the path is there") = value;
        data
    };
    assert!(!validator.is_valid(&with("/version", 2.into())));
    assert!(!validator.is_valid(&with("/banks/0/questions/0/type", "riddle".into())));
    assert!(!validator.is_valid(&with("/banks/0/questions/0/why", Value::Null)));
}

#[test]
fn every_key_of_a_bank_is_there_as_words_html_and_links_from_the_top() {
    let bank = "\
title: B
description: All of *it*.
owner: finance
reviewed: 2026-10-02
tags: [money]
questions:
  - heading: First
  - note: A [note](../index.md).
  - id: q
    ask: What & *how*?
    why: See [r](b.yaml#r).
    say: Well?
    type: choices
    options: [{value: a, label: A, say: An a, then: {ask: [b.r], teams: [finance], say: So.}}, {label: Other, options: [C]}]
    unit: items
    required: true
    moment: call
    listen-for: [{signal: S, means: M}]
    red-flags: [{signal: F, do: D}]
    follow-ups: [One?, {ask: Two?, when-heard: three}]
    unknown: {assume: a, ask: finance, by: call, say: Fine.}
    evidence: [Paper]
    also-called: [query]
    when: b.r > 1000
  - {id: r, ask: R?, why: W., type: money, retired: 2026-01-31, replaced-by: b.q}
";
    let site = Book::new()
        .file("book.toml", "currency = \"GBP\"\n[[moments]]\nid = \"call\"\ntitle = \"Call\"\n")
        .file("content/index.md", "# Home\n")
        .file("content/teams.yaml", "teams:\n  - {id: finance, name: Finance}\n")
        .file("content/questions/b.yaml", bank)
        .build();
    assert_eq!(site.errors(), 0, "{}", site.report());
    assert_eq!(faults(&site), Vec::<String>::new());
    let data = json(&site, "questions.json");
    let items = data["banks"][0]["questions"].as_array().expect("there are questions").iter();
    let lines: Vec<String> = items.map(Value::to_string).collect();
    assert_snapshot!(lines.join("\n"), @r#"
    {"heading":"First"}
    {"note":{"text":"A note.","html":"A <a href=\"index.html\">note</a>."}}
    {"id":"b.q","href":"questions/b.html#q","ask":{"text":"What & how?","html":"What &amp; <em>how</em>?"},"why":{"text":"See r.","html":"See <a href=\"questions/b.html#r\">r</a>."},"say":{"text":"Well?","html":"Well?"},"type":"choices","options":[{"value":"a","label":{"text":"A","html":"A"},"say":{"text":"An a","html":"An a"},"then":{"teams":[{"id":"finance","title":"Finance","href":"teams/finance.html"}],"ask":[{"id":"b.r","title":"R?","href":"questions/b.html#r"}],"say":{"text":"So.","html":"So."}}},{"value":"other","label":{"text":"Other","html":"Other"},"options":[{"value":"c","label":{"text":"C","html":"C"}}]}],"unit":"items","required":true,"moment":{"id":"call","title":"Call","href":"moments/call.html"},"listen-for":[{"signal":{"text":"S","html":"S"},"means":{"text":"M","html":"M"}}],"red-flags":[{"signal":{"text":"F","html":"F"},"do":{"text":"D","html":"D"}}],"follow-ups":[{"ask":{"text":"One?","html":"One?"}},{"ask":{"text":"Two?","html":"Two?"},"when-heard":{"text":"three","html":"three"}}],"unknown":{"assume":["a"],"ask":{"id":"finance","title":"Finance","href":"teams/finance.html"},"by":{"id":"call","title":"Call","href":"moments/call.html"},"say":{"text":"Fine.","html":"Fine."}},"evidence":[{"text":"Paper","html":"Paper"}],"also-called":["query"],"when":{"text":"the r is over £1,000","html":"the <a href=\"questions/b.html#r\">r</a> is over £1,000","data":[">",["v","b.r"],1000]}}
    {"id":"b.r","href":"questions/b.html#r","ask":{"text":"R?","html":"R?"},"why":{"text":"W.","html":"W."},"type":"money","required":false,"replaced-by":{"id":"b.q","title":"What & how?","href":"questions/b.html#q"},"retired":"2026-01-31"}
    "#);
}

#[test]
fn without_banks_there_is_no_data() {
    assert!(!Book::new().page("# Page\n").build().paths().contains("questions"));
}
