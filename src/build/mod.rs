//! The pipeline: sources in, a site and findings out. It touches no disk, clock, environment or network.

mod entries;

use jiff::civil::Date;

use crate::check::{check, gather};
use crate::config::{self, Config};
use crate::diagnostic::{self, Diagnosed, Diagnostic, Severity};
use crate::link::link;
use crate::model::Artifacts;
use crate::render::render;
use crate::source::{Area, SourcePath, Sources};
use crate::theme;

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
pub fn build(mut sources: Sources, found: Vec<Diagnostic>, today: Option<Date>) -> Diagnosed<Built> {
    let mut diagnostics = found;
    let config_path = SourcePath::new(Area::Config, config::FILE);
    let config = match sources.text(&config_path) {
        Some(text) => config::read(&config_path, text).take(&mut diagnostics),
        None => Config::default(),
    };
    let theme = theme::read(&sources, &config_path, config.theme.as_ref()).take(&mut diagnostics);
    let (entries, assets) = entries::parse(&mut sources).take(&mut diagnostics);
    let playbook = link(&config, entries, assets).take(&mut diagnostics);
    diagnostics.extend(check(&playbook, today));
    let has_errors = |diagnostics: &[Diagnostic]| {
        diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    };
    let mut built = Built {
        artifacts: Artifacts::new(),
        pages: playbook.pages.len() + playbook.banks.len() + usize::from(playbook.teams.is_some()),
        questions: playbook.question_count(),
    };
    if !has_errors(&diagnostics) {
        built.artifacts = render(&playbook, &theme, &sources).take(&mut diagnostics);
        if has_errors(&diagnostics) {
            built.artifacts.clear();
        }
    }
    diagnostic::sort(&mut diagnostics);
    let diagnostics = gather(diagnostics);
    Diagnosed::new(built, diagnostics)
}
