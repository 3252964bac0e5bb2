//! Scenarios that lead to other steps, controls or teams than they should.

use std::collections::BTreeSet;

use super::Change;
use super::reason::{Reason, Reasons};
use crate::diagnostic::Diagnostic;
use crate::model::condition::Truth;
use crate::model::outcome::Outcome;
use crate::model::{Linked, Page, Playbook, Scenario, Target};
use crate::source::Located;

/// At most so many differences are said, with their places.
const SHOWN: usize = 5;

/// A difference in each of the three.
pub fn check<'p>(
    playbook: &'p Playbook,
    scenario: &'p Scenario<Linked>,
    page: &'p Page<Linked>,
    outcome: &Outcome<'p>,
) -> Vec<Change> {
    let mut report = Vec::new();
    let reasons = Reasons { playbook, page, outcome };
    let expect = &scenario.expect;
    let own = format!("{}.", page.path.stem());
    if let Some(expected) = &expect.controls {
        let actual: Vec<&str> = outcome.applying().map(|one| &*one.target.id).collect();
        let expected = Expected { key: "controls", ids: ids(expected, ""), span: expected.span };
        report.extend(difference(scenario, &expected, &actual, |id| reasons.control(id)));
    }
    if let Some(expected) = &expect.steps {
        let actual: Vec<&str> = outcome.taken().map(|one| one.step.id.value.as_str()).collect();
        let step = |id: &str| outcome.steps.iter().find(|one| one.step.id.value == id);
        let expected = Expected { key: "steps", ids: ids(expected, &own), span: expected.span };
        let reason = |id: &str| {
            step(id).map_or_else(
                || Reason { why: "it is a step of another process".to_owned(), places: Vec::new() },
                |one| reasons.step(one),
            )
        };
        report.extend(difference(scenario, &expected, &actual, reason));
    }
    if let Some(expected) = &expect.teams {
        let involved = outcome.teams.iter().filter(|team| team.involved == Truth::True);
        let actual: Vec<&str> = involved.map(|team| &*team.team.id).collect();
        let expected = Expected { key: "teams", ids: ids(expected, ""), span: expected.span };
        report.extend(difference(scenario, &expected, &actual, |id| reasons.team(id)));
    }
    report
}

/// What is written under one key of `expect`.
struct Expected<'p> {
    key: &'static str,
    ids: Vec<&'p str>,
    span: crate::source::Span,
}

/// The ids without what they begin with.
fn ids<'p>(targets: &'p Located<Vec<Target>>, own: &str) -> Vec<&'p str> {
    targets.value.iter().map(|target| target.id.strip_prefix(own).unwrap_or(&target.id)).collect()
}

fn difference<'p>(
    scenario: &Scenario<Linked>,
    expected: &Expected<'_>,
    actual: &[&str],
    reason: impl Fn(&str) -> Reason<'p>,
) -> Option<Change> {
    let (before, now): (BTreeSet<&str>, BTreeSet<&str>) =
        (expected.ids.iter().copied().collect(), actual.iter().copied().collect());
    let more: Vec<&str> = actual.iter().copied().filter(|id| !before.contains(id)).collect();
    let less: Vec<&str> = expected.ids.iter().copied().filter(|id| !now.contains(id)).collect();
    if more.is_empty() && less.is_empty() {
        return None;
    }
    let mut said = Vec::new();
    let mut shown = Vec::new();
    for (word, ids) in [("now also", more), ("no longer", less)] {
        for id in ids {
            let reason = reason(id);
            let because =
                if reason.why.is_empty() { String::new() } else { format!(", because {}", reason.why) };
            said.push(format!("{word} `{id}`{because}"));
            shown.push(reason);
        }
    }
    let key = expected.key;
    let more = said.len().saturating_sub(SHOWN);
    said.truncate(SHOWN);
    if more > 0 {
        said.push(format!("and {more} more"));
    }
    let what = said.join("; ");
    let message = format!("this scenario leads to other {key} than expected: {what}");
    let mut found =
        Diagnostic::error("scenario-changed", message).at(&scenario.path, expected.span).label("expected");
    for reason in shown.iter().take(SHOWN) {
        found = reason.show(found);
    }
    let actual = actual.join(", ");
    Some(Change { found, what, line: format!("{key}: [{actual}]"), else_do: "change what causes it" })
}
