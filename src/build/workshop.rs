//! Building again and again: what did not change is not made again.
//!
//! One law: whatever was built before, the site and the findings are those of [`build`](super::build), byte for byte.
//! It holds because nothing is kept but results of functions whose input is the same: a file's entry by its text, the
//! references of everything by all that can be referred to, a page by what its template sees.
//!
//! The way that matters most, an author writing a sentence, is the shortest: where nothing but the texts of pages
//! changed, only their own references are looked up, and only what is made of them is rendered.

use std::mem;

use jiff::civil::Date;

use super::files::{Change, Files};
use super::settings::Settings;
use super::{Built, Words, built, has_errors, in_order, look};
use crate::check::{Checked, gather};
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::link::{Reach, Ties, tie};
use crate::model::{Artifact, Artifacts, Playbook};
use crate::render::{Before, Memo, render_again, render_with};
use crate::source::{Area, Body, SourcePath, Sources};
use crate::theme::Theme;

/// What is known of a playbook from building it before.
#[derive(Default)]
pub struct Workshop {
    settings: Option<Kept>,
    files: Files,
    linked: Option<(Playbook, Ties)>,
    checked: Option<(Checked, Option<Date>)>,
    texts: Memo,
    site: Site,
}

/// The settings, and what they were read from.
struct Kept {
    read_from: Vec<(SourcePath, Body)>,
    settings: Settings,
    found: Vec<Diagnostic>,
}

/// The site as it was rendered last.
#[derive(Default)]
enum Site {
    /// Not at all.
    #[default]
    None,
    /// From a playbook that may differ in anything.
    Old(Box<Playbook>, Artifacts, Stale),
    /// From the playbook at hand, but for the texts of these pages.
    New(Artifacts, Stale),
}

/// Pages whose text changed after the site was rendered.
#[derive(Default)]
struct Stale {
    pages: Vec<usize>,
    /// Whether their texts may show elsewhere too.
    is_wide: bool,
}

impl Workshop {
    /// Nothing was built yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Builds what [`build`](super::build) would, at the cost of what changed since the last time.
    pub fn build(
        &mut self,
        sources: &Sources,
        found: Vec<Diagnostic>,
        today: Option<Date>,
    ) -> Diagnosed<Built> {
        let Self { settings: kept, files, linked, checked, texts, site } = self;
        let read_from = settings_of(sources);
        let is_known = kept.as_ref().is_some_and(|kept| kept.read_from == read_from);
        if !is_known {
            let Diagnosed { value: settings, diagnostics: found } = Settings::read(sources);
            files.judge(&settings.prose);
            *kept = Some(Kept { read_from, settings, found });
            (*linked, *texts, *site) = (None, Memo::default(), Site::None);
        }
        let Some(Kept { settings, found: in_settings, .. }) = kept.as_ref() else {
            return Diagnosed::new(Built::default(), found);
        };
        let change = files.update(sources, &settings.prose);
        let tied = || {
            let (entries, assets) = files.entries(sources);
            tie(&settings.config, entries, assets)
        };
        let (mut reworded, mut are_words) = (Vec::new(), true);
        let (playbook, ties) = match (linked.take(), change) {
            (Some((mut playbook, mut ties)), Change::Pages(pages)) => {
                for page in pages {
                    let Some(reach) = ties.relink(&mut playbook, page) else { continue };
                    site.touch(reach);
                    reworded.push(reach.page);
                    are_words &= reach.is_words;
                }
                (playbook, ties)
            }
            (last, _) => {
                last.into_iter().for_each(|(old, _)| site.outdate(old));
                are_words = false;
                tied()
            }
        };
        let (playbook, ties) = linked.insert((playbook, ties));
        let mut diagnostics = found;
        diagnostics.extend(in_settings.iter().chain(files.found(sources)).chain(ties.diagnostics()).cloned());
        let words = Words { texts: files.texts(), ignores: files.ignores() };
        let given = words.given(settings, today);
        let checked = match checked {
            Some((checked, day)) if are_words && *day == today => {
                for page in reworded.into_iter().filter_map(|at| playbook.pages.get(at)) {
                    checked.look_again(page, playbook, &given);
                }
                checked
            }
            _ => &mut checked.insert((Checked::new(playbook, &given), today)).0,
        };
        let mut diagnostics = look(playbook, settings, &words, diagnostics, checked, today);
        let mut artifacts = Artifacts::new();
        if !has_errors(&diagnostics) {
            site.render(playbook, &settings.theme, sources, texts).take(&mut diagnostics);
            match site {
                Site::New(whole, _) if !has_errors(&diagnostics) => artifacts.clone_from(whole),
                _ => *site = Site::None,
            }
        }
        Diagnosed::new(built(playbook, artifacts), gather(in_order(diagnostics)))
    }
}

impl Site {
    /// Notes that the text of a page changed.
    fn touch(&mut self, reach: Reach) {
        let Self::New(_, stale) = self else { return };
        stale.is_wide |= reach.is_wide;
        if !stale.pages.contains(&reach.page) {
            stale.pages.push(reach.page);
        }
    }

    /// Notes that another playbook took the place of `old`.
    fn outdate(&mut self, old: Playbook) {
        *self = match mem::take(self) {
            Self::New(artifacts, stale) => Self::Old(Box::new(old), artifacts, stale),
            other => other,
        };
    }

    /// Brings it up to date.
    fn render(
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
        *self = Self::New(artifacts, Stale::default());
        Diagnosed::new((), diagnostics)
    }
}

/// All that is no content.
fn settings_of(sources: &Sources) -> Vec<(SourcePath, Body)> {
    let areas = [Area::Config, Area::Theme, Area::BuiltIn].into_iter();
    areas.flat_map(|area| sources.iter(area)).map(|(path, body)| (path.clone(), body.clone())).collect()
}

/// Puts the very files of the last site where the new ones are the same, so that it is cheap to see what changed.
fn share(last: &Artifacts, site: &mut Artifacts) {
    for (path, artifact) in site {
        let old = last.get(path).filter(|old| matches!(old, Artifact::Text(_)) && *old == artifact);
        if let Some(old) = old {
            artifact.clone_from(old);
        }
    }
}
