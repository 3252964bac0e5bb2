//! What is assumed while nobody knows the answer.

use super::super::body::html;
use super::condition::in_quotes;
use super::measure::{Measure, counted};
use super::times;
use crate::model::{Assumed, Linked, Playbook, Question, escaped};

/// What is assumed, as people write such an answer, in HTML.
pub fn assume(assumed: &Assumed, question: &Question<Linked>, playbook: &Playbook, folder: &str) -> String {
    let wording = &playbook.wording;
    match assumed {
        Assumed::Bool(truth) => wording.get(if *truth { "yes" } else { "no" }).to_owned(),
        Assumed::Number(number) => counted(wording, *number, Measure::of(question, playbook)),
        Assumed::Date(day) => times::day(wording, *day),
        Assumed::Duration(duration) => times::duration(wording, *duration),
        Assumed::Options(values) => {
            let label = |value: &String| {
                let choice = question.choices().find(|choice| choice.value.value == *value);
                choice.map_or_else(|| escaped(value), |choice| html(&choice.label, folder))
            };
            let labels: Vec<String> = values.iter().map(|value| in_quotes(wording, &label(value))).collect();
            if labels.is_empty() {
                wording.get("none-of-them").to_owned()
            } else {
                wording.list(&labels, "list-and")
            }
        }
        Assumed::Text(text) => escaped(text),
    }
}
