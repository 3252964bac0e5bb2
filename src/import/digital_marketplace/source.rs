//! The files of a framework, read.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use crate::diagnostic::Diagnostic;
use crate::import::NotThisForm;
use crate::import::value;
use crate::parse::yaml::{self, Cursor, Document, Origin};
use crate::source::{Area, Body, SourcePath, Sources, Span};

/// How deep a question may be nested: below `x:` of a bank it lies deeper, and that has to be read again.
const DEEPEST: usize = 40;

/// A framework: sets of questions, and the manifests that order them.
#[derive(Default)]
pub struct Framework {
    /// Its folder's name.
    pub name: String,
    /// Its sets, by the folder below `questions/` (empty for files directly in it).
    pub sets: BTreeMap<String, Vec<Source>>,
    /// Its manifests, by their file's stem.
    pub manifests: BTreeMap<String, Source>,
    /// Questions that cannot be read, by set and stem: whoever names them is not at fault.
    pub broken: BTreeSet<(String, String)>,
    /// Files that are neither.
    pub others: Vec<String>,
}

/// A file and its value.
pub struct Source {
    /// The file.
    pub path: SourcePath,
    /// Its value.
    pub value: Value,
    document: Document,
}

impl Source {
    /// The file's name without its extension, by which manifests and other questions know it.
    pub fn stem(&self) -> &str {
        self.path.stem()
    }

    /// The keys, of a question.
    pub fn keys(&self) -> Mapping {
        self.value.as_mapping().cloned().unwrap_or_default()
    }

    /// Where a key is written, else the file's start.
    pub fn key_span(&self, key: &str) -> Span {
        self.document.root().key_span(key).unwrap_or_default()
    }

    /// Where the item `inner` of the list below the key `outer` of the item `at` is written.
    pub fn item_span(&self, at: usize, outer: &str, inner: usize) -> Span {
        let item = self.document.root().items().nth(at).and_then(|item| item.get(outer));
        item.and_then(|list| list.items().nth(inner)).map(Cursor::span).unwrap_or_default()
    }
}

/// The frameworks in a folder, by where they lie in it.
pub fn frameworks(
    files: &Sources,
    folder: &str,
    found: &mut Vec<Diagnostic>,
) -> Result<Vec<Framework>, NotThisForm> {
    let mut frameworks: BTreeMap<String, Framework> = BTreeMap::new();
    for root in roots(files) {
        let name = root.rsplit('/').find(|part| !part.is_empty()).unwrap_or(folder).to_owned();
        frameworks.insert(root, Framework { name, ..Framework::default() });
    }
    if frameworks.is_empty() {
        return Err(wrong_folder(files));
    }
    for (path, body) in files.iter(Area::Content) {
        let Some((framework, below)) = owner(&mut frameworks, path.as_str()) else { continue };
        let is_yaml = matches!(path.extension().to_ascii_lowercase().as_str(), "yml" | "yaml");
        let (kind, rest) = below.split_once('/').unwrap_or(("", below));
        match kind {
            "questions" if is_yaml => {
                let set = rest.rsplit_once('/').map_or("", |(set, _)| set).to_owned();
                match read(path, body, Shape::Question, found) {
                    Some(source) => framework.sets.entry(set).or_default().push(source),
                    None => {
                        framework.broken.insert((set, path.stem().to_owned()));
                    }
                }
            }
            "manifests" if is_yaml => {
                if let Some(source) = read(path, body, Shape::Manifest, found) {
                    framework.manifests.insert(path.stem().to_owned(), source);
                }
            }
            _ => framework.others.push(below.to_owned()),
        }
    }
    Ok(frameworks.into_values().collect())
}

/// The folders that hold a folder `questions` with YAML in it, at most two folders down.
fn roots(files: &Sources) -> BTreeSet<String> {
    let root = |path: &SourcePath| {
        let is_yaml = matches!(path.extension().to_ascii_lowercase().as_str(), "yml" | "yaml");
        let parts: Vec<&str> = path.folder().split('/').collect();
        let at = parts.iter().position(|part| *part == "questions")?;
        (is_yaml && at <= 2).then(|| parts.get(..at).unwrap_or_default().join("/"))
    };
    files.iter(Area::Content).filter_map(|(path, _)| root(path)).collect()
}

fn owner<'f, 'p>(
    frameworks: &'f mut BTreeMap<String, Framework>,
    path: &'p str,
) -> Option<(&'f mut Framework, &'p str)> {
    frameworks.iter_mut().find_map(|(root, framework)| {
        let below =
            if root.is_empty() { Some(path) } else { path.strip_prefix(root.as_str())?.strip_prefix('/') };
        below.map(|below| (framework, below))
    })
}

fn wrong_folder(files: &Sources) -> NotThisForm {
    let is_empty = files.iter(Area::Content).next().is_none();
    NotThisForm {
        message: if is_empty { "there are no questions in this folder" } else { "this folder is no framework" }.to_owned(),
        help: "a framework's folder holds `questions/<set>/*.yml` and `manifests/*.yml`; name that folder, the folder \
               `frameworks` it lies in, or the repository"
            .to_owned(),
    }
}

#[derive(Clone, Copy)]
enum Shape {
    Question,
    Manifest,
}

/// A file's value, if it has the shape of one of its kind.
fn read(path: &SourcePath, body: &Body, shape: Shape, found: &mut Vec<Diagnostic>) -> Option<Source> {
    // What could not be read as text is reported by who read it.
    let Body::Text(text) = body else { return None };
    let document = match yaml::read(text, &Origin::file(path)) {
        Ok(document) => document,
        Err(wrong) => {
            found.extend(wrong);
            return None;
        }
    };
    let root = document.root();
    let value = value::read(root, text);
    let (fits, message, help) = match shape {
        Shape::Question => (
            value.is_mapping(),
            "this is no question: it does not start with keys",
            "write `question: …` and `type: …`, each on a line of its own",
        ),
        Shape::Manifest => (
            value.is_sequence(),
            "this is no manifest: it is not a list of sections",
            "start each section with a hyphen: `- name: …`, and below it `questions:` with their file names",
        ),
    };
    let wrong = if !fits {
        Diagnostic::error("import-shape", message).help(help)
    } else if value::depth(&value) > DEEPEST {
        Diagnostic::error("import-shape", format!("this is nested deeper than {DEEPEST} levels"))
            .help("take it apart, or leave the file out")
    } else {
        return Some(Source { path: path.clone(), value, document });
    };
    found.push(wrong.at(path, root.span()));
    None
}
