//! `playbook import` and `playbook export`.

use std::path::{Path, PathBuf};

use super::Outcome;
use super::output::{self, Failure, count};
use super::schema::{self, Schemas};
use crate::diagnostic::{Diagnosed, Diagnostic, Severity};
use crate::import::digital_marketplace::{self, DigitalMarketplace};
use crate::import::markdown_questions::MarkdownQuestions;
use crate::import::{Foreign, Imported, TextFile};
use crate::load::{Root, find_root, is_new, load, load_folder};
use crate::source::Sources;
use crate::write::{Bring, Brought, Step};

/// What to import, and what to do with it.
pub struct Plan {
    /// The folder to read.
    pub dir: PathBuf,
    /// The playbook to write to.
    pub into: PathBuf,
    /// Only say what would be done.
    pub dry_run: bool,
    /// Also write over files that the import did not write, or that were edited since.
    pub force: bool,
}

/// Imports a framework of the Digital Marketplace.
pub fn digital_marketplace(plan: &Plan) -> Result<Outcome, Failure> {
    import(&DigitalMarketplace, plan)
}

/// Imports Markdown pages with questions below a heading.
pub fn markdown_questions(plan: &Plan, heading: String) -> Result<Outcome, Failure> {
    import(&MarkdownQuestions { heading }, plan)
}

/// Reads, converts, says what came of it, and writes.
fn import(form: &impl Foreign, plan: &Plan) -> Result<Outcome, Failure> {
    let Diagnosed { value: sources, mut diagnostics } = load_folder(&plan.dir, |path| form.wants(path))?;
    let folder = folder_name(&plan.dir);
    let imported = form.import(&sources, &folder).map_err(|wrong| {
        Failure(format!("`{}`: {}\nhelp: {}", plan.dir.display(), wrong.message, wrong.help))
    })?;
    let imported = imported.take(&mut diagnostics);
    crate::diagnostic::sort(&mut diagnostics);
    let bring = Bring::plan(files(&imported, &plan.into)?, &plan.into, &imported.source, plan.force)?;
    show(&diagnostics, &sources, &plan.dir);
    imported.report.lines().iter().for_each(|line| output::line(line));
    output::line("");
    say(&bring, &plan.into, plan.dry_run);
    if !plan.dry_run {
        let schemas = Schemas::all();
        let schemas = schemas.plan(&plan.into)?;
        bring.carry_out()?;
        schemas.write()?;
    }
    Ok(outcome(&bring, &diagnostics))
}

/// The name of a folder, also of `.`.
fn folder_name(dir: &Path) -> String {
    let real = dir.canonicalize().unwrap_or_else(|_| dir.to_path_buf());
    real.file_name().map_or_else(|| "source".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// The files, with their paths below the playbook's folder. A folder that is empty or not there becomes a playbook.
fn files(imported: &Imported, into: &Path) -> Result<Vec<Brought>, Failure> {
    let below = if is_new(into) { "content/".to_owned() } else { below(&find_root(into)?) };
    let brought = |file: TextFile| Brought {
        bytes: with_schema(&file, &below).into_bytes(),
        path: format!("{below}{}", file.path),
        once: false,
    };
    let mut files: Vec<Brought> = imported.files().into_iter().map(brought).collect();
    if is_new(into) {
        let text = format!("title = {}\n", toml::Value::from(imported.title.as_str()));
        files.insert(0, Brought { path: "book.toml".to_owned(), bytes: text.into_bytes(), once: true });
    }
    Ok(files)
}

/// The text, with the line that tells editors which keys it may have.
fn with_schema(file: &TextFile, below: &str) -> String {
    let up = "../".repeat(below.matches('/').count() + file.path.matches('/').count());
    let line = |form: &str| format!("# yaml-language-server: $schema={up}{}/{form}.json\n", schema::FOLDER);
    match file.text.strip_prefix("---\n") {
        Some(rest) => format!("---\n{}{rest}", line("guide")),
        None => format!("{}{}", line("bank"), file.text),
    }
}

fn below(root: &Root) -> String {
    if root.content_folder.is_empty() { String::new() } else { format!("{}/", root.content_folder) }
}

/// Says what becomes of each file.
fn say(bring: &Bring, into: &Path, dry_run: bool) {
    let verbs = |step: Step| match (step, dry_run) {
        (Step::Create, true) => "would write",
        (Step::Create, false) => "write",
        (Step::Update, true) => "would update",
        (Step::Update, false) => "update",
        (Step::Replace, true) => "would write over",
        (Step::Replace, false) => "write over",
        (Step::Unchanged, _) => "unchanged",
        (Step::Leave, _) => "left alone",
    };
    for (file, step) in &bring.steps {
        output::line(&format!("  {:16}  {}", verbs(*step), into.join(&file.path).display()));
    }
    for path in &bring.gone {
        output::line(&format!("  {:16}  {}", "no longer there", into.join(path).display()));
    }
    let written = bring.count(Step::Create) + bring.count(Step::Update) + bring.count(Step::Replace);
    output::line("");
    output::line(&format!(
        "{} {}, {} unchanged, {} left alone.",
        if dry_run { "Would write" } else { "Wrote" },
        count(written, "file", "files"),
        bring.count(Step::Unchanged),
        bring.count(Step::Leave),
    ));
    if bring.count(Step::Leave) > 0 {
        output::line(
            "What is left alone was not written by this import, or was edited since; `--force` writes over it.",
        );
    }
}

fn outcome(bring: &Bring, diagnostics: &[Diagnostic]) -> Outcome {
    let has_errors = diagnostics.iter().any(|found| found.severity == Severity::Error);
    if has_errors || bring.count(Step::Leave) > 0 { Outcome::ContentErrors } else { Outcome::Clean }
}

fn show(diagnostics: &[Diagnostic], sources: &Sources, folder: &Path) {
    output::diagnostics(diagnostics, sources, folder);
}

/// Writes the frameworks that the playbook in `dir` was imported from.
pub fn export(dir: &Path, plan: &Plan) -> Result<Outcome, Failure> {
    let root = find_root(dir)?;
    let Diagnosed { value: sources, mut diagnostics } = load(&root, &plan.into)?;
    let exported = digital_marketplace::export(&sources).take(&mut diagnostics);
    crate::diagnostic::sort(&mut diagnostics);
    if exported.files.is_empty() && !diagnostics.iter().any(|found| found.severity == Severity::Error) {
        return Err(Failure(format!(
            "nothing in `{}` came from the Digital Marketplace\nhelp: bring a framework in with `playbook import digital-marketplace` first",
            dir.display()
        )));
    }
    let files = exported.files.into_iter();
    let files =
        files.map(|file| Brought { path: file.path, bytes: file.text.into_bytes(), once: false }).collect();
    let bring = Bring::plan(files, &plan.into, digital_marketplace::NAME, plan.force)?;
    show(&diagnostics, &sources, dir);
    output::line(&format!(
        "Exported {} and {}.",
        count(exported.questions, "question", "questions"),
        count(exported.manifests, "manifest", "manifests")
    ));
    exported.notes.iter().for_each(|note| output::line(&format!("  - {note}")));
    output::line("");
    say(&bring, &plan.into, plan.dry_run);
    if !plan.dry_run {
        bring.carry_out()?;
    }
    Ok(outcome(&bring, &diagnostics))
}
