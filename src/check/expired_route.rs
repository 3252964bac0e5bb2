//! Routes whose last day is over: nobody may be sent down them.

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::model::{Kind, Playbook};

/// Reports every route that ended before `today`. On its last day it still holds.
pub fn check(playbook: &Playbook, today: Date, report: &mut Vec<Diagnostic>) {
    for page in &playbook.pages {
        let Kind::Route(route) = &page.kind else { continue };
        if route.expires.value >= today {
            continue;
        }
        let decides = &route.decides.title;
        report.push(
            Diagnostic::error("expired-route", format!("this route ended on {}", route.expires.value))
                .at(&page.path, route.expires.span)
                .label(format!("before {today}, for which this is built"))
                .help(format!(
                    "ask {decides} for a new last day and write it here, or delete the route and the links to it"
                )),
        );
    }
}
