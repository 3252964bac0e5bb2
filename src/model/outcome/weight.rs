//! How much a process asks of a deal.

use std::fmt;

use super::Outcome;
use crate::model::condition::Truth;
use crate::model::{Firmness, WorkingTime};

/// The weight of an outcome. Where not everything is answered, the numbers are ranges.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Weight {
    /// Steps that are taken.
    pub steps: Count,
    /// Controls that apply.
    pub controls: Count,
    /// Those of the controls that are firm.
    pub firm_controls: Count,
    /// Teams that are brought in.
    pub teams: Count,
    /// How long it takes.
    pub time: WorkingTime,
    /// How many in a hundred of the steps and controls that are met, or may be, are firm.
    pub firm_share: usize,
}

/// How many there are: those for certain, and those that may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// For certain.
    pub least: usize,
    /// At most; not below `least`.
    pub most: usize,
}

impl Weight {
    /// The weight of what answers lead to.
    pub fn of(outcome: &Outcome<'_>) -> Self {
        let steps = || outcome.steps.iter().map(|one| (one.taken, one.step.firmness));
        let controls = || outcome.controls.iter().map(|one| (one.applies, one.control.firmness));
        let is_firm = |(_, firmness): &(Truth, Firmness)| *firmness == Firmness::Firm;
        let truth = |(truth, _)| truth;
        let met = Count::of(steps().chain(controls()).map(truth)).most;
        let firm = Count::of(steps().chain(controls()).filter(is_firm).map(truth)).most;
        Self {
            steps: Count::of(steps().map(truth)),
            controls: Count::of(controls().map(truth)),
            firm_controls: Count::of(controls().filter(is_firm).map(truth)),
            teams: Count::of(outcome.teams.iter().map(|team| team.involved)),
            time: outcome.schedule.total,
            firm_share: (firm * 100 + met / 2).checked_div(met).unwrap_or_default(),
        }
    }
}

impl Count {
    fn of(truths: impl Iterator<Item = Truth>) -> Self {
        let mut count = Self::default();
        for truth in truths {
            count.least += usize::from(truth == Truth::True);
            count.most += usize::from(truth != Truth::False);
        }
        count
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.least == self.most {
            write!(f, "{}", self.most)
        } else {
            write!(f, "{} to {}", self.least, self.most)
        }
    }
}
