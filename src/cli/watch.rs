//! `playbook watch`.

use std::path::PathBuf;

use super::Outcome;
use super::ending::{Busy, until_interrupted};
use super::following::{Findings, Plan, summary};
use super::output::{self, Failure, count};
use crate::build::add_index;
use crate::diagnostic::Severity;
use crate::watch::{self, Blind, Listener, News};
use crate::write::{Again, Origins, Written};

/// Builds now and after each change, until it is interrupted.
pub fn run(plan: &Plan) -> Result<Outcome, Failure> {
    let followed = plan.followed()?;
    let busy = Busy::default();
    let mut writer = Writer {
        out: plan.out.clone().unwrap_or_else(|| followed.out.clone()),
        site: Again::default(),
        findings: Findings::new(&plan.dir),
        busy: busy.clone(),
    };
    output::line(&format!("Watching {}. Ctrl-C ends it.", output::shown(&plan.dir)));
    until_interrupted(&busy, vec![Box::new(move || Ok(watch::run(&followed, &mut writer)?))])
}

/// Writes each build to the disk.
struct Writer {
    out: PathBuf,
    site: Again,
    findings: Findings,
    busy: Busy,
}

impl Listener for Writer {
    fn built(&mut self, mut news: News<'_>) {
        self.site.note(news.changed);
        let written = self.write(&news);
        if let Ok(Some(written)) = &written {
            news.diagnostics.extend(written.warnings.iter().cloned());
        }
        self.findings.say(&news);
        let summary = summary(&news);
        match written {
            Ok(Some(written)) => {
                let removed = match written.removed {
                    0 => String::new(),
                    removed => format!(", {removed} removed"),
                };
                let files = count(written.written, "file", "files");
                output::line(&format!("{summary}: {files} written{removed}"));
            }
            Ok(None) => output::line(&format!("{summary}. The site was left as it is.")),
            Err(failure) => output::failure(&failure),
        }
    }

    fn polls(&mut self, why: &Blind) {
        output::line(&format!("Comparing all files again and again, {why}."));
    }
}

impl Writer {
    /// Writes what changed, unless there are errors.
    fn write(&mut self, news: &News<'_>) -> Result<Option<Written>, Failure> {
        let Some(root) = news.root.filter(|_| news.count(Severity::Error) == 0) else { return Ok(None) };
        let _busy = self.busy.lock();
        let themes = root.themes();
        let origins = Origins { content: &root.content, themes: &themes };
        let mut artifacts = news.built.artifacts.clone();
        if let Some(index) = news.index.files() {
            add_index(&mut artifacts, index);
        }
        Ok(Some(self.site.write(artifacts, &self.out, origins)?))
    }
}
