//! The keys of a route.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Own;
use crate::diagnostic::Diagnostic;
use crate::model::{Duration, Kind, Precedent, Reference, ReferenceKind, Route, Written};
use crate::parse::fields::{Fields, references};
use crate::parse::form;
use crate::parse::values::Day;
use crate::source::Located;

/// A written exception: what it bends, who decides, how fast, and until when.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Route")]
pub struct RawRoute {
    /// What sales says when this is what they need; at least one. Example: `[can we start without a PO]`
    #[schemars(extend("minItems" = 1))]
    when_said: Located<Vec<String>>,
    /// Other words for it. Example: `[cash in advance, deposit]`
    #[serde(default)]
    also_called: Vec<String>,
    /// The controls or steps it is an exception to; at least one. Example: `[credit-limit, lead-to-order.credit-check]`
    #[schemars(with = "Vec<form::Bendable>", extend("minItems" = 1))]
    bends: Located<Vec<Located<String>>>,
    /// The one team that decides.
    #[schemars(with = "form::Team")]
    decides: Located<String>,
    /// How fast it decides. Example: `1 day`
    within: Duration,
    /// What to bring. Example: `[a cost cap, an end date]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Prose>")]
    bring: Vec<Located<String>>,
    /// How far it goes. Example: `Up to £25,000 and 20 working days`
    #[schemars(with = "Option<form::Prose>")]
    limits: Option<Located<String>>,
    /// What is owed afterwards.
    #[serde(default)]
    #[schemars(with = "Vec<form::Prose>")]
    afterwards: Vec<Located<String>>,
    /// The last day on which it may be used.
    expires: Located<Day>,
    /// How earlier requests went.
    #[serde(default)]
    precedents: Vec<RawPrecedent>,
}

/// An earlier request.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Precedent")]
struct RawPrecedent {
    /// The day it was asked for.
    asked: Day,
    /// What for.
    #[serde(rename = "for")]
    #[schemars(with = "Option<form::Prose>")]
    what_for: Option<Located<String>>,
    /// What the answer was.
    answer: RawVerdict,
    /// How long the answer took. Example: `2 hours`
    took: Option<Duration>,
    /// What came of it.
    #[schemars(with = "Option<form::Prose>")]
    note: Option<Located<String>>,
}

#[derive(Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
enum RawVerdict {
    /// It was allowed
    Yes,
    /// It was not
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
    Some(Kind::Route(Box::new(Route {
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
    })))
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
