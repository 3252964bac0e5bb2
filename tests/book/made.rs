//! Pages that no single file makes: moments, tags and single questions, and what leads to each.

use insta::assert_snapshot;

use crate::support::{Book, Site, plain};

const MOMENTS: &str = "\
[[moments]]
id = \"first-call\"
title = \"First call\"
description = \"Half an hour & a coffee.\"

[[moments]]
id = \"order\"
";

/// A playbook in which everything refers to everything.
fn deal() -> Site {
    Book::new()
        .file("book.toml", MOMENTS)
        .file(
            "content/questions/credit.yaml",
            "title: Credit\nowner: finance\nquestions:\n  \
             - { id: value, ask: How *much*?, why: We set the limit., type: money, moment: first-call, required: true, tags: [Money] }\n  \
             - { id: terms, ask: Which terms?, why: They need cover., type: choice, moment: first-call, when: credit.value > 5, unknown: { ask: finance, by: order },\n      \
             options: [ { label: 30 days }, { label: 60 days, then: { controls: [limit], teams: [finance], steps: [deal.check], ask: [credit.cover] } }, { label: 90 days, then: { controls: [limit] } } ] }\n  \
             - { id: cover, ask: Who covers it?, why: Somebody must. }\n  \
             - { id: old, ask: What about cover?, why: It was asked so., retired: 2026-01-01, replaced-by: credit.cover }\n",
        )
        .file("content/teams.yaml", "title: Teams\nteams:\n  - { id: finance, name: Finance }\n  - { id: sales, name: Sales, deputy: finance }\n")
        .file("content/guides/call.md", "---\nkind: guide\ntitle: The call\nmoment: first-call\nlength: 30 minutes\ntags: [money]\n---\n```questions\nbank: credit\n```\n")
        .file("content/controls/limit.md", "---\nkind: control\nrule: In the limit.\nbecause: Loss.\nto-yes: [{ title: Pay first, team: sales }]\nasks: [credit.terms]\nroutes: [late]\ntitle: The limit\n---\nSee [the value](../questions/credit.yaml#value).\n")
        .file("content/routes/late.md", "---\nkind: route\ntitle: Pay late\nwhen-said: [later]\nbends: [limit, deal.check]\ndecides: finance\nwithin: 1 day\nexpires: 2027-01-01\n---\n")
        .file("content/processes/deal.md", "---\nkind: process\ntitle: The deal\nsteps:\n  - { id: check, title: Check it, team: finance, takes: 2 days, controls: [limit], when: credit.value > 9 }\n---\n")
        .build()
}

/// The words of a page's rows, one to a line: `Asked in: The call`.
fn rows(site: &Site, path: &str) -> String {
    let main = site.main(path);
    let rows = main.split("<dl class=\"rows\">").nth(1).expect("there are rows").split("</dl>").next();
    let rows = rows.unwrap_or_default().replace("</dt>", ":").replace("<li>", " ").replace("</li>", ";");
    plain(&rows.replace("</div>", "\n"))
}

#[test]
fn a_question_has_a_page_that_says_who_needs_it_and_what_hangs_on_it() {
    let site = deal();
    assert_eq!(site.report(), "");
    assert_snapshot!(rows(&site, "questions/credit/value.html"), @r#"
    Asked in: The call;
    Decides on: Which terms?; Check it;
    Mentioned in: The limit;
    "#);
    assert_snapshot!(rows(&site, "questions/credit/terms.html"), @r#"
    Asked in: The call;
    Needed by: The limit;
    "#);
    assert_snapshot!(rows(&site, "questions/credit/cover.html"), @r#"
    Asked in: The call;
    Asked after: Which terms?: 60 days;
    Took the place of: What about cover?;
    "#);
    assert_snapshot!(site.links("questions/credit/terms.html"), @r#"
    Home -> ../../index.html
    Questions -> ../index.html
    Credit -> ../credit.html
    First call -> ../../moments/first-call.html
    Check it -> ../../processes/deal.html#check
    Credit -> ../credit.html#terms
    Finance -> ../../teams/finance.html
    value -> ../credit.html#value
    The limit -> ../../controls/limit.html
    Finance -> ../../teams/finance.html
    Check it -> ../../processes/deal.html#check
    Who covers it? -> ../credit.html#cover
    The limit -> ../../controls/limit.html
    Finance -> ../../teams/finance.html
    Order -> ../../moments/order.html
    The call -> ../../guides/call.html
    The limit -> ../../controls/limit.html
    Before thisHow much? -> value.html
    NextWho covers it? -> cover.html
    "#);
}

#[test]
fn a_moment_has_a_page_with_its_guides_and_questions() {
    let site = deal();
    assert_snapshot!(site.links("moments/first-call.html"), @r#"
    Home -> ../index.html
    Moments -> index.html
    The call -> ../guides/call.html
    Credit -> ../questions/credit.html
    How much? -> ../questions/credit.html#value
    Which terms? -> ../questions/credit.html#terms
    NextOrder -> order.html
    "#);
    assert_snapshot!(site.links("moments/order.html"), @r#"
    Home -> ../index.html
    Moments -> index.html
    Which terms? -> ../questions/credit.html#terms
    Before thisFirst call -> first-call.html
    "#);
    assert_snapshot!(site.links("moments/index.html"), @r#"
    Home -> ../index.html
    First call -> first-call.html
    Order -> order.html
    "#);
    assert!(site.main("moments/first-call.html").contains("Half an hour &amp; a coffee."));
    assert!(site.links("index.html").contains("First call -> moments/first-call.html"));
    assert!(site.links("guides/call.html").contains("First call -> ../moments/first-call.html"));
}

#[test]
fn a_tag_gathers_what_carries_it_however_it_is_capitalised() {
    let site = deal();
    assert_snapshot!(site.links("tags/money.html"), @r#"
    Home -> ../index.html
    Tags -> index.html
    The call -> ../guides/call.html
    How much? -> ../questions/credit.html#value
    "#);
    assert_snapshot!(site.links("tags/index.html"), @r#"
    Home -> ../index.html
    money -> money.html
    "#);
    assert!(site.links("guides/call.html").contains("money -> ../tags/money.html"));
}

#[test]
fn a_page_of_the_author_takes_the_place_of_one_that_would_be_made() {
    let site = Book::new().file("book.toml", MOMENTS).file("content/moments/order.md", "# Mine\n").build();
    assert_eq!(site.report(), "");
    assert_eq!(site.title("moments/order.html"), "Mine");
    assert_eq!(site.title("moments/first-call.html"), "First call");
}

#[test]
fn nothing_is_made_where_there_is_nothing_to_show() {
    let site = Book::new().page("# A page\n").build();
    assert_eq!(site.paths(), "index.html\npage.html");
}
