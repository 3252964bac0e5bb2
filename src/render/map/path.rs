//! Lines with round corners, as SVG paths.

use std::fmt::Write;

/// A point in pixels.
pub type Point = (i32, i32);

/// How far from a corner a line begins to turn.
const ROUND: i32 = 5;

/// The path along `points`, whose lines are all upright or level.
pub fn path(points: &[Point]) -> String {
    let points = turns(points);
    let mut path = String::new();
    for (at, point) in points.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| points.get(before));
        match (before, points.get(at + 1)) {
            (None, _) => {
                let _ = write!(path, "M{} {}", point.0, point.1);
            }
            (Some(_), None) => line(&mut path, *point, before),
            (Some(from), Some(to)) => {
                let (near, far) = (towards(*point, *from, *to), towards(*point, *to, *from));
                line(&mut path, near, before);
                let _ = write!(path, "Q{} {} {} {}", point.0, point.1, far.0, far.1);
            }
        }
    }
    path
}

/// A level or upright line to `point`.
fn line(path: &mut String, point: Point, before: Option<&Point>) {
    let is_upright = before.is_some_and(|before| before.0 == point.0);
    let _ = if is_upright { write!(path, "V{}", point.1) } else { write!(path, "H{}", point.0) };
}

/// The point a little way from `corner` on the line to `other`; less far where one of the two lines is short.
fn towards(corner: Point, other: Point, opposite: Point) -> Point {
    let length = |to: Point| (to.0 - corner.0).abs() + (to.1 - corner.1).abs();
    let round = ROUND.min(length(other) / 2).min(length(opposite) / 2);
    let step = |from: i32, to: i32| from + (to - from).signum() * round;
    (step(corner.0, other.0), step(corner.1, other.1))
}

/// The points at which the line really turns.
pub fn turns(points: &[Point]) -> Vec<Point> {
    let mut turns: Vec<Point> = Vec::with_capacity(points.len());
    for point in points.iter().copied() {
        if turns.last() == Some(&point) {
            continue;
        }
        if let [.., a, b] = turns.as_slice() {
            let is_straight = (a.0 == b.0 && b.0 == point.0) || (a.1 == b.1 && b.1 == point.1);
            if is_straight {
                turns.pop();
            }
        }
        turns.push(point);
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn corners_are_round_and_straight_lines_one_piece() {
        assert_eq!(path(&[(0, 0), (0, 4), (0, 9)]), "M0 0V9");
        assert_eq!(path(&[(0, 0), (0, 20), (30, 20), (30, 40)]), "M0 0V15Q0 20 5 20H25Q30 20 30 25V40");
        assert_eq!(path(&[(0, 0), (0, 20), (4, 20), (4, 40)]), "M0 0V18Q0 20 2 20H2Q4 20 4 22V40");
    }
}
