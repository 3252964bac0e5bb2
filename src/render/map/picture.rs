//! The wide form: a lane for each team, steps from the top down.

use serde::Serialize;

use super::boxes::{Measured, StepBox};
use super::lanes::{Lane, Lanes};
use super::path::{Point, path};
use super::sketch::{Node, Sketch, Way};
use super::ways::{Grid, Routed, Turn, route};

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
    /// Whether its letters are small.
    pub is_small: bool,
    /// The teams' lanes.
    pub lanes: Vec<Lane>,
    /// The steps, in the author's order.
    pub steps: Vec<StepBox>,
    /// The ways between them, those of a longest way last.
    pub ways: Vec<WayLine>,
    /// Where alternatives meet.
    pub alternatives: Vec<Point>,
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
    let lanes = Lanes::new(sketch).filter(|lanes| !lanes.all.is_empty())?;
    let centre: Vec<i32> = (0..sketch.nodes.len()).map(|at| lanes.centre(sketch, at)).collect();
    let width = |node: &Node| lanes.step.get(node.lane).copied().unwrap_or_default();
    let half: Vec<i32> = sketch.nodes.iter().map(|node| width(node) / 2).collect();
    let row = &lanes.rows.row;
    let grid = Grid { sketch, row, centre: &centre, half: &half, gaps: lanes.gaps(), width: lanes.width() };
    let routed = route(&grid);
    let measure = |node| Measured::new(node, lanes.face, width(node));
    let measured: Vec<Measured> = sketch.nodes.iter().map(measure).collect();
    let tops = Tops::new(&grid, &routed, &measured, &lanes.all);
    let step = |((node, measured), (centre, row)): ((&Node, Measured), (&i32, &usize))| {
        StepBox::new(node, measured, (*centre, tops.step(*row)))
    };
    let steps: Vec<StepBox> =
        sketch.nodes.iter().zip(measured).zip(centre.iter().zip(row)).map(step).collect();
    Some(Picture {
        width: routed.width,
        height: tops.foot,
        is_tall: tops.foot > SHEET,
        is_small: !lanes.face.bold,
        alternatives: alternatives(&grid, &steps),
        ways: lines(&grid, &routed, &steps, &tops),
        lanes: lanes.all,
        steps,
    })
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
            let entry = if row == 0 {
                4
            } else if joins {
                40
            } else {
                18
            };
            let top = tops.foot + 8 + levels * LEVEL + entry;
            tops.step.push(top);
            let highest = inside().filter_map(|at| measured.get(at)).map(Measured::whole).max();
            tops.foot = top + highest.unwrap_or_default();
        }
        tops.foot += 12;
        tops
    }

    fn step(&self, row: usize) -> i32 {
        self.step.get(row).copied().unwrap_or_default()
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
    let mut lines: Vec<WayLine> = grid.sketch.ways.iter().zip(&routed.turns).filter_map(line).collect();
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
