//! Numbers with what they count: `£25,000`, `10%`, `3 laptops`.

use crate::model::{AnswerType, Linked, Playbook, Question, escaped};

/// What a number counts.
#[derive(Clone, Copy)]
pub enum Measure<'a> {
    /// Money, in the book's currency if it has one.
    Money(Option<&'a str>),
    /// Parts of a hundred.
    Percent,
    /// Days, or a question's unit.
    Unit(&'a str),
}

impl<'a> Measure<'a> {
    /// What the answer to a question counts.
    pub fn of(question: &'a Question<Linked>, playbook: &'a Playbook) -> Option<Self> {
        match question.answer {
            AnswerType::Money => Some(Self::Money(playbook.currency.as_deref())),
            AnswerType::Percent => Some(Self::Percent),
            AnswerType::Duration => Some(Self::Unit("days")),
            _ => question.unit.as_deref().map(Measure::Unit),
        }
    }
}

/// The number as people write it, in HTML.
pub fn counted(number: f64, measure: Option<Measure<'_>>) -> String {
    let sign = if number < 0.0 { "−" } else { "" };
    let size = number.abs();
    match measure {
        None => format!("{sign}{}", grouped(size, false)),
        Some(Measure::Percent) => format!("{sign}{}%", grouped(size, false)),
        Some(Measure::Unit(unit)) => {
            let one =
                unit.strip_suffix('s').filter(|one| (size - 1.0).abs() < f64::EPSILON && !one.ends_with('s'));
            format!("{sign}{} {}", grouped(size, false), escaped(one.unwrap_or(unit)))
        }
        Some(Measure::Money(currency)) => {
            let amount = grouped(size, true);
            match currency {
                Some("GBP") => format!("{sign}£{amount}"),
                Some("EUR") => format!("{sign}€{amount}"),
                Some("USD") => format!("{sign}${amount}"),
                Some(code) => format!("{sign}{} {amount}", escaped(code)),
                None => format!("{sign}{amount}"),
            }
        }
    }
}

/// The number with its thousands set apart; money that is not whole has two digits after the point.
fn grouped(number: f64, is_money: bool) -> String {
    let written = if is_money && number.fract() != 0.0 { format!("{number:.2}") } else { number.to_string() };
    let (whole, fraction) = written.split_once('.').map_or((written.as_str(), None), |(w, f)| (w, Some(f)));
    let mut said = String::with_capacity(written.len() + written.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            said.push(',');
        }
        said.push(digit);
    }
    if let Some(fraction) = fraction {
        said.push('.');
        said.push_str(fraction);
    }
    said
}
