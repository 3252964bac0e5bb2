//! Banks and guides as plain values: what every foreign form is turned into, and what ours are read back as.
//!
//! They mirror the files authors write (`parse/bank/raw.rs` reads those), with the keys an import can fill. Their
//! text is Markdown.

mod read;
mod write;

use serde_yaml::Mapping;

pub use read::{Found, bank};

/// A question bank.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Bank {
    /// Its id, which is its file's stem. Conditions name it, so it holds no hyphen.
    pub id: String,
    /// A line for the top of the file that says where it came from.
    pub remark: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: Option<String>,
    /// Its source's keys.
    pub x: Mapping,
    /// Its questions and the headings over them.
    pub items: Vec<Item>,
}

/// One item of a bank.
#[derive(Clone, PartialEq, Debug)]
pub enum Item {
    /// A heading over the questions below it.
    Heading(Heading),
    /// A thing to ask.
    Question(Box<Question>),
}

/// A heading over questions.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Heading {
    /// Its words.
    pub heading: String,
    /// Its source's keys.
    pub x: Mapping,
}

/// A thing to ask.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Question {
    /// Its id, in `snake_case`.
    pub id: String,
    /// The question.
    pub ask: String,
    /// Why it is asked.
    pub why: String,
    /// The form of the answer, as our files name it.
    pub answer: String,
    /// The answers to choose from.
    pub options: Vec<Choice>,
    /// What a number counts.
    pub unit: Option<String>,
    /// Whether it must be asked.
    pub required: bool,
    /// What to ask next.
    pub follow_ups: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Other words for it.
    pub also_called: Vec<String>,
    /// When it is asked.
    pub when: Option<String>,
    /// Its source's keys.
    pub x: Mapping,
}

/// An answer to choose from: a label alone, or keys.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Choice {
    /// What conditions compare with, where it is not made from the label.
    pub value: Option<String>,
    /// What people read.
    pub label: String,
    /// The questions to ask after this answer.
    pub ask: Vec<String>,
    /// Finer answers.
    pub options: Vec<Choice>,
    /// Its source's keys.
    pub x: Mapping,
}

/// A guide.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Guide {
    /// Its file's stem.
    pub id: String,
    /// A line for the top of the file that says where it came from.
    pub remark: String,
    /// Its title.
    pub title: String,
    /// Its place among the guides.
    pub weight: Option<i64>,
    /// Its source's keys.
    pub x: Mapping,
    /// Its text, in order.
    pub parts: Vec<Part>,
}

/// A part of a guide's text.
#[derive(Clone, PartialEq, Debug)]
pub enum Part {
    /// Markdown.
    Prose(String),
    /// Questions by name.
    Ask(Vec<String>),
    /// The questions of a bank with a tag.
    Tagged {
        /// The bank.
        bank: String,
        /// The tag.
        tag: String,
    },
}
