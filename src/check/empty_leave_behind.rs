//! Guides that say what to leave with the customer, and have no words to leave.

use crate::diagnostic::Diagnostic;
use crate::model::{DrawnItem, Kind, Linked, Page, Playbook};

/// Reports them.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    for page in &playbook.pages {
        let Kind::Guide(guide) = &page.kind else { continue };
        let mut meant = guide.leave_behind.title.iter().chain(&guide.leave_behind.intro);
        if let Some(first) = meant.next().filter(|_| !has_words(page)) {
            let empty = Diagnostic::warning(
                "empty-leave-behind",
                "no question of this guide has words for the customer, so it leaves nothing behind",
            )
            .at(&page.path, first.span)
            .help("add `say` to the questions that the customer may keep, or take `leave-behind` out");
            report.push(empty);
        }
    }
}

fn has_words(page: &Page<Linked>) -> bool {
    let drawn = page.body.rich.holes.iter().flat_map(|hole| hole.fill.drawn());
    drawn.filter_map(DrawnItem::question).any(|(_, question)| question.say.is_some())
}
