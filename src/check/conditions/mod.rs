//! Conditions that can be read, but make no sense: one rule per file.

mod cycle;
mod never;
mod types;
mod values;

pub use types::answer_name;

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::model::condition::Term;
use crate::model::{Bank, Expression, Kind, Linked, Playbook, Question, Target};
use crate::source::{SourcePath, Span};

/// Reports what is wrong with the playbook's conditions.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let questions = Questions::new(playbook);
    for (path, condition) in conditions(playbook) {
        let mut findings = Findings { path, found: Vec::new() };
        types::check(condition, &questions, &mut findings);
        values::check(condition, &questions, &mut findings);
        // What is no option is never chosen: said once, it is said.
        if findings.found.is_empty() {
            never::check(condition, &questions, &mut findings);
        }
        report.append(&mut findings.found);
    }
    cycle::check(playbook, report);
}

/// Every condition and the file it stands in.
fn conditions(playbook: &Playbook) -> impl Iterator<Item = (&SourcePath, &Expression<Linked>)> {
    let in_banks = playbook.banks.iter().flat_map(|bank| {
        bank.questions().filter_map(move |question| Some((&bank.path, question.when.as_ref()?)))
    });
    let in_pages = playbook.pages.iter().flat_map(|page| {
        let (steps, control) = match &page.kind {
            Kind::Process(process) => (process.steps.as_slice(), None),
            Kind::Control(control) => (&[] as &[_], control.applies_when.as_ref()),
            Kind::Article | Kind::Guide(_) | Kind::Route(_) => (&[] as &[_], None),
        };
        let steps = steps.iter().filter_map(|step| step.when.as_ref());
        steps.chain(control).map(|condition| (&page.path, condition))
    });
    in_banks.chain(in_pages)
}

/// The questions conditions may name.
struct Questions<'a> {
    playbook: &'a Playbook,
    /// Banks with mistakes: what they say of a question may not be what was meant.
    unreadable: HashSet<&'a str>,
}

impl<'a> Questions<'a> {
    fn new(playbook: &'a Playbook) -> Self {
        let unreadable = playbook.banks.iter().filter(|bank| bank.unreadable).map(Bank::id).collect();
        Self { playbook, unreadable }
    }

    /// The question of this id, unless its bank could not be read in full.
    fn get(&self, variable: &Target) -> Option<&'a Question<Linked>> {
        let (bank, _) = variable.id.split_once('.')?;
        let question = self.playbook.questions.get(&*variable.id)?;
        (!self.unreadable.contains(bank)).then_some(question)
    }

    /// The question, where the expression is nothing but one.
    fn of(&self, expression: &Expression<Linked>) -> Option<&'a Question<Linked>> {
        match &expression.term {
            Term::Variable(variable) => self.get(variable),
            _ => None,
        }
    }
}

/// What was found in the conditions of one file.
struct Findings<'a> {
    path: &'a SourcePath,
    found: Vec<Diagnostic>,
}

impl Findings<'_> {
    fn report(&mut self, diagnostic: Diagnostic, span: Span) {
        self.found.push(diagnostic.at(self.path, span));
    }
}

/// A number or text as it is written in a condition.
fn written(expression: &Expression<Linked>) -> Option<String> {
    match &expression.term {
        Term::Number(number) => Some(number.to_string()),
        Term::Text(text) => Some(format!("{text:?}")),
        Term::Bool(truth) => Some(truth.to_string()),
        Term::Variable(variable) => Some(variable.id.to_string()),
        _ => None,
    }
}
