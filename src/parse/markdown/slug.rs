//! Anchors of headings.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use crate::model::slug;

/// Gives each heading of a page an anchor of its own.
///
/// The form is that of [`slug`], GitHub's, so that a link written on a Git host works in the site; a repeated
/// heading gets `-1`, `-2`. Anchors the author wrote are reserved first, so that adding a heading never takes one
/// away.
#[derive(Default)]
pub struct Slugger {
    taken: HashSet<String, RandomState>,
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

#[cfg(test)]
mod tests {
    use super::Slugger;

    #[test]
    fn a_repeated_heading_never_takes_an_anchor_that_is_taken() {
        let mut slugger = Slugger::default();
        assert!(slugger.reserve("terms"));
        let slugs = ["Terms", "Terms", "Terms 1", "Terms"].map(|words| slugger.slug(words));
        assert_eq!(slugs, ["terms-1", "terms-2", "terms-1-1", "terms-3"]);
    }
}
