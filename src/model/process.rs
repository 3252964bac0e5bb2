//! Processes: the standard way, in steps.

use super::{Duration, Expression, LeadTime, Rich, Stage};
use crate::source::Located;

/// What a process page holds beside its text.
#[derive(Clone, PartialEq, Debug)]
pub struct Process<S: Stage> {
    /// What the reader ends with.
    pub gives: Option<Rich<S>>,
    /// Who should go elsewhere.
    pub not_for: Vec<Redirection<S>>,
    /// The steps, in the author's order.
    pub steps: Vec<Step<S>>,
}

/// "If … go there instead".
#[derive(Clone, PartialEq, Debug)]
pub struct Redirection<S: Stage> {
    /// The case.
    pub case: Rich<S>,
    /// Where to go.
    pub go: Rich<S>,
}

/// One step.
#[derive(Clone, PartialEq, Debug)]
pub struct Step<S: Stage> {
    /// Its id in kebab-case, unique in its process.
    pub id: Located<String>,
    /// Its title.
    pub title: String,
    /// Who does it.
    pub team: S::Ref,
    /// How long it takes.
    pub takes: Duration,
    /// How long it really takes.
    pub lead_time: Option<LeadTime>,
    /// What comes out of it.
    pub gives: Option<Rich<S>>,
    /// How far it bends.
    pub firmness: Firmness,
    /// Steps that must all be done first, and where each is named; `None` means the step above, unless `needs_any`
    /// names some.
    pub needs: Option<Vec<Located<S::Ref>>>,
    /// Steps of which one must be done first.
    pub needs_any: Vec<Located<S::Ref>>,
    /// Controls in it.
    pub controls: Vec<S::Ref>,
    /// Routes round it.
    pub routes: Vec<S::Ref>,
    /// The condition under which it is taken.
    pub when: Option<Expression<S>>,
    /// Things to tick off.
    pub checklist: Vec<Rich<S>>,
}

/// How far a step or control bends.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Firmness {
    /// Always, save by a route.
    #[default]
    Firm,
    /// Always, in a form that suits the deal.
    Adaptable,
    /// Good advice.
    Advisory,
}
