//! Sections: each folder that holds pages, with what lies in it in order.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::natural::{compare, leading_number};
use super::{Entries, in_folder};
use crate::config::{Config, FILE};
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{
    Bank, Page, Playbook, Scenario, Section, SectionEntry, SectionId, SortBy, Stage, Teams, capitalised,
};
use crate::source::{Area, SourcePath};

/// The sections of a playbook; the first is the whole. Every page, bank, scenario and section stands in exactly one.
pub fn build(entries: &Entries) -> Vec<Section> {
    let mut tree = Tree { ids: BTreeMap::new(), sections: Vec::new() };
    tree.folder("");
    for (at, page) in entries.pages.iter().enumerate() {
        let section = tree.folder(page.path.folder());
        if page.is_index() {
            tree.edit(section, |section| section.index = Some(at));
        } else {
            tree.edit(section, |section| section.entries.push(SectionEntry::Page(at)));
        }
    }
    for (at, bank) in entries.banks.iter().enumerate() {
        let section = tree.folder(bank.path.folder());
        tree.edit(section, |section| section.entries.push(SectionEntry::Bank(at)));
    }
    for (at, scenario) in entries.scenarios.iter().enumerate() {
        let section = tree.folder(scenario.path.folder());
        tree.edit(section, |section| section.entries.push(SectionEntry::Scenario(at)));
    }
    if let Some(teams) = &entries.teams {
        let section = tree.folder(teams.path.folder());
        tree.edit(section, |section| section.entries.push(SectionEntry::Teams));
    }
    let mut sections = tree.sections;
    for section in &mut sections {
        if let Some(index) = section.index.and_then(|index| entries.pages.get(index)) {
            section.title.clone_from(&index.title);
        }
    }
    order(&mut sections, entries);
    sections
}

/// The sections that `book.toml` wants to print whole. A folder that is none is reported.
pub fn printed(config: &Config, sections: &[Section], report: &mut Vec<Diagnostic>) -> Vec<SectionId> {
    let mut printed = Vec::new();
    for wanted in &config.printed {
        if let Some(at) = sections.iter().position(|section| section.folder == wanted.value) {
            printed.push(SectionId(at));
            continue;
        }
        let unknown = Diagnostic::error("unknown-section", format!("no section lies in `{}`", wanted.value))
            .at(&SourcePath::new(Area::Config, FILE), wanted.span);
        let folders = || sections.iter().map(|section| section.folder.as_str());
        report.push(match nearest(&wanted.value, folders()) {
            Some(near) => unknown.did_you_mean(Some(near)).probably_one_of(&wanted.value, folders()),
            None => unknown
                .help("name a folder of the content that has pages in it, or `.` for the whole playbook"),
        });
    }
    printed
}

struct Tree {
    ids: BTreeMap<String, SectionId>,
    sections: Vec<Section>,
}

impl Tree {
    /// The section of a folder; made, with those it lies in, if it is new.
    fn folder(&mut self, folder: &str) -> SectionId {
        if let Some(id) = self.ids.get(folder) {
            return *id;
        }
        let parent = if folder.is_empty() {
            None
        } else {
            Some(self.folder(folder.rsplit_once('/').map_or("", |(parent, _)| parent)))
        };
        let id = SectionId(self.sections.len());
        self.sections.push(Section {
            folder: folder.to_owned(),
            title: titled(folder),
            site_path: in_folder(folder, "index.html"),
            index: None,
            parent,
            entries: Vec::new(),
        });
        if let Some(parent) = parent {
            self.edit(parent, |parent| parent.entries.push(SectionEntry::Section(id)));
        }
        self.ids.insert(folder.to_owned(), id);
        id
    }

    fn edit(&mut self, id: SectionId, change: impl FnOnce(&mut Section)) {
        if let Some(section) = self.sections.get_mut(id.0) {
            change(section);
        }
    }
}

/// A folder's name as a title: `Purchase to pay` for `01-purchase-to-pay`.
fn titled(folder: &str) -> String {
    let name = folder.rsplit('/').next().unwrap_or_default();
    let words = name.trim_start_matches(|c: char| c.is_ascii_digit()).replace(['-', '_'], " ");
    capitalised(if words.trim().is_empty() { name } else { words.trim() })
}

/// What an entry is sorted by.
struct Key {
    weight: i64,
    number: u64,
    date: Option<Date>,
    title: String,
    name: String,
}

fn order(sections: &mut [Section], entries: &Entries) {
    let Entries { pages, banks, scenarios, teams, .. } = entries;
    let lists: Vec<Vec<SectionEntry>> = sections
        .iter()
        .map(|section| {
            let all = All { page: |at| pages.get(at).map(Arc::as_ref), banks, scenarios, teams, sections };
            all.ordered(section)
        })
        .collect();
    for (section, entries) in sections.iter_mut().zip(lists) {
        section.entries = entries;
    }
}

/// Puts the section of `folder` in order again, after something in it got another title or weight.
pub fn order_again(playbook: &mut Playbook, folder: &str) {
    let Playbook { pages, banks, scenarios, teams, sections, .. } = playbook;
    let all = All { page: |at: usize| pages.get(at).map(Arc::as_ref), banks, scenarios, teams, sections };
    let Some(at) = sections.iter().position(|section| section.folder == folder) else { return };
    let Some(entries) = sections.get(at).map(|section| all.ordered(section)) else { return };
    if let Some(section) = sections.get_mut(at) {
        section.entries = entries;
    }
}

/// Everything that may lie in a section.
struct All<'a, S: Stage, F> {
    page: F,
    banks: &'a [Bank<S>],
    scenarios: &'a [Scenario<S>],
    teams: &'a Option<Teams<S>>,
    sections: &'a [Section],
}

impl<'a, S: Stage, F: Fn(usize) -> Option<&'a Page<S>>> All<'a, S, F> {
    /// The entries of a section in order.
    fn ordered(&self, section: &Section) -> Vec<SectionEntry> {
        let index = section.index.and_then(&self.page);
        let sort_by = index.map(|index| index.meta.sort_by).unwrap_or_default();
        let mut keys: Vec<(Key, SectionEntry)> =
            section.entries.iter().map(|entry| (self.key(*entry), *entry)).collect();
        keys.sort_by(|(a, _), (b, _)| in_order(a, b, sort_by));
        keys.into_iter().map(|(_, entry)| entry).collect()
    }

    fn key(&self, entry: SectionEntry) -> Key {
        let (page, title, name) = match entry {
            SectionEntry::Page(at) => {
                let page = (self.page)(at);
                (page, page.map(|page| page.title.as_str()), page.map(|page| page.path.file_name()))
            }
            SectionEntry::Bank(at) => {
                let bank = self.banks.get(at);
                (None, bank.map(|bank| bank.title.as_str()), bank.map(|bank| bank.path.file_name()))
            }
            SectionEntry::Scenario(at) => {
                let scenario = self.scenarios.get(at);
                let title = scenario.map(|scenario| scenario.title.as_str());
                (None, title, scenario.map(|scenario| scenario.path.file_name()))
            }
            SectionEntry::Teams => {
                let teams = self.teams.as_ref();
                (None, teams.map(|teams| teams.title.as_str()), teams.map(|teams| teams.path.file_name()))
            }
            SectionEntry::Section(SectionId(at)) => {
                let section = self.sections.get(at);
                let index = section.and_then(|section| section.index).and_then(&self.page);
                let name = section.map(|section| section.folder.rsplit('/').next().unwrap_or_default());
                (index, section.map(|section| section.title.as_str()), name)
            }
        };
        let name = name.unwrap_or_default();
        Key {
            // What has no weight comes after what has one.
            weight: page.and_then(|page| page.meta.weight).unwrap_or(i64::MAX),
            number: leading_number(name).unwrap_or(u64::MAX),
            date: page.and_then(|page| page.meta.date),
            title: title.unwrap_or_default().to_owned(),
            name: name.to_owned(),
        }
    }
}

fn in_order(a: &Key, b: &Key, sort_by: SortBy) -> Ordering {
    let by_date = match sort_by {
        SortBy::Title => Ordering::Equal,
        // Newest first; what has no date comes last.
        SortBy::Date => b.date.cmp(&a.date),
    };
    a.weight
        .cmp(&b.weight)
        .then(by_date)
        .then(a.number.cmp(&b.number))
        .then_with(|| compare(&a.title, &b.title))
        .then_with(|| a.name.cmp(&b.name))
}
