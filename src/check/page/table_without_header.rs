//! Tables whose columns have no names.

use crate::diagnostic::Diagnostic;
use crate::model::{Linked, Page, PartKind};

pub fn check(page: &Page<Linked>, report: &mut Vec<Diagnostic>) {
    for part in &page.outline.parts {
        if part.kind == PartKind::Table(false) {
            let bare = Diagnostic::warning("table-without-header", "the columns of this table have no names");
            let first = crate::source::Span { start: part.span.start, end: part.span.start };
            report.push(bare.at(&page.path, first).help(
                "write them into its first row: `| Amount | Who decides |`; what is no table is better a list",
            ));
        }
    }
}
