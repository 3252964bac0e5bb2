//! Questions whose answer changes nothing.

use crate::diagnostic::Diagnostic;
use crate::model::{Bank, Choice, Kind, Linked, Playbook, Question, ReferenceKind, Relation};

/// Reports every question whose answer sets nothing in motion and that nothing needs, in banks that are mostly put to
/// use: one that was just brought in from elsewhere is not held against anybody.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    if !playbook.pages.iter().any(|page| matches!(page.kind, Kind::Control(_))) {
        return;
    }
    for bank in &playbook.banks {
        let asked = || {
            bank.questions().filter(|question| question.retired.is_none() && question.replaced_by.is_none())
        };
        let idle: Vec<&Question<Linked>> =
            asked().filter(|question| is_idle(playbook, bank, question)).collect();
        if idle.len() * 2 > asked().count() {
            continue;
        }
        for question in idle {
            let id = &question.id;
            report.push(
                Diagnostic::warning("idle-question", format!("the answer to `{}` changes nothing", id.value))
                    .at(&bank.path, id.span)
                    .label("no answer sets anything in motion, and nothing needs one")
                    .help("say what follows: `then` on an answer, `do` on a red flag, or a control that names it in `asks`; or take the question out"),
            );
        }
    }
}

fn is_idle(playbook: &Playbook, bank: &Bank<Linked>, question: &Question<Linked>) -> bool {
    let leads_on = |choice: &Choice<Linked>| choice.then.is_some();
    let answers = question.options.iter().flat_map(|choice| std::iter::once(choice).chain(&choice.options));
    let id = format!("{}.{}", bank.id(), question.id.value);
    let is_use = |relation| {
        matches!(
            relation,
            Relation::NeededBy | Relation::DecidesOn | Relation::AskedAfter | Relation::SkippedAfter
        )
    };
    let needed = playbook.backlinks.of(ReferenceKind::Question, &id);
    !(answers.into_iter().any(leads_on)
        || question.red_flags.iter().any(|flag| flag.act.is_some())
        || needed.iter().any(|backlink| is_use(backlink.relation)))
}
