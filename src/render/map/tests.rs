//! What holds for every picture, over random processes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a panic is the report"
)]

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use super::boxes::{Line, StepBox};
use super::path::Point;
use super::text::{SMALL, TITLE};
use super::{Node, Picture, Sketch, Way, narrow, picture};

fn cases() -> Config {
    Config {
        cases: 500,
        rng_seed: RngSeed::Fixed(20_261_002),
        failure_persistence: None,
        ..Config::default()
    }
}

const TITLES: [&str; 6] = [
    "Order",
    "Gather the enquiry",
    "Answer every question of the security questionnaire",
    "Grundstücksverkehrsgenehmigungszuständigkeit prüfen",
    "与信限度額と支払条件を確認する",
    "Check it",
];

const TEAMS: [&str; 9] = [
    "Sales",
    "Procurement",
    "Finance",
    "Legal",
    "Security and data protection",
    "Trade compliance",
    "Logistics",
    "Service",
    "Customer success",
];

/// Processes whose steps wait for some of those above them.
fn sketches() -> impl Strategy<Value = Sketch> {
    (1_usize..18, 1_usize..=TEAMS.len()).prop_flat_map(|(steps, teams)| {
        let node = move |at: usize| {
            let signs = (0_usize..4, 0_usize..4);
            let waits = prop::collection::btree_map(0..at.max(1), any::<(bool, bool)>(), 0..4.min(at + 1));
            (0..TITLES.len(), 0..teams, any::<bool>(), signs, waits)
        };
        (0..steps).map(node).collect::<Vec<_>>().prop_map(move |drawn| {
            let mut sketch = Sketch { order: (0..drawn.len()).collect(), ..Sketch::default() };
            sketch.lanes = TEAMS.iter().take(teams).map(|team| (*team).to_owned()).collect();
            for (at, (title, lane, has_note, (gates, routes), waits)) in drawn.into_iter().enumerate() {
                let title = TITLES[title].to_owned();
                let takes = "10–20 weeks".to_owned();
                sketch.nodes.push(Node { lane, number: at + 1, title, takes, has_note, gates, routes });
                let ways = waits.into_iter().filter(|(from, _)| *from < at);
                sketch.ways.extend(ways.map(|(from, (any, critical))| Way { from, to: at, any, critical }));
            }
            sketch
        })
    })
}

/// A step with all that hangs below it: left, top, right and bottom.
fn extent(step: &StepBox) -> (i32, i32, i32, i32) {
    (step.x, step.y, step.x + step.width, step.foot.max(step.y + step.height))
}

fn overlaps(a: (i32, i32, i32, i32), b: (i32, i32, i32, i32)) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// The straight parts of a line.
fn parts(points: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    points.windows(2).map(|ends| (ends[0], ends[1])).filter(|(a, b)| a != b)
}

fn is_inside(line: &Line, width: i32, step: &StepBox) -> bool {
    let half = (width + 1) / 2;
    let is_beside = line.x - half >= step.x && line.x + half <= step.x + step.width;
    is_beside && line.y > step.y + 8 && line.y < step.y + step.height
}

fn drawn(sketch: &Sketch) -> Picture {
    picture(sketch).expect("nine teams fit")
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_two_steps_overlap_and_each_is_in_its_lane(sketch in sketches()) {
        let picture = drawn(&sketch);
        prop_assert!(picture.lanes.last().is_some_and(|lane| lane.x + lane.width <= 704));
        for (at, (step, node)) in picture.steps.iter().zip(&sketch.nodes).enumerate() {
            let lane = &picture.lanes[node.lane];
            prop_assert!(step.x >= lane.x && step.x + step.width <= lane.x + lane.width);
            prop_assert!(step.foot <= picture.height);
            for other in &picture.steps[at + 1..] {
                prop_assert!(!overlaps(extent(step), extent(other)), "{step:?} overlaps {other:?}");
            }
        }
    }

    #[test]
    fn all_words_stay_in_their_boxes(sketch in sketches()) {
        let picture = drawn(&sketch);
        let face = if picture.is_small { SMALL } else { TITLE };
        for (step, node) in picture.steps.iter().zip(&sketch.nodes) {
            for line in &step.title {
                prop_assert!(is_inside(line, face.width(&line.text), step), "{line:?} leaves {step:?}");
            }
            for line in &step.takes {
                prop_assert!(is_inside(line, SMALL.width(&line.text), step), "{line:?} leaves {step:?}");
            }
            prop_assert!(!node.has_note || step.note < step.y + step.height);
            let words: Vec<String> = step.title.iter().map(|line| format!("{}{}", if line.joined { "" } else { " " }, line.text)).collect();
            let words = words.concat();
            prop_assert_eq!(words, format!(" {} {}", node.number, node.title));
        }
        for lane in &picture.lanes {
            prop_assert!(lane.lines.iter().all(|line| face.width(&line.text).min(SMALL.width(&line.text)) <= lane.width));
        }
    }

    #[test]
    fn every_way_leads_from_its_step_to_its_step_and_through_no_other(sketch in sketches()) {
        let picture = drawn(&sketch);
        prop_assert_eq!(picture.ways.len(), sketch.ways.len());
        // Drawn ways are sorted, those of a longest way last; sorting keeps the order of the rest.
        let mut ways: Vec<Way> = sketch.ways.clone();
        ways.sort_by_key(|way| way.critical);
        for (way, line) in ways.iter().zip(&picture.ways) {
            let (from, to) = (&picture.steps[way.from], &picture.steps[way.to]);
            prop_assert_eq!(line.points.first().copied(), Some((from.centre(), from.foot)));
            let end = line.points.last().copied().expect("a way has two ends");
            prop_assert!(end.0 > to.x && end.0 < to.x + to.width && end.1 == to.y - 3);
            for (a, b) in parts(&line.points) {
                prop_assert!(a.0 == b.0 || a.1 == b.1, "a slanting line");
                prop_assert!(a.1 <= b.1, "a way goes up");
                let line = (a.0.min(b.0), a.1, a.0.max(b.0) + 1, b.1 + 1);
                for (at, step) in picture.steps.iter().enumerate() {
                    let (left, top, right, bottom) = extent(step);
                    let is_end = at == way.from && a.1 == from.foot;
                    prop_assert!(is_end || !overlaps(line, (left, top, right, bottom)), "{line:?} crosses {step:?}");
                }
            }
        }
    }

    #[test]
    fn signs_do_not_touch_each_other(sketch in sketches()) {
        for step in drawn(&sketch).steps {
            let signs: Vec<Point> = step.gates.iter().chain(&step.routes).copied().collect();
            for (at, a) in signs.iter().enumerate() {
                prop_assert!(a.1 - 12 >= step.y + step.height && a.1 + 12 <= step.foot);
                for b in &signs[at + 1..] {
                    let apart = (a.0 - b.0).pow(2) + (a.1 - b.1).pow(2);
                    prop_assert!(apart >= 22 * 22, "{a:?} and {b:?}");
                }
            }
        }
    }

    #[test]
    fn in_the_margin_every_step_has_its_row_and_all_it_waits_for(sketch in sketches()) {
        let (rows, margin) = narrow(&sketch);
        prop_assert!(margin <= 150);
        prop_assert_eq!(rows.iter().map(|row| row.step).collect::<Vec<_>>(), sketch.order.clone());
        for row in &rows {
            prop_assert_eq!(row.arriving.len(), sketch.ways.iter().filter(|way| way.to == row.step).count());
            prop_assert_eq!(row.leaves.is_some(), sketch.ways.iter().any(|way| way.from == row.step));
            prop_assert!(row.passing.iter().all(|track| track.x != row.x), "a track passes through a step");
            prop_assert!(row.x < margin && row.passing.iter().all(|track| track.x < margin));
        }
    }

    #[test]
    fn a_picture_is_drawn_the_same_way_each_time(sketch in sketches()) {
        prop_assert_eq!(picture(&sketch), picture(&sketch.clone()));
    }
}
