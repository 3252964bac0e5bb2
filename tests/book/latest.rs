//! Until when a question is useful: the time that what it starts takes.

use insta::assert_snapshot;

use crate::support::{Book, Site, plain};

const MOMENTS: &str = "\
[[moments]]
id = \"first-call\"
time-left = \"30 days\"

[[moments]]
id = \"proposal\"
time-left = \"10 days\"

[[moments]]
id = \"order\"
time-left = \"1 day\"
";

/// Four questions: one starts nothing, the others a step or control of 1, 9 and 21 days.
fn deal(moments: &str, guide: &str) -> Site {
    Book::new()
        .file("book.toml", moments)
        .file("content/teams.yaml", "title: Teams\nteams:\n  - { id: finance, name: Finance }\n")
        .file(
            "content/questions/q.yaml",
            "title: Questions\nquestions:\n  \
             - { id: name, ask: What are you called?, why: To greet you. }\n  \
             - { id: small, ask: Is it small?, why: We check it., type: yes-no }\n  \
             - { id: value, ask: How much?, why: We set a limit., type: money }\n  \
             - { id: supplier, ask: Who makes it?, why: They may be new., type: choice, options: [ { label: We know, then: { steps: [deal.new] } }, { label: Nobody } ] }\n",
        )
        .file(
            "content/processes/deal.md",
            "---\nkind: process\ntitle: The deal\nsteps:\n  \
             - { id: check, title: Check it, team: finance, takes: 1 day, when: q.small }\n  \
             - { id: new, title: Bring in the supplier, team: finance, takes: 2-21 days }\n---\n",
        )
        .file(
            "content/controls/limit.md",
            "---\nkind: control\ntitle: The limit\nrule: In it.\nbecause: Loss.\nto-yes: [{ title: A guarantee, takes: 9 days }, { title: A miracle, takes: 90 days }]\napplies-when: q.value > 5\n---\n",
        )
        .file("content/guides/call.md", guide)
        .build()
}

/// The questions of a page in order, each with the moment it must be asked by.
fn asked(site: &Site) -> String {
    let main = site.main("guides/call.html");
    let cards = main.split("<article").skip(1).map(|card| {
        let words = |from: &str, to: &str| {
            let inner = card.split_once(from).and_then(|(_, rest)| rest.split_once(to));
            inner.map_or_else(String::new, |(inner, _)| plain(inner))
        };
        format!(
            "{} | {}",
            words("class=\"ask\"", "</h").split('>').next_back().unwrap_or_default(),
            words("<dt>Ask by</dt><dd>", "</dd>")
        )
    });
    cards.collect::<Vec<_>>().join("\n")
}

const BY_HAND: &str = "---\nkind: guide\n---\n```questions\nbank: q\n```\n";
const BY_MOMENT: &str = "---\nkind: guide\n---\n```questions\nbank: q\norder: latest-moment\n```\n";

#[test]
fn a_block_can_be_ordered_by_the_latest_moment_at_which_each_question_is_useful() {
    assert_snapshot!(asked(&deal(MOMENTS, BY_HAND)), @r#"
    What are you called? | 
    Is it small? | Order, because it can start something that takes 1 day: Check it
    How much? | Proposal, because it can start something that takes 9 days: The limit
    Who makes it? | First call, because it can start something that takes 2 to 21 days: Bring in the supplier
    "#);
    assert_snapshot!(asked(&deal(MOMENTS, BY_MOMENT)), @r#"
    Who makes it? | First call, because it can start something that takes 2 to 21 days: Bring in the supplier
    How much? | Proposal, because it can start something that takes 9 days: The limit
    Is it small? | Order, because it can start something that takes 1 day: Check it
    What are you called? |
    "#);
}

#[test]
fn the_first_moment_is_the_latest_where_none_leaves_enough_time() {
    let short = MOMENTS.replace("30 days", "12 days");
    assert_snapshot!(asked(&deal(&short, BY_MOMENT)), @r#"
    Who makes it? | First call, because it can start something that takes 2 to 21 days: Bring in the supplier
    How much? | Proposal, because it can start something that takes 9 days: The limit
    Is it small? | Order, because it can start something that takes 1 day: Check it
    What are you called? |
    "#);
}

#[test]
fn without_times_in_the_moments_what_takes_longest_comes_first() {
    assert_snapshot!(asked(&deal("title = \"Deals\"\n", BY_MOMENT)), @r#"
    Who makes it? | It can start something that takes 2 to 21 days: Bring in the supplier
    How much? | It can start something that takes 9 days: The limit
    Is it small? | It can start something that takes 1 day: Check it
    What are you called? |
    "#);
}

#[test]
fn what_experience_says_counts_before_what_is_planned() {
    let site = Book::new()
        .file("book.toml", MOMENTS)
        .file("content/teams.yaml", "title: Teams\nteams:\n  - { id: finance, name: Finance }\n")
        .file("content/questions/q.yaml", "title: Questions\nquestions:\n  - { id: small, ask: Is it small?, why: We check it., type: yes-no }\n")
        .file("content/processes/deal.md", "---\nkind: process\ntitle: The deal\nsteps:\n  - { id: check, title: Check it, team: finance, takes: 1 day, when: q.small, lead-time: { typical: 2 days, max: 11 days, source: measured, as-of: 2026-10-01 } }\n---\n")
        .file("content/guides/call.md", BY_HAND)
        .build();
    assert_snapshot!(asked(&site), @"Is it small? | First call, because it can start something that takes 11 days: Check it");
}

#[test]
fn a_limit_keeps_the_most_urgent_questions() {
    let limited = BY_MOMENT.replace("latest-moment", "latest-moment\nlimit: 1");
    assert_snapshot!(asked(&deal(MOMENTS, &limited)), @"Who makes it? | First call, because it can start something that takes 2 to 21 days: Bring in the supplier");
}
