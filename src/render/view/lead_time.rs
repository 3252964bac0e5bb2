//! How long something really takes.

use serde::Serialize;

use super::dates::DateView;
use super::times;
use crate::model::{LeadSource, LeadTime};
use crate::wording::Wording;

/// What is shown of a lead time.
#[derive(Serialize)]
pub struct LeadTimeView {
    typical: String,
    max: String,
    /// Whether it was measured, not estimated.
    measured: bool,
    as_of: DateView,
}

impl LeadTimeView {
    /// The view of a lead time.
    pub fn new(wording: &Wording, lead: &LeadTime) -> Self {
        Self {
            typical: times::duration(wording, lead.typical),
            max: times::duration(wording, lead.max),
            measured: lead.source.value == LeadSource::Measured,
            as_of: DateView::new(wording, lead.as_of),
        }
    }
}
