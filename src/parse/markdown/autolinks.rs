//! Bare addresses become links, as on GitHub (GFM, 6.9).

use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use memchr::memmem::Finder;
use memchr::{memchr, memchr_iter};
use pulldown_cmark::{CowStr, Event};

use super::links::escaped_href;
use super::rewrite::Rewriter;
use crate::model::escaped;

impl<'a> Rewriter<'a> {
    pub(super) fn text(&mut self, text: &CowStr<'a>, at: usize) -> usize {
        if !self.has_addresses || self.links_open > 0 || !may_hold_address(text) {
            return self.keep(|| Event::Text(text.clone()), at);
        }
        let mut finder = LinkFinder::new();
        finder.url_must_have_scheme(false);
        for part in finder.spans(text) {
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
    static WWW: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("www."));
    let bytes = text.as_bytes();
    let has_scheme = || memchr_iter(b':', bytes).any(|at| bytes.get(at + 1..at + 3) == Some(b"//"));
    memchr(b'@', bytes).is_some() || has_scheme() || WWW.find(bytes).is_some()
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
