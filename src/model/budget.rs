//! Budgets: how much a process may ask of a deal.

use crate::source::Located;

/// `[budget]` in `book.toml`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Budgets {
    /// What holds for every process.
    pub all: Budget,
    /// What holds instead for one process: its id, and where that is written.
    pub own: Vec<(Located<String>, Budget)>,
}

/// The most that a deal may meet on its way; `None` is not limited.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Budget {
    /// Steps that are taken.
    pub steps: Option<Located<u64>>,
    /// Firm controls that apply.
    pub firm_controls: Option<Located<u64>>,
    /// Working days from start to end, at the longest.
    pub days: Option<Located<u64>>,
}

impl Budgets {
    /// The budget of a process: its own, filled up with that of all.
    pub fn of(&self, process: &str) -> Budget {
        let own = self.own.iter().find(|(id, _)| id.value == process).map(|(_, own)| own.clone());
        let own = own.unwrap_or_default();
        let all = self.all.clone();
        Budget {
            steps: own.steps.or(all.steps),
            firm_controls: own.firm_controls.or(all.firm_controls),
            days: own.days.or(all.days),
        }
    }
}
