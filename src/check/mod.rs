//! What a whole playbook shows that no single file does.

mod conditions;
mod foreign_template;
mod step_cycle;
mod unknown_key;

use crate::diagnostic::Diagnostic;
use crate::model::Playbook;

/// All findings about a linked playbook.
pub fn check(playbook: &Playbook) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    foreign_template::check(playbook, &mut report);
    conditions::check(playbook, &mut report);
    step_cycle::check(playbook, &mut report);
    report
}

/// Findings without needless repetition: a key of some other tool that stands on every page is one finding.
pub fn gather(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    unknown_key::gather(found)
}
