//! What `questions.json` holds. Its JSON Schema is made from these types.
//!
//! Keys are those that authors write. What is not there is left out. A change that could break a reader raises
//! [`VERSION`].

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::condition::Data;

/// The version of the form.
pub const VERSION: u32 = 1;

/// Every question of a playbook, for other programs. Internal: not for customers.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Questions of a playbook")]
pub struct Questions {
    /// The schema this file keeps to.
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    /// The version of this form; 1 so far. Keys may be added within a version.
    #[schemars(extend("const" = VERSION))]
    pub version: u32,
    /// The playbook's title.
    pub title: String,
    /// The language of all texts, as in HTML's `lang`.
    pub language: String,
    /// The currency of amounts, an ISO 4217 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The moments of a deal, in order.
    pub moments: Vec<Reference>,
    /// The question banks, ordered by id.
    pub banks: Vec<Bank>,
}

/// A text field.
#[derive(Serialize, JsonSchema)]
pub struct Text {
    /// Its words.
    pub text: String,
    /// The same as HTML; links are relative to this file.
    pub html: String,
}

/// Something else of the playbook.
#[derive(Serialize, JsonSchema)]
pub struct Reference {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it stands in the site, relative to this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// A file of questions.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Bank {
    pub id: String,
    pub title: String,
    pub href: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The team that keeps it right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Reference>,
    /// When it was last read through: `2026-10-02`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Questions, and the headings and notes between them.
    pub questions: Vec<Item>,
}

/// One item of a bank.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Item {
    /// A thing to ask.
    Question(Box<Question>),
    /// A heading over the questions below it.
    Heading { heading: String },
    /// A paragraph between questions.
    Note { note: Text },
}

/// One thing to ask.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Question {
    /// `bank.question`
    pub id: String,
    /// Its place in its bank.
    pub href: String,
    pub ask: Text,
    /// What we do with the answer.
    pub why: Text,
    /// Words that a customer may hear or keep; nothing else here is for customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub say: Option<Text>,
    #[serde(rename = "type")]
    pub answer: AnswerType,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// What a number counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether it must be asked.
    pub required: bool,
    /// When it is best asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<Reference>,
    /// Good answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listen_for: Vec<Signal>,
    /// Answers to worry about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub red_flags: Vec<Signal>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<Unknown>,
    /// What proves the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<String>,
    /// The condition under which it is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The question that took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Reference>,
    /// Since when it is no longer asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retired: Option<String>,
}

/// The form of an answer.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerType {
    YesNo,
    Choice,
    Choices,
    Text,
    LongText,
    Number,
    Money,
    Percent,
    Date,
    Duration,
    File,
    Person,
}

/// An answer to choose from.
#[derive(Serialize, JsonSchema)]
pub struct Choice {
    /// What conditions compare with.
    pub value: String,
    pub label: Text,
    /// The label in words that a customer may keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub say: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<Then>,
    /// Finer answers below this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
}

/// What an answer sets in motion.
#[derive(Serialize, JsonSchema)]
pub struct Then {
    /// Controls that now apply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<Reference>,
    /// Teams to tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<Reference>,
    /// Steps that start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Reference>,
    /// Questions to ask now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<Reference>,
    /// Questions that fall away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skip: Vec<Reference>,
    /// What to tell the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub say: Option<Text>,
}

/// Something to hear in an answer.
#[derive(Serialize, JsonSchema)]
pub struct Signal {
    /// What is said.
    #[serde(rename = "signal")]
    pub heard: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<Text>,
    /// What to do about it.
    #[serde(rename = "do", skip_serializing_if = "Option::is_none")]
    pub act: Option<Text>,
}

/// What to ask next.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct FollowUp {
    pub ask: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when_heard: Option<Text>,
}

/// An answer in the form of its question's type. Days are `2026-01-31`, lengths of time `2 days`, options their value.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Assumed {
    /// Yes or no.
    Bool(bool),
    /// A number, an amount or a share.
    Number(f64),
    /// A day, a length of time or words.
    Text(String),
    /// The options chosen.
    Options(Vec<String>),
}

/// What to do when nobody knows yet.
#[derive(Serialize, JsonSchema)]
pub struct Unknown {
    /// What to go on with meanwhile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assume: Option<Assumed>,
    /// The team that knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<Reference>,
    /// The moment at which it must be known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub say: Option<Text>,
}

/// A condition, in words and as data.
#[derive(Serialize, JsonSchema)]
pub struct Condition {
    /// In words, to follow "asked when".
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// As a tree: a list begins with its operator, `v` before a question's id, `l` before the items of a list; all
    /// else stands for itself.
    pub data: Data,
}
