//! What a whole playbook shows that no single file does.

mod asked_too_late;
mod budget;
mod conditions;
mod coverage;
mod empty_leave_behind;
mod expired_route;
mod foreign_template;
mod gather;
pub mod ignore;
mod line_endings;
mod options;
mod page;
mod prose;
mod say;
mod scenarios;
mod settle;
mod stale_estimate;
mod step_cycle;
mod whole;

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::config::Levels;
use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, Playbook};
use crate::source::SourcePath;

pub use coverage::coverage;
pub use gather::gather;
pub use prose::{Prose, Texts};
pub use settle::settle;

/// What the rules go by besides the playbook.
pub struct Given<'a> {
    /// How much each rule matters: what nobody would hear of is not looked for.
    pub levels: &'a Levels,
    /// The rules about words.
    pub prose: &'a Prose,
    /// The texts that these asked for.
    pub texts: &'a Texts,
    /// The day, where it is known. What depends on it is looked at only then.
    pub today: Option<Date>,
}

/// The findings about a linked playbook, those that a page's text shows by itself apart.
pub struct Checked {
    whole: Vec<Diagnostic>,
    /// Of each page that has any, by its file.
    pages: BTreeMap<SourcePath, Vec<Diagnostic>>,
}

impl Checked {
    /// Looks at everything.
    pub fn new(playbook: &Playbook, given: &Given<'_>) -> Self {
        let rules = page::wanted(given.levels);
        let found = playbook.pages.par_iter().filter_map(|page| {
            let found = own(page, playbook, given, &rules);
            (!found.is_empty()).then(|| (page.path.clone(), found))
        });
        let pages = found.collect();
        Self { whole: whole_playbook(playbook, given), pages }
    }

    /// Looks at one page again of which nothing but the words of its text changed ([`Page::is_same_but_words`]).
    pub fn look_again(&mut self, page: &Page<Linked>, playbook: &Playbook, given: &Given<'_>) {
        let found = own(page, playbook, given, &page::wanted(given.levels));
        if found.is_empty() {
            self.pages.remove(&page.path);
        } else {
            self.pages.insert(page.path.clone(), found);
        }
    }

    /// Looks at everything again but the pages whose files are the same and whose words nobody asked about: what is found
    /// in those goes by nothing else. `changed` are the others, by their place in the playbook.
    pub fn look_widely(&mut self, changed: &[usize], playbook: &Playbook, given: &Given<'_>) {
        self.whole = whole_playbook(playbook, given);
        let changed: HashSet<usize> = changed.iter().copied().collect();
        let is_other =
            |at: usize, page: &Page<Linked>| changed.contains(&at) || given.texts.contains_key(&page.path);
        for (_, page) in playbook.pages.iter().enumerate().filter(|(at, page)| is_other(*at, page)) {
            self.look_again(page, playbook, given);
        }
    }

    /// All findings, taken out.
    pub fn into_all(self) -> Vec<Diagnostic> {
        let Self { mut whole, pages } = self;
        whole.extend(pages.into_values().flatten());
        whole
    }

    /// All findings.
    pub fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        self.whole.iter().chain(self.pages.values().flatten())
    }
}

/// What a page's text shows by itself.
fn own(page: &Page<Linked>, playbook: &Playbook, given: &Given<'_>, rules: &[page::Rule]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    page::check(page, rules, &mut found);
    if let Some(text) = given.texts.get(&page.path) {
        given.prose.check(playbook, page, text, &mut found);
    }
    found
}

/// What no page shows by itself.
fn whole_playbook(playbook: &Playbook, given: &Given<'_>) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    if let Some(today) = given.today {
        expired_route::check(playbook, today, &mut report);
        stale_estimate::check(playbook, today, &mut report);
    }
    asked_too_late::check(playbook, &mut report);
    empty_leave_behind::check(playbook, &mut report);
    foreign_template::check(playbook, &mut report);
    conditions::check(playbook, &mut report);
    say::check(playbook, &mut report);
    step_cycle::check(playbook, &mut report);
    scenarios::check_answers(playbook, &mut report);
    budget::check_names(playbook, &mut report);
    whole::check(playbook, given.levels, given.today, &mut report);
    given.prose.check_banks(playbook, given.texts, &mut report);
    report
}

/// Findings about what deals come to. `found` is all that was found before: with a mistake in a condition nobody can
/// tell what it leads to.
pub fn check_outcomes(playbook: &Playbook, found: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    scenarios::check_outcomes(playbook, found, &mut report);
    budget::check(playbook, found, &mut report);
    report
}

/// What the text of one file shows before it is parsed.
pub fn text(path: &SourcePath, text: &str) -> Option<Diagnostic> {
    line_endings::check(path, text)
}
