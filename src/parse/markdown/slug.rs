//! Anchors of headings.

use std::collections::{HashMap, HashSet};

use unicode_general_category::{GeneralCategory, get_general_category};

/// Gives each heading of a page an anchor of its own.
///
/// The form is GitHub's, so that a link written on a Git host works in the site: lower case, spaces to hyphens,
/// everything out that is no letter, mark, digit, hyphen or underscore, in any script; a repeated heading gets
/// `-1`, `-2`. (Algorithm: github-slugger, `https://github.com/Flet/github-slugger`.) Anchors the author wrote are
/// reserved first, so that adding a heading never takes one away.
#[derive(Default)]
pub struct Slugger {
    taken: HashSet<String>,
    repeats: HashMap<String, usize>,
}

impl Slugger {
    /// Keeps `id` from being given to another heading. False if it was taken already.
    pub fn reserve(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// The anchor of a heading with these words.
    pub fn slug(&mut self, words: &str) -> String {
        let base = slug(words);
        if self.reserve(&base) {
            return base;
        }
        loop {
            let count = self.repeats.entry(base.clone()).or_default();
            *count += 1;
            let candidate = format!("{base}-{count}");
            if self.reserve(&candidate) {
                return candidate;
            }
        }
    }
}

/// The anchor of `words` alone.
pub fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    for c in words.trim().chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' | '_' => slug.push(c),
            'A'..='Z' => slug.push(c.to_ascii_lowercase()),
            ' ' => slug.push('-'),
            c if c.is_ascii() => {}
            c => slug.extend(c.to_lowercase().filter(|c| c.is_alphanumeric() || is_mark(*c))),
        }
    }
    if slug.is_empty() { "section".to_owned() } else { slug }
}

fn is_mark(c: char) -> bool {
    use GeneralCategory::{ConnectorPunctuation, EnclosingMark, NonspacingMark, SpacingMark};
    // A variation selector only says that an emoji, which is gone, was in colour.
    let is_variation_selector = ('\u{FE00}'..='\u{FE0F}').contains(&c);
    !is_variation_selector
        && matches!(
            get_general_category(c),
            NonspacingMark | SpacingMark | EnclosingMark | ConnectorPunctuation
        )
}

#[cfg(test)]
mod tests {
    use super::{Slugger, slug};

    #[test]
    fn anchors_are_githubs_and_readable_in_any_script() {
        assert_eq!(slug("Who's in the room?"), "whos-in-the-room");
        assert_eq!(slug("A & B"), "a--b");
        assert_eq!(slug("与信限度額の確認"), "与信限度額の確認");
        assert_eq!(slug("Größe prüfen"), "größe-prüfen");
        assert_eq!(slug("हिन्दी"), "हिन्दी");
        assert_eq!(slug("???"), "section");
    }

    #[test]
    fn a_repeated_heading_never_takes_an_anchor_that_is_taken() {
        let mut slugger = Slugger::default();
        assert!(slugger.reserve("terms"));
        let slugs = ["Terms", "Terms", "Terms 1", "Terms"].map(|words| slugger.slug(words));
        assert_eq!(slugs, ["terms-1", "terms-2", "terms-1-1", "terms-3"]);
    }
}
