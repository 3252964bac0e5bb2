//! One question as data.

use super::types::{AnswerType, Assumed, Choice, Condition, FollowUp, Question, Signal, Then, Unknown};
use super::{reference, text};
use crate::model::{self, Bank, Expression, Linked, Rich, condition, words};
use crate::render::view::condition::words as in_words;
use crate::render::{Site, href};

/// A question of `bank`.
pub fn view(site: &Site<'_>, bank: &Bank<Linked>, question: &model::Question<Linked>) -> Question {
    let id = &question.id.value;
    let some = |rich: &Option<Rich<Linked>>| rich.as_ref().map(text);
    let signals = |signals: &[model::Signal<Linked>]| {
        let view = |one: &model::Signal<Linked>| Signal {
            heard: text(&one.signal),
            means: some(&one.means),
            act: some(&one.act),
        };
        signals.iter().map(view).collect()
    };
    let follow_up =
        |one: &model::FollowUp<Linked>| FollowUp { ask: text(&one.ask), when_heard: some(&one.when_heard) };
    Question {
        id: format!("{}.{id}", bank.id()),
        href: format!("{}#{id}", href::to_path("", &bank.site_path)),
        ask: text(&question.ask),
        why: text(&question.why),
        say: question.say.as_ref().map(|say| text(&say.rich)),
        answer: answer(question.answer),
        options: question.options.iter().map(choice).collect(),
        unit: question.unit.clone(),
        required: question.required,
        moment: question.moment.as_ref().map(reference),
        listen_for: signals(&question.listen_for),
        red_flags: signals(&question.red_flags),
        follow_ups: question.follow_ups.iter().map(follow_up).collect(),
        unknown: question.unknown.as_ref().map(unknown),
        evidence: question.evidence.iter().map(text).collect(),
        owner: question.owner.as_ref().map(reference),
        reviewed: question.reviewed.map(|day| day.to_string()),
        tags: question.tags.clone(),
        also_called: question.also_called.clone(),
        when: question.when.as_ref().map(|when| asked_when(site, when)),
        replaced_by: question.replaced_by.as_ref().map(reference),
        retired: question.retired.map(|day| day.to_string()),
    }
}

fn asked_when(site: &Site<'_>, when: &Expression<Linked>) -> Condition {
    let html = in_words(when, site.playbook, "");
    Condition { text: words(&html), html, data: condition::to_data(when) }
}

fn choice(choice: &model::Choice<Linked>) -> Choice {
    Choice {
        value: choice.value.value.clone(),
        label: text(&choice.label),
        say: choice.say.as_ref().map(|say| text(&say.rich)),
        then: choice.then.as_ref().map(then),
        options: choice.options.iter().map(self::choice).collect(),
    }
}

fn then(then: &model::Then<Linked>) -> Then {
    let all = |targets: &[model::Target]| targets.iter().map(reference).collect();
    Then {
        controls: all(&then.controls),
        teams: all(&then.teams),
        steps: all(&then.steps),
        ask: all(&then.ask),
        skip: all(&then.skip),
        say: then.say.as_ref().map(text),
    }
}

fn unknown(unknown: &model::Unknown<Linked>) -> Unknown {
    Unknown {
        assume: unknown.assume.as_ref().map(assumed),
        ask: unknown.ask.as_ref().map(reference),
        by: unknown.by.as_ref().map(reference),
        say: unknown.say.as_ref().map(text),
    }
}

fn assumed(assumed: &model::Assumed) -> Assumed {
    match assumed {
        model::Assumed::Bool(truth) => Assumed::Bool(*truth),
        model::Assumed::Number(number) => Assumed::Number(*number),
        model::Assumed::Date(day) => Assumed::Text(day.to_string()),
        model::Assumed::Duration(duration) => Assumed::Text(duration.to_string()),
        model::Assumed::Text(text) => Assumed::Text(text.clone()),
        model::Assumed::Options(values) => Assumed::Options(values.clone()),
    }
}

fn answer(answer: model::AnswerType) -> AnswerType {
    match answer {
        model::AnswerType::YesNo => AnswerType::YesNo,
        model::AnswerType::Choice => AnswerType::Choice,
        model::AnswerType::Choices => AnswerType::Choices,
        model::AnswerType::Text => AnswerType::Text,
        model::AnswerType::LongText => AnswerType::LongText,
        model::AnswerType::Number => AnswerType::Number,
        model::AnswerType::Money => AnswerType::Money,
        model::AnswerType::Percent => AnswerType::Percent,
        model::AnswerType::Date => AnswerType::Date,
        model::AnswerType::Duration => AnswerType::Duration,
        model::AnswerType::File => AnswerType::File,
        model::AnswerType::Person => AnswerType::Person,
    }
}
