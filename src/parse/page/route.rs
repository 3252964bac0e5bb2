//! The keys of a route.

use serde::Deserialize;

use super::Own;
use crate::diagnostic::Diagnostic;
use crate::model::{Duration, Kind, Precedent, Reference, ReferenceKind, Route, Written};
use crate::parse::fields::{Fields, references};
use crate::parse::values::Day;
use crate::source::Located;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawRoute {
    when_said: Located<Vec<String>>,
    #[serde(default)]
    also_called: Vec<String>,
    bends: Located<Vec<Located<String>>>,
    decides: Located<String>,
    within: Duration,
    #[serde(default)]
    bring: Vec<Located<String>>,
    limits: Option<Located<String>>,
    #[serde(default)]
    afterwards: Vec<Located<String>>,
    expires: Located<Day>,
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
    if raw.when_said.value.is_empty() {
        let silent = Diagnostic::error("empty-list", "this route is never said to be needed")
            .help("add to `when-said` what sales says then: `when-said: [can we start without a PO]`");
        fields.report(silent, raw.when_said.span);
    }
    if raw.bends.value.is_empty() {
        let idle = Diagnostic::error("empty-list", "this route bends nothing")
            .help("name in `bends` the controls or the steps (`process.step`) it is an exception to");
        fields.report(idle, raw.bends.span);
    }
    Some(Kind::Route(Route {
        when_said: raw.when_said.value,
        also_called: raw.also_called,
        bends: references(ReferenceKind::Bendable, raw.bends.value),
        decides: Reference::id(ReferenceKind::Team, raw.decides),
        within: raw.within,
        bring: fields.all(&raw.bring),
        limits: fields.some(raw.limits.as_ref()),
        afterwards: fields.all(&raw.afterwards),
        expires: Located::new(raw.expires.value.0, raw.expires.span),
        precedents: raw.precedents.iter().map(|raw| precedent(raw, fields)).collect(),
    }))
}

fn precedent(raw: &RawPrecedent, fields: &mut Fields<'_>) -> Precedent<Written> {
    Precedent {
        asked: raw.asked.0,
        what_for: fields.some(raw.what_for.as_ref()),
        yes: raw.answer == RawVerdict::Yes,
        took: raw.took,
        note: fields.some(raw.note.as_ref()),
    }
}
