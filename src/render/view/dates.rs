//! Dates for people and for machines.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Duration, Unit};

/// A date in both forms.
#[derive(Serialize, Clone)]
pub struct DateView {
    text: String,
    iso: String,
}

impl DateView {
    /// Both forms of `date`.
    pub fn new(date: Date) -> Self {
        Self { text: date.strftime("%-d %B %Y").to_string(), iso: date.to_string() }
    }
}

/// The day after `span` from `date`; working days count as days of the calendar.
pub fn after(date: Date, span: Duration) -> Option<Date> {
    let count = i64::from(span.most);
    let span = match span.unit {
        Unit::Minute | Unit::Hour => jiff::Span::new(),
        Unit::Day => jiff::Span::new().try_days(count).ok()?,
        Unit::Week => jiff::Span::new().try_weeks(count).ok()?,
        Unit::Month => jiff::Span::new().try_months(count).ok()?,
        Unit::Year => jiff::Span::new().try_years(count).ok()?,
    };
    date.checked_add(span).ok()
}
