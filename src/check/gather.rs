//! Findings without needless repetition: what a handbook of another tool is full of is told a few times, and counted.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::rules;

/// How many findings of a rule that is gathered are told.
const MOST: usize = 5;

/// Keeps the first findings of each rule that is gathered, with the number of the others, and of each unknown key of
/// articles the first. Errors, which stop the build, all stay.
pub fn gather(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for (subject, _) in found.iter().filter_map(subject) {
        *counts.entry(subject).or_default() += 1;
    }
    let mut told: HashMap<String, usize> = HashMap::new();
    let mut gathered = Vec::with_capacity(found.len());
    for one in found {
        let Some((subject, most)) = subject(&one) else {
            gathered.push(one);
            continue;
        };
        let count = counts.get(&subject).copied().unwrap_or_default();
        let told = told.entry(subject).or_default();
        *told += 1;
        if *told < most.min(count) {
            gathered.push(one);
        } else if *told == most.min(count) {
            gathered.push(if count > most { with_count(one, count, most) } else { one });
        }
    }
    gathered
}

/// What is counted together, and how many of it are told.
fn subject(one: &Diagnostic) -> Option<(String, usize)> {
    if one.severity == Severity::Error {
        return None;
    }
    if one.rule == "unknown-key" {
        return Some((one.message.clone(), 1));
    }
    let rule = rules::find(one.rule).filter(|rule| rule.is_gathered)?;
    Some((rule.id.to_owned(), MOST))
}

fn with_count(one: Diagnostic, count: usize, most: usize) -> Diagnostic {
    if one.rule == "unknown-key" {
        return one.help(format!("{count} pages have this key"));
    }
    let rule = one.rule;
    one.help(format!(
        "there are {} more of this kind; `playbook check --only {rule}` shows them all",
        count - most
    ))
}
