//! Which pages there are, and what goes on each.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::made::Made;
use super::nav::{Here, Nav};
use super::same::written;
use super::splice::Splices;
use super::view::{self, Link};
use super::{Rendered, Site, finished, href};
use crate::model::{Linked, Page, Playbook, SectionEntry, SectionId, SitePath, Target};
use crate::source::SourcePath;

/// A page of the site by what it is made from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Place {
    /// The opening page of a section, from its index page or made as a list.
    Section(SectionId),
    /// An entry of a section that is no section.
    Entry(SectionId, usize, SectionEntry),
    /// A page that no file is the source of.
    Made(Made),
}

/// Where everything stands.
pub struct Places {
    written: Vec<Place>,
    bank_titles: HashMap<SitePath, String>,
    pages: HashMap<SitePath, usize>,
}

impl Places {
    /// The pages of a playbook. A list is not made where the author put a file of that name.
    pub fn new(playbook: &Playbook) -> Self {
        let assets: HashSet<&str> = playbook.assets.iter().map(SourcePath::as_str).collect();
        let mut places = Vec::new();
        for (at, section) in playbook.sections.iter().enumerate() {
            let id = SectionId(at);
            let is_taken = section.index.is_none() && assets.contains(section.site_path.as_str());
            if !is_taken {
                places.push(Place::Section(id));
            }
            for (position, entry) in section.entries.iter().enumerate() {
                if !matches!(entry, SectionEntry::Section(_)) {
                    places.push(Place::Entry(id, position, *entry));
                }
            }
        }
        let bank_titles =
            playbook.banks.iter().map(|bank| (bank.site_path.clone(), bank.title.clone())).collect();
        let pages =
            playbook.pages.iter().enumerate().map(|(at, page)| (page.site_path.clone(), at)).collect();
        Self { written: places, bank_titles, pages }
    }

    /// The pages of what was written, and of the folders it lies in.
    pub fn all(&self) -> Vec<Place> {
        self.written.clone()
    }

    /// What is made of these pages alone, but what another page took the place of.
    pub fn of_pages(&self, site: &Site<'_>, pages: &[usize]) -> Vec<Place> {
        let index = |id: SectionId| site.playbook.sections.get(id.0).and_then(|section| section.index);
        let is_of = |place: &&Place| match place {
            Place::Section(id) => index(*id).is_some_and(|page| pages.contains(&page)),
            Place::Entry(_, _, SectionEntry::Page(page)) => pages.contains(page),
            Place::Entry(..) | Place::Made(_) => false,
        };
        let places = self.written.iter().filter(is_of).copied();
        let made = pages.iter().flat_map(|page| site.made.of_page(site.playbook, *page));
        let is_free = |made: &Made| {
            let path = made.site_path(site);
            !written(site.playbook).any(|taken| taken == path.as_str())
        };
        made.filter(is_free).map(Place::Made).chain(places).collect()
    }

    /// The author's page at this path.
    pub fn page<'p>(&self, playbook: &'p Playbook, path: &SitePath) -> Option<&'p Page<Linked>> {
        self.pages.get(path).and_then(|at| playbook.page(*at))
    }

    /// The title of the bank with this page.
    pub fn bank_title(&self, path: &SitePath) -> Option<&str> {
        self.bank_titles.get(path).map(String::as_str)
    }
}

/// The title and path of an entry.
pub fn entry_of(playbook: &Playbook, entry: SectionEntry) -> (&str, &SitePath) {
    static NOWHERE: LazyLock<SitePath> = LazyLock::new(|| SitePath::new("index.html"));
    let found = match entry {
        SectionEntry::Page(at) => playbook.pages.get(at).map(|page| (page.title.as_str(), &page.site_path)),
        SectionEntry::Bank(at) => playbook.banks.get(at).map(|bank| (bank.title.as_str(), &bank.site_path)),
        SectionEntry::Scenario(at) => {
            playbook.scenarios.get(at).map(|scenario| (scenario.title.as_str(), &scenario.site_path))
        }
        SectionEntry::Teams => playbook.teams.as_ref().map(|teams| (teams.title.as_str(), &teams.site_path)),
        SectionEntry::Section(id) => {
            playbook.sections.get(id.0).map(|section| (section.title.as_str(), &section.site_path))
        }
    };
    found.unwrap_or(("", &NOWHERE))
}

impl Place {
    /// The section whose navigation the page shows.
    pub fn section(self, site: &Site<'_>) -> SectionId {
        self.stand(site).0
    }

    /// Its path.
    pub fn site_path(self, site: &Site<'_>) -> Option<SitePath> {
        match self {
            Self::Section(id) => site.playbook.sections.get(id.0).map(|section| section.site_path.clone()),
            Self::Entry(_, _, entry) => Some(entry_of(site.playbook, entry).1.clone()),
            Self::Made(made) => Some(made.site_path(site)),
        }
    }

    fn stand(self, site: &Site<'_>) -> (SectionId, Here) {
        match self {
            Self::Section(id) => (id, Here::Section),
            Self::Entry(id, position, _) => (id, Here::Entry(position)),
            Self::Made(made) => {
                let (id, position) = site.made.home(made);
                (id, Here::Below(position))
            }
        }
    }
}

/// Renders one page.
pub fn render(site: &Site<'_>, navs: &[Nav], place: Place) -> Rendered {
    let (id, here) = place.stand(site);
    let is_below = match (place, site.playbook.sections.get(id.0)) {
        (Place::Made(made), Some(section)) => made.site_path(site).folder() != section.folder,
        _ => false,
    };
    let mut splices = Splices::default();
    let nav = navs.get(id.0).map(|nav| nav.pieces(here, is_below)).unwrap_or_default();
    let nav = splices.keep(nav);
    let (path, text) = view::render(site, place, nav, &mut splices)?;
    Ok((path, finished(&text, splices)))
}

/// Renders the page that an old path leaves behind.
pub fn redirect(site: &Site<'_>, from: &SitePath, target: &Target) -> Rendered {
    let view = Link { title: target.title.to_string(), href: href::to_target(from.folder(), target) };
    let text = site.template("redirect.html", &view::Redirect::new(site, view))?;
    Ok((from.clone(), finished(&text, Splices::default())))
}
