//! What the words of a text show: one rule per file.
//!
//! Texts are let go once they are parsed. Those that may break a rule are kept, which one quick look at each decides.

mod acronym;
mod blocks;
mod long_sentence;
mod shutter_words;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Levels;
use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, Playbook};
use crate::source::SourcePath;

use shutter_words::Shutters;

/// The rules about words that are looked for.
pub struct Prose {
    shutters: Option<Shutters>,
    has_long_sentences: bool,
    has_acronyms: bool,
}

/// The texts that may break one of them.
pub type Texts = BTreeMap<SourcePath, Arc<str>>;

impl Prose {
    /// The rules that these levels ask for.
    pub fn new(levels: &Levels) -> Self {
        Self {
            shutters: levels.is_on("shutter-words").then(|| Shutters::new(levels)).flatten(),
            has_long_sentences: levels.is_on("long-sentence"),
            has_acronyms: levels.is_on("unexplained-acronym"),
        }
    }

    /// Whether this text must be kept to be looked at.
    pub fn wants(&self, text: &str) -> bool {
        self.has_long_sentences
            || self.has_acronyms
            || self.shutters.as_ref().is_some_and(|shutters| shutters.are_in(text))
    }

    /// Reports what breaks these rules in the text of a page.
    pub fn check(&self, playbook: &Playbook, page: &Page<Linked>, text: &str, report: &mut Vec<Diagnostic>) {
        let blocks = blocks::of(page, text);
        if let Some(shutters) = &self.shutters {
            shutters.check(playbook, page, &blocks, report);
        }
        if self.has_long_sentences {
            long_sentence::check(page, &blocks, report);
        }
        if self.has_acronyms {
            acronym::check(page, text, &blocks, report);
        }
    }

    /// Reports what breaks these rules in banks.
    pub fn check_banks(&self, playbook: &Playbook, texts: &Texts, report: &mut Vec<Diagnostic>) {
        if let Some(shutters) = &self.shutters {
            shutters.check_banks(playbook, texts, report);
        }
    }
}
