//! Links whose words would fit any link.

use crate::diagnostic::Diagnostic;
use crate::model::{LinkWords, Linked, Page, PartKind};

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    for part in &page.outline.parts {
        if matches!(part.kind, PartKind::Link(LinkWords::Vague, _)) {
            let vague = Diagnostic::warning("vague-link", "the words of this link do not say where it leads");
            report.push(vague.at(&page.path, part.span).help(
                "make the words that name the place the link: `Look at [the price list](…)`, not `… click [here](…)`",
            ));
        }
    }
}
