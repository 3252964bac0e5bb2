//! The way back: banks and guides that came from a framework, as its files.
//!
//! What our fields say is turned back, and what was kept below `x:` is laid over it, unless the author has changed
//! the field since: then the field counts.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::catalogue::{Catalogue, Entry};
use super::question::{self, Place};
use super::{NAME, keep, options};
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::import::form::{Found, Item, Question};
use crate::import::{TextFile, emit, form, value};
use crate::model::SitePath;
use crate::parse::yaml::{Origin, read};
use crate::parse::{FileKind, file_kind, front_matter};
use crate::source::{Area, Body, SourcePath, Sources, Span};

/// What is written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Exported {
    /// The files, from the folder that holds `frameworks`.
    pub files: Vec<TextFile>,
    paths: BTreeSet<String>,
    /// How many of them are questions.
    pub questions: usize,
    /// How many are manifests.
    pub manifests: usize,
    /// What has no place there: a line each.
    pub notes: Vec<String>,
}

/// A bank that came from a set of a framework.
struct Set {
    path: SourcePath,
    framework: String,
    name: String,
    found: Found,
}

/// The files of every framework that banks and guides came from.
pub fn export(files: &Sources) -> Diagnosed<Exported> {
    let mut found = Vec::new();
    let mut exported = Exported::default();
    let sets: Vec<Set> =
        files.iter(Area::Content).filter_map(|(path, body)| set(path, body, &mut found)).collect();
    let mut frameworks: BTreeMap<&str, Vec<&Set>> = BTreeMap::new();
    for set in &sets {
        frameworks.entry(&set.framework).or_default().push(set);
    }
    for sets in frameworks.values() {
        let catalogue = Catalogue::new(sets.iter().flat_map(|set| entries(set)).collect());
        for set in sets {
            questions(set, &catalogue, &mut exported, &mut found);
        }
    }
    added(&sets, &mut exported);
    for (path, body) in files.iter(Area::Content) {
        manifest(path, body, &mut exported, &mut found);
    }
    Diagnosed::new(exported, found)
}

fn set(path: &SourcePath, body: &Body, wrong: &mut Vec<Diagnostic>) -> Option<Set> {
    let Body::Text(text) = body else { return None };
    if file_kind(path) != FileKind::Bank {
        return None;
    }
    let (bank, diagnostics) = form::bank(path, text);
    let found = match bank {
        Some(found) if value::get_text(&found.bank.x, "from") == Some(NAME) => found,
        // A bank that cannot be read might be one of ours: better to say so than to leave its questions out.
        None => {
            wrong.extend(diagnostics);
            return None;
        }
        Some(_) => return None,
    };
    wrong.extend(diagnostics);
    let word = |key| value::get_text(&found.bank.x, key).unwrap_or_default().to_owned();
    Some(Set { path: path.clone(), framework: word("framework"), name: word("set"), found })
}

/// What each item says by its fields alone, laid over by what was kept.
fn simple(item: &Item, place: Place<'_>) -> Mapping {
    match item {
        Item::Heading(heading) => keep::merged(&question::theirs_of(heading), &heading.x),
        Item::Question(question) => {
            keep::merged(&question::theirs(question, place, &Catalogue::default()), &question.x)
        }
    }
}

/// The name of the file an item came from.
fn file_of(item: &Item) -> Option<&str> {
    let x = match item {
        Item::Heading(heading) => &heading.x,
        Item::Question(question) => &question.x,
    };
    value::get_text(x, keep::FILE)
}

fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

fn entries(set: &Set) -> Vec<Entry> {
    let entry = |item: &Item| {
        let stem = stem(file_of(item)?);
        let keys = simple(item, Place { set: &set.name, stem });
        let here = match item {
            Item::Question(question) => Some(format!("{}.{}", set.found.bank.id, question.id)),
            Item::Heading(_) => None,
        };
        let answer = match item {
            Item::Question(question) => question.answer.clone(),
            Item::Heading(_) => String::new(),
        };
        let nested = value::items(value::get(&keys, "questions")).iter().filter_map(value::text);
        Some(Entry {
            set: set.name.clone(),
            stem: stem.to_owned(),
            id: value::get_text(&keys, "id").unwrap_or(stem).to_owned(),
            here,
            answer,
            answers: options::ours(value::get(&keys, "options")).pairs,
            nested: nested.map(ToOwned::to_owned).collect(),
            depends: value::get(&keys, "depends").filter(|_| matches!(item, Item::Heading(_))).cloned(),
            title: question::title(&keys, Place { set: &set.name, stem }),
        })
    };
    set.found.bank.items.iter().filter_map(entry).collect()
}

fn questions(set: &Set, catalogue: &Catalogue, exported: &mut Exported, found: &mut Vec<Diagnostic>) {
    let mut without = 0;
    for (item, span) in set.found.bank.items.iter().zip(&set.found.spans) {
        let Some(file) = file_of(item) else {
            without += usize::from(matches!(item, Item::Question(_)));
            continue;
        };
        let place = Place { set: &set.name, stem: stem(file) };
        let keys = match item {
            Item::Heading(_) => simple(item, place),
            Item::Question(question) => restored(question, place, catalogue),
        };
        let folder = if set.name.is_empty() { String::new() } else { format!("{}/", set.name) };
        let path = format!("frameworks/{}/questions/{folder}{file}", set.framework);
        if add(exported, path, emit::document(&ordered(keys)), (&set.path, *span), found) {
            exported.questions += 1;
        }
    }
    if without > 0 {
        exported.notes.push(format!(
            "{without} questions of `{}` did not come from the framework: they are not written",
            set.found.bank.id
        ));
    }
}

/// The question there. What was kept counts where it still says what our field says.
fn restored(question: &Question, place: Place<'_>, catalogue: &Catalogue) -> Mapping {
    let fields = question::theirs(question, place, catalogue);
    let mut keys = keep::merged(&fields, &question.x);
    let again = question::ours(&keys, place, catalogue);
    for (key, value) in &fields {
        let name = value::text(key).unwrap_or_default();
        if keys.get(key) != Some(value) && !question::same(name, &again, question) {
            keys.insert(key.clone(), value.clone());
        }
    }
    // A field that the author emptied takes its key along.
    for name in ["depends", "followup", "question_advice", "unit_in_full"] {
        let key = Value::from(name);
        if keys.contains_key(&key) && !fields.contains_key(&key) && !question::same(name, &again, question) {
            keys.remove(&key);
        }
    }
    keys
}

/// The keys in an order that reads well.
fn ordered(mut keys: Mapping) -> Mapping {
    let mut ordered = Mapping::new();
    for name in ["id", "name", "question", "question_advice", "hint", "type"] {
        if let Some((key, value)) = keys.remove_entry(Value::from(name)) {
            ordered.insert(key, value);
        }
    }
    ordered.extend(keys);
    ordered
}

fn manifest(path: &SourcePath, body: &Body, exported: &mut Exported, found: &mut Vec<Diagnostic>) {
    let (Body::Text(text), FileKind::Page) = (body, file_kind(path)) else { return };
    let Some((matter, offset)) = front_matter(path, text) else { return };
    // What is wrong with a page is told by those who build it.
    let Ok(document) = read(matter, &Origin::part(path, offset)) else { return };
    let Some(x) = document.root().get("x") else { return };
    let Value::Mapping(keys) = value::read(x, text) else { return };
    if value::get_text(&keys, "from") != Some(NAME) {
        return;
    }
    let (Some(framework), Some(file), Some(sections)) = (
        value::get_text(&keys, "framework"),
        value::get_text(&keys, "manifest"),
        value::get(&keys, "sections"),
    ) else {
        return;
    };
    let path_there = format!("frameworks/{framework}/manifests/{file}");
    if add(exported, path_there, emit::one(sections), (path, x.span()), found) {
        exported.manifests += 1;
    }
}

/// Adds a file, unless its path leads out of the folder.
fn add(
    exported: &mut Exported,
    path: String,
    text: String,
    (bank, span): (&SourcePath, Span),
    found: &mut Vec<Diagnostic>,
) -> bool {
    let is_fine =
        SitePath::checked(path.as_str()).is_some() && path.split('/').all(|part| !part.starts_with('.'));
    if is_fine && exported.paths.insert(path.clone()) {
        exported.files.push(TextFile { path, text });
        return true;
    }
    let message = if is_fine {
        format!("`{path}` comes from two places")
    } else {
        format!("`{path}` cannot be the path of a file")
    };
    let wrong = Diagnostic::error("export-path", message)
        .at(bank, span)
        .help("correct `framework` and `set` below `x:` of the bank, and `file` or `manifest` here");
    found.push(wrong);
    false
}

/// Says what authors added that has no place there.
fn added(sets: &[Set], exported: &mut Exported) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (key, _) in sets.iter().flat_map(|set| &set.found.added) {
        *counts.entry(key).or_default() += 1;
    }
    for (key, count) in counts {
        exported.notes.push(format!("`{key}` has no place there: {count} left out"));
    }
}
