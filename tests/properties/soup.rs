//! Any text ends in diagnostics at places that are there, and the same text in the same ones.

use std::sync::Arc;

use playbook::diagnostic::Diagnostic;
use playbook::model::{Entry, Fill, Heading, Page, Written};
use playbook::parse::{self, Purpose};
use playbook::source::{Area, SourcePath, Sources};
use proptest::prelude::*;

use crate::support::{Book, Site};
use crate::{cases, tokens};

/// Checks each place of each finding: in its file, on the boundaries of characters.
fn check_places(
    diagnostics: &[Diagnostic],
    text: impl Fn(&SourcePath) -> Option<String>,
) -> Result<(), TestCaseError> {
    for found in diagnostics {
        prop_assert!(found.rule != "internal", "{found:?}");
        prop_assert!(!found.message.is_empty(), "{found:?}");
        let places = found.place.iter().chain(found.related.iter().map(|(place, _)| place));
        for place in places {
            let Some(text) = text(&place.path) else { continue };
            let inside = text.get(place.span.range());
            prop_assert!(inside.is_some(), "{found:?} is outside of {text:?}");
        }
    }
    Ok(())
}

fn parsed(path: &str, text: &str) -> Result<(), TestCaseError> {
    let path = SourcePath::content(path);
    let Some(entry) = parse::entry(&path, text, false) else { return Ok(()) };
    check_places(&entry.diagnostics, |_| Some(text.to_owned()))
}

/// What a page comes to but for its HTML: what it says of itself, what it leads to, and what is wrong with it.
fn without_html(purpose: Purpose, text: &str) -> Option<(Page<Written>, Vec<Diagnostic>)> {
    let parsed = parse::entry_for(purpose, &SourcePath::content("page.md"), text, false)?;
    let Entry::Page(page) = parsed.value else { return None };
    let mut page = Arc::unwrap_or_clone(page);
    page.body.rich.html = Arc::default();
    page.body.rich.holes.retain(|hole| !matches!(hole.fill, Fill::Wording(_)));
    page.body.rich.holes.iter_mut().for_each(|hole| hole.at = 0);
    page.body.headings =
        page.body.headings.iter().cloned().map(|heading| Heading { at: 0, ..heading }).collect();
    Some((page, parsed.diagnostics))
}

/// A playbook of random files.
fn book() -> impl Strategy<Value = Sources> {
    (tokens::toml(), tokens::page(), tokens::page(), tokens::yaml(), tokens::yaml()).prop_map(
        |(config, page, guide, bank, teams)| {
            Book::new()
                .file("book.toml", &config)
                .file("content/page.md", &page)
                .file("content/guides/a.md", &guide)
                .file(
                    "content/questions/b.yaml",
                    &format!("title: B\nquestions:\n  - id: q\n    ask: Q?\n    why: So.\n{bank}"),
                )
                .file("content/teams.yaml", &format!("title: T\n{teams}"))
                .sources()
        },
    )
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn any_page_is_parsed_and_its_findings_are_inside_it(text in tokens::page()) {
        parsed("page.md", &text)?;
    }

    #[test]
    fn a_page_that_is_only_checked_says_and_leads_to_the_same(
        text in prop_oneof![tokens::page(), tokens::markdown()],
    ) {
        prop_assert_eq!(without_html(Purpose::Check, &text), without_html(Purpose::Show, &text));
    }

    #[test]
    fn any_bank_is_parsed_and_its_findings_are_inside_it(text in tokens::yaml()) {
        parsed("questions/b.yaml", &text)?;
        parsed("teams.yaml", &text)?;
    }

    #[test]
    fn any_book_toml_is_read_and_its_findings_are_inside_it(text in tokens::toml()) {
        let path = SourcePath::new(Area::Config, "book.toml");
        let read = playbook::config::read(&path, &text);
        check_places(&read.diagnostics, |_| Some(text.clone()))?;
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn any_playbook_builds_and_its_findings_are_inside_their_files(sources in book()) {
        let site = Site::new(sources);
        check_places(&site.diagnostics, |path| site.sources.text(path).map(str::to_owned))?;
        // Drawing is the last place where a wrong span could hurt.
        prop_assert_eq!(site.report().is_empty(), site.diagnostics.is_empty());
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_build_is_the_same_every_time_and_on_any_number_of_threads(
        files in prop::collection::vec((tokens::page(), tokens::markdown()), 1..6),
    ) {
        let mut book = Book::new();
        for (at, (page, article)) in files.iter().enumerate() {
            book = book
                .file(&format!("content/s/{at}.md"), page)
                .file(&format!("content/t/{at}/page.md"), &format!("# P{at}\n\n[x](../../s/{at}.md)\n\n{article}"));
        }
        let sources = book.sources();
        let first = Site::new(sources.clone());
        for threads in [1, 8] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            let again = pool.install(|| Site::new(sources.clone()));
            prop_assert!(first.built.artifacts == again.built.artifacts, "{threads} threads make another site");
            prop_assert_eq!(&first.diagnostics, &again.diagnostics);
        }
    }
}
