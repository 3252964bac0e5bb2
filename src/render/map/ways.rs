//! The ways between steps in the picture: where they go down, and in which order they turn between two rows.
//!
//! A way leaves its step in the middle of its foot and enters the next at its head. To a step in the next row it turns
//! once, in the channel between the rows. To one further down it goes beside the steps in between: where a lane is
//! empty there, else in a gap between lanes. Ways of different steps share no line; those of one step may, and those
//! that lead to one step meet at its head.

use super::sketch::{Sketch, Way};

/// Where the steps stand.
#[derive(Debug)]
pub struct Grid<'a> {
    /// The steps and ways.
    pub sketch: &'a Sketch,
    /// Each step's row.
    pub row: &'a [usize],
    /// The middle of each step.
    pub centre: &'a [i32],
    /// Half of each step's width.
    pub half: &'a [i32],
    /// The middles of the gaps between places of lanes.
    pub gaps: Vec<i32>,
    /// The width of all lanes.
    pub width: i32,
}

/// The ways, found.
#[derive(Debug)]
pub struct Routed {
    /// Each way's turns, from the top down: one or two.
    pub turns: Vec<Vec<Turn>>,
    /// How many levels the channel above each row has.
    pub levels: Vec<usize>,
    /// How wide all of it is.
    pub width: i32,
}

/// A way's turn in a channel.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// The row below the channel.
    pub row: usize,
    /// Where it comes down.
    pub from: i32,
    /// At which level of the channel it turns, from the top.
    pub level: usize,
    /// Where it goes on.
    pub to: i32,
}

/// How near two lines of different steps may come.
const APART: i32 = 4;

/// A line down beside steps.
struct Run {
    net: usize,
    x: i32,
    first: usize,
    last: usize,
}

/// What one step's ways do in a channel, from one point of its upper edge.
#[derive(Debug)]
struct Fork {
    net: usize,
    from: i32,
    to: Vec<i32>,
    level: usize,
}

impl Fork {
    fn is_level(&self) -> bool {
        self.to.iter().any(|to| *to != self.from)
    }

    fn span(&self) -> (i32, i32) {
        let ends = || self.to.iter().copied().chain([self.from]);
        (ends().min().unwrap_or_default(), ends().max().unwrap_or_default())
    }

    /// Whether both would lie on one line if they turned at one level.
    fn meets(&self, other: &Self) -> bool {
        let ((a, b), (c, d)) = (self.span(), other.span());
        self.net != other.net && a < d + APART && c < b + APART
    }

    /// Whether this one comes down where the other goes on, so that it has to turn first.
    fn is_above(&self, other: &Self) -> bool {
        self.net != other.net && other.to.iter().any(|to| (to - self.from).abs() < APART)
    }
}

/// Finds the ways.
pub fn route(grid: &Grid<'_>) -> Routed {
    let rows = grid.row.iter().max().map_or(0, |last| last + 1);
    let mut channels: Vec<Vec<Fork>> = (0..rows).map(|_| Vec::new()).collect();
    let mut runs: Vec<Run> = Vec::new();
    let mut legs: Vec<Vec<(usize, usize, i32)>> = vec![Vec::new(); grid.sketch.ways.len()];
    // Near ones first: they have the least choice.
    let mut order: Vec<usize> = (0..grid.sketch.ways.len()).collect();
    order.sort_by_key(|at| grid.sketch.ways.get(*at).map(|way| (grid.rows_between(*way), way.from, way.to)));
    for at in order {
        let Some(way) = grid.sketch.ways.get(at).copied() else { continue };
        let (start, port) = (grid.centre(way.from), grid.port(way));
        let (first, last) = (grid.row(way.from) + 1, grid.row(way.to));
        let stops = if first >= last {
            vec![(last, start, port)]
        } else {
            let x = grid.beside(way, &runs);
            runs.push(Run { net: way.from, x, first, last });
            vec![(first, start, x), (last, x, port)]
        };
        for (row, from, to) in stops {
            let Some((channel, legs)) = channels.get_mut(row).zip(legs.get_mut(at)) else { continue };
            legs.push((row, fork(channel, way.from, from, to), to));
        }
    }
    let levels = channels.iter_mut().map(|channel| arrange(channel)).collect();
    let turn = |(row, fork, to): (usize, usize, i32)| {
        let fork = channels.get(row).and_then(|channel| channel.get(fork));
        let (from, level) = fork.map_or((to, 0), |fork| (fork.from, fork.level));
        Turn { row, from, level, to }
    };
    let turns = legs.into_iter().map(|legs| legs.into_iter().map(turn).collect()).collect();
    let outermost = runs.iter().map(|run| run.x + APART).max().unwrap_or_default();
    Routed { turns, levels, width: grid.width.max(outermost) }
}

/// Adds a way to what its step does in a channel; the fork's place.
fn fork(channel: &mut Vec<Fork>, net: usize, from: i32, to: i32) -> usize {
    let known = channel.iter().position(|fork| fork.net == net && fork.from == from);
    let at = known.unwrap_or_else(|| {
        channel.push(Fork { net, from, to: Vec::new(), level: 0 });
        channel.len() - 1
    });
    if let Some(fork) = channel.get_mut(at) {
        fork.to.push(to);
    }
    at
}

/// Gives each fork of a channel its level; how many levels there are.
fn arrange(channel: &mut [Fork]) -> usize {
    let mut open: Vec<usize> =
        (0..channel.len()).filter(|at| channel.get(*at).is_some_and(Fork::is_level)).collect();
    open.sort_by_key(|at| channel.get(*at).map(|fork| (fork.span().1 - fork.span().0, fork.from)));
    let mut done: Vec<usize> = Vec::new();
    while !open.is_empty() {
        // The next is one that nothing left must be above of; where all wait in a circle, the first.
        let is_free = |at: &usize| {
            let one = channel.get(*at);
            !open.iter().any(|other| channel.get(*other).zip(one).is_some_and(|(a, b)| a.is_above(b)))
        };
        let next = open.iter().position(is_free).unwrap_or_default();
        let at = open.remove(next);
        let Some(fork) = channel.get(at) else { continue };
        let before = || done.iter().filter_map(|done| channel.get(*done));
        let lowest = before().filter(|other| other.is_above(fork)).map(|other| other.level + 1).max();
        let mut level = lowest.unwrap_or_default();
        while before().any(|other| other.level == level && other.meets(fork)) {
            level += 1;
        }
        if let Some(fork) = channel.get_mut(at) {
            fork.level = level;
        }
        done.push(at);
    }
    done.iter().filter_map(|at| channel.get(*at)).map(|fork| fork.level + 1).max().unwrap_or_default()
}

impl Grid<'_> {
    fn row(&self, at: usize) -> usize {
        self.row.get(at).copied().unwrap_or_default()
    }

    fn centre(&self, at: usize) -> i32 {
        self.centre.get(at).copied().unwrap_or_default()
    }

    fn rows_between(&self, way: Way) -> usize {
        self.row(way.to).saturating_sub(self.row(way.from) + 1)
    }

    /// Where a way enters its step: in the middle of its head, or beside that where the step waits for all of some and
    /// one of others.
    pub fn port(&self, way: Way) -> i32 {
        let ways = || self.sketch.ways.iter().filter(|other| other.to == way.to);
        let aside = self.half.get(way.to).copied().unwrap_or_default() / 2;
        let has_both = ways().any(|other| other.any) && ways().any(|other| !other.any);
        match (has_both, way.any) {
            (false, _) => self.centre(way.to),
            (true, false) => self.centre(way.to) - aside,
            (true, true) => self.centre(way.to) + aside,
        }
    }

    /// Where a way goes down beside the steps between its two.
    fn beside(&self, way: Way, runs: &[Run]) -> i32 {
        let (start, port) = (self.centre(way.from), self.port(way));
        let (first, last) = (self.row(way.from) + 1, self.row(way.to));
        let crosses_step = |x: i32| {
            let mut steps = self.row.iter().zip(self.centre.iter().zip(self.half));
            steps
                .any(|(row, (centre, half))| (first..last).contains(row) && (centre - x).abs() < half + APART)
        };
        let crosses_run = |x: i32| {
            let mut others = runs.iter().filter(|run| run.net != way.from);
            others.any(|run| (run.x - x).abs() < APART && run.first <= last && first <= run.last)
        };
        let own = runs.iter().filter(|run| run.net == way.from).map(|run| run.x);
        let in_gaps = self.gaps.iter().flat_map(|gap| [0, APART, -APART].map(|aside| gap + aside));
        let inside = (1..self.width).contains(&start);
        let candidates = own.chain([start, port]).chain(self.centre.iter().copied()).chain(in_gaps);
        let length = |x: i32| (x - start).abs() + (x - port).abs();
        let best = candidates
            .filter(|x| inside && (1..self.width).contains(x) && !crosses_step(*x) && !crosses_run(*x))
            .min_by_key(|x| (length(*x), *x));
        // Outside all lanes there is always room, at the latest beyond the outermost run.
        let mut outside = self.width + APART;
        while best.is_none() && crosses_run(outside) {
            outside += APART;
        }
        best.unwrap_or(outside)
    }
}
