//! When each step of a process runs, and how long the whole takes.
//!
//! Steps start as soon as what they need is done, side by side where nothing forbids it. A step waits for all of its
//! `needs` and for the soonest of its `needs-any`; it has as long as it `takes`. Days are counted from the moment the
//! process starts, whatever the date.
//!
//! Whether a step is taken may be open ([`Truth::Unknown`]: its condition depends on the deal). The ranges then hold
//! both cases: at the shortest such a step takes no time, at the longest it is taken. One of the alternatives of a
//! `needs-any` is always taken: at the longest the slowest of those that depend on the deal, because the others may
//! fall away. A step that is not taken takes no time: what waits for it waits for what it waits for. The ranges are
//! bounds; which conditions can hold together is not looked into.

use super::graph::{Join, joins, order};
use super::slack::slacks;
use super::{Calendar, WorkingTime};
use crate::model::condition::Truth;
use crate::model::{Process, Stage, Step};

/// When the steps of a process run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Schedule {
    /// Each step, in the process's order.
    pub steps: Vec<Planned>,
    /// How long the whole takes.
    pub total: WorkingTime,
    /// Steps of which each waits for the one before and which take as long together as the whole at the longest: places
    /// in `steps`. Where several ways are equally long, one of them.
    pub critical_path: Vec<usize>,
}

/// When one step runs. Moments are working minutes from the start of the process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Planned {
    /// Whether it is taken; unknown where that depends on the deal.
    pub taken: Truth,
    /// When it starts, from the earliest moment to the latest.
    pub start: WorkingTime,
    /// When it is done.
    pub finish: WorkingTime,
    /// How many minutes later than `finish.most` it may be done without making the whole longer.
    pub slack: u64,
    /// Whether it is on a longest way through the process.
    pub critical: bool,
}

/// Plans a process. `taken` says of each step whether this deal takes it. Steps that wait for each other, which
/// [`super::circles`] finds, are planned as if the first did not wait.
pub fn schedule<S: Stage>(
    process: &Process<S>,
    calendar: &Calendar,
    taken: impl Fn(&Step<S>) -> Truth,
) -> Schedule {
    let joins = joins(process);
    let order = order(&joins);
    let taken: Vec<Truth> = process.steps.iter().map(taken).collect();
    let times: Vec<WorkingTime> =
        process.steps.iter().map(|step| calendar.working_time(step.takes)).collect();
    let network = Network { joins: without_later(joins, &order), order, taken, times };
    let (least, most) = (network.run(End::Least, None), network.run(End::Most, None));
    let total = WorkingTime { least: total(&least), most: total(&most) };
    let (critical, critical_path) = network.critical(&most, total.most);
    let slacks = slacks(&network, total.most, &critical);
    let planned = |(at, (least, most)): (usize, (&Run, &Run))| Planned {
        taken: network.taken(at),
        start: WorkingTime { least: least.ready, most: most.ready },
        finish: WorkingTime { least: least.finish, most: most.finish },
        slack: slacks.get(at).copied().unwrap_or_default(),
        critical: critical.get(at).copied().unwrap_or_default(),
    };
    let steps = least.iter().zip(&most).enumerate().map(planned).collect();
    Schedule { steps, total, critical_path }
}

/// Joins without what comes later in the order: no circle is left.
fn without_later(mut joins: Vec<Join>, order: &[usize]) -> Vec<Join> {
    let mut is_placed = vec![false; joins.len()];
    for at in order {
        if let Some(join) = joins.get_mut(*at) {
            let is_before = |before: &usize| is_placed.get(*before).copied().unwrap_or_default();
            join.all.retain(is_before);
            join.any.retain(is_before);
        }
        if let Some(placed) = is_placed.get_mut(*at) {
            *placed = true;
        }
    }
    joins
}

/// The time at which everything is done.
pub(super) fn total(runs: &[Run]) -> u64 {
    runs.iter().map(|run| run.done).max().unwrap_or_default()
}

/// Which end of the ranges is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Least,
    Most,
}

/// One step at one end of the ranges.
#[derive(Clone, Copy, Default)]
pub(super) struct Run {
    /// When what it waits for is done.
    ready: u64,
    /// When it is done, if it is taken.
    finish: u64,
    /// When those that wait for it may start.
    done: u64,
}

/// A process with what it takes to plan it.
pub(super) struct Network {
    joins: Vec<Join>,
    order: Vec<usize>,
    taken: Vec<Truth>,
    times: Vec<WorkingTime>,
}

impl Network {
    /// Whether a step is taken.
    pub(super) fn taken(&self, at: usize) -> Truth {
        self.taken.get(at).copied().unwrap_or(Truth::True)
    }

    /// Every step at one end, with one step done so many minutes late.
    pub(super) fn run(&self, end: End, late: Option<(usize, u64)>) -> Vec<Run> {
        let mut runs = vec![Run::default(); self.joins.len()];
        for at in self.order.iter().copied() {
            let Some((join, time)) = self.joins.get(at).zip(self.times.get(at)) else { continue };
            let all = join.all.iter().filter_map(|before| runs.get(*before)).map(|run| run.done).max();
            let ready = all.unwrap_or_default().max(self.soonest(&join.any, &runs, end));
            let takes = if end == End::Least { time.least } else { time.most };
            let delay = late.filter(|(step, _)| *step == at).map_or(0, |(_, minutes)| minutes);
            let finish = ready.saturating_add(takes).saturating_add(delay);
            let is_passed = match self.taken(at) {
                Truth::True => false,
                Truth::False => true,
                Truth::Unknown => end == End::Least,
            };
            if let Some(run) = runs.get_mut(at) {
                *run = Run { ready, finish, done: if is_passed { ready } else { finish } };
            }
        }
        runs
    }

    /// When as many alternatives are done as must be; 0 without any.
    fn soonest(&self, any: &[usize], runs: &[Run], end: End) -> u64 {
        let (counting, is_open) = self.alternatives(any, runs, end);
        let moments = counting.into_iter().map(|(_, moment)| moment);
        if is_open { moments.max() } else { moments.min() }.unwrap_or_default()
    }

    /// The alternatives that count, each with the moment it is done, and whether any of them may fall away, so that
    /// the slowest counts.
    fn alternatives(&self, any: &[usize], runs: &[Run], end: End) -> (Vec<(usize, u64)>, bool) {
        let moments = |counts: &dyn Fn(Truth) -> bool, moment: fn(&Run) -> u64| -> Vec<(usize, u64)> {
            let counting = any.iter().copied().filter(|at| counts(self.taken(*at)));
            counting.filter_map(|at| runs.get(at).map(|run| (at, moment(run)))).collect()
        };
        let is_sure = |truth| truth == Truth::True || (truth == Truth::Unknown && end == End::Least);
        let sure = moments(&is_sure, |run| run.finish);
        if !sure.is_empty() {
            return (sure, false);
        }
        let open = moments(&|truth| truth == Truth::Unknown, |run| run.finish);
        if !open.is_empty() {
            return (open, true);
        }
        (moments(&|_| true, |run| run.done), false)
    }

    /// Which steps are on a longest way, and one such way from its first step to its last.
    fn critical(&self, runs: &[Run], total: u64) -> (Vec<bool>, Vec<usize>) {
        let mut is_on = vec![false; runs.len()];
        let mut path = Vec::new();
        let mut next = None;
        for at in self.order.iter().rev().copied() {
            let Some(run) = runs.get(at) else { continue };
            let ends = run.done == total;
            if !ends && !is_on.get(at).copied().unwrap_or_default() {
                continue;
            }
            if let Some(is_on) = is_on.get_mut(at) {
                *is_on = true;
            }
            let is_next = next.is_none_or(|next| next == at);
            if is_next {
                path.push(at);
                next = None;
            }
            let tight = self.tight(at, runs);
            for before in &tight {
                if let Some(is_on) = is_on.get_mut(*before) {
                    *is_on = true;
                }
            }
            if is_next {
                // Nothing before it: no step is called `usize::MAX`.
                next = Some(tight.first().copied().unwrap_or(usize::MAX));
            }
        }
        let is_taken = |at: &usize| self.taken(*at) != Truth::False;
        for (at, is_on) in is_on.iter_mut().enumerate() {
            *is_on &= is_taken(&at);
        }
        path.retain(is_taken);
        path.reverse();
        (is_on, path)
    }

    /// What a step waited for longest.
    fn tight(&self, at: usize, runs: &[Run]) -> Vec<usize> {
        let Some((join, run)) = self.joins.get(at).zip(runs.get(at)) else { return Vec::new() };
        let all = join.all.iter().filter_map(|before| Some((*before, runs.get(*before)?.done)));
        let any = self.alternatives(&join.any, runs, End::Most).0;
        all.chain(any).filter(|(_, moment)| *moment == run.ready).map(|(before, _)| before).collect()
    }
}
