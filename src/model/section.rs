//! Sections: folders of pages.

use super::SitePath;

/// A section's index in [`super::Playbook::sections`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SectionId(pub usize);

/// A folder with pages in it, or in folders below it.
#[derive(Clone, PartialEq, Debug)]
pub struct Section {
    /// The folder, empty for the whole content.
    pub folder: String,
    /// Its title: its index page's, else made from the folder's name.
    pub title: String,
    /// The page that opens it.
    pub site_path: SitePath,
    /// Its index page in [`super::Playbook::pages`], where the author wrote one.
    pub index: Option<usize>,
    /// The section it lies in; `None` for the whole content.
    pub parent: Option<SectionId>,
    /// What lies in it, in order.
    pub entries: Vec<SectionEntry>,
}

/// One entry of a section.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SectionEntry {
    /// A page, by its index in [`super::Playbook::pages`].
    Page(usize),
    /// A bank, by its index in [`super::Playbook::banks`].
    Bank(usize),
    /// The page of all teams.
    Teams,
    /// A scenario, by its index in [`super::Playbook::scenarios`].
    Scenario(usize),
    /// A section inside this one.
    Section(SectionId),
}
