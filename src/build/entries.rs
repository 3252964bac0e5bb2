//! Parsing all content, on all cores.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::check::ignore::{self, Ignores};
use crate::check::{self, Prose, Texts};
use crate::diagnostic::Diagnosed;
use crate::model::{Entry, Written};
use crate::parse::{self, FileKind, file_kind};
use crate::source::{Area, Body, SourcePath, Sources};

/// Names of the page that opens a folder, the first there is.
const INDEX_NAMES: [&str; 3] = ["index.md", "_index.md", "readme.md"];

/// All content, read.
pub struct Parsed {
    /// The files that are typed.
    pub entries: Vec<Entry<Written>>,
    /// The files that are copied.
    pub assets: Vec<SourcePath>,
    /// What authors asked not to hear of.
    pub ignores: Ignores,
    /// The texts that must be looked at once more.
    pub texts: Texts,
}

/// Every content file: typed, or an asset. Takes the content out of `sources`.
pub fn parse(sources: &mut Sources, prose: &Prose) -> Diagnosed<Parsed> {
    let indexes = indexes(sources);
    let (mut texts, mut assets, mut unreadable) = (Vec::new(), Vec::new(), Vec::new());
    for (path, body) in sources.take(Area::Content) {
        match (body, file_kind(&path)) {
            (Body::Text(_), FileKind::Asset) | (Body::Asset(_), _) => assets.push(path),
            (Body::Text(text), _) => texts.push((path, text)),
            // Reported when it was read. Others may name it all the same.
            (Body::Unreadable(_), _) => unreadable.push(path),
        }
    }
    let opens_section =
        |path: &SourcePath| indexes.get(path.folder()).is_some_and(|name| name == path.file_name());
    let parsed: Vec<_> = texts
        .into_par_iter()
        .filter_map(|(path, text)| {
            let entry = parse::entry(&path, &text, opens_section(&path))?;
            let (ignores, mut found) = ignore::find(&path, &text);
            found.extend(check::text(&path, &text));
            let kept = prose.wants(&text).then_some(text);
            Some((path, entry, ignores, found, kept))
        })
        .collect();
    let mut diagnostics = Vec::new();
    let (mut entries, mut all_ignores) = (Vec::with_capacity(parsed.len()), Ignores::new());
    let mut texts = Texts::new();
    for (path, entry, ignores, found, kept) in parsed {
        entries.push(entry.take(&mut diagnostics));
        diagnostics.extend(found);
        if let Some(text) = kept {
            texts.insert(path.clone(), text);
        }
        if !ignores.is_empty() {
            all_ignores.insert(path, ignores);
        }
    }
    entries.extend(unreadable.iter().filter_map(|path| parse::unreadable(path, opens_section(path))));
    Diagnosed::new(Parsed { entries, assets, ignores: all_ignores, texts }, diagnostics)
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
