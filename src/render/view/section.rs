//! Sections: an author's index page, and below its text a list of what the text does not lead to.

use std::collections::HashSet;

use serde::Serialize;

use super::super::body::html;
use super::super::pages::entry_of;
use super::super::{Site, href};
use super::cards::Cards;
use super::map::plan;
use super::page::{PageView, kind_name};
use super::{Frame, Link, Text, exceptions, home, render_page, scenario, times};
use crate::diagnostic::Diagnostic;
use crate::model::made::WEIGHT;
use crate::model::{Kind, Linked, Page, Section, SectionEntry, SectionId, SitePath};

#[derive(Serialize)]
struct Own {
    entries: Vec<EntryView>,
    /// Where routes lie, the ways to their indices.
    indices: Vec<Link>,
    /// Where processes lie, the way to their weight.
    weight: Option<String>,
}

#[derive(Serialize)]
struct EntryView {
    title: String,
    href: String,
    kind_name: String,
    description: Option<String>,
    count: Option<String>,
}

/// Renders the opening page of a section.
pub fn render(frame: &mut Frame<'_, '_>, id: SectionId) -> Text {
    let playbook = frame.site.playbook;
    let Some(section) = playbook.sections.get(id.0) else { return missing() };
    let index = section.index.and_then(|index| playbook.page(index));
    if section.parent.is_none() && index.is_none_or(|index| index.kind == Kind::Article) {
        return home::render(frame, section, index);
    }
    let entries = unmentioned(frame.site, section, index);
    let has = |is_kind: fn(&Kind<Linked>) -> bool| {
        section.entries.iter().any(|entry| match entry {
            SectionEntry::Page(at) => playbook.pages.get(*at).is_some_and(|page| is_kind(&page.kind)),
            _ => false,
        })
    };
    let has_routes = has(|kind| matches!(kind, Kind::Route(_)));
    let has_processes = has(|kind| matches!(kind, Kind::Process(_)));
    let is_whole = entries.is_empty() && !has_routes && !has_processes;
    if let Some(index) = index.filter(|index| index.kind != Kind::Article || is_whole) {
        return render_page(frame, index);
    }
    let folder = section.folder.as_str();
    let weight = has_processes.then(|| href::to_path(folder, &SitePath::new(WEIGHT)));
    let entries = entries.into_iter().map(|entry| EntryView::new(frame.site, entry, folder)).collect();
    let page = match index {
        Some(index) => PageView { kind: "section", ..PageView::new(frame, index) },
        None => PageView::made(frame, "section", &section.title, &section.site_path),
    };
    let body = index.map_or(Ok(String::new()), |index| frame.body(index, &Cards::new(index)))?;
    let indices = if has_routes { exceptions::links(frame.site, folder) } else { Vec::new() };
    frame.view("section.html", &section.site_path, page, body, Own { entries, indices, weight })
}

/// The entries of a section that its index page does not link to, so that every page can be reached.
fn unmentioned(site: &Site<'_>, section: &Section, index: Option<&Page<Linked>>) -> Vec<SectionEntry> {
    let holes = index.map_or(&[][..], |index| &index.body.rich.holes);
    let mentioned: HashSet<&SitePath> =
        holes.iter().flat_map(|hole| hole.fill.targets()).filter_map(|target| target.page.as_ref()).collect();
    let path = |entry: &SectionEntry| entry_of(site.playbook, *entry).1;
    section.entries.iter().copied().filter(|entry| !mentioned.contains(path(entry))).collect()
}

/// What is said of an index that leads nowhere. Indices are made where the lists are, so this is a fault of ours.
pub fn missing() -> Text {
    let fault = Diagnostic::error("internal", "a page is missing from its own list");
    Err(Box::new(fault.help("please report this as a bug")))
}

impl EntryView {
    fn new(site: &Site<'_>, entry: SectionEntry, folder: &str) -> Self {
        let (title, path) = entry_of(site.playbook, entry);
        Self {
            title: title.to_owned(),
            href: href::to_path(folder, path),
            kind_name: kind_name(site, entry),
            description: description(site, entry, folder),
            count: count(site, entry),
        }
    }
}

/// What an entry says of itself.
pub fn description(site: &Site<'_>, entry: SectionEntry, folder: &str) -> Option<String> {
    let playbook = site.playbook;
    let page = match entry {
        SectionEntry::Page(at) => playbook.pages.get(at),
        SectionEntry::Section(id) => playbook
            .sections
            .get(id.0)
            .and_then(|section| section.index)
            .and_then(|index| playbook.pages.get(index)),
        SectionEntry::Bank(at) => {
            let bank = playbook.banks.get(at)?;
            return bank.description.as_ref().map(|description| html(description, folder));
        }
        SectionEntry::Scenario(at) => {
            let scenario = playbook.scenarios.get(at)?;
            return scenario.description.as_ref().map(|description| html(description, folder));
        }
        SectionEntry::Teams => None,
    };
    page?.meta.description.as_ref().map(|description| html(description, folder))
}

fn count(site: &Site<'_>, entry: SectionEntry) -> Option<String> {
    let wording = &site.playbook.wording;
    let (count, id) = match entry {
        SectionEntry::Bank(at) => (site.playbook.banks.get(at)?.questions().count(), "question-count"),
        SectionEntry::Section(id) => (site.playbook.sections.get(id.0)?.entries.len(), "page-count"),
        SectionEntry::Scenario(at) => return scenario::summary(site, at),
        SectionEntry::Page(at) => {
            let Kind::Process(process) = &site.playbook.pages.get(at)?.kind else { return None };
            return Some(times::working(wording, plan(process, &site.playbook.calendar).total));
        }
        SectionEntry::Teams => return None,
    };
    Some(wording.say(id, &[("count", count.into())]))
}
