//! What `contacts`, `steps`, `controls` and `routes` blocks say.

use schemars::JsonSchema;
use serde::Deserialize;

use super::blocks::Block;
use super::rewrite::Rewriter;
use crate::model::{ListingKind, Reference, ReferenceKind, Wanted};
use crate::parse::form;
use crate::source::Located;

/// Teams, and how to reach them: those named here and those with a step in a process. Without a key, those of the
/// process that the page is, or is part of.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case", default)]
pub struct RawContacts {
    /// These teams, in this order. Example: `[finance, legal]`
    #[schemars(with = "Vec<form::Team>")]
    teams: Vec<Located<String>>,
    /// All teams with a step in this process.
    #[schemars(with = "Option<form::Process>")]
    process: Option<Located<String>>,
}

/// Steps of a process.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case", default)]
pub struct RawSteps {
    /// The steps of this process; without it, of the one that the page is, or is part of.
    #[schemars(with = "Option<form::Process>")]
    process: Option<Located<String>>,
    /// Only those that this team does.
    #[schemars(with = "Option<form::Team>")]
    team: Option<Located<String>>,
    /// From this step on. Example: `find-supply`
    #[schemars(with = "Option<form::OwnStep>")]
    from: Option<Located<String>>,
    /// Up to this step. Example: `sign-contract`
    #[schemars(with = "Option<form::OwnStep>")]
    to: Option<Located<String>>,
}

/// Controls: those named here and those in a process, or all that fit. Without a key, those of the process that the page
/// is, or is part of.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case", default)]
pub struct RawControls {
    /// These controls, in this order. Example: `[credit-limit]`
    #[schemars(with = "Vec<form::Control>")]
    controls: Vec<Located<String>>,
    /// The controls in the steps of this process.
    #[schemars(with = "Option<form::Process>")]
    process: Option<Located<String>>,
    /// Only those that this team decides on or keeps.
    #[schemars(with = "Option<form::Team>")]
    team: Option<Located<String>>,
    /// Only those with at least one of these tags. Example: `[money]`
    #[schemars(with = "Vec<form::Plain>")]
    tags: Vec<Located<String>>,
}

/// Routes: those named here and those round something, or all that fit. Without a key, those of the process that the
/// page is, or is part of.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case", default)]
pub struct RawRoutes {
    /// These routes, in this order. Example: `[start-before-contract]`
    #[schemars(with = "Vec<form::Route>")]
    routes: Vec<Located<String>>,
    /// The routes round these controls and steps. Example: `[signed-contract]`
    #[schemars(with = "Vec<form::Bendable>")]
    bends: Vec<Located<String>>,
    /// Only those that this team decides.
    #[schemars(with = "Option<form::Team>")]
    decides: Option<Located<String>>,
    /// Only those with at least one of these tags. Example: `[paper]`
    #[schemars(with = "Vec<form::Plain>")]
    tags: Vec<Located<String>>,
}

impl Rewriter<'_> {
    /// What the block asks for; nothing where none of it could be read.
    pub(super) fn listing(&mut self, kind: ListingKind, block: &Block) -> Option<Wanted> {
        let nothing = Wanted {
            kind,
            span: block.span,
            ids: Vec::new(),
            process: None,
            team: None,
            bends: Vec::new(),
            tags: Vec::new(),
            from: None,
            to: None,
            is_flawed: false,
        };
        Some(match kind {
            ListingKind::Contacts => {
                let (raw, is_flawed) = self.decoded::<RawContacts>(block, "contacts block")?;
                let ids = all(ReferenceKind::Team, raw.teams);
                Wanted { ids, process: one(ReferenceKind::Process, raw.process), is_flawed, ..nothing }
            }
            ListingKind::Steps => {
                let (raw, is_flawed) = self.decoded::<RawSteps>(block, "steps block")?;
                let (process, team) =
                    (one(ReferenceKind::Process, raw.process), one(ReferenceKind::Team, raw.team));
                Wanted { process, team, from: raw.from, to: raw.to, is_flawed, ..nothing }
            }
            ListingKind::Controls => {
                let (raw, is_flawed) = self.decoded::<RawControls>(block, "controls block")?;
                let (process, team) =
                    (one(ReferenceKind::Process, raw.process), one(ReferenceKind::Team, raw.team));
                let ids = all(ReferenceKind::Control, raw.controls);
                Wanted { ids, process, team, tags: raw.tags, is_flawed, ..nothing }
            }
            ListingKind::Routes => {
                let (raw, is_flawed) = self.decoded::<RawRoutes>(block, "routes block")?;
                let (ids, bends) =
                    (all(ReferenceKind::Route, raw.routes), all(ReferenceKind::Bendable, raw.bends));
                let team = one(ReferenceKind::Team, raw.decides);
                Wanted { ids, bends, team, tags: raw.tags, is_flawed, ..nothing }
            }
        })
    }
}

fn one(kind: ReferenceKind, id: Option<Located<String>>) -> Option<Reference> {
    id.map(|id| Reference::id(kind, id))
}

fn all(kind: ReferenceKind, ids: Vec<Located<String>>) -> Vec<Reference> {
    ids.into_iter().map(|id| Reference::id(kind, id)).collect()
}
