//! `playbook build`.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::Date;

use super::open::open;
use super::output::{self, Failure, count};
use super::progress::Progress;
use super::today::today;
use super::{Outcome, folders};
use crate::build::build;
use crate::diagnostic::{self, Diagnosed, Diagnostic, Severity};
use crate::load::{Root, cited, find_root, history, load};
use crate::theme;
use crate::write::{Origins, write};

/// What to build and where to.
pub struct Plan {
    /// The playbook's folder.
    pub dir: PathBuf,
    /// The site's folder, if one was named.
    pub out: Option<PathBuf>,
    /// The day to build it for, if one was named.
    pub today: Option<Date>,
    /// Whether to show the site when it is there.
    pub open: bool,
}

/// Builds, and says how it went.
pub fn run(plan: &Plan) -> Result<Outcome, Failure> {
    let start = Instant::now();
    let progress = Progress::new(output::is_watched());
    progress.stage("reading");
    let root = find_root(&plan.dir)?;
    folders::say_if_bare(&root);
    let out = plan.out.clone().unwrap_or_else(|| folders::site(&root));
    let today = today(plan.today, &root.content)?;
    let mut loaded = load(&root, &out)?;
    let history = history(&root, &loaded.value);
    loaded.value.set_history(Arc::new(history));
    theme::embed(&mut loaded.value);
    progress.stage("building");
    let Diagnosed { value: built, mut diagnostics } = build(loaded.value, loaded.diagnostics, today);
    let errors = diagnostic::count(&diagnostics, Severity::Error);
    if errors > 0 {
        drop(progress);
        show(&diagnostics, &root, plan);
        let warnings = diagnostic::count(&diagnostics, Severity::Warning);
        output::line(&format!(
            "Not built: {}, {}. The site was left as it is.",
            count(errors, "error", "errors"),
            count(warnings, "warning", "warnings")
        ));
        return Ok(Outcome::ContentErrors);
    }
    progress.stage("writing");
    let written = write(&built.artifacts, &out, Origins { content: &root.content, themes: &root.themes() })?;
    drop(progress);
    diagnostics.extend(written.warnings);
    show(&diagnostics, &root, plan);
    output::line(&format!(
        "Built {}, {}, {} in {:.2} s: {} ({} written, {} unchanged{})",
        count(built.pages, "page", "pages"),
        count(built.questions, "question", "questions"),
        count(diagnostic::count(&diagnostics, Severity::Warning), "warning", "warnings"),
        start.elapsed().as_secs_f64(),
        out.join("index.html").display(),
        count(written.written, "file", "files"),
        written.unchanged,
        if written.removed > 0 { format!(", {} removed", written.removed) } else { String::new() },
    ));
    let home = out.join("index.html");
    if plan.open && !open(&home) {
        output::line(&format!("Open this file in a browser to see it: {}", home.display()));
    }
    // The process ends here: the system takes the memory back faster than thousands of pages can be taken apart.
    std::mem::forget(built);
    Ok(Outcome::Clean)
}

/// Shows findings with the lines they point at.
fn show(diagnostics: &[Diagnostic], root: &Root, plan: &Plan) {
    let mut sources = cited(root, diagnostics);
    theme::embed(&mut sources);
    output::diagnostics(diagnostics, &sources, &plan.dir);
}
