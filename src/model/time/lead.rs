//! How long something really takes.

use jiff::civil::Date;

use super::{Calendar, WorkingTime};
use crate::model::{Control, Duration, Stage, Step};
use crate::source::Located;

/// Experience with how long a step or a control takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeadTime {
    /// As a rule.
    pub typical: Duration,
    /// At the longest seen or expected; not below `typical`.
    pub max: Duration,
    /// Where the figures come from, and where that is written.
    pub source: Located<LeadSource>,
    /// When they were taken.
    pub as_of: Date,
}

/// Where a lead time comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LeadSource {
    /// Looked up in what happened.
    Measured,
    /// Somebody's guess, which has to be renewed.
    Estimate,
}

/// How long an estimate stays good on a page that does not say how often it is reviewed.
const GOOD_FOR: Duration = Duration { least: 6, most: 6, unit: crate::model::Unit::Month };

impl LeadTime {
    /// The day after which an estimate has to be renewed: once per review of its page, else every 6 months. What was
    /// measured stays true of its day and is never stale.
    pub fn good_until(&self, calendar: &Calendar, review_every: Option<Duration>) -> Option<Date> {
        match self.source.value {
            LeadSource::Measured => None,
            LeadSource::Estimate => calendar.after(self.as_of, review_every.unwrap_or(GOOD_FOR)),
        }
    }
}

impl LeadTime {
    /// From the typical time to the longest.
    pub fn range(&self, calendar: &Calendar) -> WorkingTime {
        let (typical, max) = (calendar.working_time(self.typical), calendar.working_time(self.max));
        WorkingTime { least: typical.least, most: max.most.max(typical.most) }
    }
}

impl<S: Stage> Step<S> {
    /// How long before it must be done this step has to start: by experience where there is some, else as planned.
    pub fn lead(&self, calendar: &Calendar) -> WorkingTime {
        let experience = self.lead_time.as_ref().map(|lead| lead.range(calendar));
        experience.unwrap_or_else(|| calendar.working_time(self.takes))
    }
}

impl<S: Stage> Control<S> {
    /// How long before a yes is needed this control has to be looked at: by experience where there is some, else as
    /// long as its fastest way to yes. `None` where nobody says.
    pub fn lead(&self, calendar: &Calendar) -> Option<WorkingTime> {
        let experience = self.lead_time.as_ref().map(|lead| lead.range(calendar));
        let fastest =
            || self.to_yes.iter().find_map(|way| way.takes).map(|takes| calendar.working_time(takes));
        experience.or_else(fastest)
    }
}
