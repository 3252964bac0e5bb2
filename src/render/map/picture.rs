//! The wide form: a lane for each team, steps from the top down.

use serde::Serialize;

use super::boxes::{Line, Measured, SMALL, Sizes, StepBox, stacked};
use super::path::{Point, path};
use super::rows::Rows;
use super::sketch::{Node, Sketch, Way};
use super::text::wrap;
use super::ways::{Grid, Routed, Turn, route};

/// How wide a picture may be: the column of text it stands in.
const WIDTH: usize = 704;

/// A place in a lane is at least so wide; with more teams than fit there is no picture.
const LEAST_PLACE: usize = 76;

/// A lane gets another place as long as all can be so wide.
const GOOD_PLACE: usize = 96;

const MOST_PLACE: usize = 176;

/// As high as what fits on a sheet of paper with the page's head.
const SHEET: i32 = 860;

/// From level to level in a channel.
const LEVEL: i32 = 8;

/// A picture of a process, in pixels.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Picture {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// Whether it is too high for a sheet of paper.
    pub is_tall: bool,
    /// Whether its places are so narrow that words in it should be short.
    pub is_narrow: bool,
    /// The teams' lanes.
    pub lanes: Vec<Lane>,
    /// The steps, in the author's order.
    pub steps: Vec<StepBox>,
    /// The ways between them, those of a longest way last.
    pub ways: Vec<WayLine>,
    /// Where alternatives meet.
    pub alternatives: Vec<Point>,
}

/// A team's lane.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Lane {
    /// Its left edge.
    pub x: i32,
    /// Its width.
    pub width: i32,
    /// The team's name.
    pub lines: Vec<Line>,
}

/// A way from step to step.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct WayLine {
    /// Its line.
    pub line: String,
    /// The head of its arrow.
    pub head: String,
    /// Whether it is part of a longest way.
    pub critical: bool,
    /// The points it goes through.
    #[serde(skip)]
    pub points: Vec<Point>,
}

/// Draws the picture, unless there are more teams than fit side by side.
pub fn picture(sketch: &Sketch) -> Option<Picture> {
    if sketch.nodes.is_empty() || sketch.lanes.len() > WIDTH / LEAST_PLACE {
        return None;
    }
    let rows = Rows::new(sketch, WIDTH / GOOD_PLACE);
    let places: usize = rows.room.iter().sum();
    let sizes = Sizes::new((WIDTH / places.max(1)).min(MOST_PLACE));
    let edges = edges(&rows, sizes.place);
    let centre: Vec<i32> = (0..sketch.nodes.len()).map(|at| centre(sketch, &rows, &edges, at)).collect();
    let width = edges.last().copied().unwrap_or_default();
    let gaps = (0..=width / sizes.place).map(|at| at * sizes.place).collect();
    let grid = Grid { sketch, row: &rows.row, centre: &centre, half: sizes.step / 2, gaps, width };
    let routed = route(&grid);
    let lanes = lanes(sketch, &edges);
    let measured: Vec<Measured> = sketch.nodes.iter().map(|node| Measured::new(node, &sizes)).collect();
    let tops = Tops::new(&grid, &routed, &measured, &lanes);
    let step = |((at, node), measured): ((usize, &Node), Measured)| {
        let centre = centre.get(at).copied().unwrap_or_default();
        StepBox::new(node, measured, &sizes, (centre, tops.step(rows.row.get(at).copied())))
    };
    let steps: Vec<StepBox> = sketch.nodes.iter().enumerate().zip(measured).map(step).collect();
    Some(Picture {
        width: routed.width,
        height: tops.foot,
        is_tall: tops.foot > SHEET,
        is_narrow: sizes.is_narrow(),
        alternatives: alternatives(&grid, &steps),
        ways: lines(&grid, &routed, &steps, &tops),
        lanes,
        steps,
    })
}

/// The left edges of the lanes, and the right one of the last.
fn edges(rows: &Rows, place: i32) -> Vec<i32> {
    let mut edges = vec![0];
    for room in &rows.room {
        let last = edges.last().copied().unwrap_or_default();
        edges.push(last + i32::try_from(*room).unwrap_or(1) * place);
    }
    edges
}

/// The middle of a step: the steps of a row share their lane evenly.
fn centre(sketch: &Sketch, rows: &Rows, edges: &[i32], at: usize) -> i32 {
    let lane = sketch.nodes.get(at).map_or(0, |node| node.lane);
    let edge = |lane: usize| edges.get(lane).copied().unwrap_or_default();
    let (place, count) = rows.place.get(at).copied().unwrap_or((0, 1));
    let (place, count) = (i32::try_from(place).unwrap_or(0), i32::try_from(count).unwrap_or(1));
    edge(lane) + (edge(lane + 1) - edge(lane)) * (2 * place + 1) / (2 * count)
}

fn lanes(sketch: &Sketch, edges: &[i32]) -> Vec<Lane> {
    let lane = |(name, edges): (&String, &[i32])| {
        let (left, right) = (edges.first().copied()?, edges.last().copied()?);
        let lines = wrap(name, SMALL, right - left - 4);
        Some(Lane { x: left, width: right - left, lines: stacked(lines, i32::midpoint(left, right), 20) })
    };
    sketch.lanes.iter().zip(edges.windows(2)).filter_map(lane).collect()
}

/// Where rows begin.
struct Tops {
    /// The upper edge of the channel above each row.
    channel: Vec<i32>,
    /// The upper edge of each row's steps.
    step: Vec<i32>,
    /// Where the last row ends.
    foot: i32,
}

impl Tops {
    /// Stacks the rows below the lanes' names.
    fn new(grid: &Grid<'_>, routed: &Routed, measured: &[Measured], lanes: &[Lane]) -> Self {
        let names = lanes.iter().filter_map(|lane| lane.lines.last()).map(|line| line.y).max();
        let mut tops = Self { channel: Vec::new(), step: Vec::new(), foot: names.unwrap_or_default() + 4 };
        for (row, levels) in routed.levels.iter().enumerate() {
            let inside = || grid.row.iter().enumerate().filter(|(_, of)| **of == row).map(|(at, _)| at);
            let joins = inside().any(|at| grid.sketch.ways.iter().any(|way| way.any && way.to == at));
            tops.channel.push(tops.foot);
            let levels = i32::try_from(*levels).unwrap_or_default();
            let entry = if row == 0 { 4 } else if joins { 40 } else { 18 };
            let top = tops.foot + 8 + levels * LEVEL + entry;
            tops.step.push(top);
            let highest = inside().filter_map(|at| measured.get(at)).map(Measured::whole).max();
            tops.foot = top + highest.unwrap_or_default();
        }
        tops.foot += 12;
        tops
    }

    fn step(&self, row: Option<usize>) -> i32 {
        row.and_then(|row| self.step.get(row)).copied().unwrap_or_default()
    }

    /// Where a way turns at a level of the channel above a row.
    fn level(&self, row: usize, level: usize) -> i32 {
        let top = self.channel.get(row).copied().unwrap_or_default();
        top + 8 + i32::try_from(level).unwrap_or_default() * LEVEL
    }
}

/// The lines of the ways, those of a longest way last, so that they lie on top.
fn lines(grid: &Grid<'_>, routed: &Routed, steps: &[StepBox], tops: &Tops) -> Vec<WayLine> {
    let line = |(way, turns): (&Way, &Vec<Turn>)| {
        let (from, to) = (steps.get(way.from)?, steps.get(way.to)?);
        let port = grid.port(*way);
        let mut points = vec![(from.centre(), from.foot)];
        for turn in turns {
            let y = tops.level(turn.row, turn.level);
            points.extend([(turn.from, y), (turn.to, y)]);
        }
        points.push((port, to.y - 3));
        let head = format!("M{} {}l-5 -8h10z", port, to.y);
        Some(WayLine { line: path(&points), head, critical: way.critical, points })
    };
    let mut lines: Vec<WayLine> =
        grid.sketch.ways.iter().zip(&routed.turns).filter_map(line).collect();
    lines.sort_by_key(|line| line.critical);
    lines
}

/// The sign above each step that waits for one of several.
fn alternatives(grid: &Grid<'_>, steps: &[StepBox]) -> Vec<Point> {
    let signs = grid.sketch.ways.iter().filter(|way| way.any);
    let mut signs: Vec<Point> =
        signs.filter_map(|way| Some((grid.port(*way), steps.get(way.to)?.y - 22))).collect();
    signs.sort_unstable();
    signs.dedup();
    signs
}
