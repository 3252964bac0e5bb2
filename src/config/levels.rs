//! `[check]`: how much each rule matters in this playbook, and what some rules go by.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use crate::diagnostic::{Diagnostic, unknown_rule};
use crate::rules::{self, Level, Rule};
use crate::source::Span;

/// The rule whose words an author may choose.
const WITH_WORDS: &str = "shutter-words";

/// What `[check]` says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Levels {
    chosen: BTreeMap<&'static str, Level>,
    /// The words that are taken for a closed door, in place of those the program knows.
    pub shutter_words: Option<Vec<String>>,
}

impl Levels {
    /// The level that was chosen for a rule, if one was.
    pub fn chosen(&self, rule: &Rule) -> Option<Level> {
        self.chosen.get(rule.id).copied()
    }

    /// Whether anybody would hear of a finding of this rule, so that it is worth looking for.
    pub fn is_on(&self, id: &str) -> bool {
        rules::find(id).is_some_and(|rule| self.chosen(rule).unwrap_or(rule.level) != Level::Off)
    }

    /// Reads the table.
    pub(super) fn read(root: &DeTable<'_>, reader: &mut Reader<'_>) -> Self {
        let mut levels = Self::default();
        let Some(table) = reader.table(root, "check") else { return levels };
        for (key, value) in table {
            let Some(rule) = rules::find(key.get_ref()) else {
                reader.report(unknown_rule(key.get_ref()), Span::new(key.span()));
                continue;
            };
            levels.read_rule(rule, value.get_ref(), Span::new(value.span()), reader);
        }
        levels
    }

    fn read_rule(&mut self, rule: &'static Rule, value: &DeValue<'_>, span: Span, reader: &mut Reader<'_>) {
        match value {
            DeValue::String(name) => self.read_level(rule, name, span, reader),
            DeValue::Array(words) if rule.id == WITH_WORDS => self.read_words(words, span, reader),
            DeValue::Table(table) if rule.id == WITH_WORDS => {
                reader.known_keys(table, &["level", "words"], "a rule with words");
                if let Some(level) = reader.text(table, "level") {
                    self.read_level(rule, &level.value, level.span, reader);
                }
                if let Some(words) = table.get("words") {
                    let span = Span::new(words.span());
                    match words.get_ref() {
                        DeValue::Array(words) => self.read_words(words, span, reader),
                        _ => reader.wrong(span, WORDS.0, WORDS.1),
                    }
                }
            }
            _ => reader.wrong(
                span,
                format!("the level of `{}` is no text", rule.id),
                format!("write `{} = \"warning\"`, or `\"error\"` or `\"off\"`", rule.id),
            ),
        }
    }

    fn read_level(&mut self, rule: &'static Rule, name: &str, span: Span, reader: &mut Reader<'_>) {
        let Some(level) = Level::named(name) else {
            let unknown = Diagnostic::error("unknown-value", format!("there is no level `{name}`"))
                .help("the levels are `error`, `warning` and `off`");
            reader.report(unknown, span);
            return;
        };
        if rule.fixed && !rule.also_warning && level != Level::Error {
            let fixed = Diagnostic::warning("fixed-rule", format!("`{}` is always an error", rule.id))
                .label("without what it asks for the site is not whole")
                .help("take this line out");
            reader.report(fixed, span);
            return;
        }
        self.chosen.insert(rule.id, level);
    }

    fn read_words(&mut self, words: &toml::de::DeArray<'_>, span: Span, reader: &mut Reader<'_>) {
        let texts: Vec<String> = words
            .iter()
            .filter_map(|word| match word.get_ref() {
                DeValue::String(word) if !word.trim().is_empty() => Some(word.trim().to_owned()),
                _ => None,
            })
            .collect();
        if texts.len() < words.len() {
            reader.wrong(span, WORDS.0, WORDS.1);
        }
        self.shutter_words = Some(texts);
    }
}

const WORDS: (&str, &str) =
    ("the words are no list of texts", "write `words = [\"not allowed\", \"no exceptions\"]`");
