//! All entries together: what each reference leads to. The only step that sees every source at once.
//!
//! First [`names`] lists what can be referred to, then every entry is resolved on its own, on all cores; banks
//! before pages, because guides draw questions from them.

mod aliases;
mod backlinks;
mod guess;
mod latest;
mod listings;
mod names;
mod natural;
mod outputs;
mod resolve;
mod reword;
mod sections;
mod select;
mod strays;
mod tags;
mod ties;

use std::collections::BTreeMap;
use std::sync::{Arc, Weak};

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::Diagnosed;
use crate::model::{Bank, Entry, Linked, Page, Playbook, Scenario, SitePath, Target, Teams, Written};
use crate::source::{History, ImageSize, SourcePath};
use names::Names;
use resolve::Resolver;

use ties::Resolved;
pub use ties::{Reach, Ties};

/// Everything of a run that was parsed, sorted by kind.
struct Entries {
    pages: Vec<Arc<Page<Written>>>,
    banks: Vec<Bank<Written>>,
    scenarios: Vec<Scenario<Written>>,
    teams: Option<Teams<Written>>,
    drafts: Vec<SourcePath>,
    assets: Vec<SourcePath>,
}

/// What is known of files besides what they say.
#[derive(Default)]
pub struct Beside {
    /// The files that are copied.
    pub assets: Vec<SourcePath>,
    /// How large the images among them are.
    pub sizes: BTreeMap<SourcePath, ImageSize>,
    /// When files were last changed.
    pub history: Arc<History>,
}

/// Links what was parsed into one playbook. A reference that leads nowhere is reported and left out.
pub fn link(config: &Config, entries: Vec<Entry<Written>>, beside: Beside) -> Diagnosed<Playbook> {
    let (playbook, ties) = tie(config, entries, beside, None);
    Diagnosed::new(playbook, ties.into_diagnostics())
}

/// The same, with what it takes to link a page again. `last` is what came of it the last time with the same `config`:
/// a page that is the same, and goes by nothing that changed, is taken from there.
pub fn tie(
    config: &Config,
    entries: Vec<Entry<Written>>,
    beside: Beside,
    last: Option<(&Playbook, &Ties)>,
) -> (Playbook, Ties) {
    let mut before = Vec::new();
    let Beside { assets, sizes, history } = beside;
    let mut entries = sorted(entries, assets);
    if let Some(teams) = entries.teams.as_mut().filter(|teams| teams.title.is_empty()) {
        config.wording.get("kind-teams").clone_into(&mut teams.title);
    }
    let sections = sections::build(&entries);
    let printed = sections::printed(config, &sections, &mut before);
    let redirects = aliases::collect(&entries.pages, &mut before);
    outputs::check(&entries, &redirects, &mut before);
    let names = Names::collect(config, &entries, &sections, &redirects, &mut before).with_sizes(sizes);

    let parts = listings::Parts::new(&entries);
    let Entries { pages, banks, scenarios, teams, assets, .. } = entries;
    let Diagnosed { value: banks, diagnostics: in_banks } = resolve_banks(banks, &names);
    let latest = latest::collect(&pages, &banks, &config.moments, &config.calendar);
    let questions = select::Questions::new(&banks, &config.moments, &latest);
    let last = last.filter(|(_, ties)| ties.parts == parts && ties.names.is_same_but_questions(&names));
    let again = |at, page: &_| last.and_then(|(playbook, ties)| ties.again(playbook, at, page));
    let linked = pages
        .into_par_iter()
        .enumerate()
        .map(|(at, page)| again(at, &page).unwrap_or_else(|| resolved(page, &names, &questions, &parts)));
    let (mut pages, mut in_pages, mut from) = (Vec::new(), Vec::new(), Vec::new());
    for resolved in linked.collect::<Vec<Resolved>>() {
        pages.push(resolved.page);
        in_pages.push(resolved.diagnostics);
        from.push(resolved.from);
    }
    let Diagnosed { value: scenarios, diagnostics: in_scenarios } = resolve_scenarios(scenarios, &names);
    let mut in_teams = Vec::new();
    let teams = teams.map(|teams| {
        let path = teams.path.clone();
        let mut resolver = Resolver::new(&names, &path, &[]);
        let teams = resolve::teams(teams, &mut resolver);
        in_teams.extend(resolver.into_diagnostics());
        teams
    });
    let playbook = Playbook {
        title: title(config, &pages),
        description: config.description.clone(),
        language: config.language.value.clone(),
        wording: Arc::clone(&config.wording),
        currency: config.currency.clone(),
        moments: config.moments.clone(),
        calendar: config.calendar.clone(),
        synonyms: config.synonyms.clone(),
        budgets: config.budgets.clone(),
        questions: questions.into_map(),
        latest,
        backlinks: backlinks::collect(&pages, &banks, &scenarios, teams.as_ref()),
        tags: tags::collect(&pages, &banks),
        printed,
        pages,
        banks,
        scenarios,
        teams,
        sections,
        redirects: redirects.into_iter().map(|(from, alias)| (from, alias.target)).collect(),
        notes: config.notes.clone(),
        history: if config.notes.last_change { history } else { Arc::default() },
        assets,
    };
    let ties = Ties {
        names,
        parts,
        before,
        banks: in_banks,
        pages: in_pages,
        from,
        scenarios: in_scenarios,
        teams: in_teams,
    };
    (playbook, ties)
}

fn sorted(entries: Vec<Entry<Written>>, assets: Vec<SourcePath>) -> Entries {
    let mut sorted = Entries {
        pages: Vec::new(),
        banks: Vec::new(),
        scenarios: Vec::new(),
        teams: None,
        drafts: Vec::new(),
        assets,
    };
    for entry in entries {
        match entry {
            Entry::Page(page) if page.meta.draft => sorted.drafts.push(page.path.clone()),
            Entry::Page(page) => sorted.pages.push(page),
            Entry::Bank(bank) => sorted.banks.push(bank),
            Entry::Scenario(scenario) => sorted.scenarios.push(scenario),
            Entry::Teams(teams) => sorted.teams = Some(teams),
        }
    }
    sorted
}

/// A page with its references looked up.
fn resolved(
    page: Arc<Page<Written>>,
    names: &Names,
    questions: &select::Questions<'_>,
    parts: &listings::Parts,
) -> Resolved {
    // What nobody else keeps never comes again.
    let from = if Arc::strong_count(&page) > 1 { Arc::downgrade(&page) } else { Weak::new() };
    let (path, anchors) = (page.path.clone(), page.body.anchors.clone());
    let mut resolver = Resolver::new(names, &path, &anchors).drawing_from(questions, parts);
    let page = Arc::new(resolve::page(Arc::unwrap_or_clone(page), &mut resolver));
    let from = (from, resolver.asks());
    Resolved { page, diagnostics: resolver.into_diagnostics(), from }
}

fn resolve_banks(banks: Vec<Bank<Written>>, names: &Names) -> Diagnosed<Vec<Bank<Linked>>> {
    each(banks, |bank| {
        let path = bank.path.clone();
        let mut resolver = Resolver::new(names, &path, &[]);
        Diagnosed::new(resolve::bank(bank, &mut resolver), resolver.into_diagnostics())
    })
}

fn resolve_scenarios(scenarios: Vec<Scenario<Written>>, names: &Names) -> Diagnosed<Vec<Scenario<Linked>>> {
    each(scenarios, |scenario| {
        let path = scenario.path.clone();
        let mut resolver = Resolver::new(names, &path, &[]);
        Diagnosed::new(resolve::scenario(scenario, &mut resolver), resolver.into_diagnostics())
    })
}

/// `resolve` over all items on all cores, in order.
fn each<T: Send, U: Send>(
    items: Vec<T>,
    resolve: impl Fn(T) -> Diagnosed<U> + Sync + Send,
) -> Diagnosed<Vec<U>> {
    let resolved: Vec<Diagnosed<U>> = items.into_par_iter().map(resolve).collect();
    let mut diagnostics = Vec::new();
    let items = resolved.into_iter().map(|item| item.take(&mut diagnostics)).collect();
    Diagnosed::new(items, diagnostics)
}

fn title(config: &Config, pages: &[Arc<Page<Linked>>]) -> String {
    let home = pages.iter().find(|page| page.site_path.as_str() == "index.html");
    config
        .title
        .clone()
        .or_else(|| home.map(|home| home.title.clone()))
        .unwrap_or_else(|| config.wording.get("playbook").to_owned())
}

/// The page as the target of a reference.
fn page_target<S: crate::model::Stage>(page: &Page<S>) -> Target {
    Target {
        id: Arc::from(page.path.stem()),
        title: Arc::from(page.title.as_str()),
        page: Some(page.site_path.clone()),
        suffix: Target::no_suffix(),
    }
}

/// The site's path for a page of a folder: `guides/first-call.html`.
fn in_folder(folder: &str, name: &str) -> SitePath {
    SitePath::new(if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") })
}
