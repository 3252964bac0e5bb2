//! Linking again what goes by questions whose words changed, without the rest.

use rayon::prelude::*;

use super::ties::Resolved;
use super::{
    Entries, Ties, backlinks, latest, resolve_banks, resolve_scenarios, resolved, select, sorted, tags,
};
use crate::diagnostic::Diagnosed;
use crate::model::{Bank, Entry, Playbook, Written};

impl Ties {
    /// Whether [`Ties::reword`] can take over what this bank says now. It differs from what it was in no more than
    /// [`Bank::is_same_by_name`] can tell.
    pub fn can_reword(&self, bank: &Bank<Written>) -> bool {
        self.names.are_of(bank)
    }

    /// Takes over what these banks say now: everything has the same names, so that only what goes by questions can be
    /// another. `entries` are all that there are, in which nothing else is new. Returns the pages that were linked again,
    /// by their place in the playbook.
    pub fn reword(
        &mut self,
        playbook: &mut Playbook,
        changed: &[Bank<Written>],
        entries: Vec<Entry<Written>>,
    ) -> Vec<usize> {
        for bank in changed {
            self.names.reword(bank);
        }
        let Entries { pages: written, banks: all, scenarios: tried, .. } = sorted(entries, Vec::new());
        let Playbook { moments, calendar, pages, banks, questions, scenarios, latest, .. } = &mut *playbook;
        Diagnosed { value: *banks, diagnostics: self.banks } = resolve_banks(all, &self.names);
        *latest = latest::collect(&written, banks, moments, calendar);
        let known = select::Questions::new(banks, moments, latest);
        let (names, parts) = (&self.names, &self.parts);
        let asking = written.into_par_iter().zip(&self.from).enumerate().filter(|(_, (_, (_, asks)))| *asks);
        let linked = asking.map(|(at, (page, _))| (at, resolved(page, names, &known, parts)));
        let linked: Vec<(usize, Resolved)> = linked.collect();
        *questions = known.into_map();
        let mut again = Vec::with_capacity(linked.len());
        for (at, Resolved { page, diagnostics, from }) in linked {
            if let (Some(old), Some(found), Some(tie)) =
                (pages.get_mut(at), self.pages.get_mut(at), self.from.get_mut(at))
            {
                (*old, *found, *tie) = (page, diagnostics, from);
                again.push(at);
            }
        }
        Diagnosed { value: *scenarios, diagnostics: self.scenarios } = resolve_scenarios(tried, &self.names);
        playbook.backlinks = backlinks::collect(
            &playbook.pages,
            &playbook.banks,
            &playbook.scenarios,
            playbook.teams.as_ref(),
        );
        playbook.tags = tags::collect(&playbook.pages, &playbook.banks);
        again
    }
}
