//! The head and frame of a page.

use jiff::civil::Date;
use serde::Serialize;

use super::super::body::html;
use super::super::{Site, href, print};
use super::dates::DateView;
use super::notes::{self, Changed};
use super::{Frame, Link};
use crate::model::{
    Calendar, Duration, Heading, Kind, Linked, Page, SectionEntry, SectionId, SitePath, Target,
};
use crate::render::made::Made;
use crate::render::pages::{Place, entry_of};
use crate::source::SourcePath;
use crate::wording::Wording;

/// What every page shows of itself.
#[derive(Serialize)]
pub struct PageView {
    pub kind: &'static str,
    pub kind_name: String,
    pub title: String,
    pub title_anchor: Option<String>,
    pub description: Option<String>,
    pub lede: Option<String>,
    pub trail: Vec<Link>,
    pub trust: Trust,
    /// The last change of its file.
    pub changed: Option<Changed>,
    /// The address that opens its file for writing.
    pub edit: Option<String>,
    /// How long it takes to read, in minutes.
    pub minutes: Option<usize>,
    pub tags: Vec<Link>,
    pub toc: Vec<TocEntry>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
    /// The way to the section of this page as one document, where there is one.
    pub print: Option<String>,
}

/// Who keeps a page right.
#[derive(Serialize, Default)]
pub struct Trust {
    owner: Option<Link>,
    reviewed: Option<DateView>,
    next_review: Option<DateView>,
    /// Until when what is printed can be relied on.
    good_until: Option<DateView>,
}

/// An entry of a page's contents.
#[derive(Serialize)]
pub struct TocEntry {
    id: String,
    text: String,
    level: u8,
}

impl PageView {
    /// The view of an author's page.
    pub fn new(frame: &Frame<'_, '_>, page: &Page<Linked>) -> Self {
        let folder = page.site_path.folder();
        let (kind, kind_name) = (kind(&page.kind), page_kind_name(frame.wording(), &page.kind));
        let meta = &page.meta;
        let calendar = &frame.site.playbook.calendar;
        let trust = Trust::new(
            frame.wording(),
            meta.owner.as_ref(),
            (meta.reviewed, meta.review_every),
            (calendar, folder),
        );
        let trust = match &page.kind {
            Kind::Route(route) => {
                let next = meta.reviewed.zip(meta.review_every);
                trust.ending(
                    frame.wording(),
                    route.expires.value,
                    next.and_then(|(reviewed, every)| calendar.after(reviewed, every)),
                )
            }
            _ => trust,
        };
        let is_prose =
            matches!(page.kind, Kind::Article) && !page.is_index() && frame.site.playbook.notes.reading_time;
        Self {
            kind,
            kind_name,
            title: page.title.clone(),
            title_anchor: page.title_anchor.clone(),
            description: meta.description_text.clone(),
            lede: meta.description.as_ref().map(|description| html(description, folder)),
            trust,
            minutes: if is_prose { notes::minutes(&page.body.rich.html) } else { None },
            tags: super::tag::links(&meta.tags, folder),
            toc: page.body.headings.iter().filter_map(TocEntry::new).collect(),
            ..Self::made(frame, kind, &page.title, &page.site_path).of_file(frame.site, &page.path, folder)
        }
    }

    /// The view of a page that is made, not written.
    pub fn made(frame: &Frame<'_, '_>, kind: &'static str, title: &str, path: &SitePath) -> Self {
        let (previous, next) = neighbours(frame.site, frame.place, path.folder());
        Self {
            kind,
            kind_name: String::new(),
            title: title.to_owned(),
            title_anchor: None,
            description: None,
            lede: None,
            trail: trail(frame.site, frame.place, path.folder()),
            trust: Trust::default(),
            changed: None,
            edit: None,
            minutes: None,
            tags: Vec::new(),
            toc: Vec::new(),
            previous,
            next,
            print: printed(frame, path.folder()),
        }
    }

    /// The same with what it says of its file.
    #[must_use]
    pub fn of_file(self, site: &Site<'_>, path: &SourcePath, folder: &str) -> Self {
        Self { changed: Changed::new(site, path, folder), edit: notes::edit(site, path), ..self }
    }
}

/// The way to the document of the section that opens here.
fn printed(frame: &Frame<'_, '_>, folder: &str) -> Option<String> {
    let Place::Section(id) = frame.place else { return None };
    print::site_path(frame.site, id).map(|path| href::to_path(folder, &path))
}

impl Trust {
    /// Who keeps it right, and when it is read through.
    pub fn new(
        wording: &Wording,
        owner: Option<&Target>,
        (reviewed, every): (Option<Date>, Option<Duration>),
        (calendar, folder): (&Calendar, &str),
    ) -> Self {
        let next = reviewed.zip(every).and_then(|(reviewed, every)| calendar.after(reviewed, every));
        Self {
            owner: owner.map(|owner| Link::new(owner, folder)),
            reviewed: reviewed.map(|day| DateView::new(wording, day)),
            next_review: next.map(|day| DateView::new(wording, day)),
            good_until: next.map(|day| DateView::new(wording, day)),
        }
    }

    /// The same of a page that ends on a day.
    fn ending(self, wording: &Wording, day: Date, next_review: Option<Date>) -> Self {
        let first = next_review.map_or(day, |next| next.min(day));
        Self { good_until: Some(DateView::new(wording, first)), ..self }
    }
}

impl TocEntry {
    fn new(heading: &Heading) -> Option<Self> {
        (2..=3).contains(&heading.level).then(|| Self {
            id: heading.id.clone(),
            text: heading.text.clone(),
            level: heading.level,
        })
    }

    /// An entry of the second level.
    pub fn second(id: &str, text: &str) -> Self {
        Self { id: id.to_owned(), text: text.to_owned(), level: 2 }
    }
}

fn kind(kind: &Kind<Linked>) -> &'static str {
    match kind {
        Kind::Article => "article",
        Kind::Guide(_) => "guide",
        Kind::Process(_) => "process",
        Kind::Control(_) => "control",
        Kind::Route(_) => "route",
    }
}

/// What the site calls a page of this kind; an article is just a page.
fn page_kind_name(wording: &Wording, of: &Kind<Linked>) -> String {
    match of {
        Kind::Article => String::new(),
        _ => wording.get(&format!("kind-{}", kind(of))).to_owned(),
    }
}

/// What a list calls an entry.
pub fn kind_name(site: &Site<'_>, entry: SectionEntry) -> String {
    let wording = &site.playbook.wording;
    let id = match entry {
        SectionEntry::Page(at) => {
            let page = site.playbook.pages.get(at);
            return page.map_or_else(String::new, |page| page_kind_name(wording, &page.kind));
        }
        SectionEntry::Bank(_) => "kind-questions",
        SectionEntry::Scenario(_) => "kind-scenario",
        SectionEntry::Teams => "kind-teams",
        SectionEntry::Section(_) => "kind-section",
    };
    wording.get(id).to_owned()
}

/// The sections from the home page down to the one a page lies in.
fn trail(site: &Site<'_>, place: Place, folder: &str) -> Vec<Link> {
    let sections = &site.playbook.sections;
    let mut next: Option<SectionId> = match place {
        Place::Entry(id, ..) => Some(id),
        Place::Made(made) => Some(site.made.home(made).0),
        Place::Section(id) => sections.get(id.0).and_then(|section| section.parent),
    };
    let mut trail = Vec::new();
    while let Some(section) = next.and_then(|id| sections.get(id.0)) {
        let title = if section.parent.is_none() {
            site.playbook.wording.get("home").to_owned()
        } else {
            section.title.clone()
        };
        trail.push(Link { title, href: Some(href::to_path(folder, &section.site_path)) });
        next = section.parent;
    }
    trail.reverse();
    if let Place::Made(made) = place {
        trail.extend(made.parents(site, folder));
    }
    trail
}

/// The entries before and after a page in its section.
fn neighbours(site: &Site<'_>, place: Place, folder: &str) -> (Option<Link>, Option<Link>) {
    if let Place::Made(made) = place {
        let link = |made: Made| {
            let title = made.title(site)?;
            Some(Link { title, href: Some(href::to_path(folder, &made.site_path(site))) })
        };
        let (previous, next) = made.neighbours();
        return (previous.and_then(link), next.and_then(link));
    }
    let Place::Entry(id, position, _) = place else { return (None, None) };
    let Some(section) = site.playbook.sections.get(id.0) else { return (None, None) };
    let link = |position: Option<usize>| {
        let entry = section.entries.get(position?)?;
        let (title, path) = entry_of(site.playbook, *entry);
        Some(Link { title: title.to_owned(), href: Some(href::to_path(folder, path)) })
    };
    (link(position.checked_sub(1)), link(position.checked_add(1)))
}
