//! A manifest as a guide.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::catalogue::Entry;
use super::source::Source;
use super::{NAME, Work};
use crate::diagnostic::Diagnostic;
use crate::import::form::{Guide, Part};
use crate::import::names::{Taken, kebab, title};
use crate::import::{Report, Where, prose, value};

/// The manifest that names most of the questions of a set: its order is the set's.
pub fn main_manifest<'a>(work: &Work<'a>, set: &str) -> Option<&'a Source> {
    let manifests =
        work.framework.manifests.values().filter(|source| set_of(work, source).as_deref() == Some(set));
    let counted = manifests.map(|source| {
        (names(source).filter(|name| work.catalogue.file(set, name).is_some()).count(), source)
    });
    counted.rev().max_by_key(|(count, _)| *count).map(|(_, source)| source)
}

/// The set whose questions a manifest names: a manifest does not say, so the one that has most of them.
fn set_of(work: &Work<'_>, source: &Source) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names(source) {
        for set in work.catalogue.sets() {
            if work.catalogue.file(set, name).is_some() {
                *counts.entry(set).or_default() += 1;
            }
        }
    }
    let words = kebab(source.stem());
    let is_named = |set: &str| words.contains(kebab(set).trim_end_matches('s'));
    counts
        .into_iter()
        .max_by_key(|(set, count)| (*count, is_named(set), set.len()))
        .map(|(set, _)| set.to_owned())
}

/// The names in a manifest.
fn names(source: &Source) -> impl Iterator<Item = &str> {
    let sections = value::items(Some(&source.value)).iter().filter_map(Value::as_mapping);
    sections.flat_map(|keys| value::items(value::get(keys, "questions"))).filter_map(value::text)
}

/// A guide for each manifest.
pub fn guides(
    work: &Work<'_>,
    taken: &mut Taken,
    report: &mut Report,
    found: &mut Vec<Diagnostic>,
) -> Vec<Guide> {
    let manifests = &work.framework.manifests;
    let guides: Vec<Guide> = manifests
        .iter()
        .map(|(stem, source)| {
            let (id, _) = taken.give(&kebab(&format!("{} {stem}", work.prefix)), '-');
            Builder { work, source, set: set_of(work, source), report, found }.guide(id)
        })
        .collect();
    unlisted(work, report);
    guides
}

/// Says which questions no manifest names, directly or through a group.
fn unlisted(work: &Work<'_>, report: &mut Report) {
    let mut listed: BTreeSet<(String, String)> = BTreeSet::new();
    for source in work.framework.manifests.values() {
        let set = set_of(work, source);
        for name in names(source) {
            if let Some(entry) = find(work, set.as_deref(), name) {
                expand(work, entry, &mut listed, &mut Vec::new());
            }
        }
    }
    let mut missing: Vec<String> = Vec::new();
    for set in work.catalogue.sets() {
        let all = work
            .catalogue
            .set(set)
            .filter(|entry| !listed.contains(&(entry.set.clone(), entry.stem.clone())));
        missing.extend(all.map(|entry| format!("`{}/{}`", entry.set, entry.stem)));
    }
    if !missing.is_empty() {
        report.note(format!(
            "no manifest names {}: they are in their bank and in no guide",
            missing.join(", ")
        ));
    }
}

/// The question a manifest of `set` names: of that set, else of the only set that has one.
fn find<'w>(work: &'w Work<'_>, set: Option<&str>, name: &str) -> Option<&'w Entry> {
    let own = set.and_then(|set| work.catalogue.file(set, name));
    own.or_else(|| {
        let mut all = work.catalogue.sets().filter_map(|set| work.catalogue.file(set, name));
        let first = all.next();
        if all.next().is_some() { None } else { first }
    })
}

/// Adds the question, or the questions it groups, to `asked`; `seen` keeps a group from holding itself.
fn expand(work: &Work<'_>, entry: &Entry, seen: &mut BTreeSet<(String, String)>, asked: &mut Vec<String>) {
    if !seen.insert((entry.set.clone(), entry.stem.clone())) {
        return;
    }
    match &entry.here {
        Some(here) => asked.push(here.clone()),
        None => {
            for nested in &entry.nested {
                if let Some(inner) = work.catalogue.file(&entry.set, nested) {
                    expand(work, inner, seen, asked);
                }
            }
        }
    }
}

struct Builder<'b, 'w> {
    work: &'b Work<'w>,
    source: &'b Source,
    set: Option<String>,
    report: &'b mut Report,
    found: &'b mut Vec<Diagnostic>,
}

impl Builder<'_, '_> {
    fn guide(mut self, id: String) -> Guide {
        let mut parts = Vec::new();
        for (at, section) in value::items(Some(&self.source.value)).iter().enumerate() {
            match section.as_mapping() {
                Some(keys) => self.section(at, keys, &mut parts),
                None => self.odd(at),
            }
        }
        let name = &self.work.framework.name;
        let words = title(self.source.stem());
        let x = [
            ("from", Value::from(NAME)),
            ("framework", Value::from(name.as_str())),
            ("manifest", Value::from(self.source.path.file_name())),
            ("sections", self.source.value.clone()),
        ];
        Guide {
            id,
            remark: format!("Imported from the manifest `{}` of the framework `{name}`.", self.source.stem()),
            title: if self.work.prefix.is_empty() { words } else { format!("{words} ({})", title(name)) },
            weight: None,
            x: x.into_iter().map(|(key, value)| (Value::from(key), value)).collect(),
            parts,
        }
    }

    fn odd(&mut self, at: usize) {
        let odd =
            Diagnostic::warning("import-shape", format!("section {} of this manifest has no keys", at + 1))
                .at(&self.source.path, crate::source::Span::default())
                .help("start it with `- name: …`; it is kept below `x:` of the guide");
        self.found.push(odd);
    }

    fn section(&mut self, at: usize, keys: &Mapping, parts: &mut Vec<Part>) {
        let name = prose::line(value::get_text(keys, "name").unwrap_or_default(), &prose::nobody);
        let name = if name.is_empty() { format!("Section {}", at + 1) } else { name };
        let set = self.set.clone();
        let refer = |id: &str| {
            let entry = self.work.catalogue.meant(id, set.as_deref().unwrap_or_default(), "")?;
            let (bank, id) = entry.here.as_deref()?.split_once('.')?;
            Some(format!("[{}](../questions/{bank}.yaml#{id})", entry.title))
        };
        let mut text = format!("## {name}\n");
        for key in ["description", "summary_page_description"] {
            if let Some(words) = value::get_text(keys, key) {
                text.push('\n');
                text.push_str(&prose::page(words, &refer, 3));
                text.push('\n');
            }
        }
        parts.push(Part::Prose(text));
        let asked = self.asked(at, keys);
        if !asked.is_empty() {
            parts.push(Part::Ask(asked));
        }
        for key in keys.keys().filter_map(value::words) {
            let place = match key.as_str() {
                "name" => Where::Both("## heading"),
                "description" | "summary_page_description" => Where::Both("text"),
                "questions" => Where::Both("ask"),
                _ => Where::Kept,
            };
            self.report.count("section", &key, place);
        }
    }

    /// The questions of a section; a name that leads nowhere is reported.
    fn asked(&mut self, at: usize, keys: &Mapping) -> Vec<String> {
        let (mut seen, mut asked) = (BTreeSet::new(), Vec::new());
        for (inner, listed) in value::items(value::get(keys, "questions")).iter().enumerate() {
            let Some(name) = value::text(listed) else { continue };
            if let Some(entry) = find(self.work, self.set.as_deref(), name) {
                expand(self.work, entry, &mut seen, &mut asked);
                continue;
            }
            if self.work.framework.broken.iter().any(|(_, stem)| stem == name) {
                continue;
            }
            let set = self.set.clone().unwrap_or_default();
            let known: Vec<&str> = self.work.catalogue.set(&set).map(|entry| entry.stem.as_str()).collect();
            let missing =
                Diagnostic::warning("import-missing-question", format!("there is no question `{name}`"))
                    .at(&self.source.path, self.source.item_span(at, "questions", inner))
                    .did_you_mean(crate::diagnostic::nearest(name, known))
                    .help("its name is kept below `x:` of the guide, which asks all others");
            self.found.push(missing);
        }
        asked
    }
}
