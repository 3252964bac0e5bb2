//! Looking up the references of one entry.

mod anchor;
mod bank;
mod file;
mod page;
mod scenario;
mod teams;

pub use bank::bank;
pub use page::page;
pub use scenario::scenario;
pub use teams::teams;

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

use super::listings::{Parts, list};
use super::names::Names;
use super::select::{Questions, select};
use crate::diagnostic::{Diagnostic, nearest, round_quotes};
use crate::model::{
    Attribute, CustomerSafe, Expression, Fill, Linked, Listing, Reference, ReferenceKind, Rich, Target,
    Written,
};
use crate::source::{Located, SourcePath, Span};

/// What is known while one entry is resolved, and what was found in it.
pub struct Resolver<'a> {
    names: &'a Names,
    path: &'a SourcePath,
    anchors: &'a [String],
    drawn_from: Option<(&'a Questions<'a>, &'a Parts)>,
    /// The process this entry is, or is part of.
    process: Option<Reference>,
    /// What this entry has drawn so far, and where it asked for it.
    pub(super) drawn: HashMap<Arc<str>, Span>,
    /// Whether any question was looked up.
    asks: Cell<bool>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Resolver<'a> {
    /// A resolver for the entry at `path`, which has these anchors.
    pub fn new(names: &'a Names, path: &'a SourcePath, anchors: &'a [String]) -> Self {
        Self {
            names,
            path,
            anchors,
            drawn_from: None,
            process: None,
            drawn: HashMap::new(),
            asks: Cell::new(false),
            diagnostics: Vec::new(),
        }
    }

    /// The same, with questions and parts to draw.
    pub fn drawing_from(self, questions: &'a Questions<'a>, parts: &'a Parts) -> Self {
        Self { drawn_from: Some((questions, parts)), ..self }
    }

    /// Says which process the entry is, or is part of.
    pub fn within(&mut self, process: Option<Reference>) {
        self.process = process;
    }

    /// Whether what was resolved goes by questions, and not only by the names of other things.
    pub fn asks(&self) -> bool {
        self.asks.get()
    }

    /// What an id leads to, if anything.
    fn look_up(&self, kind: ReferenceKind, id: &str) -> Option<&'a Target> {
        if kind == ReferenceKind::Question {
            self.asks.set(true);
        }
        self.names.id(kind, id)
    }

    /// What was found.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Reports a finding at `span` of this entry's file.
    pub fn report(&mut self, diagnostic: Diagnostic, span: Span) {
        self.diagnostics.push(diagnostic.at(self.path, span));
    }

    /// Reports questions that are drawn at `span`, each with the place where it was drawn before.
    pub fn asked_twice(&mut self, again: &[(Arc<str>, Span)], span: Span) {
        let Some((first, _)) = again.first() else { return };
        let message = match again {
            [_] => format!("`{first}` is asked twice on this page"),
            more => {
                let ids: Vec<&str> = more.iter().map(|(id, _)| &**id).collect();
                format!("{} questions are asked twice on this page: `{}`", more.len(), ids.join("`, `"))
            }
        };
        let mut found = Diagnostic::warning("asked-twice", message).at(self.path, span).label("here again");
        let mut places: Vec<Span> = again.iter().map(|(_, place)| *place).collect();
        places.sort_unstable();
        places.dedup();
        for place in places.into_iter().filter(|place| *place != span) {
            found = found.related(self.path, place, "asked here first");
        }
        self.diagnostics.push(found.help(
            "take it out of one of the two places; `moment`, `tags` or `ask: [bank.question]` narrow a block down",
        ));
    }

    /// What an id leads to; reported if that is nothing.
    pub fn optional(&mut self, reference: Option<Reference>) -> Option<Target> {
        let reference = reference?;
        let kind = reference.kind;
        if let Some(target) = self.look_up(kind, &reference.text) {
            return Some(target.clone());
        }
        if self.names.may_exist(kind, &reference.text) {
            return Some(placeholder(&reference));
        }
        self.report_missing(kind, &reference);
        None
    }

    /// What an id leads to, if it is known.
    pub fn known(&self, kind: ReferenceKind, id: &str) -> Option<&'a Target> {
        self.look_up(kind, id)
    }

    /// Whether what an id leads to was read: not where the id is wrong, or its file has mistakes.
    pub fn is_known(&self, reference: &Reference) -> bool {
        self.look_up(reference.kind, &reference.text).is_some()
            && !(reference.kind == ReferenceKind::Bank
                && self.names.may_exist(reference.kind, &reference.text))
    }

    /// What an id leads to; where that is nothing, the reported id itself stands in.
    pub fn required(&mut self, reference: Reference) -> Target {
        let stand_in = placeholder(&reference);
        self.optional(Some(reference)).unwrap_or(stand_in)
    }

    /// What ids lead to, without those that lead nowhere.
    pub fn list(&mut self, references: Vec<Reference>) -> Vec<Target> {
        references.into_iter().filter_map(|reference| self.optional(Some(reference))).collect()
    }

    /// What ids lead to, each with its place, without those that lead nowhere.
    pub fn located(&mut self, references: Vec<Located<Reference>>) -> Vec<Located<Target>> {
        let target = |one: Located<Reference>, resolver: &mut Self| {
            Some(Located::new(resolver.optional(Some(one.value))?, one.span))
        };
        references.into_iter().filter_map(|one| target(one, self)).collect()
    }

    /// A condition whose every question is there; without it one of them was reported.
    pub fn condition(&mut self, condition: Option<Expression<Written>>) -> Option<Expression<Linked>> {
        condition?.map(&mut |reference| self.optional(Some(reference)))
    }

    /// A text whose links lead somewhere.
    pub fn rich(&mut self, rich: Rich<Written>) -> Rich<Linked> {
        rich.map(|fill| match fill {
            Fill::Link(Attribute::Image(_), reference) => {
                let target = self.file(&reference);
                let size = target.as_ref().and_then(|target| self.names.image_size(target.page.as_ref()?));
                Fill::Link(Attribute::Image(size), target)
            }
            Fill::Link(attribute, reference) => Fill::Link(attribute, self.file(&reference)),
            Fill::Diagram(process) => Fill::Diagram(self.required(process)),
            Fill::Wording(id) => Fill::Wording(id),
            Fill::Questions(selection) => Fill::Questions(match self.drawn_from {
                Some((questions, _)) => {
                    self.asks.set(true);
                    select(*selection, questions, self)
                }
                None => Vec::new(),
            }),
            Fill::Listing(wanted) => Fill::Listing(match self.drawn_from {
                Some((_, parts)) => {
                    let process = self.process.clone();
                    list(*wanted, parts, process.as_ref(), self)
                }
                None => Listing { kind: wanted.kind, targets: Vec::new() },
            }),
        })
    }

    /// A text, if there is one.
    pub fn some(&mut self, rich: Option<Rich<Written>>) -> Option<Rich<Linked>> {
        rich.map(|rich| self.rich(rich))
    }

    /// Words for customers, if there are any.
    pub fn safe(&mut self, safe: Option<CustomerSafe<Written>>) -> Option<CustomerSafe<Linked>> {
        safe.map(|safe| safe.map(|rich| self.rich(rich)))
    }

    /// Texts, in order.
    pub fn all(&mut self, rich: Vec<Rich<Written>>) -> Vec<Rich<Linked>> {
        rich.into_iter().map(|rich| self.rich(rich)).collect()
    }

    fn report_missing(&mut self, kind: ReferenceKind, reference: &Reference) {
        if let Some(quoted) = round_quotes(&reference.text) {
            return self.report(quoted, reference.span);
        }
        let (what, wanted) = described(kind);
        let ids = self.names.ids(kind);
        let missing = Diagnostic::error(rule(kind), format!("no {what} is called `{}`", reference.text));
        if let Some(meant) = self.called(kind, &reference.text, &ids) {
            let missing = missing.help(format!("did you mean `{meant}`?"));
            return self.report(missing.probably(&reference.text, meant), reference.span);
        }
        let missing = match nearest(&reference.text, ids.iter().copied()) {
            Some(near) => {
                missing.did_you_mean(Some(near)).probably_one_of(&reference.text, ids.iter().copied())
            }
            None if ids.len() == 1 => missing.help(format!("the only one is `{}`", ids.join(""))),
            None if !ids.is_empty() && ids.len() <= 12 => {
                missing.help(format!("there are `{}`", ids.join("`, `")))
            }
            None => missing.help(wanted),
        };
        self.report(missing, reference.span);
    }
}

impl Resolver<'_> {
    /// The one id of something that readers know by `words`, or that has them behind its dot.
    fn called<'i>(&self, kind: ReferenceKind, words: &str, ids: &[&'i str]) -> Option<&'i str> {
        let is_meant = |id: &&str| {
            let has_title = || {
                let title = self.look_up(kind, id).map(|target| target.title.to_lowercase());
                title.is_some_and(|title| title == words.to_lowercase())
            };
            id.rsplit_once('.').is_some_and(|(_, own)| own == words) || has_title()
        };
        let mut meant = ids.iter().copied().filter(is_meant);
        let first = meant.next();
        first.filter(|_| meant.next().is_none())
    }
}

fn placeholder(reference: &Reference) -> Target {
    let words: Arc<str> = Arc::from(reference.text.as_str());
    Target { id: Arc::clone(&words), title: words, page: None, suffix: Arc::from("") }
}

fn rule(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::File => "broken-link",
        ReferenceKind::Team => "unknown-team",
        ReferenceKind::Moment => "unknown-moment",
        ReferenceKind::Control => "unknown-control",
        ReferenceKind::Route => "unknown-route",
        ReferenceKind::Process => "unknown-process",
        ReferenceKind::Step => "unknown-step",
        ReferenceKind::Bank => "unknown-bank",
        ReferenceKind::Question => "unknown-question",
        ReferenceKind::Bendable => "unknown-control-or-step",
    }
}

/// What a kind is called, and what to do where nothing is near.
fn described(kind: ReferenceKind) -> (&'static str, &'static str) {
    match kind {
        ReferenceKind::File => ("file", "check the path"),
        ReferenceKind::Team => ("team", "add it to `teams.yaml`, or use the id of a team there"),
        ReferenceKind::Moment => {
            ("moment", "add it to `book.toml` under `[[moments]]`, or use the id of one there")
        }
        ReferenceKind::Control => ("control", "a control's id is the name of its file without `.md`"),
        ReferenceKind::Route => ("route", "a route's id is the name of its file without `.md`"),
        ReferenceKind::Process => ("process", "a process's id is the name of its file without `.md`"),
        ReferenceKind::Step => ("step", "write `process.step`: the process's file name and the step's `id`"),
        ReferenceKind::Bank => ("question bank", "a bank's id is the name of its file without `.yaml`"),
        ReferenceKind::Question => {
            ("question", "write `bank.question`: the bank's file name and the question's `id`")
        }
        ReferenceKind::Bendable => ("control or step", "write a control's id, or `process.step`"),
    }
}
