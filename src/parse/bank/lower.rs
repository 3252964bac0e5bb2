//! From a question as it is written to one that can be asked.

use super::assume::assumed;
use super::options::{self, choices};
use super::raw::{RawAnswer, RawFlag, RawFollowUp, RawGood, RawQuestion, RawUnknown};
use crate::diagnostic::Diagnostic;
use crate::model::{AnswerType, Choice, FollowUp, Question, ReferenceKind, Signal, Unknown, Written, slug};
use crate::parse::fields::{Fields, reference};
use crate::parse::values::Short;
use crate::source::Located;

/// The question, its mistakes reported.
pub fn question(raw: Located<RawQuestion>, fields: &mut Fields<'_>) -> Question<Written> {
    let Located { value: raw, span } = raw;
    check_id(&raw.id, fields);
    options::check(&raw, fields);
    let ask = fields.inline(&raw.ask);
    let answer = answer(raw.answer.as_ref());
    let options = choices(raw.options, answer, fields);
    Question {
        id: raw.id,
        span,
        ask: ask.rich,
        ask_text: ask.plain,
        why: fields.rich(&raw.why),
        say: fields.safe(raw.say.as_ref()),
        answer,
        unit: raw.unit,
        required: raw.required,
        moment: reference(ReferenceKind::Moment, raw.moment),
        listen_for: raw.listen_for.iter().map(|raw| good(raw, fields)).collect(),
        red_flags: raw.red_flags.iter().map(|raw| flag(raw, fields)).collect(),
        follow_ups: raw.follow_ups.into_iter().map(|raw| follow_up(raw, fields)).collect(),
        unknown: raw.unknown.map(|raw| unknown(raw, answer, &options, fields)),
        options,
        evidence: fields.all(&raw.evidence),
        owner: reference(ReferenceKind::Team, raw.owner),
        reviewed: raw.reviewed.map(|day| day.0),
        tags: raw.tags,
        also_called: raw.also_called,
        when: fields.condition(raw.when.as_ref()),
        replaced_by: reference(ReferenceKind::Question, raw.replaced_by),
        retired: raw.retired.map(|day| day.0),
        kept: raw.x.into(),
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
        Short::Text(text) => FollowUp { ask: fields.rich(&Located::new(text, item.span)), when_heard: None },
        Short::Full(raw) => {
            FollowUp { ask: fields.rich(&raw.ask), when_heard: fields.some(raw.when_heard.as_ref()) }
        }
    }
}

fn unknown(
    raw: RawUnknown,
    answer: AnswerType,
    options: &[Choice<Written>],
    fields: &mut Fields<'_>,
) -> Unknown<Written> {
    Unknown {
        assume: raw.assume.and_then(|raw| assumed(&raw, answer, options, fields)),
        ask: reference(ReferenceKind::Team, raw.ask),
        by: reference(ReferenceKind::Moment, raw.by),
        say: fields.some(raw.say.as_ref()),
    }
}
