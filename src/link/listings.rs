//! What a `contacts`, `steps`, `controls` or `routes` block lists.

use std::collections::{HashMap, HashSet};

use super::Entries;
use super::natural::compare;
use super::resolve::Resolver;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Kind, Listing, ListingKind, Named, Page, Reference, ReferenceKind, Target, Wanted, Written, tag_slug,
};

/// What can be listed, in the words of its authors.
#[derive(PartialEq, Default)]
pub struct Parts {
    processes: HashMap<String, Vec<StepPart>>,
    controls: Vec<RulePart>,
    routes: Vec<RulePart>,
    /// Whether a page had mistakes, so that parts may be missing.
    has_unreadable: bool,
}

#[derive(PartialEq)]
struct StepPart {
    /// `process.step`
    id: String,
    team: String,
    controls: Vec<String>,
    routes: Vec<String>,
}

/// A control or route.
#[derive(PartialEq)]
struct RulePart {
    id: String,
    /// The teams that decide on it; for a control also the one that keeps it.
    teams: Vec<String>,
    tags: Vec<String>,
    /// What a route bends; the routes that a control names.
    linked: Vec<String>,
}

impl Parts {
    /// The parts of what was parsed: steps in their order, controls and routes by weight and title.
    pub fn new(entries: &Entries) -> Self {
        let mut pages: Vec<&Page<Written>> = entries
            .pages
            .iter()
            .map(|page| &**page)
            .filter(|page| !matches!(page.kind, Kind::Article | Kind::Guide(_)))
            .collect();
        let weight = |page: &Page<Written>| page.meta.weight.unwrap_or(i64::MAX);
        pages.sort_by(|a, b| weight(a).cmp(&weight(b)).then_with(|| compare(&a.title, &b.title)));
        let mut parts =
            Self { has_unreadable: entries.pages.iter().any(|page| page.unreadable), ..Self::default() };
        for page in pages {
            parts.add(page);
        }
        parts
    }

    fn add(&mut self, page: &Page<Written>) {
        let id = page.path.stem().to_owned();
        let tags = page.meta.tags.iter().map(|tag| tag_slug(tag)).collect();
        match &page.kind {
            Kind::Article | Kind::Guide(_) => {}
            Kind::Process(process) => {
                let step = |step: &crate::model::Step<Written>| StepPart {
                    id: format!("{id}.{}", step.id.value),
                    team: step.team.text.clone(),
                    controls: ids(&step.controls),
                    routes: ids(&step.routes),
                };
                let steps = process.steps.iter().map(step).collect();
                self.processes.insert(id, steps);
            }
            Kind::Control(control) => {
                let teams = control.decides.iter().chain(&page.meta.owner);
                let teams = teams.map(|team| team.text.clone()).collect();
                self.controls.push(RulePart { id, teams, tags, linked: ids(&control.routes) });
            }
            Kind::Route(route) => {
                let teams = vec![route.decides.text.clone()];
                self.routes.push(RulePart { id, teams, tags, linked: ids(&route.bends) });
            }
        }
    }

    fn steps(&self, process: Option<&str>) -> &[StepPart] {
        process.and_then(|process| self.processes.get(process)).map_or(&[], Vec::as_slice)
    }

    /// The routes round these controls and steps, whichever of the two sides says so.
    fn routes_round(&self, bent: &HashSet<&str>) -> HashSet<&str> {
        let named = self.controls.iter().filter(|control| bent.contains(control.id.as_str()));
        let steps = self.processes.values().flatten().filter(|step| bent.contains(step.id.as_str()));
        let bending =
            self.routes.iter().filter(|route| route.linked.iter().any(|id| bent.contains(id.as_str())));
        let named = named.flat_map(|control| &control.linked).chain(steps.flat_map(|step| &step.routes));
        named.map(String::as_str).chain(bending.map(|route| route.id.as_str())).collect()
    }
}

fn ids(references: &[Reference]) -> Vec<String> {
    references.iter().map(|reference| reference.text.clone()).collect()
}

/// Looks up what a block wants. `own` is the process of the page it stands on, which is meant where it names nothing.
pub fn list(
    mut wanted: Wanted,
    parts: &Parts,
    own: Option<&Reference>,
    resolver: &mut Resolver<'_>,
) -> Listing {
    let kind = wanted.kind;
    let is_open = wanted.process.is_none() && (kind == ListingKind::Steps || asks_nothing(&wanted));
    if is_open {
        wanted.process = own.cloned();
    }
    let nothing = Listing { kind, targets: Vec::new() };
    if asks_nothing(&wanted) || (kind == ListingKind::Steps && wanted.process.is_none()) {
        if !wanted.is_flawed {
            resolver.report(vague(kind), wanted.span);
        }
        return nothing;
    }
    let mut is_sure = !wanted.is_flawed && !parts.has_unreadable;
    let mut known = |reference: &Reference| {
        // The page's own process was looked up where the page names it.
        is_open && own == Some(reference) || resolver.optional(Some(reference.clone())).is_some()
    };
    for reference in wanted.ids.iter().chain(&wanted.bends).chain(&wanted.process).chain(&wanted.team) {
        is_sure &= known(reference);
    }
    let ids = match kind {
        ListingKind::Contacts => teams(&wanted, parts),
        ListingKind::Steps => steps(&wanted, parts, resolver),
        ListingKind::Controls => controls(&wanted, parts),
        ListingKind::Routes => routes(&wanted, parts),
    };
    let mut seen = HashSet::new();
    let ids = ids.into_iter().filter(|id| seen.insert(*id));
    let targets: Vec<Target> =
        ids.filter_map(|id| resolver.known(reference_kind(kind), id).cloned()).collect();
    if targets.is_empty() && is_sure {
        let empty = Diagnostic::warning("empty-block", format!("this block lists no {}", one(kind)));
        resolver.report(empty.help("ask for more in it, or take it out"), wanted.span);
    }
    Listing { kind, targets }
}

fn asks_nothing(wanted: &Wanted) -> bool {
    wanted.ids.is_empty()
        && wanted.process.is_none()
        && wanted.team.is_none()
        && wanted.bends.is_empty()
        && wanted.tags.is_empty()
}

/// The teams it names, then those that do the steps of the process.
fn teams<'a>(wanted: &'a Wanted, parts: &'a Parts) -> Vec<&'a str> {
    let doing = parts.steps(process(wanted)).iter().map(|step| step.team.as_str());
    named(&wanted.ids).chain(doing).collect()
}

/// The steps of the process in their order, from one to another.
fn steps<'a>(wanted: &Wanted, parts: &'a Parts, resolver: &mut Resolver<'_>) -> Vec<&'a str> {
    let steps = parts.steps(process(wanted));
    let mut place = |id: &Option<crate::source::Located<String>>| {
        let (id, process) = (id.as_ref()?, process(wanted)?);
        let mut whole = id.clone();
        whole.value = format!("{process}.{}", id.value);
        let target = resolver.optional(Some(Reference::id(ReferenceKind::Step, whole)))?;
        steps.iter().position(|step| *step.id == *target.id)
    };
    let first = place(&wanted.from).unwrap_or(0);
    let last = place(&wanted.to).unwrap_or(steps.len());
    let listed = steps.iter().enumerate().filter(|(at, _)| (first..=last).contains(at));
    listed
        .filter(|(_, step)| wanted.team.as_ref().is_none_or(|team| step.team == team.text))
        .map(|(_, step)| step.id.as_str())
        .collect()
}

/// The controls it names and those of the process, or all; of these what is the team's and carries a tag.
fn controls<'a>(wanted: &'a Wanted, parts: &'a Parts) -> Vec<&'a str> {
    let in_steps = parts.steps(process(wanted)).iter().flat_map(|step| &step.controls);
    let named: Vec<&str> = named(&wanted.ids).chain(in_steps.map(String::as_str)).collect();
    let is_narrow = !wanted.ids.is_empty() || wanted.process.is_some();
    filtered(wanted, &parts.controls, is_narrow.then_some(named))
}

/// The routes it names, round what it names and round what is in the process, or all; of these what the team decides
/// and carries a tag.
fn routes<'a>(wanted: &'a Wanted, parts: &'a Parts) -> Vec<&'a str> {
    let steps = parts.steps(process(wanted));
    let in_process = steps.iter().flat_map(|step| std::iter::once(&step.id).chain(&step.controls));
    let bent: HashSet<&str> =
        wanted.bends.iter().map(Named::id).chain(in_process.map(String::as_str)).collect();
    let round = parts.routes_round(&bent);
    let in_order = parts.routes.iter().map(|route| route.id.as_str()).filter(|id| round.contains(id));
    let named: Vec<&str> = named(&wanted.ids).chain(in_order).collect();
    let is_narrow = !wanted.ids.is_empty() || !wanted.bends.is_empty() || wanted.process.is_some();
    filtered(wanted, &parts.routes, is_narrow.then_some(named))
}

/// Those of `named`, else all, that are the team's and carry one of the tags.
fn filtered<'a>(wanted: &Wanted, all: &'a [RulePart], named: Option<Vec<&'a str>>) -> Vec<&'a str> {
    let tags: Vec<String> = wanted.tags.iter().map(|tag| tag_slug(&tag.value)).collect();
    let fits = |part: &&RulePart| {
        wanted.team.as_ref().is_none_or(|team| part.teams.contains(&team.text))
            && (tags.is_empty() || part.tags.iter().any(|tag| tags.contains(tag)))
    };
    let fitting = all.iter().filter(fits).map(|part| part.id.as_str());
    match named {
        None => fitting.collect(),
        Some(named) => {
            let fitting: HashSet<&str> = fitting.collect();
            named.into_iter().filter(|id| fitting.contains(id)).collect()
        }
    }
}

fn process(wanted: &Wanted) -> Option<&str> {
    wanted.process.as_ref().map(Named::id)
}

fn named(references: &[Reference]) -> impl Iterator<Item = &str> {
    references.iter().map(Named::id)
}

fn reference_kind(kind: ListingKind) -> ReferenceKind {
    match kind {
        ListingKind::Contacts => ReferenceKind::Team,
        ListingKind::Steps => ReferenceKind::Step,
        ListingKind::Controls => ReferenceKind::Control,
        ListingKind::Routes => ReferenceKind::Route,
    }
}

fn one(kind: ListingKind) -> &'static str {
    match kind {
        ListingKind::Contacts => "team",
        ListingKind::Steps => "step",
        ListingKind::Controls => "control",
        ListingKind::Routes => "route",
    }
}

/// What is said of a block that names nothing, on a page of no process.
fn vague(kind: ListingKind) -> Diagnostic {
    let (message, help) = match kind {
        ListingKind::Contacts => (
            "this block does not say whose contacts to show",
            "write `teams: [finance, legal]`, or `process: lead-to-order` for all who have a step in it",
        ),
        ListingKind::Steps => (
            "this block does not say which process the steps are of",
            "write `process: lead-to-order`; `from`, `to` and `team` narrow it down",
        ),
        ListingKind::Controls => (
            "this block would list every control there is",
            "write `controls: [credit-limit]`, `process: lead-to-order` or `team: finance`; `tags` narrow it down",
        ),
        ListingKind::Routes => (
            "this block would list every route there is",
            "write `routes: [pay-first]`, `bends: [credit-limit]` or `decides: finance`; `tags` narrow it down",
        ),
    };
    Diagnostic::error("empty-block", message).help(help)
}
