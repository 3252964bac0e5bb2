//! The answers of a deal, and what can be told from them.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::possible::Possible;
use crate::model::condition::{Answer, Answers, Term, Truth, Unary, evaluate, open};
use crate::model::{Choice, Expression, Linked, Playbook, Question, Target};

/// How deep questions may wait for each other's answers: nobody could follow more. What is deeper counts as asked.
const DEEPEST: usize = 100;

/// An answer that was chosen.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'p> {
    /// The question, as `bank.question`.
    pub id: &'p str,
    /// The question.
    pub question: &'p Arc<Question<Linked>>,
    /// The option.
    pub choice: &'p Choice<Linked>,
}

/// The answers of one deal.
pub struct Sheet<'p> {
    playbook: &'p Playbook,
    /// What was answered.
    pub answers: &'p Answers,
    /// The options that were chosen, in the order of their questions' ids.
    pub chosen: Vec<Chosen<'p>>,
    skipped: BTreeSet<&'p str>,
    asked: RefCell<BTreeMap<String, Truth>>,
    depth: Cell<usize>,
}

impl<'p> Sheet<'p> {
    /// The sheet of a deal.
    pub fn new(playbook: &'p Playbook, answers: &'p Answers) -> Self {
        let chosen: Vec<Chosen<'p>> = answers
            .iter()
            .filter_map(|(id, answer)| Some((playbook.questions.get_key_value(id)?, answer)))
            .flat_map(|((id, question), answer)| {
                chosen(question, answer).into_iter().map(move |choice| Chosen { id, question, choice })
            })
            .collect();
        let skipped = chosen.iter().filter_map(|chosen| chosen.choice.then.as_ref());
        let skipped = skipped.flat_map(|then| &then.skip).map(|question| &*question.id).collect();
        Self { playbook, answers, chosen, skipped, asked: RefCell::default(), depth: Cell::new(0) }
    }

    /// Whether a condition holds in this deal. One that hangs on questions that are not asked here, so that it cannot
    /// hold any more, does not.
    pub fn holds(&self, condition: &Expression<Linked>) -> Truth {
        self.possible(condition).truth()
    }

    /// What may come of a condition.
    fn possible(&self, condition: &Expression<Linked>) -> Possible {
        if let Some(known) = Possible::known(evaluate(condition, self.answers)) {
            return known;
        }
        let parts = || condition.parts().iter().map(|part| self.possible(part));
        match &condition.term {
            Term::Junction(junction, _) => {
                parts().reduce(|one, other| one.joined(*junction, other)).unwrap_or(Possible::NEVER)
            }
            Term::Unary(Unary::Not, part) => self.possible(part).not(),
            _ => {
                let open = open(condition, self.answers);
                let is_asked = |question: &&Target| self.asked(&question.id) != Truth::False;
                // Without an open question it makes no sense, and never will.
                if !open.is_empty() && open.iter().all(is_asked) { Possible::OPEN } else { Possible::NEVER }
            }
        }
    }

    /// Whether a question is asked in this deal: its condition holds, and no answer makes it needless.
    pub fn asked(&self, id: &str) -> Truth {
        if self.skipped.contains(id) {
            return Truth::False;
        }
        let Some(when) = self.playbook.questions.get(id).and_then(|question| question.when.as_ref()) else {
            return Truth::True;
        };
        if let Some(known) = self.asked.borrow().get(id) {
            return *known;
        }
        if self.depth.get() >= DEEPEST {
            return Truth::True;
        }
        // Questions that wait for each other are never settled.
        self.asked.borrow_mut().insert(id.to_owned(), Truth::Unknown);
        self.depth.set(self.depth.get() + 1);
        let asked = self.holds(when);
        self.depth.set(self.depth.get() - 1);
        self.asked.borrow_mut().insert(id.to_owned(), asked);
        asked
    }

    /// The questions that have to be answered to tell whether a condition holds, each once. Where it is open whether a
    /// question is asked at all, those that tell.
    pub fn missing(&self, condition: &'p Expression<Linked>) -> Vec<&'p Target> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![condition];
        while let Some(condition) = waiting.pop() {
            for question in open(condition, self.answers) {
                if !seen.insert(&*question.id) {
                    continue;
                }
                let when = self.playbook.questions.get(&*question.id).and_then(|one| one.when.as_ref());
                match (self.asked(&question.id), when) {
                    (Truth::False, _) => {}
                    (Truth::Unknown, Some(when)) if !self.waits_for(when, &question.id) => waiting.push(when),
                    _ => found.push(question),
                }
            }
        }
        found
    }

    /// Whether nothing but the question itself could settle its condition.
    fn waits_for(&self, when: &Expression<Linked>, id: &str) -> bool {
        open(when, self.answers).iter().all(|question| &*question.id == id)
    }
}

/// The options that an answer chooses. A finer option chooses the one it belongs to as well.
fn chosen<'q>(question: &'q Question<Linked>, answer: &Answer) -> Vec<&'q Choice<Linked>> {
    let is_chosen = |choice: &Choice<Linked>| {
        let value = choice.value.value.as_str();
        match answer {
            Answer::Bool(truth) => value == if *truth { "yes" } else { "no" },
            Answer::Text(text) => text == value,
            Answer::List(values) => values.iter().any(|chosen| chosen == value),
            Answer::Number(_) => false,
        }
    };
    let mut chosen = Vec::new();
    for choice in &question.options {
        let finer: Vec<&Choice<Linked>> = choice.options.iter().filter(|finer| is_chosen(finer)).collect();
        if is_chosen(choice) || !finer.is_empty() {
            chosen.push(choice);
        }
        chosen.extend(finer);
    }
    chosen
}
