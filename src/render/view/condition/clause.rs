//! The parts of a junction, those about one question drawn together.

use super::value::{name, value};
use super::{Words, opposite};
use crate::model::condition::{Binary, Junction, Term, Unary};
use crate::model::{Expression, Linked};

/// One part.
pub enum Clause<'a> {
    /// The answer is one of these values, or none of them.
    Among { question: &'a Expression<Linked>, values: Vec<&'a Expression<Linked>>, is: bool },
    /// The answer includes these values: any or all of them, or none.
    Includes { question: &'a Expression<Linked>, values: Vec<&'a Expression<Linked>>, is: bool, all: bool },
    /// Anything else; whether it holds.
    Other(&'a Expression<Linked>, bool),
}

/// The parts of a condition that is such a junction once what is negated is turned round.
pub fn clauses(condition: &Expression<Linked>, holds: bool, junction: Junction) -> Vec<Clause<'_>> {
    let mut clauses = Vec::new();
    gather(condition, holds, junction, &mut clauses);
    clauses
}

fn gather<'a>(part: &'a Expression<Linked>, holds: bool, junction: Junction, clauses: &mut Vec<Clause<'a>>) {
    match &part.term {
        Term::Unary(Unary::Not, inner) => gather(inner, !holds, junction, clauses),
        Term::Junction(inner, parts) if (if holds { *inner } else { opposite(*inner) }) == junction => {
            for part in parts {
                gather(part, holds, junction, clauses);
            }
        }
        _ => {
            let clause = Clause::new(part, holds, junction);
            if !clauses.iter_mut().any(|known| known.takes(&clause, junction)) {
                clauses.push(clause);
            }
        }
    }
}

impl<'a> Clause<'a> {
    /// The clause of one part.
    fn new(part: &'a Expression<Linked>, holds: bool, junction: Junction) -> Self {
        let Term::Binary(operator, parts) = &part.term else { return Self::Other(part, holds) };
        let [left, right] = &**parts;
        match (operator, &left.term, &right.term) {
            (Binary::Equal | Binary::NotEqual, Term::Variable(_), Term::Text(_) | Term::Number(_)) => {
                let is = holds == (*operator == Binary::Equal);
                Self::Among { question: left, values: vec![right], is }
            }
            (Binary::Equal | Binary::NotEqual, Term::Text(_) | Term::Number(_), Term::Variable(_)) => {
                let is = holds == (*operator == Binary::Equal);
                Self::Among { question: right, values: vec![left], is }
            }
            (Binary::In, Term::Variable(_), Term::List(items)) if right.is_literal() && !items.is_empty() => {
                Self::Among { question: left, values: items.iter().collect(), is: holds }
            }
            (Binary::In, Term::Text(_), Term::Variable(_)) => {
                let all = (junction == Junction::All) == holds;
                Self::Includes { question: right, values: vec![left], is: holds, all }
            }
            _ => Self::Other(part, holds),
        }
    }

    /// Takes the values of another clause in, where both can be said as one: `a == "x" || a == "y"`.
    fn takes(&mut self, other: &Self, junction: Junction) -> bool {
        let is_any = junction == Junction::Any;
        match (self, other) {
            (
                Self::Among { question, values, is },
                Self::Among { question: other, values: more, is: other_is },
            ) if question.term == other.term && is == other_is && *is == is_any => {
                values.extend(more.iter().copied());
                true
            }
            (
                Self::Includes { question, values, is, .. },
                Self::Includes { question: other, values: more, is: other_is, .. },
            ) if question.term == other.term && is == other_is && (*is || !is_any) => {
                values.extend(more.iter().copied());
                true
            }
            _ => false,
        }
    }

    /// The clause in words, and whether these hold joints of their own.
    pub fn say(&self, words: Words<'_>, level: usize) -> (String, bool) {
        match self {
            Self::Other(part, holds) => {
                let is_joined = matches!(part.term, Term::Junction(..));
                (words.say(part, *holds, level), is_joined)
            }
            Self::Among { question, values, is } => (among(words, question, values, *is), values.len() > 1),
            Self::Includes { question, values, is, all } => {
                (includes(words, question, values, *is, *all), values.len() > 1)
            }
        }
    }
}

/// "the terms are one of A or B".
pub fn among(
    words: Words<'_>,
    question: &Expression<Linked>,
    values: &[&Expression<Linked>],
    is: bool,
) -> String {
    let said: Vec<String> = values.iter().map(|one| value(words, one, Some(question))).collect();
    let wording = &words.playbook.wording;
    let (id, value) = match (said.as_slice(), is) {
        ([only], true) => ("condition-is", only.clone()),
        ([only], false) => ("condition-is-not", only.clone()),
        (many, true) => ("condition-is-one-of", wording.list(many, "list-or")),
        (many, false) => ("condition-is-neither", many.join(wording.get("list-nor"))),
    };
    words.sentence(id, question, &name(words, question), &value)
}

/// "the regions include A and B".
pub fn includes(
    words: Words<'_>,
    question: &Expression<Linked>,
    values: &[&Expression<Linked>],
    is: bool,
    all: bool,
) -> String {
    let said: Vec<String> = values.iter().map(|one| value(words, one, Some(question))).collect();
    let wording = &words.playbook.wording;
    let (id, value) = match (said.as_slice(), is, all) {
        ([only], true, _) => ("condition-includes", only.clone()),
        ([only], false, _) => ("condition-includes-not", only.clone()),
        (many, true, true) => ("condition-includes", wording.list(many, "list-and")),
        (many, true, false) => ("condition-includes-one-of", wording.list(many, "list-or")),
        (many, false, _) => ("condition-includes-neither", many.join(wording.get("list-nor"))),
    };
    words.sentence(id, question, &name(words, question), &value)
}
