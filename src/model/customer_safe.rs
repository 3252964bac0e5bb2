//! Words that may reach a customer, kept apart from all others by their type.

use super::{Rich, Stage};
use crate::source::Span;

/// Words that a customer may hear or keep. Only what authors write for customers becomes one of these: `say`, and a
/// guide's `leave-behind`. What is left with a customer is made of nothing else.
#[derive(Clone, PartialEq, Debug)]
pub struct CustomerSafe<S: Stage> {
    /// The words.
    pub rich: Rich<S>,
    /// The words without markup.
    pub words: String,
    /// Where they stand.
    pub span: Span,
}

impl<S: Stage> CustomerSafe<S> {
    /// The same words at another stage.
    pub fn map<T: Stage>(self, map: impl FnOnce(Rich<S>) -> Rich<T>) -> CustomerSafe<T> {
        CustomerSafe { rich: map(self.rich), words: self.words, span: self.span }
    }
}
