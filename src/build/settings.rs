//! What a build goes by besides the content: `book.toml` and the theme.

use std::sync::Arc;

use crate::check::Prose;
use crate::config::{self, Config};
use crate::diagnostic::Diagnosed;
use crate::source::{Area, SourcePath, Sources};
use crate::theme::{self, Theme};
use crate::wording::{self, Wanted};

/// The settings of a playbook.
pub struct Settings {
    /// Its `book.toml`.
    pub config: Config,
    /// Its templates and their files.
    pub theme: Theme,
    /// The rules about words that it asks for.
    pub prose: Prose,
}

/// Which templates are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Templates {
    /// Those of the theme, whichever that is.
    All,
    /// Those of a look that is not the built-in one, with what it builds on.
    Own,
}

impl Settings {
    /// Reads them.
    pub fn read(sources: &Sources, templates: Templates) -> Diagnosed<Self> {
        let mut diagnostics = Vec::new();
        let path = SourcePath::new(Area::Config, config::FILE);
        let mut config = match sources.text(&path) {
            Some(text) => config::read(&path, text).take(&mut diagnostics),
            None => Config::default(),
        };
        let theme_name = config.theme.folder.as_ref().map(|theme| theme.value.as_str());
        let wanted = Wanted { config: &path, language: &config.language, theme: theme_name };
        config.wording = Arc::new(wording::read(sources, wanted).take(&mut diagnostics));
        let mut theme = if templates == Templates::All || !config.theme.is_built_in() {
            theme::read(sources, (&path, &config.theme), &config.wording).take(&mut diagnostics)
        } else {
            Theme::default()
        };
        if templates == Templates::All {
            theme::add_worker(&mut theme.files, config.worker, &config.wording);
        }
        let prose = Prose::new(&config.levels);
        Diagnosed::new(Self { config, theme, prose }, diagnostics)
    }
}
