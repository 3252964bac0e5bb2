//! YAML, with the place of every key and value, and with limits.
//!
//! Two passes over a text. The first (`index`) takes a parser's events into a tree of places and refuses what
//! authors never mean and attackers do: aliases, tags, duplicate keys, bottomless nesting. The second
//! (`scalars`) lets `serde_yaml` decide what each scalar is (YAML 1.2: `no` stays text), walking the tree in
//! lockstep. What is too simple to be misread takes a short cut (`plain`). [`decode`] then turns a part of the tree into
//! a type of ours, reporting all of its errors at once.

mod comment;
mod cursor;
mod decode;
mod duplicates;
mod guard;
mod index;
mod origin;
mod plain;
mod refused;
mod scalars;
mod split;
mod syntax;
mod syntax_line;
mod tabs;
mod tree;

pub use comment::cut_texts;
pub use cursor::Cursor;
pub use decode::{AS_TEXT, DecodeOptions, Decoded, decode};
pub use guard::{MAX_BYTES, MAX_DEPTH, MAX_NODES};
pub use origin::Origin;
pub use split::split_numbers;
pub use tree::Document;

use crate::diagnostic::Diagnostic;
use origin::Places;

/// After how many findings looking for more stops.
const MAX_FOUND: usize = 100;

/// Reads one YAML document; an empty text is a document without a value. All spans are spans in the file.
///
/// # Errors
///
/// What is wrong with the text, as far as it could be read: never empty, each placed inside the text.
pub fn read(text: &str, origin: &Origin<'_>) -> Result<Document, Vec<Diagnostic>> {
    match plain::read(text, origin).filter(|document| duplicates::find(document).is_empty()) {
        Some(document) => Ok(document),
        None => read_slowly(text, origin),
    }
}

/// The same for any text.
fn read_slowly(text: &str, origin: &Origin<'_>) -> Result<Document, Vec<Diagnostic>> {
    if let Some(refused) = guard::check(text, origin) {
        return Err(vec![refused]);
    }
    let places = Places::new(text, origin);
    let mut document = index::build(&places)?;
    let duplicates = duplicates::find(&document);
    if !duplicates.is_empty() {
        return Err(duplicates);
    }
    scalars::fill(&mut document, &places)?;
    Ok(document)
}
