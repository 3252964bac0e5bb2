//! Sentences that are hard to take in.

use super::blocks::Block;
use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page};
use crate::source::Span;

/// The most words of a sentence that is read once and understood.
const MOST: usize = 40;

pub fn check(page: &Page<Linked>, blocks: &[Block<'_>], report: &mut Vec<Diagnostic>) {
    for block in blocks {
        let mut start = 0;
        for sentence in block.text.split_inclusive(['.', '!', '?', '。', '\u{1}']) {
            let words =
                sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            if words > MOST {
                let lead = sentence.len() - sentence.trim_start().len();
                let at = block.span.start as usize + start + lead;
                let long = Diagnostic::warning("long-sentence", format!("this sentence has {words} words"));
                report.push(long.at(&page.path, Span::new(at..at + sentence.trim().len())).help(format!(
                    "make two of it, or a list: up to {MOST} words are read once and understood"
                )));
            }
            start += sentence.len();
        }
    }
}
