//! Headings with nothing below them.

use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, PartKind};

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    let parts = &page.outline.parts;
    for (at, part) in parts.iter().enumerate() {
        // A page may consist of its title.
        let PartKind::Heading(level @ 2..) = part.kind else { continue };
        let is_empty = match parts.get(at + 1).map(|next| &next.kind) {
            None => true,
            Some(PartKind::Heading(next)) => *next <= level,
            Some(_) => false,
        };
        if is_empty {
            let empty = Diagnostic::warning("empty-section", "there is nothing below this heading");
            report.push(
                empty.at(&page.path, part.span).help("write what belongs there, or take the heading out"),
            );
        }
    }
}
