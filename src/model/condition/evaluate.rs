//! Whether a condition holds, as far as the answers so far tell.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Binary, Expression, Junction, Term, Unary};
use crate::model::{Named, Stage};

/// Whether something holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Truth {
    /// It does.
    True,
    /// It does not.
    False,
    /// It depends on a question that was not answered yet.
    Unknown,
}

/// What was answered to one question.
#[derive(Clone, PartialEq, Debug)]
pub enum Answer {
    /// Yes or no.
    Bool(bool),
    /// A number: a count, an amount, per cent, or days.
    Number(f64),
    /// A text: words, an option's value, or a date as `2026-10-02`.
    Text(String),
    /// The values of the options that were chosen.
    List(Vec<String>),
}

/// The answers so far, by `bank.question`.
pub type Answers = BTreeMap<String, Answer>;

/// What an expression comes to.
#[derive(Clone, PartialEq, Debug)]
enum Value {
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
}

/// Whether `condition` holds. What was not answered is unknown, and so is what makes no sense: a condition that was
/// checked cannot make none, but answers may be older than the question.
pub fn evaluate<S: Stage>(condition: &Expression<S>, answers: &Answers) -> Truth {
    match value(condition, answers) {
        Some(Value::Bool(true)) => Truth::True,
        Some(Value::Bool(false)) => Truth::False,
        _ => Truth::Unknown,
    }
}

/// The value, if it can be told.
fn value<S: Stage>(expression: &Expression<S>, answers: &Answers) -> Option<Value> {
    match &expression.term {
        Term::Number(number) => Some(Value::Number(*number)),
        Term::Text(text) => Some(Value::Text(text.clone())),
        Term::Bool(truth) => Some(Value::Bool(*truth)),
        Term::Variable(variable) => answers.get(variable.id()).map(Value::from),
        Term::List(parts) => {
            parts.iter().map(|part| value(part, answers)).collect::<Option<_>>().map(Value::List)
        }
        Term::Junction(junction, parts) => joined(*junction, parts, answers).map(Value::Bool),
        Term::Unary(operator, part) => unary(*operator, value(part, answers)?),
        Term::Binary(operator, parts) => {
            let [left, right] = &**parts;
            binary(*operator, &value(left, answers)?, &value(right, answers)?)
        }
    }
}

/// One `false` settles `&&` and one `true` settles `||`, whatever is unknown beside it.
fn joined<S: Stage>(junction: Junction, parts: &[Expression<S>], answers: &Answers) -> Option<bool> {
    let settles = junction == Junction::Any;
    let mut is_known = true;
    for part in parts {
        match value(part, answers) {
            Some(Value::Bool(truth)) if truth == settles => return Some(settles),
            Some(Value::Bool(_)) => {}
            _ => is_known = false,
        }
    }
    is_known.then_some(!settles)
}

fn unary(operator: Unary, value: Value) -> Option<Value> {
    match (operator, value) {
        (Unary::Not, Value::Bool(truth)) => Some(Value::Bool(!truth)),
        (Unary::Negative, Value::Number(number)) => Some(Value::Number(-number)),
        (Unary::Size, Value::Text(text)) => Some(count(text.chars().count())),
        (Unary::Size, Value::List(items)) => Some(count(items.len())),
        _ => None,
    }
}

#[allow(clippy::cast_precision_loss, reason = "no answer is 2^53 characters long")]
fn count(count: usize) -> Value {
    Value::Number(count as f64)
}

fn binary(operator: Binary, left: &Value, right: &Value) -> Option<Value> {
    let truth = match operator {
        Binary::Equal => equal(left, right)?,
        Binary::NotEqual => !equal(left, right)?,
        Binary::Less => ordered(left, right, Ordering::is_lt)?,
        Binary::AtMost => ordered(left, right, Ordering::is_le)?,
        Binary::More => ordered(left, right, Ordering::is_gt)?,
        Binary::AtLeast => ordered(left, right, Ordering::is_ge)?,
        Binary::In => {
            let Value::List(items) = right else { return None };
            items.iter().any(|item| item == left)
        }
        Binary::StartsWith | Binary::Contains => {
            let (Value::Text(text), Value::Text(part)) = (left, right) else { return None };
            if operator == Binary::Contains { text.contains(part) } else { text.starts_with(part) }
        }
        Binary::Plus | Binary::Minus | Binary::Times | Binary::Divide => {
            let (Value::Number(left), Value::Number(right)) = (left, right) else { return None };
            let number = match operator {
                Binary::Plus => left + right,
                Binary::Minus => left - right,
                Binary::Times => left * right,
                _ => left / right,
            };
            // Nothing divided by nothing is no number: it makes no sense, so it is unknown.
            return (!number.is_nan()).then_some(Value::Number(number));
        }
    };
    Some(Value::Bool(truth))
}

/// Whether two values of one type are the same.
fn equal(left: &Value, right: &Value) -> Option<bool> {
    (std::mem::discriminant(left) == std::mem::discriminant(right)).then(|| left == right)
}

/// Whether two numbers or two texts (dates, then) stand in this order.
fn ordered(left: &Value, right: &Value, wanted: fn(Ordering) -> bool) -> Option<bool> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Some(left.partial_cmp(right).is_some_and(wanted)),
        (Value::Text(left), Value::Text(right)) => Some(wanted(left.cmp(right))),
        _ => None,
    }
}

impl From<&Answer> for Value {
    fn from(answer: &Answer) -> Self {
        match answer {
            Answer::Bool(truth) => Self::Bool(*truth),
            Answer::Number(number) => Self::Number(*number),
            Answer::Text(text) => Self::Text(text.clone()),
            Answer::List(items) => Self::List(items.iter().cloned().map(Self::Text).collect()),
        }
    }
}
