//! What is there and never used, or missing: one rule per file.

mod asked;
mod case_clash;
mod long_guide;
mod moment_without_guide;
mod no_owner;
mod orphan_page;
mod overdue_review;
mod retired;

use jiff::civil::Date;

use crate::config::Levels;
use crate::diagnostic::Diagnostic;
use crate::model::Playbook;

/// A rule about a whole playbook.
type Rule = fn(&Playbook, &mut Vec<Diagnostic>);

const RULES: [(&str, Rule); 9] = [
    ("case-clash", case_clash::check),
    ("long-guide", long_guide::check),
    ("moment-without-guide", moment_without_guide::check),
    ("no-owner", no_owner::check),
    ("orphan-page", orphan_page::check),
    ("replacement-loop", retired::check_loops),
    ("retired-without-replacement", retired::check_without),
    ("unasked-question", asked::check_questions),
    ("unused-bank", asked::check_banks),
];

/// Reports what breaks a rule that is looked for.
pub fn check(playbook: &Playbook, levels: &Levels, today: Option<Date>, report: &mut Vec<Diagnostic>) {
    for (id, rule) in &RULES {
        if levels.is_on(id) {
            rule(playbook, report);
        }
    }
    if let Some(today) = today {
        overdue_review::check(playbook, today, report);
    }
}
