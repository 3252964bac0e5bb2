//! How long something really takes: `lead-time` of steps and controls.

use serde::Deserialize;

use crate::diagnostic::Diagnostic;
use crate::model::{Calendar, Duration, LeadSource, LeadTime};
use crate::parse::fields::Fields;
use crate::parse::values::Day;
use crate::source::Located;

/// The keys as they are written.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawLeadTime {
    typical: Duration,
    max: Located<Duration>,
    source: Located<RawSource>,
    as_of: Day,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum RawSource {
    Measured,
    Estimate,
}

impl RawLeadTime {
    /// The lead time, with a finding if it runs backwards.
    pub fn lower(self, fields: &mut Fields<'_>) -> LeadTime {
        // Which days are worked is not known yet, and matters little for which of two is longer.
        let week = Calendar::default();
        if week.working_time(self.max.value).most < week.working_time(self.typical).most {
            let backwards = Diagnostic::error(
                "lead-time-order",
                format!(
                    "the longest time, {}, is shorter than the typical one, {}",
                    self.max.value, self.typical
                ),
            );
            fields.report(backwards.help("write the longer of the two under `max`"), self.max.span);
        }
        let source = match self.source.value {
            RawSource::Measured => LeadSource::Measured,
            RawSource::Estimate => LeadSource::Estimate,
        };
        LeadTime {
            typical: self.typical,
            max: self.max.value,
            source: Located::new(source, self.source.span),
            as_of: self.as_of.0,
        }
    }
}
