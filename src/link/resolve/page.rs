//! The references of a page.

use super::Resolver;
use crate::model::{
    Body, Control, Guide, Kind, LeaveBehind, Linked, Meta, Page, Precedent, Process, Redirection, Reference,
    ReferenceKind, Route, Step, WayToYes, Written,
};
use crate::source::{Located, SourcePath, Span};

/// The page, looked up.
pub fn page(page: Page<Written>, resolver: &mut Resolver<'_>) -> Page<Linked> {
    let Body { rich, headings, anchors } = page.body;
    resolver.within(own_process(&page.path, &page.kind));
    Page {
        path: page.path,
        site_path: page.site_path,
        title: page.title,
        title_anchor: page.title_anchor,
        meta: meta(page.meta, resolver),
        kind: kind(page.kind, resolver),
        body: Body { rich: resolver.rich(rich), headings, anchors },
        foreign: page.foreign,
        outline: page.outline,
        unreadable: page.unreadable,
    }
}

/// The process a page is, or is part of.
fn own_process(path: &SourcePath, kind: &Kind<Written>) -> Option<Reference> {
    match kind {
        Kind::Process(_) => {
            let id = Located::new(path.stem().to_owned(), Span::at(0));
            Some(Reference::id(ReferenceKind::Process, id))
        }
        Kind::Guide(guide) => guide.process.clone(),
        Kind::Article | Kind::Control(_) | Kind::Route(_) => None,
    }
}

fn meta(meta: Meta<Written>, resolver: &mut Resolver<'_>) -> Meta<Linked> {
    Meta {
        description: resolver.some(meta.description),
        description_text: meta.description_text,
        owner: resolver.optional(meta.owner),
        reviewed: meta.reviewed,
        review_every: meta.review_every,
        tags: meta.tags,
        weight: meta.weight,
        date: meta.date,
        aliases: meta.aliases,
        draft: meta.draft,
        sort_by: meta.sort_by,
    }
}

fn kind(kind: Kind<Written>, resolver: &mut Resolver<'_>) -> Kind<Linked> {
    match kind {
        Kind::Article => Kind::Article,
        Kind::Guide(guide) => Kind::Guide(Box::new(Guide {
            audience: resolver.some(guide.audience),
            moment: resolver.optional(guide.moment),
            length: guide.length,
            leave_with: resolver.some(guide.leave_with),
            process: resolver.optional(guide.process),
            leave_behind: LeaveBehind {
                title: resolver.safe(guide.leave_behind.title),
                intro: resolver.safe(guide.leave_behind.intro),
            },
            kept: guide.kept,
        })),
        Kind::Process(one) => Kind::Process(Box::new(process(*one, resolver))),
        Kind::Control(one) => Kind::Control(Box::new(control(*one, resolver))),
        Kind::Route(one) => Kind::Route(Box::new(route(*one, resolver))),
    }
}

fn process(process: Process<Written>, resolver: &mut Resolver<'_>) -> Process<Linked> {
    let redirection = |one: Redirection<Written>, resolver: &mut Resolver<'_>| Redirection {
        case: resolver.rich(one.case),
        go: resolver.rich(one.go),
    };
    Process {
        gives: resolver.some(process.gives),
        not_for: process.not_for.into_iter().map(|one| redirection(one, resolver)).collect(),
        steps: process.steps.into_iter().map(|one| step(one, resolver)).collect(),
    }
}

fn step(step: Step<Written>, resolver: &mut Resolver<'_>) -> Step<Linked> {
    Step {
        id: step.id,
        title: step.title,
        team: resolver.required(step.team),
        takes: step.takes,
        gives: resolver.some(step.gives),
        firmness: step.firmness,
        lead_time: step.lead_time,
        needs: step.needs.map(|needs| resolver.located(needs)),
        needs_any: resolver.located(step.needs_any),
        controls: resolver.list(step.controls),
        routes: resolver.list(step.routes),
        when: resolver.condition(step.when),
        checklist: resolver.all(step.checklist),
    }
}

fn control(control: Control<Written>, resolver: &mut Resolver<'_>) -> Control<Linked> {
    let way = |way: WayToYes<Written>, resolver: &mut Resolver<'_>| WayToYes {
        title: resolver.rich(way.title),
        takes: way.takes,
        team: resolver.optional(way.team),
        how: resolver.some(way.how),
    };
    Control {
        rule: resolver.rich(control.rule),
        because: resolver.rich(control.because),
        to_yes: control.to_yes.into_iter().map(|one| way(one, resolver)).collect(),
        lead_time: control.lead_time,
        asks: resolver.list(control.asks),
        routes: resolver.list(control.routes),
        applies_when: resolver.condition(control.applies_when),
        firmness: control.firmness,
        decides: resolver.optional(control.decides),
        evidence: resolver.all(control.evidence),
    }
}

fn route(route: Route<Written>, resolver: &mut Resolver<'_>) -> Route<Linked> {
    let precedent = |one: Precedent<Written>, resolver: &mut Resolver<'_>| Precedent {
        asked: one.asked,
        what_for: resolver.some(one.what_for),
        yes: one.yes,
        took: one.took,
        note: resolver.some(one.note),
    };
    Route {
        when_said: route.when_said,
        also_called: route.also_called,
        bends: resolver.list(route.bends),
        decides: resolver.required(route.decides),
        within: route.within,
        bring: resolver.all(route.bring),
        limits: resolver.some(route.limits),
        afterwards: resolver.all(route.afterwards),
        expires: route.expires,
        precedents: route.precedents.into_iter().map(|one| precedent(one, resolver)).collect(),
    }
}
