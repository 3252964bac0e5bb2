//! The answers to a question, and what each sets in motion.

use serde::Serialize;

use super::super::Site;
use super::super::body::html;
use super::Link;
use super::assume::assume;
use super::question::Asked;
use crate::model::{AnswerType, Choice, Linked, Playbook, Question, Target, Then, Unknown};

/// The form of an answer.
#[derive(Serialize)]
pub struct AnswerView {
    kind: &'static str,
    words: String,
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
    /// The form of `answer`; amounts are in the playbook's currency.
    pub fn new(answer: AnswerType, playbook: &Playbook) -> Self {
        let kind = match answer {
            AnswerType::YesNo => "yes-no",
            AnswerType::Choice => "choice",
            AnswerType::Choices => "choices",
            AnswerType::Text => "text",
            AnswerType::LongText => "long-text",
            AnswerType::Number => "number",
            AnswerType::Money => "money",
            AnswerType::Percent => "percent",
            AnswerType::Date => "date",
            AnswerType::Duration => "duration",
            AnswerType::File => "file",
            AnswerType::Person => "person",
        };
        let wording = &playbook.wording;
        let currency = playbook.currency.as_deref().filter(|_| answer == AnswerType::Money);
        let sign = currency.map(|code| wording.say("money-sign", &[("code", code.into())]));
        Self { kind, words: wording.get(&format!("answer-as-{kind}")).to_owned(), sign }
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
