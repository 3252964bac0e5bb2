//! What a map shows, before anything has a place.

/// The steps of a process and the ways between them.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    /// The teams' names, in the order of their lanes.
    pub lanes: Vec<String>,
    /// The steps, in the author's order.
    pub nodes: Vec<Node>,
    /// From step to step.
    pub ways: Vec<Way>,
    /// The steps in an order in which each comes after all it waits for.
    pub order: Vec<usize>,
}

/// One step.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Whose lane it is in.
    pub lane: usize,
    /// Its number, for people.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// How long it takes, in words.
    pub takes: String,
    /// Whether it needs room for a note: taken only in some deals, or not in this one.
    pub has_note: bool,
    /// How many controls are in it.
    pub gates: usize,
    /// How many routes lead round it.
    pub routes: usize,
}

/// That a step waits for another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Way {
    /// What is waited for.
    pub from: usize,
    /// What waits.
    pub to: usize,
    /// Whether it is one of several alternatives.
    pub any: bool,
    /// Whether it is part of a longest way.
    pub critical: bool,
}

impl Node {
    /// What its box says first: `3 Credit check`.
    pub fn words(&self) -> String {
        format!("{} {}", self.number, self.title)
    }
}
