//! Steps that wait for each other, so that none of them can ever start.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::model::time::{circles, joins};
use crate::model::{Kind, Linked, Page, Playbook, Process, Step};
use crate::source::Span;

/// Reports every circle of steps once.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    for page in &playbook.pages {
        let Kind::Process(process) = &page.kind else { continue };
        // One wait that should not be can close several circles.
        let mut waits = BTreeSet::new();
        for circle in circles(&joins(process)) {
            let next = circle.iter().cycle().skip(1);
            let own: Vec<(usize, usize)> = circle.iter().copied().zip(next.copied()).collect();
            if own.iter().all(|wait| !waits.contains(wait)) {
                report.extend(described(page, process, &circle));
            }
            waits.extend(own);
        }
    }
}

fn described(page: &Page<Linked>, process: &Process<Linked>, circle: &[usize]) -> Option<Diagnostic> {
    let rule = "step-cycle";
    let steps: Vec<&Step<Linked>> = circle.iter().filter_map(|at| process.steps.get(*at)).collect();
    let first = steps.first()?;
    let name = &first.id.value;
    if steps.len() == 1 {
        let found = Diagnostic::error(rule, format!("the step `{name}` waits for itself"));
        let found = found.at(&page.path, waits(first, first)).label("it can never start");
        return Some(found.help("name the step that comes before it, or take this one out"));
    }
    let ids: Vec<&str> = steps.iter().map(|step| step.id.value.as_str()).collect();
    let chain = format!("`{}` → `{name}`", ids.join("` → `"));
    let mut found = Diagnostic::error(rule, format!("these steps wait for each other: {chain}"));
    for (at, step) in steps.iter().enumerate() {
        let next = steps.get(at + 1).unwrap_or(first);
        let label = format!("`{}` waits for `{}`", step.id.value, next.id.value);
        let span = waits(step, next);
        found = if at == 0 {
            found.at(&page.path, span).label(label)
        } else {
            found.related(&page.path, span, label)
        };
    }
    Some(found.help("take one of them out of `needs`, so that one step comes first"))
}

/// Where a step names what it waits for; its id where it names nothing and waits for the step above.
fn waits(step: &Step<Linked>, before: &Step<Linked>) -> Span {
    let named = step.needs.iter().flatten().chain(&step.needs_any);
    let is_named = |id: &str| id.rsplit_once('.').is_some_and(|(_, step)| step == before.id.value);
    let place = named.into_iter().find(|named| is_named(&named.value.id));
    place.map_or(step.id.span, |named| named.span)
}
