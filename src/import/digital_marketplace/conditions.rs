//! `depends` and `followup`, as conditions and consequences of ours.
//!
//! `depends: [{on: lot, being: [a, b]}]` is `when: services.lot in ["a", "b"]`; `followup: {other: [true]}` is an
//! option that leads to another question. Where a rule cannot be said so (it names no question at hand, or a value
//! that is no answer), it stays below `x:` as it is.

use std::collections::BTreeMap;

use serde_yaml::{Mapping, Value};

use super::catalogue::{Catalogue, Entry};
use super::question::Place;
use crate::import::form::{Choice, Question};
use crate::import::value;
use crate::model::condition::{Binary, Junction, Term};
use crate::model::{Expression, Written};
use crate::parse::condition;
use crate::parse::markdown::Origin;

/// The condition that says what `depends` says, if there is one: the question's own, else that of the group it is in.
pub fn when(source: &Mapping, place: Place<'_>, catalogue: &Catalogue) -> Option<String> {
    let own = value::get(source, "depends");
    let rules = own.or_else(|| catalogue.inherited(place.set, place.stem))?.as_sequence()?;
    let said: Option<Vec<Said>> = rules.iter().map(|rule| part(rule, place, catalogue)).collect();
    let parts: Vec<String> = said?.into_iter().filter_map(Said::when).collect();
    let whole = parts.join(" && ");
    // A longer one is refused by those who read it.
    (!whole.is_empty() && whole.len() < condition::LONGEST).then_some(whole)
}

/// Whether `depends` holds a rule that no condition says.
pub fn is_beyond_us(source: &Mapping, place: Place<'_>, catalogue: &Catalogue) -> bool {
    match value::get(source, "depends") {
        None => false,
        Some(Value::Sequence(rules)) => rules.iter().any(|rule| part(rule, place, catalogue).is_none()),
        Some(_) => true,
    }
}

/// What a rule says.
enum Said {
    /// A condition.
    When(String),
    /// Nothing: every answer fulfils it.
    Always,
}

impl Said {
    fn when(self) -> Option<String> {
        match self {
            Self::When(condition) => Some(condition),
            Self::Always => None,
        }
    }
}

/// What a rule says, if we can say it.
fn part(rule: &Value, place: Place<'_>, catalogue: &Catalogue) -> Option<Said> {
    let rule = rule.as_mapping().filter(|rule| rule.len() == 2)?;
    let entry = catalogue.meant(value::get_text(rule, "on")?, place.set, place.stem)?;
    let here = entry.here.as_deref()?;
    // A question that waits for itself would never be asked.
    if entry.set == place.set && entry.stem == place.stem {
        return None;
    }
    let being = value::get(rule, "being")?.as_sequence()?;
    let values: Option<Vec<String>> = being.iter().map(|value| literal(value, entry)).collect();
    let values = values.filter(|values| !values.is_empty())?;
    if entry.answer == "choice" && entry.answers.iter().all(|(answer, _)| being.contains(answer)) {
        return Some(Said::Always);
    }
    match (entry.answer.as_str(), values.as_slice()) {
        ("choices", [only]) => Some(Said::When(format!("{only} in {here}"))),
        ("choices", any) => {
            let parts: Vec<String> = any.iter().map(|value| format!("{value} in {here}")).collect();
            Some(Said::When(format!("({})", parts.join(" || "))))
        }
        (_, [only]) => Some(Said::When(format!("{here} == {only}"))),
        ("choice" | "text" | "number", all) => Some(Said::When(format!("{here} in [{}]", all.join(", ")))),
        _ => None,
    }
}

/// An answer there as it is written in a condition.
fn literal(value: &Value, entry: &Entry) -> Option<String> {
    match entry.answer.as_str() {
        "choice" | "choices" => Some(quoted(entry.value_of(value)?)),
        "yes-no" => value::truth(value).map(|truth| truth.to_string()),
        "number" => value.as_i64().filter(|number| *number >= 0).map(|number| number.to_string()),
        "text" => value.as_str().filter(|text| !text.contains(char::is_control)).map(quoted),
        _ => None,
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// `depends` for the condition of a question, if it is one that [`when`] would make.
pub fn depends(question: &Question, catalogue: &Catalogue) -> Option<Value> {
    let expression = condition::parse_at(question.when.as_deref()?, Origin::At(0)).ok()?;
    let parts = match &expression.term {
        Term::Junction(Junction::All, parts) => parts.as_slice(),
        _ => std::slice::from_ref(&expression),
    };
    let rules: Option<Vec<Value>> = parts.iter().map(|part| rule(part, catalogue)).collect();
    rules.map(Value::Sequence)
}

fn rule(part: &Expression<Written>, catalogue: &Catalogue) -> Option<Value> {
    let (name, values) = match &part.term {
        // Any of several choices.
        Term::Junction(Junction::Any, parts) => {
            let all: Option<Vec<_>> = parts.iter().map(compared).collect();
            let all = all?;
            let (name, _) = all.first()?;
            if all.iter().any(|(other, values)| other != name || values.len() != 1) {
                return None;
            }
            (*name, all.iter().flat_map(|(_, values)| values.iter().copied()).collect())
        }
        _ => compared(part)?,
    };
    let entry = catalogue.here(name)?;
    let being: Option<Vec<Value>> = values.into_iter().map(|value| answer(value, entry)).collect();
    let rule: Mapping = [
        (Value::from("on"), Value::from(entry.id.as_str())),
        (Value::from("being"), Value::Sequence(being?)),
    ]
    .into_iter()
    .collect();
    Some(Value::Mapping(rule))
}

/// The question and the values of a comparison that [`part`] makes.
fn compared(part: &Expression<Written>) -> Option<(&str, Vec<&Expression<Written>>)> {
    let Term::Binary(operator, sides) = &part.term else { return None };
    let [left, right] = sides.as_ref();
    match (operator, &left.term, &right.term) {
        (Binary::In, Term::Variable(name), Term::List(values)) => Some((&name.text, values.iter().collect())),
        (Binary::In, _, Term::Variable(name)) => Some((&name.text, vec![left])),
        (Binary::Equal, Term::Variable(name), _) => Some((&name.text, vec![right])),
        _ => None,
    }
}

fn answer(value: &Expression<Written>, entry: &Entry) -> Option<Value> {
    match &value.term {
        Term::Bool(truth) => Some(Value::from(*truth)),
        Term::Text(text) if entry.answer == "text" => Some(Value::from(text.as_str())),
        Term::Text(text) => entry.answer_of(text).cloned(),
        #[allow(clippy::cast_possible_truncation, reason = "only whole numbers get here")]
        Term::Number(number) if number.fract() == 0.0 => Some(Value::from(*number as i64)),
        _ => None,
    }
}

/// Lets the answers of a question lead to the questions that its `followup` names, if all of it can be said so.
pub fn follow(source: &Mapping, place: Place<'_>, catalogue: &Catalogue, question: &mut Question) {
    let Some(Value::Mapping(rules)) = value::get(source, "followup") else { return };
    let mut leads: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, answers) in rules {
        let target = value::text(key).and_then(|id| catalogue.meant(id, place.set, place.stem));
        let Some(here) = target.and_then(|entry| entry.here.as_deref()) else { return };
        let Some(own) = catalogue.file(place.set, place.stem) else { return };
        for answer in value::items(Some(answers)) {
            let Some(value) = answer_value(answer, question, own) else { return };
            leads.entry(value).or_default().push(here.to_owned());
        }
    }
    if question.answer == "yes-no" {
        for (value, label) in [("yes", "Yes"), ("no", "No")] {
            if let Some(ask) = leads.get(value) {
                let value = Some(value.to_owned());
                question.options.push(Choice {
                    value,
                    label: label.to_owned(),
                    ask: ask.clone(),
                    ..Choice::default()
                });
            }
        }
        return;
    }
    lead(&mut question.options, &leads);
}

fn lead(options: &mut [Choice], leads: &BTreeMap<String, Vec<String>>) {
    for option in options {
        if let Some(ask) = leads.get(&value_here(option)) {
            option.ask.clone_from(ask);
        }
        lead(&mut option.options, leads);
    }
}

fn value_here(option: &Choice) -> String {
    option.value.clone().unwrap_or_else(|| crate::model::slug(&crate::import::prose::plain(&option.label)))
}

fn answer_value(answer: &Value, question: &Question, own: &Entry) -> Option<String> {
    match question.answer.as_str() {
        "yes-no" => value::truth(answer).map(|truth| if truth { "yes" } else { "no" }.to_owned()),
        "choice" | "choices" => own.value_of(answer).map(ToOwned::to_owned),
        _ => None,
    }
}

/// Which questions each answer leads to.
pub fn consequences(question: &Question) -> Vec<(String, Vec<String>)> {
    let all = question.options.iter().flat_map(|option| std::iter::once(option).chain(&option.options));
    all.filter(|option| !option.ask.is_empty())
        .map(|option| (value_here(option), option.ask.clone()))
        .collect()
}

/// `followup` for what the answers of a question lead to.
pub fn followup(question: &Question, place: Place<'_>, catalogue: &Catalogue) -> Option<Value> {
    let own = catalogue.file(place.set, place.stem)?;
    let mut rules = Mapping::new();
    for (value, asks) in consequences(question) {
        let answer = match (question.answer.as_str(), value.as_str()) {
            ("yes-no", "yes") => Value::from(true),
            ("yes-no", _) => Value::from(false),
            _ => own.answer_of(&value)?.clone(),
        };
        for here in asks {
            let key = Value::from(catalogue.here(&here)?.id.as_str());
            let answers = rules.entry(key).or_insert_with(|| Value::Sequence(Vec::new()));
            if let Value::Sequence(answers) = answers {
                answers.push(answer.clone());
            }
        }
    }
    (!rules.is_empty()).then_some(Value::Mapping(rules))
}
