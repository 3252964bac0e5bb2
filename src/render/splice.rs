//! Parts of a page that do not go through its template.

use std::ops::Range;
use std::sync::Arc;

use crate::model::Piece;

// Noncharacters, as in `parse::markdown`: no text of an author holds them.
const OPEN: char = '\u{FDD2}';
const CLOSE: char = '\u{FDD3}';

/// The first byte of both in UTF-8.
const OPEN_BYTE: u8 = 0xEF;

/// Parts kept out of a template, by the number of their place holder.
#[derive(Default)]
pub struct Splices(Vec<Vec<Piece>>);

impl Splices {
    /// Keeps `pieces`; the place holder to give to the template.
    pub fn keep(&mut self, pieces: Vec<Piece>) -> String {
        self.0.push(pieces);
        format!("{OPEN}{}{CLOSE}", self.0.len() - 1)
    }

    /// The rendered text with every place holder filled.
    pub fn put_into(self, text: &Arc<str>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for part in parts(text) {
            match part {
                Part::Text(range) => pieces.push(Piece::Shared(Arc::clone(text), range)),
                Part::Place(number) => pieces.extend(self.0.get(number).into_iter().flatten().cloned()),
            }
        }
        pieces
    }
}

/// A part of a rendered text.
pub enum Part {
    /// Text of the template's, by its place.
    Text(Range<usize>),
    /// The place holder of this number.
    Place(usize),
}

/// A place holder.
pub fn place(number: usize) -> String {
    format!("{OPEN}{number}{CLOSE}")
}

/// The text between place holders, and the place holders.
pub fn parts(text: &str) -> Vec<Part> {
    let (mut parts, mut start, mut from) = (Vec::new(), 0, 0);
    // The character begins with a byte that hardly any text holds: cheaper to look for than the character.
    while let Some(found) = memchr::memchr(OPEN_BYTE, text.as_bytes().get(from..).unwrap_or_default()) {
        let at = from + found;
        let place = text
            .get(at..)
            .and_then(|after| after.strip_prefix(OPEN))
            .and_then(|after| after.split_once(CLOSE));
        match place {
            Some((number, after)) => {
                parts.push(Part::Text(start..at));
                parts.extend(number.parse().ok().map(Part::Place));
                (start, from) = (text.len() - after.len(), text.len() - after.len());
            }
            None => from = at + 1,
        }
    }
    parts.push(Part::Text(start..text.len()));
    parts
}
