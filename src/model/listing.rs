//! Blocks that list a part of the playbook in a page: ```` ```contacts ````, `steps`, `controls`, `routes`.

use super::{Reference, Target};
use crate::source::{Located, Span};

/// What a block lists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ListingKind {
    /// Teams, and how to reach them.
    Contacts,
    /// Steps of a process.
    Steps,
    /// Controls.
    Controls,
    /// Routes.
    Routes,
}

/// What a block asks for, as its author wrote it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// What it lists.
    pub kind: ListingKind,
    /// Where the block stands.
    pub span: Span,
    /// These, in this order: teams, controls or routes.
    pub ids: Vec<Reference>,
    /// Those of this process; of the page's own where nothing else is asked for.
    pub process: Option<Reference>,
    /// Those of this team: steps it does, controls and routes it decides on.
    pub team: Option<Reference>,
    /// Routes round one of these.
    pub bends: Vec<Reference>,
    /// Those with at least one of these tags.
    pub tags: Vec<Located<String>>,
    /// Steps from this one on.
    pub from: Option<Located<String>>,
    /// Steps up to this one.
    pub to: Option<Located<String>>,
    /// Whether a mistake was found in the block, so that it may list less than was meant.
    pub is_flawed: bool,
}

/// What a block lists, looked up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listing {
    /// What it lists.
    pub kind: ListingKind,
    /// The teams, steps, controls or routes, in order.
    pub targets: Vec<Target>,
}

impl ListingKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Contacts, Self::Steps, Self::Controls, Self::Routes];

    /// The word that makes a fenced block one.
    pub fn word(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Steps => "steps",
            Self::Controls => "controls",
            Self::Routes => "routes",
        }
    }
}
