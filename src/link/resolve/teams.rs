//! The references of the teams.

use super::Resolver;
use crate::model::{Linked, Team, Teams, Written};

/// The teams, looked up.
pub fn teams(teams: Teams<Written>, resolver: &mut Resolver<'_>) -> Teams<Linked> {
    let team = |team: Team<Written>, resolver: &mut Resolver<'_>| Team {
        id: team.id,
        name: team.name,
        does: resolver.some(team.does),
        decides: resolver.all(team.decides),
        ask_about: resolver.all(team.ask_about),
        contact: resolver.some(team.contact),
        deputy: resolver.optional(team.deputy),
        emails: team.emails,
        answers_within: team.answers_within,
    };
    Teams {
        path: teams.path,
        site_path: teams.site_path,
        title: teams.title,
        unreadable: teams.unreadable,
        teams: teams.teams.into_iter().map(|one| team(one, resolver)).collect(),
    }
}
