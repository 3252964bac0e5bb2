//! Fenced blocks that are replaced by a part of the playbook: ```` ```questions ````.

use pulldown_cmark::{CodeBlockKind, Event, TagEnd};
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::events::Placed;
use super::formulas::MATH;
use super::marks::Mark;
use super::rewrite::Rewriter;
use crate::diagnostic::Diagnostic;
use crate::model::{Fill, ListingKind, Order, Reference, ReferenceKind, Selection};
use crate::parse::form;
use crate::parse::yaml::{self, DecodeOptions, Origin, decode};
use crate::source::{Located, Span};

/// The words of blocks that list nothing.
const QUESTIONS: &str = "questions";
const DIAGRAM: &str = "diagram";

/// Which questions a guide asks here. Name a bank, or single questions, or narrow all of them down by moment or tags.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "QuestionsBlock")]
pub struct RawSelection {
    /// The questions of this bank, in its order. Example: `credit`
    #[schemars(with = "Option<form::Bank>")]
    bank: Option<Located<String>>,
    /// These questions, in this order. Example: `[credit.order_value, supply.volume]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Question>")]
    ask: Vec<Located<String>>,
    /// Only those that are best asked at this moment.
    #[schemars(with = "Option<form::Moment>")]
    moment: Option<Located<String>>,
    /// Only those with at least one of these tags. Example: `[money]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Plain>")]
    tags: Vec<Located<String>>,
    /// In which order.
    #[serde(default)]
    #[schemars(extend("default" = "written"))]
    order: RawOrder,
    /// At most so many. Example: `5`
    limit: Option<Located<u32>>,
}

#[derive(Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
enum RawOrder {
    /// As the bank has them, or as they are named here
    #[default]
    Written,
    /// First what has to be asked soonest
    LatestMoment,
}

/// A block of ours: what stands in it, and where.
pub(super) struct Block {
    text: String,
    /// For each line of the text the byte at which it begins, there and in the file.
    lines: Vec<(usize, usize)>,
    /// The fence that opens it, with its word.
    pub(super) span: Span,
}

impl Block {
    /// What stands in it.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

impl<'a> Rewriter<'a> {
    pub(super) fn code_block(&mut self, events: &[Placed<'a>], at: usize, kind: &CodeBlockKind<'a>) -> usize {
        let word = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        if word == MATH {
            return self.formula_block(events, at);
        }
        let listing = ListingKind::ALL.into_iter().find(|kind| kind.word() == word);
        if !matches!(word, QUESTIONS | DIAGRAM) && listing.is_none() {
            return self.code(events, at);
        }
        let (block, next) = self.block(events, at, word);
        let fill = match (listing, word) {
            (Some(kind), _) => self.listing(kind, &block).map(Box::new).map(Fill::Listing),
            (None, DIAGRAM) => self.diagram(&block).map(Fill::Diagram),
            (None, _) => self.selection(&block).map(|selection| Fill::Questions(Box::new(selection))),
        };
        if let Some(fill) = fill {
            let mark = self.marks.add(Mark::Fill(fill));
            self.out.push(Event::Html(format!("{mark}\n").into()));
        }
        next
    }

    /// Code that is not ours stays as it is: an address in it is no link.
    pub(super) fn code(&mut self, events: &[Placed<'a>], at: usize) -> usize {
        let mut next = at;
        while let Some((event, _)) = events.get(next) {
            next = self.keep(|| event.clone(), next);
            if matches!(event, Event::End(TagEnd::CodeBlock)) {
                break;
            }
        }
        next.max(at + 1)
    }

    /// The block that begins at this event, and the event after it.
    pub(super) fn block(&self, events: &[Placed<'a>], at: usize, word: &str) -> (Block, usize) {
        let (mut text, mut lines, mut next) = (String::new(), Vec::new(), at + 1);
        while let Some((event, range)) = events.get(next) {
            next += 1;
            match event {
                Event::Text(line) => {
                    lines.push((text.len(), range.start));
                    text.push_str(line);
                }
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        let block = events.get(at).map(|(_, range)| range.clone()).unwrap_or_default();
        let info = block.start..(block.start + 3 + word.len()).min(block.end);
        let lines =
            lines.into_iter().map(|(at, start)| (at, self.place(start..start).start as usize)).collect();
        (Block { text, lines, span: self.place(info) }, next)
    }

    /// What stands in the block, and whether a mistake was found in it. An empty block says nothing.
    pub(super) fn decoded<T: DeserializeOwned + Default>(
        &mut self,
        block: &Block,
        what: &str,
    ) -> Option<(T, bool)> {
        let document = match yaml::read(&block.text, &Origin::lines(self.fragment.path, block.lines.clone()))
        {
            Ok(document) => document,
            Err(found) => {
                self.diagnostics.extend(found);
                return None;
            }
        };
        self.diagnostics.extend(yaml::split_numbers(&document));
        if document.root().is_null() {
            return Some((T::default(), false));
        }
        let decoded = decode::<T>(document.root(), &DecodeOptions { what, ..DecodeOptions::default() });
        let has_errors = !decoded.diagnostics.is_empty();
        self.diagnostics.extend(decoded.diagnostics);
        Some((decoded.value?, has_errors))
    }

    /// Which questions the block asks for.
    fn selection(&mut self, block: &Block) -> Option<Selection> {
        let span = block.span;
        let (raw, has_errors) = self.decoded::<RawSelection>(block, "questions block")?;
        let names_questions = raw.bank.is_some() || !raw.ask.is_empty();
        if has_errors && !names_questions {
            return None;
        }
        if !names_questions && raw.moment.is_none() && raw.tags.is_empty() {
            let empty = if raw.limit.is_none() {
                Diagnostic::error("empty-block", "this block does not say which questions to draw").help(
                    "write `bank: credit`, or `ask: [credit.terms]`; `moment`, `tags` and `limit` narrow it down",
                )
            } else {
                Diagnostic::error("empty-block", "this block would draw every question there is").help(
                    "name a bank (`bank: credit`) or questions (`ask: [credit.terms]`), or narrow it down by `moment` or `tags`",
                )
            };
            self.diagnostics.push(empty.at(self.fragment.path, span));
            return None;
        }
        let reference = |kind| move |id: Located<String>| Reference::id(kind, id);
        Some(Selection {
            span,
            bank: raw.bank.map(reference(ReferenceKind::Bank)),
            ask: raw.ask.into_iter().map(reference(ReferenceKind::Question)).collect(),
            moment: raw.moment.map(reference(ReferenceKind::Moment)),
            tags: raw.tags,
            order: match raw.order {
                RawOrder::Written => Order::Written,
                RawOrder::LatestMoment => Order::LatestMoment,
            },
            limit: raw.limit.map(|limit| limit.value as usize),
            is_flawed: has_errors,
        })
    }
}
