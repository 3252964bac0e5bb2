//! Processes that ask more of a deal than their budget allows.

use std::collections::HashSet;

use super::scenarios::{broken, is_any_rule_broken};
use crate::config;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::condition::{Answers, Truth};
use crate::model::outcome::{Lookup, Outcome, Weight, answers, outcome};
use crate::model::{Budgets, Days, Firmness, Kind, Linked, Page, Playbook, Process};
use crate::source::{Area, Located, SourcePath, Span};

/// How many of the causes are named.
const NAMED: usize = 4;

/// Reports budgets for processes that are not there.
pub fn check_names(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let processes = playbook.pages.iter().filter(|page| matches!(page.kind, Kind::Process(_)));
    let ids: Vec<&str> = processes.map(|page| page.path.stem()).collect();
    for (id, _) in playbook.budgets.own.iter().filter(|(id, _)| !ids.contains(&id.value.as_str())) {
        let unknown = Diagnostic::error("unknown-process", format!("no process is called `{}`", id.value))
            .at(&book(), id.span);
        let near = nearest(&id.value, ids.iter().copied());
        report.push(match near {
            Some(_) => unknown.did_you_mean(near),
            None => unknown.help("a process's id is the name of its file without `.md`"),
        });
    }
}

/// Reports every scenario over its budget; of a process that no scenario takes, the process itself with all that may
/// come up. `found` is what was found before.
pub fn check(playbook: &Playbook, found: &[Diagnostic], report: &mut Vec<Diagnostic>) {
    let broken = broken(found);
    if playbook.budgets == Budgets::default() || is_any_rule_broken(playbook, &broken) {
        return;
    }
    let lookup = Lookup::new(playbook);
    let mut walked = HashSet::new();
    for scenario in &playbook.scenarios {
        let Some(named) = &scenario.process else { continue };
        walked.insert(&*named.value.id);
        let Some((page, process)) = lookup.process(&named.value.id) else { continue };
        if scenario.unreadable || broken.contains(&page.path) {
            continue;
        }
        let answers = answers(scenario, playbook);
        let outcome = outcome(&lookup, page, process, &answers);
        let subject = Subject { what: "this scenario", path: &scenario.path, span: named.span };
        report.extend(over(playbook, page, &outcome, &subject));
    }
    let none = Answers::new();
    for (page, process) in processes(playbook) {
        if walked.contains(&page.path.stem()) || broken.contains(&page.path) {
            continue;
        }
        let outcome = outcome(&lookup, page, process, &none);
        let first = process.steps.first().map_or(Span::at(0), |step| step.id.span);
        let subject = Subject { what: "this process", path: &page.path, span: first };
        report.extend(over(playbook, page, &outcome, &subject));
    }
}

/// What is over a budget.
struct Subject<'a> {
    what: &'static str,
    path: &'a SourcePath,
    span: Span,
}

fn processes(playbook: &Playbook) -> impl Iterator<Item = (&Page<Linked>, &Process<Linked>)> {
    playbook.pages.iter().filter_map(|page| match &page.kind {
        Kind::Process(process) => Some((&**page, &**process)),
        _ => None,
    })
}

fn book() -> SourcePath {
    SourcePath::new(Area::Config, config::FILE)
}

fn over(
    playbook: &Playbook,
    page: &Page<Linked>,
    outcome: &Outcome<'_>,
    subject: &Subject<'_>,
) -> Vec<Diagnostic> {
    let budget = playbook.budgets.of(page.path.stem());
    let weight = Weight::of(outcome);
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let rows = [
        (&budget.steps, count(weight.steps.most), ("has", "steps"), steps(outcome)),
        (
            &budget.firm_controls,
            count(weight.firm_controls.most),
            ("meets", "firm controls"),
            firm_controls(outcome),
        ),
        (&budget.days, Days::from(weight.time).most, ("takes", "working days"), days(outcome)),
    ];
    let finding =
        |(limit, most, (verb, unit), grown): Row<'_>| {
            let limit = limit.as_ref().filter(|limit| most > limit.value)?;
            let message = format!("{} {verb} {most} {unit}, and the budget is {}", subject.what, limit.value);
            let mut found = Diagnostic::warning("over-budget", message)
                .at(subject.path, subject.span)
                .related(&book(), limit.span, "the budget");
            for (span, label) in grown.places {
                found = found.related(&page.path, span, label);
            }
            Some(
                found
                    .help(grown.why)
                    .help("make one of them lighter or needless, or agree on a larger budget in `book.toml`"),
            )
        };
    rows.into_iter().filter_map(finding).collect()
}

/// A limit, what there is of it, how to say that, and what it is made of.
type Row<'a> = (&'a Option<Located<u64>>, u64, (&'static str, &'static str), Grown);

/// What makes a process heavy: in words, and at steps of the process.
struct Grown {
    why: String,
    places: Vec<(Span, String)>,
}

/// The steps that are not taken in every deal: what this one adds.
fn steps(outcome: &Outcome<'_>) -> Grown {
    let taken = outcome.steps.iter().filter(|one| one.taken != Truth::False);
    let added: Vec<_> = taken.filter(|one| one.step.when.is_some()).map(|one| &one.step.id).collect();
    let ids: Vec<&str> = added.iter().map(|id| id.value.as_str()).collect();
    let why = match ids.len() {
        0 => "every deal takes them all: give those that not every deal needs a `when`".to_owned(),
        1 => format!("one of them is not in every deal: {}", listed(&ids)),
        count => format!("{count} of them are not in every deal: {}", listed(&ids)),
    };
    let place = |id: &&Located<String>| (id.span, "not in every deal".to_owned());
    Grown { why, places: added.iter().take(NAMED).map(place).collect() }
}

fn firm_controls(outcome: &Outcome<'_>) -> Grown {
    let applying = outcome.controls.iter().filter(|one| one.applies != Truth::False);
    let firm = applying.filter(|one| one.control.firmness == Firmness::Firm);
    let ids: Vec<&str> = firm.map(|one| &*one.target.id).collect();
    Grown { why: format!("they are {}", listed(&ids)), places: Vec::new() }
}

/// The steps on the longest way that take most of it.
fn days(outcome: &Outcome<'_>) -> Grown {
    let minutes = |at: usize| {
        outcome
            .schedule
            .steps
            .get(at)
            .map_or(0, |planned| planned.finish.most.saturating_sub(planned.start.most))
    };
    let mut path = outcome.schedule.critical_path.clone();
    path.sort_by_key(|at| std::cmp::Reverse(minutes(*at)));
    let steps: Vec<_> =
        path.iter().take(NAMED).filter_map(|at| outcome.steps.get(*at)).map(|one| one.step).collect();
    let named: Vec<String> =
        steps.iter().map(|step| format!("`{}` ({})", step.id.value, step.takes)).collect();
    let places = steps.iter().map(|step| (step.id.span, format!("takes {}", step.takes)));
    Grown { why: format!("most of the time goes to {}", named.join(", ")), places: places.collect() }
}

fn listed(ids: &[&str]) -> String {
    let named = ids.iter().take(NAMED).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    match ids.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}
