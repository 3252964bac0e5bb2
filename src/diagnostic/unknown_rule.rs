//! A rule's name that is none.

use super::{Diagnostic, nearest};
use crate::rules;

/// The finding about the name of a rule that does not exist.
pub fn unknown_rule(name: &str) -> Diagnostic {
    let unknown = Diagnostic::warning("unknown-rule", format!("there is no rule `{name}`"));
    match nearest(name, rules::all().iter().map(|rule| rule.id)) {
        Some(near) => unknown.did_you_mean(Some(near)),
        None => unknown.help("`playbook explain` lists all rules"),
    }
}
