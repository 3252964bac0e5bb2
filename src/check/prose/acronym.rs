//! Capitals that nobody explains.

use std::collections::BTreeSet;

use super::blocks::{Block, is_quoted};
use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page};
use crate::source::Span;

/// What everybody knows.
const KNOWN: [&str; 30] = [
    "AI", "API", "CEO", "CET", "CFO", "CSS", "CSV", "EU", "EUR", "FAQ", "GBP", "GMT", "HR", "HTML", "HTTP",
    "HTTPS", "ID", "IT", "OK", "PC", "PDF", "TV", "UK", "UN", "URL", "USA", "USD", "UTC", "VAT", "XML",
];

/// Reports the first use of each acronym that is explained nowhere on the page: neither followed by its words in
/// parentheses nor standing in parentheses behind them.
pub fn check(page: &Page<Linked>, text: &str, blocks: &[Block<'_>], report: &mut Vec<Diagnostic>) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for block in blocks {
        for (at, word) in words(block.text) {
            if !is_acronym(word)
                || is_quoted(block.text, at)
                || !seen.insert(word)
                || is_explained(word, text)
            {
                continue;
            }
            let start = block.span.start as usize + at;
            let unexplained = Diagnostic::warning(
                "unexplained-acronym",
                format!("`{word}` is explained nowhere on this page"),
            );
            report.push(
                unexplained
                    .at(&page.path, Span::new(start..start + word.len()))
                    .help(format!("say it in words the first time, such as `purchase order (PO)` for `PO`, or leave `{word}` out")),
            );
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn is_acronym(word: &str) -> bool {
    (2..=6).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && !KNOWN.contains(&word)
}

fn is_explained(word: &str, text: &str) -> bool {
    text.contains(&format!("({word})")) || text.contains(&format!("{word} ("))
}
