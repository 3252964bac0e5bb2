//! The pipeline: sources in, a site and findings out. It touches no disk, clock, environment or network.

mod entries;

use jiff::civil::Date;

use crate::check::{self, Given, Prose, gather};
use crate::config::{self, Config};
use crate::diagnostic::{self, Diagnosed, Diagnostic, Severity};
use crate::link::link;
use crate::model::{Artifacts, Playbook};
use crate::render::render;
use crate::search;
use crate::source::{Area, SourcePath, Sources};
use crate::theme::{self, Theme};
use entries::Parsed;

/// A finished build.
#[derive(Clone, PartialEq, Debug)]
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
    let Diagnosed { value: mut examined, mut diagnostics } = examine(sources, found, today);
    let mut artifacts = Artifacts::new();
    if !has_errors(&diagnostics) {
        artifacts = examined.render().take(&mut diagnostics);
        for (path, file) in search::index(&examined.playbook) {
            // What an author put there stays.
            artifacts.entry(path).or_insert(file);
        }
        if has_errors(&diagnostics) {
            artifacts.clear();
        }
    }
    Diagnosed::new(examined.built(artifacts), gather(in_order(diagnostics)))
}

/// Finds the same problems without making the pages. They are made only where the playbook has a theme of its own,
/// because nothing else shows whether its templates fit; the built-in ones do. All findings are there, also those that
/// [`gather`] counts together.
pub fn check(sources: Sources, found: Vec<Diagnostic>, today: Option<Date>) -> Diagnosed<Built> {
    let Diagnosed { value: mut examined, mut diagnostics } = examine(sources, found, today);
    if examined.config.theme.is_some() && !has_errors(&diagnostics) {
        examined.render().take(&mut diagnostics);
    }
    Diagnosed::new(examined.built(Artifacts::new()), in_order(diagnostics))
}

/// A playbook that was read and looked at.
struct Examined {
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

    fn built(&self, artifacts: Artifacts) -> Built {
        let playbook = &self.playbook;
        Built {
            artifacts,
            pages: playbook.pages.len()
                + playbook.banks.len()
                + playbook.scenarios.len()
                + usize::from(playbook.teams.is_some()),
            questions: playbook.question_count(),
        }
    }
}

fn examine(mut sources: Sources, found: Vec<Diagnostic>, today: Option<Date>) -> Diagnosed<Examined> {
    let mut diagnostics = found;
    let config_path = SourcePath::new(Area::Config, config::FILE);
    let config = match sources.text(&config_path) {
        Some(text) => config::read(&config_path, text).take(&mut diagnostics),
        None => Config::default(),
    };
    let theme = theme::read(&sources, &config_path, config.theme.as_ref()).take(&mut diagnostics);
    let prose = Prose::new(&config.levels);
    let parsed = entries::parse(&mut sources, &prose).take(&mut diagnostics);
    let Parsed { entries, assets, ignores, texts } = parsed;
    let playbook = link(&config, entries, assets).take(&mut diagnostics);
    let given = Given { levels: &config.levels, prose: &prose, texts: &texts, today };
    diagnostics.extend(check::check(&playbook, &given));
    let outcomes = check::check_outcomes(&playbook, &diagnostics);
    diagnostics.extend(outcomes);
    let mut settled = check::settle(diagnostics, &config.levels);
    if !has_errors(&settled) {
        settled.extend(check::settle(check::coverage(&playbook), &config.levels));
    }
    let is_whole = !has_errors(&settled);
    // Behind an error much goes unseen, so a comment may only seem to speak of nothing.
    let diagnostics = check::ignore::apply(settled, &ignores, |rule| {
        is_whole && config.levels.is_on(rule.id) && (!rule.needs_today || today.is_some())
    });
    Diagnosed::new(Examined { config, theme, playbook, sources }, diagnostics)
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostic::sort(&mut diagnostics);
    diagnostics
}
