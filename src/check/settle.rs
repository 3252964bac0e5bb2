//! How much each finding matters in this playbook: the levels of `book.toml`.

use crate::config::Levels;
use crate::diagnostic::{Diagnostic, Severity};
use crate::rules::{self, Level};

/// Gives every finding its level, and drops those that are not looked for. An error without which the site would not be
/// whole stays one; beside an error, nothing is said of what is missing or unused.
pub fn settle(found: Vec<Diagnostic>, levels: &Levels) -> Vec<Diagnostic> {
    let settled = |mut one: Diagnostic| {
        let Some(rule) = rules::find(one.rule) else { return Some(one) };
        if one.severity == Severity::Error && rule.fixed {
            return Some(one);
        }
        one.severity = match levels.chosen(rule) {
            Some(Level::Error) => Severity::Error,
            Some(Level::Warning) => Severity::Warning,
            Some(Level::Off) => return None,
            None if rule.level == Level::Off => return None,
            None => one.severity,
        };
        Some(one)
    };
    let mut settled: Vec<Diagnostic> = found.into_iter().filter_map(settled).collect();
    if settled.iter().any(|one| one.severity == Severity::Error) {
        settled.retain(|one| !rules::find(one.rule).is_some_and(|rule| rule.is_absence));
    }
    settled
}
