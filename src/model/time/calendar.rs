//! Which days are worked.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::{DAY, HOUR, WorkingTime};
use crate::model::{Duration, Unit};

/// The days on which work is done: `[calendar]` in `book.toml`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// The weekdays that are worked, in the week's order; at least one.
    pub weekdays: Vec<Weekday>,
    /// Days that are not worked though their weekday is.
    pub holidays: BTreeSet<Date>,
}

impl Default for Calendar {
    /// Monday to Friday, without holidays.
    fn default() -> Self {
        let weekdays =
            vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        Self { weekdays, holidays: BTreeSet::new() }
    }
}

impl Calendar {
    /// A length of time in working minutes: a day has 8 hours, a week as many days as are worked in one, a year 52
    /// weeks and a month a twelfth of that.
    pub fn working_time(&self, duration: Duration) -> WorkingTime {
        WorkingTime {
            least: self.minutes(duration.least, duration.unit),
            most: self.minutes(duration.most, duration.unit),
        }
    }

    fn minutes(&self, count: u32, unit: Unit) -> u64 {
        let (count, week) = (u64::from(count), self.week());
        match unit {
            Unit::Minute => count,
            Unit::Hour => count * HOUR,
            Unit::Day => count * DAY,
            Unit::Week => count * week,
            Unit::Month => count * 52 * week / 12,
            Unit::Year => count * 52 * week,
        }
    }

    /// The working minutes of a week without holidays.
    fn week(&self) -> u64 {
        u64::try_from(self.weekdays.len()).unwrap_or(7).clamp(1, 7) * DAY
    }

    /// Whether `date` is worked.
    pub fn is_worked(&self, date: Date) -> bool {
        self.weekdays.contains(&date.weekday()) && !self.holidays.contains(&date)
    }

    /// The date that `duration`, at its longest, leads to from `date`: days are working days, weeks, months and years
    /// those of the calendar on the wall, and less than a day leaves the date as it is. `None` beyond what dates can
    /// name.
    pub fn after(&self, date: Date, duration: Duration) -> Option<Date> {
        let count = i64::from(duration.most);
        let span = match duration.unit {
            Unit::Minute | Unit::Hour => return Some(date),
            Unit::Day => return self.working_days_after(date, duration.most),
            Unit::Week => jiff::Span::new().try_weeks(count).ok()?,
            Unit::Month => jiff::Span::new().try_months(count).ok()?,
            Unit::Year => jiff::Span::new().try_years(count).ok()?,
        };
        date.checked_add(span).ok()
    }

    /// The date so many working days after `date`.
    pub fn working_days_after(&self, date: Date, days: u32) -> Option<Date> {
        // Whole weeks at once, so that a slip of the pen (`99999999 days`) costs nothing; the last day and holidays
        // one by one.
        let in_week = i64::try_from(self.weekdays.len()).unwrap_or(7).clamp(1, 7);
        let weeks = (i64::from(days) - 1).max(0) / in_week;
        let mut open = i64::from(days) - weeks * in_week;
        let mut at = date.checked_add(jiff::Span::new().try_weeks(weeks).ok()?).ok()?;
        let passed = self.holidays.range(date..=at).filter(|day| **day > date);
        open += i64::try_from(passed.filter(|day| self.weekdays.contains(&day.weekday())).count()).ok()?;
        while open > 0 {
            at = at.checked_add(1.day()).ok()?;
            open -= i64::from(self.is_worked(at));
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, Weekday, date};

    use super::Calendar;

    fn calendar() -> Calendar {
        Calendar {
            holidays: [date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)].into(),
            ..Calendar::default()
        }
    }

    #[test]
    fn days_are_working_days() {
        let after = |days: &str, from: Date| calendar().after(from, days.parse().ok()?);
        // Wednesday to Thursday, Thursday over Christmas and the weekend to Monday.
        assert_eq!(after("1 day", date(2026, 12, 23)), Some(date(2026, 12, 24)));
        assert_eq!(after("1 day", date(2026, 12, 24)), Some(date(2026, 12, 28)));
        assert_eq!(after("6 days", date(2026, 12, 23)), Some(date(2027, 1, 4)));
        assert_eq!(after("2 weeks", date(2026, 12, 24)), Some(date(2027, 1, 7)));
        assert_eq!(after("3 hours", date(2026, 12, 24)), Some(date(2026, 12, 24)));
        assert_eq!(after("4294967295 days", date(2026, 12, 24)), None);
    }

    #[test]
    fn whole_weeks_are_no_other_than_day_by_day() {
        let calendar = Calendar { weekdays: vec![Weekday::Monday, Weekday::Thursday], ..calendar() };
        for days in 0..60 {
            let (mut at, mut open) = (date(2026, 11, 20), days);
            while open > 0 {
                at = at.tomorrow().unwrap_or(at);
                open -= u32::from(calendar.is_worked(at));
            }
            assert_eq!(calendar.working_days_after(date(2026, 11, 20), days), Some(at), "{days}");
        }
    }
}
