//! What is assumed while nobody knows the answer.

use super::super::body::html;
use super::condition::list;
use super::measure::{Measure, counted};
use crate::model::{Assumed, Linked, Playbook, Question, escaped};

/// What is assumed, as people write such an answer, in HTML.
pub fn assume(assumed: &Assumed, question: &Question<Linked>, playbook: &Playbook, folder: &str) -> String {
    match assumed {
        Assumed::Bool(truth) => (if *truth { "yes" } else { "no" }).to_owned(),
        Assumed::Number(number) => counted(*number, Measure::of(question, playbook)),
        Assumed::Date(day) => day.strftime("%-d %B %Y").to_string(),
        Assumed::Duration(duration) => duration.to_string(),
        Assumed::Options(values) => {
            let label = |value: &String| {
                let choice = question.choices().find(|choice| choice.value.value == *value);
                choice.map_or_else(|| escaped(value), |choice| html(&choice.label, folder))
            };
            let labels: Vec<String> = values.iter().map(|value| format!("“{}”", label(value))).collect();
            if labels.is_empty() { "none of them".to_owned() } else { list(&labels, "and", false) }
        }
        Assumed::Text(text) => escaped(text),
    }
}
