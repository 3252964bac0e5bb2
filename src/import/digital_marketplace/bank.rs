//! A set of questions as a bank.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::odd::Odd;
use super::question::{self, Place};
use super::source::Source;
use super::{NAME, Work, conditions, guide, keep, lacks_why};
use crate::diagnostic::Diagnostic;
use crate::import::form::{Bank, Heading, Item, Question};
use crate::import::names::title;
use crate::import::{Report, Where, prose, value};

/// The banks of a framework.
pub struct Banks(pub Vec<Bank>);

impl Banks {
    /// One for each set.
    pub fn of(work: &Work<'_>, report: &mut Report, found: &mut Vec<Diagnostic>) -> Self {
        let mut odd = Odd::default();
        let sets = work.framework.sets.keys().map(|set| Builder::new(work, set).bank(report, &mut odd));
        let banks = sets.collect();
        odd.report(report, found);
        Self(banks)
    }
}

struct Builder<'a> {
    work: &'a Work<'a>,
    set: &'a str,
    sources: BTreeMap<&'a str, Vec<&'a Source>>,
    placed: BTreeSet<&'a str>,
    items: Vec<Item>,
}

impl<'a> Builder<'a> {
    fn new(work: &'a Work<'a>, set: &'a str) -> Self {
        let mut sources: BTreeMap<&str, Vec<&Source>> = BTreeMap::new();
        for source in work.framework.sets.get(set).into_iter().flatten() {
            sources.entry(source.stem()).or_default().push(source);
        }
        Self { work, set, sources, placed: BTreeSet::new(), items: Vec::new() }
    }

    /// The bank: its questions in the order of the manifest that names most of them, then the others.
    fn bank(mut self, report: &mut Report, odd: &mut Odd<'a>) -> Bank {
        let main = guide::main_manifest(self.work, self.set);
        for section in main.map(|source| value::items(Some(&source.value))).unwrap_or_default() {
            let Some(keys) = section.as_mapping() else { continue };
            let name = prose::plain(value::get_text(keys, "name").unwrap_or_default());
            self.section(&name, value::items(value::get(keys, "questions")), report, odd);
        }
        let rest: Vec<&str> =
            self.sources.keys().copied().filter(|stem| !self.placed.contains(stem)).collect();
        // What a group holds comes with the group.
        let nested: BTreeSet<&str> = self
            .work
            .catalogue
            .set(self.set)
            .flat_map(|entry| entry.nested.iter().map(String::as_str))
            .collect();
        let (later, first): (Vec<&str>, Vec<&str>) = rest.iter().partition(|stem| nested.contains(*stem));
        if !self.items.is_empty() && !rest.is_empty() {
            self.heading("Other questions");
        }
        for stem in first.into_iter().chain(later) {
            self.place(stem, report, odd);
        }
        self.finish()
    }

    fn section(&mut self, name: &str, listed: &'a [Value], report: &mut Report, odd: &mut Odd<'a>) {
        let mut below = false;
        for stem in listed.iter().filter_map(value::text) {
            if self.placed.contains(stem) || !self.sources.contains_key(stem) {
                continue;
            }
            let is_group = self.work.catalogue.file(self.set, stem).is_some_and(|entry| entry.here.is_none());
            if !below && !is_group && !name.is_empty() {
                self.heading(name);
            }
            // After a group's questions the next one needs a heading of its own again.
            below = !is_group;
            self.place(stem, report, odd);
        }
    }

    fn heading(&mut self, words: &str) {
        self.items.push(Item::Heading(Heading { heading: words.to_owned(), x: Mapping::new() }));
    }

    /// Adds the questions of this name and those they group.
    fn place(&mut self, stem: &str, report: &mut Report, odd: &mut Odd<'a>) {
        let Some((stem, sources)) =
            self.sources.get_key_value(stem).map(|(stem, sources)| (*stem, sources.clone()))
        else {
            return;
        };
        if !self.placed.insert(stem) {
            return;
        }
        for source in sources {
            let keys = source.keys();
            odd.look(source, &keys);
            let item = self.item(source, &keys, report, odd);
            self.items.push(item);
            if question::is_group(&keys) {
                for nested in value::items(value::get(&keys, "questions")) {
                    match value::text(nested) {
                        Some(nested) => self.place(nested, report, odd),
                        None => odd.note(
                            "questions",
                            "a nested question is written out where a name is expected",
                            source,
                        ),
                    }
                }
            }
        }
    }

    fn item(&self, source: &'a Source, keys: &Mapping, report: &mut Report, odd: &mut Odd<'a>) -> Item {
        let place = Place { set: self.set, stem: source.stem() };
        let catalogue = &self.work.catalogue;
        if question::is_group(keys) {
            let mut heading = question::heading(keys, place);
            heading.x = with_file(source, keep::kept(keys, &question::theirs_of(&heading)));
            count(report, "group", keys, &heading.x, |key| match key {
                "name" | "type" => Some("heading"),
                "question" => {
                    (value::get_text(keys, key) == Some(heading.heading.as_str())).then_some("heading")
                }
                _ => None,
            });
            return Item::Heading(heading);
        }
        let mut question = question::ours(keys, place, catalogue);
        question.id = self.id_of(source);
        question.x = with_file(source, keep::kept(keys, &question::theirs(&question, place, catalogue)));
        count(report, "question", keys, &question.x, |key| said(key, &question));
        count_options(report, value::get(keys, "options"), &question);
        odd.rules(source, keys, &question, conditions::is_beyond_us(keys, place, catalogue));
        Item::Question(Box::new(question))
    }

    fn id_of(&self, source: &Source) -> String {
        let here = self.work.names.get(source.path.as_str());
        here.and_then(|here| here.split_once('.')).map(|(_, id)| id.to_owned()).unwrap_or_default()
    }

    fn finish(self) -> Bank {
        let name = &self.work.framework.name;
        let words = title(if self.set.is_empty() { "questions" } else { self.set });
        let x: Mapping = [("from", NAME), ("framework", name), ("set", self.set)]
            .into_iter()
            .map(|(key, value)| (Value::from(key), Value::from(value)))
            .collect();
        Bank {
            id: self.work.bank_of(self.set),
            remark: format!("Imported from the questions `{}` of the framework `{name}`.", self.set),
            title: if self.work.prefix.is_empty() { words } else { format!("{words} ({})", title(name)) },
            description: None,
            x,
            items: self.items,
        }
    }
}

fn with_file(source: &Source, kept: Mapping) -> Mapping {
    let file = (Value::from(keep::FILE), Value::from(source.path.file_name()));
    std::iter::once(file).chain(kept).collect()
}

/// The field of ours that says what the key says, if this question has it.
fn said(key: &str, question: &Question) -> Option<&'static str> {
    let field = question::field(key)?;
    let is_said = match field {
        "also-called" => !question.also_called.is_empty(),
        "why" => !lacks_why(question),
        "options" => matches!(question.answer.as_str(), "choice" | "choices"),
        "unit" => question.unit.is_some() || question.answer == "percent",
        "when" => question.when.is_some(),
        "then" => question.options.iter().any(|option| !option.ask.is_empty()),
        _ => true,
    };
    is_said.then_some(field)
}

fn count(
    report: &mut Report,
    holder: &'static str,
    keys: &Mapping,
    x: &Mapping,
    field: impl Fn(&str) -> Option<&'static str>,
) {
    let kept = keep::foreign(x);
    for (key, _) in keys {
        let name = value::words(key).unwrap_or_default();
        let is_kept = kept.iter().any(|(kept, _)| kept == key);
        report.count(
            holder,
            &name,
            match (field(&name), is_kept) {
                (Some(field), false) => Where::Field(field),
                (Some(field), true) => Where::Both(field),
                (None, _) => Where::Kept,
            },
        );
    }
}

fn count_options(report: &mut Report, list: Option<&Value>, question: &Question) {
    for (at, option) in value::items(list).iter().enumerate() {
        let (Some(keys), Some(choice)) = (option.as_mapping(), question.options.get(at)) else { continue };
        count(report, "option", keys, &choice.x, |key| match key {
            "label" => Some("label"),
            "value" => Some("value"),
            "options" => Some("options"),
            _ => None,
        });
    }
}
