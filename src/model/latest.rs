//! Until when a question is worth asking: what its answer can start takes time.

use super::{Duration, Target};

/// The latest useful moment of a question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Latest {
    /// What an answer can set in motion: of all such steps and controls the one that takes longest.
    pub starts: Target,
    /// How long that takes.
    pub takes: Duration,
    /// The same at the longest, in working minutes.
    pub lead: u64,
    /// The last moment of the deal that leaves so much time, by its place; the first where none does. `None` where
    /// no moment says how much time is left, or the question's own does not.
    pub moment: Option<usize>,
}
