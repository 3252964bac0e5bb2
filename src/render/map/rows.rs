//! Which row and which place in its lane a step gets.

use std::collections::BTreeMap;

use super::sketch::Sketch;

/// The rows of a picture.
#[derive(Debug)]
pub struct Rows {
    /// Each step's row.
    pub row: Vec<usize>,
    /// Each step's place among the steps of its lane in its row, and how many those are.
    pub place: Vec<(usize, usize)>,
    /// How many steps stand side by side in each lane at most.
    pub room: Vec<usize>,
}

impl Rows {
    /// Puts each step one row below the last it waits for, or further down where its lane is full. The lane that is
    /// most often full gets another place, again and again, as long as all places fit side by side.
    pub fn new(sketch: &Sketch, fits: impl Fn(&[usize]) -> bool) -> Self {
        let mut room = vec![1; sketch.lanes.len()];
        loop {
            let (row, full) = rows(sketch, &room);
            let fullest = (0..room.len()).max_by_key(|lane| (full.get(*lane), std::cmp::Reverse(*lane)));
            let is_full = |lane: &usize| full.get(*lane).is_some_and(|times| *times > 0);
            let mut wider = room.clone();
            if let Some(places) = fullest.filter(is_full).and_then(|lane| wider.get_mut(lane)) {
                *places += 1;
            }
            if wider == room || !fits(&wider) {
                return Self { place: places(sketch, &row), row, room };
            }
            room = wider;
        }
    }
}

/// Each step's row, and how often each lane was full.
fn rows(sketch: &Sketch, room: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); sketch.nodes.len()];
    for way in &sketch.ways {
        if let Some(before) = before.get_mut(way.to) {
            before.push(way.from);
        }
    }
    let mut rows = vec![0; sketch.nodes.len()];
    let mut full = vec![0; room.len()];
    let mut taken: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for at in sketch.order.iter().copied() {
        let Some(node) = sketch.nodes.get(at) else { continue };
        let above = before.get(at).into_iter().flatten().filter_map(|before| rows.get(*before));
        let mut row = above.max().map_or(0, |row: &usize| row + 1);
        let most = room.get(node.lane).copied().unwrap_or(1);
        while taken.get(&(node.lane, row)).is_some_and(|count| *count >= most) {
            row += 1;
            if let Some(full) = full.get_mut(node.lane) {
                *full += 1;
            }
        }
        *taken.entry((node.lane, row)).or_default() += 1;
        if let Some(placed) = rows.get_mut(at) {
            *placed = row;
        }
    }
    (rows, full)
}

/// Each step's place in its lane and row, in the author's order.
fn places(sketch: &Sketch, rows: &[usize]) -> Vec<(usize, usize)> {
    let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let cells: Vec<(usize, usize)> =
        sketch.nodes.iter().zip(rows).map(|(node, row)| (node.lane, *row)).collect();
    let firsts: Vec<usize> = cells
        .iter()
        .map(|cell| {
            let count = counts.entry(*cell).or_default();
            *count += 1;
            *count - 1
        })
        .collect();
    firsts
        .into_iter()
        .zip(&cells)
        .map(|(first, cell)| (first, counts.get(cell).copied().unwrap_or(1)))
        .collect()
}
