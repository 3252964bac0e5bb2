//! The keys of a process.

use serde::Deserialize;

use super::Own;
use super::lead_time::RawLeadTime;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Duration, Firmness, Kind, Process, Redirection, Reference, ReferenceKind, Step, Written, is_id,
};
use crate::parse::fields::{Fields, references};
use crate::source::Located;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawProcess {
    gives: Option<Located<String>>,
    #[serde(default)]
    not_for: Vec<RawRedirection>,
    steps: Vec<RawStep>,
}

#[derive(Deserialize)]
struct RawRedirection {
    #[serde(rename = "if")]
    case: Located<String>,
    go: Located<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawStep {
    id: Located<String>,
    title: String,
    team: Located<String>,
    takes: Duration,
    lead_time: Option<RawLeadTime>,
    gives: Option<Located<String>>,
    #[serde(default)]
    firmness: RawFirmness,
    needs: Option<Vec<Located<String>>>,
    #[serde(default)]
    needs_any: Vec<Located<String>>,
    #[serde(default)]
    controls: Vec<Located<String>>,
    #[serde(default)]
    routes: Vec<Located<String>>,
    when: Option<Located<String>>,
    #[serde(default)]
    checklist: Vec<Located<String>>,
}

/// How far something bends, as it is written.
#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum RawFirmness {
    #[default]
    Firm,
    Adaptable,
    Advisory,
}

impl From<RawFirmness> for Firmness {
    fn from(raw: RawFirmness) -> Self {
        match raw {
            RawFirmness::Firm => Self::Firm,
            RawFirmness::Adaptable => Self::Adaptable,
            RawFirmness::Advisory => Self::Advisory,
        }
    }
}

/// Reads them.
pub fn read(mut own: Own<'_, '_, '_>) -> Option<Kind<Written>> {
    let raw: RawProcess = own.decode("process")?;
    let fields = own.fields;
    let process = fields.stem().to_owned();
    check_ids(&raw.steps, fields);
    let redirection = |raw: &RawRedirection, fields: &mut Fields<'_>| Redirection {
        case: fields.rich(&raw.case),
        go: fields.rich(&raw.go),
    };
    Some(Kind::Process(Process {
        gives: fields.some(raw.gives.as_ref()),
        not_for: raw.not_for.iter().map(|raw| redirection(raw, fields)).collect(),
        steps: raw.steps.into_iter().map(|raw| step(raw, &process, fields)).collect(),
    }))
}

fn step(raw: RawStep, process: &str, fields: &mut Fields<'_>) -> Step<Written> {
    Step {
        id: raw.id,
        title: raw.title,
        team: Reference::id(ReferenceKind::Team, raw.team),
        takes: raw.takes,
        lead_time: raw.lead_time.map(|raw| raw.lower(fields)),
        gives: fields.some(raw.gives.as_ref()),
        firmness: raw.firmness.into(),
        needs: raw.needs.map(|needs| steps(needs, process)),
        needs_any: steps(raw.needs_any, process),
        controls: references(ReferenceKind::Control, raw.controls),
        routes: references(ReferenceKind::Route, raw.routes),
        when: fields.condition(raw.when.as_ref()),
        checklist: fields.all(&raw.checklist),
    }
}

/// Inside its process a step goes by its id alone; the whole one, as it is written elsewhere, will do too.
fn steps(ids: Vec<Located<String>>, process: &str) -> Vec<Located<Reference>> {
    let whole = |id: Located<String>| {
        let is_whole = id.value.strip_prefix(process).is_some_and(|rest| rest.starts_with('.'));
        let text = if is_whole { id.value } else { format!("{process}.{}", id.value) };
        Located::new(Reference::id(ReferenceKind::Step, Located::new(text, id.span)), id.span)
    };
    ids.into_iter().map(whole).collect()
}

fn check_ids(steps: &[RawStep], fields: &mut Fields<'_>) {
    for step in steps {
        let id = &step.id;
        if !is_id(&id.value) {
            let wrong = Diagnostic::error("bad-id", format!("`{}` cannot be a step's id", id.value))
                .help("write it in lower case, words joined by `-`, such as `credit-check`");
            fields.report(wrong, id.span);
        }
    }
}
