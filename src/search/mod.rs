//! The index that readers search: files of data beside the pages, made for a script that asks for few of them.
//!
//! It is made in two steps: each [`Batch`] lists what can be found in a part of the playbook, as entries and the words
//! they are found by, and [`files`] puts all batches together.
//!
//! The files are scripts that hand over data, so that they load under a policy of `script-src 'self'`, from a folder
//! and below any path:
//!
//! * `search/index.js`: which other files there are, and the words by which results are narrowed;
//! * `search/t-….js`: the words that begin with the letters in the name, and the entries that hold them;
//! * `search/w-….js`: the bare words, looked through when one is misspelt;
//! * `search/d-….js`: what is shown of the entries from this number on;
//! * `search/filters.js`: the entries of each kind, moment and team.
//!
//! `themes/default/static/search-core.js` reads them; it folds and splits words as [`words`] does.

mod batch;
mod code;
mod collect;
mod directory;
mod doc;
mod entry;
mod fit;
mod language;
mod merge;
mod records;
mod split;
mod tally;
mod words;

use crate::model::{Artifact, Artifacts, Piece, Playbook, SitePath};

use batch::Batch;
use language::Language;
pub use words::{Word, words};

/// The folder of the index in the site.
pub const FOLDER: &str = "search";

/// The index of a playbook.
pub fn index(playbook: &Playbook) -> Artifacts {
    let language = Language::new(&playbook.language);
    files(playbook, Batch::all(playbook, &language), &language)
}

/// The files of the index over all batches.
fn files(playbook: &Playbook, batches: Vec<Batch>, language: &Language) -> Artifacts {
    let (entries, forms) = merge::together(batches);
    let merged = merge::merge(&forms, language);
    let records = records::Records::new(&entries);
    let index = directory::directory(playbook, &entries, (&merged, &records), language);
    let one = [("index".to_owned(), index), ("filters".to_owned(), directory::filters(&entries))];
    let texts = one.into_iter().chain(merged.files()).map(|(name, data)| (name, vec![Piece::Own(data)]));
    texts.chain(records.files(&entries)).map(|(name, data)| file(&name, data)).collect()
}

/// A script that hands over data.
fn file(name: &str, data: Vec<Piece>) -> (SitePath, Artifact) {
    let mut pieces = Vec::with_capacity(data.len() + 2);
    pieces.push(Piece::Own(format!("playbookSearch.put(\"{name}\",")));
    pieces.extend(data);
    pieces.push(Piece::Own(")\n".to_owned()));
    (SitePath::new(format!("{FOLDER}/{name}.js")), Artifact::Text(pieces.into()))
}
