//! Which pages of the site show the same as before, told without rendering them.
//!
//! Only what is plain is compared: articles that draw nothing from elsewhere, the lists of sections that hold nothing
//! else, and tags of such pages. By far most pages of a large playbook are. An article shows its own text and head, who
//! changed it last, the titles and paths of what lies in its section, of the sections above, and of those at the top. All other pages may show
//! anything, and are taken to be different.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::made::Made;
use super::pages::{Place, entry_of};
use crate::model::made::TAGS;
use crate::model::{
    Artifact, Artifacts, Fill, Kind, Linked, Page, Playbook, Section, SectionEntry, SectionId, SitePath, Tag,
};
use crate::source::SourcePath;

/// A site that was rendered.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// The playbook it was rendered from.
    pub playbook: &'a Playbook,
    /// Its files.
    pub artifacts: &'a Artifacts,
    /// Pages of that playbook, by their place in it, that changed after the site was rendered.
    pub stale: &'a [usize],
}

/// What a playbook has in common with the one before it. Both have the same settings and theme.
pub struct Same<'a> {
    before: Before<'a>,
    now: &'a Playbook,
    /// The tags by their slugs, in order.
    tags: Vec<(&'a str, &'a Tag)>,
    /// What authors had put where the pages of tags are made.
    taken: HashSet<&'a str>,
    /// Whether each page is as it was, and plain.
    pages: Vec<bool>,
    /// Whether each section is as it was, with all below it, and plain.
    sections: Vec<bool>,
    /// Whether the way to each section, and what it is called, is as it was.
    ways: Vec<bool>,
    /// Whether what every page shows is as it was.
    has_same_frame: bool,
    /// Whether all that lies at the top is called as it was, which pages without a section of their own show.
    has_same_top: bool,
}

impl<'a> Same<'a> {
    /// Compares two playbooks.
    pub fn new(before: Before<'a>, now: &'a Playbook) -> Self {
        let old = before.playbook;
        let has_same_authors = authors(old).eq(authors(now));
        let is_as_before = |page: &Arc<Page<Linked>>| {
            let at = old.pages.binary_search_by(|other| other.path.cmp(&page.path)).ok();
            let at = at.filter(|at| !before.stale.contains(at));
            let is_as_it_was = |old: &Arc<Page<Linked>>| Arc::ptr_eq(old, page) || old == page;
            is_plain(page)
                && at.and_then(|at| old.pages.get(at)).is_some_and(is_as_it_was)
                && (has_same_authors || last_author(old, page) == last_author(now, page))
        };
        let pages: Vec<bool> = now.pages.par_iter().map(is_as_before).collect();
        let sections = |of| top(of).filter(|(entry, ..)| matches!(entry, SectionEntry::Section(_)));
        let name = |(_, title, path)| (title, path);
        let has_same_frame = old.title == now.title && sections(old).map(name).eq(sections(now).map(name));
        // The playbook may be the very same one, in which only pages changed.
        let is_changed = |entry| matches!(entry, SectionEntry::Page(at) if pages.get(at) != Some(&true));
        let has_same_top = !top(now).any(|(entry, ..)| is_changed(entry))
            && top(old).map(name).eq(top(now).map(name))
            && old.sections.first().map(|top| &top.title) == now.sections.first().map(|top| &top.title);
        let made = SitePath::new(TAGS);
        let taken = written(old).filter(|path| path.starts_with(made.folder())).collect();
        let tags = now.tags.iter().map(|(slug, tag)| (slug.as_str(), tag)).collect();
        let (sections, ways) = (Vec::new(), Vec::new());
        let mut same = Self { before, now, tags, taken, pages, sections, ways, has_same_frame, has_same_top };
        same.compare_sections();
        same
    }

    fn compare_sections(&mut self) {
        let old: HashMap<&str, &Section> =
            self.before.playbook.sections.iter().map(|section| (section.folder.as_str(), section)).collect();
        let count = self.now.sections.len();
        (self.sections, self.ways) = (vec![false; count], vec![false; count]);
        // What lies in a section comes after it.
        for (at, section) in self.now.sections.iter().enumerate().rev() {
            let is_same = old.get(section.folder.as_str()).is_some_and(|old| self.is_same(old, section));
            if let Some(place) = self.sections.get_mut(at) {
                *place = is_same;
            }
        }
        for (at, section) in self.now.sections.iter().enumerate() {
            let old = old.get(section.folder.as_str());
            let is_known =
                old.is_some_and(|old| old.title == section.title && old.site_path == section.site_path);
            let above = section.parent.is_none_or(|SectionId(up)| self.ways.get(up) == Some(&true));
            if let Some(way) = self.ways.get_mut(at) {
                *way = is_known && above;
            }
        }
    }

    fn is_same(&self, old: &Section, new: &Section) -> bool {
        old.title == new.title
            && old.site_path == new.site_path
            && old.entries.len() == new.entries.len()
            && self.is_same_page(old.index, new.index)
            && old.entries.iter().zip(&new.entries).all(|(old, new)| match (old, new) {
                (SectionEntry::Page(old), SectionEntry::Page(new)) => {
                    self.is_same_page(Some(*old), Some(*new))
                }
                (SectionEntry::Section(SectionId(old)), SectionEntry::Section(SectionId(new))) => {
                    let folder =
                        |of: &'a Playbook, at: usize| of.sections.get(at).map(|section| &section.folder);
                    self.sections.get(*new) == Some(&true)
                        && folder(self.before.playbook, *old) == folder(self.now, *new)
                }
                _ => false,
            })
    }

    fn is_same_page(&self, old: Option<usize>, new: Option<usize>) -> bool {
        match (old, new) {
            (None, None) => true,
            (Some(old), Some(new)) => {
                let path = |of: &'a Playbook, at: usize| of.pages.get(at).map(|page| &page.path);
                self.pages.get(new) == Some(&true) && path(self.before.playbook, old) == path(self.now, new)
            }
            _ => false,
        }
    }

    fn is_same_tag(&self, old: &Tag, new: &Tag) -> bool {
        let is_of_pages = |tag: &Tag| tag.banks.is_empty() && tag.questions.is_empty();
        self.has_same_top
            && is_of_pages(old)
            && is_of_pages(new)
            && old.name == new.name
            && old.pages.len() == new.pages.len()
            && old.pages.iter().zip(&new.pages).all(|(old, new)| self.is_same_page(Some(*old), Some(*new)))
            && !self.taken.contains(old.site_path.as_str())
    }

    /// The page of a place as it was rendered before, if it is the same now.
    pub fn page(&self, place: Place) -> Option<(SitePath, Artifact)> {
        if !self.has_same_frame {
            return None;
        }
        let is_known = |flags: &[bool], SectionId(at): SectionId| flags.get(at) == Some(&true);
        let path = match place {
            Place::Entry(section, _, SectionEntry::Page(at)) => {
                let is_same = is_known(&self.sections, section) && is_known(&self.ways, section);
                self.now.pages.get(at).filter(|_| is_same).map(|page| &page.site_path)
            }
            // The home page shows what lies anywhere.
            Place::Section(SectionId(0)) | Place::Entry(..) => None,
            Place::Section(id) => {
                let is_same = is_known(&self.sections, id) && is_known(&self.ways, id);
                self.now.sections.get(id.0).filter(|_| is_same).map(|section| &section.site_path)
            }
            Place::Made(Made::Tag(at)) => {
                let (slug, tag) = *self.tags.get(at)?;
                let old = self.before.playbook.tags.get(slug)?;
                self.is_same_tag(old, tag).then_some(&tag.site_path)
            }
            Place::Made(_) => None,
        }?;
        // A copied file may have stood where the list of a section is made now.
        let artifact = self.before.artifacts.get(path).filter(|old| matches!(old, Artifact::Text(_)))?;
        Some((path.clone(), artifact.clone()))
    }
}

/// Whether a page shows nothing but its own text.
fn is_plain(page: &Page<Linked>) -> bool {
    let is_own = |fill: &Fill<Linked>| matches!(fill, Fill::Link(..) | Fill::Wording(_));
    page.kind == Kind::Article && page.body.rich.holes.iter().all(|hole| is_own(&hole.fill))
}

/// All that pages say of the teams which changed their files, and how these are known.
fn authors(playbook: &Playbook) -> impl Iterator<Item = (&str, &str, &[String])> {
    let teams = playbook.teams.iter().flat_map(|list| &list.teams);
    teams.map(|team| (team.id.value.as_str(), team.name.as_str(), team.emails.as_slice()))
}

/// What a page says of the team that changed its file last.
fn last_author<'a>(playbook: &'a Playbook, page: &Page<Linked>) -> Option<(&'a str, &'a str)> {
    let (_, team) = playbook.last_change(&page.path)?;
    team.map(|team| (team.id.value.as_str(), team.name.as_str()))
}

/// What lies at the top: its title and path.
fn top(playbook: &Playbook) -> impl Iterator<Item = (SectionEntry, &str, &SitePath)> {
    let entries = playbook.sections.first().map(|top| top.entries.as_slice()).unwrap_or_default();
    entries.iter().map(|entry| {
        let (title, path) = entry_of(playbook, *entry);
        (*entry, title, path)
    })
}

/// The paths at which authors put something.
pub fn written(playbook: &Playbook) -> impl Iterator<Item = &str> {
    let pages = playbook.pages.iter().map(|page| &page.site_path);
    let banks = playbook.banks.iter().map(|bank| &bank.site_path);
    let scenarios = playbook.scenarios.iter().map(|scenario| &scenario.site_path);
    let teams = playbook.teams.iter().map(|teams| &teams.site_path);
    let paths = pages.chain(banks).chain(scenarios).chain(teams).chain(playbook.redirects.keys());
    paths.map(SitePath::as_str).chain(playbook.assets.iter().map(SourcePath::as_str))
}
