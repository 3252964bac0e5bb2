//! The two indices of routes: every exception at a glance, and the words by which people look for one.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::{Site, href};
use super::listing::RouteRow;
use super::page::PageView;
use super::{Frame, Link, Text, times};
use crate::model::{Kind, Linked, Page, Route, SectionEntry, SitePath};
use crate::render::az::sorted_by;
use crate::render::made::Made;

#[derive(Serialize)]
struct Own {
    routes: Vec<RouteRow>,
    /// The way to the other of the two.
    needs: String,
}

#[derive(Serialize)]
struct OwnNeeds {
    letters: Vec<Letter>,
    /// The way to the other of the two.
    exceptions: String,
}

/// The words that begin with one letter.
#[derive(Serialize)]
struct Letter {
    letter: String,
    words: Vec<Words>,
}

#[derive(Serialize)]
struct Words {
    phrase: String,
    /// Whether somebody says it so; else it is a name.
    is_said: bool,
    /// The routes that go by these words.
    routes: Vec<Goal>,
}

#[derive(Serialize, Clone)]
struct Goal {
    title: String,
    href: String,
    within: String,
}

/// Renders the list of all routes.
pub fn render(frame: &mut Frame<'_, '_>) -> Text {
    let site = frame.site;
    let path = Made::Exceptions.site_path(site);
    let folder = path.folder();
    let mut page = PageView::made(frame, "exceptions", frame.wording().get("exceptions-title"), &path);
    page.description = Some(frame.wording().get("exceptions-description").to_owned());
    let own = Own {
        routes: routes(site).map(|(page, route)| RouteRow::new(site, page, route, folder)).collect(),
        needs: href::to_path(folder, &Made::Needs.site_path(site)),
    };
    frame.view("exceptions.html", &path, page, String::new(), own)
}

/// Renders the words by which people look for a route.
pub fn needs(frame: &mut Frame<'_, '_>) -> Text {
    let site = frame.site;
    let path = Made::Needs.site_path(site);
    let mut page = PageView::made(frame, "needs", frame.wording().get("needs-title"), &path);
    page.description = Some(frame.wording().get("needs-description").to_owned());
    let own = OwnNeeds {
        letters: letters(site, &path),
        exceptions: href::to_path(path.folder(), &Made::Exceptions.site_path(site)),
    };
    frame.view("needs.html", &path, page, String::new(), own)
}

/// Links to the two indices, from a page in `folder`; none where there is no route.
pub fn links(site: &Site<'_>, folder: &str) -> Vec<Link> {
    let all = [Made::Needs, Made::Exceptions].into_iter().filter(|_| site.made.has_routes);
    let link = |made: Made| {
        Some(Link { title: made.title(site)?, href: Some(href::to_path(folder, &made.site_path(site))) })
    };
    all.filter_map(link).collect()
}

/// All routes in the order of their sections.
fn routes<'s>(site: &'s Site<'s>) -> impl Iterator<Item = (&'s Page<Linked>, &'s Route<Linked>)> {
    let entries = site.playbook.sections.iter().flat_map(|section| &section.entries);
    entries.filter_map(|entry| match entry {
        SectionEntry::Page(at) => {
            let page = site.playbook.page(*at)?;
            if let Kind::Route(route) = &page.kind { Some((page, &**route)) } else { None }
        }
        _ => None,
    })
}

/// The words of all routes from A to Z. Words that are said of two routes lead to both.
fn letters(site: &Site<'_>, path: &SitePath) -> Vec<Letter> {
    let mut all: BTreeMap<(String, String), Words> = BTreeMap::new();
    for (page, route) in routes(site) {
        let goal = Goal {
            title: page.title.clone(),
            href: href::to_path(path.folder(), &page.site_path),
            within: times::duration(&site.playbook.wording, route.within),
        };
        let said = route.when_said.iter().map(|words| (words, true));
        for (words, is_said) in said.chain(route.also_called.iter().map(|words| (words, false))) {
            let found = all.entry(sorted_by(words)).or_insert_with(|| Words {
                phrase: words.clone(),
                is_said,
                routes: Vec::new(),
            });
            if found.routes.last().is_none_or(|last| last.href != goal.href) {
                found.routes.push(goal.clone());
            }
        }
    }
    let mut letters: Vec<Letter> = Vec::new();
    for ((place, _), words) in all {
        let letter: String = place.chars().next().into_iter().flat_map(char::to_uppercase).collect();
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.words.push(words),
            None => letters.push(Letter { letter, words: vec![words] }),
        }
    }
    letters
}
