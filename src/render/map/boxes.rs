//! A step in the picture: its box, the gates below it and the ways round them.

use serde::Serialize;

use super::path::{Point, path};
use super::sketch::Node;
use super::text::{Face, SMALL, Wrapped};

/// From line to line of text.
const LEADING: i32 = 16;

/// From a box's edge to its words, up and down.
const PAD: i32 = 7;

/// From gate to gate: as small as a target for a finger may be.
const PITCH: i32 = 26;

/// Between a box's two edges and its words.
pub const MARGIN: i32 = 6;

/// A line of text, by the middle of its foot.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Line {
    /// Its middle.
    pub x: i32,
    /// Its foot.
    pub y: i32,
    /// Its words.
    pub text: String,
    /// Whether it begins within a word.
    pub joined: bool,
}

/// Lines below each other, the first with its foot at `y`.
pub fn stacked(lines: Vec<Wrapped>, x: i32, y: i32) -> Vec<Line> {
    let feet = (0..).map(|at| y + at * LEADING);
    let line = |(line, y): (Wrapped, i32)| Line { x, y, text: line.text, joined: line.is_joined };
    lines.into_iter().zip(feet).map(line).collect()
}

/// A step's words in lines, and how high that makes it.
#[derive(Clone, Debug)]
pub struct Measured {
    title: Vec<Wrapped>,
    takes: Vec<Wrapped>,
    /// The width of the box.
    width: i32,
    /// The height of the box.
    height: i32,
    /// The height of what hangs below it.
    hangs: i32,
}

impl Measured {
    /// Wraps a step's words in a box so wide, its title in `face`.
    pub fn new(node: &Node, face: Face, width: i32) -> Self {
        let room = width - MARGIN;
        let title = face.wrap(&node.words(), room);
        let takes = SMALL.wrap(&node.takes, room);
        let extra = i32::from(node.has_note);
        let lines = count(title.len() + takes.len()) + extra;
        let high = count(node.gates.max(node.routes.div_ceil(2)));
        let hangs = if high == 0 { 0 } else { high * PITCH + 12 };
        Self { title, takes, width, height: 2 * PAD + lines * LEADING, hangs }
    }

    /// The height of all of it.
    pub fn whole(&self) -> i32 {
        self.height + self.hangs
    }
}

fn count(count: usize) -> i32 {
    i32::try_from(count).unwrap_or_default()
}

/// A step's box and what hangs below it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct StepBox {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Its number and title.
    pub title: Vec<Line>,
    /// How long it takes.
    pub takes: Vec<Line>,
    /// The foot of its note.
    pub note: i32,
    /// The middles of its gates.
    pub gates: Vec<Point>,
    /// The line through its gates; empty where nothing hangs below it.
    pub stem: String,
    /// The middles of the marks of its routes.
    pub routes: Vec<Point>,
    /// The ways round its gates.
    pub bypasses: Vec<String>,
    /// Where its own part of the picture ends.
    pub foot: i32,
}

impl StepBox {
    /// The box with the middle of its upper edge at a point.
    pub fn new(of: &Node, measured: Measured, (centre, top): Point) -> Self {
        let foot = top + measured.whole();
        let Measured { title, takes, width, height, hangs } = measured;
        let title = stacked(title, centre, top + PAD + 12);
        let takes = stacked(takes, centre, top + PAD + 12 + count(title.len()) * LEADING);
        let note = top + PAD + 12 + count(title.len() + takes.len()) * LEADING;
        let (x, y) = (centre - width / 2, top);
        let (gates, routes, bypasses, stem) = (Vec::new(), Vec::new(), Vec::new(), String::new());
        let mut one = Self { x, y, width, height, title, takes, note, gates, stem, routes, bypasses, foot };
        if hangs > 0 {
            one.hang(of, centre);
        }
        one
    }

    /// Hangs gates below the box, and ways round them at both sides.
    fn hang(&mut self, node: &Node, centre: i32) {
        let (top, foot) = (self.y + self.height, self.foot);
        // The middles of so many signs, halfway between box and end.
        let column = |x: i32, of: usize| {
            let first = i32::midpoint(top, foot) - (count(of) - 1) * PITCH / 2;
            (0..count(of)).map(move |at| (x, first + at * PITCH))
        };
        self.gates = column(centre, node.gates).collect();
        self.stem = path(&[(centre, top), (centre, foot)]);
        let aside = (self.width / 2 - 9).clamp(24, 32);
        let sides = [(node.routes.div_ceil(2), centre + aside), (node.routes / 2, centre - aside)];
        for (of, x) in sides.into_iter().filter(|(of, _)| *of > 0) {
            self.routes.extend(column(x, of));
            self.bypasses.push(path(&[(centre, top + 4), (x, top + 4), (x, foot - 4), (centre, foot - 4)]));
        }
    }

    /// Its middle.
    pub fn centre(&self) -> i32 {
        self.x + self.width / 2
    }
}
