//! Fenced blocks that are replaced by a part of the playbook: ```` ```questions ````.

use pulldown_cmark::{CodeBlockKind, Event, TagEnd};
use serde::Deserialize;

use super::events::Placed;
use super::marks::Mark;
use super::rewrite::Rewriter;
use crate::diagnostic::Diagnostic;
use crate::model::{Fill, Order, Reference, ReferenceKind, Selection};
use crate::parse::yaml::{self, DecodeOptions, Origin, decode};
use crate::source::{Located, Span};

/// The word that makes a fenced block ours.
const QUESTIONS: &str = "questions";

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct RawSelection {
    bank: Option<Located<String>>,
    #[serde(default)]
    ask: Vec<Located<String>>,
    moment: Option<Located<String>>,
    #[serde(default)]
    tags: Vec<Located<String>>,
    #[serde(default)]
    order: RawOrder,
    limit: Option<Located<u32>>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
enum RawOrder {
    #[default]
    Written,
    LatestMoment,
}

impl<'a> Rewriter<'a> {
    pub(super) fn code_block(&mut self, events: &[Placed<'a>], at: usize, kind: &CodeBlockKind<'a>) -> usize {
        let word = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        if word != QUESTIONS {
            let Some((event, _)) = events.get(at) else { return at + 1 };
            return self.keep(event.clone(), at);
        }
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
        let selection = self.selection(&text, lines, self.place(info));
        if let Some(selection) = selection {
            let mark = self.marks.add(Mark::Fill(Fill::Questions(selection)));
            self.out.push(Event::Html(format!("{mark}\n").into()));
        }
        next
    }

    /// Which questions the block asks for.
    fn selection(&mut self, text: &str, lines: Vec<(usize, usize)>, span: Span) -> Option<Selection> {
        let document = match yaml::read(text, &Origin::lines(self.fragment.path, lines)) {
            Ok(document) => document,
            Err(found) => {
                self.diagnostics.extend(found);
                return None;
            }
        };
        let options = DecodeOptions { what: "questions block", ..DecodeOptions::default() };
        if document.root().is_null() {
            let empty = Diagnostic::error("empty-block", "this block does not say which questions to draw")
                .at(self.fragment.path, span)
                .help("write `bank: credit`, or `ask: [credit.terms]`; `moment`, `tags` and `limit` narrow it down");
            self.diagnostics.push(empty);
            return None;
        }
        let decoded = decode::<RawSelection>(document.root(), &options);
        let has_errors = !decoded.diagnostics.is_empty();
        self.diagnostics.extend(decoded.diagnostics);
        let raw = decoded.value?;
        let names_questions = raw.bank.is_some() || !raw.ask.is_empty();
        if has_errors && !names_questions {
            return None;
        }
        if !names_questions && raw.moment.is_none() && raw.tags.is_empty() {
            let empty = Diagnostic::error("empty-block", "this block would draw every question there is")
                .at(self.fragment.path, span)
                .help("name a bank (`bank: credit`) or questions (`ask: [credit.terms]`), or narrow it down by `moment` or `tags`");
            self.diagnostics.push(empty);
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
        })
    }
}
