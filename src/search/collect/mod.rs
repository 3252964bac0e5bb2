//! What can be found: every page by its headings, every question, step, team, moment and tag.

mod bank;
mod made;
mod page;
mod process;
mod teams;
mod text;

use rayon::prelude::*;

use super::entry::Doc;
use crate::model::{Playbook, SectionEntry};

/// All that can be found, in the order of the playbook's sections, so that what lies together stays together.
pub fn docs(playbook: &Playbook) -> Vec<Doc> {
    let sections: Vec<Vec<Doc>> = playbook
        .sections
        .par_iter()
        .map(|section| {
            let within = if section.folder.is_empty() { "" } else { section.title.as_str() };
            let mut docs = Vec::new();
            match section.index.and_then(|at| playbook.pages.get(at)) {
                Some(page) => page::collect(page, "", &mut docs),
                None if section.folder.is_empty() => {
                    docs.push(made::list(&section.site_path, &playbook.title));
                }
                None => docs.push(made::list(&section.site_path, &section.title)),
            }
            for entry in &section.entries {
                collect(playbook, *entry, within, &mut docs);
            }
            docs
        })
        .collect();
    let mut docs: Vec<Doc> = sections.into_iter().flatten().collect();
    docs.extend(made::docs(playbook));
    docs
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
