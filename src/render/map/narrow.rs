//! The narrow form: a list of the steps whose margin is drawn.
//!
//! Each step keeps a track in the margin from its own row down to the last step that waits for it. A row's ways come
//! down their tracks and turn to its step above it, so that no line meets a step it does not lead to.

use serde::Serialize;

use super::path::path;
use super::sketch::{Sketch, Way};

/// From track to track, where there is room.
const TRACK: i32 = 16;

/// How wide all tracks may be.
const MOST: i32 = 128;

/// From a row's upper edge to its step.
const DOWN: i32 = 22;

/// The drawn margin of one step, in pixels. Its height is that of the step's words, which the browser knows.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Row {
    /// The step: its place in the process.
    pub step: usize,
    /// The middle of the step's sign.
    pub x: i32,
    /// Its distance from the upper edge.
    pub y: i32,
    /// Tracks that pass from the upper edge to the lower.
    pub passing: Vec<Track>,
    /// Ways from the upper edge to the step.
    pub arriving: Vec<Arrival>,
    /// Whether something waits for the step, so that its track goes on; and whether on a longest way.
    pub leaves: Option<bool>,
}

/// A track that passes a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Track {
    /// Where it is.
    pub x: i32,
    /// Whether it is part of a longest way.
    pub critical: bool,
}

/// A way that ends in a row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Arrival {
    /// Its line.
    pub line: String,
    /// Whether it is part of a longest way.
    pub critical: bool,
}

/// A track in use: its step, and the ways that still leave it.
struct Used {
    step: usize,
    open: Vec<Way>,
}

/// Draws the rows, in the sketch's order; and how wide their margin is.
pub fn narrow(sketch: &Sketch) -> (Vec<Row>, i32) {
    let mut tracks: Vec<Option<Used>> = Vec::new();
    let mut rows: Vec<(usize, Vec<Way>, Snapshot)> = Vec::new();
    for step in sketch.order.iter().copied() {
        let arriving: Vec<Way> = sketch.ways.iter().copied().filter(|way| way.to == step).collect();
        let above = snapshot(&tracks);
        for track in &mut tracks {
            if let Some(used) = track {
                used.open.retain(|way| way.to != step);
                if used.open.is_empty() {
                    *track = None;
                }
            }
        }
        let passing = snapshot(&tracks);
        let own = tracks.iter().position(Option::is_none).unwrap_or(tracks.len());
        if own == tracks.len() {
            tracks.push(None);
        }
        let open: Vec<Way> = sketch.ways.iter().copied().filter(|way| way.from == step).collect();
        let leaves = (!open.is_empty()).then(|| open.iter().any(|way| way.critical));
        if let Some(track) = tracks.get_mut(own).filter(|_| !open.is_empty()) {
            *track = Some(Used { step, open });
        }
        rows.push((step, arriving, Snapshot { above, passing, own, leaves }));
    }
    let count = i32::try_from(tracks.len()).unwrap_or(i32::MAX).max(1);
    let pitch = (MOST / count).clamp(4, TRACK);
    (
        rows.into_iter().map(|(step, arriving, state)| state.row(step, &arriving, pitch)).collect(),
        count * pitch + 8,
    )
}

/// The steps on the tracks, and whether the rest of their ways holds a longest one.
type Steps = Vec<Option<(usize, bool)>>;

fn snapshot(tracks: &[Option<Used>]) -> Steps {
    let state = |used: &Used| (used.step, used.open.iter().any(|way| way.critical));
    tracks.iter().map(|track| track.as_ref().map(state)).collect()
}

/// The tracks around one row.
struct Snapshot {
    above: Steps,
    passing: Steps,
    own: usize,
    leaves: Option<bool>,
}

impl Snapshot {
    fn row(&self, step: usize, arriving: &[Way], pitch: i32) -> Row {
        let x = |track: usize| 12 + i32::try_from(track).unwrap_or_default() * pitch;
        let own = x(self.own);
        let track = |step: usize| {
            self.above.iter().position(|on| on.is_some_and(|(on, _)| on == step)).map_or(own, x)
        };
        let passing = self.passing.iter().enumerate();
        let arrival = |way: &Way| {
            let from = track(way.from);
            Arrival { line: path(&[(from, 0), (from, 7), (own, 7), (own, DOWN)]), critical: way.critical }
        };
        let mut arriving: Vec<Arrival> = arriving.iter().map(arrival).collect();
        arriving.sort_by_key(|arrival| arrival.critical);
        Row {
            step,
            x: own,
            y: DOWN,
            passing: passing
                .filter_map(|(at, on)| on.map(|(_, critical)| Track { x: x(at), critical }))
                .collect(),
            arriving,
            leaves: self.leaves,
        }
    }
}
