//! A section's navigation: rendered once, spliced into each of its pages.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::pages::entry_of;
use super::splice::{Part, parts, place};
use super::view::Link;
use super::{Fault, Site, href};
use crate::model::{Piece, Section, SectionEntry, SectionId, SitePath};

/// How many entries of a section its navigation shows at most. A longer section is shown in windows of this size,
/// so that no page grows with it.
const WINDOW: usize = 60;

/// The other top-level sections shown at most.
const OTHERS: usize = 40;

/// What marks the entry of the page at hand.
const CURRENT: &str = " aria-current=\"page\"";

/// A section's navigation, ready for any of its pages.
#[derive(Default)]
pub struct Nav {
    windows: Vec<Window>,
    /// The same for pages that are made one folder below the section's; empty where there are none.
    below: Vec<Window>,
}

struct Window {
    html: Arc<str>,
    /// Where in the HTML the mark of the section itself goes, then those of its entries.
    marks: Vec<usize>,
}

/// Where a page stands in a section.
#[derive(Clone, Copy)]
pub enum Here {
    /// It is the section's own page.
    Section,
    /// It is the entry at this position.
    Entry(usize),
    /// It lies below the entry at this position, or below the section.
    Below(Option<usize>),
}

impl Nav {
    /// The navigation for a page; whether it lies one folder below the section's.
    pub fn pieces(&self, here: Here, is_below: bool) -> Vec<Piece> {
        let windows = if is_below { &self.below } else { &self.windows };
        let (window, mark) = match here {
            Here::Section => (0, Some(0)),
            Here::Entry(position) => (position / WINDOW, Some(position % WINDOW + 1)),
            Here::Below(position) => (position.unwrap_or_default() / WINDOW, None),
        };
        let Some(window) = windows.get(window) else { return Vec::new() };
        let part = |range: Range<usize>| Piece::Shared(Arc::clone(&window.html), range);
        let end = window.html.len();
        match mark.and_then(|mark| window.marks.get(mark)) {
            Some(at) => vec![part(0..*at), Piece::Own(CURRENT.to_owned()), part(*at..end)],
            None => vec![part(0..end)],
        }
    }
}

#[derive(Serialize)]
struct NavView {
    section: Entry,
    entries: Vec<Entry>,
    others: Vec<Link>,
    more: Option<Link>,
}

#[derive(Serialize)]
struct Entry {
    title: String,
    href: String,
    mark: String,
}

/// Renders the navigation of a section.
pub fn render(site: &Site<'_>, id: SectionId) -> Result<Nav, Fault> {
    let Some(section) = site.playbook.sections.get(id.0) else {
        return Ok(Nav::default());
    };
    let is_made_from = |entry: &SectionEntry| matches!(entry, SectionEntry::Bank(_) | SectionEntry::Teams);
    let has_below = section.parent.is_none() || section.entries.iter().any(is_made_from);
    let below = if has_below { windows(site, id, section, "../")? } else { Vec::new() };
    Ok(Nav { windows: windows(site, id, section, "")?, below })
}

/// The windows of a section's navigation. `up` is the way from the page's folder to the section's.
fn windows(site: &Site<'_>, id: SectionId, section: &Section, up: &str) -> Result<Vec<Window>, Fault> {
    let way = |path: &SitePath| format!("{up}{}", href::to_path(&section.folder, path));
    let own_way = way(&section.site_path);
    let more = (section.entries.len() > WINDOW)
        .then(|| Link { title: section.title.clone(), href: Some(own_way.clone()) });
    let mut windows = Vec::new();
    let chunks: Vec<&[SectionEntry]> =
        if section.entries.is_empty() { vec![&[]] } else { section.entries.chunks(WINDOW).collect() };
    for entries in chunks {
        let entries = entries.iter().enumerate().map(|(at, entry)| {
            let (title, path) = entry_of(site.playbook, *entry);
            Entry { title: title.to_owned(), href: way(path), mark: place(at + 1) }
        });
        let view = NavView {
            section: Entry { title: section.title.clone(), href: own_way.clone(), mark: place(0) },
            entries: entries.collect(),
            others: others(site, id, way),
            more: more.clone(),
        };
        windows.push(window(&site.template("nav.html", &view)?));
    }
    Ok(windows)
}

/// The other sections of the top, from a section below it.
fn others(site: &Site<'_>, id: SectionId, way: impl Fn(&SitePath) -> String) -> Vec<Link> {
    let sections = &site.playbook.sections;
    if sections.get(id.0).is_none_or(|section| section.parent.is_none()) {
        return Vec::new();
    }
    let top = sections.first().map(|top| top.entries.as_slice()).unwrap_or_default();
    top.iter()
        .filter(|entry| !matches!(entry, SectionEntry::Section(other) if *other == id))
        .filter(|entry| matches!(entry, SectionEntry::Section(_)))
        .take(OTHERS)
        .map(|entry| {
            let (title, path) = entry_of(site.playbook, *entry);
            Link { title: title.to_owned(), href: Some(way(path)) }
        })
        .collect()
}

fn window(rendered: &str) -> Window {
    let (mut html, mut marks) = (String::with_capacity(rendered.len()), Vec::new());
    for part in parts(rendered) {
        match part {
            Part::Text(range) => html.push_str(rendered.get(range).unwrap_or_default()),
            Part::Place(number) => {
                if marks.len() <= number {
                    marks.resize(number + 1, usize::MAX);
                }
                if let Some(mark) = marks.get_mut(number) {
                    *mark = html.len();
                }
            }
        }
    }
    let end = html.len();
    for mark in &mut marks {
        *mark = (*mark).min(end);
    }
    Window { html: Arc::from(html), marks }
}
