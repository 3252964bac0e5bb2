//! Values that an answer cannot have: options that are not there, days that are none.

use super::super::options::no_option;
use super::{Findings, Questions};
use crate::diagnostic::Diagnostic;
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
            AnswerType::Choice | AnswerType::Choices => match &variable.term {
                Term::Variable(target) => no_option("condition-value", question, &target.id, text),
                _ => None,
            },
            AnswerType::Date => no_day(text),
            _ => None,
        };
        if let Some(wrong) = wrong {
            findings.report(wrong, value.span);
        }
    }
}

fn no_day(text: &str) -> Option<Diagnostic> {
    let is_iso = text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok();
    (!is_iso).then(|| {
        Diagnostic::error("condition-value", format!("`{text}` is no date"))
            .help("write year, month and day, such as `\"2026-10-02\"`")
    })
}
