//! Parsing all content, on all cores.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diagnostic::Diagnosed;
use crate::model::{Entry, Written};
use crate::parse::{self, FileKind, file_kind};
use crate::source::{Area, Body, SourcePath, Sources};

/// Names of the page that opens a folder, the first there is.
const INDEX_NAMES: [&str; 3] = ["index.md", "_index.md", "readme.md"];

/// Every content file: typed, or an asset. Takes the content out of `sources`.
pub fn parse(sources: &mut Sources) -> Diagnosed<(Vec<Entry<Written>>, Vec<SourcePath>)> {
    let indexes = indexes(sources);
    let (mut texts, mut assets) = (Vec::new(), Vec::new());
    for (path, body) in sources.take(Area::Content) {
        match (body, file_kind(&path)) {
            (Body::Text(text), FileKind::Page | FileKind::Bank | FileKind::Teams) => texts.push((path, text)),
            (Body::Text(_) | Body::Asset(_), _) => assets.push(path),
            // Reported when it was read.
            (Body::Unreadable(_), _) => {}
        }
    }
    let parsed: Vec<Diagnosed<Entry<Written>>> = texts
        .into_par_iter()
        .filter_map(|(path, text)| {
            let opens_section = indexes.get(path.folder()).is_some_and(|name| name == path.file_name());
            parse::entry(&path, &text, opens_section)
        })
        .collect();
    let mut diagnostics = Vec::new();
    let entries = parsed.into_iter().map(|entry| entry.take(&mut diagnostics)).collect();
    Diagnosed::new((entries, assets), diagnostics)
}

/// The name of each folder's index page.
fn indexes(sources: &Sources) -> HashMap<String, String> {
    let rank = |name: &str| INDEX_NAMES.iter().position(|index| name.eq_ignore_ascii_case(index));
    let mut indexes: HashMap<String, String> = HashMap::new();
    for (path, _) in sources.iter(Area::Content) {
        let Some(own) = rank(path.file_name()) else { continue };
        let known = indexes.entry(path.folder().to_owned()).or_insert_with(|| path.file_name().to_owned());
        if rank(known).is_none_or(|known| own < known) {
            path.file_name().clone_into(known);
        }
    }
    indexes
}
