//! What pages refer to by id.

use super::{Found, page_target, part};
use crate::model::{
    Control, DrawnItem, Fill, Guide, Kind, Linked, Page, Process, ReferenceKind, Relation, Route, Target,
};

/// Notes the references of a page.
pub fn page(page: &Page<Linked>, found: &mut Found) {
    if matches!(page.kind, Kind::Article) && page.meta.owner.is_none() {
        return;
    }
    let own = page_target(page);
    found.add(ReferenceKind::Team, page.meta.owner.as_ref(), Relation::Owns, &own);
    match &page.kind {
        Kind::Article => {}
        Kind::Guide(one) => guide(page, one, &own, found),
        Kind::Process(one) => process(one, &own, found),
        Kind::Control(one) => control(one, &own, found),
        Kind::Route(one) => route(one, &own, found),
    }
}

fn guide(page: &Page<Linked>, guide: &Guide<Linked>, own: &Target, found: &mut Found) {
    found.add(ReferenceKind::Moment, guide.moment.as_ref(), Relation::AskedIn, own);
    found.add(ReferenceKind::Process, guide.process.as_ref(), Relation::HasGuide, own);
    for hole in &page.body.rich.holes {
        let Fill::Questions(drawn) = &hole.fill else { continue };
        let targets = drawn.iter().filter_map(DrawnItem::question).map(|(target, _)| target);
        found.add(ReferenceKind::Question, targets, Relation::AskedIn, own);
    }
}

fn process(process: &Process<Linked>, own: &Target, found: &mut Found) {
    for step in &process.steps {
        let id = &step.id.value;
        let from = part(&format!("{}.{id}", own.id), &step.title, own, id);
        found.add(ReferenceKind::Team, [&step.team], Relation::Does, &from);
        found.add(ReferenceKind::Control, &step.controls, Relation::InStep, &from);
        found.add(ReferenceKind::Route, &step.routes, Relation::InStep, &from);
        found.condition(step.when.as_ref(), &from);
    }
}

fn control(control: &Control<Linked>, own: &Target, found: &mut Found) {
    found.add(ReferenceKind::Question, &control.asks, Relation::NeededBy, own);
    found.add(ReferenceKind::Route, &control.routes, Relation::RoundControl, own);
    found.add(ReferenceKind::Team, control.decides.as_ref(), Relation::Decides, own);
    let helpers = control.to_yes.iter().filter_map(|way| way.team.as_ref());
    found.add(ReferenceKind::Team, helpers, Relation::HelpsWith, own);
    found.condition(control.applies_when.as_ref(), own);
}

fn route(route: &Route<Linked>, own: &Target, found: &mut Found) {
    found.add(ReferenceKind::Bendable, &route.bends, Relation::BentBy, own);
    found.add(ReferenceKind::Team, [&route.decides], Relation::Decides, own);
}
