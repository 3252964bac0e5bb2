//! What mends do to files: they undo a slip, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use playbook::diagnostic::{Diagnostic, Fix, mended};
use playbook::source::{Area, Body, SourcePath, Sources, Span};
use proptest::prelude::*;

use crate::support::{Book, Site};
use crate::{cases, tokens};

const FILES: [(&str, &str); 7] = [
    (
        "book.toml",
        "title = \"Deals\" # ours\ncurrency = \"GBP\"\n\n[[moments]]\nid = \"first-call\"\ntime-left = \"20 days\"\n\n[calendar]\nholidays = [\"2026-12-25\"]\n",
    ),
    (
        "content/index.md",
        "# Deals\n\nThe [way](processes/lead-to-order.md), [the terms](terms.md#who-pays) and more.\n",
    ),
    (
        "content/terms.md",
        "---\ntitle: Terms   # for all\nowner: finance\nreviewed: 2026-10-02\nreview-every: 6 months\n---\n\n## Who pays\n\nThe [limit](questions/credit.yaml#limit).\n",
    ),
    (
        "content/teams.yaml",
        "title: Teams\nteams:\n  - id: finance\n    name: Finance\n    ask-about: [credit]\n  - {id: sales, name: Sales, answers-within: 1 day}\n",
    ),
    (
        "content/questions/credit.yaml",
        "title: Credit\r\nowner: finance # who?\r\nquestions:\r\n  - id: limit\r\n    ask: How much?\r\n    why: So.\r\n    type: money\r\n    moment: first-call\r\n    also-called: [\"amount\"]\r\n",
    ),
    (
        "content/guides/first.md",
        "---\nkind: guide\ntitle: First\nowner: sales\nmoment: first-call\nlength: 30 minutes\n---\n\n```questions\nbank: credit\n```\n",
    ),
    (
        "content/processes/lead-to-order.md",
        "---\nkind: process\ntitle: Lead to order\nowner: sales\nsteps:\n  - id: gather\n    title: Gather the enquiry\n    team: sales\n    takes: 1 day\n    when: credit.limit > 5000\n---\n\n## Gather the enquiry {#gather}\n\nAll of it, see [terms](../terms.md).\n",
    ),
];

/// A slip: the file, what stands there once, and what was written in its place.
const SLIPS: [(usize, &str, &str); 25] = [
    (0, "currency =", "Currency ="),
    (0, "time-left", "time_left"),
    (0, "2026-12-25", "25 December 2026"),
    (0, "holidays", "holiday"),
    (1, "(processes/lead-to-order.md)", "(lead-to-order.md)"),
    (1, "(terms.md#who-pays)", "(Terms.md#who-pays)"),
    (2, "owner: finance", "owner: finanse"),
    (2, "owner: finance", "owner: “finance”"),
    (2, "reviewed: 2026-10-02", "reviewed: 2 October 2026"),
    (2, "review-every", "reviewEvery"),
    (2, "questions/credit.yaml", "credit.yaml"),
    (2, "#limit", "#Limit"),
    (3, "ask-about", "Ask_About"),
    (3, "answers-within", "answer-within"),
    (4, "owner: finance", "owner: finence"),
    (4, "type: money", "type: mony"),
    (4, "moment: first-call", "moment: first_call"),
    (4, "also-called", "alsoCalled"),
    (5, "kind: guide", "kind: guid"),
    (5, "bank: credit", "bank: credti"),
    (5, "moment: first-call", "Moment: first-call"),
    (6, "team: sales", "team: slaes"),
    (6, "credit.limit", "credit.limt"),
    (6, " {#gather}", ""),
    (6, "(../terms.md)", "(terms.md)"),
];

/// The findings and what carries their mends, by file.
fn mends(found: &[Diagnostic]) -> BTreeMap<&SourcePath, Vec<(Span, &Fix)>> {
    let mut files: BTreeMap<&SourcePath, Vec<(Span, &Fix)>> = BTreeMap::new();
    for one in found {
        if let Some((path, span, fix)) = one.mend() {
            files.entry(path).or_default().push((span, fix));
        }
    }
    files
}

/// One round of all mends, certain and likely; whether there was any.
fn round(sources: &mut Sources) -> bool {
    let site = Site::new(sources.clone());
    let mut changed = false;
    for (path, mends) in mends(&site.diagnostics) {
        let Some(text) = site.sources.text(path) else { continue };
        let (new, places) = mended(text, &mends);
        changed |= places > 0;
        sources.insert_text(path.clone(), new);
    }
    changed
}

fn texts(sources: &Sources) -> BTreeMap<SourcePath, String> {
    let all = sources.iter(Area::Config).chain(sources.iter(Area::Content));
    all.filter_map(|(path, body)| match body {
        Body::Text(text) => Some((path.clone(), text.to_string())),
        _ => None,
    })
    .collect()
}

fn book(files: impl Iterator<Item = (&'static str, String)>) -> Sources {
    files.fold(Book::new(), |book, (path, text)| book.file(path, &text)).sources()
}

/// The files with these slips made, those in one place once.
fn slipped(chosen: &BTreeSet<usize>) -> Vec<(&'static str, String)> {
    let mut files = FILES.map(|(path, text)| (path, text.to_owned()));
    for (file, right, wrong) in chosen.iter().map(|at| SLIPS[*at]) {
        let text = &mut files[file].1;
        if text.matches(right).count() == 1 {
            *text = text.replace(right, wrong);
        }
    }
    files.to_vec()
}

#[test]
fn the_files_that_slips_are_made_in_are_right() {
    let site = Site::new(book(FILES.into_iter().map(|(path, text)| (path, text.to_owned()))));
    assert_eq!(site.report(), "");
    for (file, right, _) in SLIPS {
        assert_eq!(FILES[file].1.matches(right).count(), 1, "{right}");
    }
}

#[test]
fn each_slip_is_mended_by_itself() {
    for (at, slip) in SLIPS.iter().enumerate() {
        let mut sources = book(slipped(&BTreeSet::from([at])).into_iter());
        let found = Site::new(sources.clone());
        while round(&mut sources) {}
        let whole = texts(&book(FILES.into_iter().map(|(path, text)| (path, text.to_owned()))));
        assert_eq!(texts(&sources), whole, "{slip:?}\n{}", found.report());
    }
}

proptest! {
    #![proptest_config(cases(48))]

    /// So the mends bring no finding of their own, and change no byte that was not mistaken.
    #[test]
    fn slips_that_are_mended_leave_the_files_as_they_were(chosen in prop::collection::btree_set(0..SLIPS.len(), 1..7)) {
        let mut sources = book(slipped(&chosen).into_iter());
        let mut rounds = 0;
        while round(&mut sources) {
            rounds += 1;
            prop_assert!(rounds < 8, "mends go round in a circle");
        }
        let whole = texts(&book(FILES.into_iter().map(|(path, text)| (path, text.to_owned()))));
        prop_assert_eq!(texts(&sources), whole);
    }

    /// Files can be read after the mends as well as before, and mends come to an end.
    #[test]
    fn mends_of_anything_come_to_an_end_and_break_no_file(page in tokens::page(), bank in tokens::yaml(), config in tokens::toml()) {
        let bank = format!("title: B\nQuestions:\n  - id: q\n    ask: Q?\n    why: So.\n{bank}");
        let files = [("book.toml", config), ("content/page.md", page), ("content/questions/b.yaml", bank)];
        let mut sources = book(files.into_iter());
        let syntax = |sources: &Sources| -> BTreeSet<(SourcePath, String)> {
            let site = Site::new(sources.clone());
            let is_syntax = |one: &&Diagnostic| one.rule.starts_with("yaml-") || one.rule == "toml-syntax";
            let found = site.diagnostics.iter().filter(is_syntax);
            found.filter_map(|one| Some((one.place.as_ref()?.path.clone(), one.rule.to_owned()))).collect()
        };
        let before = syntax(&sources);
        let mut rounds = 0;
        while round(&mut sources) {
            rounds += 1;
            prop_assert!(rounds < 8, "mends go round in a circle");
        }
        prop_assert!(syntax(&sources).is_subset(&before), "a mend broke a file");
    }
}
