//! The pipeline: sources in, a site and findings out. It touches no disk, clock, environment or network.

mod entries;
mod file;
mod files;
mod index;
mod linked;
mod settings;
mod site;
mod workshop;

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::ignore::Ignores;
use crate::check::{self, Checked, Given, Texts, gather};
use crate::config::Config;
use crate::diagnostic::{self, Diagnosed, Diagnostic, Severity};
use crate::link::{Beside, link};
use crate::model::{Artifacts, Playbook};
use crate::parse::Purpose;
use crate::render::render;
use crate::search;
use crate::source::{Body, SourcePath, Sources};
use crate::theme::Theme;
use entries::Parsed;
pub use entries::Unread;
pub use index::{Index, add_index};
use settings::{Settings, Templates};
pub use workshop::Workshop;

/// A finished build.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Built {
    /// The files of the site; none if there were errors.
    pub artifacts: Artifacts,
    /// How many pages the site has, lists and redirects left out.
    pub pages: usize,
    /// How many questions its banks hold.
    pub questions: usize,
}

/// Builds a playbook. `found` is what was found while its sources were read; `today` is the day it is built for, by
/// which routes expire, or `None` where nobody knows it: no clock is looked at.
///
/// All problems of a run come together, in the order of files and places. With an error among them no page is
/// rendered: what a reader would get could be wrong.
///
/// A content file is let go as soon as it is parsed, so that a large playbook need not lie in memory twice; who
/// wants to show findings keeps a clone, which shares the texts.
pub fn build(sources: Sources, found: Vec<Diagnostic>, today: Option<Date>) -> Diagnosed<Built> {
    let Diagnosed { value: mut examined, mut diagnostics } =
        examine(sources, nothing(), found, (today, Templates::All));
    let mut artifacts = Artifacts::new();
    if !has_errors(&diagnostics) {
        artifacts = examined.render().take(&mut diagnostics);
        add_index(&mut artifacts, &search::index(&examined.playbook));
        if has_errors(&diagnostics) {
            artifacts.clear();
        }
    }
    Diagnosed::new(built(&examined.playbook, artifacts), gather(in_order(diagnostics)))
}

/// Finds the same problems without making the pages. They are made only where the playbook has a theme of its own,
/// because nothing else shows whether its templates fit; the built-in ones do. All findings are there, also those that
/// [`gather`] counts together.
pub fn check(sources: Sources, found: Vec<Diagnostic>, today: Option<Date>) -> Diagnosed<Examined> {
    check_with(sources, nothing(), found, today)
}

/// The same where part of the content comes apart from the other `sources`.
pub fn check_with<F>(
    sources: Sources,
    unread: Unread<F>,
    found: Vec<Diagnostic>,
    today: Option<Date>,
) -> Diagnosed<Examined>
where
    F: ParallelIterator<Item = Diagnosed<(SourcePath, Body)>>,
{
    let Diagnosed { value: mut examined, mut diagnostics } =
        examine(sources, unread, found, (today, Templates::Own));
    if examined.config.theme.folder.is_some() && !has_errors(&diagnostics) {
        examined.render().take(&mut diagnostics);
    }
    Diagnosed::new(examined, in_order(diagnostics))
}

/// No content apart from the sources.
fn nothing() -> Unread<rayon::iter::Empty<Diagnosed<(SourcePath, Body)>>> {
    Unread { paths: Vec::new(), files: rayon::iter::empty() }
}

/// A playbook that was read and looked at.
pub struct Examined {
    config: Config,
    theme: Theme,
    playbook: Playbook,
    /// What is not content.
    sources: Sources,
}

impl Examined {
    fn render(&mut self) -> Diagnosed<Artifacts> {
        render(&self.playbook, &self.theme, &self.sources)
    }

    /// How many pages its site has, lists and redirects left out.
    pub fn pages(&self) -> usize {
        pages(&self.playbook)
    }

    /// How many questions its banks hold.
    pub fn questions(&self) -> usize {
        self.playbook.question_count()
    }
}

/// The end of a build.
fn built(playbook: &Playbook, artifacts: Artifacts) -> Built {
    Built { artifacts, pages: pages(playbook), questions: playbook.question_count() }
}

fn pages(playbook: &Playbook) -> usize {
    playbook.pages.len()
        + playbook.banks.len()
        + playbook.scenarios.len()
        + usize::from(playbook.teams.is_some())
}

fn examine<F>(
    mut sources: Sources,
    unread: Unread<F>,
    found: Vec<Diagnostic>,
    (today, templates): (Option<Date>, Templates),
) -> Diagnosed<Examined>
where
    F: ParallelIterator<Item = Diagnosed<(SourcePath, Body)>>,
{
    let mut diagnostics = found;
    let settings = Settings::read(&sources, templates).take(&mut diagnostics);
    let is_rendered = templates == Templates::All || settings.config.theme.folder.is_some();
    let purpose = if is_rendered { Purpose::Show } else { Purpose::Check };
    let parsed = entries::parse(purpose, &mut sources, unread, &settings.prose).take(&mut diagnostics);
    let Parsed { entries, assets, sizes, ignores, texts } = parsed;
    let beside = Beside { assets, sizes, history: Arc::clone(sources.history()) };
    let playbook = link(&settings.config, entries, beside).take(&mut diagnostics);
    let words = Words { texts, ignores };
    let checked = Checked::new(&playbook, &words.given(&settings, today)).into_all();
    let diagnostics = look(&playbook, &settings, &words, diagnostics, checked, today);
    let Settings { config, theme, .. } = settings;
    Diagnosed::new(Examined { config, theme, playbook, sources }, diagnostics)
}

/// What the words of authors say besides.
struct Words {
    /// The texts that must be looked at once more.
    texts: Texts,
    /// What they asked not to hear of.
    ignores: Ignores,
}

impl Words {
    /// What the rules go by.
    fn given<'a>(&'a self, settings: &'a Settings, today: Option<Date>) -> Given<'a> {
        Given { levels: &settings.config.levels, prose: &settings.prose, texts: &self.texts, today }
    }
}

/// All findings about a playbook, at the levels it asks for. `found` was found while it was put together, `checked`
/// in the whole.
fn look(
    playbook: &Playbook,
    settings: &Settings,
    words: &Words,
    found: Vec<Diagnostic>,
    checked: Vec<Diagnostic>,
    today: Option<Date>,
) -> Vec<Diagnostic> {
    let levels = &settings.config.levels;
    let mut diagnostics = found;
    diagnostics.extend(checked);
    let outcomes = check::check_outcomes(playbook, &diagnostics);
    diagnostics.extend(outcomes);
    let mut settled = check::settle(diagnostics, levels);
    if !has_errors(&settled) {
        settled.extend(check::settle(check::coverage(playbook), levels));
    }
    let is_whole = !has_errors(&settled);
    // Behind an error much goes unseen, so a comment may only seem to speak of nothing.
    check::ignore::apply(settled, &words.ignores, |rule| {
        is_whole && levels.is_on(rule.id) && (!rule.needs_today || today.is_some())
    })
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostic::sort(&mut diagnostics);
    diagnostics
}
