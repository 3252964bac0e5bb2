//! Building again and again: what did not change is not made again.
//!
//! One law: whatever was built before, the site and the findings are those of [`build`](super::build), byte for byte.
//! It holds because nothing is kept but results of functions whose input is the same: a file's entry by its text, the
//! references of everything by all that can be referred to, a page by what its template sees.
//!
//! The way that matters most, an author writing a sentence, is the shortest: where nothing but the texts of pages
//! changed, only their own references are looked up, and only what is made of them is rendered.

use std::mem;
use std::sync::Arc;

use jiff::civil::Date;

use super::files::{Change, Files};
use super::index::Index;
use super::linked::Linked;
use super::settings::{Settings, Templates};
use super::site::Site;
use super::{Built, Words, built, has_errors, in_order, look};
use crate::check::gather;
use crate::config::Look;
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::model::{Artifact, Artifacts, SitePath};
use crate::render::{Memo, render_some};
use crate::source::{Area, Body, History, SourcePath, Sources};
use crate::theme;

/// What is known of a playbook from building it before.
#[derive(Default)]
pub struct Workshop {
    settings: Option<Kept>,
    files: Files,
    linked: Option<Linked>,
    texts: Memo,
    site: Site,
}

/// The settings, and what they were read from.
struct Kept {
    read_from: Vec<(SourcePath, Option<Body>)>,
    /// When files were last changed, which pages show.
    history: Arc<History>,
    settings: Settings,
    found: Vec<Diagnostic>,
}

impl Workshop {
    /// Nothing was built yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Builds what [`build`](super::build) would, at the cost of what changed since the last time. The files that readers
    /// search are left out: [`Workshop::index`] has them.
    pub fn build(
        &mut self,
        sources: &Sources,
        found: Vec<Diagnostic>,
        today: Option<Date>,
    ) -> Diagnosed<Built> {
        self.settle(sources);
        let Self { settings, files, linked: slot, texts, site } = self;
        let kept = settings.get_or_insert_with(|| Kept::read(sources));
        let settings = &kept.settings;
        let linked = match (slot.take(), files.update(sources, &settings.prose)) {
            (Some(mut linked), Change::Words(words)) if linked.can_take_over(&words) => {
                linked.take_over(words, || files.entries(sources), site);
                linked
            }
            (last, _) => {
                let (entries, beside) = (files.entries(sources), files.beside(sources));
                let linked = Linked::new(&settings.config, entries, beside, last.as_ref());
                if let Some(last) = last {
                    site.outdate(last.playbook);
                }
                linked
            }
        };
        let linked = slot.insert(linked);
        let mut diagnostics = found;
        diagnostics.extend(kept.found.iter().chain(files.found(sources)).chain(linked.found()).cloned());
        let words = Words { texts: files.texts(), ignores: files.ignores() };
        let checked: Vec<Diagnostic> = linked.check(&words.given(settings, today)).all().cloned().collect();
        let playbook = &linked.playbook;
        let mut diagnostics = look(playbook, settings, &words, diagnostics, checked, today);
        let mut artifacts = Artifacts::new();
        if !has_errors(&diagnostics) {
            site.render(playbook, &settings.theme, sources, texts).take(&mut diagnostics);
            match site.artifacts().filter(|_| !has_errors(&diagnostics)) {
                Some(whole) => artifacts.clone_from(whole),
                None => *site = Site::None,
            }
        }
        Diagnosed::new(built(playbook, artifacts), gather(in_order(diagnostics)))
    }

    /// The pages at these paths as a theme that changed shows them, to be seen while all others are still to be made. They
    /// are those of the build that follows. Nothing but files of the theme may have changed since the last build, whose
    /// site must be whole; otherwise there are none.
    pub fn ahead(&mut self, sources: &Sources, wanted: &[SitePath]) -> Artifacts {
        let Some(last) = self.site.artifacts() else { return Artifacts::new() };
        // A file that an author put in the place of a page stays.
        let is_page = |path: &&SitePath| matches!(last.get(*path), Some(Artifact::Text(_)));
        let wanted: Vec<SitePath> = wanted.iter().filter(is_page).cloned().collect();
        self.settle(sources);
        match (&self.settings, &self.linked, &self.site) {
            (Some(kept), Some(linked), Site::None) if !has_errors(&kept.found) => {
                render_some(&wanted, &linked.playbook, &kept.settings.theme, sources)
            }
            _ => Artifacts::new(),
        }
    }

    /// Reads the settings if they changed, and forgets what went by them.
    fn settle(&mut self, sources: &Sources) {
        let Some(kept) = &self.settings else { return };
        let is_as_old = Arc::ptr_eq(&kept.history, sources.history()) || kept.history == *sources.history();
        let look = &kept.settings.config.theme;
        let read_from = read_from(sources, look);
        // A logo may have another size: pages say so.
        let is_shown = |path: &SourcePath| look.files().any(|file| path.as_str().ends_with(&file.value));
        let differs = |is_of: &dyn Fn(&SourcePath) -> bool| {
            let old = kept.read_from.iter().filter(|(path, _)| is_of(path));
            !old.eq(read_from.iter().filter(|(path, _)| is_of(path)))
        };
        if is_as_old && !differs(&|_| true) {
            return;
        }
        let new = Kept::read(sources);
        let is_same_book = !differs(&|path| path.area() == Area::Config);
        if !is_as_old || !is_same_book || kept.settings.config != new.settings.config {
            // All but what a file says by itself goes by it; the theme's words are among it.
            *self = Self { files: mem::take(&mut self.files), ..Self::default() };
            self.files.judge(&new.settings.prose);
        } else if differs(&|path| !theme::is_static(path) || is_shown(path)) {
            (self.texts, self.site) = (Memo::default(), Site::None);
        } else if let Some(linked) = &self.linked {
            self.site.outdate(Arc::clone(&linked.playbook));
        }
        self.settings = Some(new);
    }

    /// The address that opens the author's editor, as `book.toml` had it at the last build.
    pub fn editor(&self) -> Option<&str> {
        self.settings.as_ref()?.settings.config.editor.as_deref()
    }

    /// What readers search of the last playbook that was built.
    pub fn index(&self) -> Index {
        self.linked.as_ref().map(|linked| Index::new(&linked.playbook)).unwrap_or_default()
    }
}

impl Kept {
    fn read(sources: &Sources) -> Self {
        let Diagnosed { value: settings, diagnostics: found } = Settings::read(sources, Templates::All);
        Self {
            read_from: read_from(sources, &settings.config.theme),
            history: Arc::clone(sources.history()),
            settings,
            found,
        }
    }
}

/// All that is no content, and what of the content the look is made of.
fn read_from(sources: &Sources, look: &Look) -> Vec<(SourcePath, Option<Body>)> {
    let areas = [Area::Config, Area::Theme, Area::BuiltIn].into_iter();
    let others =
        areas.flat_map(|area| sources.iter(area)).map(|(path, body)| (path.clone(), Some(body.clone())));
    let named = look.files().map(|file| SourcePath::content(file.value.as_str()));
    let named = named.map(|path| (path.clone(), sources.get(&path).cloned()));
    others.chain(named).collect()
}
