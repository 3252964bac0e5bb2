//! Dates for people and for machines.

use jiff::civil::Date;
use serde::Serialize;

use super::times;
use crate::wording::Wording;

/// A date in both forms.
#[derive(Serialize, Clone)]
pub struct DateView {
    text: String,
    iso: String,
}

impl DateView {
    /// Both forms of `date`.
    pub fn new(wording: &Wording, date: Date) -> Self {
        Self { text: times::day(wording, date), iso: date.to_string() }
    }
}
