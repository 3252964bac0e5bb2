//! A playbook as it was linked and looked at last, brought up to date.

use std::sync::Arc;

use jiff::civil::Date;

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
    /// What was found in it on which day, but for the pages whose words changed since.
    checked: Option<(Checked, Option<Date>)>,
    reworded: Vec<usize>,
}

impl Linked {
    /// Links everything; `last` is what came of it the last time, with the same `config`.
    pub fn new(config: &Config, entries: Vec<Entry<Written>>, beside: Beside, last: Option<&Self>) -> Self {
        let last = last.map(|last| (&*last.playbook, &last.ties));
        let (playbook, ties) = tie(config, entries, beside, last);
        Self { playbook: Arc::new(playbook), ties, checked: None, reworded: Vec::new() }
    }

    /// Puts pages in the place of what they were before. They differ in no more than [`Ties::relink`] can tell.
    pub fn relink(&mut self, pages: Vec<Arc<Page<Written>>>, site: &mut Site) {
        for page in pages {
            let Some(reach) = self.ties.relink(Arc::make_mut(&mut self.playbook), page) else { continue };
            site.touch(reach);
            if reach.is_words {
                self.reworded.push(reach.page);
            } else {
                self.checked = None;
            }
        }
    }

    /// What was found while it was linked.
    pub fn found(&self) -> impl Iterator<Item = &Diagnostic> {
        self.ties.diagnostics()
    }

    /// What the rules say of it. They are the same as the last time.
    pub fn check(&mut self, given: &Given<'_>) -> &Checked {
        let Self { playbook, checked, reworded, .. } = self;
        let checked = checked.take_if(|(_, day)| *day == given.today).map_or_else(
            || Checked::new(playbook, given),
            |(mut checked, _)| {
                for page in reworded.iter().filter_map(|at| playbook.pages.get(*at)) {
                    checked.look_again(page, playbook, given);
                }
                checked
            },
        );
        reworded.clear();
        &self.checked.insert((checked, given.today)).0
    }
}
