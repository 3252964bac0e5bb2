//! The playbook in types: pages, questions, processes, controls, routes, teams, and the site made of them.
//!
//! Entries exist in two stages. What `parse` makes is [`Written`]: references are words with a place. What `link`
//! makes is [`Linked`]: references are targets that exist. `render` accepts nothing but the second.

mod artifact;
mod backlink;
mod bank;
mod budget;
mod colour;
pub mod condition;
mod customer_safe;
mod duration;
mod kept;
mod latest;
mod listing;
pub mod made;
mod moment;
mod naming;
mod notes;
mod odds;
pub mod outcome;
mod outline;
mod page;
mod playbook;
mod process;
mod reference;
mod rich;
mod rules;
mod scenario;
mod section;
mod shared;
mod slug;
mod tag;
mod team;
pub mod time;

pub use artifact::{Artifact, Artifacts, Piece, SitePath};
pub use backlink::{Backlink, Backlinks, Relation};
pub use bank::{AnswerType, Assumed, Bank, Choice, FollowUp, Item, Question, Signal, Then, Unknown};
pub use budget::{Budget, Budgets};
pub use colour::{Colour, NoColour};
pub use condition::Expression;
pub use customer_safe::CustomerSafe;
pub use duration::{Duration, Unit};
pub use kept::Kept;
pub use latest::Latest;
pub use listing::{Listing, ListingKind, Wanted};
pub use moment::Moment;
pub use naming::{capitalised, is_id};
pub use notes::Notes;
pub use odds::Odds;
pub use outline::{BLOCKS, Keys, LinkWords, Outline, Part, PartKind, Word};
pub use page::{Entry, ForeignTag, ForeignTags, Guide, Kind, LeaveBehind, Meta, Page, SortBy};
pub use playbook::Playbook;
pub use process::{Firmness, Process, Redirection, Step};
pub use reference::{
    Drawn, DrawnItem, Linked, Named, Order, Reference, ReferenceKind, Selection, Stage, Target, Written,
};
pub use rich::{Attribute, Body, Fill, Heading, Hole, Rich, escaped, words};
pub use rules::{Control, Precedent, Route, WayToYes};
pub use scenario::{Days, Expect, Given, Scenario, Words};
pub use section::{Section, SectionEntry, SectionId};
pub use shared::is_same;
pub use slug::slug;
pub use tag::{Tag, tag_slug};
pub use team::{Team, Teams};
pub use time::{Calendar, LeadSource, LeadTime, Schedule, WorkingTime, date_in_our_form, schedule};
