//! A value together with what was found while it was made.

use super::{Diagnostic, Severity};

/// A result that is always there, and the findings beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosed<T> {
    /// What was made.
    pub value: T,
    /// What was found on the way.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Diagnosed<T> {
    /// A value nothing was found wrong with.
    pub fn clean(value: T) -> Self {
        Self { value, diagnostics: Vec::new() }
    }

    /// A value with its findings.
    pub fn new(value: T, diagnostics: Vec<Diagnostic>) -> Self {
        Self { value, diagnostics }
    }

    /// The value, its findings moved to the end of `into`.
    pub fn take(self, into: &mut Vec<Diagnostic>) -> T {
        into.extend(self.diagnostics);
        self.value
    }

    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}
