//! The index that readers search.

use insta::assert_snapshot;

use playbook::search::{Word, words};

use super::support::{Book, Site};

const BOOK: &str = r#"
title = "Deals"

[[moments]]
id = "first-call"
title = "First call"

[search]
synonyms = [["nda", "confidentiality agreement"]]
"#;

const TEAMS: &str = "
teams:
  - id: finance
    name: Finance
    does: Sets limits.
    ask-about: [payment terms]
";

const BANK: &str = "
title: Credit
owner: finance
questions:
  - id: terms
    ask: Which payment terms do you need?
    why: Longer terms need cover.
    moment: first-call
    also-called: [net 30]
  - id: old
    ask: Do you pay by cheque?
    why: Nobody does.
    retired: 2026-01-01
";

const CONTROL: &str = "---
kind: control
title: The credit limit covers the order
rule: The order stays within the limit.
because: One unpaid order costs twenty.
to-yes: [{ title: Ask for a deposit, takes: 1 day }]
decides: finance
---
Limits grow.

## An example

A customer orders for £25k.
";

const ROUTE: &str = "---
kind: route
title: Ship against payment
when-said: [they need it this week]
also-called: [pro-forma]
bends: [credit-limit]
decides: finance
within: 1 day
expires: 2099-01-01
---
Money first.
";

const PROCESS: &str = "---
kind: process
title: From lead to order
steps:
  - { id: check, title: Check the credit, team: finance, takes: 1 day }
---
The way.

## Check the credit {#check}

Finance looks at the accounts.

### What they read

Balance sheets.

## Afterwards

Ring the customer.
";

fn book() -> Book {
    Book::new()
        .file("book.toml", BOOK)
        .file("content/teams.yaml", TEAMS)
        .file("content/questions/credit.yaml", BANK)
        .file("content/controls/credit-limit.md", CONTROL)
        .file("content/routes/against-payment.md", ROUTE)
        .file("content/processes/lead-to-order.md", PROCESS)
        .file("content/hidden.md", "---\ndraft: true\n---\n# Hidden\n\nUnfinished.\n")
}

/// The data that a file of the index hands over.
fn data(site: &Site, name: &str) -> String {
    let text = site.page(&format!("search/{name}.js"));
    let start = format!("playbookSearch.put(\"{name}\",");
    text.strip_prefix(start.as_str()).and_then(|rest| rest.strip_suffix(")\n")).expect("a call").to_owned()
}

/// The files of the index.
fn files(site: &Site) -> Vec<String> {
    let paths = site.built.artifacts.keys().map(playbook::model::SitePath::as_str);
    paths.filter(|path| path.starts_with("search/")).map(str::to_owned).collect()
}

/// What is shown of each entry, one to a line.
fn records(site: &Site) -> String {
    let names = files(site);
    let mut names: Vec<(usize, &str)> = names
        .iter()
        .filter_map(|path| {
            path.strip_prefix("search/d-")?.strip_suffix(".js")?.parse().ok().zip(Some(path.as_str()))
        })
        .collect();
    names.sort_unstable();
    let mut lines = Vec::new();
    for (number, _) in names {
        let all: Vec<serde_json::Value> =
            serde_json::from_str(&data(site, &format!("d-{number}"))).expect("JSON");
        lines.extend(all.iter().map(ToString::to_string));
    }
    lines.join("\n")
}

#[test]
fn pages_questions_steps_teams_moments_and_lists_can_be_found_each_in_its_place() {
    assert_snapshot!(records(&book().build()), @r#"
    ["page","index.html","","Deals","",[],[["","",""]],0,0]
    ["page","teams.html","","Teams","",[],[["","",""]],0,0]
    ["team","teams/finance.html","","Finance","Teams",[],[["","","Sets limits. payment terms"]],0,0]
    ["page","controls/index.html","","Controls","",[],[["","",""]],0,0]
    ["control","controls/credit-limit.html","","The credit limit covers the order","Controls",[],[["","","The order stays within the limit. One unpaid order costs twenty. Ask for a deposit. Limits grow."],["an-example","An example","A customer orders for £25k."]],0,0]
    ["page","processes/index.html","","Processes","",[],[["","",""]],0,0]
    ["process","processes/lead-to-order.html","","From lead to order","Processes",[],[["","","The way."],["afterwards","Afterwards","Ring the customer."]],0,0]
    ["step","processes/lead-to-order.html","check","Check the credit","From lead to order",[],[["check","","Finance looks at the accounts."],["what-they-read","What they read","Balance sheets."]],0,0]
    ["page","routes/index.html","","Routes","",[],[["","",""]],0,0]
    ["route","routes/against-payment.html","","Ship against payment","Routes",["they need it this week","pro-forma"],[["","","Money first."]],0,1]
    ["page","questions/index.html","","Questions","",[],[["","",""]],0,0]
    ["bank","questions/credit.html","","Credit","",[],[["","",""]],0,0]
    ["question","questions/credit/terms.html","","Which payment terms do you need?","Credit",["net 30"],[["","","Longer terms need cover."]],0,0]
    ["question","questions/credit/old.html","","Do you pay by cheque?","Credit",[],[["","","Nobody does."]],1,0]
    ["moment","moments/first-call.html","","First call","",[],[["","",""]],0,0]
    ["page","exceptions.html","","All exceptions","",[],[["","",""]],0,0]
    ["page","i-need-to.html","","I need to…","",[],[["","",""]],0,0]
    ["page","process-weight.html","","Process weight","",[],[["","",""]],0,0]
    "#);
}

#[test]
fn the_directory_says_which_files_there_are_and_how_results_are_narrowed() {
    let site = book().build();
    let mut directory: serde_json::Value = serde_json::from_str(&data(&site, "index")).expect("JSON");
    let stop = directory.as_object_mut().and_then(|all| all.remove("stop")).expect("stop words");
    assert!(stop.as_str().expect("text").split(' ').any(|word| word == "the"));
    assert_snapshot!(serde_json::to_string_pretty(&directory).expect("JSON"), @r#"
    {
      "entries": 18,
      "on": "",
      "records": "021232221",
      "terms": [
        ""
      ],
      "words": [
        ""
      ],
      "teams": [
        [
          "finance",
          "Finance"
        ]
      ],
      "synonyms": [
        [
          "nda",
          "confidentiality agreement"
        ]
      ],
      "kinds": [
        "question",
        "step",
        "control",
        "route",
        "team",
        "process",
        "bank",
        "moment",
        "page"
      ],
      "moments": [
        [
          "first-call",
          "First call"
        ]
      ]
    }
    "#);
    assert_snapshot!(data(&site, "filters"), @r#"{"kind:bank":"b","kind:control":"4","kind:moment":"e","kind:page":"012232511","kind:process":"6","kind:question":"c1","kind:route":"9","kind:step":"7","kind:team":"2","moment:first-call":"c2","team:finance":"2232211"}"#);
    assert_snapshot!(files(&site).join("\n"), @r#"
    search/d-0.js
    search/d-10.js
    search/d-12.js
    search/d-14.js
    search/d-15.js
    search/d-2.js
    search/d-3.js
    search/d-5.js
    search/d-8.js
    search/filters.js
    search/index.js
    search/t-.js
    search/w-.js
    "#);
}

#[test]
fn a_word_is_kept_with_its_other_forms_and_the_entries_that_hold_one() {
    let site = book().build();
    let terms: String = serde_json::from_str(&data(&site, "t-")).expect("JSON");
    assert!(terms.split('|').all(|group| !group.ends_with(' ')), "a word that nothing holds: {terms}");
    let groups = terms.split('|').filter(|group| group.starts_with("limit") || group.starts_with("order"));
    assert_snapshot!(groups.collect::<Vec<_>>().join("\n"), @r#"
    limit,5s CJ
    order,5s {2Ih
    "#);
}

#[test]
fn an_index_is_made_twice_alike_and_has_no_draft_in_it() {
    let (one, other) = (book().build(), book().build());
    assert!(one.built.artifacts == other.built.artifacts);
    let all: String = files(&one).iter().map(|path| one.page(path)).collect();
    assert!(!all.contains("nfinished"));
}

#[test]
fn what_is_left_with_a_customer_has_no_search() {
    let bank = BANK.replace("    moment: first-call\n", "    say: How would you like to pay?\n");
    let guide = "---\nkind: guide\ntitle: Call\n---\n## Ask\n\n```questions\nbank: credit\n```\n";
    let site =
        book().file("content/questions/credit.yaml", &bank).file("content/guides/call.md", guide).build();
    assert!(site.page("guides/call.html").contains("class=\"btn find"));
    let page = site.page("guides/call.customer.html");
    assert!(!page.contains("find") && !page.contains("<script"), "{page}");
}

#[test]
fn a_long_text_is_found_in_parts_under_the_same_heading() {
    let long = format!("# Terms\n\n## Long\n\n{}", "All of these words are said again. ".repeat(200));
    let site = Book::new().page(&long).build();
    let directory: serde_json::Value = serde_json::from_str(&data(&site, "index")).expect("JSON");
    assert_eq!(records(&site).matches("\"long\",\"Long\"").count(), 5);
    assert!(directory.get("on").is_some_and(|on| on.as_str().is_some_and(|on| !on.is_empty())));
}

#[test]
fn a_synonym_has_a_word_that_means_the_same_and_stands_in_one_list() {
    let book = |list: &str| {
        let text = format!("title = \"Deals\"\n[search]\nsynonyms = {list}\n");
        Book::new().file("book.toml", &text).page("# Page\n\nText.\n").build().brief()
    };
    assert_snapshot!(book("[[\"nda\", \"secrecy\"], [\"po\", \"purchase order\"]]"), @"");
    assert_snapshot!(book("[[\"nda\"]]"), @r#"book.toml:3:13 «["nda"]» lonely-synonym: this list has no second word that means the same | add what else people call it, or take the list out"#);
    assert_snapshot!(book("[[\"nda\", \"secrecy\"], [\"NDA\", \"discretion\"]]"), @r#"book.toml:3:34 «"NDA"» repeated-synonym: `NDA` is in a list of synonyms already | put all that means the same into one list"#);
    assert_snapshot!(book("[\"nda\", \"secrecy\"]"), @r#"
    book.toml:3:13 «"nda"» wrong-type: `synonyms` holds something else than a list | write each list of words in brackets of its own: `synonyms = [["nda", "confidentiality agreement"]]`
    book.toml:3:20 «"secrecy"» wrong-type: `synonyms` holds something else than a list | write each list of words in brackets of its own: `synonyms = [["nda", "confidentiality agreement"]]`
    "#);
    assert_snapshot!(book("\"nda\""), @r#"book.toml:3:12 «"nda"» wrong-type: `synonyms` must be a list | write it like `synonyms = [["nda", "confidentiality agreement"]]`"#);
    assert_snapshot!(book("[[\"nda\", 4, \"…\"]]"), @r#"
    book.toml:3:21 «4» wrong-type: `synonyms` holds something else than words in quotes | write it like `synonyms = [["nda", "confidentiality agreement"]]`
    book.toml:3:24 «"…"» wrong-type: `synonyms` holds something else than words in quotes | write it like `synonyms = [["nda", "confidentiality agreement"]]`
    "#);
}

#[test]
fn a_text_is_taken_apart_as_the_script_in_the_browser_does() {
    let cases: Vec<(String, Vec<String>)> =
        serde_json::from_str(include_str!("../browser/words.json")).expect("cases");
    for (text, wanted) in cases {
        let mut found = Vec::new();
        words(&text, &mut |word| {
            found.push(match word {
                Word::Plain(word) => word.into_owned(),
                Word::Other(word) => format!("+{word}"),
            });
        });
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn everything_is_listed_from_a_to_z_with_the_other_words_for_it() {
    let site = book().build();
    assert_snapshot!(site.links("a-z/index.html"), @r#"
    Home -> ../index.html
    C -> c.html
    D -> d.html
    F -> f.html
    N -> n.html
    P -> p.html
    Q -> q.html
    R -> r.html
    S -> s.html
    T -> t.html
    "#);
    assert_snapshot!(site.links("a-z/n.html"), @r#"
    Home -> ../index.html
    A to Z -> index.html
    C -> c.html
    D -> d.html
    F -> f.html
    N -> n.html
    P -> p.html
    Q -> q.html
    R -> r.html
    S -> s.html
    T -> t.html
    Which payment terms do you need? -> ../questions/credit/terms.html
    Before thisA to Z: F -> f.html
    NextA to Z: P -> p.html
    "#);
    assert_snapshot!(site.links("a-z/c.html"), @r#"
    Home -> ../index.html
    A to Z -> index.html
    C -> c.html
    D -> d.html
    F -> f.html
    N -> n.html
    P -> p.html
    Q -> q.html
    R -> r.html
    S -> s.html
    T -> t.html
    Check the credit -> ../processes/lead-to-order.html#check
    Controls -> ../controls/index.html
    Credit -> ../questions/credit.html
    NextA to Z: D -> d.html
    "#);
}

#[test]
fn a_letter_with_many_names_is_split() {
    let pages = (0..300).fold(Book::new(), |book, at| {
        book.file(&format!("content/c{at}.md"), &format!("# Case {at}\n\nText.\n"))
    });
    let site = pages.build();
    assert!(site.page("a-z/c.html").contains("a-z/c.html") || site.page("a-z/c.html").contains("c-2.html"));
    assert_eq!(site.title("a-z/c-2.html"), "A to Z: C, part 2 of 2");
}
