//! Teams, and how to reach them.

use serde::Serialize;

use super::super::super::body::html;
use super::super::super::{Site, href};
use super::super::{Link, times};
use crate::model::made::team_page;
use crate::model::{Linked, Target, Team};
use crate::wording::Wording;

/// A team in a list.
#[derive(Serialize)]
pub struct TeamRow {
    id: String,
    title: String,
    href: String,
    does: Option<String>,
    ask_about: Vec<String>,
    contact: Option<String>,
    answers_within: Option<String>,
    deputy: Option<Link>,
}

impl TeamRow {
    /// The team that a target is; nothing for one that nobody describes.
    pub fn find(site: &Site<'_>, target: &Target, folder: &str) -> Option<Self> {
        site.made.team(&target.id).map(|team| Self::new(&site.playbook.wording, team, folder))
    }

    /// The row of a team.
    pub fn new(wording: &Wording, team: &Team<Linked>, folder: &str) -> Self {
        Self {
            id: team.id.value.clone(),
            title: team.name.clone(),
            href: href::to_path(folder, &team_page(&team.id.value)),
            does: team.does.as_ref().map(|does| html(does, folder)),
            ask_about: team.ask_about.iter().map(|one| html(one, folder)).collect(),
            contact: team.contact.as_ref().map(|contact| html(contact, folder)),
            answers_within: team.answers_within.map(|time| times::duration(wording, time)),
            deputy: team.deputy.as_ref().map(|deputy| Link::new(deputy, folder)),
        }
    }
}
