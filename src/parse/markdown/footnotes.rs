//! Footnotes: numbered by their first mention, gathered at the page's end, with a way back.

use std::collections::HashMap;

use pulldown_cmark::Event;

use super::marks::{Mark, Said};
use super::rewrite::Rewriter;
use crate::model::escaped;

/// Footnotes as they are met.
#[derive(Default)]
pub struct Footnotes<'a> {
    numbers: HashMap<String, usize>,
    mentions: Vec<usize>,
    notes: HashMap<usize, Vec<Event<'a>>>,
    /// The events around the definition being read, and its number.
    open: Vec<(usize, Vec<Event<'a>>)>,
}

impl Footnotes<'_> {
    fn number(&mut self, name: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(name.to_owned()).or_insert(next)
    }

    fn mention(&mut self, number: usize) -> usize {
        if self.mentions.len() < number {
            self.mentions.resize(number, 0);
        }
        self.mentions.get_mut(number - 1).map_or(1, |count| {
            *count += 1;
            *count
        })
    }
}

impl Rewriter<'_> {
    pub(super) fn footnote_reference(&mut self, name: &str, at: usize) -> usize {
        let number = self.footnotes.number(name);
        let id = back_id(number, self.footnotes.mention(number));
        self.anchors.push(id.clone());
        self.markup(format!("<sup class=\"fn\"><a href=\"#fn-{number}\" id=\"{id}\">{number}</a></sup>"));
        at + 1
    }

    pub(super) fn footnote_definition(&mut self, name: &str, at: usize) -> usize {
        let number = self.footnotes.number(name);
        let around = std::mem::take(&mut self.out);
        self.footnotes.open.push((number, around));
        at + 1
    }

    pub(super) fn end_footnote_definition(&mut self, at: usize) -> usize {
        if let Some((number, around)) = self.footnotes.open.pop() {
            let note = std::mem::replace(&mut self.out, around);
            self.footnotes.notes.entry(number).or_default().extend(note);
        }
        at + 1
    }

    /// Writes the notes. One that nothing mentions is written too: nothing an author wrote is lost.
    pub(super) fn write_footnotes(&mut self) {
        if self.footnotes.notes.is_empty() {
            return;
        }
        let before = " class=\"footnotes\" aria-label=\"".to_owned();
        let attributes = Said { before, id: "footnotes", after: "\"".to_owned() };
        self.open("section", Mark::AttributesSaid(attributes));
        self.markup("<ol>\n");
        for number in 1..=self.footnotes.numbers.len() {
            let Some(note) = self.footnotes.notes.remove(&number) else { continue };
            let id = format!("fn-{number}");
            self.markup(format!("<li id=\"{id}\" value=\"{number}\">\n"));
            self.anchors.push(id);
            self.out.extend(note);
            let mentions = self.footnotes.mentions.get(number - 1).copied().unwrap_or(0);
            for mention in 1..=mentions {
                let back = escaped(&back_id(number, mention));
                let before = format!("<a class=\"back\" href=\"#{back}\" aria-label=\"");
                self.said(Said { before, id: "back-to-the-text", after: "\">↩</a> ".to_owned() });
            }
            self.markup("</li>\n");
        }
        self.markup("</ol></section>\n");
    }
}

fn back_id(number: usize, mention: usize) -> String {
    if mention == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{mention}") }
}
