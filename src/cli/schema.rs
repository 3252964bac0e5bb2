//! `playbook schema`: what editors complete and check keys by.

use std::path::Path;

use super::Outcome;
use super::output::{self, Failure, count};
use crate::parse::schema::{FORMS, Form, ID, reference};
use crate::write::Refresh;

/// Where a playbook keeps its schemas. Loading passes over names that begin with a dot.
pub const FOLDER: &str = ".playbook/schemas";

/// What to show or write.
pub struct Plan<'a> {
    /// One schema; all of them, if none is named.
    pub name: Option<&'a str>,
    /// The folder to write into.
    pub out: Option<&'a Path>,
    /// Whether the authors' reference is wanted in place of schemas.
    pub markdown: bool,
}

/// Shows or writes schemas.
pub fn run(plan: &Plan<'_>) -> Result<Outcome, Failure> {
    if plan.markdown {
        output::text(&reference());
        return Ok(Outcome::Clean);
    }
    let forms: Vec<Form> = match plan.name {
        Some(name) => Form::named(name).into_iter().collect(),
        None => FORMS.to_vec(),
    };
    match (plan.out, forms.as_slice()) {
        (Some(dir), forms) => {
            let schemas = Schemas::of(forms, "");
            let written = schemas.plan(dir)?.write()?;
            let forms = count(forms.len(), "schema", "schemas");
            output::line(&format!("{forms} in {} ({written} written)", dir.display()));
        }
        (None, [form]) => output::text(&form.text()),
        (None, forms) => list(forms),
    }
    Ok(Outcome::Clean)
}

fn list(forms: &[Form]) {
    output::line("There is a JSON Schema of");
    output::line("");
    for form in forms {
        output::line(&format!("  {:8}  {}", form.name, form.what));
    }
    output::line("");
    output::line("Show one:          playbook schema bank");
    output::line(&format!("Write all of them: playbook schema --out {FOLDER}"));
    output::line("Read every key:    playbook schema --markdown");
}

/// Schemas as files.
pub struct Schemas {
    files: Vec<(String, String)>,
}

impl Schemas {
    /// All of them, in their folder of a playbook.
    pub fn all() -> Self {
        Self::of(&FORMS, FOLDER)
    }

    fn of(forms: &[Form], folder: &str) -> Self {
        let path = |name: &str| {
            if folder.is_empty() { format!("{name}.json") } else { format!("{folder}/{name}.json") }
        };
        Self { files: forms.iter().map(|form| (path(form.name), form.text())).collect() }
    }

    /// Looks at where they go below `dir`.
    pub fn plan(&self, dir: &Path) -> Result<Refresh<'_>, Failure> {
        let files: Vec<(&str, &[u8])> =
            self.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
        Ok(Refresh::plan(&files, dir, |text| text.contains(ID))?)
    }
}
