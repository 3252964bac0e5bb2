//! Headings that have a step's words, but not its id.

use crate::diagnostic::Diagnostic;
use crate::model::{Kind, Linked, Page, PartKind, slug};
use crate::source::Span;

/// Reports text of a process that was meant for a step, and stands after all of them because its heading does not say so.
pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    let Kind::Process(process) = &page.kind else { return };
    for (heading, span) in page.body.headings.iter().zip(places(page)) {
        let is_title = |title: &str| title.trim().to_lowercase() == heading.text.to_lowercase();
        let mut steps = process.steps.iter().filter(|step| is_title(&step.title));
        let (Some(step), None) = (steps.next(), steps.next()) else { continue };
        let id = &step.id.value;
        // An anchor that the author wrote is meant as it is.
        let is_own = heading.id != slug(&heading.text);
        if is_own || page.body.headings.iter().any(|other| other.id == *id) {
            continue;
        }
        let meant = format!("{} {{#{id}}}", heading.text);
        let level = "#".repeat(usize::from(heading.level));
        let stray =
            Diagnostic::warning("step-heading", format!("this is not read as the text of step `{id}`"))
                .at(&page.path, span)
                .label("the step's title, without its id")
                .related(&page.path, step.id.span, "the step")
                .help(format!("give the heading the id of the step: `{level} {meant}`"));
        // A link may lead to the anchor that the heading has now.
        report.push(stray.probably(&heading.text, meant));
    }
}

/// Where the headings are written. The first of all may have become the page's title.
fn places(page: &Page<Linked>) -> Vec<Span> {
    let headings = page.outline.parts.iter().filter(|part| matches!(part.kind, PartKind::Heading(_)));
    let mut places: Vec<Span> = headings.map(|part| part.span).collect();
    if places.len() == page.body.headings.len() + 1 {
        places.remove(0);
    }
    // Where there are others, as in raw HTML, nobody can say which is which.
    places.truncate(if places.len() == page.body.headings.len() { places.len() } else { 0 });
    places
}
