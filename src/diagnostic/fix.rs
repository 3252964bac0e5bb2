//! Mends that are made by replacing a few letters, and nothing else.

use std::ops::Range;

use crate::source::{SourcePath, Span};

/// What to write in the place of a finding.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Fix {
    /// The letters that go. They stand once in the finding's place; where they do not, nothing is done.
    pub old: String,
    /// The letters that come.
    pub new: String,
    /// Whether nothing else can have been meant. What is only likely is not done unasked.
    pub is_certain: bool,
    /// The file in which they stand once, where that is not in the finding's own place.
    pub file: Option<SourcePath>,
}

/// Whether a name can stand in any of an author's files as it is: without quotes, and inside any.
pub(super) fn is_plain(name: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | ' ');
    let starts = |c: char| c.is_alphanumeric();
    name.starts_with(starts) && name.ends_with(starts) && name.chars().all(fits) && name != "null"
}

/// The text with its mends made, and how many that were. One whose letters do not stand once in its place is left out,
/// and so is one that another has been made across.
pub fn mended(text: &str, mends: &[(Span, &Fix)]) -> (String, usize) {
    let mut edits: Vec<(Range<usize>, &str)> =
        mends.iter().filter_map(|(span, fix)| Some((place(text, *span, fix)?, fix.new.as_str()))).collect();
    edits.sort_by(|a, b| (a.0.start, a.0.end, a.1).cmp(&(b.0.start, b.0.end, b.1)));
    edits.dedup();
    let (mut new, mut at, mut made) = (String::with_capacity(text.len()), 0, 0);
    for (range, with) in edits {
        if range.start < at {
            continue;
        }
        new.push_str(text.get(at..range.start).unwrap_or_default());
        new.push_str(with);
        at = range.end;
        made += 1;
    }
    new.push_str(text.get(at..).unwrap_or_default());
    (new, made)
}

/// Where the letters that go stand inside a place, if they stand there once.
fn place(text: &str, span: Span, fix: &Fix) -> Option<Range<usize>> {
    let old = fix.old.as_str();
    let span = if fix.file.is_some() { Span::new(0..text.len()) } else { span };
    let inside = text.get(span.range())?;
    let mut found = inside.match_indices(old).filter(|_| !old.is_empty());
    let (at, _) = found.next()?;
    let start = span.start as usize + at;
    found.next().is_none().then_some(start..start + old.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Fix, is_plain, mended};
    use crate::source::Span;

    fn fix(old: &str, new: &str) -> Fix {
        Fix { old: old.to_owned(), new: new.to_owned(), is_certain: true, file: None }
    }

    #[test]
    fn only_letters_that_stand_once_in_their_place_are_replaced() {
        let text = "owner: \"finanse\" # finanse\r\n";
        let whole = Span::new(0..text.len());
        assert_eq!(mended(text, &[(whole, &fix("finanse", "finance"))]), (text.to_owned(), 0));
        let value = Span::new(7..16);
        let expected = "owner: \"finance\" # finanse\r\n".to_owned();
        assert_eq!(mended(text, &[(value, &fix("finanse", "finance"))]), (expected, 1));
        assert_eq!(mended(text, &[(Span::new(0..999), &fix("owner", "x"))]), (text.to_owned(), 0));
    }

    #[test]
    fn a_name_that_would_need_quotes_is_not_plain() {
        for name in ["finance", "credit.limit", "d60", "Zürich 2", "2-5 days"] {
            assert!(is_plain(name), "{name}");
        }
        for name in ["", "a: b", "#1", "null", "-", "x]", "“x”", "it's", "a\tb", " a"] {
            assert!(!is_plain(name), "{name}");
        }
    }

    proptest! {
        /// What lies between the places that are mended stays as it is, in its order.
        #[test]
        fn nothing_changes_outside_of_the_places(
            text in "[a-cé\r\n]{0,40}",
            places in prop::collection::vec((0..40_usize, 0..8_usize, "[a-cé]", "[A-C]{0,2}"), 0..6),
        ) {
            let fixes: Vec<(Span, Fix)> =
                places.iter().map(|(at, length, old, new)| (Span::new(*at..at + length), fix(old, new))).collect();
            let mends: Vec<(Span, &Fix)> = fixes.iter().map(|(span, fix)| (*span, fix)).collect();
            let (new, made) = mended(&text, &mends);
            prop_assert!(made <= mends.len());
            // Capitals are new, and at most as many letters are gone as were mended.
            let kept: String = new.chars().filter(|c| !c.is_ascii_uppercase()).collect();
            let mut rest = text.chars();
            prop_assert!(kept.chars().all(|c| rest.any(|other| other == c)), "{text:?} became {new:?}");
            prop_assert_eq!(text.chars().count() - kept.chars().count(), made);
        }
    }
}
