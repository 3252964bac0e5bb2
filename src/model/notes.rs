//! What pages say of their own files.

use jiff::civil::Date;

use super::{Linked, Playbook, Team};
use crate::source::SourcePath;

/// What a playbook wants its pages to say of their files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notes {
    /// The address that opens a page's file for writing, with `{path}` in it.
    pub edit: Option<String>,
    /// Whether the day of the last change is shown, where git knows it.
    pub last_change: bool,
    /// Whether articles say how long it takes to read them.
    pub reading_time: bool,
}

impl Default for Notes {
    fn default() -> Self {
        Self { edit: None, last_change: true, reading_time: true }
    }
}

impl Playbook {
    /// When the file at `path` was last changed, and by whom if one of the teams is known by the author's address.
    pub fn last_change(&self, path: &SourcePath) -> Option<(Date, Option<&Team<Linked>>)> {
        let change = self.history.get(path)?;
        Some((change.on, self.team_of(&change.by)))
    }

    /// The team with this address, or else the first with its domain.
    fn team_of(&self, address: &str) -> Option<&Team<Linked>> {
        let teams = &self.teams.as_ref()?.teams;
        let with =
            |is: &dyn Fn(&str) -> bool| teams.iter().find(|team| team.emails.iter().any(|email| is(email)));
        with(&|email| email == address)
            .or_else(|| with(&|email| email.starts_with('@') && address.ends_with(email)))
    }
}
