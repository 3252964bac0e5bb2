//! Scenarios: their answers, and what these lead to.

mod changed;
mod days;
mod reason;
mod unanswered;
mod unasked;
mod values;

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::outcome::{Lookup, answers, outcome};
use crate::model::{Kind, Playbook};
use crate::source::SourcePath;

/// Reports answers that are none.
pub fn check_answers(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    for scenario in &playbook.scenarios {
        values::check(scenario, playbook, report);
    }
}

/// Reports scenarios that lead to something else than they should. `found` is what was found before: where a process,
/// a control or a bank has mistakes, what an author meant by it is not known, and neither is what it leads to.
pub fn check_outcomes(playbook: &Playbook, found: &[Diagnostic], report: &mut Vec<Diagnostic>) {
    let broken = broken(found);
    if playbook.scenarios.is_empty() || is_any_rule_broken(playbook, &broken) {
        return;
    }
    let lookup = Lookup::new(playbook);
    for scenario in &playbook.scenarios {
        let process = scenario.process.as_ref().and_then(|process| lookup.process(&process.value.id));
        let Some((page, process)) = process.filter(|_| !scenario.unreadable) else { continue };
        if broken.contains(&scenario.path) || broken.contains(&page.path) {
            continue;
        }
        let answers = answers(scenario, playbook);
        let outcome = outcome(&lookup, page, process, &answers);
        unasked::check(playbook, scenario, &outcome, report);
        let missing = outcome.missing(page);
        if missing.is_empty() {
            let mut changes = changed::check(playbook, scenario, page, &outcome);
            changes.extend(days::check(scenario, page, &outcome));
            report.extend(Change::told(changes));
        } else {
            unanswered::check(playbook, scenario, &missing, report);
        }
    }
}

/// Something that is not as a scenario expects it.
struct Change {
    /// The finding about it alone.
    found: Diagnostic,
    /// What is different, and why, in a few words.
    what: String,
    /// The line to write if that is right.
    line: String,
    /// What could be done otherwise.
    else_do: &'static str,
}

impl Change {
    /// One finding for a scenario: what changes its steps often changes its teams and its days with them.
    fn told(mut changes: Vec<Self>) -> Option<Diagnostic> {
        let first = changes.iter().position(|change| change.line.starts_with("steps")).unwrap_or_default();
        if changes.is_empty() {
            return None;
        }
        let Self { mut found, line, else_do, .. } = changes.remove(first);
        let mut lines = vec![line];
        for change in changes {
            let own = change.found.place.map(|place| (place, change.what));
            for (place, label) in own.into_iter().chain(change.found.related) {
                // What causes the one often causes the other.
                if found.related.iter().all(|(known, _)| *known != place) {
                    found = found.related(&place.path, place.span, label);
                }
            }
            lines.push(change.line);
        }
        Some(found.help(format!("if that is right, write `{}`; if not, {else_do}", lines.join("`, `"))))
    }
}

/// The files with errors.
pub fn broken(found: &[Diagnostic]) -> HashSet<&SourcePath> {
    // A route that ended changes nothing in what answers lead to.
    let errors = found.iter().filter(|one| one.severity == Severity::Error && one.rule != "expired-route");
    errors.filter_map(|one| one.place.as_ref()).map(|place| &place.path).collect()
}

/// Whether a bank or a control, which may take part in anything, has errors.
pub fn is_any_rule_broken(playbook: &Playbook, broken: &HashSet<&SourcePath>) -> bool {
    let banks = playbook.banks.iter().map(|bank| &bank.path);
    let controls = playbook.pages.iter().filter(|page| matches!(page.kind, Kind::Control(_)));
    banks.chain(controls.map(|page| &page.path)).any(|path| broken.contains(path))
}
