//! What `contacts`, `steps`, `controls` and `routes` blocks say.

use serde::Deserialize;

use super::blocks::Block;
use super::rewrite::Rewriter;
use crate::model::{ListingKind, Reference, ReferenceKind, Wanted};
use crate::source::Located;

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", default)]
struct RawContacts {
    teams: Vec<Located<String>>,
    process: Option<Located<String>>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", default)]
struct RawSteps {
    process: Option<Located<String>>,
    team: Option<Located<String>>,
    from: Option<Located<String>>,
    to: Option<Located<String>>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", default)]
struct RawControls {
    controls: Vec<Located<String>>,
    process: Option<Located<String>>,
    team: Option<Located<String>>,
    tags: Vec<Located<String>>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case", default)]
struct RawRoutes {
    routes: Vec<Located<String>>,
    bends: Vec<Located<String>>,
    decides: Option<Located<String>>,
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
