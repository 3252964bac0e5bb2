//! `teams.yaml`.

use serde::Deserialize;

use super::fields::{Fields, reference};
use super::yaml::{self, DecodeOptions, Origin, decode};
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::model::{Duration, Entry, ReferenceKind, SitePath, Team, Teams, Written, is_id};
use crate::source::{Located, SourcePath};

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawTeams {
    title: Option<String>,
    #[serde(default)]
    teams: Vec<RawTeam>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawTeam {
    id: Located<String>,
    name: String,
    does: Option<Located<String>>,
    #[serde(default)]
    decides: Vec<Located<String>>,
    #[serde(default)]
    ask_about: Vec<Located<String>>,
    contact: Option<Located<String>>,
    deputy: Option<Located<String>>,
    answers_within: Option<Duration>,
}

/// Parses the file of teams.
pub fn parse(path: &SourcePath, text: &str) -> Diagnosed<Entry<Written>> {
    let mut diagnostics = Vec::new();
    let raw = match yaml::read(text, &Origin::file(path)) {
        Ok(document) => {
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
        title: raw.title.unwrap_or_else(|| "Teams".to_owned()),
        teams: raw.teams.into_iter().map(|raw| team(raw, &mut fields)).collect(),
        unreadable,
    };
    diagnostics.extend(fields.into_diagnostics());
    Diagnosed::new(Entry::Teams(teams), diagnostics)
}

fn team(raw: RawTeam, fields: &mut Fields<'_>) -> Team<Written> {
    if !is_id(&raw.id.value) {
        let wrong = Diagnostic::error("bad-id", format!("`{}` is no id", raw.id.value))
            .help("write it in lower case, words joined by `-`, such as `head-of-procurement`");
        fields.report(wrong, raw.id.span);
    }
    Team {
        id: raw.id,
        name: raw.name,
        does: fields.some(raw.does.as_ref()),
        decides: fields.all(&raw.decides),
        ask_about: fields.all(&raw.ask_about),
        contact: fields.some(raw.contact.as_ref()),
        deputy: reference(ReferenceKind::Team, raw.deputy),
        answers_within: raw.answers_within,
    }
}
