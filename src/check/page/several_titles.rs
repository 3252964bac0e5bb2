//! Pages with more than one heading of the first level.

use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, PartKind};

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    let mut titles = page.outline.parts.iter().filter(|part| part.kind == PartKind::Heading(1));
    let (Some(first), Some(second)) = (titles.next(), titles.next()) else { return };
    let several = Diagnostic::warning("several-titles", "this page has more than one title");
    report.push(
        several
            .at(&page.path, second.span)
            .label("a second heading of the first level")
            .related(&page.path, first.span, "the first one")
            .help("write `## ` in place of `# `, or make a page of its own of it"),
    );
}
