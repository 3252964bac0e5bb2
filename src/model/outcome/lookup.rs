//! Controls, processes and teams by their ids.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{Control, Kind, Linked, Page, Playbook, Process};

/// What an outcome is looked up in: made once for a playbook.
pub struct Lookup<'p> {
    /// The playbook.
    pub playbook: &'p Playbook,
    pages: HashMap<&'p str, Vec<&'p Page<Linked>>>,
    teams: HashMap<&'p str, usize>,
}

impl<'p> Lookup<'p> {
    /// The index of a playbook.
    pub fn new(playbook: &'p Playbook) -> Self {
        let mut pages: HashMap<&str, Vec<&Page<Linked>>> = HashMap::new();
        let typed = |page: &&Arc<Page<Linked>>| matches!(page.kind, Kind::Control(_) | Kind::Process(_));
        for page in playbook.pages.iter().filter(typed) {
            pages.entry(page.path.stem()).or_default().push(page);
        }
        let teams = playbook.teams.iter().flat_map(|teams| &teams.teams).enumerate();
        let teams = teams.map(|(at, team)| (team.id.value.as_str(), at)).collect();
        Self { playbook, pages, teams }
    }

    /// The process of this id.
    pub fn process(&self, id: &str) -> Option<(&'p Page<Linked>, &'p Process<Linked>)> {
        self.pages.get(id)?.iter().find_map(|page| match &page.kind {
            Kind::Process(process) => Some((*page, &**process)),
            _ => None,
        })
    }

    /// The control of this id.
    pub fn control(&self, id: &str) -> Option<(&'p Page<Linked>, &'p Control<Linked>)> {
        self.pages.get(id)?.iter().find_map(|page| match &page.kind {
            Kind::Control(control) => Some((*page, &**control)),
            _ => None,
        })
    }

    /// The place of a team in the list of teams; one that is not in it comes last.
    pub fn team_order(&self, id: &str) -> usize {
        self.teams.get(id).copied().unwrap_or(usize::MAX)
    }
}
