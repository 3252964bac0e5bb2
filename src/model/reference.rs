//! References between entries, before and after they are looked up.

use std::fmt::Debug;
use std::sync::{Arc, LazyLock};

use super::{Listing, Question, Rich, SitePath, Wanted};
use crate::source::{Located, Span};

/// What a reference may lead to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ReferenceKind {
    /// A link or image of a Markdown text, which names a file.
    File,
    /// A team's id.
    Team,
    /// A moment's id.
    Moment,
    /// A control's file stem.
    Control,
    /// A route's file stem.
    Route,
    /// A process's file stem.
    Process,
    /// `process.step`.
    Step,
    /// A bank's file stem.
    Bank,
    /// `bank.question`.
    Question,
    /// A control's id or a `process.step`: what a route bends.
    Bendable,
}

/// A reference as its author wrote it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    /// What it should lead to.
    pub kind: ReferenceKind,
    /// The words: an id, or a link's destination.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

impl Reference {
    /// The reference in `id` to something of `kind`.
    pub fn id(kind: ReferenceKind, id: Located<String>) -> Self {
        Self { kind, text: id.value, span: id.span }
    }
}

/// What a reference leads to.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Target {
    /// The id or path that was referred to.
    pub id: Arc<str>,
    /// Its title, for people.
    pub title: Arc<str>,
    /// The page it is on; `None` for what has no page of its own.
    pub page: Option<SitePath>,
    /// What follows the page's path, with its `#`: `#credit-check`; empty for the page itself.
    pub suffix: Arc<str>,
}

impl Target {
    /// The suffix of a page itself, which nearly all share.
    pub fn no_suffix() -> Arc<str> {
        static NOTHING: LazyLock<Arc<str>> = LazyLock::new(|| Arc::from(""));
        Arc::clone(&NOTHING)
    }
}

/// What has an id, before and after it is looked up.
pub trait Named {
    /// The id.
    fn id(&self) -> &str;
}

impl Named for Reference {
    fn id(&self) -> &str {
        &self.text
    }
}

impl Named for Target {
    fn id(&self) -> &str {
        &self.id
    }
}

/// The stage an entry is in: what its references are.
pub trait Stage: Clone + Debug + PartialEq + 'static {
    /// A reference by id.
    type Ref: Clone + Debug + Named + PartialEq + Send + Sync;
    /// A link in a text.
    type Link: Clone + Debug + PartialEq + Send + Sync;
    /// The questions of a `questions` block.
    type Questions: Clone + Debug + PartialEq + Send + Sync;
    /// What another block lists.
    type Listing: Clone + Debug + PartialEq + Send + Sync;
}

/// As the author wrote it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Written;

impl Stage for Written {
    type Ref = Reference;
    type Link = Reference;
    type Questions = Box<Selection>;
    type Listing = Box<Wanted>;
}

/// Looked up: what a reference leads to exists. A link that leads nowhere was reported and is `None`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Linked;

impl Stage for Linked {
    type Ref = Target;
    type Link = Option<Target>;
    type Questions = Vec<DrawnItem>;
    type Listing = Listing;
}

/// One question in a guide, and the bank it comes from.
pub type Drawn = (Target, Arc<Question<Linked>>);

/// The order of the questions of a block.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Order {
    /// That of the bank, with its headings and notes, or of the block where it names questions singly.
    #[default]
    Written,
    /// By the latest moment at which they are useful, those that start what takes longest first.
    LatestMoment,
}

/// What a `questions` block shows.
#[derive(Clone, PartialEq, Debug)]
pub enum DrawnItem {
    /// A question.
    Question(Drawn),
    /// A heading of its bank.
    Heading(String),
    /// A paragraph of its bank.
    Note(Rich<Linked>),
}

impl DrawnItem {
    /// The question it is, if it is one.
    pub fn question(&self) -> Option<&Drawn> {
        match self {
            Self::Question(drawn) => Some(drawn),
            Self::Heading(_) | Self::Note(_) => None,
        }
    }
}

/// Which questions a `questions` block asks for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    /// Where the block stands.
    pub span: Span,
    /// All of one bank.
    pub bank: Option<Reference>,
    /// Single questions, in this order.
    pub ask: Vec<Reference>,
    /// Only those for this moment.
    pub moment: Option<Reference>,
    /// Only those with at least one of these tags.
    pub tags: Vec<Located<String>>,
    /// The order they come in.
    pub order: Order,
    /// At most so many.
    pub limit: Option<usize>,
    /// Whether a mistake was found in the block, so that it may draw other questions than were meant.
    pub is_flawed: bool,
}
