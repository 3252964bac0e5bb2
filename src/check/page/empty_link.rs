//! Links without words.

use crate::diagnostic::Diagnostic;
use crate::model::{LinkWords, Linked, Page, PartKind};

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    for part in &page.outline.parts {
        if matches!(part.kind, PartKind::Link(LinkWords::Missing, _)) {
            let empty = Diagnostic::warning("empty-link", "this link has no words");
            report.push(empty.at(&page.path, part.span).label("readers see nothing to click on").help(
                "say in the brackets where it leads: `[the credit check](…)`; of an image, say what it shows",
            ));
        }
    }
}
