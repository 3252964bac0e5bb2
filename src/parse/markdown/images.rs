//! Images.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::events::Placed;
use super::links::write_title;
use super::rewrite::Rewriter;
use crate::model::{Attribute, escaped};

impl<'a> Rewriter<'a> {
    /// Writes the image at `at`; the place after it. Its words become the text for those who cannot see it.
    pub(super) fn image(
        &mut self,
        events: &[Placed<'a>],
        at: usize,
        destination: &CowStr<'a>,
        title: &str,
        place: Range<usize>,
    ) -> usize {
        let (alt, next) = alternative(events, at);
        if self.masked.touches(&place) {
            let written = self.masked.original(place);
            self.markup(format!("{} <code class=\"foreign\">{}</code>", escaped(&alt), escaped(written)));
            return next;
        }
        let is_linked = self.links_open > 0 || self.raw_link_open;
        if let Some(link) = self.remote(destination, &alt, is_linked, place.clone()) {
            self.markup(link);
            return next;
        }
        let mut html = String::from("<img");
        self.attribute(Attribute::Image(None), destination, place, &mut html);
        // The first image may be what the page is about; the others can wait until they are scrolled to.
        let loading = if self.images == 0 { "" } else { " loading=\"lazy\"" };
        self.images += 1;
        for part in [" alt=\"", &escaped(&alt), "\""] {
            html.push_str(part);
        }
        write_title(title, &mut html);
        html.push_str(loading);
        html.push_str(" decoding=\"async\" />");
        self.leading(html);
        next
    }
}

/// An image's words, and the place after its end.
fn alternative(events: &[Placed<'_>], at: usize) -> (String, usize) {
    let (mut alt, mut depth, mut next) = (String::new(), 0_usize, at + 1);
    while let Some((event, _)) = events.get(next) {
        next += 1;
        match event {
            Event::Start(Tag::Image { .. }) => depth += 1,
            Event::End(TagEnd::Image) if depth == 0 => break,
            Event::End(TagEnd::Image) => depth -= 1,
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            _ => {}
        }
    }
    (alt, next)
}
