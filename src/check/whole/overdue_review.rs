//! Pages that should have been read through by now.

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::model::{Duration, Playbook};
use crate::source::{SourcePath, Span};

/// Reports every page, bank and scenario whose next review lay before `today`.
pub fn check(playbook: &Playbook, today: Date, report: &mut Vec<Diagnostic>) {
    let mut look = |path: &SourcePath, reviewed: Option<Date>, every: Option<Duration>, place: Span| {
        let next = reviewed.zip(every).and_then(|(reviewed, every)| playbook.calendar.after(reviewed, every));
        if let Some(next) = next.filter(|next| *next < today) {
            let overdue =
                Diagnostic::warning("overdue-review", format!("the review of this was due on {next}"));
            report.push(
                overdue
                    .at(path, place)
                    .label(format!("before {today}, for which this is built"))
                    .help("read it through, correct it, and write the day in `reviewed`"),
            );
        }
    };
    for page in &playbook.pages {
        let meta = &page.meta;
        look(&page.path, meta.reviewed, meta.review_every, page.outline.keys.place("reviewed"));
    }
    for bank in &playbook.banks {
        look(&bank.path, bank.reviewed, bank.review_every, bank.keys.place("reviewed"));
    }
    for scenario in &playbook.scenarios {
        let place = scenario.keys.place("reviewed");
        look(&scenario.path, scenario.reviewed, scenario.review_every, place);
    }
}
