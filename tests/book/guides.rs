//! Guides: what they draw from banks, and how their questions refer to each other.

use insta::assert_snapshot;

use crate::support::{Book, Site, links, plain};

const BANK: &str = "\
title: Money
questions:
  - note: For the whole bank.
  - heading: How much
  - {id: value, ask: How much?, why: W., type: money, moment: call, required: true}
  - heading: How it is paid
  - note: Ask lightly.
  - id: terms
    ask: Which terms?
    why: W.
    type: choice
    when: money.value > 1000
    options:
      - {label: 30 days, then: {skip: [money.lease]}}
      - {label: 60 days, then: {teams: [finance], ask: [money.value, money.lease]}}
  - heading: Other ways
  - note: Rarely.
  - {id: lease, ask: Lease it?, why: W., type: yes-no, tags: [rare]}
";

/// A playbook with the bank above and guides with these texts, called `a`, `b` and so on.
fn book(guides: &[&str]) -> Site {
    let mut book = Book::new()
        .file("book.toml", "currency = \"GBP\"\n[[moments]]\nid = \"call\"\ntitle = \"Call\"\n")
        .file("content/teams.yaml", "teams:\n  - {id: finance, name: Finance}\n")
        .file("content/questions/money.yaml", BANK);
    for (name, text) in ('a'..).zip(guides) {
        let text = format!("---\nkind: guide\ntitle: Guide {name}\n---\n{text}");
        book = book.file(&format!("content/guides/{name}.md"), &text);
    }
    book.build()
}

/// The headings and notes of a page's text, the cards' questions with their number.
fn outline(main: &str) -> String {
    let (_, text) = main.split_once("<div class=\"prose\">").expect("there is a text");
    let mut lines = Vec::new();
    for opening in text.match_indices('<').map(|(at, _)| text.get(at..).unwrap_or_default()) {
        let Some((tag, after)) = opening.split_once('>') else { continue };
        let words = || plain(after.split_once("</").map_or("", |(words, _)| words));
        if tag.starts_with("<h2") || tag.starts_with("<h3") || tag.starts_with("<h4") {
            lines.push(format!("{} {}", tag.get(1..3).unwrap_or_default(), words()));
        } else if tag == "<div class=\"prose\"" {
            lines.push(format!("note {}", words()));
        } else if tag.contains("class=\"q-no\"") {
            lines.push(words());
        }
    }
    lines.join("\n")
}

const ALL: &str = "## First\n\n```questions\nbank: money\n```\n";

#[test]
fn a_bank_that_is_drawn_brings_its_headings_and_notes_one_level_below_the_guides() {
    let site = book(&[ALL]);
    assert_eq!(site.report(), "");
    assert_snapshot!(outline(&site.main("guides/a.html")), @"
    h2 First
    note For the whole bank.
    h3 How much
    Question 1
    h4 How much?
    h3 How it is paid
    note Ask lightly.
    Question 2
    h4 Which terms?
    h3 Other ways
    note Rarely.
    Question 3
    h4 Lease it?
    ");
}

#[test]
fn a_heading_of_which_no_question_is_drawn_stays_away_with_its_notes() {
    let some = "## First\n\n```questions\nbank: money\nmoment: call\n```\n\n## Then\n\n```questions\nbank: money\ntags: [rare]\n```\n\n### By hand\n\n```questions\nask: [money.terms]\n```\n";
    assert_snapshot!(outline(&book(&[some]).main("guides/a.html")), @"
    h2 First
    note For the whole bank.
    h3 How much
    Question 1
    h4 How much?
    h2 Then
    note For the whole bank.
    h3 Other ways
    note Rarely.
    Question 2
    h4 Lease it?
    h3 By hand
    Question 3
    h4 Which terms?
    ");
}

#[test]
fn the_index_leads_to_every_question_by_the_headings_of_guide_and_bank() {
    let main = book(&[ALL]).main("guides/a.html");
    let (_, index) = main.split_once("<nav class=\"glance\"").expect("there is an index");
    let (index, _) = index.split_once("</nav>").expect("it ends");
    assert_snapshot!(links(index), @"
    How much? -> #money.value
    Which terms? -> #money.terms
    Lease it? -> #money.lease
    ");
    let groups = index.split("<p id=").skip(1).filter_map(|rest| rest.split_once('>')?.1.split_once("</p>"));
    let groups: Vec<&str> = groups.map(|(words, _)| words).collect();
    assert_eq!(groups, ["First – How much", "First – How it is paid", "First – Other ways"]);
}

#[test]
fn answers_and_conditions_name_questions_of_the_page_by_their_number() {
    let site = book(&[ALL, "```questions\nask: [money.terms]\n```\n"]);
    let terms = |path: &str| {
        let main = site.main(path);
        let (_, card) = main.split_once("id=\"money.terms\"").expect("the card is there");
        let (card, _) = card.split_once("</article>").expect("it ends");
        let when = card.split_once("<p class=\"when\">").and_then(|(_, rest)| rest.split_once("</p>"));
        let sets = card.split("<ul class=\"sets\">").skip(1).filter_map(|rest| rest.split_once("</ul>"));
        let sets: Vec<String> = sets.map(|(sets, _)| plain(&sets.replace("</li><li>", "; "))).collect();
        format!("{}\n{}", plain(when.map_or("", |(when, _)| when)), sets.join("\n"))
    };
    assert_snapshot!(terms("guides/a.html"), @"
    Asked when the value (question 1) is over £1,000.
    No need to ask: question 3 (Lease it?)
    Tell: Finance; Then ask: question 1 (How much?) and question 3 (Lease it?)
    ");
    assert_snapshot!(terms("guides/b.html"), @"
    Asked when the value is over £1,000.
    No need to ask: Lease it?
    Tell: Finance; Then ask: How much? and Lease it?
    ");
}

#[test]
fn a_question_of_two_guides_is_one_and_each_names_the_other() {
    let site = book(&[ALL, "```questions\nask: [money.lease, money.lease]\n```\n"]);
    let asked_in = |path: &str| {
        let main = site.main(path);
        let cards = main.split("<article ").skip(1).map(|card| {
            let asked =
                card.split_once("<dt>Asked in</dt><dd>").and_then(|(_, rest)| rest.split_once("</dd>"));
            let id = card.split('"').nth(3).unwrap_or_default();
            format!("{id}: {}", asked.map_or("–".to_owned(), |(asked, _)| plain(asked)))
        });
        cards.collect::<Vec<_>>().join("\n")
    };
    assert_snapshot!(asked_in("guides/a.html"), @"
    money.value: –
    money.terms: –
    money.lease: Guide b
    ");
    assert_snapshot!(asked_in("guides/b.html"), @"
    money.lease: Guide a
    money.lease-2: Guide a
    ");
    assert_snapshot!(asked_in("questions/money.html"), @"
    value: Guide a
    terms: Guide a
    lease: Guide a and Guide b
    ");
}

#[test]
fn a_follow_up_may_wait_for_what_is_heard() {
    let bank = "title: B\nquestions:\n  - id: q\n    ask: Q?\n    why: W.\n    follow-ups:\n      - And then?\n      - {ask: Who *signs*?, when-heard: somebody else decides}\n";
    let site = Book::new().file("content/questions/b.yaml", bank).build();
    assert_eq!(site.report(), "");
    assert!(site.main("questions/b.html").contains(
        "<li>And then?</li><li>Who <em>signs</em>?<small>when you hear: somebody else decides</small></li>"
    ));
    let slip = bank.replace("when-heard", "when-herd");
    assert_snapshot!(Book::new().file("content/questions/b.yaml", &slip).build().brief(), @"questions/b.yaml:8:29 «when-herd» unknown-key: unknown key `when-herd` | did you mean `when-heard`?");
}

#[test]
fn a_guide_has_one_stop_box() {
    let two = "> [!CAUTION]\n> Never this.\n\nText.\n\n> [!CAUTION]\n> Nor that.\n";
    assert_snapshot!(book(&[two]).brief(), @"guides/a.md:10:1 «> [!CAUTION]» second-stop-box: this guide has a `[!CAUTION]` box already | keep the one that matters most, and make this a `[!WARNING]` or a sentence of the text");
    let article = Book::new().page(two).build();
    assert_eq!(article.report(), "");
}
