//! The teams.

use serde::Serialize;

use super::super::body::html;
use super::page::{PageView, TocEntry};
use super::{Frame, Link, Text, section};
use crate::model::{Linked, Team};

#[derive(Serialize)]
struct Own {
    teams: Vec<TeamView>,
}

#[derive(Serialize)]
struct TeamView {
    id: String,
    name: String,
    does: Option<String>,
    decides: Vec<String>,
    ask_about: Vec<String>,
    contact: Option<String>,
    deputy: Option<Link>,
    answers_within: Option<String>,
}

/// Renders the page of all teams.
pub fn render(frame: &mut Frame<'_, '_>) -> Text {
    let Some(teams) = &frame.site.playbook.teams else { return section::missing() };
    let folder = teams.site_path.folder();
    let mut page = PageView::made(frame, "teams", &teams.title, &teams.site_path);
    page.toc = teams.teams.iter().map(|team| TocEntry::second(&team.id.value, &team.name)).collect();
    let own = Own { teams: teams.teams.iter().map(|team| TeamView::new(team, folder)).collect() };
    frame.view("teams.html", &teams.site_path, page, String::new(), own)
}

impl TeamView {
    fn new(team: &Team<Linked>, folder: &str) -> Self {
        Self {
            id: team.id.value.clone(),
            name: team.name.clone(),
            does: team.does.as_ref().map(|does| html(does, folder)),
            decides: team.decides.iter().map(|one| html(one, folder)).collect(),
            ask_about: team.ask_about.iter().map(|one| html(one, folder)).collect(),
            contact: team.contact.as_ref().map(|contact| html(contact, folder)),
            deputy: team.deputy.as_ref().map(|deputy| Link::new(deputy, folder)),
            answers_within: team.answers_within.map(|time| time.to_string()),
        }
    }
}
