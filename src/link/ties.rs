//! Linking a page again whose text changed, without the rest.

use std::ptr;
use std::sync::{Arc, Weak};

use super::listings::Parts;
use super::names::Names;
use super::{backlinks, resolved, sections, select};
use crate::diagnostic::Diagnostic;
use crate::model::{Kind, Linked, Page, Playbook, Written};

/// What a playbook was linked by, and what was found.
pub struct Ties {
    pub(super) names: Names,
    pub(super) parts: Parts,
    /// What was found in all that comes before the banks.
    pub(super) before: Vec<Diagnostic>,
    /// What was found in banks.
    pub(super) banks: Vec<Diagnostic>,
    /// What was found in each page.
    pub(super) pages: Vec<Vec<Diagnostic>>,
    /// What each page was linked from, where that may come again; and whether it goes by questions.
    pub(super) from: Vec<(Weak<Page<Written>>, bool)>,
    /// What was found in scenarios.
    pub(super) scenarios: Vec<Diagnostic>,
    /// What was found in the teams.
    pub(super) teams: Vec<Diagnostic>,
}

/// How far the change of a page's text is seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reach {
    /// The page, by its place in the playbook.
    pub page: usize,
    /// Whether it may show anywhere, and not only on what is made of this page alone.
    pub is_wide: bool,
    /// Whether nothing but words changed, by [`Page::is_same_but_words`].
    pub is_words: bool,
}

/// A page, linked.
pub struct Resolved {
    pub page: Arc<Page<Linked>>,
    pub diagnostics: Vec<Diagnostic>,
    /// What it was linked from, and whether it goes by questions.
    pub from: (Weak<Page<Written>>, bool),
}

impl Ties {
    /// A page as it was linked last into `playbook`, if it is the same and goes by no questions: where all other names are
    /// the same too, it leads to the same places.
    pub fn again(&self, playbook: &Playbook, at: usize, page: &Arc<Page<Written>>) -> Option<Resolved> {
        let (from, asks) = self.from.get(at)?;
        if *asks || !ptr::eq(from.as_ptr(), Arc::as_ptr(page)) {
            return None;
        }
        Some(Resolved {
            page: Arc::clone(playbook.pages.get(at)?),
            diagnostics: self.pages.get(at)?.clone(),
            from: (from.clone(), false),
        })
    }

    /// What was found, in order.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let Self { before, banks, pages, scenarios, teams, .. } = self;
        before.iter().chain(banks).chain(pages.iter().flatten()).chain(scenarios).chain(teams)
    }

    /// What was found, in order.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        let Self { mut before, banks, pages, scenarios, teams, .. } = self;
        before.extend(banks.into_iter().chain(pages.into_iter().flatten()).chain(scenarios).chain(teams));
        before
    }

    /// Puts a page in the place of what it was before, from which it may differ in its text only
    /// ([`Page::is_same_outside`]) or, where it is an article, in what it says of itself ([`Page::is_same_by_name`]): then
    /// everything else has the same names, and leads to the same places. Links in other texts keep the title that the page
    /// had, which nobody sees: what is read of a link are its own words. `None` if there was no such page.
    pub fn relink(&mut self, playbook: &mut Playbook, page: Arc<Page<Written>>) -> Option<Reach> {
        let at = playbook.pages.binary_search_by(|other| other.path.cmp(&page.path)).ok()?;
        let questions = select::Questions::new(&playbook.banks, &playbook.moments, &playbook.latest);
        let linked = resolved(page, &self.names, &questions, &self.parts);
        *self.pages.get_mut(at)? = linked.diagnostics;
        *self.from.get_mut(at)? = linked.from;
        let old = std::mem::replace(playbook.pages.get_mut(at)?, linked.page);
        let new = playbook.pages.get(at)?;
        let is_named = new.title != old.title || new.meta != old.meta;
        if !is_named && new.is_same_but_words(&old) {
            return Some(Reach { page: at, is_wide: false, is_words: true });
        }
        if is_named {
            self.names.retitle(new.path.as_str(), &new.title);
            let (folder, title) = (new.path.folder().to_owned(), new.title.clone());
            let leads_alike = new.meta.owner == old.meta.owner && new.leads_where(&old);
            let site_path = new.site_path.clone();
            sections::order_again(playbook, &folder);
            if leads_alike {
                playbook.backlinks.retitle(&site_path, &title);
                return Some(Reach { page: at, is_wide: true, is_words: false });
            }
        }
        let backlinks = backlinks::collect(
            &playbook.pages,
            &playbook.banks,
            &playbook.scenarios,
            playbook.teams.as_ref(),
        );
        let is_wide = is_named || matches!(old.kind, Kind::Guide(_)) || backlinks != playbook.backlinks;
        playbook.backlinks = backlinks;
        Some(Reach { page: at, is_wide, is_words: false })
    }
}
