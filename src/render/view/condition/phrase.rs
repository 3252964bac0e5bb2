//! One condition without joints, in words.

use super::Words;
use super::clause::{among, includes};
use super::value::{is_date, is_yes_no, name, value, verb};
use crate::model::condition::{Binary, Term};
use crate::model::{Expression, Linked};

/// That the condition holds, or does not.
pub fn phrase(words: Words<'_>, condition: &Expression<Linked>, holds: bool) -> String {
    match &condition.term {
        Term::Bool(truth) => (if *truth == holds { "always" } else { "never" }).to_owned(),
        Term::Variable(_) => {
            let answer = if holds { "yes" } else { "no" };
            format!("{} {} {answer}", name(words, condition), verb(words, condition))
        }
        Term::Binary(operator, parts) => {
            let [left, right] = &**parts;
            match operator {
                Binary::In => within(words, left, right, holds),
                Binary::StartsWith | Binary::Contains => looks(words, *operator, parts, holds),
                _ if left.is_literal() && !right.is_literal() => {
                    compared(words, operator.flipped(), right, left, holds)
                }
                _ => compared(words, *operator, left, right, holds),
            }
        }
        // Nothing else is true or false.
        _ => value(words, condition, None),
    }
}

fn within(words: Words<'_>, left: &Expression<Linked>, right: &Expression<Linked>, holds: bool) -> String {
    match &right.term {
        Term::List(items) if items.is_empty() => (if holds { "never" } else { "always" }).to_owned(),
        Term::List(items) => among(words, left, &items.iter().collect::<Vec<_>>(), holds),
        _ => includes(words, right, &[left], holds, false),
    }
}

fn looks(words: Words<'_>, operator: Binary, parts: &[Expression<Linked>; 2], holds: bool) -> String {
    let [left, right] = parts;
    let is_many = verb(words, left) == "are";
    let (does, does_not) = match (operator, is_many) {
        (Binary::Contains, true) => ("contain", "do not contain"),
        (Binary::Contains, false) => ("contains", "does not contain"),
        (_, true) => ("start with", "do not start with"),
        (_, false) => ("starts with", "does not start with"),
    };
    let does = if holds { does } else { does_not };
    format!("{} {does} {}", value(words, left, None), value(words, right, Some(left)))
}

fn compared(
    words: Words<'_>,
    operator: Binary,
    left: &Expression<Linked>,
    right: &Expression<Linked>,
    holds: bool,
) -> String {
    let operator = if holds { operator } else { negated(operator) };
    let is_day = is_date(words, left);
    let has_same = !right.is_literal() && !is_yes_no(words, right);
    let relation = match operator {
        Binary::Equal if matches!(right.term, Term::List(_)) => " exactly",
        Binary::NotEqual if matches!(right.term, Term::List(_)) => " not exactly",
        Binary::Equal if has_same => " the same as",
        Binary::NotEqual if has_same => " not the same as",
        Binary::NotEqual => " not",
        Binary::Less if is_day => " before",
        Binary::AtMost if is_day => " on or before",
        Binary::More if is_day => " after",
        Binary::AtLeast if is_day => " on or after",
        Binary::Less => " under",
        Binary::AtMost => " at most",
        Binary::More => " over",
        Binary::AtLeast => " at least",
        _ => "",
    };
    format!(
        "{} {}{relation} {}",
        value(words, left, Some(right)),
        verb(words, left),
        value(words, right, Some(left))
    )
}

fn negated(operator: Binary) -> Binary {
    match operator {
        Binary::Equal => Binary::NotEqual,
        Binary::NotEqual => Binary::Equal,
        Binary::Less => Binary::AtLeast,
        Binary::AtMost => Binary::More,
        Binary::More => Binary::AtMost,
        Binary::AtLeast => Binary::Less,
        other => other,
    }
}
