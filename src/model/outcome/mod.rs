//! What the answers of a deal lead to: which steps are taken, which controls apply, who is brought in, how long it
//! takes.
//!
//! - A step is taken if it has no `when`, if its `when` holds, or if a chosen answer sets it off (`then.steps`).
//! - A control comes up if it stands in a step that is taken, or if a chosen answer sets it off (`then.controls`). It
//!   applies if it comes up and its `applies-when` holds or is left out.
//! - A team is brought in if it does a step that is taken, if a chosen answer tells it (`then.teams`), or if it decides
//!   on a control that applies.
//! - The time is that of the steps that are taken ([`super::schedule`]).
//!
//! What is not answered sets nothing off, and a condition over it is unknown: so are then the step and the control. A
//! condition that cannot hold any more, because it hangs on questions that are not asked in this deal (their `when` does
//! not hold, or a chosen answer skips them), does not hold. One answer more, to a question that is asked, can therefore settle what was
//! unknown and set more off; it never makes a step unknown that was settled, nor takes a step or a control away.

mod involved;
mod lookup;
mod possible;
mod read;
mod sheet;
mod weight;

pub use involved::TeamOutcome;
pub use lookup::Lookup;
pub use read::{answer, answers};
pub use sheet::{Chosen, Sheet};
pub use weight::{Count, Weight};

use std::collections::{BTreeMap, HashMap, HashSet};

use super::condition::{Answers, Truth};
use super::{Control, Expression, Linked, Page, Process, Schedule, Step, Target, schedule};
use crate::source::SourcePath;

/// What answers lead to in one process.
pub struct Outcome<'p> {
    /// The answers, and what can be told from them.
    pub sheet: Sheet<'p>,
    /// Every step, in the process's order.
    pub steps: Vec<StepOutcome<'p>>,
    /// When they run, and how long the whole takes.
    pub schedule: Schedule,
    /// Every control that stands in a step or that an answer sets off, whether it applies or not.
    pub controls: Vec<ControlOutcome<'p>>,
    /// Every team that is brought in, or may be, in the order of the teams.
    pub teams: Vec<TeamOutcome<'p>>,
    /// Unanswered questions that chosen answers lead on to.
    pub ask: Vec<&'p Target>,
    /// Questions that chosen answers make needless.
    pub skip: Vec<&'p Target>,
    /// Steps of other processes that chosen answers set off.
    pub elsewhere: Vec<&'p Target>,
}

/// What becomes of a step.
#[derive(Clone, Copy, Debug)]
pub struct StepOutcome<'p> {
    /// The step.
    pub step: &'p Step<Linked>,
    /// Whether it is taken.
    pub taken: Truth,
    /// The answer that sets it off, where its condition does not do so already.
    pub set_off_by: Option<Chosen<'p>>,
}

/// What becomes of a control.
#[derive(Clone, Debug)]
pub struct ControlOutcome<'p> {
    /// The control, as it is referred to.
    pub target: &'p Target,
    /// Its page.
    pub page: &'p Page<Linked>,
    /// What it is.
    pub control: &'p Control<Linked>,
    /// Whether it applies.
    pub applies: Truth,
    /// The steps it stands in, taken or not: places in [`Outcome::steps`].
    pub steps: Vec<usize>,
    /// The answers that set it off.
    pub set_off_by: Vec<Chosen<'p>>,
}

/// A question that has to be answered to tell what becomes of something.
#[derive(Clone, Copy, Debug)]
pub struct Missing<'p> {
    /// The question.
    pub question: &'p Target,
    /// The condition that hangs on it.
    pub condition: &'p Expression<Linked>,
    /// The file with the condition.
    pub path: &'p SourcePath,
    /// What depends on it: the step's or the control's id.
    pub of: &'p str,
}

/// What the answers lead to in the process of this page.
pub fn outcome<'p>(
    lookup: &Lookup<'p>,
    page: &'p Page<Linked>,
    process: &'p Process<Linked>,
    answers: &'p Answers,
) -> Outcome<'p> {
    let sheet = Sheet::new(lookup.playbook, answers);
    let steps = steps(page, process, &sheet);
    let taken: HashMap<&str, Truth> =
        steps.iter().map(|one| (one.step.id.value.as_str(), one.taken)).collect();
    let schedule = schedule(process, &lookup.playbook.calendar, |step| {
        taken.get(step.id.value.as_str()).copied().unwrap_or(Truth::True)
    });
    let controls = controls(lookup, &steps, &sheet);
    let teams = involved::teams(lookup, &steps, &controls, &sheet);
    let own = format!("{}.", page.path.stem());
    let then = || sheet.chosen.iter().filter_map(|chosen| chosen.choice.then.as_ref());
    let is_open = |question: &&Target| {
        !answers.contains_key(&*question.id) && sheet.asked(&question.id) != Truth::False
    };
    let ask = each_once(then().flat_map(|then| &then.ask).filter(is_open));
    let skip = each_once(then().flat_map(|then| &then.skip));
    let elsewhere = each_once(then().flat_map(|then| &then.steps).filter(|step| !step.id.starts_with(&own)));
    Outcome { sheet, steps, schedule, controls, teams, ask, skip, elsewhere }
}

impl<'p> Outcome<'p> {
    /// The steps that are taken.
    pub fn taken(&self) -> impl Iterator<Item = &StepOutcome<'p>> {
        self.steps.iter().filter(|step| step.taken == Truth::True)
    }

    /// The controls that apply.
    pub fn applying(&self) -> impl Iterator<Item = &ControlOutcome<'p>> {
        self.controls.iter().filter(|control| control.applies == Truth::True)
    }

    /// The questions without which the outcome cannot be told, each once. `page` is that of the process.
    pub fn missing(&self, page: &'p Page<Linked>) -> Vec<Missing<'p>> {
        let steps = self
            .steps
            .iter()
            .filter(|one| one.taken == Truth::Unknown)
            .filter_map(|one| Some((one.step.id.value.as_str(), &page.path, one.step.when.as_ref()?)));
        let controls = self.controls.iter().filter(|one| one.applies == Truth::Unknown).filter_map(|one| {
            let condition = one.control.applies_when.as_ref()?;
            (self.sheet.holds(condition) == Truth::Unknown).then_some((
                one.page.path.stem(),
                &one.page.path,
                condition,
            ))
        });
        let mut found: BTreeMap<&str, Missing<'p>> = BTreeMap::new();
        for (of, path, condition) in steps.chain(controls) {
            for question in self.sheet.missing(condition) {
                found.entry(&question.id).or_insert(Missing { question, condition, path, of });
            }
        }
        found.into_values().collect()
    }
}

fn steps<'p>(page: &Page<Linked>, process: &'p Process<Linked>, sheet: &Sheet<'p>) -> Vec<StepOutcome<'p>> {
    let mut set_off: HashMap<&str, Chosen<'p>> = HashMap::new();
    for chosen in &sheet.chosen {
        for step in chosen.choice.then.iter().flat_map(|then| &then.steps) {
            let own = step.id.strip_prefix(page.path.stem()).and_then(|rest| rest.strip_prefix('.'));
            if let Some(id) = own {
                set_off.entry(id).or_insert(*chosen);
            }
        }
    }
    let step = |step: &'p Step<Linked>| {
        let by_condition = step.when.as_ref().map_or(Truth::True, |when| sheet.holds(when));
        let set_off_by = match by_condition {
            Truth::True => None,
            _ => set_off.get(step.id.value.as_str()).copied(),
        };
        let taken = if set_off_by.is_some() { Truth::True } else { by_condition };
        StepOutcome { step, taken, set_off_by }
    };
    process.steps.iter().map(step).collect()
}

fn controls<'p>(
    lookup: &Lookup<'p>,
    steps: &[StepOutcome<'p>],
    sheet: &Sheet<'p>,
) -> Vec<ControlOutcome<'p>> {
    let mut controls: Vec<ControlOutcome<'p>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut note = |target: &'p Target, step: Option<usize>, chosen: Option<Chosen<'p>>| {
        let place = places.get(&*target.id).copied().or_else(|| {
            let (page, control) = lookup.control(&target.id)?;
            let (steps, set_off_by) = (Vec::new(), Vec::new());
            controls.push(ControlOutcome { target, page, control, applies: Truth::False, steps, set_off_by });
            places.insert(&target.id, controls.len() - 1);
            Some(controls.len() - 1)
        });
        if let Some(control) = place.and_then(|place| controls.get_mut(place)) {
            control.steps.extend(step);
            control.set_off_by.extend(chosen);
        }
    };
    for (at, one) in steps.iter().enumerate() {
        one.step.controls.iter().for_each(|target| note(target, Some(at), None));
    }
    for chosen in &sheet.chosen {
        let then = chosen.choice.then.iter().flat_map(|then| &then.controls);
        then.for_each(|target| note(target, None, Some(*chosen)));
    }
    for one in &mut controls {
        let in_steps = one.steps.iter().filter_map(|at| steps.get(*at)).map(|step| step.taken);
        let set_off = one.set_off_by.iter().map(|_| Truth::True);
        let comes_up = in_steps.chain(set_off).fold(Truth::False, either);
        let condition = one.control.applies_when.as_ref();
        one.applies = both(comes_up, condition.map_or(Truth::True, |when| sheet.holds(when)));
    }
    controls
}

/// `||` of three values.
fn either(one: Truth, other: Truth) -> Truth {
    match (one, other) {
        (Truth::True, _) | (_, Truth::True) => Truth::True,
        (Truth::False, Truth::False) => Truth::False,
        _ => Truth::Unknown,
    }
}

/// `&&` of three values.
fn both(one: Truth, other: Truth) -> Truth {
    match (one, other) {
        (Truth::False, _) | (_, Truth::False) => Truth::False,
        (Truth::True, Truth::True) => Truth::True,
        _ => Truth::Unknown,
    }
}

fn each_once<'p>(targets: impl Iterator<Item = &'p Target>) -> Vec<&'p Target> {
    let mut seen = HashSet::new();
    targets.filter(|target| seen.insert(&*target.id)).collect()
}
