//! Numbers with what they count: `£25,000`, `10%`, `3 laptops`.

use crate::model::{AnswerType, Linked, Playbook, Question, escaped};
use crate::wording::{FALLBACK, Given, Wording, grouped};

/// What a number counts.
#[derive(Clone, Copy)]
pub enum Measure<'a> {
    /// Money, in the book's currency if it has one.
    Money(Option<&'a str>),
    /// Parts of a hundred.
    Percent,
    /// Days.
    Days,
    /// A question's unit.
    Unit(&'a str),
}

impl<'a> Measure<'a> {
    /// What the answer to a question counts.
    pub fn of(question: &'a Question<Linked>, playbook: &'a Playbook) -> Option<Self> {
        match question.answer {
            AnswerType::Money => Some(Self::Money(playbook.currency.as_deref())),
            AnswerType::Percent => Some(Self::Percent),
            AnswerType::Duration => Some(Self::Days),
            _ => question.unit.as_deref().map(Measure::Unit),
        }
    }
}

/// The number as people write it, in HTML.
pub fn counted(wording: &Wording, number: f64, measure: Option<Measure<'_>>) -> String {
    let sign = if number < 0.0 { "−" } else { "" };
    let size = number.abs();
    let amount = amount(wording, size, matches!(measure, Some(Measure::Money(_))));
    let number = Given::Text(&amount);
    let said = match measure {
        None => amount,
        Some(Measure::Percent) => wording.say("percent", &[("number", number)]),
        Some(Measure::Days) => {
            wording.say("time-days", &[("amount", number), ("count", Given::Number(size))])
        }
        Some(Measure::Unit(unit)) => {
            // An author's unit is in the language of the pages, of which English alone is known to end its plurals so.
            let is_one = (size - 1.0).abs() < f64::EPSILON && wording.language() == FALLBACK;
            let one = unit.strip_suffix('s').filter(|one| is_one && !one.ends_with('s'));
            let unit = escaped(one.unwrap_or(unit));
            wording.say("counted", &[("number", number), ("unit", (&unit).into())])
        }
        Some(Measure::Money(code)) => {
            wording.say("money", &[("amount", number), ("code", code.unwrap_or("none").into())])
        }
    };
    format!("{sign}{said}")
}

/// The number with its thousands set apart; money that is not whole has two digits after the point.
fn amount(wording: &Wording, number: f64, is_money: bool) -> String {
    let written = if is_money && number.fract() != 0.0 { format!("{number:.2}") } else { number.to_string() };
    grouped(&written, (wording.get("thousands"), wording.get("decimal-point")))
}
