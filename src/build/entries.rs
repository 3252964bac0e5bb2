//! Parsing all content, on all cores.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::file::File;
use crate::check::ignore::Ignores;
use crate::check::{Prose, Texts};
use crate::diagnostic::Diagnosed;
use crate::model::{Entry, Written};
use crate::parse::{self, FileKind, Purpose, file_kind};
use crate::source::{Area, Body, ImageSize, SourcePath, Sources};

/// Names of the page that opens a folder, the first there is.
const INDEX_NAMES: [&str; 3] = ["index.md", "_index.md", "readme.md"];

/// All content, read.
pub struct Parsed {
    /// The files that are typed.
    pub entries: Vec<Entry<Written>>,
    /// The files that are copied.
    pub assets: Vec<SourcePath>,
    /// How large the images among them are.
    pub sizes: BTreeMap<SourcePath, ImageSize>,
    /// What authors asked not to hear of.
    pub ignores: Ignores,
    /// The texts that must be looked at once more.
    pub texts: Texts,
}

/// Every content file: typed, or an asset. Takes the content out of `sources`.
pub fn parse(purpose: Purpose, sources: &mut Sources, prose: &Prose) -> Diagnosed<Parsed> {
    let indexes = Indexes::of(sources);
    let (mut texts, mut assets, mut unreadable) = (Vec::new(), Vec::new(), Vec::new());
    let sizes = sizes(sources);
    for (path, body) in sources.take(Area::Content) {
        match typed(&path, &body) {
            Some(text) => texts.push((path, Arc::clone(text))),
            None if matches!(body, Body::Unreadable(_)) => unreadable.push(path),
            None => assets.push(path),
        }
    }
    let parsed: Vec<_> = texts
        .into_par_iter()
        .filter_map(|(path, text)| {
            let file = File::parse(purpose, &path, &text, indexes.has(&path))?;
            let kept = prose.wants(&text).then_some(text);
            Some((path, file, kept))
        })
        .collect();
    let mut diagnostics = Vec::new();
    let (mut entries, mut ignores) = (Vec::with_capacity(parsed.len()), Ignores::new());
    let mut texts = Texts::new();
    for (path, file, kept) in parsed {
        entries.push(file.entry);
        diagnostics.extend(file.found);
        if let Some(text) = kept {
            texts.insert(path.clone(), text);
        }
        if !file.ignores.is_empty() {
            ignores.insert(path, file.ignores);
        }
    }
    entries.extend(unreadable.iter().filter_map(|path| stand_in(path, &indexes)));
    Diagnosed::new(Parsed { entries, assets, sizes, ignores, texts }, diagnostics)
}

/// How large the images of the content are.
pub fn sizes(sources: &Sources) -> BTreeMap<SourcePath, ImageSize> {
    let size = |(path, body): (&SourcePath, &Body)| match body {
        Body::Image(_, size) => Some((path.clone(), *size)),
        _ => None,
    };
    sources.iter(Area::Content).filter_map(size).collect()
}

/// The text of a file that is typed; nothing for assets, and for what could not be read, which was reported then.
pub fn typed<'b>(path: &SourcePath, body: &'b Body) -> Option<&'b Arc<str>> {
    match body {
        Body::Text(text) if file_kind(path) != FileKind::Asset => Some(text),
        _ => None,
    }
}

/// What stands for a file that could not be read, which others may name all the same; nothing for assets.
pub fn stand_in(path: &SourcePath, indexes: &Indexes) -> Option<Entry<Written>> {
    parse::unreadable(path, indexes.has(path))
}

/// The index page of each folder.
pub struct Indexes(HashMap<String, String>);

impl Indexes {
    /// The index pages among the content.
    pub fn of(sources: &Sources) -> Self {
        let rank = |name: &str| INDEX_NAMES.iter().position(|index| name.eq_ignore_ascii_case(index));
        let mut indexes: HashMap<String, String> = HashMap::new();
        for (path, _) in sources.iter(Area::Content) {
            let Some(own) = rank(path.file_name()) else { continue };
            let known =
                indexes.entry(path.folder().to_owned()).or_insert_with(|| path.file_name().to_owned());
            if rank(known).is_none_or(|known| own < known) {
                path.file_name().clone_into(known);
            }
        }
        Self(indexes)
    }

    /// Whether this file is one of them.
    pub fn has(&self, path: &SourcePath) -> bool {
        self.0.get(path.folder()).is_some_and(|name| name == path.file_name())
    }
}
