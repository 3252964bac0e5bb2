//! Question banks: everything they may hold, and what is said about mistakes in them.

use insta::assert_snapshot;

use crate::support::{Book, plain};

/// A playbook whose bank `b` holds this text, with something of every kind to refer to.
fn book(bank: &str) -> Book {
    Book::new()
        .file("content/questions/b.yaml", bank)
        .file("book.toml", "[[moments]]\nid = \"first-call\"\ntitle = \"First call\"\n[[moments]]\nid = \"proposal\"\n")
        .file("content/teams.yaml", "teams:\n  - {id: finance, name: Finance}\n  - {id: legal, name: Legal}\n")
        .file("content/controls/credit-limit.md", "---\nkind: control\ntitle: Credit limit\nrule: R.\nbecause: B.\nto-yes:\n  - {title: Deposit}\nasks: [other.one]\n---\n")
        .file("content/processes/order.md", "---\nkind: process\ntitle: Order\nowner: legal\nsteps:\n  - {id: check, title: Check, team: finance, takes: 1 day}\n---\n")
        .file("content/questions/other.yaml", "title: Other\nquestions:\n  - {id: one, ask: One?, why: So.}\n")
}

fn brief(bank: &str) -> String {
    book(bank).build().brief()
}

const FULL: &str = "\
title: Everything
description: All of *it*.
owner: finance
reviewed: 2026-10-02
review-every: 6 months
tags: [money]
questions:
  - heading: First part
  - note: A note with a [link](../controls/credit-limit.md).
  - id: order_value
    ask: What do you expect to order?
    why: We set the limit first.
    say: So that it is ready, what will you order?
    type: money
    unit: GBP a year
    required: true
    moment: first-call
    listen-for:
      - {signal: A range, means: They have a budget}
      - signal: A number alone
    red-flags:
      - {signal: We will see, means: No budget, do: Ask who signs}
    follow-ups: [And then?, For whom?, {ask: In what?, when-heard: a *number*}]
    unknown: {assume: 50000, ask: finance, by: proposal, say: We start with 50.}
    evidence: [Last year's *orders*]
    owner: legal
    reviewed: 2026-09-01
    tags: [money, size]
    also-called: [turnover, 2026]
    when: other.one == \"x\"
  - heading: Second part
  - id: terms
    ask: Which terms?
    why: Cover takes time.
    type: choice
    options:
      - 30 days
      - {value: d60, label: 60 days, then: {controls: [credit-limit], teams: [finance, legal], steps: [order.check], ask: [b.order_value], skip: [other.one], say: We start now.}}
      - label: Longer
        options:
          - 90 days
          - {label: 120 days, then: {teams: [finance]}}
  - id: old
    ask: Old?
    why: Gone.
    type: yes-no
    options: [{value: \"yes\", label: \"Yes\", then: {teams: [legal]}}]
    retired: 2026-01-31
    replaced-by: b.terms
";

#[test]
fn every_field_is_read_and_shown() {
    let site = book(FULL).build();
    assert_eq!(site.report(), "");
    let main = plain(&site.main("questions/b.html").replace("><", "> <"));
    for shown in [
        "Everything",
        "All of it.",
        "First part",
        "A note with a link.",
        "What do you expect to order?",
        "We set the limit first.",
        "So that it is ready",
        "Must ask",
        "A range",
        "They have a budget",
        "A number alone",
        "We will see",
        "No budget",
        "Ask who signs",
        "And then?",
        "For whom?",
        "when you hear: a number",
        "In what?",
        "60 days",
        "Longer",
        "120 days",
        "Reviewed",
        "1 September 2026",
        "Assume 50,000 for now",
        "We start with 50.",
        "Last year's orders",
        "turnover",
        "2026",
        "First call",
        "Legal",
        "Second part",
        "No longer asked",
    ] {
        assert!(main.contains(shown), "`{shown}` is not shown:\n{main}");
    }
}

#[test]
fn every_type_of_answer_is_known() {
    for kind in [
        "yes-no",
        "choice",
        "choices",
        "text",
        "long-text",
        "number",
        "money",
        "percent",
        "date",
        "duration",
        "file",
        "person",
    ] {
        let options = if kind.starts_with("choice") { "    options: [A, B]\n" } else { "" };
        let bank = format!(
            "title: B\nquestions:\n  - id: q\n    ask: Q?\n    why: So.\n    type: {kind}\n{options}"
        );
        assert_eq!(brief(&bank), "", "{kind}");
    }
}

#[test]
fn several_mistakes_come_in_one_run_each_at_its_own_place() {
    let bank = "\
titel: Credit
ownr: finance
reviewed: 2026-02-30
review-every: sometimes
questions:
  - id: a
    ask: A?
    why: So.
    typ: money
  - id: b
    ask: B?
    type: mony
  - id: c
    ask: C?
    why: So.
    required: maybe
    listen-for:
      - {signl: x}
  - id: d
    ask: D?
    why: So.
    unknown: {assum: 5}
  - note: N
    extra: 1
  - headin: H
";
    assert_snapshot!(brief(bank), @r#"
    questions/b.yaml:1:1 «titel» unknown-key: unknown key `titel` | did you mean `title`?
    questions/b.yaml:2:1 «ownr» unknown-key: unknown key `ownr` | did you mean `owner`?
    questions/b.yaml:3:11 «2026-02-30» wrong-type: there is no day `2026-02-30` | write year, month and day, such as `2026-10-02`
    questions/b.yaml:4:15 «sometimes» wrong-type: `sometimes` is no length of time | write a number and minutes, hours, days, weeks, months or years, such as `2 days` or `2-5 days`
    questions/b.yaml:9:5 «typ» unknown-key: unknown key `typ` | did you mean `type`?
    questions/b.yaml:10:5 «id» missing-key: missing key `why` | add `why: …` to it
    questions/b.yaml:12:11 «mony» unknown-value: unknown `type`: `mony` | did you mean `money`?
    questions/b.yaml:16:15 «maybe» wrong-type: `required` must be `true` or `false`, found text `maybe` | 
    questions/b.yaml:18:10 «signl» unknown-key: unknown key `signl` | did you mean `signal`?
    questions/b.yaml:22:15 «assum» unknown-key: unknown key `assum` | did you mean `assume`?
    questions/b.yaml:24:5 «extra» unknown-key: unknown key `extra` | the keys here are `note`
    questions/b.yaml:25:5 «headin» unknown-key: unknown key `headin` | did you mean `heading`?
    "#);
}

#[test]
fn a_mistake_is_drawn_with_its_line_and_a_help() {
    let bank = "title: Credit\nquestions:\n  - id: terms\n    ask: Which terms?\n    why: Cover takes time.\n    typ: choice\n";
    assert_snapshot!(book(bank).build().report(), @r#"
    error[unknown-key]: unknown key `typ`
     --> content/questions/b.yaml:6:5
      |
    6 |     typ: choice
      |     ^^^
      |
      = help: did you mean `type`?
    "#);
}

#[test]
fn a_broken_question_costs_only_itself_and_references_to_it_do_not_cascade() {
    let bank =
        "title: B\nquestions:\n  - id: bad\n    ask: Bad?\n  - id: good\n    ask: Good?\n    why: So.\n";
    let site = book(bank)
        .file(
            "content/guides/g.md",
            "---\nkind: guide\ntitle: G\n---\n```questions\nask: [b.bad, b.good]\n```\n[x](../questions/b.yaml#bad)\n",
        )
        .file("content/questions/c.yaml", "title: C\nquestions:\n  - {id: q, ask: Q?, why: So., replaced-by: b.bad}\n")
        .build();
    assert_snapshot!(site.brief(), @"questions/b.yaml:3:5 «id» missing-key: missing key `why` | add `why: …` to it");
}

#[test]
fn an_unreadable_file_of_any_kind_does_not_cascade() {
    let site = Book::new()
        .file("content/questions/b.yaml", "title: B\nquestions:\n  - id: q\n   ask: [\n")
        .file("content/teams.yaml", "teams:\n  - id: finance\n    name: [\n")
        .file("content/controls/limit.md", "---\nkind: control\ntitle: L\nrule: [\n---\n")
        .file("content/routes/r.md", "---\nkind: route\ntitle: R\nwhen-said: [x]\nbends: [limit]\ndecides: finance\nwithin: 1 day\nexpires: 2027-01-01\n---\n")
        .file("content/processes/p.md", "---\nkind: process\ntitle: P\nsteps:\n  - {id: a, title: A, team: finance, takes: soon}\n---\n")
        .file(
            "content/guides/g.md",
            "---\nkind: guide\ntitle: G\nowner: finance\nprocess: p\n---\n```questions\nbank: b\n```\n\n```questions\nask: [b.q]\n```\n[t](../teams.yaml#finance) [q](../questions/b.yaml#q)\n",
        )
        .file("content/questions/c.yaml", "title: C\nquestions:\n  - id: q\n    ask: Q?\n    why: So.\n    type: choice\n    options: [{label: A, then: {controls: [limit], steps: [p.a], teams: [finance]}}]\n")
        .build();
    assert_snapshot!(site.brief(), @r#"
    controls/limit.md:4:7 «[» yaml-syntax: this `[` is never closed | close it with `]`; if it is part of a text, put the text in quotes
    processes/p.md:5:45 «soon» wrong-type: `soon` is no length of time | write a number and minutes, hours, days, weeks, months or years, such as `2 days` or `2-5 days`
    questions/b.yaml:4:4 «ask: [» yaml-syntax: this line's indentation fits none of the lines above it | start it exactly below the start of the line it belongs beside, with spaces
    teams.yaml:3:11 «[» yaml-syntax: this `[` is never closed | close it with `]`; if it is part of a text, put the text in quotes
    "#);
}

#[test]
fn ids_used_twice_are_reported_with_both_places() {
    let bank = "title: B\nquestions:\n  - {id: q, ask: Q?, why: So.}\n  - {id: q, ask: R?, why: So.}\n";
    assert_snapshot!(book(bank).build().report(), @r#"
    error[duplicate-id]: the id `b.q` is used twice
     --> content/questions/b.yaml:4:10
      |
    3 |   - {id: q, ask: Q?, why: So.}
      |          - first used here
    4 |   - {id: q, ask: R?, why: So.}
      |          ^ used again here
      |
      = help: give each an id of its own; a page's and a bank's id is its file name
    "#);
    let site = Book::new()
        .file(
            "content/controls/x.md",
            "---\nkind: control\ntitle: X\nrule: R\nbecause: B\nto-yes: [{title: T}]\n---\n",
        )
        .file(
            "content/more/x.md",
            "---\nkind: control\ntitle: X\nrule: R\nbecause: B\nto-yes: [{title: T}]\n---\n",
        )
        .build();
    assert_snapshot!(site.brief(), @"more/x.md:1:1 «» duplicate-id: the id `x` is used twice | give each an id of its own; a page's and a bank's id is its file name");
}

#[test]
fn an_id_that_is_no_name_is_told_a_better_one() {
    let bank = "title: B\nquestions:\n  - {id: Order Value, ask: Q?, why: So.}\n  - {id: order-value, ask: Q?, why: So.}\n  - {id: 2nd, ask: Q?, why: So.}\n  - {id: ü, ask: Q?, why: So.}\n  - {id: \"\", ask: Q?, why: So.}\n";
    assert_snapshot!(brief(bank), @r#"
    questions/b.yaml:3:10 «Order Value» bad-id: `Order Value` cannot be a question's id | write it in lower case, words joined by `_`: `order_value`
    questions/b.yaml:4:10 «order-value» bad-id: `order-value` cannot be a question's id | write it in lower case, words joined by `_`: `order_value`
    questions/b.yaml:5:10 «2nd» bad-id: `2nd` cannot be a question's id | start it with a letter from a to z, in lower case, words joined by `_`, such as `order_value`
    questions/b.yaml:6:10 «ü» bad-id: `ü` cannot be a question's id | start it with a letter from a to z, in lower case, words joined by `_`, such as `order_value`
    questions/b.yaml:7:10 «""» bad-id: a question's id cannot be empty | start it with a letter from a to z, in lower case, words joined by `_`, such as `order_value`
    "#);
}

#[test]
fn an_option_may_be_its_words_alone_and_its_value_is_then_made_from_them() {
    let bank = "title: B\nquestions:\n  - id: q\n    ask: Q?\n    why: So.\n    type: choices\n    options: [30 days, 30 Days, 60]\n";
    assert_snapshot!(brief(bank), @"questions/b.yaml:7:24 «30 Days» duplicate-option: the value `30-days` is used twice | give each option a `value` of its own");
}

#[test]
fn options_nest_once_and_belong_to_questions_to_choose_from() {
    let bank = "\
title: B
questions:
  - id: none
    ask: Q?
    why: So.
    type: choice
  - id: needless
    ask: Q?
    why: So.
    options: [A]
  - id: deep
    ask: Q?
    why: So.
    type: choice
    options:
      - label: A
        options:
          - label: B
            options: [C]
  - id: wrong
    ask: Q?
    why: So.
    type: choice
    options:
      - {valu: a, label: A}
      - {value: b}
      - [c]
";
    assert_snapshot!(brief(bank), @r#"
    questions/b.yaml:6:11 «choice» missing-options: a question to choose from has no `options` | list the answers: `options: [{ label: 30 days }, { label: 60 days }]`
    questions/b.yaml:10:15 «A» needless-options: only a question to choose from has `options` | add `type: choice` (one answer) or `type: choices` (several), or take the options out
    questions/b.yaml:19:23 «C» deep-options: options may hold options once, not twice | ask a question of its own, and name it in the option's `then: { ask: [bank.question] }`
    questions/b.yaml:25:10 «valu» unknown-key: unknown key `valu` | did you mean `value`?
    questions/b.yaml:26:10 «value» missing-key: missing key `label` | add `label: …` to it
    questions/b.yaml:27:7 «- [c» wrong-type: an item of `options` must be text, or keys and values, found a list |
    "#);
}

#[test]
fn a_second_document_in_a_file_is_pointed_at() {
    assert_snapshot!(brief("title: B\n---\ntitle: C\n"), @"questions/b.yaml:2:1 «---» yaml-documents: a second document starts here | remove the line; one file holds one document");
    assert_snapshot!(brief("title: B\n...\n🎉 C\n"), @"questions/b.yaml:3:1 «🎉 C» yaml-documents: a second document starts here | remove the line `...` above; one file holds one document");
}

#[test]
fn a_bank_without_questions_says_so() {
    assert_snapshot!(brief("title: B\n"), @"questions/b.yaml:1:1 «title: B» missing-key: this bank has no `questions` | write `questions:` and below it a list, each question starting with `- id: …`");
    assert_snapshot!(brief(""), @r#"
    questions/b.yaml:1:1 «» missing-key: missing key `title` | add `title: …` to it
    questions/b.yaml:1:1 «» missing-key: this bank has no `questions` | write `questions:` and below it a list, each question starting with `- id: …`
    "#);
    assert_snapshot!(brief("title: B\nquestions:\n  id: q\n"), @"questions/b.yaml:3:3 «id: q» wrong-type: `questions` is not a list | start each question with a hyphen: `- id: …`");
    assert_snapshot!(brief("- id: q\n"), @"questions/b.yaml:1:1 «- id: q» wrong-type: a question bank starts with its keys | write `title: …`, then `questions:`, and indent the list of questions below it");
}
