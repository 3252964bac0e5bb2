//! Diagrams in languages that other tools draw in the browser.

use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, PartKind};
use crate::source::Span;

/// The words of blocks that Git hosts and other tools draw.
const DRAWN_ELSEWHERE: [&str; 9] =
    ["mermaid", "plantuml", "puml", "graphviz", "dot", "d2", "geojson", "topojson", "vega-lite"];

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    for part in &page.outline.parts {
        let PartKind::Fence(word) = part.kind else { continue };
        let word = page.outline.word(word);
        if !DRAWN_ELSEWHERE.contains(&word.to_lowercase().as_str()) {
            continue;
        }
        let start = part.span.start as usize;
        report.push(
            Diagnostic::warning("undrawn-diagram", format!("a `{word}` diagram is not drawn"))
                .at(&page.path, Span::new(start..start + 3 + word.len()))
                .label("readers see its text")
                .help("draw a process with a `diagram` block; save any other drawing as an image and show it with `![what it says](drawing.svg)`"),
        );
    }
}
