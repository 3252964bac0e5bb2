//! The keys of a guide.

use serde::Deserialize;

use super::Own;
use crate::diagnostic::Diagnostic;
use crate::model::{Duration, Guide, Kind, LeaveBehind, ReferenceKind, Written};
use crate::parse::fields::{Fields, reference};
use crate::source::{Located, Span};

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawGuide {
    audience: Option<Located<String>>,
    moment: Option<Located<String>>,
    length: Option<Duration>,
    leave_with: Option<Located<String>>,
    process: Option<Located<String>>,
    #[serde(default)]
    leave_behind: RawLeaveBehind,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RawLeaveBehind {
    title: Option<Located<String>>,
    intro: Option<Located<String>>,
}

/// Reads them.
pub fn read(mut own: Own<'_, '_, '_>) -> Option<Kind<Written>> {
    let raw: RawGuide = own.decode("guide")?;
    Some(Kind::Guide(Guide {
        audience: own.fields.some(raw.audience.as_ref()),
        moment: reference(ReferenceKind::Moment, raw.moment),
        length: raw.length,
        leave_with: own.fields.some(raw.leave_with.as_ref()),
        process: reference(ReferenceKind::Process, raw.process),
        leave_behind: LeaveBehind {
            title: own.fields.safe(raw.leave_behind.title.as_ref()),
            intro: own.fields.safe(raw.leave_behind.intro.as_ref()),
        },
    }))
}

/// A guide says one thing never to do: of two, a reader in a hurry remembers neither.
pub fn check_stop_boxes(boxes: &[Span], fields: &mut Fields<'_>) {
    for span in boxes.iter().skip(1) {
        let second = Diagnostic::warning("second-stop-box", "this guide has a `[!CAUTION]` box already")
            .help("keep the one that matters most, and make this a `[!WARNING]` or a sentence of the text");
        fields.report(second, *span);
    }
}
