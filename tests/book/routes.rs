//! Controls and the routes round them, on their own pages and in the indices.

use insta::assert_snapshot;

use crate::support::{Book, Site, plain};

fn control(title: &str, rest: &str) -> String {
    format!(
        "---\nkind: control\ntitle: {title}\nrule: R.\nbecause: B.\nto-yes: [{{ title: Pay first, takes: 1 day, team: finance }}]\n{rest}---\n"
    )
}

fn route(title: &str, said: &str, rest: &str) -> String {
    format!(
        "---\nkind: route\ntitle: {title}\nwhen-said: [{said}]\ndecides: finance\nwithin: 1 day\nexpires: 2027-01-31\n{rest}---\n"
    )
}

fn deal() -> Site {
    Book::new()
        .file("content/teams.yaml", "title: Teams\nteams:\n  - { id: finance, name: Finance }\n")
        .file(
            "content/questions/b.yaml",
            "title: B\nquestions:\n  - { id: value, ask: How much?, why: The *limit* needs it., type: number }\n  - { id: terms, ask: Which terms?, why: Cover., type: choice, options: [{ label: 60 days, then: { controls: [limit] } }, { label: 90 days, then: { controls: [limit] } }, Now] }\n  - { id: size, ask: How big?, why: So., red-flags: [{ signal: Huge, do: Stop }] }\n",
        )
        .file("content/controls/limit.md", &control("The limit", "asks: [b.size, b.value]\nroutes: [early]\napplies-when: b.value > 5\n"))
        .file("content/controls/paper.md", &control("The paper", "asks: [b.size]\n"))
        .file("content/processes/deal.md", "---\nkind: process\ntitle: The deal\nsteps:\n  - { id: check, title: Check it, team: finance, takes: 1 day, controls: [limit], routes: [late] }\n---\n")
        .file(
            "content/routes/early.md",
            &route("Start early", "\"Can we start?\", it is urgent", "also-called: [head start, Élan]\nbends: [paper]\nprecedents:\n  - { asked: 2026-01-05, answer: \"yes\", took: 2 days }\n  - { asked: 2026-02-05, answer: \"no\", took: 4 hours }\n  - { asked: 2026-03-05, answer: \"yes\", took: 1 day }\n"),
        )
        .file("content/routes/late.md", &route("Pay late", "It is urgent!", "also-called: [early payment]\nbends: [limit]\n"))
        .file("content/routes/at-once.md", &route("Start at once", "now", "bends: [deal.check]\n"))
        .file("content/routes/index.md", "# Routes\n\nOnly [one](early.md) is named here, [another](late.md) and [the third](at-once.md).\n")
        .file("content/page.md", "# Page\n\nSee [the limit](controls/limit.md) and [the route](routes/late.md).\n")
        .build()
}

/// The part of a page's links between two headings, as `words -> href`.
fn under(site: &Site, path: &str, heading: &str) -> String {
    let main = site.main(path);
    let part = main.split("<h2").find(|part| part.contains(heading)).expect("the heading is there");
    let lines = part.split_inclusive('>').map(str::trim).collect::<String>();
    let spaced = lines
        .replace("</li>", "\n")
        .replace("</tr>", "\n")
        .replace("</div>", " ")
        .replace("</th>", " | ")
        .replace("</td>", " | ")
        .replace("<div", " <div");
    let (_, rest) = spaced.split_once("</h2>").expect("headings end");
    rest.lines().map(plain).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_control_names_each_question_that_uncovers_it_once_with_the_answers_that_set_it_off() {
    let site = deal();
    assert_eq!(site.report(), "");
    assert_snapshot!(under(&site, "controls/limit.html", "finds out by asking"), @r#"
    How big? So.
    How much? The limitneeds it.
    Which terms? Cover.  Set off by the answer 60 days” or “90 days
    "#);
}

#[test]
fn a_route_and_what_it_bends_show_each_other_whichever_side_says_so() {
    let site = deal();
    assert_snapshot!(under(&site, "controls/limit.html", "If you cannot"), @r#"
    There are written ways round it. For each, one team decides, alone:Routes: who decides, how fast, and until whenRoute | Decides | Within | So far | Open until |
    Start earlyCan we start? | Finance | 1 day | 3 asked, 2 yes, median 1 working day | 31 January 2027OverEnds soon |
    Pay lateIt is urgent! | Finance | 1 day | Not asked yet | 31 January 2027OverEnds soon |
    "#);
    assert_snapshot!(under(&site, "controls/paper.html", "If you cannot"), @r#"
    There’s a written way round it. One team decides, alone:Routes: who decides, how fast, and until whenRoute | Decides | Within | So far | Open until |
    Start earlyCan we start? | Finance | 1 day | 3 asked, 2 yes, median 1 working day | 31 January 2027OverEnds soon |
    "#);
    assert!(site.links("processes/deal.html").contains("Start at once -> ../routes/at-once.html"));
    assert_snapshot!(under(&site, "routes/early.html", "What it bends"), @r#"
    The paper
    The limit
    "#);
    assert_snapshot!(under(&site, "routes/late.html", "What it bends"), @r#"
    The limit
    Check it
    "#);
}

#[test]
fn controls_and_routes_say_where_they_come_up() {
    let site = deal();
    assert_snapshot!(under(&site, "controls/limit.html", "Where it comes up"), @r#"
    Part of the stepCheck it
    Mentioned inPage
    NextThe paper
    "#);
    assert_snapshot!(under(&site, "routes/late.html", "Where it comes up"), @r#"
    Mentioned inPage
    Routes
    Good until 31 January 2027.NextStart at once
    "#);
}

#[test]
fn what_became_of_earlier_requests_is_counted() {
    let site = deal();
    assert!(site.main("routes/early.html").contains("<p>3 asked, 2 yes, median 1 working day.</p>"));
    assert!(!site.main("routes/late.html").contains("What happened before"));
}

#[test]
fn a_route_carries_its_last_day_in_words_and_for_the_readers_own_date() {
    let main = deal().main("routes/early.html");
    assert!(main.contains("Until <time datetime=\"2027-01-31\">31 January 2027</time>."));
    assert_eq!(main.matches("data-until=\"2027-01-31\" data-if=\"over\" hidden>").count(), 2);
    assert_eq!(main.matches("data-until=\"2027-01-31\" data-if=\"soon\" hidden>").count(), 2);
}

#[test]
fn all_exceptions_stand_side_by_side() {
    let site = deal();
    assert_snapshot!(site.links("exceptions.html"), @r#"
    Home -> index.html
    the words people use -> i-need-to.html
    Pay late -> routes/late.html
    Finance -> teams/finance.html
    Start at once -> routes/at-once.html
    Finance -> teams/finance.html
    Start early -> routes/early.html
    Finance -> teams/finance.html
    "#);
    assert!(plain(&site.main("exceptions.html")).contains("3 asked, 2 yes, median 1 working day"));
    assert!(plain(&site.main("exceptions.html")).contains("Not asked yet"));
}

#[test]
fn every_word_a_route_goes_by_leads_to_it_from_a_to_z_once() {
    let main = deal().main("i-need-to.html");
    let words = main
        .replace("</h2>", ":\n")
        .replace("</li>", "\n")
        .replace("</span><span>", " -> ")
        .replace("<br>", ", ");
    let (_, words) =
        words.split_once("</nav>").and_then(|(_, rest)| rest.split_once("</nav>")).expect("letters");
    assert_snapshot!(plain(words), @r#"
    C:

    Can we start? -> Start early within 1 day
    E:

    early payment -> Pay late within 1 day
    Élan -> Start early within 1 day
    H:

    head start -> Start early within 1 day
    I:

    It is urgent! -> Pay late within 1 day, Start early within 1 day
    N:

    now -> Start at once within 1 day
    "#);
}

#[test]
fn the_indices_are_reached_from_home_and_from_where_routes_lie() {
    let site = deal();
    let indices = |path: &str| {
        let links = site.links(path);
        links
            .lines()
            .filter(|line| line.contains("exceptions") || line.contains("i-need-to"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_snapshot!(indices("index.html"), @r#"
    I need to… -> i-need-to.html
    All exceptions -> exceptions.html
    "#);
    assert_snapshot!(indices("routes/index.html"), @r#"
    the words people use -> ../i-need-to.html
    all exceptions -> ../exceptions.html
    "#);
    assert_eq!(indices("controls/index.html"), "");
}

#[test]
fn without_routes_there_are_no_indices() {
    let site = Book::new().page("# Page\n").build();
    assert_eq!(site.paths(), "index.html\npage.html");
    assert!(!site.page("index.html").contains("exceptions"));
}
