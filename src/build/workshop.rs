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
use crate::check::gather;
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::link::{Reach, Ties, tie};
use crate::model::{Artifact, Artifacts, Playbook};
use crate::render::{Memo, render_again, render_with};
use crate::source::{Area, Body, SourcePath, Sources};

/// What is known of a playbook from building it before.
#[derive(Default)]
pub struct Workshop {
    settings: Option<Kept>,
    files: Files,
    linked: Option<(Playbook, Ties)>,
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
    /// Not at all, or of a playbook that differs in more than the texts of pages.
    #[default]
    Old,
    /// Of this playbook, but for these pages.
    New(Artifacts, Vec<usize>),
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
        let Self { settings: kept, files, linked, texts, site } = self;
        let read_from = settings_of(sources);
        let is_known = kept.as_ref().is_some_and(|kept| kept.read_from == read_from);
        let mut last = None;
        if !is_known {
            let Diagnosed { value: settings, diagnostics: found } = Settings::read(sources);
            files.judge(&settings.prose);
            *kept = Some(Kept { read_from, settings, found });
            *linked = None;
            *texts = Memo::default();
        }
        let Some(Kept { settings, found: in_settings, .. }) = kept.as_ref() else {
            return Diagnosed::new(Built::default(), found);
        };
        match (files.update(sources, &settings.prose), linked.as_mut()) {
            (Change::Texts(pages), Some((playbook, ties))) => {
                for page in pages {
                    site.touch(ties.relink(playbook, page), &mut last);
                }
            }
            _ => {
                let (entries, assets) = files.entries(sources);
                *linked = Some(tie(&settings.config, entries, assets));
                site.outdate(&mut last);
            }
        }
        let Some((playbook, ties)) = linked.as_ref() else { return Diagnosed::new(Built::default(), found) };
        let mut diagnostics = found;
        diagnostics.extend(in_settings.iter().chain(files.found(sources)).chain(ties.diagnostics()).cloned());
        let words = Words { texts: files.texts(), ignores: files.ignores() };
        let mut diagnostics = look(playbook, settings, &words, diagnostics, today);
        let mut artifacts = Artifacts::new();
        if !has_errors(&diagnostics) {
            diagnostics.extend(match site {
                Site::New(whole, pages) => {
                    render_again(whole, &mem::take(pages), playbook, &settings.theme, sources)
                }
                Site::Old => {
                    let mut faults = Vec::new();
                    let mut whole = render_with(texts, playbook, &settings.theme, sources).take(&mut faults);
                    share(last.as_ref(), &mut whole);
                    *site = Site::New(whole, Vec::new());
                    faults
                }
            });
            match site {
                Site::New(whole, _) if !has_errors(&diagnostics) => artifacts.clone_from(whole),
                _ => *site = Site::Old,
            }
        }
        Diagnosed::new(built(playbook, artifacts), gather(in_order(diagnostics)))
    }
}

impl Site {
    /// Notes that a page changed; `last` keeps the site where that may show anywhere.
    fn touch(&mut self, reach: Reach, last: &mut Option<Artifacts>) {
        match (&mut *self, reach) {
            (Self::New(_, pages), Reach::Own(page)) if pages.contains(&page) => {}
            (Self::New(_, pages), Reach::Own(page)) => pages.push(page),
            (Self::New(..), Reach::Wide) => self.outdate(last),
            (Self::Old, _) => {}
        }
    }

    fn outdate(&mut self, last: &mut Option<Artifacts>) {
        if let Self::New(whole, _) = mem::take(self) {
            *last = Some(whole);
        }
    }
}

/// All that is no content.
fn settings_of(sources: &Sources) -> Vec<(SourcePath, Body)> {
    let areas = [Area::Config, Area::Theme, Area::BuiltIn].into_iter();
    areas.flat_map(|area| sources.iter(area)).map(|(path, body)| (path.clone(), body.clone())).collect()
}

/// Puts the very files of the last site where the new ones are the same, so that it is cheap to see what changed.
fn share(last: Option<&Artifacts>, site: &mut Artifacts) {
    let Some(last) = last else { return };
    for (path, artifact) in site {
        let old = last.get(path).filter(|old| matches!(old, Artifact::Text(_)) && *old == artifact);
        if let Some(old) = old {
            artifact.clone_from(old);
        }
    }
}
