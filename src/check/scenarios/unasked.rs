//! Answers to questions that nobody asks in such a deal.

use super::reason::{place, settled};
use crate::diagnostic::Diagnostic;
use crate::model::condition::{Truth, ground};
use crate::model::outcome::Outcome;
use crate::model::{Linked, Playbook, Scenario};

/// Reports them.
pub fn check(
    playbook: &Playbook,
    scenario: &Scenario<Linked>,
    outcome: &Outcome<'_>,
    report: &mut Vec<Diagnostic>,
) {
    let sheet = &outcome.sheet;
    for given in &scenario.answers {
        let id = &*given.question.value.id;
        if sheet.asked(id) != Truth::False {
            continue;
        }
        let mut found = Diagnostic::warning("scenario-unasked", format!("`{id}` is not asked in this deal"))
            .at(&scenario.path, given.question.span)
            .help("take the answer out, or change the answers that keep the question away");
        let skipped = sheet.chosen.iter().find(|chosen| {
            chosen.choice.then.iter().flat_map(|then| &then.skip).any(|skipped| &*skipped.id == id)
        });
        let when = playbook.questions.get(id).and_then(|question| question.when.as_ref());
        let bank = place(playbook, id).map(|bank| &bank.path);
        if let Some((chosen, bank)) = skipped.and_then(|chosen| Some((chosen, place(playbook, chosen.id)?))) {
            let label = format!("this answer to `{}` makes it needless", chosen.id);
            found = found.related(&bank.path, chosen.choice.value.span, label);
        } else if let Some((when, bank)) = when.zip(bank) {
            let part = ground(when, sheet.answers);
            let label = format!(
                "asked only if this holds{}",
                settled(part, sheet).map_or_else(String::new, |why| format!(", and {why}"))
            );
            found = found.related(bank, part.span, label);
        }
        report.push(found);
    }
}
