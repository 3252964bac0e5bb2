//! The order of steps, and their time.

use insta::assert_snapshot;

use crate::support::{Book, Site};

fn book() -> Book {
    Book::new()
        .file("content/teams.yaml", "title: Teams\nteams:\n  - {id: sales, name: Sales, does: Sells.}\n")
}

fn site(steps: &str) -> Site {
    book()
        .file("content/processes/p.md", &format!("---\nkind: process\ntitle: P\nsteps:\n{steps}---\n"))
        .build()
}

fn step(id: &str, rest: &str) -> String {
    format!("  - {{id: {id}, title: Do {id}, team: sales, takes: 1 day{rest}}}\n")
}

#[test]
fn steps_that_wait_for_each_other_are_shown_as_a_circle_with_their_places() {
    let steps = [
        step("a", ""),
        step("b", ", needs: [a, d]"),
        step("c", ""),
        step("d", ", needs-any: [a, c]"),
        step("e", ", needs: [d, e]"),
    ];
    assert_snapshot!(site(&steps.concat()).report(), @"
    error[step-cycle]: these steps wait for each other: `b` → `d` → `c` → `b`
     --> content/processes/p.md:6:64
      |
    6 |   - {id: b, title: Do b, team: sales, takes: 1 day, needs: [a, d]}
      |                                                                ^ `b` waits for `d`
    7 |   - {id: c, title: Do c, team: sales, takes: 1 day}
      |          - `c` waits for `b`
    8 |   - {id: d, title: Do d, team: sales, takes: 1 day, needs-any: [a, c]}
      |                                                                    - `d` waits for `c`
      |
      = help: take one of them out of `needs`, so that one step comes first

    error[step-cycle]: the step `e` waits for itself
     --> content/processes/p.md:9:64
      |
    9 |   - {id: e, title: Do e, team: sales, takes: 1 day, needs: [d, e]}
      |                                                                ^ it can never start
      |
      = help: name the step that comes before it, or take this one out
    ");
}

#[test]
fn steps_in_order_need_no_needs() {
    assert_snapshot!(site(&[step("a", ""), step("b", ""), step("c", ", needs: []")].concat()).report(), @"");
}

#[test]
fn a_lead_time_says_what_it_is_and_does_not_run_backwards() {
    let steps = [
        step("a", ", lead-time: {typical: 2 days, max: 1 week, source: measured, as-of: 2026-01-01}"),
        step("b", ", lead-time: {typical: 2 weeks, max: 9 days, source: estimate, as-of: 2026-01-01}"),
        step("c", ", lead-time: {typical: 2 days, max: 9 days, source: guess, as-of: January}"),
        step("d", ", lead-time: {typical: 2 days}"),
    ];
    assert_snapshot!(site(&steps.concat()).brief(), @r#"
    processes/p.md:6:88 «9 days» lead-time-order: the longest time, 9 days, is shorter than the typical one, 2 weeks | write the longer of the two under `max`
    processes/p.md:7:103 «guess» unknown-value: unknown `source`: `guess` | it is one of `measured`, `estimate`
    processes/p.md:7:117 «January» wrong-type: `January` is no date | write year, month and day, such as `2026-10-02`
    processes/p.md:8:65 «typical» missing-key: missing key `as-of` in `lead-time` | add `as-of: …` to it
    processes/p.md:8:65 «typical» missing-key: missing key `max` in `lead-time` | add `max: …` to it
    processes/p.md:8:65 «typical» missing-key: missing key `source` in `lead-time` | add `source: …` to it
    "#);
}

#[test]
fn an_estimate_is_good_for_one_review_of_its_page_and_a_measurement_for_ever() {
    let step = |source: &str| {
        step(
            "a",
            &format!(", lead-time: {{typical: 2 days, max: 1 week, source: {source}, as-of: 2026-01-01}}"),
        )
    };
    let on = |source: &str, more: &str, day: &str| {
        let page = format!("---\nkind: process\ntitle: P\n{more}steps:\n{}---\n", step(source));
        book().file("content/processes/p.md", &page).build_on(day).report()
    };
    assert_snapshot!(on("estimate", "", "2026-07-02"), @"
    warning[stale-estimate]: this estimate is of 2026-01-01
     --> content/processes/p.md:5:103
      |
    5 |   - {id: a, title: Do a, team: sales, takes: 1 day, lead-time: {typical: 2 days, max: 1 week, source: estimate, as-of: 2026-01-01}}
      |                                                                                                       ^^^^^^^^ it was good until 2026-07-01
      |
      = help: look at how long it took since then and write `source: measured`, or estimate again and write today's date in `as-of`
    ");
    assert_snapshot!(on("estimate", "review-every: 2 months\n", "2026-03-02"), @"
    warning[stale-estimate]: this estimate is of 2026-01-01
     --> content/processes/p.md:6:103
      |
    6 |   - {id: a, title: Do a, team: sales, takes: 1 day, lead-time: {typical: 2 days, max: 1 week, source: estimate, as-of: 2026-01-01}}
      |                                                                                                       ^^^^^^^^ it was good until 2026-03-01
      |
      = help: look at how long it took since then and write `source: measured`, or estimate again and write today's date in `as-of`
    ");
    assert_eq!(on("estimate", "", "2026-07-01"), "");
    assert_eq!(on("estimate", "review-every: 1 year\n", "2026-07-02"), "");
    assert_eq!(on("measured", "", "2029-01-01"), "");
}
