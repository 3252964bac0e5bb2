//! Scenarios: what readers see of them, and what authors are told.

use insta::assert_snapshot;

use crate::support::{Book, Site, plain};

const TEAMS: &str = "title: Teams\nteams:\n  - { id: sales, name: Sales, contact: \"#deals\", answers-within: 1 day }\n  - { id: finance, name: Finance }\n  - { id: legal, name: Legal }\n";

const BANK: &str = "\
title: Credit
questions:
  - { id: value, ask: How much?, why: We set the limit., type: money }
  - id: terms
    ask: Which terms?
    why: They need cover.
    type: choice
    when: credit.value > 10000
    options:
      - { value: d30, label: 30 days }
      - { value: d60, label: 60 days, then: { controls: [terms], teams: [legal], ask: [credit.cover], skip: [credit.old] } }
  - { id: cover, ask: Who covers it?, why: Somebody must. }
  - { id: old, ask: And before?, why: It was so., type: yes-no }
  - { id: where, ask: Where to?, why: Far takes long., type: choices, options: [ { value: uk, label: Here }, { value: us, label: There, then: { steps: [renewal.export] } } ] }
";

const PROCESS: &str = "\
---
kind: process
title: Renewal
steps:
  - { id: ask, title: Ask them, team: sales, takes: 2-4 days, controls: [limit] }
  - { id: check, title: Check them, team: finance, takes: 1 day, when: credit.value > 50000 }
  - { id: export, title: Get it there, team: legal, takes: 3 days, needs: [ask], when: '\"eu\" in credit.where' }
---
";

fn control(title: &str, more: &str) -> String {
    format!(
        "---\nkind: control\ntitle: {title}\nrule: So it is.\nbecause: Loss.\nto-yes:\n  - {{ title: Pay *first*, takes: 1 day, team: sales }}\n  - {{ title: Wait }}\n{more}---\n"
    )
}

/// A playbook with a scenario of these answers and expectations.
fn book(scenario: &str) -> Book {
    let bank = BANK.replace("value: us,", "value: eu, label: Near }, { value: us,");
    Book::new()
        .file("book.toml", "currency = \"GBP\"\n")
        .file("content/teams.yaml", TEAMS)
        .file("content/questions/credit.yaml", &bank)
        .file("content/processes/renewal.md", PROCESS)
        .file(
            "content/controls/limit.md",
            &control(
                "The limit",
                "applies-when: credit.value > 20000 || credit.terms == \"d60\"\ndecides: finance\n",
            ),
        )
        .file("content/controls/terms.md", &control("The terms", ""))
        .file("content/scenarios/small.yaml", scenario)
}

const SMALL: &str = "\
title: Small renewal
description: They want *the same* again.
process: renewal
owner: sales
reviewed: 2026-10-02
answers:
  credit.value: 18000
  credit.terms: d60
  credit.where: [us, uk]
expect:
  steps: [ask, export]
  controls: [limit, terms]
  teams: [sales, finance, legal]
  working-days: 5-7
";

/// The words of a page, a line for each row of its lists and tables.
fn words(site: &Site, path: &str) -> String {
    let main = site.main(path);
    let (main, _) = main.split_once("<nav class=\"next\"").unwrap_or((&main, ""));
    let path = main.split_once("<figure").map_or(main.to_owned(), |(before, rest)| {
        format!("{before}\n{}", rest.split_once("</figure>").map_or("", |(_, after)| after))
    });
    let text = ["</dt>", "</td>", "</th>"].iter().fold(path, |text, end| text.replace(end, " | "));
    let text = ["</div>", "</tr>", "</li>", "</p>", "</h1>", "</h2>", "</h3>", "<small>"]
        .iter()
        .fold(text, |text, end| text.replace(end, &format!("\n{end}")));
    let lines = plain(&text);
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty() && *line != "|");
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_scenario_is_a_worked_example() {
    let site = book(SMALL).build();
    assert_eq!(site.report(), "");
    assert_snapshot!(words(&site, "scenarios/small.html"), @r#"
    Home
    Scenarios
    Small renewal
    They want the same again.
    Process | Renewal
    Steps | 2 of 3
    Takes | 5 to 7 working days
    Checks | 2, 2 of them firm
    Scenario. Owned by Sales. Reviewed 2 October 2026.
    Print the example
    The deal
    How much? | £18,000
    Which terms? | 60 days
    Where to? | Here and There
    Its path
    Small renewal: 2 of 3 steps, 5 to 7 working days.
    The steps that are taken, who does each, how long it takes and when it runsStep | Who does it | Takes |
    1Ask them | Sales | 2 to 4 days
    day 1–4 |
    3Get it there
    because where includes “There” | Legal | 3 days
    day 3–7 |
    Not needed here
    Check them: only when the value is over £50,000
    Checks, and the ways to a yes
    The limit
    So it is. It applies because the terms are “60 days”.
    Pay first 1 day, Sales
    Wait
    Firm, decided by Finance.
    The terms
    So it is. It applies because the terms are “60 days”.
    Pay first 1 day, Sales
    Wait
    Firm.
    Teams to bring in
    Sales | #deals, answers within 1 day
    does Ask them
    Finance | decides on The limit
    Legal | does Get it there
    is told, because the terms are “60 days”
    What to ask next
    Who covers it?
    No need to ask: And before?.
    Owned by Sales. Reviewed 2 October 2026.
    "#);
    assert_snapshot!(site.links("scenarios/small.html"), @r#"
    Home -> ../index.html
    Scenarios -> index.html
    Renewal -> ../processes/renewal.html
    Sales -> ../teams/sales.html
    How much? -> ../questions/credit.html#value
    Which terms? -> ../questions/credit.html#terms
    Where to? -> ../questions/credit.html#where
    Renewal -> ../processes/renewal.html
    Sales -> ../teams/sales.html
    Finance -> ../teams/finance.html
    Legal -> ../teams/legal.html
    1 Ask them 2–4 days, Sales, day 1–4, on the longest way
     1 Ask them 2–4 days -> ../processes/renewal.html#ask
    Check: The limit -> ../controls/limit.html
    2 Check them 1 day not needed, Finance, day 3–5, after 1
     2 Check them 1 day not needed -> ../processes/renewal.html#check
    3 Get it there 3 days, Legal, day 3–7, after 1, on the longest way
     3 Get it there 3 days -> ../processes/renewal.html#export
    1 Ask them -> ../processes/renewal.html#ask
     -> ../controls/limit.html
    2 Check them -> ../processes/renewal.html#check
    3 Get it there -> ../processes/renewal.html#export
    The same in words -> ../processes/renewal.html#_glance
    Ask them -> ../processes/renewal.html#ask
    Get it there -> ../processes/renewal.html#export
    where -> ../questions/credit.html#where
    Check them -> ../processes/renewal.html#check
    value -> ../questions/credit.html#value
    The limit -> ../controls/limit.html
    terms -> ../questions/credit.html#terms
    Sales -> ../teams/sales.html
    Finance -> ../teams/finance.html
    The terms -> ../controls/terms.html
    terms -> ../questions/credit.html#terms
    Sales -> ../teams/sales.html
    Sales -> ../teams/sales.html
    Ask them -> ../processes/renewal.html#ask
    Finance -> ../teams/finance.html
    The limit -> ../controls/limit.html
    Legal -> ../teams/legal.html
    Get it there -> ../processes/renewal.html#export
    terms -> ../questions/credit.html#terms
    Who covers it? -> ../questions/credit.html#cover
    And before? -> ../questions/credit.html#old
    "#);
}

#[test]
fn a_scenario_draws_its_own_path() {
    let site = book(SMALL).build();
    let main = site.main("scenarios/small.html");
    let (_, map) = main.split_once("<figure").expect("it is drawn");
    let (map, _) = map.split_once("</figure>").expect("it ends");
    assert!(map.contains("Map of Renewal"), "{map}");
    assert_eq!(map.matches("not needed</i>").count(), 1);
    assert_eq!(map.matches("aria-label=\"Check: The limit\"").count(), 2, "once in each form");
}

#[test]
fn its_process_and_its_section_lead_to_it() {
    let site = book(SMALL).build();
    assert!(site.links("processes/renewal.html").contains("Small renewal -> ../scenarios/small.html"));
    let process = plain(&site.main("processes/renewal.html"));
    assert!(process.contains("2 of 3 steps, 5 to 7 working days"), "{process}");
    let list = plain(&site.main("scenarios/index.html"));
    assert!(list.contains("Scenario, 2 of 3 steps, 5 to 7 working days"), "{list}");
    let linked = book(SMALL).page("[It](scenarios/small.yaml)\n").build();
    assert_eq!(linked.report(), "");
    assert!(linked.links("page.html").contains("It -> scenarios/small.html"));
}

#[test]
fn the_weight_of_all_processes_stands_side_by_side() {
    let site = book(SMALL).build();
    assert_snapshot!(words(&site, "process-weight.html"), @r#"
    Home
    Process weight
    What a deal meets on its way: each process as a whole, from the shortest way through it to the longest, and below it the scenarios, which are typical deals. The fewer of these, the sooner the yes.
    The weight of each process and scenarioProcess or scenario | Steps | Checks | Firm checks | Teams | Working days | Firm |
    Renewal | 1 to 3 | 0 to 1 | 0 to 1 | 1 to 3 | 2 to 7 | 100% |
    Small renewal | 2 | 2 | 2 | 3 | 5 to 7 | 100% |
    Checks, teams | a process counts those of its steps; what is answered can bring in others
    Firm checks | only a written route bends them
    Working days | from the start to the end, with steps side by side where they can be
    Firm | how many in a hundred of the steps and checks are firm
    "#);
    assert!(site.links("index.html").contains("How much each process asks of a deal -> process-weight.html"));
    assert!(site.links("processes/index.html").contains("-> ../process-weight.html"));
}

#[test]
fn an_edit_that_changes_what_a_scenario_leads_to_is_found() {
    let site = book(SMALL)
        .file(
            "content/controls/limit.md",
            &control("The limit", "applies-when: credit.value > 20000\ndecides: finance\n"),
        )
        .file(
            "content/processes/renewal.md",
            &PROCESS.replace("credit.value > 50000", "credit.value > 15000").replace("2-4 days", "2-6 days"),
        )
        .build();
    assert_snapshot!(site.report(), @r#"
    error[scenario-changed]: this scenario leads to other steps than expected: now also `check`, because `credit.value` is 18000
      --> content/scenarios/small.yaml:11:10
       |
    11 |   steps: [ask, export]
       |          ^^^^^^^^^^^^^ expected
    12 |   controls: [limit, terms]
       |             -------------- no longer `limit`, because `credit.value` is 18000
    13 |   teams: [sales, finance, legal]
    14 |   working-days: 5-7
       |                 --- now 5-9
       |
      ::: content/processes/renewal.md:5:11
       |
     5 |   - { id: ask, title: Ask them, team: sales, takes: 2-6 days, controls: [limit] }
       |           --- takes 2 to 6 days, the longest on the way
     6 |   - { id: check, title: Check them, team: finance, takes: 1 day, when: credit.value > 15000 }
       |                                                                        -------------------- for `check` this holds
       |
      ::: content/controls/limit.md:9:15
       |
     9 | applies-when: credit.value > 20000
       |               -------------------- for `limit` this does not hold
       |
       = help: if that is right, write `steps: [ask, check, export]`, `controls: [terms]`, `working-days: 5-9`; if not, change what causes it
    "#);
}

#[test]
fn what_sets_things_off_is_named() {
    let scenario = "title: S\nprocess: renewal\nanswers:\n  credit.value: 18000\n  credit.terms: d60\n  credit.where: us\nexpect:\n  controls: []\n  steps: [ask, check]\n  teams: [sales]\n";
    assert_snapshot!(book(scenario).build().report(), @r#"
    error[scenario-changed]: this scenario leads to other steps than expected: now also `export`, because `credit.where` is `us`; no longer `check`, because `credit.value` is 18000
      --> content/scenarios/small.yaml:9:10
       |
     8 |   controls: []
       |             -- now also `limit`, because `credit.terms` is `d60`; now also `terms`, because `credit.terms` is `d60`
     9 |   steps: [ask, check]
       |          ^^^^^^^^^^^^ expected
    10 |   teams: [sales]
       |          ------- now also `finance`, because it decides on `limit`; now also `legal`, because it does `export`
       |
      ::: content/questions/credit.yaml:11:18
       |
    11 | ...e: d60, label: 60 days, then: { controls: [terms], teams: [legal], ask: [credit.cover], skip: [credit.old] } }
       |       --- this answer sets `terms` off
    ...
    14 | ...e, ask: Where to?, why: Far takes long., type: choices, options: [ { value: uk, label: Here }, { value: eu, label: Near }, { value: us, l...
       |                                                                                                                                        -- this answer sets `export` off
       |
      ::: content/processes/renewal.md:6:72
       |
     6 |   - { id: check, title: Check them, team: finance, takes: 1 day, when: credit.value > 50000 }
       |                                                                        -------------------- for `check` this does not hold
       |
      ::: content/controls/limit.md:9:39
       |
     9 | applies-when: credit.value > 20000 || credit.terms == "d60"
       |                                       --------------------- for `limit` this holds
       |
       = help: if that is right, write `steps: [ask, export]`, `controls: [limit, terms]`, `teams: [sales, finance, legal]`; if not, change what causes it
    "#);
}

#[test]
fn an_open_question_is_named_with_what_waits_for_it() {
    let scenario = "title: S\nprocess: renewal\nanswers:\n  credit.terms: d30\n";
    assert_snapshot!(book(scenario).build().report(), @r#"
    error[scenario-unanswered]: `credit.value` is not answered, and `check` depends on it
     --> content/scenarios/small.yaml:3:1
      |
    3 | answers:
      | ^^^^^^^
      |
     ::: content/processes/renewal.md:6:72
      |
    6 |   - { id: check, title: Check them, team: finance, takes: 1 day, when: credit.value > 50000 }
      |                                                                        -------------------- `check` waits for the answer
      |
      = help: add to `answers` what this deal says, such as `credit.value: 18000`

    error[scenario-unanswered]: `credit.where` is not answered, and `export` depends on it
     --> content/scenarios/small.yaml:3:1
      |
    3 | answers:
      | ^^^^^^^
      |
     ::: content/processes/renewal.md:7:89
      |
    7 |   - { id: export, title: Get it there, team: legal, takes: 3 days, needs: [ask], when: '"eu" in credit.where' }
      |                                                                                         -------------------- `export` waits for the answer
      |
      = help: add to `answers` what this deal says, such as `credit.where: [uk]`
    "#);
    // Nobody asks for the terms of a small order.
    let small = "title: S\nprocess: renewal\nanswers:\n  credit.value: 5000\n  credit.where: [uk]\nexpect:\n  controls: []\n";
    assert_eq!(book(small).build().report(), "");
}

#[test]
fn an_answer_to_what_nobody_asks_is_reported() {
    let scenario = "title: S\nprocess: renewal\nanswers:\n  credit.value: 5000\n  credit.terms: d60\n  credit.old: true\n  credit.where: []\n";
    assert_snapshot!(book(scenario).build().report(), @r#"
    warning[scenario-unasked]: `credit.terms` is not asked in this deal
     --> content/scenarios/small.yaml:5:3
      |
    5 |   credit.terms: d60
      |   ^^^^^^^^^^^^
      |
     ::: content/questions/credit.yaml:8:11
      |
    8 |     when: credit.value > 10000
      |           -------------------- asked only if this holds, and `credit.value` is 5000
      |
      = help: take the answer out, or change the answers that keep the question away

    warning[scenario-unasked]: `credit.old` is not asked in this deal
      --> content/scenarios/small.yaml:6:3
       |
     6 |   credit.old: true
       |   ^^^^^^^^^^
       |
      ::: content/questions/credit.yaml:11:18
       |
    11 |       - { value: d60, label: 60 days, then: { controls: [terms], teams: [legal], ask: [credit.cover], skip: [credit.old] } }
       |                  --- this answer to `credit.terms` makes it needless
       |
       = help: take the answer out, or change the answers that keep the question away
    "#);
}

#[test]
fn answers_are_checked_against_their_questions() {
    let scenario = "\
title: S
process: renewal
answers:
  credit.value: £18,000
  credit.terms: 60 days
  credit.old: yes
  credit.where: [uk, mars]
  credit.cover: [a, b]
  credit.valeu: 3
  credit:
    terms: d30
expect:
  steps: [ask, chekc]
  controls: [limits]
  teams: [finence]
  working-days: soon
  days: 3
";
    assert_snapshot!(book(scenario).build().brief(), @r#"
    scenarios/small.yaml:4:17 «£18,000» scenario-value: `credit.value` is an amount of money, and `£18,000` is none | write the digits alone: `18000`
    scenarios/small.yaml:5:17 «60 days» scenario-value: `credit.terms` has no option `60 days` | did you mean `d60`?
    scenarios/small.yaml:6:15 «yes» scenario-value: `credit.old` is answered by `true` or `false`, and not by `yes` | write `true`
    scenarios/small.yaml:7:22 «mars» scenario-value: `credit.where` has no option `mars` | the values of its options are `uk`, `eu`, `us`
    scenarios/small.yaml:8:17 «[a, b]» scenario-value: `credit.cover` is a text, and this is a list | write one value, without brackets
    scenarios/small.yaml:9:3 «credit.valeu» unknown-question: no question is called `credit.valeu` | did you mean `credit.value`?
    scenarios/small.yaml:11:5 «terms: d30» wrong-type: an answer must be a value, or a list of values | write the question with its bank: `credit.order_value: 18000`
    scenarios/small.yaml:13:16 «chekc» unknown-step: no step is called `renewal.chekc` | did you mean `renewal.check`?
    scenarios/small.yaml:14:14 «limits» unknown-control: no control is called `limits` | did you mean `limit`?
    scenarios/small.yaml:15:11 «finence» unknown-team: no team is called `finence` | did you mean `finance`?
    scenarios/small.yaml:16:17 «soon» wrong-type: `soon` is no number of working days | write `6`, or a range such as `6-9`
    scenarios/small.yaml:17:3 «days» unknown-key: unknown key `days` | the keys here are `controls`, `steps`, `teams`, `working-days`
    "#);
}

#[test]
fn a_broken_scenario_is_one_finding() {
    let brief = |scenario: &str| book(scenario).build().brief();
    assert_snapshot!(brief("- title: S\n"), @"scenarios/small.yaml:1:1 «- title: S» wrong-type: a scenario starts with its keys | write `title: …`, `process: …`, then `answers:` and below it the answers, indented");
    assert_snapshot!(brief(""), @r#"
    scenarios/small.yaml:1:1 «» missing-key: missing key `process` | add `process: …` to it
    scenarios/small.yaml:1:1 «» missing-key: missing key `title` | add `title: …` to it
    "#);
    assert_snapshot!(brief("title: S\nprocess: renewl\nanswers: [18000]\nexpect: { steps: [ask] }\n"), @r#"
    scenarios/small.yaml:2:10 «renewl» unknown-process: no process is called `renewl` | did you mean `renewal`?
    scenarios/small.yaml:3:10 «[18000]» wrong-type: `answers` must be keys and values | write each on a line of its own below, indented: `credit.order_value: 18000`
    "#);
    assert_snapshot!(brief("title: S\nprocess: renewal\nanswers:\n  credit.value: 1\n  credit.value: 2\n"), @"scenarios/small.yaml:5:3 «credit.value» yaml-duplicate-key: `credit.value` is there twice | remove one of them; if these are two things of a list, start the second with `- `");
    let named = Book::new().file("content/scenarios/Small_One.yaml", "title: S\nprocess: p\nanswers: {}\n");
    assert_snapshot!(named.build().brief(), @r#"
    scenarios/Small_One.yaml:1:1 «» bad-id: `Small_One` cannot be a scenario’s name | name the file in lower case, words joined by `-`, such as `small-renewal.yaml`
    scenarios/Small_One.yaml:2:10 «p» unknown-process: no process is called `p` | a process's id is the name of its file without `.md`
    "#);
}

#[test]
fn a_mistake_elsewhere_is_not_said_again_of_every_scenario() {
    let bank = BANK
        .replace("value: us,", "value: eu, label: Near }, { value: us,")
        .replace("credit.value > 10000", "credit.vaule > 10000");
    assert_snapshot!(book(SMALL).file("content/questions/credit.yaml", &bank).build().brief(), @"questions/credit.yaml:8:11 «credit.vaule» unknown-question: no question is called `credit.vaule` | did you mean `credit.value`?");
}

const BUDGET: &str = "[budget]\nsteps = 1\nfirm-controls = 1\ndays = 6\n";

#[test]
fn over_budget_says_what_grew_it() {
    let site = book(SMALL).file("book.toml", BUDGET).build();
    assert_snapshot!(site.report(), @r#"
    warning[over-budget]: this scenario has 2 steps, and the budget is 1
     --> content/scenarios/small.yaml:3:10
      |
    3 | process: renewal
      |          ^^^^^^^
      |
     ::: book.toml:2:9
      |
    2 | steps = 1
      |         - the budget
      |
     ::: content/processes/renewal.md:7:11
      |
    7 |   - { id: export, title: Get it there, team: legal, takes: 3 days, needs: [ask], when: '"eu" in credit.where' }
      |           ------ not in every deal
      |
      = help: one of them is not in every deal: `export`
      = help: make one of them lighter or needless, or agree on a larger budget in `book.toml`

    warning[over-budget]: this scenario meets 2 firm controls, and the budget is 1
     --> content/scenarios/small.yaml:3:10
      |
    3 | process: renewal
      |          ^^^^^^^
      |
     ::: book.toml:3:17
      |
    3 | firm-controls = 1
      |                 - the budget
      |
      = help: they are `limit`, `terms`
      = help: make one of them lighter or needless, or agree on a larger budget in `book.toml`

    warning[over-budget]: this scenario takes 7 working days, and the budget is 6
     --> content/scenarios/small.yaml:3:10
      |
    3 | process: renewal
      |          ^^^^^^^
      |
     ::: book.toml:4:8
      |
    4 | days = 6
      |        - the budget
      |
     ::: content/processes/renewal.md:5:11
      |
    5 |   - { id: ask, title: Ask them, team: sales, takes: 2-4 days, controls: [limit] }
      |           --- takes 2 to 4 days
    6 |   - { id: check, title: Check them, team: finance, takes: 1 day, when: credit.value > 50000 }
    7 |   - { id: export, title: Get it there, team: legal, takes: 3 days, needs: [ask], when: '"eu" in credit.where' }
      |           ------ takes 3 days
      |
      = help: most of the time goes to `ask` (2 to 4 days), `export` (3 days)
      = help: make one of them lighter or needless, or agree on a larger budget in `book.toml`
    "#);
    let words = words(&site, "process-weight.html");
    assert!(words.contains("over budget: 2"), "{words}");
}

#[test]
fn a_process_may_have_a_budget_of_its_own() {
    let own = format!("{BUDGET}[budget.renewal]\nsteps = 2\nfirm-controls = 2\ndays = 7\n");
    assert_eq!(book(SMALL).file("book.toml", &own).build().report(), "");
    let wrong = "[budget]\nstep = 3\ndays = \"ten\"\n[budget.renewl]\nsteps = -1\ndayz = 2\n";
    assert_snapshot!(book(SMALL).file("book.toml", wrong).build().brief(), @r#"
    book.toml:2:1 «step» unknown-key: unknown key `step` | did you mean `steps`?
    book.toml:3:8 «"ten"» wrong-type: `days` must be a whole number | write it like `days = 12`
    book.toml:4:9 «renewl» unknown-process: no process is called `renewl` | did you mean `renewal`?
    book.toml:5:9 «-1» wrong-type: `steps` must be a whole number | write it like `steps = 12`
    book.toml:6:1 «dayz» unknown-key: unknown key `dayz` | did you mean `days`?
    "#);
}

#[test]
fn a_process_without_scenarios_is_weighed_whole() {
    let site = Book::new()
        .file("book.toml", "[budget]\nsteps = 2\ndays = 7\n")
        .file("content/teams.yaml", TEAMS)
        .file("content/questions/credit.yaml", "title: C\nquestions:\n  - { id: value, ask: How much?, why: Limit., type: money }\n")
        .file("content/processes/p.md", "---\nkind: process\ntitle: P\nsteps:\n  - { id: a, title: A, team: sales, takes: 5 days }\n  - { id: b, title: B, team: sales, takes: 1-3 days, when: credit.value > 5 }\n  - { id: c, title: C, team: sales, takes: 1 day, needs: [] }\n---\n")
        .build();
    assert_snapshot!(site.brief(), @r#"
    processes/p.md:5:11 «a» over-budget: this process has 3 steps, and the budget is 2 | one of them is not in every deal: `b` | make one of them lighter or needless, or agree on a larger budget in `book.toml`
    processes/p.md:5:11 «a» over-budget: this process takes 8 working days, and the budget is 7 | most of the time goes to `a` (5 days), `b` (1 to 3 days) | make one of them lighter or needless, or agree on a larger budget in `book.toml`
    teams.yaml:4:11 «finance» idle-team: the team `finance` is never involved | name it where it acts: a step’s `team`, a control’s or route’s `decides`, an answer’s `then`; or take it out
    teams.yaml:5:11 «legal» idle-team: the team `legal` is never involved | name it where it acts: a step’s `team`, a control’s or route’s `decides`, an answer’s `then`; or take it out
    "#);
}
