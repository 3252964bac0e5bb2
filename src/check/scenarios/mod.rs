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
            changed::check(playbook, scenario, page, &outcome, report);
            days::check(scenario, page, &outcome, report);
        } else {
            unanswered::check(playbook, scenario, &missing, report);
        }
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
