//! Questions that no guide asks.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::model::{Bank, Choice, DrawnItem, Fill, Kind, Linked, Playbook};

/// The questions that guides draw or that an answer leads on to, by `bank.question`; `None` where there is no guide that
/// could ask any.
fn asked(playbook: &Playbook) -> Option<HashSet<&str>> {
    let guides = playbook.pages.iter().filter(|page| matches!(page.kind, Kind::Guide(_)));
    let mut asked = HashSet::new();
    let mut has_guides = false;
    for guide in guides {
        has_guides = true;
        for hole in &guide.body.rich.holes {
            let Fill::Questions(drawn) = &hole.fill else { continue };
            asked.extend(drawn.iter().filter_map(DrawnItem::question).map(|(question, _)| &*question.id));
        }
    }
    for bank in &playbook.banks {
        for question in bank.questions() {
            question.options.iter().for_each(|choice| led_on(choice, &mut asked));
        }
    }
    has_guides.then_some(asked)
}

fn led_on<'a>(choice: &'a Choice<Linked>, asked: &mut HashSet<&'a str>) {
    asked.extend(choice.then.iter().flat_map(|then| &then.ask).map(|target| &*target.id));
    choice.options.iter().for_each(|finer| led_on(finer, asked));
}

fn is_used(bank: &Bank<Linked>, asked: &HashSet<&str>) -> bool {
    bank.questions().any(|question| asked.contains(format!("{}.{}", bank.id(), question.id.value).as_str()))
}

/// Reports every bank of which no question is asked.
pub fn check_banks(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let Some(asked) = asked(playbook) else { return };
    for bank in &playbook.banks {
        if bank.questions().any(|question| question.retired.is_none()) && !is_used(bank, &asked) {
            let unused = Diagnostic::warning("unused-bank", "no guide asks a question of this bank");
            report.push(unused.at(&bank.path, bank.keys.place("title")).help(format!(
                "draw it in a guide with a `questions` block (`bank: {}`), or delete the file",
                bank.id()
            )));
        }
    }
}

/// Reports every question that is not asked, of a bank that is used.
pub fn check_questions(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let Some(asked) = asked(playbook) else { return };
    for bank in playbook.banks.iter().filter(|bank| is_used(bank, &asked)) {
        for question in bank.questions().filter(|question| question.retired.is_none()) {
            let id = format!("{}.{}", bank.id(), question.id.value);
            if asked.contains(id.as_str()) {
                continue;
            }
            let unasked = Diagnostic::warning("unasked-question", "no guide asks this question");
            report.push(unasked.at(&bank.path, question.id.span).help(format!(
                "draw it in a guide (`ask: [{id}]`), let an answer lead on to it, or delete it"
            )));
        }
    }
}
