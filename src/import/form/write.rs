//! Banks and guides as files, their keys in the order of the documentation.

use std::fmt::Write;

use serde_yaml::{Mapping, Value};

use super::{Bank, Choice, Guide, Heading, Item, Part, Question};
use crate::import::{TextFile, emit};

/// Keys in the order they are added, without those that say nothing.
#[derive(Default)]
struct Keys(Mapping);

impl Keys {
    fn text(self, key: &str, text: &str) -> Self {
        self.some(key, (!text.is_empty()).then_some(text))
    }

    fn some<V: Into<Value>>(mut self, key: &str, value: Option<V>) -> Self {
        if let Some(value) = value {
            self.0.insert(Value::from(key), value.into());
        }
        self
    }

    fn list<V: Into<Value>>(self, key: &str, list: impl IntoIterator<Item = V>) -> Self {
        let list: Vec<Value> = list.into_iter().map(Into::into).collect();
        self.some(key, (!list.is_empty()).then_some(list))
    }

    fn map(self, key: &str, map: &Mapping) -> Self {
        self.some(key, (!map.is_empty()).then(|| map.clone()))
    }
}

impl Bank {
    /// The bank as a file.
    pub fn file(&self) -> TextFile {
        let head = Keys::default()
            .text("title", &self.title)
            .some("description", self.description.as_deref())
            .map("x", &self.x);
        let mut text = String::new();
        if !self.remark.is_empty() {
            let _ = writeln!(text, "# {}", self.remark);
        }
        text.push_str(&emit::document(&head.0));
        text.push_str(if self.items.is_empty() { "questions: []\n" } else { "questions:\n" });
        for (at, item) in self.items.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            text.push_str("  - ");
            emit::entries(&mut text, &item.keys(), 4);
        }
        TextFile { path: format!("questions/{}.yaml", self.id), text }
    }
}

impl Item {
    fn keys(&self) -> Mapping {
        match self {
            Self::Heading(Heading { heading, x }) => {
                Keys::default().some("heading", Some(heading.as_str())).map("x", x).0
            }
            Self::Question(question) => question.keys(),
        }
    }
}

impl Question {
    fn keys(&self) -> Mapping {
        let answer = (self.answer != "text").then_some(self.answer.as_str());
        Keys::default()
            .text("id", &self.id)
            .text("ask", &self.ask)
            .text("why", &self.why)
            .some("type", answer)
            .list("options", self.options.iter().map(Choice::value))
            .some("unit", self.unit.as_deref())
            .some("required", self.required.then_some(true))
            .list("follow-ups", self.follow_ups.iter().map(String::as_str))
            .list("tags", self.tags.iter().map(String::as_str))
            .list("also-called", self.also_called.iter().map(String::as_str))
            .some("when", self.when.as_deref())
            .map("x", &self.x)
            .0
    }
}

impl Choice {
    fn value(&self) -> Value {
        let is_label =
            self.value.is_none() && self.ask.is_empty() && self.options.is_empty() && self.x.is_empty();
        if is_label {
            return Value::from(self.label.as_str());
        }
        let then = Keys::default().list("ask", self.ask.iter().map(String::as_str)).0;
        let keys = Keys::default()
            .some("value", self.value.as_deref())
            .some("label", Some(self.label.as_str()))
            .map("then", &then)
            .list("options", self.options.iter().map(Self::value))
            .map("x", &self.x);
        Value::Mapping(keys.0)
    }
}

impl Guide {
    /// The guide as a file.
    pub fn file(&self) -> TextFile {
        let head = Keys::default()
            .some("kind", Some("guide"))
            .text("title", &self.title)
            .some("weight", self.weight)
            .map("x", &self.x);
        let mut text = String::from("---\n");
        if !self.remark.is_empty() {
            let _ = writeln!(text, "# {}", self.remark);
        }
        text.push_str(&emit::document(&head.0));
        text.push_str("---\n");
        for part in &self.parts {
            text.push('\n');
            match part {
                Part::Prose(prose) => {
                    text.push_str(prose.trim_end());
                    text.push('\n');
                }
                Part::Ask(names) => {
                    block(&mut text, &Keys::default().list("ask", names.iter().map(String::as_str)).0);
                }
                Part::Tagged { bank, tag } => {
                    let keys = Keys::default().text("bank", bank).list("tags", [tag.as_str()]);
                    block(&mut text, &keys.0);
                }
            }
        }
        TextFile { path: format!("guides/{}.md", self.id), text }
    }
}

fn block(text: &mut String, keys: &Mapping) {
    let _ = write!(text, "```questions\n{}```\n", emit::document(keys));
}
