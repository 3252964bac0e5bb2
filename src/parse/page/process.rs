//! The keys of a process.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Own;
use super::lead_time::RawLeadTime;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Duration, Firmness, Kind, Process, Redirection, Reference, ReferenceKind, Step, Written, is_id,
};
use crate::parse::fields::{Fields, references};
use crate::parse::form;
use crate::source::Located;

/// The normal way, step by step. The section of the text whose heading ends in `{#step-id}` is that step’s prose.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Process")]
pub struct RawProcess {
    /// What you end with.
    #[schemars(with = "Option<form::Prose>")]
    gives: Option<Located<String>>,
    /// Cases that have another way, and where it is.
    #[serde(default)]
    not_for: Vec<RawRedirection>,
    /// The steps, in order. A step comes after the one above it unless `needs` says otherwise.
    steps: Vec<RawStep>,
}

/// A case that has another way.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "Elsewhere")]
struct RawRedirection {
    /// The case. Example: `The customer buys again`
    #[serde(rename = "if")]
    #[schemars(with = "form::Prose")]
    case: Located<String>,
    /// The way it has, best with a link. Example: `[Renewal](renewal.md)`
    #[schemars(with = "form::Prose")]
    go: Located<String>,
}

/// One step.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Step")]
struct RawStep {
    /// The step’s name: small letters, words joined by `-`. Other files write the process before it:
    /// `lead-to-order.credit-check`.
    #[schemars(with = "form::Id")]
    id: Located<String>,
    /// What readers call it. Example: `Credit check`
    title: String,
    /// The team that does it.
    #[schemars(with = "form::Team")]
    team: Located<String>,
    /// How long it takes. Example: `2-5 days`
    takes: Duration,
    /// How long it really takes.
    lead_time: Option<RawLeadTime>,
    /// What you get from it.
    #[schemars(with = "Option<form::Prose>")]
    gives: Option<Located<String>>,
    /// How far it bends.
    #[serde(default)]
    #[schemars(extend("default" = "firm"))]
    firmness: RawFirmness,
    /// The steps it waits for, all of them. Without it, the step above; `[]` waits for nothing.
    #[schemars(with = "Option<Vec<form::OwnStep>>")]
    needs: Option<Vec<Located<String>>>,
    /// Steps of which one is enough.
    #[serde(default)]
    #[schemars(with = "Vec<form::OwnStep>")]
    needs_any: Vec<Located<String>>,
    /// The controls to pass in it. Example: `[credit-limit]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Control>")]
    controls: Vec<Located<String>>,
    /// The routes round it. Example: `[pay-first]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Route>")]
    routes: Vec<Located<String>>,
    /// The step is taken only when this holds. Example: `credit.order_value > 10000`
    #[schemars(with = "Option<form::Condition>")]
    when: Option<Located<String>>,
    /// What to tick off in it.
    #[serde(default)]
    #[schemars(with = "Vec<form::Prose>")]
    checklist: Vec<Located<String>>,
}

/// How far something bends, as it is written.
#[derive(Deserialize, JsonSchema, Default, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum RawFirmness {
    /// Done as written; only a written route bends it
    #[default]
    Firm,
    /// The aim stays, the way can change: agree it with the team
    Adaptable,
    /// Good practice; you judge
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
    Some(Kind::Process(Box::new(Process {
        gives: fields.some(raw.gives.as_ref()),
        not_for: raw.not_for.iter().map(|raw| redirection(raw, fields)).collect(),
        steps: raw.steps.into_iter().map(|raw| step(raw, &process, fields)).collect(),
    })))
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
