//! A part of what can be found.

use rayon::prelude::*;

use super::collect::{self, Source};
use super::entry::{Entry, longest, parts};
use super::fit::Posting;
use super::language::Language;
use super::tally::Tally;
use crate::model::Playbook;

/// Entries, and the words they are found by.
pub struct Batch {
    /// In the order in which they are numbered.
    pub entries: Vec<Entry>,
    /// Each word with the entries that hold it, which are numbered from 0. The words are in no order.
    pub words: Vec<(Box<str>, Vec<Posting>)>,
}

/// How many pages, banks and lists make a batch. So many share most of their words, and few enough that every core
/// has work.
const SIZE: usize = 64;

impl Batch {
    /// All that can be found in a playbook.
    pub fn all(playbook: &Playbook, language: &Language) -> Vec<Self> {
        let longest = longest(collect::count(playbook));
        let sources = collect::sources(playbook);
        sources.par_chunks(SIZE).map(|part| Self::new(playbook, part, language, longest)).collect()
    }

    fn new(playbook: &Playbook, sources: &[Source<'_>], language: &Language, longest: usize) -> Self {
        let (mut docs, mut entries, mut tally) = (Vec::new(), Vec::new(), Tally::new(language));
        for source in sources {
            source.docs(playbook, &mut docs);
            for doc in docs.drain(..) {
                for (at, sections) in parts(&doc.sections, longest).iter().enumerate() {
                    let number = u32::try_from(entries.len()).unwrap_or(u32::MAX);
                    tally.count(number, &doc, sections, at > 0);
                    entries.push(Entry::new(&doc, sections, at > 0));
                }
            }
        }
        Self { entries, words: tally.into_words().collect() }
    }
}
