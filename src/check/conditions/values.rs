//! Values that an answer cannot have: options that are not there, days that are none.

use super::{Findings, Questions};
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::condition::{Binary, Term};
use crate::model::{AnswerType, Expression, Linked, Question};

/// Reports every value that its question cannot have for an answer.
pub fn check(condition: &Expression<Linked>, questions: &Questions<'_>, findings: &mut Findings<'_>) {
    if let Term::Binary(operator, parts) = &condition.term {
        let [left, right] = &**parts;
        let is_compared = operator.is_comparison() || *operator == Binary::In;
        for (side, other) in [(left, right), (right, left)] {
            let Some(question) = questions.of(side).filter(|_| is_compared) else { continue };
            compare(question, side, other, findings);
        }
    }
    for part in condition.parts() {
        check(part, questions, findings);
    }
}

/// Checks what one question is compared with: a text, or the texts of a list.
fn compare(
    question: &Question<Linked>,
    variable: &Expression<Linked>,
    other: &Expression<Linked>,
    findings: &mut Findings<'_>,
) {
    let single = std::slice::from_ref(other);
    let values = if let Term::List(items) = &other.term { items.as_slice() } else { single };
    for value in values {
        let Term::Text(text) = &value.term else { continue };
        let wrong = match question.answer {
            AnswerType::Choice | AnswerType::Choices => no_option(question, variable, text),
            AnswerType::Date => no_day(text),
            _ => None,
        };
        if let Some(wrong) = wrong {
            findings.report(wrong, value.span);
        }
    }
}

fn no_option(question: &Question<Linked>, variable: &Expression<Linked>, text: &str) -> Option<Diagnostic> {
    let Term::Variable(target) = &variable.term else { return None };
    let values: Vec<&str> = question.choices().map(|choice| choice.value.value.as_str()).collect();
    if values.contains(&text) {
        return None;
    }
    let by_label = question.choices().find(|choice| choice.label.html.eq_ignore_ascii_case(text));
    let near = by_label.map(|choice| choice.value.value.as_str());
    let near = near.or_else(|| nearest(text, values.iter().copied()));
    let wrong = Diagnostic::error("condition-value", format!("`{}` has no option `{text}`", target.id));
    Some(match near {
        Some(near) => wrong.did_you_mean(Some(near)),
        None if values.is_empty() => wrong.help("list it under the question's `options`"),
        None => wrong.help(format!("the values of its options are `{}`", values.join("`, `"))),
    })
}

fn no_day(text: &str) -> Option<Diagnostic> {
    let is_iso = text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok();
    (!is_iso).then(|| {
        Diagnostic::error("condition-value", format!("`{text}` is no date"))
            .help("write year, month and day, such as `\"2026-10-02\"`")
    })
}
