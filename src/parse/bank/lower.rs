//! From a question as it is written to one that can be asked.

use super::raw::{RawAnswer, RawChoice, RawFlag, RawFollowUp, RawGood, RawQuestion, RawThen, RawUnknown};
use crate::diagnostic::Diagnostic;
use crate::model::{
    AnswerType, Choice, FollowUp, Question, ReferenceKind, Signal, Then, Unknown, Written, slug,
};
use crate::parse::fields::{Fields, reference, references};
use crate::parse::values::Short;
use crate::source::{Located, Span};

/// The question, its mistakes reported.
pub fn question(raw: Located<RawQuestion>, fields: &mut Fields<'_>) -> Question<Written> {
    let Located { value: raw, span } = raw;
    check_id(&raw.id, fields);
    check_options(&raw, fields);
    let ask = fields.inline(&raw.ask);
    Question {
        id: raw.id,
        span,
        ask: ask.rich,
        ask_text: ask.plain,
        why: fields.rich(&raw.why),
        say: fields.safe(raw.say.as_ref()),
        answer: answer(raw.answer.as_ref()),
        options: choices(raw.options, fields, 1),
        unit: raw.unit,
        required: raw.required,
        moment: reference(ReferenceKind::Moment, raw.moment),
        listen_for: raw.listen_for.iter().map(|raw| good(raw, fields)).collect(),
        red_flags: raw.red_flags.iter().map(|raw| flag(raw, fields)).collect(),
        follow_ups: raw.follow_ups.into_iter().map(|raw| follow_up(raw, fields)).collect(),
        unknown: raw.unknown.map(|raw| unknown(raw, fields)),
        evidence: fields.all(&raw.evidence),
        owner: reference(ReferenceKind::Team, raw.owner),
        reviewed: raw.reviewed.map(|day| day.0),
        tags: raw.tags,
        also_called: raw.also_called,
        when: fields.condition(raw.when.as_ref()),
        replaced_by: reference(ReferenceKind::Question, raw.replaced_by),
        retired: raw.retired.map(|day| day.0),
    }
}

/// A question's id is a name in conditions, where a hyphen is a minus.
fn check_id(id: &Located<String>, fields: &mut Fields<'_>) {
    let starts_well = id.value.starts_with(|c: char| c.is_ascii_lowercase());
    let is_name = id.value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if starts_well && is_name {
        return;
    }
    let better = slug(&id.value).replace('-', "_");
    let better: String =
        better.chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_').collect();
    let wrong = if id.value.is_empty() {
        Diagnostic::error("bad-id", "a question's id cannot be empty")
    } else {
        Diagnostic::error("bad-id", format!("`{}` cannot be a question's id", id.value))
    };
    let help = if !id.value.is_empty() && better.starts_with(|c: char| c.is_ascii_lowercase()) {
        format!("write it in lower case, words joined by `_`: `{better}`")
    } else {
        "start it with a letter from a to z, in lower case, words joined by `_`, such as `order_value`"
            .to_owned()
    };
    fields.report(wrong.help(help), id.span);
}

fn check_options(raw: &RawQuestion, fields: &mut Fields<'_>) {
    let kind = raw.answer.as_ref().map_or(RawAnswer::Text, |answer| answer.value);
    let chooses = matches!(kind, RawAnswer::Choice | RawAnswer::Choices);
    match (chooses, raw.options.first()) {
        (true, None) => {
            let missing = Diagnostic::error("missing-options", "a question to choose from has no `options`")
                .help("list the answers: `options: [{ label: 30 days }, { label: 60 days }]`");
            fields.report(missing, raw.answer.as_ref().map_or(raw.id.span, |answer| answer.span));
        }
        (false, Some(first)) if kind != RawAnswer::YesNo => {
            let needless =
                Diagnostic::error("needless-options", "only a question to choose from has `options`").help(
                    "add `type: choice` (one answer) or `type: choices` (several), or take the options out",
                );
            fields.report(needless, first.span);
        }
        _ => {}
    }
}

fn answer(raw: Option<&Located<RawAnswer>>) -> AnswerType {
    raw.map_or(AnswerType::Text, |raw| match raw.value {
        RawAnswer::YesNo => AnswerType::YesNo,
        RawAnswer::Choice => AnswerType::Choice,
        RawAnswer::Choices => AnswerType::Choices,
        RawAnswer::Text => AnswerType::Text,
        RawAnswer::LongText => AnswerType::LongText,
        RawAnswer::Number => AnswerType::Number,
        RawAnswer::Money => AnswerType::Money,
        RawAnswer::Percent => AnswerType::Percent,
        RawAnswer::Date => AnswerType::Date,
        RawAnswer::Duration => AnswerType::Duration,
        RawAnswer::File => AnswerType::File,
        RawAnswer::Person => AnswerType::Person,
    })
}

/// Options may nest once: level 1 holds level 2.
fn choices(raw: Vec<Located<Short<RawChoice>>>, fields: &mut Fields<'_>, level: u8) -> Vec<Choice<Written>> {
    let mut choices: Vec<Choice<Written>> = Vec::with_capacity(raw.len());
    for item in raw {
        let choice = choice(item, fields, level);
        if choices.iter().any(|known| known.value.value == choice.value.value) {
            let twice = Diagnostic::error(
                "duplicate-option",
                format!("the value `{}` is used twice", choice.value.value),
            )
            .label("used again here")
            .help("give each option a `value` of its own");
            fields.report(twice, choice.value.span);
        }
        choices.push(choice);
    }
    choices
}

fn choice(item: Located<Short<RawChoice>>, fields: &mut Fields<'_>, level: u8) -> Choice<Written> {
    let span = item.span;
    let raw = match item.value {
        Short::Full(raw) => raw,
        Short::Text(text) => RawChoice {
            value: None,
            label: Located::new(text, span),
            say: None,
            then: None,
            options: Vec::new(),
        },
    };
    let label = fields.inline(&raw.label);
    // An option's value defaults to its label's slug.
    let value = raw.value.unwrap_or_else(|| Located::new(slug(&label.plain), raw.label.span));
    if let (2.., Some(deeper)) = (level, raw.options.first()) {
        too_deep(deeper.span, fields);
    }
    let options = if level == 1 { choices(raw.options, fields, 2) } else { Vec::new() };
    Choice {
        value,
        label: label.rich,
        label_text: label.plain,
        say: fields.safe(raw.say.as_ref()),
        then: raw.then.map(|raw| then(raw, fields)),
        options,
    }
}

fn too_deep(span: Span, fields: &mut Fields<'_>) {
    let deep = Diagnostic::error("deep-options", "options may hold options once, not twice")
        .help("ask a question of its own, and name it in the option's `then: { ask: [bank.question] }`");
    fields.report(deep, span);
}

fn then(raw: RawThen, fields: &mut Fields<'_>) -> Then<Written> {
    Then {
        controls: references(ReferenceKind::Control, raw.controls),
        teams: references(ReferenceKind::Team, raw.teams),
        steps: references(ReferenceKind::Step, raw.steps),
        ask: references(ReferenceKind::Question, raw.ask),
        skip: references(ReferenceKind::Question, raw.skip),
        say: fields.some(raw.say.as_ref()),
    }
}

fn good(raw: &RawGood, fields: &mut Fields<'_>) -> Signal<Written> {
    Signal { signal: fields.rich(&raw.signal), means: fields.some(raw.means.as_ref()), act: None }
}

fn flag(raw: &RawFlag, fields: &mut Fields<'_>) -> Signal<Written> {
    Signal {
        signal: fields.rich(&raw.signal),
        means: fields.some(raw.means.as_ref()),
        act: fields.some(raw.act.as_ref()),
    }
}

fn follow_up(item: Located<Short<RawFollowUp>>, fields: &mut Fields<'_>) -> FollowUp<Written> {
    match item.value {
        Short::Full(raw) => {
            FollowUp { ask: fields.rich(&raw.ask), when_heard: fields.some(raw.when_heard.as_ref()) }
        }
        Short::Text(ask) => FollowUp { ask: fields.rich(&Located::new(ask, item.span)), when_heard: None },
    }
}

fn unknown(raw: RawUnknown, fields: &mut Fields<'_>) -> Unknown<Written> {
    Unknown {
        assume: raw.assume,
        ask: reference(ReferenceKind::Team, raw.ask),
        by: reference(ReferenceKind::Moment, raw.by),
        say: fields.some(raw.say.as_ref()),
    }
}
