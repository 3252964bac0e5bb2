//! Conditions: from their words to a tree.
//!
//! The language is a part of CEL, with its signs, precedence and meaning; what is left out is refused by name. The
//! first fault ends the reading: what follows one is guesswork.

mod fault;
mod lexer;
mod parser;
mod text;
mod words;

pub use fault::{Fault, SYNTAX};

use super::markdown::Origin;
use crate::diagnostic::Diagnostic;
use crate::model::{Expression, Written};
use crate::source::Span;

/// The longest condition, in bytes: far beyond what anybody could still read.
pub const LONGEST: usize = 2000;

/// A fault and its place in the file.
pub struct PlacedFault {
    fault: Fault,
    /// Its place.
    pub span: Span,
}

impl PlacedFault {
    /// The fault as a finding, without its place.
    pub fn diagnostic(&self) -> Diagnostic {
        self.fault.diagnostic()
    }
}

/// Reads a condition that stands in a file at `origin`.
pub fn parse_at(text: &str, origin: Origin) -> Result<Expression<Written>, PlacedFault> {
    let read = if text.len() > LONGEST {
        let help =
            format!("a condition has at most {LONGEST} characters; ask a question of its own for a part");
        Err(Fault::new("this condition is too long", help, 0..text.len()))
    } else {
        parser::parse(text, origin)
    };
    read.map_err(|fault| PlacedFault { span: origin.span(Span::new(fault.at.clone())), fault })
}

/// Reads a condition on its own.
pub fn parse(text: &str) -> Result<Expression<Written>, Fault> {
    parse_at(text, Origin::At(0)).map_err(|placed| placed.fault)
}
