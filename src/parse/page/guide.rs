//! The keys of a guide.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Own;
use crate::diagnostic::Diagnostic;
use crate::model::{Duration, Guide, Kind, LeaveBehind, ReferenceKind, Written};
use crate::parse::fields::{Fields, reference};
use crate::parse::form;
use crate::parse::values::AnyKeys;
use crate::source::{Located, Span};

/// A briefing for one meeting: prose, and questions drawn from banks by blocks of the language `questions`.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Guide")]
pub struct RawGuide {
    /// Who reads it. Example: `Account managers`
    #[schemars(with = "Option<form::Prose>")]
    audience: Option<Located<String>>,
    /// When in the deal the meeting is.
    #[schemars(with = "Option<form::Moment>")]
    moment: Option<Located<String>>,
    /// How long the meeting takes. Example: `30 minutes`
    length: Option<Duration>,
    /// What you leave the meeting with.
    #[schemars(with = "Option<form::Prose>")]
    leave_with: Option<Located<String>>,
    /// The process the meeting belongs to.
    #[schemars(with = "Option<form::Process>")]
    process: Option<Located<String>>,
    /// What the customer gets: the page that is left behind holds this, and what the questions `say`.
    #[serde(default)]
    leave_behind: RawLeaveBehind,
    /// What another tool knows of it and this one has no key for: kept as it is, and shown to authors alone.
    #[serde(default)]
    x: AnyKeys,
}

/// What the page that is left behind says itself.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(rename = "LeaveBehind")]
struct RawLeaveBehind {
    /// Its title, for the customer.
    #[schemars(with = "Option<form::Prose>")]
    title: Option<Located<String>>,
    /// A paragraph above its questions, for the customer.
    #[schemars(with = "Option<form::Prose>")]
    intro: Option<Located<String>>,
}

/// Reads them.
pub fn read(mut own: Own<'_, '_, '_>) -> Option<Kind<Written>> {
    let raw: RawGuide = own.decode("guide")?;
    Some(Kind::Guide(Box::new(Guide {
        audience: own.fields.some(raw.audience.as_ref()),
        moment: reference(ReferenceKind::Moment, raw.moment),
        length: raw.length,
        leave_with: own.fields.some(raw.leave_with.as_ref()),
        process: reference(ReferenceKind::Process, raw.process),
        leave_behind: LeaveBehind {
            title: own.fields.safe(raw.leave_behind.title.as_ref()),
            intro: own.fields.safe(raw.leave_behind.intro.as_ref()),
        },
        kept: raw.x.into(),
    })))
}

/// A guide says one thing never to do: of two, a reader in a hurry remembers neither.
pub fn check_stop_boxes(boxes: &[Span], fields: &mut Fields<'_>) {
    for span in boxes.iter().skip(1) {
        let second = Diagnostic::warning("second-stop-box", "this guide has a `[!CAUTION]` box already")
            .help("keep the one that matters most, and make this a `[!WARNING]` or a sentence of the text");
        fields.report(second, *span);
    }
}
