//! The list of teams, and each team.

use super::super::doc::{Doc, DocKind, Section};
use super::text::Text;
use crate::model::made::team_page;
use crate::model::{Linked, Team, Teams};

/// Adds the list and the teams.
pub fn collect(teams: &Teams<Linked>, docs: &mut Vec<Doc>) {
    docs.push(super::made::list(&teams.site_path, &teams.title));
    docs.extend(teams.teams.iter().map(|one| team(teams, one)));
}

fn team(teams: &Teams<Linked>, team: &Team<Linked>) -> Doc {
    let mut text = Text::default();
    text.all(&team.does).all(&team.ask_about).all(&team.decides).all(&team.contact);
    Doc {
        within: teams.title.clone(),
        about: team.ask_about.iter().map(crate::model::Rich::words).collect(),
        sections: vec![Section::bare(text.take())],
        teams: vec![team.id.value.clone()],
        ..Doc::new(DocKind::Team, team_page(&team.id.value), &team.name)
    }
}
