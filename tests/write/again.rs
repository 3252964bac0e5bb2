//! Writing one build after the other.

use std::collections::BTreeSet;
use std::fs;

use playbook::model::{Artifact, Artifacts, SitePath};
use playbook::source::SourcePath;
use playbook::write::{Again, Origins};

use super::{Book, site};

/// Writes a build; the counts of what was written and unchanged.
fn write(book: &Book, again: &mut Again, artifacts: &Artifacts) -> (usize, usize) {
    let (content, themes) = (book.path("content"), book.path("themes"));
    let origins = Origins { content: &content, themes: &themes };
    let written = again.write(artifacts.clone(), &book.path("site"), origins).unwrap();
    assert_eq!(written.warnings, []);
    (written.written, written.unchanged)
}

#[test]
fn what_a_build_changed_is_written_and_what_is_missing_is_brought_back() {
    let book = Book::new();
    let mut again = Again::default();
    let first = site(&[("index.html", "home"), ("one.html", "one"), ("two.html", "two")]);
    assert_eq!(write(&book, &mut again, &first), (3, 0));
    assert_eq!(write(&book, &mut again, &first), (0, 3));
    let mut second = first.clone();
    second.extend(site(&[("one.html", "uno")]));
    fs::remove_file(book.path("site/two.html")).unwrap();
    assert_eq!(write(&book, &mut again, &second), (2, 1));
    second.remove("two.html");
    assert_eq!(write(&book, &mut again, &second), (0, 2));
    assert_eq!(
        book.tree("site").into_iter().collect::<Vec<_>>(),
        [("index.html".to_owned(), "home".to_owned()), ("one.html".to_owned(), "uno".to_owned()),]
    );
}

#[test]
fn a_copied_file_is_copied_again_where_its_source_changed_even_if_a_build_in_between_failed() {
    let book = Book::new();
    let mut again = Again::default();
    let plan = SourcePath::content("plan.pdf");
    book.put("content/plan.pdf", "old");
    let artifacts = Artifacts::from([(SitePath::new("plan.pdf"), Artifact::Copy(plan.clone()))]);
    assert_eq!(write(&book, &mut again, &artifacts), (1, 0));
    book.put("content/plan.pdf", "new");
    again.note(&BTreeSet::from([plan]));
    again.note(&BTreeSet::from([SourcePath::content("index.md")]));
    assert_eq!(write(&book, &mut again, &artifacts), (1, 0));
    assert_eq!(book.tree("site")["plan.pdf"], "new");
    assert_eq!(write(&book, &mut again, &artifacts), (0, 1));
}

#[test]
fn everything_is_compared_where_another_build_wrote_in_between() {
    let book = Book::new();
    let mut again = Again::default();
    let ours = [("index.html", "home"), ("one.html", "one")];
    assert_eq!(write(&book, &mut again, &site(&ours)), (2, 0));
    book.write(&[("index.html", "house"), ("one.html", "one")]).unwrap();
    assert_eq!(write(&book, &mut again, &site(&ours)), (1, 1));
    assert_eq!(book.tree("site")["index.html"], "home");
}
