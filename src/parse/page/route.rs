//! The keys of a route.

use serde::Deserialize;

use super::Own;
use crate::model::{Duration, Kind, Precedent, Reference, ReferenceKind, Route, Written};
use crate::parse::fields::{Fields, references};
use crate::parse::values::Day;
use crate::source::Located;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawRoute {
    when_said: Vec<String>,
    #[serde(default)]
    also_called: Vec<String>,
    bends: Vec<Located<String>>,
    decides: Located<String>,
    within: Duration,
    #[serde(default)]
    bring: Vec<Located<String>>,
    limits: Option<Located<String>>,
    #[serde(default)]
    afterwards: Vec<Located<String>>,
    expires: Day,
    #[serde(default)]
    precedents: Vec<RawPrecedent>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawPrecedent {
    asked: Day,
    #[serde(rename = "for")]
    what_for: Option<Located<String>>,
    answer: RawVerdict,
    took: Option<Duration>,
    note: Option<Located<String>>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum RawVerdict {
    Yes,
    No,
}

/// Reads them.
pub fn read(mut own: Own<'_, '_, '_>) -> Option<Kind<Written>> {
    let raw: RawRoute = own.decode("route")?;
    let fields = own.fields;
    Some(Kind::Route(Route {
        when_said: raw.when_said,
        also_called: raw.also_called,
        bends: references(ReferenceKind::Bendable, raw.bends),
        decides: Reference::id(ReferenceKind::Team, raw.decides),
        within: raw.within,
        bring: fields.all(&raw.bring),
        limits: fields.some(raw.limits.as_ref()),
        afterwards: fields.all(&raw.afterwards),
        expires: raw.expires.0,
        precedents: raw.precedents.into_iter().map(|raw| precedent(raw, fields)).collect(),
    }))
}

fn precedent(raw: RawPrecedent, fields: &mut Fields<'_>) -> Precedent<Written> {
    Precedent {
        asked: raw.asked.0,
        what_for: fields.some(raw.what_for.as_ref()),
        yes: raw.answer == RawVerdict::Yes,
        took: raw.took,
        note: fields.some(raw.note.as_ref()),
    }
}
