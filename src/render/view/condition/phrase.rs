//! One condition without joints, in words.

use super::Words;
use super::clause::{among, includes};
use super::value::{is_date, is_yes_no, name, value};
use crate::model::condition::{Binary, Term};
use crate::model::{Expression, Linked};

/// That the condition holds, or does not.
pub fn phrase(words: Words<'_>, condition: &Expression<Linked>, holds: bool) -> String {
    match &condition.term {
        Term::Bool(truth) => always(words, *truth == holds),
        Term::Variable(_) => {
            let id = if holds { "condition-yes" } else { "condition-no" };
            words.sentence(id, condition, &name(words, condition), "")
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

fn always(words: Words<'_>, holds: bool) -> String {
    words.playbook.wording.get(if holds { "condition-always" } else { "condition-never" }).to_owned()
}

fn within(words: Words<'_>, left: &Expression<Linked>, right: &Expression<Linked>, holds: bool) -> String {
    match &right.term {
        Term::List(items) if items.is_empty() => always(words, !holds),
        Term::List(items) => among(words, left, &items.iter().collect::<Vec<_>>(), holds),
        _ => includes(words, right, &[left], holds, false),
    }
}

fn looks(words: Words<'_>, operator: Binary, parts: &[Expression<Linked>; 2], holds: bool) -> String {
    let [left, right] = parts;
    let id = match (operator, holds) {
        (Binary::Contains, true) => "condition-contains",
        (Binary::Contains, false) => "condition-contains-not",
        (_, true) => "condition-starts-with",
        (_, false) => "condition-starts-not-with",
    };
    words.sentence(id, left, &value(words, left, None), &value(words, right, Some(left)))
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
    let id = match operator {
        Binary::Equal if matches!(right.term, Term::List(_)) => "condition-is-exactly",
        Binary::NotEqual if matches!(right.term, Term::List(_)) => "condition-is-not-exactly",
        Binary::Equal if has_same => "condition-is-same",
        Binary::NotEqual if has_same => "condition-is-not-same",
        Binary::NotEqual => "condition-is-not",
        Binary::Less if is_day => "condition-before",
        Binary::AtMost if is_day => "condition-until",
        Binary::More if is_day => "condition-after",
        Binary::AtLeast if is_day => "condition-from",
        Binary::Less => "condition-under",
        Binary::AtMost => "condition-at-most",
        Binary::More => "condition-over",
        Binary::AtLeast => "condition-at-least",
        _ => "condition-is",
    };
    words.sentence(id, left, &value(words, left, Some(right)), &value(words, right, Some(left)))
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
