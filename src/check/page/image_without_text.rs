//! Images that say nothing to those who cannot see them.

use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, PartKind};

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    for part in &page.outline.parts {
        if part.kind == PartKind::Image(false) {
            let silent = Diagnostic::warning("image-without-text", "this image says nothing in words");
            report.push(
                silent
                    .at(&page.path, part.span)
                    .help("say in the brackets what it shows: `![The way of an order, in five steps](…)`"),
            );
        }
    }
}
