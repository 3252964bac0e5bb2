//! The Digital Marketplace's procurement frameworks: YAML that defines the questions a government asks its suppliers
//! and buyers.
//!
//! The format is described in the README and the JSON Schemas of
//! `https://github.com/Crown-Commercial-Service/digitalmarketplace-frameworks`. A framework's folder holds a file for
//! each question, `questions/<set>/<name>.yml`, and lists of sections that order them, `manifests/<name>.yml`.
//!
//! A set becomes a bank and a manifest a guide. What becomes of each key says `question`, and `keep` sees to it
//! that the way back ([`export`]) is exact. A question that groups others (`multiquestion`, `dynamic_list`) asks
//! nothing itself: it becomes a heading over them.

mod bank;
mod catalogue;
mod conditions;
mod export;
mod guide;
mod keep;
mod odd;
mod options;
mod question;
mod source;

pub use export::{Exported, export};

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::import::names::{Taken, kebab, snake, title};
use crate::import::{Foreign, Imported, NotThisForm, value};
use crate::source::{SourcePath, Sources};
use bank::Banks;
use catalogue::{Catalogue, Entry};
use question::{NO_WHY, Place};
use source::{Framework, Source};

/// The form's name on the command line, and below `x:` of what came from it.
pub const NAME: &str = "digital-marketplace";

/// The form.
pub struct DigitalMarketplace;

impl Foreign for DigitalMarketplace {
    fn wants(&self, path: &SourcePath) -> bool {
        matches!(path.extension().to_ascii_lowercase().as_str(), "yml" | "yaml" | "json")
    }

    fn import(&self, files: &Sources, folder: &str) -> Result<Diagnosed<Imported>, NotThisForm> {
        let mut found = Vec::new();
        let frameworks = source::frameworks(files, folder, &mut found)?;
        let several = frameworks.len() > 1;
        let mut imported = Imported::default();
        let mut names = (Taken::default(), Taken::default());
        for framework in &frameworks {
            let prefix = if several { framework.name.as_str() } else { "" };
            let work = Work::new(framework, prefix, &mut names.0, &mut found);
            let banks = Banks::of(&work, &mut imported.report, &mut found);
            imported.banks.extend(banks.0);
            imported.guides.extend(guide::guides(&work, &mut names.1, &mut imported.report, &mut found));
            work.close(&mut imported);
        }
        let name = match frameworks.as_slice() {
            [only] => only.name.as_str(),
            _ => "frameworks",
        };
        imported.source = format!("{NAME}-{}", kebab(name));
        imported.title = title(name);
        imported.report.read = read(&frameworks);
        Ok(Diagnosed::new(imported, found))
    }
}

fn read(frameworks: &[Framework]) -> String {
    let all = || frameworks.iter().flat_map(|framework| framework.sets.values().flatten());
    let groups = all().filter(|source| question::is_group(&source.keys())).count();
    let questions = all().count();
    let sets: usize = frameworks.iter().map(|framework| framework.sets.len()).sum();
    let manifests: usize = frameworks.iter().map(|framework| framework.manifests.len()).sum();
    let names: Vec<&str> = frameworks.iter().map(|framework| framework.name.as_str()).collect();
    format!(
        "Read {questions} questions in {sets} sets and {manifests} manifests of {}: {} to ask, and {groups} that group \
         others and become headings.",
        names.join(", "),
        questions - groups,
    )
}

/// A framework being imported.
struct Work<'a> {
    framework: &'a Framework,
    /// What names of banks and guides begin with: the framework's name where there are several.
    prefix: &'a str,
    /// Every question.
    catalogue: Catalogue,
    /// The name here of the question in each file.
    names: BTreeMap<String, String>,
    /// The bank of each set.
    banks: BTreeMap<String, String>,
}

impl<'a> Work<'a> {
    /// Names every question; two of one name are reported.
    fn new(
        framework: &'a Framework,
        prefix: &'a str,
        banks: &mut Taken,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let (mut entries, mut here, mut of_set) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        for (set, sources) in &framework.sets {
            let words = if set.is_empty() { "questions" } else { set };
            let (bank, _) = banks.give(&snake(&format!("{prefix} {words}")), '_');
            let mut ids = Taken::default();
            for source in sources {
                let (id, clashes) = ids.give(&snake(source.stem()), '_');
                if clashes {
                    let clash = Diagnostic::warning(
                        "import-id",
                        format!("another question's id is `{}` as well", snake(source.stem())),
                    )
                    .at(&source.path, source.key_span("id"))
                    .help(format!(
                        "this one is named `{bank}.{id}` here; its file keeps its name on the way back"
                    ));
                    found.push(clash);
                }
                let name = format!("{bank}.{id}");
                entries.push(entry(source, set, &name));
                here.insert(source.path.as_str().to_owned(), name);
            }
            of_set.insert(set.clone(), bank);
        }
        Self { framework, prefix, catalogue: Catalogue::new(entries), names: here, banks: of_set }
    }

    /// The bank of a set.
    fn bank_of(&self, set: &str) -> String {
        self.banks.get(set).cloned().unwrap_or_default()
    }

    /// Says what was left out.
    fn close(&self, imported: &mut Imported) {
        let report = &mut imported.report;
        if !self.framework.others.is_empty() {
            report.note(format!(
                "not questions, left out: {}",
                self.framework.others.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(", ")
            ));
        }
    }
}

/// What others have to know of a question.
fn entry(source: &Source, set: &str, here: &str) -> Entry {
    let keys = source.keys();
    let place = Place { set, stem: source.stem() };
    let alone = question::ours(&keys, place, &Catalogue::default());
    let is_group = question::is_group(&keys);
    let id = value::get_text(&keys, "id").unwrap_or(source.stem());
    Entry {
        set: set.to_owned(),
        stem: source.stem().to_owned(),
        id: id.to_owned(),
        here: (!is_group).then(|| here.to_owned()),
        answers: options::ours(value::get(&keys, "options")).pairs,
        nested: value::items(value::get(&keys, "questions"))
            .iter()
            .filter_map(value::text)
            .map(ToOwned::to_owned)
            .collect(),
        depends: value::get(&keys, "depends").filter(|_| is_group).cloned(),
        title: question::title(&keys, place),
        answer: alone.answer,
    }
}

/// Whether the question gives no reason.
fn lacks_why(question: &crate::import::form::Question) -> bool {
    question.why == NO_WHY
}
