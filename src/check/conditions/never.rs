//! Conditions that no answer fulfils, and conditions that every answer does.
//!
//! Each question that is only compared with what is written out falls into finitely many cases: its options, or the
//! numbers at, between and beyond those it is compared with. The condition is tried on all of them. A question that
//! is used in any other way stays unanswered, and then nothing that depends on it is claimed.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Findings, Questions};
use crate::diagnostic::Diagnostic;
use crate::model::condition::{Answer, Answers, Binary, Junction, Term, Truth, Unary, evaluate};
use crate::model::{AnswerType, Expression, Linked, Question};

/// The most combinations of answers that are tried.
const MOST: usize = 2000;

/// The most options of one question that are combined.
const MOST_CHOSEN: usize = 6;

/// Reports a condition that never or always holds, else its parts that do so without use.
pub fn check(condition: &Expression<Linked>, questions: &Questions<'_>, findings: &mut Findings<'_>) {
    match outcome(condition, questions) {
        Some(Truth::False) => {
            let found = Diagnostic::warning("condition-never", "this condition can never hold");
            findings.report(found.help(advice(condition)), condition.span);
        }
        Some(Truth::True) => {
            let found = Diagnostic::warning("condition-always", "this condition always holds");
            findings.report(found.help("take it out, or correct what it compares with"), condition.span);
        }
        _ => parts(condition, questions, findings),
    }
}

/// Reports what adds nothing to `&&` or `||`.
fn parts(condition: &Expression<Linked>, questions: &Questions<'_>, findings: &mut Findings<'_>) {
    if let Term::Junction(junction, parts) = &condition.term {
        for part in parts {
            match (junction, outcome(part, questions)) {
                (Junction::Any, Some(Truth::False)) => {
                    let found =
                        Diagnostic::warning("condition-never", "this part of the condition can never hold");
                    findings.report(found.help(advice(part)), part.span);
                }
                (Junction::All, Some(Truth::True)) => {
                    let found =
                        Diagnostic::warning("condition-always", "this part of the condition always holds");
                    findings.report(found.help("take it out, or correct what it compares with"), part.span);
                }
                _ => self::parts(part, questions, findings),
            }
        }
    }
}

fn advice(condition: &Expression<Linked>) -> String {
    let mut names: Vec<&str> = condition.variables().into_iter().map(|(target, _)| &*target.id).collect();
    names.sort_unstable();
    names.dedup();
    let joined = matches!(condition.term, Term::Junction(Junction::All, _));
    let or = if joined { "; did you mean `||` in place of a `&&`?" } else { "" };
    match names.as_slice() {
        [] => "take it out, or compare a question with something".to_owned(),
        [name] => format!("no answer to `{name}` fulfils it{or}"),
        names => format!("no answers to `{}` fulfil it together{or}", names.join("` and `")),
    }
}

/// What the condition comes to in every case, if that is the same in all.
fn outcome(condition: &Expression<Linked>, questions: &Questions<'_>) -> Option<Truth> {
    let mut uses = BTreeMap::new();
    gather(condition, &mut uses);
    let mut cases: Vec<(&str, Vec<Answer>)> = Vec::new();
    for (id, (target, values)) in uses {
        let domain = values.and_then(|values| domain(questions.get(target)?, &values));
        cases.extend(domain.map(|domain| (id, domain)));
    }
    let combined = cases.iter().try_fold(1_usize, |all, (_, domain)| all.checked_mul(domain.len()));
    if combined.is_some_and(|combined| combined <= MOST) {
        return same_in_all(condition, &cases);
    }
    // One question at a time finds less, but nothing that is not so.
    cases.chunks(1).find_map(|one| same_in_all(condition, one))
}

/// Tries every combination of the cases.
fn same_in_all(condition: &Expression<Linked>, cases: &[(&str, Vec<Answer>)]) -> Option<Truth> {
    let combinations: usize = cases.iter().map(|(_, domain)| domain.len()).product();
    let mut outcome = None;
    for at in 0..combinations {
        let mut rest = at;
        let answers: Answers = cases
            .iter()
            .filter_map(|(id, domain)| {
                let answer = domain.get(rest % domain.len())?.clone();
                rest /= domain.len();
                Some(((*id).to_owned(), answer))
            })
            .collect();
        let truth = evaluate(condition, &answers);
        if truth == Truth::Unknown || outcome.is_some_and(|outcome| outcome != truth) {
            return None;
        }
        outcome = Some(truth);
    }
    outcome
}

/// Each question, and what it is compared with; `None` for one that is used in other ways as well.
type Uses<'a> = BTreeMap<&'a str, (&'a crate::model::Target, Option<Vec<&'a Expression<Linked>>>)>;

fn gather<'a>(expression: &'a Expression<Linked>, uses: &mut Uses<'a>) {
    match &expression.term {
        Term::Binary(operator, parts) if operator.is_comparison() || *operator == Binary::In => {
            let [left, right] = &**parts;
            match (&left.term, &right.term) {
                (Term::Variable(variable), _) if right.is_literal() => note(variable, Some(right), uses),
                (_, Term::Variable(variable)) if left.is_literal() => note(variable, Some(left), uses),
                _ => parts.iter().for_each(|part| gather_inner(part, uses)),
            }
        }
        // A yes or no on its own.
        Term::Variable(variable) => {
            uses.entry(&variable.id).or_insert((variable, Some(Vec::new())));
        }
        Term::Junction(..) | Term::Unary(Unary::Not, _) => {
            expression.parts().iter().for_each(|part| gather(part, uses));
        }
        _ => expression.parts().iter().for_each(|part| gather_inner(part, uses)),
    }
}

/// The same below something that is not tried out.
fn gather_inner<'a>(expression: &'a Expression<Linked>, uses: &mut Uses<'a>) {
    match &expression.term {
        Term::Variable(variable) => note(variable, None, uses),
        Term::Junction(..) | Term::Unary(Unary::Not, _) => gather(expression, uses),
        Term::Binary(operator, _) if operator.is_comparison() => gather(expression, uses),
        _ => expression.parts().iter().for_each(|part| gather_inner(part, uses)),
    }
}

fn note<'a>(variable: &'a crate::model::Target, value: Option<&'a Expression<Linked>>, uses: &mut Uses<'a>) {
    let (_, values) = uses.entry(&variable.id).or_insert((variable, Some(Vec::new())));
    match value {
        Some(value) => values.iter_mut().for_each(|values| values.push(value)),
        None => *values = None,
    }
}

/// The cases an answer falls into.
fn domain(question: &Question<Linked>, compared: &[&Expression<Linked>]) -> Option<Vec<Answer>> {
    match question.answer {
        AnswerType::YesNo => Some(vec![Answer::Bool(true), Answer::Bool(false)]),
        AnswerType::Choice => {
            Some(question.choices().map(|choice| Answer::Text(choice.value.value.clone())).collect())
        }
        AnswerType::Choices => subsets(compared),
        AnswerType::Number | AnswerType::Money | AnswerType::Percent | AnswerType::Duration => {
            Some(numbers(compared))
        }
        AnswerType::Date => days(compared),
        AnswerType::Text | AnswerType::LongText | AnswerType::File | AnswerType::Person => {
            let texts = texts(compared).into_iter().map(|text| Answer::Text(text.to_owned()));
            // No control character was typed, so it stands for all other texts.
            Some(texts.chain([Answer::Text("\u{1}".to_owned())]).collect())
        }
    }
}

/// The texts among what a question is compared with, lists opened.
fn texts<'a>(compared: &[&'a Expression<Linked>]) -> Vec<&'a str> {
    let mut texts = Vec::new();
    for value in compared {
        let items = std::iter::once(*value).chain(value.parts());
        texts.extend(items.filter_map(|item| match &item.term {
            Term::Text(text) => Some(text.as_str()),
            _ => None,
        }));
    }
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// Every choice among the options that are asked for. A whole list that is compared has an order, and is not tried.
fn subsets(compared: &[&Expression<Linked>]) -> Option<Vec<Answer>> {
    let texts = texts(compared);
    let are_single = compared.iter().all(|value| matches!(value.term, Term::Text(_)));
    (are_single && texts.len() <= MOST_CHOSEN).then(|| {
        let chosen = |set: usize| {
            let items = texts.iter().enumerate().filter(move |(at, _)| set >> at & 1 == 1);
            Answer::List(items.map(|(_, text)| (*text).to_owned()).collect())
        };
        (0..1 << texts.len()).map(chosen).collect()
    })
}

/// The numbers that are compared with, and one between, below and above them each.
fn numbers(compared: &[&Expression<Linked>]) -> Vec<Answer> {
    let mut numbers: Vec<f64> = Vec::new();
    for value in compared {
        let items = std::iter::once(*value).chain(value.parts());
        numbers.extend(items.filter_map(literal));
    }
    numbers.sort_by(f64::total_cmp);
    let between: Vec<f64> =
        numbers.windows(2).filter_map(|pair| Some(pair.first()?.midpoint(*pair.last()?))).collect();
    let ends =
        [numbers.first().map_or(0.0, |least| least - 1.0), numbers.last().map_or(0.0, |most| most + 1.0)];
    numbers.extend(between.into_iter().chain(ends));
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    numbers.into_iter().map(Answer::Number).collect()
}

fn literal(value: &Expression<Linked>) -> Option<f64> {
    match &value.term {
        Term::Number(number) => Some(*number),
        Term::Unary(Unary::Negative, part) => literal(part).map(|number| -number),
        _ => None,
    }
}

/// The days that are compared with, and the one before and after each.
fn days(compared: &[&Expression<Linked>]) -> Option<Vec<Answer>> {
    let mut days: Vec<Date> = Vec::new();
    for text in texts(compared) {
        let day: Date = text.parse().ok()?;
        days.extend([day.checked_sub(1.day()).ok()?, day, day.checked_add(1.day()).ok()?]);
    }
    days.sort_unstable();
    days.dedup();
    Some(days.into_iter().map(|day| Answer::Text(day.to_string())).collect())
}
