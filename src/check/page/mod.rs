//! What a page shows by itself: one rule per file.

mod empty_link;
mod empty_section;
mod heading_skip;
mod image_without_text;
mod several_titles;
mod step_heading;
mod table_without_header;
mod undrawn_diagram;
mod unknown_block;
mod untitled_page;
mod vague_link;

use crate::config::Levels;
use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page};

/// A rule about a page.
pub type Rule = fn(&Page<Linked>, &mut Vec<Diagnostic>);

const RULES: [(&str, Rule); 11] = [
    ("empty-link", empty_link::check),
    ("empty-section", empty_section::check),
    ("heading-skip", heading_skip::check),
    ("image-without-text", image_without_text::check),
    ("several-titles", several_titles::check),
    ("step-heading", step_heading::check),
    ("table-without-header", table_without_header::check),
    ("undrawn-diagram", undrawn_diagram::check),
    ("unknown-block", unknown_block::check),
    ("untitled-page", untitled_page::check),
    ("vague-link", vague_link::check),
];

/// The rules that are looked for.
pub fn wanted(levels: &Levels) -> Vec<Rule> {
    RULES.iter().filter(|(id, _)| levels.is_on(id)).map(|(_, rule)| *rule).collect()
}

/// Reports what breaks one of `rules`.
pub fn check(page: &Page<Linked>, rules: &[Rule], report: &mut Vec<Diagnostic>) {
    for rule in rules {
        rule(page, report);
    }
}
