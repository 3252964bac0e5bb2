//! Pages that do not say what they are called.

use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page};
use crate::source::Span;

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    // What could not be read may say it, and the page of a folder is called as the folder.
    if page.outline.is_named || page.unreadable || page.is_index() {
        return;
    }
    let untitled = Diagnostic::warning("untitled-page", "this page has no title");
    report.push(
        untitled
            .at(&page.path, Span::at(0))
            .label(format!("it is called “{}”, after its file", page.title))
            .help(
                "begin it with a line `# Title`, or write `title: …` between two lines of `---` at its top",
            ),
    );
}
