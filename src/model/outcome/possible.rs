//! What may still come of a condition.

use crate::model::condition::{Junction, Truth};

/// What a condition may come out as once all that is asked is answered. It never comes out at all where it hangs on a
/// question that is not asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Possible {
    hold: bool,
    fail: bool,
    never: bool,
}

impl Possible {
    /// It waits for answers that will come.
    pub const OPEN: Self = Self { hold: true, fail: true, never: false };
    /// It waits for an answer that will not come.
    pub const NEVER: Self = Self { hold: false, fail: false, never: true };

    /// What is known already; `None` for what is not.
    pub fn known(truth: Truth) -> Option<Self> {
        match truth {
            Truth::True => Some(Self { hold: true, fail: false, never: false }),
            Truth::False => Some(Self { hold: false, fail: true, never: false }),
            Truth::Unknown => None,
        }
    }

    /// Whether the condition holds: what cannot hold does not.
    pub fn truth(self) -> Truth {
        match (self.hold, self.fail || self.never) {
            (false, _) => Truth::False,
            (true, false) => Truth::True,
            (true, true) => Truth::Unknown,
        }
    }

    /// The opposite of the condition.
    pub fn not(self) -> Self {
        Self { hold: self.fail, fail: self.hold, never: self.never }
    }

    /// The condition joined with another.
    pub fn joined(self, junction: Junction, other: Self) -> Self {
        if junction == Junction::Any {
            return self.not().joined(Junction::All, other.not()).not();
        }
        Self {
            hold: self.hold && other.hold,
            fail: self.fail || other.fail,
            never: (self.never && (other.never || other.hold)) || (other.never && self.hold),
        }
    }
}
