//! Images, sound and film of other sites. A browser would ask those sites for them whenever somebody reads the page, and
//! shows a gap where a strict policy forbids that: a link stands in their place.

use std::ops::Range;

use super::html_tags::RawTag;
use super::links::{Destination, classify, escaped_href, is_own_disk};
use super::rewrite::Rewriter;
use crate::diagnostic::Diagnostic;
use crate::model::escaped;

/// The elements of raw HTML that show what their `src` names.
const SHOWING: [&str; 4] = ["audio", "img", "source", "video"];

impl Rewriter<'_> {
    /// What stands for `destination`, reported at `place`, with `words` that say what it shows; nothing for what lies in
    /// the playbook, or nowhere. `is_linked`: a link is open already.
    pub(super) fn remote(
        &mut self,
        destination: &str,
        words: &str,
        is_linked: bool,
        place: Range<usize>,
    ) -> Option<String> {
        let is_remote = classify(destination) == Destination::Outside && !is_own_disk(destination);
        // Where another tool would have made the address, what the author wrote is shown as of any link.
        if !is_remote || self.masked.touches(&place) {
            return None;
        }
        let remote = Diagnostic::warning("remote-image", "what this shows lies on another site")
            .label("readers get a link to it")
            .help("save it in the content folder and show that: `![What it says](name.png)`");
        self.report(remote, place);
        let words = escaped(if words.trim().is_empty() { name(destination) } else { words });
        Some(if is_linked { words } else { format!("<a href=\"{}\">{words}</a>", escaped_href(destination)) })
    }

    /// What stands for a tag of raw HTML; see [`Self::remote`]. `value` gives the text of an attribute and `place` where
    /// it stands in the Markdown.
    pub(super) fn remote_tag(
        &mut self,
        tag: &RawTag,
        is_linked: bool,
        value: impl Fn(&Range<usize>) -> String,
        place: impl Fn(&Range<usize>) -> Range<usize>,
    ) -> Option<String> {
        if !SHOWING.contains(&tag.name.as_str()) {
            return None;
        }
        let attribute =
            |wanted: &str| tag.attributes.iter().find(|(name, _)| name == wanted).map(|(_, range)| range);
        let source = attribute("src")?;
        let words = attribute("alt").map(&value).unwrap_or_default();
        self.remote(&value(source), &words, is_linked, place(source))
    }
}

/// Whether a link of raw HTML is open after `html`, given whether one was before it.
pub(super) fn leaves_link_open(html: &str, before: bool) -> bool {
    let html = html.to_ascii_lowercase();
    let opened = html.match_indices("<a").filter(|(at, _)| {
        html.as_bytes().get(at + 2).is_some_and(|next| next.is_ascii_whitespace() || *next == b'>')
    });
    match (opened.last().map(|(at, _)| at), html.rfind("</a")) {
        (None, None) => before,
        (opened, closed) => opened > closed,
    }
}

/// The name of the file that an address leads to, else the address.
fn name(destination: &str) -> &str {
    let path = destination.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or(destination)
}
