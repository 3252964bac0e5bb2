//! Question banks.

use jiff::civil::Date;

use super::{CustomerSafe, Duration, Expression, Kept, Keys, Named, Rich, SitePath, Stage};
use crate::source::{Located, SourcePath, Span};

/// A file of questions.
#[derive(Clone, PartialEq, Debug)]
pub struct Bank<S: Stage> {
    /// Its file.
    pub path: SourcePath,
    /// Its page in the site.
    pub site_path: SitePath,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: Option<Rich<S>>,
    /// The team that keeps it right.
    pub owner: Option<S::Ref>,
    /// When it was last read through.
    pub reviewed: Option<Date>,
    /// How often it should be.
    pub review_every: Option<Duration>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What its source knows besides.
    pub kept: Kept,
    /// Questions, headings and notes in the author's order.
    pub items: Vec<Item<S>>,
    /// Where its keys stand.
    pub keys: Keys,
    /// Whether a mistake was found in it, so that a name missing from it may be there in truth.
    pub unreadable: bool,
}

impl<S: Stage> Bank<S> {
    /// The id others refer to it by: its file's stem.
    pub fn id(&self) -> &str {
        self.path.stem()
    }

    /// Whether it differs from `other` in no more than what it and its questions say: by every name that led to one of
    /// them, the other is found, under the same tags.
    pub fn is_same_by_name(&self, other: &Self) -> bool {
        let replaced_by = |question: &Question<S>| question.replaced_by.as_ref().map(|by| by.id().to_owned());
        let is_same = |(own, other): (&Question<S>, &Question<S>)| {
            own.id.value == other.id.value
                && own.tags == other.tags
                && own.retired.is_some() == other.retired.is_some()
                && replaced_by(own) == replaced_by(other)
        };
        self.path == other.path
            && self.site_path == other.site_path
            && self.title == other.title
            && self.tags == other.tags
            && !self.unreadable
            && !other.unreadable
            && self.questions().count() == other.questions().count()
            && self.questions().zip(other.questions()).all(is_same)
    }

    /// The questions, in order, to keep.
    pub fn shared_questions(&self) -> impl Iterator<Item = &std::sync::Arc<Question<S>>> {
        self.items.iter().filter_map(|item| match item {
            Item::Question(question) => Some(question),
            Item::Heading { .. } | Item::Note(_) => None,
        })
    }

    /// The questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question<S>> {
        self.shared_questions().map(std::sync::Arc::as_ref)
    }
}

/// One item of a bank.
#[derive(Clone, PartialEq, Debug)]
pub enum Item<S: Stage> {
    /// A thing to ask.
    Question(std::sync::Arc<Question<S>>),
    /// A heading over the questions below it.
    Heading {
        /// Its words.
        text: String,
        /// What its source knows besides.
        kept: Kept,
    },
    /// A paragraph between questions.
    Note(Rich<S>),
}

/// One thing to ask, and all that helps with the answer.
#[derive(Clone, PartialEq, Debug)]
pub struct Question<S: Stage> {
    /// Its name inside its bank, in `snake_case`; where it stands in the file.
    pub id: Located<String>,
    /// The whole question in the file.
    pub span: Span,
    /// The question as a person would ask it.
    pub ask: Rich<S>,
    /// Its words without markup.
    pub ask_text: String,
    /// What we do with the answer.
    pub why: Rich<S>,
    /// Words that may be read out to the customer, or left with them.
    pub say: Option<CustomerSafe<S>>,
    /// The form of the answer.
    pub answer: AnswerType,
    /// The answers to choose from.
    pub options: Vec<Choice<S>>,
    /// What a number counts.
    pub unit: Option<String>,
    /// Whether it must be asked.
    pub required: bool,
    /// When it is best asked.
    pub moment: Option<S::Ref>,
    /// Good answers.
    pub listen_for: Vec<Signal<S>>,
    /// Answers to worry about.
    pub red_flags: Vec<Signal<S>>,
    /// What to ask next.
    pub follow_ups: Vec<FollowUp<S>>,
    /// What to do when nobody knows yet.
    pub unknown: Option<Unknown<S>>,
    /// What proves the answer.
    pub evidence: Vec<Rich<S>>,
    /// The team that keeps it right, if it is another than the bank's.
    pub owner: Option<S::Ref>,
    /// When it was last read through.
    pub reviewed: Option<Date>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Other words for it.
    pub also_called: Vec<String>,
    /// The condition under which it is asked.
    pub when: Option<Expression<S>>,
    /// The question that took its place.
    pub replaced_by: Option<S::Ref>,
    /// Since when it is no longer asked.
    pub retired: Option<Date>,
    /// What its source knows besides.
    pub kept: Kept,
}

impl<S: Stage> Question<S> {
    /// All its options, finer ones after the one they belong to.
    pub fn choices(&self) -> impl Iterator<Item = &Choice<S>> {
        self.options.iter().flat_map(|choice| std::iter::once(choice).chain(&choice.options))
    }
}

/// The form of an answer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum AnswerType {
    /// Yes or no.
    YesNo,
    /// One of the options.
    Choice,
    /// Any of the options.
    Choices,
    /// A line of text.
    #[default]
    Text,
    /// A paragraph.
    LongText,
    /// A number, of `unit` if there is one.
    Number,
    /// An amount of money.
    Money,
    /// A share.
    Percent,
    /// A day.
    Date,
    /// A length of time.
    Duration,
    /// A paper to bring.
    File,
    /// A role.
    Person,
}

/// One answer to choose from.
#[derive(Clone, PartialEq, Debug)]
pub struct Choice<S: Stage> {
    /// What conditions compare with.
    pub value: Located<String>,
    /// What people read.
    pub label: Rich<S>,
    /// The label in words that may be left with the customer.
    pub say: Option<CustomerSafe<S>>,
    /// Its words without markup.
    pub label_text: String,
    /// What this answer sets in motion.
    pub then: Option<Then<S>>,
    /// Finer answers below this one; they have none of their own.
    pub options: Vec<Choice<S>>,
    /// What its source knows besides.
    pub kept: Kept,
}

/// What an answer sets in motion.
#[derive(Clone, PartialEq, Debug)]
pub struct Then<S: Stage> {
    /// Controls that now apply.
    pub controls: Vec<S::Ref>,
    /// Teams to tell.
    pub teams: Vec<S::Ref>,
    /// Steps that start.
    pub steps: Vec<S::Ref>,
    /// Questions to ask now.
    pub ask: Vec<S::Ref>,
    /// Questions that fall away.
    pub skip: Vec<S::Ref>,
    /// What to tell the customer.
    pub say: Option<Rich<S>>,
}

/// Something to hear in an answer.
#[derive(Clone, PartialEq, Debug)]
pub struct Signal<S: Stage> {
    /// What is said.
    pub signal: Rich<S>,
    /// What it means.
    pub means: Option<Rich<S>>,
    /// What to do about it.
    pub act: Option<Rich<S>>,
}

/// What to ask next.
#[derive(Clone, PartialEq, Debug)]
pub struct FollowUp<S: Stage> {
    /// The words.
    pub ask: Rich<S>,
    /// What has to be heard first; `None` means it is asked in any case.
    pub when_heard: Option<Rich<S>>,
}

/// An answer to go on with until the real one is there, in the form of the question's type.
#[derive(Clone, PartialEq, Debug)]
pub enum Assumed {
    /// Yes or no.
    Bool(bool),
    /// A number, an amount or a share.
    Number(f64),
    /// A day.
    Date(Date),
    /// A length of time.
    Duration(Duration),
    /// The values of options: one where one can be chosen.
    Options(Vec<String>),
    /// Words.
    Text(String),
}

/// What to do when nobody knows the answer yet.
#[derive(Clone, PartialEq, Debug)]
pub struct Unknown<S: Stage> {
    /// What to go on with meanwhile.
    pub assume: Option<Assumed>,
    /// Who knows.
    pub ask: Option<S::Ref>,
    /// When it must be known.
    pub by: Option<S::Ref>,
    /// What to say meanwhile.
    pub say: Option<Rich<S>>,
}
