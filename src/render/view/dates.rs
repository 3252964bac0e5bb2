//! Dates for people and for machines.

use jiff::civil::Date;
use serde::Serialize;

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
