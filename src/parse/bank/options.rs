//! The answers to choose from.

use super::raw::{RawAnswer, RawChoice, RawQuestion, RawThen};
use crate::diagnostic::Diagnostic;
use crate::model::{AnswerType, Choice, ReferenceKind, Then, Written, slug};
use crate::parse::fields::{Fields, references};
use crate::parse::values::{AnyKeys, Short};
use crate::source::{Located, Span};

/// Reports options that are missing, and options that nobody can choose.
pub fn check(raw: &RawQuestion, fields: &mut Fields<'_>) {
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

/// A question's options.
pub fn choices(
    raw: Vec<Located<Short<RawChoice>>>,
    answer: AnswerType,
    fields: &mut Fields<'_>,
) -> Vec<Choice<Written>> {
    let mut choices = level(raw, fields, 1);
    if answer == AnswerType::YesNo {
        for choice in &mut choices {
            yes_or_no(choice, fields);
        }
    }
    report_repeated(&choices, fields);
    for choice in &choices {
        report_repeated(&choice.options, fields);
    }
    choices
}

/// The options of one level. They may nest once: level 1 holds level 2.
fn level(raw: Vec<Located<Short<RawChoice>>>, fields: &mut Fields<'_>, depth: u8) -> Vec<Choice<Written>> {
    raw.into_iter().map(|item| choice(item, fields, depth)).collect()
}

/// YAML reads a bare `yes` as text and a bare `true` as a truth; both are the value `yes` here, and conditions say
/// `true`.
fn yes_or_no(choice: &mut Choice<Written>, fields: &mut Fields<'_>) {
    let value = &mut choice.value;
    match value.value.to_ascii_lowercase().as_str() {
        "yes" | "true" => "yes".clone_into(&mut value.value),
        "no" | "false" => "no".clone_into(&mut value.value),
        _ => {
            let message = format!("`{}` is neither yes nor no", value.value);
            let wrong = Diagnostic::error("unknown-value", message)
                .help("give the option `value: yes` or `value: no`; for other answers write `type: choice`");
            fields.report(wrong, value.span);
        }
    }
    if let Some(finer) = choice.options.first() {
        let needless = Diagnostic::error("needless-options", "a yes or a no has no options of its own")
            .help("write `type: choice` above, or ask a question of its own");
        fields.report(needless, finer.value.span);
    }
}

fn report_repeated(choices: &[Choice<Written>], fields: &mut Fields<'_>) {
    for (at, choice) in choices.iter().enumerate() {
        let Choice { value, .. } = choice;
        if let Some(first) = choices.iter().take(at).find(|known| known.value.value == value.value) {
            let twice =
                Diagnostic::error("duplicate-option", format!("the value `{}` is used twice", value.value))
                    .label("used again here")
                    .related(fields.path(), first.value.span, "first used here")
                    .help("give each option a `value` of its own");
            fields.report(twice, value.span);
        }
    }
}

fn choice(item: Located<Short<RawChoice>>, fields: &mut Fields<'_>, depth: u8) -> Choice<Written> {
    let span = item.span;
    let raw = match item.value {
        Short::Full(raw) => raw,
        Short::Text(text) => RawChoice {
            value: None,
            label: Located::new(text, span),
            say: None,
            then: None,
            options: Vec::new(),
            x: AnyKeys::default(),
        },
    };
    let label = fields.inline(&raw.label);
    // An option's value defaults to its label's slug.
    let value = raw.value.unwrap_or_else(|| Located::new(slug(&label.plain), raw.label.span));
    if let (2.., Some(deeper)) = (depth, raw.options.first()) {
        too_deep(deeper.span, fields);
    }
    let options = if depth == 1 { level(raw.options, fields, 2) } else { Vec::new() };
    Choice {
        value,
        label: label.rich,
        label_text: label.plain,
        say: fields.safe(raw.say.as_ref()),
        then: raw.then.map(|raw| then(raw, fields)),
        options,
        kept: raw.x.into(),
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
