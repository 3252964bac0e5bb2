//! Lengths of time, days of a plan and ranges in the words of the site's language.

use jiff::civil::Date;

use crate::model::outcome::Count;
use crate::model::{Days, Duration, Unit, WorkingTime};
use crate::wording::{Given, Wording};

/// A length of time: `2 to 5 days`.
pub fn duration(wording: &Wording, time: Duration) -> String {
    counted(
        wording,
        &range(wording, u64::from(time.least), u64::from(time.most)),
        time.most.into(),
        of(time.unit),
    )
}

/// The same with a dash, for where there is little room: `2–5 days`.
pub fn short(wording: &Wording, time: Duration) -> String {
    let amount = if time.least == time.most {
        time.most.to_string()
    } else {
        let (least, most) = (time.least.to_string(), time.most.to_string());
        wording.say("range-short", &[("least", (&least).into()), ("most", (&most).into())])
    };
    counted(wording, &amount, time.most.into(), of(time.unit))
}

/// A length of working time: `30 minutes`, `1 hour to 2 working days`.
pub fn working(wording: &Wording, time: WorkingTime) -> String {
    let ((least, small), (most, unit)) = time.rounded();
    if small == unit || least == 0 {
        return counted(wording, &range(wording, least, most), most, of_work(unit));
    }
    let least = counted(wording, &least.to_string(), least, of_work(small));
    let most = counted(wording, &most.to_string(), most, of_work(unit));
    wording.say("range", &[("least", (&least).into()), ("most", (&most).into())])
}

/// The days of a plan on which something runs: `day 1–3`.
pub fn days(wording: &Wording, (first, last): (u64, u64)) -> String {
    let (start, end) = (first.to_string(), last.to_string());
    if first == last {
        wording.say("plan-day", &[("first", (&start).into())])
    } else {
        wording.say("plan-days", &[("first", (&start).into()), ("last", (&end).into())])
    }
}

/// How many, if not everything is known: `2 to 5`.
pub fn count(wording: &Wording, count: Count) -> String {
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    range(wording, number(count.least), number(count.most))
}

/// A number of days, or a range of one.
pub fn number_of_days(wording: &Wording, days: &Days) -> String {
    range(wording, days.least, days.most)
}

/// A day as people write it: `2 October 2026`.
pub fn day(wording: &Wording, date: Date) -> String {
    let (day, year, number) = (date.day().to_string(), date.year().to_string(), date.month().to_string());
    let month = format!("month-{number}");
    let given: [(&str, Given<'_>); 4] = [
        ("day", (&day).into()),
        ("month", wording.get(&month).into()),
        ("year", (&year).into()),
        ("number", (&number).into()),
    ];
    wording.say("date", &given)
}

fn range(wording: &Wording, least: u64, most: u64) -> String {
    let (low, high) = (least.to_string(), most.to_string());
    if least == most {
        return high;
    }
    wording.say("range", &[("least", (&low).into()), ("most", (&high).into())])
}

fn counted(wording: &Wording, amount: &str, count: u64, id: &str) -> String {
    let count = Given::Count(usize::try_from(count).unwrap_or(usize::MAX));
    wording.say(id, &[("amount", amount.into()), ("count", count)])
}

fn of(unit: Unit) -> &'static str {
    match unit {
        Unit::Minute => "time-minutes",
        Unit::Hour => "time-hours",
        Unit::Day => "time-days",
        Unit::Week => "time-weeks",
        Unit::Month => "time-months",
        Unit::Year => "time-years",
    }
}

/// Of working time a day is a working day, because such a time is one of a calendar.
fn of_work(unit: Unit) -> &'static str {
    if unit == Unit::Day { "time-working-days" } else { of(unit) }
}
