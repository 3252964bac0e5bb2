//! Conditions: when a question is asked, a step is taken or a control applies.
//!
//! A condition is an expression of a part of CEL, the Common Expression Language, that comes out true or false. Its
//! variables are questions, so it exists in both stages like any other reference.

mod data;
mod evaluate;
mod grounds;

pub use data::{Data, to_data};
pub use evaluate::{Answer, Answers, Truth, evaluate};
pub use grounds::{ground, open};

use super::Stage;
use crate::source::Span;

/// An expression, and where its author wrote it.
#[derive(Clone, PartialEq, Debug)]
pub struct Expression<S: Stage> {
    /// Its place in the file; the whole scalar's where YAML folded or unescaped it.
    pub span: Span,
    /// What it is.
    pub term: Term<S>,
}

/// What an expression is made of.
#[derive(Clone, PartialEq, Debug)]
pub enum Term<S: Stage> {
    /// A number; all numbers are doubles.
    Number(f64),
    /// A text.
    Text(String),
    /// `true` or `false`.
    Bool(bool),
    /// The answer to a question.
    Variable(S::Ref),
    /// `[a, b]`
    List(Vec<Expression<S>>),
    /// `a && b && c`: at least two, joined without parentheses.
    Junction(Junction, Vec<Expression<S>>),
    /// An operator or function of one.
    Unary(Unary, Box<Expression<S>>),
    /// An operator or function of two.
    Binary(Binary, Box<[Expression<S>; 2]>),
}

/// How conditions are joined.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Junction {
    /// `&&`
    All,
    /// `||`
    Any,
}

/// An operator or function of one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unary {
    /// `!a`
    Not,
    /// `-a`
    Negative,
    /// `size(a)`
    Size,
}

/// An operator or function of two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binary {
    /// `a == b`
    Equal,
    /// `a != b`
    NotEqual,
    /// `a < b`
    Less,
    /// `a <= b`
    AtMost,
    /// `a > b`
    More,
    /// `a >= b`
    AtLeast,
    /// `a in b`
    In,
    /// `a + b`
    Plus,
    /// `a - b`
    Minus,
    /// `a * b`
    Times,
    /// `a / b`
    Divide,
    /// `a.startsWith(b)`
    StartsWith,
    /// `a.contains(b)`
    Contains,
}

impl Junction {
    /// As it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::All => "&&",
            Self::Any => "||",
        }
    }
}

impl Unary {
    /// As it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Not => "!",
            Self::Negative => "-",
            Self::Size => "size",
        }
    }
}

impl Binary {
    /// As it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
            Self::In => "in",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Divide => "/",
            Self::StartsWith => "startsWith",
            Self::Contains => "contains",
        }
    }

    /// Whether it is `==`, `!=`, or one that needs an order.
    pub fn is_comparison(self) -> bool {
        matches!(self, Self::Equal | Self::NotEqual) || self.is_ordering()
    }

    /// Whether it is `<`, `<=`, `>` or `>=`.
    pub fn is_ordering(self) -> bool {
        matches!(self, Self::Less | Self::AtMost | Self::More | Self::AtLeast)
    }

    /// The comparison that holds for `b` and `a` where this one holds for `a` and `b`.
    #[must_use]
    pub fn flipped(self) -> Self {
        match self {
            Self::Less => Self::More,
            Self::AtMost => Self::AtLeast,
            Self::More => Self::Less,
            Self::AtLeast => Self::AtMost,
            other => other,
        }
    }
}

impl<S: Stage> Expression<S> {
    /// The expressions it is made of, in order.
    pub fn parts(&self) -> &[Self] {
        match &self.term {
            Term::Number(_) | Term::Text(_) | Term::Bool(_) | Term::Variable(_) => &[],
            Term::List(parts) | Term::Junction(_, parts) => parts,
            Term::Unary(_, part) => std::slice::from_ref(part),
            Term::Binary(_, parts) => parts.as_slice(),
        }
    }

    /// Whether its value stands there in writing: no question is needed to know it.
    pub fn is_literal(&self) -> bool {
        match &self.term {
            Term::Number(_) | Term::Text(_) | Term::Bool(_) => true,
            Term::List(_) | Term::Unary(Unary::Negative, _) => self.parts().iter().all(Self::is_literal),
            _ => false,
        }
    }

    /// Every question in it with its place, in order; one that is named twice comes twice.
    pub fn variables(&self) -> Vec<(&S::Ref, Span)> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found
    }

    fn gather<'a>(&'a self, found: &mut Vec<(&'a S::Ref, Span)>) {
        if let Term::Variable(variable) = &self.term {
            found.push((variable, self.span));
        }
        for part in self.parts() {
            part.gather(found);
        }
    }

    /// The same expression at another stage. `look_up` sees every variable; if it finds none for one of them, there
    /// is no expression.
    pub fn map<T: Stage>(self, look_up: &mut impl FnMut(S::Ref) -> Option<T::Ref>) -> Option<Expression<T>> {
        let mut all = |parts: Vec<Self>| {
            let mapped: Vec<Option<Expression<T>>> =
                parts.into_iter().map(|part| part.map(look_up)).collect();
            mapped.into_iter().collect::<Option<Vec<_>>>()
        };
        let term = match self.term {
            Term::Number(number) => Term::Number(number),
            Term::Text(text) => Term::Text(text),
            Term::Bool(truth) => Term::Bool(truth),
            Term::Variable(variable) => Term::Variable(look_up(variable)?),
            Term::List(parts) => Term::List(all(parts)?),
            Term::Junction(junction, parts) => Term::Junction(junction, all(parts)?),
            Term::Unary(operator, part) => Term::Unary(operator, Box::new(part.map(look_up)?)),
            Term::Binary(operator, parts) => {
                let [left, right] = parts.map(|part| part.map(look_up));
                Term::Binary(operator, Box::new([left?, right?]))
            }
        };
        Some(Expression { span: self.span, term })
    }
}
