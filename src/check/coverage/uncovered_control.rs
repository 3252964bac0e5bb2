//! Controls that sales cannot see coming, because no question uncovers them.

use crate::diagnostic::Diagnostic;
use crate::model::{Expression, Kind, Playbook, ReferenceKind, Relation};
use crate::source::Span;

/// Reports every control that no question leads to. Without a question bank there is nothing to lead from.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    if playbook.questions.is_empty() {
        return;
    }
    for page in &playbook.pages {
        let Kind::Control(control) = &page.kind else { continue };
        let looks_at = control.applies_when.as_ref().map(Expression::variables).unwrap_or_default();
        let backlinks = playbook.backlinks.of(ReferenceKind::Control, page.path.stem());
        let is_set_off = backlinks.iter().any(|backlink| backlink.relation == Relation::SetOffBy);
        if control.asks.is_empty() && looks_at.is_empty() && !is_set_off {
            report.push(
                Diagnostic::warning(
                    "control-not-uncovered",
                    format!("no question uncovers the control `{}`", page.path.stem()),
                )
                .at(&page.path, Span::at(0))
                .label("sales meets it only when it is in the way")
                .help(
                    "name in `asks` the questions that tell if it applies, as `asks: [credit.order_value]`, or name it in an answer’s `then`",
                ),
            );
        }
    }
}
