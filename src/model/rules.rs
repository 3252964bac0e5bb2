//! Controls, and the routes round them.

use jiff::civil::Date;

use super::{Duration, Expression, Firmness, LeadTime, Rich, Stage};
use crate::source::Located;

/// A check procurement applies: what a control page holds beside its text.
#[derive(Clone, PartialEq, Debug)]
pub struct Control<S: Stage> {
    /// The rule.
    pub rule: Rich<S>,
    /// Its reason.
    pub because: Rich<S>,
    /// How to get to yes, fastest first; at least one.
    pub to_yes: Vec<WayToYes<S>>,
    /// How long it really takes to pass it.
    pub lead_time: Option<LeadTime>,
    /// The questions that uncover it.
    pub asks: Vec<S::Ref>,
    /// The exceptions to it.
    pub routes: Vec<S::Ref>,
    /// The condition under which it applies.
    pub applies_when: Option<Expression<S>>,
    /// How far it bends.
    pub firmness: Firmness,
    /// Who can decide.
    pub decides: Option<S::Ref>,
    /// What proves it.
    pub evidence: Vec<Rich<S>>,
}

/// A way to pass a control.
#[derive(Clone, PartialEq, Debug)]
pub struct WayToYes<S: Stage> {
    /// What to do, in a phrase.
    pub title: Rich<S>,
    /// How long it takes.
    pub takes: Option<Duration>,
    /// Who does it.
    pub team: Option<S::Ref>,
    /// How it is done.
    pub how: Option<Rich<S>>,
}

/// A written exception: what a route page holds beside its text.
#[derive(Clone, PartialEq, Debug)]
pub struct Route<S: Stage> {
    /// What sales says when this is the route they need.
    pub when_said: Vec<String>,
    /// Other words for it.
    pub also_called: Vec<String>,
    /// The controls or steps it bends; at least one.
    pub bends: Vec<S::Ref>,
    /// The one team that decides.
    pub decides: S::Ref,
    /// How fast.
    pub within: Duration,
    /// What to bring.
    pub bring: Vec<Rich<S>>,
    /// How far it goes.
    pub limits: Option<Rich<S>>,
    /// What is owed afterwards.
    pub afterwards: Vec<Rich<S>>,
    /// The last day it may be used.
    pub expires: Located<Date>,
    /// How earlier requests went.
    pub precedents: Vec<Precedent<S>>,
}

/// One earlier request for a route.
#[derive(Clone, PartialEq, Debug)]
pub struct Precedent<S: Stage> {
    /// When it was asked for.
    pub asked: Date,
    /// What for.
    pub what_for: Option<Rich<S>>,
    /// Whether the answer was yes.
    pub yes: bool,
    /// How long the answer took.
    pub took: Option<Duration>,
    /// What came of it.
    pub note: Option<Rich<S>>,
}
