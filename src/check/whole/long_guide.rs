//! Guides with more questions than their meeting has time for.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::model::{DrawnItem, Fill, Kind, Playbook, Unit};

/// Reports a guide whose questions leave less than a minute for each.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    for page in &playbook.pages {
        let Kind::Guide(guide) = &page.kind else { continue };
        let minutes = guide.length.and_then(|length| match length.unit {
            Unit::Minute => Some(length.most as usize),
            Unit::Hour => Some(length.most as usize * 60),
            _ => None,
        });
        let Some(minutes) = minutes else { continue };
        let mut questions = HashSet::new();
        for hole in &page.body.rich.holes {
            let Fill::Questions(drawn) = &hole.fill else { continue };
            questions.extend(drawn.iter().filter_map(DrawnItem::question).map(|(question, _)| &*question.id));
        }
        let count = questions.len();
        if count > minutes {
            let long = Diagnostic::warning(
                "long-guide",
                format!("{count} questions do not fit into {minutes} minutes"),
            );
            report.push(
                long.at(&page.path, page.outline.keys.place("length"))
                    .label("less than a minute for each")
                    .help("draw fewer with `limit`, `tags` or `ask`, move some to another meeting, or plan a longer one"),
            );
        }
    }
}
