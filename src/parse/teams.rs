//! `teams.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::fields::{Fields, reference};
use super::form;
use super::yaml::{self, DecodeOptions, Origin, decode};
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::model::{Duration, Entry, ReferenceKind, SitePath, Team, Teams, Written, is_id};
use crate::source::{Located, SourcePath};

/// The teams: who does what, and how to reach them. Every other file names a team by its `id`.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Teams")]
pub struct RawTeams {
    /// What the page of teams is called. Example: `Who does what`
    title: Option<String>,
    /// The teams, in the order in which they are shown.
    #[serde(default)]
    teams: Vec<RawTeam>,
}

/// Who does, decides or is asked. Write roles, not people’s names: roles stay when people move.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Team")]
struct RawTeam {
    /// The team’s name in other files: small letters, words joined by `-`. Keep it once it is used.
    /// Example: `head-of-procurement`
    #[schemars(with = "form::Id")]
    id: Located<String>,
    /// What readers call the team. Example: `Head of Procurement`
    name: String,
    /// What it does, in a sentence.
    #[schemars(with = "Option<form::Prose>")]
    does: Option<Located<String>>,
    /// What it decides. Example: `["Credit limits up to £50,000"]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Prose>")]
    decides: Vec<Located<String>>,
    /// What to ask it about. Example: `[payment terms, an order on hold]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Prose>")]
    ask_about: Vec<Located<String>>,
    /// A channel, an address or a number. Example: `"#ask-finance"`
    #[schemars(with = "Option<form::Prose>")]
    contact: Option<Located<String>>,
    /// The team to turn to when this one is away.
    #[schemars(with = "Option<form::Team>")]
    deputy: Option<Located<String>>,
    /// The addresses under which git knows its people, so that a page can say which team changed it last; `@` and a domain
    /// stands for all of that domain. Readers do not see them. Example: `["@finance.example.com"]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Plain>")]
    emails: Vec<Located<String>>,
    /// How fast it answers. Example: `4 hours`
    answers_within: Option<Duration>,
}

/// Parses the file of teams.
pub fn parse(path: &SourcePath, text: &str) -> Diagnosed<Entry<Written>> {
    let (mut diagnostics, mut warnings) = (Vec::new(), Vec::new());
    let raw = match yaml::read(text, &Origin::file(path)) {
        Ok(document) => {
            warnings = yaml::split_numbers(&document);
            warnings.extend(yaml::cut_texts(&document, text, 0));
            let decoded = decode::<RawTeams>(
                document.root(),
                &DecodeOptions { what: "file of teams", ..DecodeOptions::default() },
            );
            diagnostics.extend(decoded.diagnostics);
            decoded.value
        }
        Err(found) => {
            diagnostics.extend(found);
            None
        }
    };
    let unreadable = !diagnostics.is_empty();
    let mut fields = Fields::new(path, text);
    let raw = raw.unwrap_or(RawTeams { title: None, teams: Vec::new() });
    let teams = Teams {
        path: path.clone(),
        site_path: SitePath::new("teams.html"),
        title: raw.title.unwrap_or_default(),
        teams: raw.teams.into_iter().map(|raw| team(raw, &mut fields)).collect(),
        unreadable,
    };
    diagnostics.extend(warnings);
    diagnostics.extend(fields.into_diagnostics());
    Diagnosed::new(Entry::Teams(teams), diagnostics)
}

fn team(raw: RawTeam, fields: &mut Fields<'_>) -> Team<Written> {
    if !is_id(&raw.id.value) {
        let wrong = Diagnostic::error("bad-id", format!("`{}` is no id", raw.id.value))
            .help("write it in lower case, words joined by `-`, such as `head-of-procurement`");
        fields.report(wrong, raw.id.span);
    }
    let emails = emails(&raw.emails, fields);
    Team {
        id: raw.id,
        name: raw.name,
        does: fields.some(raw.does.as_ref()),
        decides: fields.all(&raw.decides),
        ask_about: fields.all(&raw.ask_about),
        contact: fields.some(raw.contact.as_ref()),
        deputy: reference(ReferenceKind::Team, raw.deputy),
        emails,
        answers_within: raw.answers_within,
    }
}

fn emails(written: &[Located<String>], fields: &mut Fields<'_>) -> Vec<String> {
    let mut emails = Vec::new();
    for email in written {
        let text = email.value.trim().to_lowercase();
        let (_, domain) = text.rsplit_once('@').unwrap_or_default();
        if domain.is_empty() || text.contains(char::is_whitespace) {
            let wrong = Diagnostic::error("wrong-type", format!("`{}` is no address", email.value))
                .help("write an address such as `\"finance@example.com\"`, or `\"@finance.example.com\"` for all of a domain");
            fields.report(wrong, email.span);
        } else {
            emails.push(text);
        }
    }
    emails
}
