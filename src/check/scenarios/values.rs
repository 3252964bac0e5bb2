//! Answers that their question cannot have.

use super::super::conditions::answer_name;
use super::super::options::no_option;
use crate::diagnostic::Diagnostic;
use crate::model::outcome::answer;
use crate::model::{AnswerType, Linked, Playbook, Question, Scenario, Words};
use crate::source::{Located, Span};

const RULE: &str = "scenario-value";

/// Reports them.
pub fn check(scenario: &Scenario<Linked>, playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    for given in &scenario.answers {
        let id = &*given.question.value.id;
        let Some(question) = playbook.questions.get(id) else { continue };
        if answer(question, &given.words.value, &playbook.calendar).is_some() {
            continue;
        }
        let faults = faults(question, id, &given.words);
        report.extend(faults.into_iter().map(|(wrong, span)| wrong.at(&scenario.path, span)));
    }
}

fn faults(question: &Question<Linked>, id: &str, words: &Located<Words>) -> Vec<(Diagnostic, Span)> {
    let option = |value: &str, span| Some((no_option(RULE, question, id, value)?, span));
    match (&words.value, question.answer) {
        (Words::Many(values), AnswerType::Choices) => {
            values.iter().filter_map(|value| option(&value.value, value.span)).collect()
        }
        (Words::One(value), AnswerType::Choice | AnswerType::Choices) => {
            option(value, words.span).into_iter().collect()
        }
        (Words::Many(_), kind) => {
            let message = format!("`{id}` is {}, and this is a list", answer_name(kind));
            vec![(Diagnostic::error(RULE, message).help("write one value, without brackets"), words.span)]
        }
        (Words::One(value), AnswerType::YesNo) => {
            let message = format!("`{id}` is answered by `true` or `false`, and not by `{value}`");
            vec![(Diagnostic::error(RULE, message).help(how_to_write(AnswerType::YesNo, value)), words.span)]
        }
        (Words::One(value), kind) => {
            let message = format!("`{id}` is {}, and `{value}` is none", answer_name(kind));
            vec![(Diagnostic::error(RULE, message).help(how_to_write(kind, value)), words.span)]
        }
    }
}

fn how_to_write(kind: AnswerType, written: &str) -> String {
    let digits: String = written.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    match (kind, written.to_ascii_lowercase().as_str()) {
        (AnswerType::YesNo, "yes" | "y" | "on") => "write `true`".to_owned(),
        (AnswerType::YesNo, "no" | "n" | "off") => "write `false`".to_owned(),
        (AnswerType::YesNo, _) => "write `true` for yes, `false` for no".to_owned(),
        (AnswerType::Date, _) => "write year, month and day, such as `2026-10-02`".to_owned(),
        (AnswerType::Duration, _) => {
            "write a number of days, or one length of time such as `2 weeks`".to_owned()
        }
        _ if digits.parse::<f64>().is_ok() => format!("write the digits alone: `{digits}`"),
        _ => "write a number, such as `18000`".to_owned(),
    }
}
