//! Written answers as values.

use jiff::civil::Date;

use crate::model::condition::{Answer, Answers};
use crate::model::time::DAY;
use crate::model::{AnswerType, Calendar, Duration, Linked, Playbook, Question, Scenario, Words};

/// The answers of a scenario, without those that are none; what is wrong with them is found by `check`.
pub fn answers(scenario: &Scenario<Linked>, playbook: &Playbook) -> Answers {
    let read = |given: &crate::model::Given<Linked>| {
        let id = &given.question.value.id;
        let answer = answer(playbook.questions.get(&**id)?, &given.words.value, &playbook.calendar)?;
        Some((id.to_string(), answer))
    };
    scenario.answers.iter().filter_map(read).collect()
}

/// What the words say to a question; `None` if they are no answer to it.
///
/// A length of time is counted in days, as in conditions. A finer option implies the one it belongs to where several
/// may be chosen.
pub fn answer(question: &Question<Linked>, words: &Words, calendar: &Calendar) -> Option<Answer> {
    match (question.answer, words) {
        (AnswerType::Choices, Words::Many(values)) => {
            let values: Vec<&str> = values.iter().map(|value| value.value.as_str()).collect();
            chosen(question, &values).map(Answer::List)
        }
        (AnswerType::Choices, Words::One(value)) => chosen(question, &[value]).map(Answer::List),
        (_, Words::Many(_)) => None,
        (AnswerType::YesNo, Words::One(text)) => text.parse().ok().map(Answer::Bool),
        (AnswerType::Choice, Words::One(text)) => {
            is_option(question, text).then(|| Answer::Text(text.clone()))
        }
        (AnswerType::Number | AnswerType::Money | AnswerType::Percent, Words::One(text)) => {
            number(text).map(Answer::Number)
        }
        (AnswerType::Duration, Words::One(text)) => days(text, calendar).map(Answer::Number),
        (AnswerType::Date, Words::One(text)) => {
            let is_day = text.len() == 10 && text.parse::<Date>().is_ok();
            is_day.then(|| Answer::Text(text.clone()))
        }
        (
            AnswerType::Text | AnswerType::LongText | AnswerType::File | AnswerType::Person,
            Words::One(text),
        ) => Some(Answer::Text(text.clone())),
    }
}

fn is_option(question: &Question<Linked>, value: &str) -> bool {
    question.choices().any(|choice| choice.value.value == value)
}

/// The chosen values in the order of the options; `None` if one of them is none.
fn chosen(question: &Question<Linked>, values: &[&str]) -> Option<Vec<String>> {
    if values.iter().any(|value| !is_option(question, value)) {
        return None;
    }
    let mut chosen = Vec::new();
    for choice in &question.options {
        let finer = choice.options.iter().map(|finer| finer.value.value.as_str());
        let finer: Vec<&str> = finer.filter(|value| values.contains(value)).collect();
        if !finer.is_empty() || values.contains(&choice.value.value.as_str()) {
            chosen.push(choice.value.value.clone());
        }
        chosen.extend(finer.into_iter().map(str::to_owned));
    }
    Some(chosen)
}

fn number(text: &str) -> Option<f64> {
    let is_plain =
        text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E'));
    text.parse::<f64>().ok().filter(|number| is_plain && number.is_finite())
}

/// A number of days, or a length of time that is no range.
#[allow(clippy::cast_precision_loss, reason = "no answer is 2^53 minutes long")]
fn days(text: &str, calendar: &Calendar) -> Option<f64> {
    if let Some(days) = number(text) {
        return Some(days);
    }
    let duration: Duration =
        text.parse().ok().filter(|duration: &Duration| duration.least == duration.most)?;
    Some(calendar.working_time(duration).most as f64 / DAY as f64)
}
