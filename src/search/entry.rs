//! What is shown of things that can be found: each is an entry, or several where its text is long.

use std::sync::Arc;

use super::code::literal;
use super::doc::{Doc, DocKind, Section};

/// A thing to be found, or a part of its text.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: DocKind,
    /// Moments it belongs to.
    pub moments: Vec<String>,
    /// Teams that have to do with it.
    pub teams: Vec<String>,
    /// The folder of its page: what lies together is shown together.
    pub folder: String,
    /// Whether it goes on with the page of the entry before it.
    pub goes_on: bool,
    /// What is shown of it: a literal of a script.
    pub record: Arc<str>,
}

/// How long the text of an entry is at most, in bytes. A longer text becomes several entries, so that little has to be
/// fetched to show one. Where there is much to be found, entries are longer: each costs the index something.
pub fn longest(docs: usize) -> usize {
    if docs > 3_000 { 6_000 } else { 1_600 }
}

impl Entry {
    /// What is shown of a part of a thing. All parts but the first go on.
    pub fn new(doc: &Doc, sections: &[Section], goes_on: bool) -> Self {
        let phrases: Vec<&String> =
            if goes_on { Vec::new() } else { doc.said.iter().chain(&doc.called).collect() };
        let record = literal(&(
            doc.kind.name(),
            doc.path.as_str(),
            &doc.anchor,
            &doc.title,
            &doc.within,
            phrases,
            sections,
            u8::from(doc.is_retired),
            doc.said.len(),
        ));
        Self {
            kind: doc.kind,
            moments: doc.moments.clone(),
            teams: doc.teams.clone(),
            folder: doc.path.folder().to_owned(),
            goes_on,
            record: record.into(),
        }
    }
}

/// The sections in parts of at most `longest` bytes; a section that is too long alone goes on under the same heading.
pub fn parts(sections: &[Section], longest: usize) -> Vec<Vec<Section>> {
    let mut parts: Vec<Vec<Section>> = vec![Vec::new()];
    let mut length = 0;
    for Section(anchor, heading, text) in sections {
        let mut rest = text.as_str();
        loop {
            let (piece, after) = cut(rest, longest);
            let size = heading.len() + piece.len();
            if length > 0 && length + size > longest {
                parts.push(Vec::new());
                length = 0;
            }
            length += size;
            if let Some(part) = parts.last_mut() {
                part.push(Section(anchor.clone(), heading.clone(), piece.to_owned()));
            }
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
    }
    parts
}

/// The first `most` bytes at most, ending with a word, and the rest.
fn cut(text: &str, most: usize) -> (&str, &str) {
    if text.len() <= most {
        return (text, "");
    }
    let mut at = most;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let (head, _) = text.split_at(at);
    let at = head.rfind(' ').filter(|space| *space > 0).unwrap_or(at);
    let (head, rest) = text.split_at(at);
    (head, rest.trim_start())
}
