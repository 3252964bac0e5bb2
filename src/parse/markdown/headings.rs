//! Headings: anchors, levels, and the one that becomes the page's title.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::Title;
use super::events::{Placed, plain};
use super::marks::Mark;
use super::rewrite::Rewriter;
use crate::diagnostic::Diagnostic;
use crate::model::Heading;

/// A heading whose place in the HTML is not known yet.
pub struct PendingHeading {
    level: u8,
    id: String,
    text: String,
}

impl PendingHeading {
    /// The heading, which begins at byte `at`.
    pub fn at(self, at: usize) -> Heading {
        Heading { level: self.level, id: self.id, text: self.text, at }
    }
}

impl<'a> Rewriter<'a> {
    /// Keeps the anchors that the author wrote (`{#id}`) for their headings, wherever they stand.
    pub(super) fn reserve_anchors(&mut self, events: &[Placed<'a>]) {
        for (event, range) in events {
            let Event::Start(Tag::Heading { id: Some(id), .. }) = event else { continue };
            if !self.slugger.reserve(id) {
                let repeated =
                    Diagnostic::warning("duplicate-anchor", format!("the anchor `{id}` is used twice"))
                        .label("used again here")
                        .help("give each heading an id of its own; links go to the first one");
                self.report(repeated, range.clone());
            }
        }
    }

    /// The title, if the text begins with it, and how many events to skip then.
    pub(super) fn take_title(
        &mut self,
        events: &[Placed<'a>],
        front_title: Option<&str>,
    ) -> (Option<Title>, usize) {
        let Some((Event::Start(Tag::Heading { level: HeadingLevel::H1, id, .. }), _)) = events.first() else {
            return (None, 0);
        };
        let (text, end) = heading_words(events, 0);
        if text.is_empty() || front_title.is_some_and(|title| title.trim() != text) {
            return (None, 0);
        }
        let id = id.as_ref().map_or_else(|| self.slugger.slug(&text), ToString::to_string);
        self.anchors.push(id.clone());
        (Some(Title { text, id }), end + 1)
    }

    /// Whether any heading claims the level of the page's title.
    pub(super) fn has_first_level(events: &[Placed<'a>]) -> bool {
        events
            .iter()
            .any(|(event, _)| matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })))
    }

    pub(super) fn heading(&mut self, events: &[Placed<'a>], at: usize) -> usize {
        let Some((Event::Start(Tag::Heading { level, id, classes, .. }), _)) = events.get(at) else {
            return at + 1;
        };
        let (text, _) = heading_words(events, at);
        let id = id.as_ref().map_or_else(|| self.slugger.slug(&text), ToString::to_string);
        let level = self.shifted(*level);
        self.mark(Mark::Heading);
        self.anchors.push(id.clone());
        self.headings.push(PendingHeading { level: level as u8, id: id.clone(), text });
        // Other attributes could be handlers of events; an id and classes are all a page needs.
        let heading = || {
            let (id, classes) = (Some(id.into()), classes.clone());
            Event::Start(Tag::Heading { level, id, classes, attrs: Vec::new() })
        };
        self.keep(heading, at)
    }

    pub(super) fn end_heading(&mut self, level: HeadingLevel, at: usize) -> usize {
        let level = self.shifted(level);
        self.keep(|| Event::End(TagEnd::Heading(level)), at)
    }

    fn shifted(&self, level: HeadingLevel) -> HeadingLevel {
        HeadingLevel::try_from(level as usize + usize::from(self.heading_shift)).unwrap_or(HeadingLevel::H6)
    }
}

/// The words of the heading that starts at `at`, and the place of its end.
fn heading_words(events: &[Placed<'_>], at: usize) -> (String, usize) {
    let rest = events.get(at..).unwrap_or_default();
    let length = rest
        .iter()
        .position(|(event, _)| matches!(event, Event::End(TagEnd::Heading(_))))
        .unwrap_or(rest.len());
    let inside = rest.get(1..length).unwrap_or_default();
    (plain(inside.iter().map(|(event, _)| event)).trim().to_owned(), at + length)
}
