//! Blocks that list teams, steps, controls and routes in pages.

use insta::assert_snapshot;

use crate::support::{Book, Site, links, plain};

/// A deal of four steps with what hangs on them, and a page with this text.
fn site(path: &str, text: &str) -> Site {
    Book::new()
        .file("content/teams.yaml", "title: Teams\nteams:\n  - { id: sales, name: Sales, contact: \"#sales\", answers-within: 4 hours, deputy: legal }\n  - { id: finance, name: Finance, ask-about: [terms, \"*deposits*\"] }\n  - { id: legal, name: Legal }\n")
        .file("content/processes/deal.md", "---\nkind: process\ntitle: The deal\nsteps:\n  - { id: ask, title: Ask, team: sales, takes: 1 day }\n  - { id: check, title: Check, team: finance, takes: 2-3 days, controls: [limit], firmness: adaptable }\n  - { id: sign, title: Sign, team: legal, takes: 1 day, controls: [paper], routes: [letter] }\n  - { id: tell, title: Tell, team: sales, takes: 1 hour }\n---\n")
        .file("content/controls/limit.md", "---\nkind: control\ntitle: The limit\nweight: 2\ntags: [Money]\nowner: sales\ndecides: finance\nrule: In the *limit*.\nbecause: Loss.\nto-yes: [{ title: Pay first, takes: 1 day }]\n---\n")
        .file("content/controls/paper.md", "---\nkind: control\ntitle: The paper\nweight: 1\ntags: [paper]\nrule: Signed.\nbecause: Proof.\nto-yes: [{ title: Sign it }]\nroutes: [wait]\n---\n")
        .file("content/routes/letter.md", "---\nkind: route\ntitle: A letter first\nwhen-said: [quick]\nbends: [deal.sign]\ndecides: legal\nwithin: 1 day\nexpires: 2027-01-01\nprecedents: [{ asked: 2026-01-05, answer: \"yes\", took: 1 day }]\n---\n")
        .file("content/routes/wait.md", "---\nkind: route\ntitle: Wait for it\nweight: 1\ntags: [paper]\nwhen-said: [later]\nbends: [limit]\ndecides: finance\nwithin: 2 hours\nexpires: 2027-01-01\n---\n")
        .file(path, text)
        .build()
}

/// The words of the rows that a block on an article lists.
fn listed(block: &str) -> String {
    let site = site("content/page.md", &format!("# Page\n\n```{block}\n```\n"));
    assert_eq!(site.report(), "");
    rows(&site.main("page.html"))
}

fn rows(main: &str) -> String {
    let body = main.split("<tbody").skip(1).map(|rest| rest.split("</tbody>").next().unwrap_or_default());
    let row = |row: &str| {
        let cells = row
            .replace("</th>", " | ")
            .replace("</td>", " | ")
            .replace("<small>", " (")
            .replace("</small>", ")");
        plain(&cells).trim_end_matches(['|', ' ']).to_owned()
    };
    let rows = body.flat_map(|body| {
        body.split("<tr ").skip(1).map(|rest| row(&format!("<tr {rest}"))).collect::<Vec<_>>()
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn contacts_are_those_named_and_those_of_a_process() {
    assert_snapshot!(listed("contacts\nteams: [legal, sales]"), @r#"
    Legal
    Sales |  | #sales (else Legal) | 4 hours
    "#);
    assert_snapshot!(listed("contacts\nprocess: deal"), @r#"
    Sales |  | #sales (else Legal) | 4 hours
    Finance | terms, deposits
    Legal
    "#);
    assert_snapshot!(listed("contacts\nteams: [finance]\nprocess: deal"), @r#"
    Finance | terms, deposits
    Sales |  | #sales (else Legal) | 4 hours
    Legal
    "#);
}

#[test]
fn steps_are_a_part_of_a_process() {
    assert_snapshot!(listed("steps\nprocess: deal"), @r#"
    1. Ask | Sales | 1 day | Firm
    2. Check | Finance | 2 to 3 days | Adaptable
    3. Sign | Legal | 1 day | Firm
    4. Tell | Sales | 1 hour | Firm
    "#);
    assert_snapshot!(listed("steps\nprocess: deal\nfrom: check\nto: sign"), @r#"
    2. Check | Finance | 2 to 3 days | Adaptable
    3. Sign | Legal | 1 day | Firm
    "#);
    assert_snapshot!(listed("steps\nprocess: deal\nteam: sales"), @r#"
    1. Ask | Sales | 1 day | Firm
    4. Tell | Sales | 1 hour | Firm
    "#);
}

#[test]
fn controls_are_named_or_narrowed_by_process_team_and_tags() {
    assert_snapshot!(listed("controls\ncontrols: [limit, paper]"), @r#"
    The limit (In the limit.) | Pay first  (1 day) | Finance | Firm
    The paper (Signed.) | Sign it | The owner | Firm
    "#);
    assert_snapshot!(listed("controls\nprocess: deal\ntags: [money]"), @"The limit (In the limit.) | Pay first  (1 day) | Finance | Firm");
    assert_snapshot!(listed("controls\nteam: sales"), @"The limit (In the limit.) | Pay first  (1 day) | Finance | Firm");
    assert_snapshot!(listed("controls\ntags: [paper, money]"), @r#"
    The paper (Signed.) | Sign it | The owner | Firm
    The limit (In the limit.) | Pay first  (1 day) | Finance | Firm
    "#);
}

#[test]
fn routes_are_named_or_lead_round_something_whichever_side_says_so() {
    assert_snapshot!(listed("routes\nroutes: [letter]"), @"A letter first (quick) | Legal | 1 day | 1 asked, 1 yes, median 1 working day | 1 January 2027 OverEnds soon");
    assert_snapshot!(listed("routes\nbends: [limit]"), @"Wait for it (later) | Finance | 2 hours | Not asked yet | 1 January 2027 OverEnds soon");
    assert_snapshot!(listed("routes\nbends: [paper]"), @"Wait for it (later) | Finance | 2 hours | Not asked yet | 1 January 2027 OverEnds soon");
    assert_snapshot!(listed("routes\nbends: [deal.sign, paper]"), @r#"
    Wait for it (later) | Finance | 2 hours | Not asked yet | 1 January 2027 OverEnds soon
    A letter first (quick) | Legal | 1 day | 1 asked, 1 yes, median 1 working day | 1 January 2027 OverEnds soon
    "#);
    assert_snapshot!(listed("routes\ndecides: legal"), @"A letter first (quick) | Legal | 1 day | 1 asked, 1 yes, median 1 working day | 1 January 2027 OverEnds soon");
    assert_snapshot!(listed("routes\ntags: [paper]"), @"Wait for it (later) | Finance | 2 hours | Not asked yet | 1 January 2027 OverEnds soon");
}

#[test]
fn a_block_that_names_nothing_means_the_process_of_its_page() {
    let guide = "---\nkind: guide\ntitle: Call\nprocess: deal\n---\n";
    let shown = |block: &str| {
        let site = site("content/guides/call.md", &format!("{guide}```{block}\n```\n"));
        assert_eq!(site.report(), "");
        rows(&site.main("guides/call.html")).lines().count()
    };
    assert_eq!(
        [shown("contacts"), shown("steps\nfrom: check"), shown("controls"), shown("routes")],
        [3, 3, 2, 2]
    );
    let own = "---\nkind: process\ntitle: Own\nsteps: [{ id: one, title: One, team: legal, takes: 1 day }]\n---\n```contacts\n```\n";
    let site = site("content/processes/own.md", own);
    assert_eq!(site.report(), "");
    assert!(links(&site.main("processes/own.html")).contains("Legal -> ../teams/legal.html"));
}

#[test]
fn a_block_that_would_list_everything_or_lists_nothing_is_told() {
    let found = |block: &str| site("content/page.md", &format!("# Page\n\n```{block}\n```\n")).brief();
    assert_snapshot!(found("contacts"), @"page.md:3:1 «```contacts» empty-block: this block does not say whose contacts to show | write `teams: [finance, legal]`, or `process: lead-to-order` for all who have a step in it");
    assert_snapshot!(found("steps\nteam: sales"), @"page.md:3:1 «```steps» empty-block: this block does not say which process the steps are of | write `process: lead-to-order`; `from`, `to` and `team` narrow it down");
    assert_snapshot!(found("controls"), @"page.md:3:1 «```controls» empty-block: this block would list every control there is | write `controls: [credit-limit]`, `process: lead-to-order` or `team: finance`; `tags` narrow it down");
    assert_snapshot!(found("routes"), @"page.md:3:1 «```routes» empty-block: this block would list every route there is | write `routes: [pay-first]`, `bends: [credit-limit]` or `decides: finance`; `tags` narrow it down");
    assert_snapshot!(found("routes\nbends: [limit]\ndecides: legal"), @"page.md:3:1 «```routes» empty-block: this block lists no route | ask for more in it, or take it out");
    assert_snapshot!(found("steps\nprocess: deal\nfrom: chek\nteem: sales"), @r#"
    page.md:5:7 «chek» unknown-step: no step is called `deal.chek` | did you mean `deal.check`?
    page.md:6:1 «teem» unknown-key: unknown key `teem` | did you mean `team`?
    "#);
    assert_snapshot!(found("controls\ncontrols: [limt]\nteam: nobody"), @r#"
    page.md:4:12 «limt» unknown-control: no control is called `limt` | did you mean `limit`?
    page.md:5:7 «nobody» unknown-team: no team is called `nobody` | there are `finance`, `legal`, `sales`
    "#);
}

#[test]
fn what_a_block_lists_is_mentioned_there() {
    let site = site("content/page.md", "# Page\n\n```routes\nbends: [limit]\n```\n");
    assert!(site.links("routes/wait.html").contains("Page -> ../page.html"));
}
