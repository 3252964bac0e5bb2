//! Why a condition comes out as it does, and what is missing where it does not.

use super::{Answers, Expression, Junction, Term, Truth, Unary, evaluate};
use crate::model::{Named, Stage};

/// The part of a condition that settles it: of parts joined by `||` the first that holds, of parts joined by `&&` the
/// first that does not; where all are needed, the whole.
pub fn ground<'e, S: Stage>(condition: &'e Expression<S>, answers: &Answers) -> &'e Expression<S> {
    let settles = match &condition.term {
        Term::Junction(Junction::Any, _) => Truth::True,
        Term::Junction(Junction::All, _) => Truth::False,
        _ => return condition,
    };
    let part = condition.parts().iter().find(|part| evaluate(part, answers) == settles);
    part.map_or(condition, |part| ground(part, answers))
}

/// The unanswered questions that a condition hangs on, each once, in order. None if it can be told without them.
pub fn open<'e, S: Stage>(condition: &'e Expression<S>, answers: &Answers) -> Vec<&'e S::Ref> {
    let mut found: Vec<&S::Ref> = Vec::new();
    gather(condition, answers, &mut found);
    found
}

fn gather<'e, S: Stage>(condition: &'e Expression<S>, answers: &Answers, found: &mut Vec<&'e S::Ref>) {
    match &condition.term {
        Term::Junction(_, parts) if evaluate(condition, answers) == Truth::Unknown => {
            for part in parts {
                gather(part, answers, found);
            }
        }
        Term::Junction(..) => {}
        Term::Unary(Unary::Not, part) => gather(part, answers, found),
        _ => {
            for (variable, _) in condition.variables() {
                let is_known = answers.contains_key(variable.id());
                if !is_known && !found.iter().any(|known| known.id() == variable.id()) {
                    found.push(variable);
                }
            }
        }
    }
}
