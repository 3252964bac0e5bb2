//! How much later a step may be done without making the whole longer.

use super::schedule::{End, Network, total};
use crate::model::condition::Truth;

/// The slack of each step in minutes, beside the longest times. Steps that are not taken have none.
///
/// With `needs-any` no rule of one step and its neighbours gives it: two alternatives that are done at once may each be
/// late, but what both wait for may not. The total never falls as a step gets later, so the limit is searched for.
pub(super) fn slacks(network: &Network, whole: u64, critical: &[bool]) -> Vec<u64> {
    let keeps = |at: usize, late: u64| total(&network.run(End::Most, Some((at, late)))) <= whole;
    let slack = |at: usize| {
        if network.taken(at) == Truth::False {
            return 0;
        }
        // On a longest way there is none, unless an alternative takes over.
        let is_critical = critical.get(at).copied().unwrap_or_default();
        if is_critical && !keeps(at, 1) {
            return 0;
        }
        let (mut fits, mut exceeds) = (0, whole.saturating_add(1));
        while exceeds - fits > 1 {
            let middle = fits + (exceeds - fits) / 2;
            if keeps(at, middle) {
                fits = middle;
            } else {
                exceeds = middle;
            }
        }
        fits
    };
    (0..critical.len()).map(slack).collect()
}
