//! Parts of a page that do not go through its template.

use crate::model::Piece;

// Noncharacters, as in `parse::markdown`: no text of an author holds them.
const OPEN: char = '\u{FDD2}';
const CLOSE: char = '\u{FDD3}';

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
    pub fn put_into(self, text: String) -> Vec<Piece> {
        if self.0.is_empty() {
            return vec![Piece::Own(text)];
        }
        let mut pieces = Vec::new();
        for part in parts(&text) {
            match part {
                Part::Text(words) => pieces.push(Piece::Own(words.to_owned())),
                Part::Place(number) => pieces.extend(self.0.get(number).into_iter().flatten().cloned()),
            }
        }
        pieces
    }
}

/// A part of a rendered text.
pub enum Part<'a> {
    /// Text of the template's.
    Text(&'a str),
    /// The place holder of this number.
    Place(usize),
}

/// A place holder.
pub fn place(number: usize) -> String {
    format!("{OPEN}{number}{CLOSE}")
}

/// The text between place holders, and the place holders.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((number, after)) = after.split_once(CLOSE) else { break };
        parts.push(Part::Text(before));
        parts.extend(number.parse().ok().map(Part::Place));
        rest = after;
    }
    parts.push(Part::Text(rest));
    parts
}
