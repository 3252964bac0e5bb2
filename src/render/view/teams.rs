//! The list of all teams.

use serde::Serialize;

use super::listing::TeamRow;
use super::page::{PageView, TocEntry};
use super::{Frame, Text, section};

#[derive(Serialize)]
struct Own {
    teams: Vec<TeamRow>,
}

/// Renders the list of all teams.
pub fn render(frame: &mut Frame<'_, '_>) -> Text {
    let Some(teams) = &frame.site.playbook.teams else { return section::missing() };
    let folder = teams.site_path.folder();
    let mut page = PageView::made(frame, "teams", &teams.title, &teams.site_path).of_file(
        frame.site,
        &teams.path,
        folder,
    );
    page.toc = teams.teams.iter().map(|team| TocEntry::second(&team.id.value, &team.name)).collect();
    let own =
        Own { teams: teams.teams.iter().map(|team| TeamRow::new(frame.wording(), team, folder)).collect() };
    frame.view("teams.html", &teams.site_path, page, String::new(), own)
}
