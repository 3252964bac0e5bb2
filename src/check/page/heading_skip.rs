//! Headings that leave a level out.

use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, PartKind};

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    // The page's title stands above all others.
    let mut above = 1;
    for part in &page.outline.parts {
        let PartKind::Heading(level) = part.kind else { continue };
        if level > above + 1 {
            let wanted = "#".repeat(usize::from(above) + 1);
            let skip = Diagnostic::warning(
                "heading-skip",
                format!("a heading of level {level} stands below one of level {above}"),
            );
            report.push(
                skip.at(&page.path, part.span)
                    .help(format!("write `{wanted} `, so that the levels follow each other")),
            );
        }
        above = level;
    }
}
