//! Why something is in an outcome, or is not: in a few words, and the places that show it.

use crate::diagnostic::Diagnostic;
use crate::model::condition::{Answer, Truth, ground};
use crate::model::outcome::{Chosen, ControlOutcome, Outcome, Sheet, StepOutcome};
use crate::model::{Bank, Expression, Linked, Page, Playbook};
use crate::source::{SourcePath, Span};

/// At most so many answers are named in one reason.
const NAMED: usize = 3;

/// A reason.
pub struct Reason<'p> {
    /// Behind "because": "`credit.order_value` is 18000"; empty where there is nothing to say.
    pub why: String,
    /// A place that shows it, with a label.
    pub places: Vec<(&'p SourcePath, Span, String)>,
}

impl Reason<'_> {
    /// A reason without a place.
    fn bare(why: impl Into<String>) -> Self {
        Self { why: why.into(), places: Vec::new() }
    }

    /// The finding with the places that show this reason.
    pub fn show(&self, mut found: Diagnostic) -> Diagnostic {
        for (path, span, label) in &self.places {
            found = found.related(path, *span, label.clone());
        }
        found
    }
}

/// Looks for reasons in one outcome.
pub struct Reasons<'a, 'p> {
    /// The playbook.
    pub playbook: &'p Playbook,
    /// The page of the process.
    pub page: &'p Page<Linked>,
    /// The outcome.
    pub outcome: &'a Outcome<'p>,
}

impl<'p> Reasons<'_, 'p> {
    /// Why a step is taken, or not.
    pub fn step(&self, one: &StepOutcome<'p>) -> Reason<'p> {
        let id = &one.step.id;
        if let Some(chosen) = one.set_off_by {
            return self.chosen(&id.value, chosen);
        }
        match &one.step.when {
            Some(when) => self.condition(&id.value, when, &self.page.path, one.taken),
            None => Reason {
                why: "it has no `when`".to_owned(),
                places: vec![(&self.page.path, id.span, format!("`{}` is taken in every deal", id.value))],
            },
        }
    }

    /// Why a control applies, or does not.
    pub fn control(&self, id: &str) -> Reason<'p> {
        let Some(one) = self.outcome.controls.iter().find(|one| *one.target.id == *id) else {
            return Reason::bare("no step of the process has it, and no answer sets it off");
        };
        let condition = one.control.applies_when.as_ref();
        let settles = condition
            .filter(|when| one.applies == Truth::True || self.outcome.sheet.holds(when) == Truth::False);
        match settles {
            Some(when) => self.condition(id, when, &one.page.path, one.applies),
            None => self.comes_up(id, one),
        }
    }

    /// Why a control comes up at all, or does not: through its steps, or by an answer.
    fn comes_up(&self, id: &str, one: &ControlOutcome<'p>) -> Reason<'p> {
        let mut steps = one.steps.iter().filter_map(|at| self.outcome.steps.get(*at));
        let is_taken = one.applies == Truth::True;
        let step = steps.find(|step| (step.taken == Truth::True) == is_taken);
        match (step, one.set_off_by.first()) {
            (_, Some(chosen)) => self.chosen(id, *chosen),
            (Some(step), None) => {
                let (name, is) = (&step.step.id.value, if is_taken { "taken" } else { "not taken" });
                let mut reason = self.step(step);
                reason.why = format!("the step `{name}` is {is}");
                reason
            }
            (None, None) => Reason::bare(""),
        }
    }

    /// Why a team is brought in, or not.
    pub fn team(&self, id: &str) -> Reason<'p> {
        let Some(one) = self.outcome.teams.iter().find(|team| *team.team.id == *id) else {
            return Reason::bare("");
        };
        let step = one
            .does
            .first()
            .and_then(|step| self.outcome.steps.iter().find(|known| std::ptr::eq(known.step, *step)));
        if let Some(step) = step {
            let mut reason = self.step(step);
            reason.why = format!("it does `{}`", step.step.id.value);
            return reason;
        }
        if let Some(page) = one.decides.first() {
            let control = page.path.stem();
            return Reason { why: format!("it decides on `{control}`"), ..self.control(control) };
        }
        one.told.first().map_or_else(|| Reason::bare(""), |chosen| self.chosen(id, *chosen))
    }

    fn condition(
        &self,
        id: &str,
        when: &'p Expression<Linked>,
        path: &'p SourcePath,
        truth: Truth,
    ) -> Reason<'p> {
        let sheet = &self.outcome.sheet;
        let part = ground(when, sheet.answers);
        let holds = if truth == Truth::True { "holds" } else { "does not hold" };
        let why = settled(part, sheet).unwrap_or_default();
        Reason { why, places: vec![(path, part.span, format!("for `{id}` this {holds}"))] }
    }

    fn chosen(&self, id: &str, chosen: Chosen<'p>) -> Reason<'p> {
        let why = format!("`{}` is `{}`", chosen.id, chosen.choice.value.value);
        let bank = place(self.playbook, chosen.id);
        let label = format!("this answer sets `{id}` off");
        Reason {
            why,
            places: bank.map(|bank| (&bank.path, chosen.choice.value.span, label)).into_iter().collect(),
        }
    }
}

/// The bank of a question.
pub fn place<'p>(playbook: &'p Playbook, id: &str) -> Option<&'p Bank<Linked>> {
    let (bank, _) = id.split_once('.')?;
    playbook.banks.iter().find(|known| known.id() == bank)
}

/// The answers that settle a condition, in words: "`credit.order_value` is 18000".
pub fn settled(condition: &Expression<Linked>, sheet: &Sheet<'_>) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    for (question, _) in condition.variables() {
        let one = match sheet.answers.get(&*question.id) {
            Some(answer) => format!("`{}` is {}", question.id, shown(answer)),
            None => format!("`{}` is not asked", question.id),
        };
        if !said.contains(&one) && said.len() < NAMED {
            said.push(one);
        }
    }
    let (last, first) = said.split_last()?;
    Some(if first.is_empty() { last.clone() } else { format!("{} and {last}", first.join(", ")) })
}

fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Bool(truth) => format!("`{truth}`"),
        Answer::Number(number) => number.to_string(),
        Answer::Text(text) => format!("`{text}`"),
        Answer::List(items) => format!("`[{}]`", items.join(", ")),
    }
}
