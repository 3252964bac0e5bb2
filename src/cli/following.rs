//! What `watch` and `serve` have in common: where the playbook is, and what they say of each build.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::folders;
use super::output::{self, Failure, count};
use super::today::today;
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::find_root;
use crate::watch::{self, News};

/// The words on the command line.
pub struct Plan {
    /// The playbook's folder.
    pub dir: PathBuf,
    /// The site's folder, if one was named.
    pub out: Option<PathBuf>,
    /// The day to build it for, if one was named.
    pub today: Option<Date>,
    /// Whether to compare files instead of waiting to be told.
    pub poll: bool,
}

impl Plan {
    /// What is to be followed. Fails where there is no playbook.
    pub fn followed(&self) -> Result<watch::Plan, Failure> {
        let root = find_root(&self.dir)?;
        folders::say_if_bare(&root);
        let out = self.out.clone().unwrap_or_else(|| folders::site(&root));
        let today = today(self.today, &root.content)?;
        Ok(watch::Plan { dir: absolute(&self.dir), out: absolute(&out), today, poll: self.poll })
    }
}

/// The system tells of changes by paths from the top.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

/// Says what was found, but not twice.
pub struct Findings {
    dir: PathBuf,
    said: Vec<Diagnostic>,
}

impl Findings {
    /// Nothing was said yet of the playbook in `dir`.
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.to_path_buf(), said: Vec::new() }
    }

    /// Says what was found, if it is not what was found before.
    pub fn say(&mut self, news: &News<'_>) {
        if news.diagnostics != self.said {
            output::diagnostics(&news.diagnostics, news.sources, &self.dir);
            self.said.clone_from(&news.diagnostics);
        }
    }
}

/// What became of a build, in a few words.
pub fn summary(news: &News<'_>) -> String {
    let (errors, warnings) = (news.count(Severity::Error), news.count(Severity::Warning));
    let warnings = count(warnings, "warning", "warnings");
    if errors > 0 {
        return format!("Not built: {}, {warnings}", count(errors, "error", "errors"));
    }
    format!(
        "Built {}, {}, {warnings} in {:.2} s",
        count(news.built.pages, "page", "pages"),
        count(news.built.questions, "question", "questions"),
        news.took.as_secs_f64(),
    )
}
