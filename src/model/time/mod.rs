//! Time as a buyer counts it: working hours, days and weeks, and what they come to along a process.

mod calendar;
mod form;
mod graph;
mod lead;
mod schedule;
mod slack;
mod working;

pub use calendar::Calendar;
pub use form::date_in_our_form;
pub use graph::{Join, circles, joins, order};
pub use lead::{LeadSource, LeadTime};
pub use schedule::{Planned, Schedule, schedule};
pub use working::{DAY, HOUR, WorkingTime};
