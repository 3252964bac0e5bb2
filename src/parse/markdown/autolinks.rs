//! Bare addresses become links, as on GitHub (GFM, 6.9).

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event};

use super::links::escaped_href;
use super::rewrite::Rewriter;
use crate::model::escaped;

impl<'a> Rewriter<'a> {
    pub(super) fn text(&mut self, text: CowStr<'a>, at: usize) -> usize {
        if !self.has_addresses || self.links_open > 0 || !may_hold_address(&text) {
            return self.keep(Event::Text(text), at);
        }
        let mut finder = LinkFinder::new();
        finder.url_must_have_scheme(false);
        for part in finder.spans(&text) {
            let words = part.as_str();
            match part.kind().and_then(|kind| address(kind, words)) {
                Some(href) => {
                    self.markup(format!("<a href=\"{}\">{}</a>", escaped_href(&href), escaped(words)));
                }
                None => self.out.push(Event::Text(CowStr::from(words.to_owned()))),
            }
        }
        at + 1
    }
}

/// Whether it is worth looking for addresses in `text`.
pub fn may_hold_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    let holds = |needle: &[u8]| memchr::memmem::find(bytes, needle).is_some();
    memchr::memchr(b'@', bytes).is_some() || holds(b"://") || holds(b"www.")
}

/// Where an address found in text leads; `None` for what is none on GitHub (`example.com` without `www.`).
fn address(kind: &LinkKind, words: &str) -> Option<String> {
    let lower = words.to_ascii_lowercase();
    match kind {
        LinkKind::Email => Some(format!("mailto:{words}")),
        LinkKind::Url if ["http://", "https://", "ftp://"].iter().any(|scheme| lower.starts_with(scheme)) => {
            Some(words.to_owned())
        }
        LinkKind::Url if lower.starts_with("www.") => Some(format!("http://{words}")),
        _ => None,
    }
}
