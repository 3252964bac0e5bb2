//! Words that should be an option of a question.

use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Linked, Question};

/// What to say of a value that is no option of the question `id`; nothing if it is one.
pub fn no_option(
    rule: &'static str,
    question: &Question<Linked>,
    id: &str,
    value: &str,
) -> Option<Diagnostic> {
    let values: Vec<&str> = question.choices().map(|choice| choice.value.value.as_str()).collect();
    if values.contains(&value) {
        return None;
    }
    let by_label = question.choices().find(|choice| choice.label.html.eq_ignore_ascii_case(value));
    let near = by_label.map(|choice| choice.value.value.as_str());
    let near = near.or_else(|| nearest(value, values.iter().copied()));
    let wrong = Diagnostic::error(rule, format!("`{id}` has no option `{value}`"));
    Some(match near {
        Some(near) => wrong.did_you_mean(Some(near)),
        None if values.is_empty() => wrong.help("list it under the question's `options`"),
        None => wrong.help(format!("the values of its options are `{}`", values.join("`, `"))),
    })
}
