//! When in a deal a question is best asked.

use super::Duration;
use crate::source::Span;

/// One of the ordered moments of `book.toml`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moment {
    /// Its id in kebab-case.
    pub id: String,
    /// Where its id stands in `book.toml`.
    pub span: Span,
    /// Its name for people.
    pub title: String,
    /// What happens then, in a sentence.
    pub description: Option<String>,
    /// How much time there usually is from this moment until the order.
    pub time_left: Option<Duration>,
}
