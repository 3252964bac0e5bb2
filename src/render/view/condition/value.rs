//! Values in words: questions by the words of their ids, options by their labels, numbers with what they count.

use jiff::civil::Date;

use super::super::super::body::html;
use super::super::super::href;
use super::super::measure::{Measure, counted};
use super::super::times;
use super::Words;
use crate::model::condition::{Binary, Term, Unary};
use crate::model::{AnswerType, Expression, Linked, Question, escaped};
use crate::wording::Wording;

/// The question that an expression is.
fn question<'a>(words: Words<'a>, expression: &Expression<Linked>) -> Option<&'a Question<Linked>> {
    let Term::Variable(target) = &expression.term else { return None };
    words.playbook.questions.get(&*target.id).map(|question| &**question)
}

/// Whether it is a question to be answered by yes or no.
pub fn is_yes_no(words: Words<'_>, expression: &Expression<Linked>) -> bool {
    question(words, expression).is_some_and(|question| question.answer == AnswerType::YesNo)
}

/// Whether it is a question for a day.
pub fn is_date(words: Words<'_>, expression: &Expression<Linked>) -> bool {
    question(words, expression).is_some_and(|question| question.answer == AnswerType::Date)
}

/// A question by the words of its id. What it counts is said with the number: "term" for `term_months` in months.
fn label(words: Words<'_>, expression: &Expression<Linked>) -> String {
    let Term::Variable(target) = &expression.term else { return String::new() };
    let id = target.id.split_once('.').map_or(&*target.id, |(_, id)| id);
    let unit = question(words, expression).and_then(|question| question.unit.as_deref());
    let shorter = unit.and_then(|unit| id.strip_suffix(unit)?.strip_suffix('_'));
    shorter.unwrap_or(id).replace('_', " ")
}

/// Whether the words of a question are many, as far as an id tells.
pub fn is_many(words: Words<'_>, expression: &Expression<Linked>) -> bool {
    let label = label(words, expression);
    label.ends_with('s') && !["ss", "us", "is"].iter().any(|end| label.ends_with(end))
}

/// A question by its words, linked to it: "the order value". What is a question itself gets no article.
pub fn name(words: Words<'_>, expression: &Expression<Linked>) -> String {
    let Term::Variable(_) = &expression.term else { return value(words, expression, None) };
    let label = label(words, expression);
    let first = label.split(' ').next().unwrap_or_default();
    let asks = matches!(
        first,
        "who" | "whose" | "what" | "which" | "when" | "where" | "why" | "how" | "is" | "has" | "can" | "does"
    );
    let bare = bare_name(words, expression);
    if asks || is_yes_no(words, expression) {
        return bare;
    }
    words.playbook.wording.say("condition-question", &[("name", (&bare).into())])
}

/// The same without an article.
fn bare_name(words: Words<'_>, expression: &Expression<Linked>) -> String {
    let Term::Variable(target) = &expression.term else { return value(words, expression, None) };
    let said = escaped(&label(words, expression));
    if let Some(here) = words.numbers.get(&target.id) {
        let linked = format!("<a href=\"#{}\">{said}</a>", escaped(&here.anchor));
        let given = [("name", (&linked).into()), ("number", here.number.into())];
        return words.playbook.wording.say("condition-question-here", &given);
    }
    match href::to_target(words.folder, target) {
        Some(way) => format!("<a href=\"{}\">{said}</a>", way.replace('&', "&amp;")),
        None => said,
    }
}

/// A value; `beside` is what it is compared or reckoned with, which tells what it counts.
pub fn value(
    words: Words<'_>,
    expression: &Expression<Linked>,
    beside: Option<&Expression<Linked>>,
) -> String {
    let wording = &words.playbook.wording;
    match &expression.term {
        Term::Number(number) => counted(wording, *number, beside.and_then(|beside| measure(words, beside))),
        Term::Unary(Unary::Negative, part) => match &part.term {
            Term::Number(number) => {
                counted(wording, -number, beside.and_then(|beside| measure(words, beside)))
            }
            _ => wording.say("condition-minus", &[("value", (&operand(words, part, beside)).into())]),
        },
        Term::Text(text) => quoted(words, text, beside),
        Term::Bool(truth) => wording.get(if *truth { "yes" } else { "no" }).to_owned(),
        Term::Variable(_) => name(words, expression),
        Term::List(items) => {
            let said: Vec<String> = items.iter().map(|item| value(words, item, beside)).collect();
            if said.is_empty() {
                wording.get("condition-nothing").to_owned()
            } else {
                wording.list(&said, "list-and")
            }
        }
        Term::Unary(Unary::Size, part) => {
            wording.say("condition-count", &[("name", (&bare_name(words, part)).into())])
        }
        Term::Binary(operator, parts) if reckons(*operator).is_some() => {
            let [left, right] = &**parts;
            let id = reckons(*operator).unwrap_or_default();
            // Sums are of one kind; what is multiplied or divided by is a plain number.
            let is_sum = matches!(operator, Binary::Plus | Binary::Minus);
            let (of_left, of_right) = if is_sum { (Some(right), Some(left)) } else { (None, None) };
            let (left, right) = (operand(words, left, of_left), operand(words, right, of_right));
            wording.say(id, &[("left", (&left).into()), ("right", (&right).into())])
        }
        _ => words.say(expression, true, 2),
    }
}

/// A value inside a sum or product.
fn operand(words: Words<'_>, part: &Expression<Linked>, beside: Option<&Expression<Linked>>) -> String {
    let said = value(words, part, beside);
    if matches!(part.term, Term::Binary(..)) { format!("({said})") } else { said }
}

fn reckons(operator: Binary) -> Option<&'static str> {
    match operator {
        Binary::Plus => Some("condition-plus"),
        Binary::Minus => Some("condition-less"),
        Binary::Times => Some("condition-times"),
        Binary::Divide => Some("condition-divided"),
        _ => None,
    }
}

/// A text: an option by its label, a day as people write it, anything else in quotes.
fn quoted(words: Words<'_>, text: &str, beside: Option<&Expression<Linked>>) -> String {
    let wording = &words.playbook.wording;
    let question = beside.and_then(|beside| question(words, beside));
    if let Some(choice) =
        question.and_then(|question| question.choices().find(|choice| choice.value.value == text))
    {
        return in_quotes(wording, &html(&choice.label, words.folder));
    }
    let day = text.parse::<Date>().ok().filter(|_| question.is_some_and(|q| q.answer == AnswerType::Date));
    match day {
        Some(day) => times::day(wording, day),
        None => in_quotes(wording, &escaped(text)),
    }
}

/// Words between the language's quotation marks.
pub fn in_quotes(wording: &Wording, words: &str) -> String {
    format!("{}{words}{}", wording.get("quote-open"), wording.get("quote-close"))
}

/// What the numbers of an expression count.
fn measure<'a>(words: Words<'a>, expression: &Expression<Linked>) -> Option<Measure<'a>> {
    match &expression.term {
        Term::Variable(_) => Measure::of(question(words, expression)?, words.playbook),
        Term::Unary(Unary::Negative, part) => measure(words, part),
        Term::Binary(Binary::Plus | Binary::Minus, parts) => {
            parts.iter().find_map(|part| measure(words, part))
        }
        Term::Binary(Binary::Times, parts) => {
            let [left, right] = &**parts;
            match (measure(words, left), measure(words, right)) {
                (Some(only), None) | (None, Some(only)) => Some(only),
                _ => None,
            }
        }
        Term::Binary(Binary::Divide, parts) => {
            let [left, right] = &**parts;
            measure(words, left).filter(|_| measure(words, right).is_none())
        }
        _ => None,
    }
}
