//! The keys of a guide.

use serde::Deserialize;

use super::Own;
use crate::model::{Duration, Guide, Kind, ReferenceKind, Written};
use crate::parse::fields::reference;
use crate::source::Located;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawGuide {
    audience: Option<Located<String>>,
    moment: Option<Located<String>>,
    length: Option<Duration>,
    leave_with: Option<Located<String>>,
    process: Option<Located<String>>,
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
    }))
}
