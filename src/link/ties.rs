//! Linking a page again whose text changed, without the rest.

use std::sync::Arc;

use super::listings::Parts;
use super::names::Names;
use super::{backlinks, resolved, select};
use crate::diagnostic::Diagnostic;
use crate::model::{Fill, Kind, Linked, Page, Playbook, Written};

/// What a playbook was linked by, and what was found.
pub struct Ties {
    pub(super) names: Names,
    pub(super) parts: Parts,
    /// What was found in all that comes before the pages.
    pub(super) before: Vec<Diagnostic>,
    /// What was found in each page.
    pub(super) pages: Vec<Vec<Diagnostic>>,
    /// What was found in all that comes after the pages.
    pub(super) after: Vec<Diagnostic>,
}

/// How far the change of a page's text is seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reach {
    /// The page, by its place in the playbook.
    pub page: usize,
    /// Whether it may show anywhere, and not only on what is made of this page alone.
    pub is_wide: bool,
}

impl Ties {
    /// What was found, in order.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.before.iter().chain(self.pages.iter().flatten()).chain(&self.after)
    }

    /// What was found, in order.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        let Self { mut before, pages, after, .. } = self;
        before.extend(pages.into_iter().flatten());
        before.extend(after);
        before
    }

    /// Puts a page in the place of what it was before, from which it may differ in its text only
    /// ([`Page::is_same_outside`]): then everything else has the same names, and leads to the same places.
    pub fn relink(&mut self, playbook: &mut Playbook, page: Arc<Page<Written>>) -> Option<Reach> {
        let at = playbook.pages.binary_search_by(|other| other.path.cmp(&page.path)).ok()?;
        let questions = select::Questions::new(&playbook.banks, &playbook.moments, &playbook.latest);
        let linked = resolved(page, &self.names, &questions, &self.parts);
        *self.pages.get_mut(at)? = linked.diagnostics;
        let old = std::mem::replace(playbook.pages.get_mut(at)?, linked.value);
        let is_same = playbook.pages.get(at).is_some_and(|new| fills(new).eq(fills(&old)));
        if is_same {
            return Some(Reach { page: at, is_wide: false });
        }
        let backlinks = backlinks::collect(
            &playbook.pages,
            &playbook.banks,
            &playbook.scenarios,
            playbook.teams.as_ref(),
        );
        let is_wide = matches!(old.kind, Kind::Guide(_)) || backlinks != playbook.backlinks;
        playbook.backlinks = backlinks;
        Some(Reach { page: at, is_wide })
    }
}

/// What a page's text draws from others.
fn fills(page: &Page<Linked>) -> impl Iterator<Item = &Fill<Linked>> {
    page.body.rich.holes.iter().map(|hole| &hole.fill)
}
