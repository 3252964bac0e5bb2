//! What banks and their questions refer to.

use std::sync::Arc;

use super::{Found, part};
use crate::model::{Bank, Choice, Linked, Question, ReferenceKind, Relation, Target};

/// Notes the references of a bank.
pub fn bank(bank: &Bank<Linked>, found: &mut Found) {
    let own = Target {
        id: Arc::from(bank.id()),
        title: Arc::from(bank.title.as_str()),
        page: Some(bank.site_path.clone()),
        suffix: Arc::from(""),
    };
    found.add(ReferenceKind::Team, bank.owner.as_ref(), Relation::Owns, &own);
    for one in bank.questions() {
        let id = &one.id.value;
        question(one, &part(&format!("{}.{id}", bank.id()), &one.ask_text, &own, id), found);
    }
}

fn question(question: &Question<Linked>, own: &Target, found: &mut Found) {
    found.add(ReferenceKind::Team, question.owner.as_ref(), Relation::Owns, own);
    found.add(ReferenceKind::Moment, question.moment.as_ref(), Relation::BestFor, own);
    found.add(ReferenceKind::Question, question.replaced_by.as_ref(), Relation::Replaces, own);
    found.condition(question.when.as_ref(), own);
    if let Some(unknown) = &question.unknown {
        found.add(ReferenceKind::Team, unknown.ask.as_ref(), Relation::Knows, own);
        found.add(ReferenceKind::Moment, unknown.by.as_ref(), Relation::SettledBy, own);
    }
    for choice in question.options.iter().flat_map(|choice| std::iter::once(choice).chain(&choice.options)) {
        answer(choice, own, found);
    }
}

fn answer(choice: &Choice<Linked>, own: &Target, found: &mut Found) {
    let Some(then) = &choice.then else { return };
    let label = Some(choice.label_text.as_str());
    let mut add = |kind, targets, relation| found.answered(kind, targets, relation, own, label);
    add(ReferenceKind::Control, &then.controls, Relation::SetOffBy);
    add(ReferenceKind::Step, &then.steps, Relation::SetOffBy);
    add(ReferenceKind::Team, &then.teams, Relation::ToldBy);
    add(ReferenceKind::Question, &then.ask, Relation::AskedAfter);
    add(ReferenceKind::Question, &then.skip, Relation::SkippedAfter);
}
