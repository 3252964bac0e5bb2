//! Which step waits for which.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use crate::model::{Named, Process, Stage};

/// What one step waits for, by the places of steps in their process.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Join {
    /// All of these must be done.
    pub all: Vec<usize>,
    /// One of these must be done, if there are any.
    pub any: Vec<usize>,
}

impl Join {
    /// Every step it may wait for.
    pub fn before(&self) -> impl Iterator<Item = usize> {
        self.all.iter().chain(&self.any).copied()
    }
}

/// What each step of a process waits for. A step that says nothing waits for the step above; one that has only
/// `needs-any` does not wait for the step above too.
pub fn joins<S: Stage>(process: &Process<S>) -> Vec<Join> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, step) in process.steps.iter().enumerate() {
        places.entry(step.id.value.as_str()).or_insert(at);
    }
    let find = |needed: &S::Ref| {
        let id = needed.id();
        places.get(id.rsplit_once('.').map_or(id, |(_, step)| step)).copied()
    };
    let join = |(at, step): (usize, &crate::model::Step<S>)| {
        let any: Vec<usize> = step.needs_any.iter().filter_map(|needed| find(&needed.value)).collect();
        let all = match &step.needs {
            Some(needs) => needs.iter().filter_map(|needed| find(&needed.value)).collect(),
            None if step.needs_any.is_empty() => at.checked_sub(1).into_iter().collect(),
            None => Vec::new(),
        };
        Join { all, any }
    };
    process.steps.iter().enumerate().map(join).collect()
}

/// The steps in an order in which each comes after all it waits for, the author's where there is a choice. Steps that
/// wait for each other have no such order: the first of them in the author's comes first.
pub fn order(joins: &[Join]) -> Vec<usize> {
    let mut waiting: Vec<usize> = joins.iter().map(|join| join.before().count()).collect();
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); joins.len()];
    for (at, join) in joins.iter().enumerate() {
        for before in join.before() {
            if let Some(after) = after.get_mut(before) {
                after.push(at);
            }
        }
    }
    let mut open: BTreeSet<usize> = (0..joins.len()).collect();
    let mut ready: BTreeSet<usize> = open.iter().copied().filter(|at| waiting.get(*at) == Some(&0)).collect();
    let mut order = Vec::with_capacity(joins.len());
    while let Some(next) = ready.pop_first().or_else(|| open.first().copied()) {
        open.remove(&next);
        order.push(next);
        for follower in after.get(next).into_iter().flatten() {
            let Some(count) = waiting.get_mut(*follower) else { continue };
            *count = count.saturating_sub(1);
            if *count == 0 && open.contains(follower) {
                ready.insert(*follower);
            }
        }
    }
    order
}

/// The circles in which steps wait for each other, each once: the shortest through its first step, in the order of
/// waiting.
pub fn circles(joins: &[Join]) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let suspects = suspects(joins);
    for start in suspects.iter().copied() {
        if seen.contains(&start) {
            continue;
        }
        if let Some(circle) = circle(start, joins, &suspects) {
            seen.extend(circle.iter().copied());
            found.push(circle);
        }
    }
    found
}

/// The steps that may be in a circle: those that wait, however far, for one that comes later in the order.
fn suspects(joins: &[Join]) -> BTreeSet<usize> {
    let order = order(joins);
    let place: BTreeMap<usize, usize> = order.iter().enumerate().map(|(place, at)| (*at, place)).collect();
    let is_late = |at: usize, before: usize| place.get(&before) >= place.get(&at);
    let mut suspects = BTreeSet::new();
    for at in order {
        let Some(join) = joins.get(at) else { continue };
        if join.before().any(|before| is_late(at, before) || suspects.contains(&before)) {
            suspects.insert(at);
        }
    }
    suspects
}

/// The shortest way from a step back to it along what is waited for, without its end.
fn circle(start: usize, joins: &[Join], suspects: &BTreeSet<usize>) -> Option<Vec<usize>> {
    let mut came_from: BTreeMap<usize, usize> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(at) = open.pop_front() {
        for next in joins.get(at)?.before() {
            if next == start {
                let mut way = vec![at];
                while let Some(before) = way.last().and_then(|last| came_from.get(last)) {
                    way.push(*before);
                }
                way.reverse();
                return Some(way);
            }
            if suspects.contains(&next) && !came_from.contains_key(&next) {
                came_from.insert(next, at);
                open.push_back(next);
            }
        }
    }
    None
}
