//! Task lists: boxes a reader can tick, each with its words as its name.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::Placed;
use super::rewrite::Rewriter;

impl<'a> Rewriter<'a> {
    pub(super) fn list(&mut self, events: &[Placed<'a>], at: usize) -> usize {
        let is_marker = |ahead: usize| matches!(events.get(at + ahead), Some((Event::TaskListMarker(_), _)));
        // `Start(Item), TaskListMarker` in a tight list, `Start(Item), Start(Paragraph), TaskListMarker` in a loose.
        if is_marker(2) || is_marker(3) {
            self.markup("\n<ul class=\"checks\">\n");
            return at + 1;
        }
        self.keep(|| Event::Start(Tag::List(None)), at)
    }

    pub(super) fn task(&mut self, done: bool, at: usize) -> usize {
        let checked = if done { " checked" } else { "" };
        self.markup("<label>");
        self.trusted(format!("<input type=\"checkbox\"{checked}>"));
        self.markup("<span>");
        self.labels_open += 1;
        at + 1
    }

    /// Closes the open label before a block that may not stand inside one.
    pub(super) fn close_label(&mut self, next: &Tag<'_>) {
        let is_block = !matches!(
            next,
            Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. }
                | Tag::Superscript
                | Tag::Subscript
        );
        if is_block && self.labels_open > 0 {
            self.labels_open -= 1;
            self.markup("</span></label>");
        }
    }

    pub(super) fn end_label(&mut self, end: TagEnd, at: usize) -> usize {
        if self.labels_open > 0 {
            self.labels_open -= 1;
            self.markup("</span></label>");
        }
        self.keep(|| Event::End(end), at)
    }
}
