//! The answers of a question, there and back.

use std::collections::HashSet;

use serde_yaml::{Mapping, Value};

use super::keep;
use crate::import::form::Choice;
use crate::import::{prose, value};
use crate::model::slug;

/// The answers of a question of ours, each with the answer it stands for. `deep` says whether answers were nested
/// deeper than ours may be, and brought up.
pub struct Answers {
    /// Ours.
    pub choices: Vec<Choice>,
    /// Theirs, each with the value of ours.
    pub pairs: Vec<(Value, String)>,
    /// Whether some were nested too deep.
    pub deep: bool,
}

/// Ours for the list below `options`; nothing where it is none.
pub fn ours(list: Option<&Value>) -> Answers {
    let mut answers = Answers { choices: Vec::new(), pairs: Vec::new(), deep: false };
    answers.choices = answers.level(value::items(list), 1);
    answers
}

impl Answers {
    fn level(&mut self, list: &[Value], level: usize) -> Vec<Choice> {
        let mut taken = HashSet::new();
        let mut choices: Vec<Choice> = Vec::new();
        for item in list {
            let mut choice = Self::choice(item);
            let value = unique(&choice, &taken);
            if value != slug_of(&choice) {
                choice.value = Some(value.clone());
            }
            taken.insert(value.clone());
            let answer = answer(item, &choice);
            self.pairs.push((answer, value));
            let inner = value::items(item.as_mapping().and_then(|keys| value::get(keys, "options")));
            if level > 1 && !inner.is_empty() {
                self.deep = true;
                choices.push(choice);
                choices.extend(self.level(inner, level + 1).into_iter().filter(|inner| {
                    let value = inner.value.clone().unwrap_or_else(|| slug_of(inner));
                    taken.insert(value)
                }));
                continue;
            }
            choice.options = self.level(inner, level + 1);
            let back = theirs_one(&choice);
            if let Value::Mapping(keys) = item {
                choice.x = keep::kept(keys, &back);
            }
            choices.push(choice);
        }
        choices
    }

    fn choice(item: &Value) -> Choice {
        let Value::Mapping(keys) = item else {
            return Choice { label: label(&value::words(item).unwrap_or_default()), ..Choice::default() };
        };
        let words = value::get(keys, "label").or_else(|| value::get(keys, "value")).and_then(value::words);
        let value = value::get(keys, "value").and_then(value::words).filter(|value| !value.is_empty());
        Choice { label: label(&words.unwrap_or_default()), value, ..Choice::default() }
    }
}

/// A label has to say something.
fn label(words: &str) -> String {
    if prose::fits(words) {
        return words.to_owned();
    }
    let line = prose::line(words, &prose::nobody);
    if line.is_empty() { "(no label)".to_owned() } else { line }
}

/// What stands for the answer there: its value, else its label.
fn answer(item: &Value, choice: &Choice) -> Value {
    let keys = item.as_mapping();
    let value = keys.and_then(|keys| value::get(keys, "value").or_else(|| value::get(keys, "label")));
    value.cloned().unwrap_or_else(|| Value::from(choice.label.as_str()))
}

fn slug_of(choice: &Choice) -> String {
    slug(&prose::plain(&choice.label))
}

/// The option's value, with a number where another has it already.
fn unique(choice: &Choice, taken: &HashSet<String>) -> String {
    let base = choice.value.clone().unwrap_or_else(|| slug_of(choice));
    let mut value = base.clone();
    let mut number = 2_usize;
    while taken.contains(&value) {
        value = format!("{base}-{number}");
        number += 1;
    }
    value
}

/// Theirs for our options.
pub fn theirs(choices: &[Choice]) -> Value {
    Value::Sequence(
        choices.iter().map(|choice| Value::Mapping(keep::merged(&theirs_one(choice), &choice.x))).collect(),
    )
}

fn theirs_one(choice: &Choice) -> Mapping {
    let mut keys = Mapping::new();
    keys.insert(Value::from("label"), Value::from(choice.label.as_str()));
    if let Some(value) = &choice.value {
        keys.insert(Value::from("value"), Value::from(value.as_str()));
    }
    if !choice.options.is_empty() {
        keys.insert(Value::from("options"), theirs(&choice.options));
    }
    keys
}
