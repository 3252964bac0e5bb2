//! The answers to a question, and what each sets in motion.

use serde::Serialize;

use super::super::Site;
use super::super::body::html;
use super::Link;
use super::assume::assume;
use super::question::Asked;
use crate::model::{AnswerType, Choice, Linked, Question, Target, Then, Unknown};

/// The form of an answer.
#[derive(Serialize)]
pub struct AnswerView {
    kind: &'static str,
    words: &'static str,
    /// What stands before a number on paper: `£`.
    sign: Option<String>,
}

/// An answer to choose from.
#[derive(Serialize)]
pub struct ChoiceView {
    /// What conditions compare with.
    value: String,
    label: String,
    then: Option<ThenView>,
    options: Vec<ChoiceView>,
}

/// What an answer sets in motion.
#[derive(Serialize)]
pub struct ThenView {
    controls: Vec<Link>,
    teams: Vec<Link>,
    steps: Vec<Link>,
    ask: Vec<AskView>,
    skip: Vec<AskView>,
    say: Option<String>,
}

/// Another question.
#[derive(Serialize)]
pub struct AskView {
    title: String,
    href: Option<String>,
    /// Its number, where the page asks it as well.
    number: Option<usize>,
}

/// What to do when nobody knows yet.
#[derive(Serialize)]
pub struct UnknownView {
    /// In HTML, in the form of the question's type.
    assume: Option<String>,
    ask: Option<Link>,
    by: Option<Link>,
    say: Option<String>,
}

impl AnswerView {
    /// The form of `answer`; amounts are in `currency`.
    pub fn new(answer: AnswerType, currency: Option<&str>) -> Self {
        let (kind, words) = match answer {
            AnswerType::YesNo => ("yes-no", "Yes or no"),
            AnswerType::Choice => ("choice", "Choose one"),
            AnswerType::Choices => ("choices", "Choose any"),
            AnswerType::Text => ("text", "A few words"),
            AnswerType::LongText => ("long-text", "A paragraph"),
            AnswerType::Number => ("number", "A number"),
            AnswerType::Money => ("money", "An amount"),
            AnswerType::Percent => ("percent", "A percentage"),
            AnswerType::Date => ("date", "A date"),
            AnswerType::Duration => ("duration", "A length of time"),
            AnswerType::File => ("file", "A document to bring"),
            AnswerType::Person => ("person", "A role"),
        };
        let sign = currency.filter(|_| answer == AnswerType::Money).map(|currency| match currency {
            "GBP" => "£".to_owned(),
            "EUR" => "€".to_owned(),
            "USD" => "$".to_owned(),
            code => code.to_owned(),
        });
        Self { kind, words, sign }
    }
}

impl ChoiceView {
    /// One answer to the question at hand.
    pub fn new(choice: &Choice<Linked>, asked: Asked<'_>) -> Self {
        Self {
            value: choice.value.value.clone(),
            label: html(&choice.label, asked.page.folder()),
            then: choice.then.as_ref().map(|then| ThenView::new(then, asked)),
            options: choice.options.iter().map(|choice| Self::new(choice, asked)).collect(),
        }
    }
}

impl ThenView {
    fn new(then: &Then<Linked>, asked: Asked<'_>) -> Self {
        let others = |targets: &[Target]| targets.iter().map(|target| AskView::new(target, asked)).collect();
        Self {
            controls: Link::all(&then.controls, asked.page.folder()),
            teams: Link::all(&then.teams, asked.page.folder()),
            steps: Link::all(&then.steps, asked.page.folder()),
            ask: others(&then.ask),
            skip: others(&then.skip),
            say: then.say.as_ref().map(|say| html(say, asked.page.folder())),
        }
    }
}

impl AskView {
    fn new(target: &Target, asked: Asked<'_>) -> Self {
        let Link { title, href } = Link::new(target, asked.page.folder());
        match asked.numbers.get(&target.id) {
            Some(here) => Self { title, href: Some(format!("#{}", here.anchor)), number: Some(here.number) },
            None => Self { title, href, number: None },
        }
    }
}

impl UnknownView {
    /// What to do on a page in `folder`.
    pub fn new(
        site: &Site<'_>,
        question: &Question<Linked>,
        unknown: &Unknown<Linked>,
        folder: &str,
    ) -> Self {
        Self {
            assume: unknown.assume.as_ref().map(|assumed| assume(assumed, question, site.playbook, folder)),
            ask: unknown.ask.as_ref().map(|ask| Link::new(ask, folder)),
            by: unknown.by.as_ref().map(|by| Link::new(by, folder)),
            say: unknown.say.as_ref().map(|say| html(say, folder)),
        }
    }
}
