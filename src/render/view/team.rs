//! A team on a page of its own: who they are, and everything they have a part in.

use std::collections::HashSet;

use serde::Serialize;

use super::super::body::html;
use super::super::made::team;
use super::super::{Site, href};
use super::backlinks::{Group, MOST, only};
use super::listing::{ControlRow, RouteRow};
use super::notes;
use super::page::PageView;
use super::times;
use super::{Frame, Link, Text, section};
use crate::model::made::team_page;
use crate::model::{Backlink, Kind, Linked, ReferenceKind, Relation, SitePath, Target, Team};

#[derive(Serialize)]
struct Own {
    team: TeamView,
}

#[derive(Serialize)]
struct TeamView {
    decides: Vec<String>,
    ask_about: Vec<String>,
    contact: Option<String>,
    deputy: Option<Link>,
    answers_within: Option<String>,
    /// The steps it does, by process.
    processes: Vec<ProcessView>,
    /// The exceptions it decides.
    routes: Vec<RouteRow>,
    /// The controls it decides on.
    controls: Vec<ControlRow>,
    /// Other controls that it helps to a yes.
    helps: Vec<ControlRow>,
    /// The questions that involve it.
    questions: Vec<Group>,
    /// What else leads here.
    others: Vec<Group>,
    /// How many steps, routes and controls are left out.
    more: usize,
}

#[derive(Serialize)]
struct ProcessView {
    process: Link,
    steps: Vec<Link>,
}

/// Renders the page of the team at this place of the list.
pub fn render(frame: &mut Frame<'_, '_>, at: usize) -> Text {
    let site = frame.site;
    let Some((_, team)) = team(site, at) else { return section::missing() };
    let path = team_page(&team.id.value);
    let folder = path.folder();
    let mut page = PageView::made(frame, "team", &team.name, &path);
    page.edit = site.playbook.teams.as_ref().and_then(|teams| notes::edit(site, &teams.path));
    frame.wording().get("kind-team").clone_into(&mut page.kind_name);
    page.lede = team.does.as_ref().map(|does| html(does, folder));
    frame.view("team.html", &path, page, String::new(), Own { team: TeamView::new(site, team, folder) })
}

impl TeamView {
    fn new(site: &Site<'_>, team: &Team<Linked>, folder: &str) -> Self {
        let id = team.id.value.as_str();
        let found = |relation| links(site, id, relation);
        let (routes, controls): (Vec<&Target>, Vec<&Target>) =
            found(Relation::Decides).partition(|target| is_route(site, target));
        let decided: HashSet<&str> = controls.iter().map(|target| &*target.id).collect();
        let helps: Vec<&Target> =
            found(Relation::HelpsWith).filter(|target| !decided.contains(&*target.id)).collect();
        let steps: Vec<&Target> = found(Relation::Does).collect();
        let more = [&routes, &controls, &helps, &steps].map(|links| links.len().saturating_sub(MOST));
        let control_rows = |targets: &[&Target]| {
            let first = targets.iter().take(MOST);
            first.filter_map(|target| ControlRow::find(site, target, folder)).collect()
        };
        let groups = |relations: &[Relation]| {
            only(site.playbook.backlinks.of(ReferenceKind::Team, id), relations, folder)
        };
        let route_rows = routes.iter().take(MOST);
        Self {
            decides: team.decides.iter().map(|one| html(one, folder)).collect(),
            ask_about: team.ask_about.iter().map(|one| html(one, folder)).collect(),
            contact: team.contact.as_ref().map(|contact| html(contact, folder)),
            deputy: team.deputy.as_ref().map(|deputy| Link::new(deputy, folder)),
            answers_within: team.answers_within.map(|time| times::duration(&site.playbook.wording, time)),
            processes: processes(site, &steps, folder),
            routes: route_rows.filter_map(|target| RouteRow::find(site, target, folder)).collect(),
            controls: control_rows(&controls),
            helps: control_rows(&helps),
            questions: groups(&[Relation::ToldBy, Relation::Knows]),
            others: groups(&[Relation::DeputyOf, Relation::Owns, Relation::MentionedIn]),
            more: more.iter().sum(),
        }
    }
}

/// What leads to the team in this way, each once.
fn links<'s>(site: &'s Site<'_>, id: &str, relation: Relation) -> impl Iterator<Item = &'s Target> {
    let mut seen = HashSet::new();
    let all = site.playbook.backlinks.of(ReferenceKind::Team, id).iter();
    let from = all.filter(move |backlink: &&Backlink| backlink.relation == relation).map(|link| &link.from);
    from.filter(move |target| seen.insert((&target.page, &target.suffix)))
}

fn is_route(site: &Site<'_>, target: &Target) -> bool {
    let page = target.page.as_ref().and_then(|path| site.places.page(site.playbook, path));
    page.is_some_and(|page| matches!(page.kind, Kind::Route(_)))
}

/// Steps by the process they are in.
fn processes(site: &Site<'_>, steps: &[&Target], folder: &str) -> Vec<ProcessView> {
    let first = steps.get(..MOST.min(steps.len())).unwrap_or_default();
    let process = |page: &SitePath| {
        let title = site.places.page(site.playbook, page).map(|page| page.title.clone()).unwrap_or_default();
        Link { title, href: Some(href::to_path(folder, page)) }
    };
    let same = first.chunk_by(|a, b| a.page == b.page);
    same.filter_map(|steps| {
        Some(ProcessView {
            process: process(steps.first()?.page.as_ref()?),
            steps: steps.iter().map(|step| Link::new(step, folder)).collect(),
        })
    })
    .collect()
}
