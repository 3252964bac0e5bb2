//! Teams: who does, decides or is asked.

use super::{Duration, Rich, SitePath, Stage};
use crate::source::{Located, SourcePath};

/// The file of teams, `content/teams.yaml`.
#[derive(Clone, PartialEq, Debug)]
pub struct Teams<S: Stage> {
    /// Its file.
    pub path: SourcePath,
    /// Its page in the site.
    pub site_path: SitePath,
    /// Its title.
    pub title: String,
    /// The teams in the author's order.
    pub teams: Vec<Team<S>>,
    /// Whether a mistake was found in it, so that a name missing from it may be there in truth.
    pub unreadable: bool,
}

/// One team.
#[derive(Clone, PartialEq, Debug)]
pub struct Team<S: Stage> {
    /// Its id in kebab-case.
    pub id: Located<String>,
    /// Its name.
    pub name: String,
    /// What it does.
    pub does: Option<Rich<S>>,
    /// What it decides.
    pub decides: Vec<Rich<S>>,
    /// What to ask it about.
    pub ask_about: Vec<Rich<S>>,
    /// How to reach it.
    pub contact: Option<Rich<S>>,
    /// The team that answers when it cannot.
    pub deputy: Option<S::Ref>,
    /// Under which addresses git knows its people, in lower case; one that begins with `@` stands for all that end in it.
    pub emails: Vec<String>,
    /// How fast it answers.
    pub answers_within: Option<Duration>,
}
