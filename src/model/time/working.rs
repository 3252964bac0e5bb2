//! Lengths of time in working minutes.

use std::fmt;

use crate::model::Unit;

/// The minutes of a working hour.
pub const HOUR: u64 = 60;

/// The minutes of a working day: 8 working hours.
pub const DAY: u64 = 8 * HOUR;

/// A range of working minutes. It is shown as people say it: `30 minutes`, `2 hours`, `10 to 25 working days`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct WorkingTime {
    /// At the shortest.
    pub least: u64,
    /// At the longest; not below `least`.
    pub most: u64,
}

impl WorkingTime {
    /// The first and the last day on which something runs that starts and ends at these moments of a plan. Days count
    /// from 1.
    pub fn days(start: u64, finish: u64) -> (u64, u64) {
        let first = day_from(start);
        (first, day_until(finish).max(first))
    }

    /// Both ends in the largest unit that suits each: minutes, hours or working days. A part counts as a whole.
    pub fn rounded(self) -> ((u64, Unit), (u64, Unit)) {
        (rounded(self.least), rounded(self.most))
    }

    /// The days on which it may start, if the range is one of moments: `day 1–3`.
    pub fn start_days(self) -> String {
        let (first, last) = (day_from(self.least), day_from(self.most));
        if first == last { format!("day {first}") } else { format!("day {first}–{last}") }
    }
}

/// The day on which something begins that begins after so many minutes.
fn day_from(minutes: u64) -> u64 {
    minutes / DAY + 1
}

/// The day on which something ends that ends after so many minutes.
fn day_until(minutes: u64) -> u64 {
    minutes.div_ceil(DAY).max(1)
}

/// The largest unit that suits a number of minutes, and how many of it there are; a part counts as a whole.
fn rounded(minutes: u64) -> (u64, Unit) {
    match minutes {
        0..HOUR => (minutes, Unit::Minute),
        HOUR..DAY => (minutes.div_ceil(HOUR), Unit::Hour),
        DAY.. => (minutes.div_ceil(DAY), Unit::Day),
    }
}

fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        _ => "working day",
    }
}

impl fmt::Display for WorkingTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((least, small), (most, unit)) = self.rounded();
        let (small, unit) = (name(small), name(unit));
        let plural = |count: u64| if count == 1 { "" } else { "s" };
        if (least, small) == (most, unit) {
            write!(f, "{most} {unit}{}", plural(most))
        } else if small == unit || least == 0 {
            write!(f, "{least} to {most} {unit}{}", plural(most))
        } else {
            write!(f, "{least} {small}{} to {most} {unit}{}", plural(least), plural(most))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, HOUR, WorkingTime};

    fn shown(least: u64, most: u64) -> String {
        WorkingTime { least, most }.to_string()
    }

    #[test]
    fn a_time_is_shown_in_the_unit_that_suits_it() {
        assert_eq!(shown(0, 0), "0 minutes");
        assert_eq!(shown(30, 30), "30 minutes");
        assert_eq!(shown(60, 120), "1 to 2 hours");
        assert_eq!(shown(61, 4 * HOUR), "2 to 4 hours");
        assert_eq!(shown(DAY, DAY), "1 working day");
        assert_eq!(shown(DAY + 1, 5 * DAY), "2 to 5 working days");
        assert_eq!(shown(HOUR, 2 * DAY), "1 hour to 2 working days");
        assert_eq!(shown(0, 2 * DAY), "0 to 2 working days");
    }

    #[test]
    fn days_count_from_one() {
        assert_eq!(WorkingTime::days(0, HOUR), (1, 1));
        assert_eq!(WorkingTime::days(0, DAY), (1, 1));
        assert_eq!(WorkingTime::days(HOUR, DAY + 1), (1, 2));
        assert_eq!(WorkingTime::days(DAY, 3 * DAY), (2, 3));
        assert_eq!(WorkingTime::days(DAY, DAY), (2, 2));
        assert_eq!(WorkingTime { least: 0, most: 2 * DAY }.start_days(), "day 1–3");
    }
}
