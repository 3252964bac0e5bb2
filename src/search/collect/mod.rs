//! What can be found: every page by its headings, every question, step, team, moment and tag.

mod bank;
mod made;
mod page;
mod process;
mod teams;
mod text;

use super::doc::Doc;
use crate::model::{Kind, Playbook, Section, SectionEntry};

/// Where things that can be found come from.
#[derive(Clone, Copy)]
pub enum Source<'p> {
    /// The page that begins a section.
    Index(&'p Section),
    /// An entry of the section of this title.
    Entry(SectionEntry, &'p str),
    /// What has no file of its own.
    Made,
}

/// All sources, in the order of the playbook's sections, so that what lies together stays together.
pub fn sources(playbook: &Playbook) -> Vec<Source<'_>> {
    let mut sources = Vec::with_capacity(playbook.pages.len() + playbook.sections.len());
    for section in &playbook.sections {
        let within = if section.folder.is_empty() { "" } else { section.title.as_str() };
        sources.push(Source::Index(section));
        sources.extend(section.entries.iter().map(|entry| Source::Entry(*entry, within)));
    }
    sources.push(Source::Made);
    sources
}

/// About how many things can be found.
pub fn count(playbook: &Playbook) -> usize {
    let steps = playbook.pages.iter().map(|page| match &page.kind {
        Kind::Process(process) => process.steps.len(),
        Kind::Article | Kind::Guide(_) | Kind::Control(_) | Kind::Route(_) => 0,
    });
    let teams = playbook.teams.as_ref().map_or(0, |teams| teams.teams.len());
    playbook.pages.len() + steps.sum::<usize>() + playbook.question_count() + playbook.tags.len() + teams
}

impl Source<'_> {
    /// Adds what can be found in it.
    pub fn docs(self, playbook: &Playbook, docs: &mut Vec<Doc>) {
        match self {
            Self::Index(section) => {
                if let Some(page) = section.index.and_then(|at| playbook.page(at)) {
                    page::collect(page, "", docs);
                } else {
                    let title = if section.folder.is_empty() { &playbook.title } else { &section.title };
                    docs.push(made::list(&section.site_path, title));
                }
            }
            Self::Entry(entry, within) => collect(playbook, entry, within, docs),
            Self::Made => docs.extend(made::docs(playbook)),
        }
    }
}

fn collect(playbook: &Playbook, entry: SectionEntry, within: &str, docs: &mut Vec<Doc>) {
    match entry {
        SectionEntry::Page(at) => {
            if let Some(page) = playbook.pages.get(at) {
                page::collect(page, within, docs);
            }
        }
        SectionEntry::Bank(at) => {
            if let Some(bank) = playbook.banks.get(at) {
                bank::collect(bank, docs);
            }
        }
        SectionEntry::Teams => {
            if let Some(teams) = &playbook.teams {
                teams::collect(teams, docs);
            }
        }
        SectionEntry::Scenario(at) => {
            if let Some(scenario) = playbook.scenarios.get(at) {
                docs.push(made::scenario(scenario, within));
            }
        }
        SectionEntry::Section(_) => {}
    }
}
