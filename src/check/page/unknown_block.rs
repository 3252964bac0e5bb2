//! Fenced blocks that are nearly one of ours.

use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{BLOCKS, Linked, Page, PartKind};
use crate::source::Span;

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    for part in &page.outline.parts {
        let PartKind::Fence(word) = part.kind else { continue };
        let word = page.outline.word(word);
        let Some(meant) = nearest(word, BLOCKS) else { continue };
        let start = part.span.start as usize;
        let unknown = Diagnostic::warning("unknown-block", format!("there is no block `{word}`"));
        report.push(
            unknown
                .at(&page.path, Span::new(start..start + 3 + word.len()))
                .label("shown to readers as it stands")
                .did_you_mean(Some(meant))
                .probably(word, meant),
        );
    }
}
