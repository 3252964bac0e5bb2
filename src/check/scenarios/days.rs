//! Scenarios that take longer or shorter than they should.

use super::Change;
use crate::diagnostic::Diagnostic;
use crate::model::outcome::Outcome;
use crate::model::{Days, Linked, Page, Scenario};

/// A difference.
pub fn check(scenario: &Scenario<Linked>, page: &Page<Linked>, outcome: &Outcome<'_>) -> Option<Change> {
    let expected = scenario.expect.working_days.as_ref()?;
    let actual = Days::from(outcome.schedule.total);
    if actual == expected.value {
        return None;
    }
    let message = format!("this scenario takes {actual} working days, and {} are expected", expected.value);
    let mut found =
        Diagnostic::error("scenario-changed", message).at(&scenario.path, expected.span).label("expected");
    let way: Vec<_> = outcome
        .schedule
        .critical_path
        .iter()
        .filter_map(|at| outcome.steps.get(*at))
        .map(|one| one.step)
        .collect();
    let time =
        |at: &usize| outcome.schedule.steps.get(*at).map(|planned| planned.finish.most - planned.start.most);
    let longest = outcome.schedule.critical_path.iter().max_by_key(|at| time(at));
    if let Some(step) = longest.and_then(|at| outcome.steps.get(*at)).map(|one| one.step) {
        let label = format!("takes {}, the longest on the way", step.takes);
        found = found.related(&page.path, step.id.span, label);
    }
    let names: Vec<&str> = way.iter().map(|step| step.id.value.as_str()).collect();
    Some(Change {
        found: found.help(format!("the longest way is `{}`", names.join("` → `"))),
        what: format!("now {actual}"),
        line: format!("working-days: {actual}"),
        else_do: "change what takes so long or so short",
    })
}
