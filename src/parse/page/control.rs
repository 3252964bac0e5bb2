//! The keys of a control.

use serde::Deserialize;

use super::Own;
use super::lead_time::RawLeadTime;
use super::process::RawFirmness;
use crate::diagnostic::Diagnostic;
use crate::model::{Control, Duration, Kind, ReferenceKind, WayToYes, Written};
use crate::parse::fields::{Fields, reference, references};
use crate::source::Located;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawControl {
    rule: Located<String>,
    because: Located<String>,
    to_yes: Located<Vec<RawWay>>,
    lead_time: Option<RawLeadTime>,
    #[serde(default)]
    asks: Vec<Located<String>>,
    #[serde(default)]
    routes: Vec<Located<String>>,
    applies_when: Option<Located<String>>,
    #[serde(default)]
    firmness: RawFirmness,
    decides: Option<Located<String>>,
    #[serde(default)]
    evidence: Vec<Located<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawWay {
    title: Located<String>,
    takes: Option<Duration>,
    team: Option<Located<String>>,
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
    Some(Kind::Control(Control {
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
    }))
}

fn way(raw: RawWay, fields: &mut Fields<'_>) -> WayToYes<Written> {
    WayToYes {
        title: fields.rich(&raw.title),
        takes: raw.takes,
        team: reference(ReferenceKind::Team, raw.team),
        how: fields.some(raw.how.as_ref()),
    }
}
