//! The authors' reference: every key of every file, in Markdown.

use serde_json::{Value, json};

use super::{Form, of, page};
use crate::model::{capitalised, slug};
use crate::parse::markdown::blocks::RawSelection;
use crate::parse::markdown::diagrams::RawDiagram;
use crate::parse::markdown::listings::{RawContacts, RawControls, RawRoutes, RawSteps};
use crate::parse::page::{RawControl, RawGuide, RawProcess, RawRoute};

/// The reference, without front matter: a table for each form of file, and one for each part of it that has keys.
pub fn reference() -> String {
    let form = |name: &str| Form::named(name).map_or(Value::Null, Form::schema);
    let sections = [
        ("book.toml", form("book")),
        ("teams.yaml", form("teams")),
        ("A question bank", form("bank")),
        ("A scenario", form("scenario")),
        ("The top of every page", page::common()),
        ("A guide", of::<RawGuide>()),
        ("A process", of::<RawProcess>()),
        ("A control", of::<RawControl>()),
        ("A route", of::<RawRoute>()),
        ("A block of questions", of::<RawSelection>()),
        ("A block of contacts", of::<RawContacts>()),
        ("A block of steps", of::<RawSteps>()),
        ("A block of controls", of::<RawControls>()),
        ("A block of routes", of::<RawRoutes>()),
        ("A diagram", of::<RawDiagram>()),
    ];
    let sections = sections.map(|(title, schema)| section(title, &schema));
    format!("{INTRODUCTION}{}", sections.concat())
}

const INTRODUCTION: &str = "\
Every key of every file, and what it is for. A key in bold has to be there, all others may be left out.

Text with Markdown is one paragraph, which may have *emphasis*, `code` and links to other files. A length of time is \
a number or two and what they count: `30 minutes`, `4 hours`, `2-5 days` (working days), `1-2 weeks`, `6 months`. A \
date is written `2026-10-02`.
";

/// A form of file: its keys, then those of its parts in the order in which they come up.
fn section(title: &str, schema: &Value) -> String {
    let scope = Scope { prefix: slug(title.trim_start_matches("A ")) };
    let mut text = format!("\n## {title} {{#{}}}\n\n{}", scope.prefix, scope.table(schema));
    let mut parts = Vec::new();
    gather(schema, schema, &mut parts);
    for name in parts {
        let heading = format!("\n### {} {{#{}}}\n\n", spaced(name), scope.anchor(name));
        text.push_str(&heading);
        text.push_str(&scope.table(&schema["definitions"][name]));
    }
    text
}

/// The names of all parts that a form refers to, itself or through another part.
fn gather<'a>(form: &'a Value, schema: &'a Value, parts: &mut Vec<&'a str>) {
    match form {
        Value::Object(keywords) => {
            for (keyword, value) in keywords.iter().filter(|(keyword, _)| *keyword != "definitions") {
                let name = value.as_str().filter(|_| keyword == "$ref").and_then(part_name);
                match name {
                    Some(name) if !parts.contains(&name) => {
                        parts.push(name);
                        gather(&schema["definitions"][name], schema, parts);
                    }
                    _ => gather(value, schema, parts),
                }
            }
        }
        Value::Array(forms) => forms.iter().for_each(|form| gather(form, schema, parts)),
        _ => {}
    }
}

fn part_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/definitions/")
}

/// One form of file, whose parts are named after it.
struct Scope {
    prefix: String,
}

impl Scope {
    /// The anchor of a part's heading.
    fn anchor(&self, part: &str) -> String {
        format!("{}-{}", self.prefix, slug(&spaced(part)))
    }

    /// What a form is for, and its keys.
    fn table(&self, form: &Value) -> String {
        let what = form["description"].as_str().unwrap_or_default();
        let mut text = if what.is_empty() { String::new() } else { format!("{what}\n\n") };
        text.push_str("| Key | What stands there | What it is for |\n|---|---|---|\n");
        let required =
            |key: &String| form["required"].as_array().is_some_and(|all| all.contains(&json!(key)));
        for (key, form) in form["properties"].as_object().into_iter().flatten() {
            let name = if required(key) { format!("**`{key}`**") } else { format!("`{key}`") };
            let row = format!("| {name} | {} | {} |\n", self.words(form), purpose(form));
            text.push_str(&row);
        }
        text
    }

    /// What stands at a key, in words.
    fn words(&self, form: &Value) -> String {
        if let Some(title) = form["title"].as_str() {
            return title.to_owned();
        }
        if let Some(name) = form["$ref"].as_str().and_then(part_name) {
            return format!("[{}](#{})", spaced(name).to_lowercase(), self.anchor(name));
        }
        let several = ["anyOf", "oneOf", "allOf"].iter().find_map(|keyword| form[*keyword].as_array());
        if let Some(several) = several {
            let mut all: Vec<String> =
                several.iter().map(|form| self.words(form)).filter(|words| !words.is_empty()).collect();
            all.dedup();
            return joined(&all);
        }
        if let Some(word) = form["const"].as_str() {
            return format!("`{word}`");
        }
        let kind = match &form["type"] {
            Value::Array(kinds) => kinds.first().and_then(Value::as_str),
            kind => kind.as_str(),
        };
        match kind {
            Some("array") => format!("a list: {}", self.words(&form["items"])),
            Some("boolean") => "`true` or `false`".to_owned(),
            Some("integer" | "number") => "a number".to_owned(),
            Some("string") => "text".to_owned(),
            Some("object") => "keys and values".to_owned(),
            _ => String::new(),
        }
    }
}

/// What a key is for, an example of it, and what is taken without it.
fn purpose(form: &Value) -> String {
    let mut said = vec![form["description"].as_str().unwrap_or_default().to_owned()];
    let choices = choices(form);
    if !choices.is_empty() {
        said.push(format!("{}.", choices.join("; ")));
    }
    // Dates and lengths of time are explained above the tables.
    let is_explained = ["a date", "a length of time"].contains(&form["title"].as_str().unwrap_or_default());
    let example = form["examples"].as_array().and_then(|all| all.first()).filter(|_| !is_explained);
    said.extend(example.map(|example| format!("Example: `{}`.", flow(example))));
    let default = form.get("default").filter(|default| !default.is_boolean());
    said.extend(default.map(|default| format!("Without it: `{}`.", flow(default))));
    said.join(" ").replace('|', "\\|")
}

/// The words a key may have, with what each means.
fn choices(form: &Value) -> Vec<String> {
    let nested = form["anyOf"].as_array().into_iter().flatten().flat_map(choices);
    let own = form["oneOf"].as_array().into_iter().flatten().filter_map(|choice| {
        let (word, what) = (choice["const"].as_str()?, choice["description"].as_str()?);
        Some(format!("`{word}`: {}", uncapitalised(what)))
    });
    nested.chain(own).collect()
}

fn joined(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    }
}

/// A value as YAML has it on one line.
fn flow(value: &Value) -> String {
    match value {
        Value::String(text) if text.starts_with(['#', '&', '*', '@']) || is_split(text) => {
            format!("\"{text}\"")
        }
        Value::String(text) => text.clone(),
        Value::Array(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// Whether a list in brackets would take the text apart.
fn is_split(text: &str) -> bool {
    text.contains([',', '[', ']', '{', '}'])
}

/// `WayToYes` as words: `Way to yes`.
fn spaced(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    capitalised(&words)
}

fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
