//! Who leads here, and how: the other end of every reference.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{ReferenceKind, SitePath, Target};

/// The backlinks of everything that has an id.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Backlinks(BTreeMap<ReferenceKind, BTreeMap<Arc<str>, Vec<Backlink>>>);

/// One way that leads here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Backlink {
    /// What it says of the two.
    pub relation: Relation,
    /// Where it starts.
    pub from: Target,
    /// The label of the answer it hangs on, without markup; `None` for what holds always.
    pub answer: Option<String>,
}

/// How something is related to what refers to it. The name says it from the side of what is referred to: a question
/// is *asked in* a guide.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Relation {
    /// A question or moment: the guide it stands in or is for.
    AskedIn,
    /// A question: the control that needs the answer.
    NeededBy,
    /// A question: another question, a step or a control whose condition looks at the answer.
    DecidesOn,
    /// A question: the one whose answer leads on to it.
    AskedAfter,
    /// A question: the one whose answer makes it needless.
    SkippedAfter,
    /// A question: the one it took the place of.
    Replaces,
    /// A control or route: the step it stands in.
    InStep,
    /// A control or step: the question with an answer that sets it in motion.
    SetOffBy,
    /// A control or step: the route that bends it.
    BentBy,
    /// A route: the control it leads round.
    RoundControl,
    /// A process: the guide that is part of it.
    HasGuide,
    /// A team: the step it does.
    Does,
    /// A team: the control or route it decides on.
    Decides,
    /// A team: the control it helps to a yes.
    HelpsWith,
    /// A team: the question with an answer it is told of.
    ToldBy,
    /// A team: the question it knows the answer to.
    Knows,
    /// A team: the team it answers for.
    DeputyOf,
    /// A team: the page, bank or question it keeps right.
    Owns,
    /// A moment: the question best asked then.
    BestFor,
    /// A moment: the question that must be settled by then.
    SettledBy,
    /// Anything: the page whose text links to it.
    MentionedIn,
}

impl Backlinks {
    /// Notes a way to the thing of this kind and id. One that is known already is not noted again.
    pub fn add(&mut self, kind: ReferenceKind, id: &Arc<str>, backlink: Backlink) {
        let known = self.0.entry(kind).or_default().entry(Arc::clone(id)).or_default();
        // What a page says twice comes one after the other.
        if known.last() != Some(&backlink) {
            known.push(backlink);
        }
    }

    /// Gives the page at a path another title wherever a way starts there.
    pub fn retitle(&mut self, page: &SitePath, title: &str) {
        let title: Arc<str> = Arc::from(title);
        let ways = self.0.values_mut().flat_map(BTreeMap::values_mut).flatten();
        for way in ways.filter(|way| way.from.page.as_ref() == Some(page)) {
            way.from.title = Arc::clone(&title);
        }
    }

    /// The ways to the thing of this kind and id, in the order of the files they start in.
    pub fn of(&self, kind: ReferenceKind, id: &str) -> &[Backlink] {
        self.0.get(&kind).and_then(|ids| ids.get(id)).map_or(&[], Vec::as_slice)
    }
}

impl Relation {
    /// Its name for templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::AskedIn => "asked-in",
            Self::NeededBy => "needed-by",
            Self::DecidesOn => "decides-on",
            Self::AskedAfter => "asked-after",
            Self::SkippedAfter => "skipped-after",
            Self::Replaces => "replaces",
            Self::InStep => "in-step",
            Self::SetOffBy => "set-off-by",
            Self::BentBy => "bent-by",
            Self::RoundControl => "round-control",
            Self::HasGuide => "has-guide",
            Self::Does => "does",
            Self::Decides => "decides",
            Self::HelpsWith => "helps-with",
            Self::ToldBy => "told-by",
            Self::Knows => "knows",
            Self::DeputyOf => "deputy-of",
            Self::Owns => "owns",
            Self::BestFor => "best-for",
            Self::SettledBy => "settled-by",
            Self::MentionedIn => "mentioned-in",
        }
    }
}
