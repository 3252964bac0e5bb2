//! Estimates of lead times that nobody has looked at for too long.

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::model::{Kind, LeadTime, Linked, Page, Playbook};

/// Reports every estimate that had to be renewed before `today`.
pub fn check(playbook: &Playbook, today: Date, report: &mut Vec<Diagnostic>) {
    for page in &playbook.pages {
        for lead in lead_times(page) {
            let Some(until) = lead.good_until(&playbook.calendar, page.meta.review_every) else { continue };
            if until >= today {
                continue;
            }
            report.push(
                Diagnostic::warning("stale-estimate", format!("this estimate is of {}", lead.as_of))
                    .at(&page.path, lead.source.span)
                    .label(format!("it was good until {until}"))
                    .help(
                        "look at how long it took since then and write `source: measured`, or estimate again and \
                         write today's date in `as-of`",
                    ),
            );
        }
    }
}

/// The lead times on a page, in order.
fn lead_times(page: &Page<Linked>) -> Vec<&LeadTime> {
    match &page.kind {
        Kind::Process(process) => process.steps.iter().filter_map(|step| step.lead_time.as_ref()).collect(),
        Kind::Control(control) => control.lead_time.iter().collect(),
        _ => Vec::new(),
    }
}
