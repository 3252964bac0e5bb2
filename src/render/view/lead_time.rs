//! How long something really takes.

use serde::Serialize;

use super::dates::DateView;
use crate::model::{LeadSource, LeadTime};

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
    pub fn new(lead: &LeadTime) -> Self {
        Self {
            typical: lead.typical.to_string(),
            max: lead.max.to_string(),
            measured: lead.source.value == LeadSource::Measured,
            as_of: DateView::new(lead.as_of),
        }
    }
}
