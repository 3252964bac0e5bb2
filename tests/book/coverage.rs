//! What hangs together with nothing.

use insta::assert_snapshot;

use crate::support::Book;

const CONTROL: &str =
    "kind: control\ntitle: The limit\nrule: R.\nbecause: B.\nto-yes: [{ title: Pay first }]\n";

fn question(id: &str, rest: &str) -> String {
    format!("  - {{ id: {id}, ask: Q?, why: So.{rest} }}\n")
}

/// A control with these keys, beside a bank of these questions.
fn brief(control: &str, questions: &[String]) -> String {
    Book::new()
        .file("content/controls/limit.md", &format!("---\n{CONTROL}{control}---\n"))
        .file("content/questions/b.yaml", &format!("title: B\nquestions:\n{}", questions.concat()))
        .build()
        .brief()
}

#[test]
fn a_control_is_uncovered_by_a_question_it_names_a_condition_or_an_answer() {
    let plain = [question("a", "")];
    assert_snapshot!(brief("", &plain), @"controls/limit.md:1:1 «» control-not-uncovered: no question uncovers the control `limit` | name in `asks` the questions that tell if it applies, as `asks: [credit.order_value]`, or name it in an answer’s `then`");
    assert_eq!(brief("asks: [b.a]\n", &plain), "");
    assert_eq!(brief("applies-when: b.a > 3\n", &[question("a", ", type: number")]), "");
    let choice =
        [question("a", ", type: choice, options: [{ label: Yes, then: { controls: [limit] } }, No]")];
    assert_eq!(brief("", &choice), "");
}

#[test]
fn a_control_needs_no_question_where_there_are_none() {
    let site = Book::new().file("content/controls/limit.md", &format!("---\n{CONTROL}---\n")).build();
    assert_eq!(site.report(), "");
}

#[test]
fn what_is_missing_after_a_mistake_is_not_held_against_anybody() {
    assert_snapshot!(brief("asks: [b.aa]\n", &[question("a", "")]), @"controls/limit.md:7:8 «b.aa» unknown-question: no question is called `b.aa` | did you mean `b.a`?");
}

#[test]
fn a_question_whose_answer_changes_nothing_is_told_in_a_bank_that_is_put_to_use() {
    let used = question("used", "");
    let acting = question("acting", ", red-flags: [{ signal: Hm, do: Ask again }]");
    let leading =
        question("leading", ", type: choice, options: [{ label: Yes, then: { ask: [b.led] } }, No]");
    let led = question("led", "");
    let gone = question("gone", ", retired: 2026-01-01, replaced-by: b.used");
    let all = [used, acting, leading, led, gone, question("idle", ", listen-for: [{ signal: Hm }]")];
    assert_snapshot!(brief("asks: [b.used]\n", &all), @"questions/b.yaml:8:11 «idle» idle-question: the answer to `idle` changes nothing | say what follows: `then` on an answer, `do` on a red flag, or a control that names it in `asks`; or take the question out");
}

#[test]
fn a_bank_that_was_just_brought_in_is_left_alone() {
    let all = ["one", "two", "three"].map(|id| question(id, ""));
    assert_eq!(brief("asks: [b.one]\n", &all), "");
    let without_controls =
        Book::new().file("content/questions/b.yaml", &format!("title: B\nquestions:\n{}", question("a", "")));
    assert_eq!(without_controls.build().report(), "");
}

#[test]
fn a_team_has_a_part_in_something_besides_standing_in_for_another() {
    let teams = "title: Teams\nteams:\n  - { id: does, name: Does, deputy: idle }\n  - { id: idle, name: Idle }\n  - { id: owns, name: Owns }\n";
    let book = |extra: &str| {
        Book::new().file("content/teams.yaml", teams).file(
            "content/page.md",
            &format!("---\nowner: owns\n---\n# Page\n\n[who](teams.yaml#idle) {extra}\n"),
        )
    };
    assert_eq!(book("").build().report(), "", "nothing to have a part in");
    let process =
        "---\nkind: process\ntitle: P\nsteps: [{ id: one, title: One, team: does, takes: 1 day }]\n---\n";
    assert_snapshot!(book("").file("content/p.md", process).build().brief(), @"teams.yaml:4:11 «idle» idle-team: the team `idle` is never involved | name it where it acts: a step’s `team`, a control’s or route’s `decides`, an answer’s `then`; or take it out");
}

#[test]
fn a_step_without_team_or_time_is_told_once_for_each() {
    let process = "---\nkind: process\ntitle: P\nsteps:\n  - { id: one, title: One }\n  - { id: two, title: Two, team: , takes: 1 day }\n  - { id: three, title: Three, team: nobody, takes: soon }\n---\n";
    let teams = "teams:\n  - { id: sales, name: Sales }\n";
    let site = Book::new().file("content/p.md", process).file("content/teams.yaml", teams).build();
    assert_snapshot!(site.brief(), @r#"
    p.md:5:7 «id» missing-key: missing key `takes` | add `takes: …` to it
    p.md:5:7 «id» missing-key: missing key `team` | add `team: …` to it
    p.md:6:28 «team» wrong-type: `team` has no text | write it after `team: `
    p.md:7:53 «soon» wrong-type: `soon` is no length of time | write a number and minutes, hours, days, weeks, months or years, such as `2 days` or `2-5 days`
    "#);
}
