//! Teams: their list, and the page of each.

use insta::assert_snapshot;

use crate::support::{Book, Site, links};

const TEAMS: &str = "\
title: Who does what
teams:
  - id: sales
    name: Sales
    does: Sells.
    deputy: finance
  - id: finance
    name: Finance
    does: Pays *bills*.
    decides: [Limits]
    ask-about: [terms]
    contact: \"#money\"
    answers-within: 1 day
  - { id: index, name: Index }
";

fn deal() -> Site {
    Book::new()
        .file("content/teams.yaml", TEAMS)
        .file("content/questions/b.yaml", "title: The bank\nowner: finance\nquestions:\n  - { id: terms, ask: Which terms?, why: Cover., type: choice, unknown: { ask: finance }, options: [{ label: 60 days, then: { teams: [finance], controls: [limit] } }, Now] }\n")
        .file("content/controls/limit.md", "---\nkind: control\ntitle: The limit\nowner: index\nrule: R.\nbecause: B.\nto-yes: [{ title: Pay, team: finance }, { title: Wait, team: finance }]\ndecides: finance\n---\n")
        .file("content/controls/paper.md", "---\nkind: control\ntitle: The paper\nrule: R.\nbecause: B.\nto-yes: [{ title: Sign, team: finance }]\nasks: [b.terms]\n---\n")
        .file("content/processes/deal.md", "---\nkind: process\ntitle: The deal\nsteps:\n  - { id: check, title: Check it, team: finance, takes: 1 day }\n  - { id: tell, title: Tell, team: sales, takes: 1 day }\n  - { id: pay, title: Pay, team: finance, takes: 1 day }\n---\n")
        .file("content/routes/late.md", "---\nkind: route\ntitle: Pay late\nwhen-said: [later]\nbends: [limit]\ndecides: finance\nwithin: 1 day\nexpires: 2027-01-01\n---\n")
        .file("content/page.md", "# Page\n\n[Who](teams.yaml#finance), [all](teams.yaml), [wrong](teams.yaml#financ).\n")
        .build()
}

#[test]
fn a_team_has_a_page_with_everything_it_has_a_part_in() {
    let site = deal();
    assert_snapshot!(site.links("teams/finance.html"), @r#"
    Home -> ../index.html
    Who does what -> ../teams.html
    Pay late -> ../routes/late.html
    Finance -> finance.html
    The limit -> ../controls/limit.html
    Finance -> finance.html
    The deal -> ../processes/deal.html
    Check it -> ../processes/deal.html#check
    Pay -> ../processes/deal.html#pay
    The paper -> ../controls/paper.html
    Which terms? -> ../questions/b.html#terms
    Which terms? -> ../questions/b.html#terms
    Sales -> sales.html
    The bank -> ../questions/b.html
    Page -> ../page.html
    Before thisSales -> sales.html
    NextIndex -> index_.html
    "#);
    let main = site.main("teams/finance.html");
    for said in
        ["Pays <em>bills</em>.", "#money", "1 day", "<li>Limits</li>", "<li>terms</li>", "<q>60 days</q>"]
    {
        assert!(main.contains(said), "{said}");
    }
}

#[test]
fn a_team_without_a_part_still_has_a_page() {
    let site = deal();
    assert_snapshot!(site.links("teams/sales.html"), @r#"
    Home -> ../index.html
    Who does what -> ../teams.html
    Finance -> finance.html
    The deal -> ../processes/deal.html
    Tell -> ../processes/deal.html#tell
    NextFinance -> finance.html
    "#);
    assert_eq!(site.title("teams/index_.html"), "Index");
}

#[test]
fn the_list_of_teams_leads_to_each() {
    assert_snapshot!(deal().links("teams.html"), @r#"
    Home -> index.html
    Sales -> teams/sales.html
    Finance -> teams/finance.html
    Index -> teams/index_.html
    Before thisRoutes -> routes/index.html
    "#);
}

#[test]
fn a_link_to_a_team_in_the_file_of_teams_leads_to_its_page() {
    let site = deal();
    assert_snapshot!(links(&site.prose("page.html")), @r#"
    Who -> teams/finance.html
    all -> teams.html
    wrong -> teams.html
    "#);
    assert_snapshot!(site.brief(), @"page.md:3:55 «teams.yaml#financ» broken-anchor: `teams.yaml` has no team `#financ` | did you mean `teams.yaml#finance`?");
}

#[test]
fn a_page_of_the_author_takes_the_place_of_a_teams_page() {
    let site = Book::new()
        .file("content/teams.yaml", "teams:\n  - { id: legal, name: Legal }\n")
        .file("content/teams/legal.md", "# Our lawyers\n")
        .build();
    assert_eq!(site.report(), "");
    assert_eq!(site.title("teams/legal.html"), "Our lawyers");
}
