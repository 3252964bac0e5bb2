//! How long something really takes: `lead-time` of steps and controls.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::Diagnostic;
use crate::model::{Calendar, Duration, LeadSource, LeadTime};
use crate::parse::fields::Fields;
use crate::parse::values::Day;
use crate::source::Located;

/// How long it really takes, and how that is known.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "LeadTime")]
pub struct RawLeadTime {
    /// How long it mostly takes. Example: `2-3 days`
    typical: Duration,
    /// The longest it takes. Example: `10 days`
    max: Located<Duration>,
    /// How that is known.
    source: Located<RawSource>,
    /// The day on which it was measured or estimated.
    as_of: Day,
}

#[derive(Deserialize, JsonSchema, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
enum RawSource {
    /// Counted on real cases
    Measured,
    /// What the team thinks
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
