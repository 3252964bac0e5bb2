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
use crate::write::{Origins, Written, write, write_zip};

/// What to build and where to.
pub struct Plan {
    /// The playbook's folder.
    pub dir: PathBuf,
    /// The site's folder, if one was named.
    pub out: Option<PathBuf>,
    /// The zip file to write, if one was named.
    pub zip: Option<PathBuf>,
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
    let origins = Origins { content: &root.content, themes: &root.themes() };
    let mut places = Vec::new();
    if let Some(zip) = &plan.zip {
        write_zip(&built.artifacts, zip, origins)?;
        places.push(zip.display().to_string());
    }
    let home = out.join("index.html");
    let is_folder = plan.zip.is_none() || plan.out.is_some();
    if is_folder {
        let written = write(&built.artifacts, &out, origins)?;
        places.push(format!("{} ({})", home.display(), counts(&written)));
        diagnostics.extend(written.warnings);
    }
    drop(progress);
    show(&diagnostics, &root, plan);
    output::line(&format!(
        "Built {}, {}, {} in {:.2} s: {}",
        count(built.pages, "page", "pages"),
        count(built.questions, "question", "questions"),
        count(diagnostic::count(&diagnostics, Severity::Warning), "warning", "warnings"),
        start.elapsed().as_secs_f64(),
        places.join(" and "),
    ));
    if plan.open && is_folder && !open(&home) {
        output::line(&format!("Open this file in a browser to see it: {}", home.display()));
    }
    // The process ends here: the system takes the memory back faster than thousands of pages can be taken apart.
    std::mem::forget(built);
    Ok(Outcome::Clean)
}

/// What became of the files in the folder.
fn counts(written: &Written) -> String {
    let removed = if written.removed > 0 { format!(", {} removed", written.removed) } else { String::new() };
    format!("{} written, {} unchanged{removed}", count(written.written, "file", "files"), written.unchanged)
}

/// Shows findings with the lines they point at.
fn show(diagnostics: &[Diagnostic], root: &Root, plan: &Plan) {
    let mut sources = cited(root, diagnostics);
    theme::embed(&mut sources);
    output::diagnostics(diagnostics, &sources, &plan.dir);
}
