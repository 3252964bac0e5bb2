//! A playbook as it was linked and looked at last, brought up to date.

use std::sync::Arc;

use jiff::civil::Date;

use super::files::Words;
use super::site::Site;
use crate::check::{Checked, Given};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::link::{Beside, Ties, tie};
use crate::model::{Entry, Page, Playbook, Written};

/// A playbook, and what it takes to look at it again.
pub struct Linked {
    /// The playbook.
    pub playbook: Arc<Playbook>,
    ties: Ties,
    /// What was found in it on which day, but for what changed since.
    checked: Option<(Checked, Option<Date>)>,
    /// The pages that changed since.
    changed: Vec<usize>,
    /// Whether more than their words did.
    is_wide: bool,
}

impl Linked {
    /// Links everything; `last` is what came of it the last time, with the same `config`.
    pub fn new(config: &Config, entries: Vec<Entry<Written>>, beside: Beside, last: Option<&Self>) -> Self {
        let last = last.map(|last| (&*last.playbook, &last.ties));
        let (playbook, ties) = tie(config, entries, beside, last);
        Self { playbook: Arc::new(playbook), ties, checked: None, changed: Vec::new(), is_wide: false }
    }

    /// Whether [`Linked::take_over`] can.
    pub fn can_take_over(&self, words: &Words) -> bool {
        words.banks.iter().all(|bank| self.ties.can_reword(bank))
    }

    /// Takes over what some entries say now, which are called as they were. `all` are all entries.
    pub fn take_over(&mut self, words: Words, all: impl FnOnce() -> Vec<Entry<Written>>, site: &mut Site) {
        self.relink(words.pages, site);
        if !words.banks.is_empty() {
            let again = self.ties.reword(Arc::make_mut(&mut self.playbook), &words.banks, all());
            site.touch_widely(&again);
            self.changed.extend(again);
            self.is_wide = true;
        }
    }

    /// Puts pages in the place of what they were before. They differ in no more than [`Ties::relink`] can tell.
    fn relink(&mut self, pages: Vec<Arc<Page<Written>>>, site: &mut Site) {
        for page in pages {
            let Some(reach) = self.ties.relink(Arc::make_mut(&mut self.playbook), page) else { continue };
            site.touch(reach);
            self.changed.push(reach.page);
            self.is_wide |= !reach.is_words;
        }
    }

    /// What was found while it was linked.
    pub fn found(&self) -> impl Iterator<Item = &Diagnostic> {
        self.ties.diagnostics()
    }

    /// What the rules say of it. They are the same as the last time.
    pub fn check(&mut self, given: &Given<'_>) -> &Checked {
        let Self { playbook, checked, changed, is_wide, .. } = self;
        let checked = checked.take_if(|(_, day)| *day == given.today).map_or_else(
            || Checked::new(playbook, given),
            |(mut checked, _)| {
                if *is_wide {
                    checked.look_widely(changed, playbook, given);
                } else {
                    for page in changed.iter().filter_map(|at| playbook.pages.get(*at)) {
                        checked.look_again(page, playbook, given);
                    }
                }
                checked
            },
        );
        (*changed, *is_wide) = (Vec::new(), false);
        &self.checked.insert((checked, given.today)).0
    }
}
