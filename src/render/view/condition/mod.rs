//! Conditions in words: `credit.order_value > 25000` as "the order value is over £25,000".
//!
//! What is negated is said the other way round, so that no sentence begins with "not". `and` and `or` never stand
//! beside each other unmarked: the inner one is opened by "either" or "both", and the outer one follows a comma. Each kind
//! of condition is a message of the site's language; English is what the comments here show.

mod answer;
mod clause;
mod data;
mod phrase;
mod value;

pub use answer::{answer, chosen};
pub use value::in_quotes;

use super::numbers::Numbers;
use crate::model::condition::{Binary, Junction, Term, Unary};
use crate::model::{Expression, Linked, Playbook};
use clause::{Clause, clauses};
use phrase::phrase;

pub use data::data;

/// The condition as a part of a sentence, in HTML. Questions are links, as seen from a page in `folder`.
pub fn words(condition: &Expression<Linked>, playbook: &Playbook, folder: &str) -> String {
    words_on(condition, playbook, folder, &Numbers::default())
}

/// The same on a page that shows some of the questions itself: they are named with their number there.
pub fn words_on(
    condition: &Expression<Linked>,
    playbook: &Playbook,
    folder: &str,
    numbers: &Numbers,
) -> String {
    Words { playbook, folder, numbers }.say(condition, true, 0)
}

/// What is at hand while a condition is put into words.
#[derive(Clone, Copy)]
struct Words<'a> {
    playbook: &'a Playbook,
    folder: &'a str,
    numbers: &'a Numbers,
}

impl Words<'_> {
    /// The sentence of this id about a question or another value, `about`, that is said by `name`.
    fn sentence(self, id: &str, about: &Expression<Linked>, name: &str, value: &str) -> String {
        let many = if value::is_many(self, about) { "yes" } else { "no" };
        let given = [("name", name.into()), ("value", value.into()), ("many", many.into())];
        self.playbook.wording.say(id, &given)
    }

    /// That `condition` holds, or does not. `level` is how many junctions it stands in.
    fn say(self, condition: &Expression<Linked>, holds: bool, level: usize) -> String {
        match &condition.term {
            Term::Unary(Unary::Not, part) => self.say(part, !holds, level),
            Term::Junction(junction, _) => {
                let junction = if holds { *junction } else { opposite(*junction) };
                self.joined(junction, &clauses(condition, holds, junction), level)
            }
            Term::Binary(operator @ (Binary::Equal | Binary::NotEqual), parts) if self.are_truths(parts) => {
                self.same(parts, holds == (*operator == Binary::Equal), level)
            }
            _ => phrase(self, condition, holds),
        }
    }

    fn joined(self, junction: Junction, clauses: &[Clause<'_>], level: usize) -> String {
        let said: Vec<(String, bool)> = clauses.iter().map(|clause| clause.say(self, level + 1)).collect();
        let wording = &self.playbook.wording;
        let [only] = said.as_slice() else {
            let has_joints = said.iter().any(|(_, has_joints)| *has_joints);
            let said: Vec<String> = said.into_iter().map(|(words, _)| words).collect();
            let joint = match (junction, has_joints) {
                (Junction::All, false) => "list-and",
                (Junction::All, true) => "list-and-apart",
                (Junction::Any, false) => "list-or",
                (Junction::Any, true) => "list-or-apart",
            };
            let joined = wording.list(&said, joint);
            let opened = match (level, junction, said.len()) {
                (0, ..) => return joined,
                (1, Junction::Any, _) if !has_joints => "condition-either",
                (1, Junction::All, 2) if !has_joints => "condition-both",
                _ => "condition-apart",
            };
            return wording.say(opened, &[("parts", (&joined).into())]);
        };
        only.0.clone()
    }

    /// That two conditions come out the same, or not.
    fn same(self, parts: &[Expression<Linked>; 2], is_same: bool, level: usize) -> String {
        let [left, right] = parts;
        match (&left.term, &right.term) {
            (Term::Bool(truth), _) => self.say(right, *truth == is_same, level),
            (_, Term::Bool(truth)) => self.say(left, *truth == is_same, level),
            _ => {
                let (left, right) = (self.say(left, true, level + 2), self.say(right, true, level + 2));
                let id = if is_same { "condition-same" } else { "condition-or-else" };
                self.playbook.wording.say(id, &[("left", (&left).into()), ("right", (&right).into())])
            }
        }
    }

    /// Whether both are conditions, not values to compare.
    fn are_truths(self, parts: &[Expression<Linked>; 2]) -> bool {
        parts.iter().any(|part| self.is_truth(part))
    }

    fn is_truth(self, expression: &Expression<Linked>) -> bool {
        match &expression.term {
            Term::Bool(_) | Term::Junction(..) | Term::Unary(Unary::Not, _) => true,
            Term::Binary(operator, _) => {
                !matches!(operator, Binary::Plus | Binary::Minus | Binary::Times | Binary::Divide)
            }
            Term::Variable(_) => value::is_yes_no(self, expression),
            _ => false,
        }
    }
}

fn opposite(junction: Junction) -> Junction {
    match junction {
        Junction::All => Junction::Any,
        Junction::Any => Junction::All,
    }
}
