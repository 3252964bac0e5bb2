//! How wide each team's lane is.

use serde::Serialize;

use super::boxes::{Line, MARGIN, stacked};
use super::rows::Rows;
use super::sketch::Sketch;
use super::text::{Face, HEAD, SMALL, TITLE};

/// How wide a picture may be: the column of text it stands in.
const WIDTH: i32 = 704;

/// A step's box is at least so wide, that its gates and the ways round them fit below it.
const LEAST: i32 = 62;

/// And at most so wide, as longer lines only make it look empty.
const MOST: i32 = 150;

/// A step is at least so wide where its lane has room for several.
const SEVERAL: i32 = 84;

/// Between a lane's two edges and the team's name.
const NAME: i32 = 4;

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

/// The lanes of a picture.
#[derive(Debug)]
pub struct Lanes {
    /// Where they are.
    pub all: Vec<Lane>,
    /// How wide the steps of each are.
    pub step: Vec<i32>,
    /// Where each step stands.
    pub rows: Rows,
    /// The letters of titles.
    pub face: Face,
}

impl Lanes {
    /// Divides the picture's width: each lane is as wide as its longest word asks for, and what is left is shared. With
    /// more words than fit, letters are smaller, and in the end words break; `None` where not even that is enough.
    pub fn new(sketch: &Sketch) -> Option<Self> {
        let styles = [(TITLE, HEAD, 18), (SMALL, SMALL, 10)];
        let fitting = styles.into_iter().find(|(title, head, gap)| {
            needs(sketch, *title, *head, *gap).iter().map(|need| need + gap).sum::<i32>() <= WIDTH
        });
        let (face, head, gap) = fitting.unwrap_or((SMALL, SMALL, 10));
        let mut needs = needs(sketch, face, head, gap);
        while needs.iter().map(|need| need + gap).sum::<i32>() > WIDTH {
            let widest = needs.iter_mut().max().filter(|need| **need > LEAST)?;
            *widest -= 1;
        }
        let total = |rooms: &[usize]| -> i32 { lane_widths(&needs, rooms, gap).sum() };
        let rows = Rows::new(sketch, |rooms| total(rooms) <= WIDTH);
        let places: i32 = rows.room.iter().map(|room| count(*room)).sum();
        let spare = (WIDTH - total(&rows.room)) / places.max(1);
        let step: Vec<i32> = needs
            .iter()
            .zip(&rows.room)
            .map(|(need, room)| (place(*need, *room) + spare).min(MOST.max(*need)))
            .collect();
        let mut x = 0;
        let mut all = Vec::with_capacity(step.len());
        for ((name, step), room) in sketch.lanes.iter().zip(&step).zip(&rows.room) {
            let width = (step + gap) * count(*room);
            let words = head.wrap(name, width - NAME);
            all.push(Lane { x, width, lines: stacked(words, x + width / 2, 20) });
            x += width;
        }
        Some(Self { all, step, rows, face })
    }

    /// The right edge of the last.
    pub fn width(&self) -> i32 {
        self.all.last().map_or(0, |lane| lane.x + lane.width)
    }

    /// The middles of the gaps between steps.
    pub fn gaps(&self) -> Vec<i32> {
        let places = self.all.iter().zip(&self.rows.room);
        let inside = places.flat_map(|(lane, room)| {
            let room = count(*room);
            (0..room).map(move |place| lane.x + lane.width * place / room)
        });
        inside.chain([self.width()]).collect()
    }

    /// The middle of a step: the steps of a row share their lane evenly.
    pub fn centre(&self, sketch: &Sketch, at: usize) -> i32 {
        let lane = sketch.nodes.get(at).and_then(|node| self.all.get(node.lane));
        let (place, of) = self.rows.place.get(at).copied().unwrap_or((0, 1));
        lane.map_or(0, |lane| lane.x + lane.width * (2 * count(place) + 1) / (2 * count(of)))
    }
}

fn count(count: usize) -> i32 {
    i32::try_from(count).unwrap_or_default()
}

/// How wide each lane's steps have to be, so that no word breaks.
fn needs(sketch: &Sketch, title: Face, head: Face, gap: i32) -> Vec<i32> {
    let name = |name: &String| (head.widest(name) + NAME - gap).max(LEAST);
    let mut needs: Vec<i32> = sketch.lanes.iter().map(name).collect();
    for node in &sketch.nodes {
        if let Some(need) = needs.get_mut(node.lane) {
            let words = title.widest(&node.words()).max(SMALL.widest(&node.takes));
            *need = (*need).max(words + MARGIN).min(MOST);
        }
    }
    needs
}

/// How wide a step is in a lane with so many places.
fn place(need: i32, room: usize) -> i32 {
    if room > 1 { need.max(SEVERAL) } else { need }
}

fn lane_widths(needs: &[i32], rooms: &[usize], gap: i32) -> impl Iterator<Item = i32> {
    needs.iter().zip(rooms).map(move |(need, room)| (place(*need, *room) + gap) * count(*room))
}
