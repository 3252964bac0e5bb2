//! The home page: the ways in.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::super::body::html;
use super::super::pages::entry_of;
use super::super::{Site, href};
use super::cards::Cards;
use super::map::plan;
use super::notes::Changed;
use super::page::{PageView, kind_name};
use super::section::description;
use super::times;
use super::{Frame, Link, Text, exceptions};
use crate::model::made::{MOMENTS, WEIGHT};
use crate::model::{Kind, Linked, Page, Section, SectionEntry, Target};
use crate::source::SourcePath;
use crate::wording::Wording;

/// How many guides, routes and processes are shown at most: the rest is in their section.
const MOST: usize = 12;

/// How many pages that were changed are shown at most.
const MOST_CHANGES: usize = 6;

#[derive(Serialize)]
struct Own {
    has_body: bool,
    meetings: Vec<Meeting>,
    /// The way to the list of all moments.
    moments: Option<String>,
    /// The ways to the indices of routes.
    indices: Vec<Link>,
    processes: Vec<ProcessView>,
    /// The way to the weight of all processes.
    weight: Option<String>,
    routes: Vec<RouteView>,
    changes: Vec<ChangeView>,
    sections: Vec<SectionView>,
}

/// The guides for one moment.
#[derive(Serialize)]
struct Meeting {
    /// `None` for guides without a moment.
    moment: Option<Link>,
    guides: Vec<GuideView>,
}

#[derive(Serialize)]
struct GuideView {
    title: String,
    href: String,
    length: Option<String>,
    description: Option<String>,
}

#[derive(Serialize)]
struct ProcessView {
    title: String,
    href: String,
    description: Option<String>,
    length: Option<String>,
}

#[derive(Serialize)]
struct RouteView {
    title: String,
    href: String,
    said: Option<String>,
}

#[derive(Serialize)]
struct SectionView {
    title: String,
    href: String,
    description: Option<String>,
}

/// A page that was changed.
#[derive(Serialize)]
struct ChangeView {
    title: String,
    href: String,
    kind_name: String,
    changed: Changed,
}

/// Renders the home page around the author's text, if there is one.
pub fn render(frame: &mut Frame<'_, '_>, section: &Section, index: Option<&Page<Linked>>) -> Text {
    let page = match index {
        Some(index) => PageView { kind: "home", ..PageView::new(frame, index) },
        None => PageView::made(frame, "home", &frame.site.playbook.title, &section.site_path),
    };
    let body = index.map_or(Ok(String::new()), |index| frame.body(index, &Cards::new(index)))?;
    let site = frame.site;
    let own = Own {
        has_body: !body.is_empty(),
        meetings: meetings(site),
        moments: (!site.playbook.moments.is_empty()).then(|| MOMENTS.to_owned()),
        indices: exceptions::links(site, ""),
        processes: first(site, |page| matches!(page.kind, Kind::Process(_)))
            .map(|page| process(site, page))
            .collect(),
        weight: (!site.made.processes.is_empty()).then(|| WEIGHT.to_owned()),
        routes: first(site, |page| matches!(page.kind, Kind::Route(_))).map(route).collect(),
        changes: changes(site),
        sections: section.entries.iter().map(|entry| entry_view(site, *entry)).collect(),
    };
    frame.view("home.html", &section.site_path, page, body, own)
}

/// The pages that were changed last, the latest first. What is as old as the playbook itself is no news.
fn changes(site: &Site<'_>) -> Vec<ChangeView> {
    let playbook = site.playbook;
    let entries = playbook.sections.iter().flat_map(|section| &section.entries).copied();
    let dated = entries.filter_map(|entry| {
        let (path, date) = match entry {
            SectionEntry::Page(at) => playbook.pages.get(at).map(|page| (&page.path, page.meta.date)),
            SectionEntry::Bank(at) => playbook.banks.get(at).map(|bank| (&bank.path, None)),
            SectionEntry::Scenario(at) => playbook.scenarios.get(at).map(|scenario| (&scenario.path, None)),
            SectionEntry::Teams => playbook.teams.as_ref().map(|teams| (&teams.path, None)),
            SectionEntry::Section(_) => None,
        }?;
        let changed = playbook.last_change(path).map(|(day, _)| day);
        Some((entry, path, changed.or(date)?))
    });
    let mut dated: Vec<(SectionEntry, &SourcePath, Date)> = dated.collect();
    let first = dated.iter().map(|(.., day)| *day).min();
    dated.retain(|(.., day)| Some(*day) != first);
    dated.sort_by_key(|(.., day)| Reverse(*day));
    dated.truncate(MOST_CHANGES);
    let view = |(entry, source, day)| {
        let (title, path) = entry_of(playbook, entry);
        let (title, href) = (title.to_owned(), href::to_path("", path));
        let changed = Changed::new(site, source, "").unwrap_or_else(|| Changed::of(&playbook.wording, day));
        ChangeView { title, href, kind_name: kind_name(site, entry), changed }
    };
    dated.into_iter().map(view).collect()
}

/// The first pages of a kind, in the order of their sections.
fn first<'s>(
    site: &'s Site<'s>,
    is_kind: impl Fn(&Page<Linked>) -> bool + 's,
) -> impl Iterator<Item = &'s Page<Linked>> {
    let entries = site.playbook.sections.iter().flat_map(|section| &section.entries);
    let pages = entries.filter_map(|entry| match entry {
        SectionEntry::Page(at) => site.playbook.page(*at),
        SectionEntry::Bank(_)
        | SectionEntry::Scenario(_)
        | SectionEntry::Teams
        | SectionEntry::Section(_) => None,
    });
    pages.filter(move |page| is_kind(page)).take(MOST)
}

/// Guides by their moment, those without one last.
fn meetings(site: &Site<'_>) -> Vec<Meeting> {
    let moments = &site.playbook.moments;
    let order = |page: &Page<Linked>| {
        let place = |asked: &Target| moments.iter().position(|moment| *moment.id == *asked.id);
        moment(page).and_then(place).unwrap_or(moments.len())
    };
    let pages = site.playbook.pages.iter().map(Arc::as_ref);
    let mut pages: Vec<&Page<Linked>> = pages.filter(|page| matches!(page.kind, Kind::Guide(_))).collect();
    pages.sort_by_key(|page| (order(page), page.meta.weight.unwrap_or(i64::MAX)));
    pages.truncate(MOST);
    let same = pages.chunk_by(|a, b| order(a) == order(b));
    let meeting = |same: &[&Page<Linked>]| Meeting {
        moment: same.first().and_then(|page| moment(page)).map(|moment| Link::new(moment, "")),
        guides: same.iter().map(|page| guide(&site.playbook.wording, page)).collect(),
    };
    same.map(meeting).collect()
}

/// The moment a guide is for.
fn moment(page: &Page<Linked>) -> Option<&Target> {
    match &page.kind {
        Kind::Guide(guide) => guide.moment.as_ref(),
        _ => None,
    }
}

fn guide(wording: &Wording, page: &Page<Linked>) -> GuideView {
    let length = match &page.kind {
        Kind::Guide(guide) => guide.length,
        _ => None,
    };
    GuideView {
        title: page.title.clone(),
        href: href::to_path("", &page.site_path),
        length: length.map(|length| times::duration(wording, length)),
        description: page.meta.description.as_ref().map(|description| html(description, "")),
    }
}

fn process(site: &Site<'_>, page: &Page<Linked>) -> ProcessView {
    let length = match &page.kind {
        Kind::Process(process) => {
            Some(times::working(&site.playbook.wording, plan(process, &site.playbook.calendar).total))
        }
        _ => None,
    };
    ProcessView {
        title: page.title.clone(),
        href: href::to_path("", &page.site_path),
        description: page.meta.description.as_ref().map(|description| html(description, "")),
        length,
    }
}

fn route(page: &Page<Linked>) -> RouteView {
    let said = match &page.kind {
        Kind::Route(route) => route.when_said.first().cloned(),
        _ => None,
    };
    RouteView { title: page.title.clone(), href: href::to_path("", &page.site_path), said }
}

fn entry_view(site: &Site<'_>, entry: SectionEntry) -> SectionView {
    let (title, path) = entry_of(site.playbook, entry);
    SectionView {
        title: title.to_owned(),
        href: href::to_path("", path),
        description: description(site, entry, ""),
    }
}
