//! The keys of a control.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Own;
use super::lead_time::RawLeadTime;
use super::process::RawFirmness;
use crate::diagnostic::Diagnostic;
use crate::model::{Control, Duration, Kind, ReferenceKind, WayToYes, Written};
use crate::parse::fields::{Fields, reference, references};
use crate::parse::form;
use crate::source::Located;

/// A check that procurement applies: its rule, its reason and its ways to a yes.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Control")]
pub struct RawControl {
    /// What has to be so, in a sentence.
    #[schemars(with = "form::Prose")]
    rule: Located<String>,
    /// Why, in words a customer would accept.
    #[schemars(with = "form::Prose")]
    because: Located<String>,
    /// The ways to a yes, the fastest first; at least one.
    #[schemars(extend("minItems" = 1))]
    to_yes: Located<Vec<RawWay>>,
    /// How long a yes really takes.
    lead_time: Option<RawLeadTime>,
    /// The questions that uncover it early. Example: `[credit.order_value, credit.terms]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Question>")]
    asks: Vec<Located<String>>,
    /// The exceptions to it. Example: `[pay-first]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Route>")]
    routes: Vec<Located<String>>,
    /// It applies only when this holds; without it, always. Example: `credit.order_value > 25000`
    #[schemars(with = "Option<form::Condition>")]
    applies_when: Option<Located<String>>,
    /// How far it bends.
    #[serde(default)]
    #[schemars(extend("default" = "firm"))]
    firmness: RawFirmness,
    /// The team that can decide.
    #[schemars(with = "Option<form::Team>")]
    decides: Option<Located<String>>,
    /// What shows that it is so.
    #[serde(default)]
    #[schemars(with = "Vec<form::Prose>")]
    evidence: Vec<Located<String>>,
}

/// A way to a yes.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "WayToYes")]
struct RawWay {
    /// What to do, in a phrase. Example: `Ask for a deposit`
    #[schemars(with = "form::Prose")]
    title: Located<String>,
    /// How long it takes. Example: `1 day`
    takes: Option<Duration>,
    /// The team that does it.
    #[schemars(with = "Option<form::Team>")]
    team: Option<Located<String>>,
    /// How it is done.
    #[schemars(with = "Option<form::Prose>")]
    how: Option<Located<String>>,
}

/// Reads them.
pub fn read(mut own: Own<'_, '_, '_>) -> Option<Kind<Written>> {
    let raw: RawControl = own.decode("control")?;
    let fields = own.fields;
    if raw.to_yes.value.is_empty() {
        let closed = Diagnostic::error("no-way-to-yes", "this control has no way to a yes")
            .help("add at least one to `to-yes`, the fastest first: `- { title: Ask for a deposit, takes: 1 day, team: sales }`");
        fields.report(closed, raw.to_yes.span);
    }
    Some(Kind::Control(Box::new(Control {
        rule: fields.rich(&raw.rule),
        because: fields.rich(&raw.because),
        to_yes: raw.to_yes.value.into_iter().map(|raw| way(raw, fields)).collect(),
        lead_time: raw.lead_time.map(|raw| raw.lower(fields)),
        asks: references(ReferenceKind::Question, raw.asks),
        routes: references(ReferenceKind::Route, raw.routes),
        applies_when: fields.condition(raw.applies_when.as_ref()),
        firmness: raw.firmness.into(),
        decides: reference(ReferenceKind::Team, raw.decides),
        evidence: fields.all(&raw.evidence),
    })))
}

fn way(raw: RawWay, fields: &mut Fields<'_>) -> WayToYes<Written> {
    WayToYes {
        title: fields.rich(&raw.title),
        takes: raw.takes,
        team: reference(ReferenceKind::Team, raw.team),
        how: fields.some(raw.how.as_ref()),
    }
}
