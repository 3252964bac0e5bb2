//! What a whole playbook shows that no single file does.

mod asked_too_late;
mod conditions;
mod coverage;
mod empty_leave_behind;
mod expired_route;
mod foreign_template;
pub mod ignore;
mod say;
mod settle;
mod stale_estimate;
mod step_cycle;
mod unknown_key;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::model::Playbook;

pub use coverage::coverage;
pub use settle::settle;

/// All findings about a linked playbook. What depends on the day is looked at only where `today` is known.
pub fn check(playbook: &Playbook, today: Option<Date>) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    if let Some(today) = today {
        expired_route::check(playbook, today, &mut report);
        stale_estimate::check(playbook, today, &mut report);
    }
    asked_too_late::check(playbook, &mut report);
    empty_leave_behind::check(playbook, &mut report);
    foreign_template::check(playbook, &mut report);
    conditions::check(playbook, &mut report);
    say::check(playbook, &mut report);
    step_cycle::check(playbook, &mut report);
    report
}

/// Findings without needless repetition: a key of some other tool that stands on every page is one finding.
pub fn gather(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    unknown_key::gather(found)
}
