//! A bank's file as it is written. The words on each key are what editors show to authors.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::Duration;
use crate::parse::form;
use crate::parse::values::{AnyKeys, Day, Many, Short};
use crate::source::Located;

/// The questions of one subject. The file’s name is the bank’s name, which others write before the dot:
/// `order_value` in `credit.yaml` is `credit.order_value`.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Bank")]
pub struct RawHead {
    /// What the subject is called. Example: `Credit and payment`
    pub title: String,
    /// What it is about, in a sentence.
    #[schemars(with = "Option<form::Prose>")]
    pub description: Option<Located<String>>,
    /// The team that keeps the bank right.
    #[schemars(with = "Option<form::Team>")]
    pub owner: Option<Located<String>>,
    /// The day on which somebody last read it through.
    pub reviewed: Option<Day>,
    /// How often that should happen. Example: `6 months`
    pub review_every: Option<Duration>,
    /// Words that a guide can choose questions by, and that readers can search for. Example: `[money]`
    #[serde(default)]
    pub tags: Vec<String>,
    /// What another tool knows of it and this one has no key for: kept as it is, and shown to authors alone.
    #[serde(default)]
    pub x: AnyKeys,
}

/// A heading between questions.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "Heading")]
pub struct RawHeading {
    /// The heading over the questions below it. Example: `How it is paid`
    pub heading: String,
    /// What another tool knows of it and this one has no key for: kept as it is, and shown to authors alone.
    #[serde(default)]
    pub x: AnyKeys,
}

/// A paragraph between questions.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "Note")]
pub struct RawNote {
    /// A word to those who ask.
    #[schemars(with = "form::Prose")]
    pub note: Located<String>,
}

/// One thing to ask. It needs `id`, `ask` and `why`; everything else may be left out.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Question")]
pub struct RawQuestion {
    /// The question’s name in this bank: small letters, words joined by `_`. Others point at it, so keep it.
    /// Example: `order_value`
    #[schemars(with = "form::QuestionName")]
    pub id: Located<String>,
    /// The question as you would ask it.
    #[schemars(with = "form::Prose")]
    pub ask: Located<String>,
    /// What we do with the answer, in a sentence. If nothing is done with it, don’t ask.
    #[schemars(with = "form::Prose")]
    pub why: Located<String>,
    /// Words that may be read out to the customer, or left behind. All else here is for us alone.
    #[schemars(with = "Option<form::Prose>")]
    pub say: Option<Located<String>>,
    /// What kind of answer it has.
    #[serde(rename = "type")]
    #[schemars(extend("default" = "text"))]
    pub answer: Option<Located<RawAnswer>>,
    /// The answers to choose from, for `choice`, `choices` and `yes-no`. Each is its words alone, or has keys of its own.
    #[serde(default)]
    pub options: Vec<Located<Short<RawChoice>>>,
    /// What a number counts. Example: `laptops`
    pub unit: Option<String>,
    /// Whether it must be asked: the next step cannot start without the answer.
    #[serde(default)]
    pub required: bool,
    /// When in the deal it is best asked.
    #[schemars(with = "Option<form::Moment>")]
    pub moment: Option<Located<String>>,
    /// What a good answer sounds like.
    #[serde(default)]
    pub listen_for: Vec<RawGood>,
    /// What should make you careful.
    #[serde(default)]
    pub red_flags: Vec<RawFlag>,
    /// What to ask next: a question alone, or one with what you heard before it.
    #[serde(default)]
    pub follow_ups: Vec<Located<Short<RawFollowUp>>>,
    /// What to do when nobody knows yet, which is an answer too.
    pub unknown: Option<RawUnknown>,
    /// What proves the answer. Example: `[The last three invoices]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Prose>")]
    pub evidence: Vec<Located<String>>,
    /// The team that keeps the question right, where it is another than the bank’s.
    #[schemars(with = "Option<form::Team>")]
    pub owner: Option<Located<String>>,
    /// The day on which somebody last read it through, where it is another than the bank’s.
    pub reviewed: Option<Day>,
    /// Words that a guide can choose it by. Example: `[money, desk]`
    #[serde(default)]
    pub tags: Vec<String>,
    /// Other words for it, which searching finds. Example: `[turnover, deal size]`
    #[serde(default)]
    pub also_called: Vec<String>,
    /// Ask it only when this holds. Example: `credit.order_value > 25000`
    #[schemars(with = "Option<form::Condition>")]
    pub when: Option<Located<String>>,
    /// The question that took its place.
    #[schemars(with = "Option<form::Question>")]
    pub replaced_by: Option<Located<String>>,
    /// The day since which it is no longer asked. Old answers can still be read.
    pub retired: Option<Day>,
    /// What another tool knows of it and this one has no key for: kept as it is, and shown to authors alone.
    #[serde(default)]
    pub x: AnyKeys,
}

/// What kind of answer a question has.
#[derive(Deserialize, JsonSchema, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum RawAnswer {
    /// Yes or no
    YesNo,
    /// One of the options
    Choice,
    /// Any of the options
    Choices,
    /// A few words
    Text,
    /// A paragraph
    LongText,
    /// A number, of `unit`
    Number,
    /// An amount in the playbook’s currency
    Money,
    /// A percentage
    Percent,
    /// A day
    Date,
    /// A length of time
    Duration,
    /// A document to bring
    File,
    /// A role
    Person,
}

/// An answer to choose from.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "Option")]
pub struct RawChoice {
    /// The name that conditions use; made from the label where it is left out. `yes` or `no` for a question of the
    /// type `yes-no`. Example: `d60`
    #[schemars(with = "Option<form::Plain>")]
    pub value: Option<Located<String>>,
    /// What people read. Example: `60 days`
    #[schemars(with = "form::Prose")]
    pub label: Located<String>,
    /// The same in words that may be left with the customer, where the label is not fit for them.
    #[schemars(with = "Option<form::Prose>")]
    pub say: Option<Located<String>>,
    /// What this answer sets in motion.
    pub then: Option<RawThen>,
    /// Finer answers below this one. They have none of their own.
    #[serde(default)]
    pub options: Vec<Located<Short<RawChoice>>>,
    /// What another tool knows of it and this one has no key for: kept as it is, and shown to authors alone.
    #[serde(default)]
    pub x: AnyKeys,
}

/// What an answer sets in motion.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Then")]
pub struct RawThen {
    /// Controls that now apply. Example: `[credit-limit]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Control>")]
    pub controls: Vec<Located<String>>,
    /// Teams to bring in. Example: `[finance]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Team>")]
    pub teams: Vec<Located<String>>,
    /// Steps that start. Example: `[lead-to-order.credit-check]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Step>")]
    pub steps: Vec<Located<String>>,
    /// Questions to ask now. Example: `[credit.guarantee]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Question>")]
    pub ask: Vec<Located<String>>,
    /// Questions that need not be asked any more.
    #[serde(default)]
    #[schemars(with = "Vec<form::Question>")]
    pub skip: Vec<Located<String>>,
    /// What to tell the customer.
    #[schemars(with = "Option<form::Prose>")]
    pub say: Option<Located<String>>,
}

/// A good answer.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "GoodAnswer")]
pub struct RawGood {
    /// What is said, in the customer’s words. Example: `A range with a reason behind it`
    #[schemars(with = "form::Prose")]
    pub signal: Located<String>,
    /// What it means for us.
    #[schemars(with = "Option<form::Prose>")]
    pub means: Option<Located<String>>,
}

/// An answer to worry about.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "RedFlag")]
pub struct RawFlag {
    /// What is said, in the customer’s words. Example: `“We’ll see how it goes.”`
    #[schemars(with = "form::Prose")]
    pub signal: Located<String>,
    /// What it means for us.
    #[schemars(with = "Option<form::Prose>")]
    pub means: Option<Located<String>>,
    /// What to do about it.
    #[serde(rename = "do")]
    #[schemars(with = "Option<form::Prose>")]
    pub act: Option<Located<String>>,
}

/// A question to ask next.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "FollowUp")]
pub struct RawFollowUp {
    /// The question as you would ask it.
    #[schemars(with = "form::Prose")]
    pub ask: Located<String>,
    /// What you heard before it. Example: `a single number`
    #[schemars(with = "Option<form::Prose>")]
    pub when_heard: Option<Located<String>>,
}

/// What to do when nobody knows yet.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Unknown")]
pub struct RawUnknown {
    /// The answer to go on with meanwhile, in the form of the question’s type: `50000`, `yes`, `2026-10-02`,
    /// `2 weeks`, an option’s value; a list of values for `choices`.
    pub assume: Option<Located<Many>>,
    /// The team that finds out.
    #[schemars(with = "Option<form::Team>")]
    pub ask: Option<Located<String>>,
    /// The moment by which it must be known.
    #[schemars(with = "Option<form::Moment>")]
    pub by: Option<Located<String>>,
    /// What to say to the customer meanwhile.
    #[schemars(with = "Option<form::Prose>")]
    pub say: Option<Located<String>>,
}
