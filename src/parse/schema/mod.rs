//! JSON Schemas of the files that authors write, made from the types these files are read into.
//!
//! Editors complete and check keys by them. A schema says what one file alone can say; what needs the rest of the
//! playbook (whether a team exists, whether a condition makes sense) is for the build to tell. Draft 7, which every
//! editor knows.

mod page;
mod reference;
mod shape;

pub use reference::reference;

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use super::bank::raw::{RawHead, RawHeading, RawNote, RawQuestion};
use super::scenario::RawScenario;
use super::teams::RawTeams;
use crate::config;
use shape::Language;

/// The version of the forms: it changes when a file that fitted no longer does.
pub const VERSION: u32 = 1;

/// What the schemas' ids begin with.
pub const ID: &str = "urn:playbook:schema:";

/// A form of file that has a schema.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The schema's name.
    pub name: &'static str,
    /// What is written in that form, in a phrase.
    pub what: &'static str,
    make: fn() -> Value,
}

/// All forms, in the order of the reference.
pub const FORMS: [Form; 10] = [
    Form { name: "book", what: "book.toml", make: book },
    Form { name: "teams", what: "teams.yaml", make: teams },
    Form { name: "bank", what: "a question bank, in questions/", make: bank },
    Form { name: "scenario", what: "a typical deal, in scenarios/", make: scenario },
    Form { name: "page", what: "the front matter of any page", make: page::any },
    Form { name: "article", what: "the front matter of an article", make: page::article },
    Form { name: "guide", what: "the front matter of a guide", make: page::guide },
    Form { name: "process", what: "the front matter of a process", make: page::process },
    Form { name: "control", what: "the front matter of a control", make: page::control },
    Form { name: "route", what: "the front matter of a route", make: page::route },
];

impl Form {
    /// The form of this name.
    pub fn named(name: &str) -> Option<Self> {
        FORMS.into_iter().find(|form| form.name == name)
    }

    /// Its schema.
    pub fn schema(self) -> Value {
        let mut head = Map::new();
        head.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        head.insert("$id".to_owned(), json!(format!("{ID}{VERSION}:{}", self.name)));
        head.insert("title".to_owned(), json!(format!("Playbook: {}", self.what)));
        if let Value::Object(own) = (self.make)() {
            head.extend(own.into_iter().filter(|(key, _)| key != "$schema" && key != "title"));
        }
        Value::Object(head)
    }

    /// Its schema as the text of a file.
    pub fn text(self) -> String {
        // A tree of texts and numbers is always JSON.
        let mut text = serde_json::to_string_pretty(&self.schema()).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// The schema of a type whose values are written in YAML.
fn of<T: JsonSchema>() -> Value {
    shape::of::<T>(Language::Yaml)
}

fn book() -> Value {
    shape::of::<config::Form>(Language::Toml)
}

fn teams() -> Value {
    of::<RawTeams>()
}

/// The keys of a bank, and its questions, which are read one by one.
fn bank() -> Value {
    let mut bank = of::<RawHead>();
    let items =
        [("Question", of::<RawQuestion>()), ("Heading", of::<RawHeading>()), ("Note", of::<RawNote>())];
    let mut kinds = Vec::new();
    for (name, item) in items {
        kinds.push(shape::define(&mut bank, name, item));
    }
    let questions = json!({
        "description": "The questions, in the order in which they are shown. Headings and notes can stand between them.",
        "type": "array",
        "items": { "anyOf": kinds },
    });
    shape::add_key(&mut bank, "questions", questions, true);
    bank
}

/// The keys of a scenario, and its answers, which are read one by one.
fn scenario() -> Value {
    let mut scenario = of::<RawScenario>();
    let scalar = ["string", "number", "boolean", "null"];
    let answers = json!({
        "title": "`bank.question`, and what is answered",
        "description": "What this deal answers: a number, an option’s `value` (several in brackets), `true` or `false` for yes or no, a date, or a length of time in days or as `2 weeks`.",
        "type": ["object", "null"],
        "propertyNames": { "pattern": r"^.+\.[a-z][a-z0-9_]*$" },
        "additionalProperties": { "anyOf": [
            { "type": scalar },
            { "type": "array", "items": { "type": ["string", "number", "boolean"] } },
        ] },
        "examples": [{ "credit.order_value": 18000, "credit.terms": "d30" }],
    });
    shape::add_key(&mut scenario, "answers", answers, false);
    scenario
}
