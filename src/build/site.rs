//! The site as it was rendered last, brought up to date.

use std::mem;
use std::sync::Arc;

use crate::diagnostic::Diagnosed;
use crate::link::Reach;
use crate::model::{Artifact, Artifacts, Playbook};
use crate::render::{Before, Memo, render_again, render_with};
use crate::source::Sources;
use crate::theme::Theme;

/// The site as it was rendered last.
#[derive(Default)]
pub enum Site {
    /// Not at all.
    #[default]
    None,
    /// From a playbook that may differ in anything.
    Old(Arc<Playbook>, Artifacts, Stale),
    /// From the playbook at hand, but for the texts of these pages.
    New(Artifacts, Stale),
}

/// Pages whose text changed after the site was rendered.
#[derive(Default)]
pub struct Stale {
    pages: Vec<usize>,
    /// Whether their texts may show elsewhere too.
    is_wide: bool,
}

impl Site {
    /// Its files, if it is of the playbook at hand.
    pub fn artifacts(&self) -> Option<&Artifacts> {
        match self {
            Self::New(artifacts, _) => Some(artifacts),
            Self::None | Self::Old(..) => None,
        }
    }

    /// Notes that the text of a page changed.
    pub fn touch(&mut self, reach: Reach) {
        let Self::New(_, stale) = self else { return };
        stale.is_wide |= reach.is_wide;
        if !stale.pages.contains(&reach.page) {
            stale.pages.push(reach.page);
        }
    }

    /// Notes that these pages changed, and what may show anywhere.
    pub fn touch_widely(&mut self, pages: &[usize]) {
        let Self::New(_, stale) = self else { return };
        stale.is_wide = true;
        let new = pages.iter().filter(|page| !stale.pages.contains(page)).copied().collect::<Vec<_>>();
        stale.pages.extend(new);
    }

    /// Notes that another playbook took the place of `old`.
    pub fn outdate(&mut self, old: Arc<Playbook>) {
        *self = match mem::take(self) {
            Self::New(artifacts, stale) => Self::Old(old, artifacts, stale),
            other => other,
        };
    }

    /// Brings it up to date.
    pub fn render(
        &mut self,
        playbook: &Playbook,
        theme: &Theme,
        sources: &Sources,
        texts: &mut Memo,
    ) -> Diagnosed<()> {
        let rendered = match &mut *self {
            Self::New(artifacts, stale) if !stale.is_wide => {
                let pages = mem::take(&mut stale.pages);
                return Diagnosed::new((), render_again(artifacts, &pages, playbook, theme, sources));
            }
            Self::None => render_with(texts, None, playbook, theme, sources),
            Self::New(artifacts, stale) => {
                let before = Before { playbook, artifacts, stale: &stale.pages };
                render_with(texts, Some(before), playbook, theme, sources)
            }
            Self::Old(old, artifacts, stale) => {
                let before = Before { playbook: old, artifacts, stale: &stale.pages };
                render_with(texts, Some(before), playbook, theme, sources)
            }
        };
        let Diagnosed { value: mut artifacts, diagnostics } = rendered;
        if let Self::Old(_, last, _) | Self::New(last, _) = self {
            share(last, &mut artifacts);
        }
        let last = mem::replace(self, Self::New(artifacts, Stale::default()));
        // Taking thousands of pages apart takes a while, and nobody need wait for it.
        rayon::spawn(move || drop(last));
        Diagnosed::new((), diagnostics)
    }
}

/// Puts the very files of the last site where the new ones are the same, so that it is cheap to see what changed. Both
/// are in order, so one walk beside the other finds what belongs together.
fn share(last: &Artifacts, site: &mut Artifacts) {
    let mut last = last.iter().peekable();
    for (path, artifact) in site {
        while last.next_if(|(old, _)| *old < path).is_some() {}
        let Some((_, old)) = last.next_if(|(old, _)| *old == path) else { continue };
        if matches!(old, Artifact::Text(_)) && old == artifact {
            artifact.clone_from(old);
        }
    }
}
