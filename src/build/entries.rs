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
#[derive(Default)]
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

/// Content that nobody needs but who parses it: its paths, and the files in the same order. Each comes when it is its turn
/// and is let go as soon as it is parsed, so that a large playbook need not lie in memory.
pub struct Unread<F> {
    /// The paths.
    pub paths: Vec<SourcePath>,
    /// The files.
    pub files: F,
}

/// What one content file came to.
enum Outcome {
    Typed(Box<File>, Option<Arc<str>>),
    Asset(Option<ImageSize>),
    Unreadable,
}

/// Every content file: typed, or an asset. Takes the content out of `sources`.
pub fn parse<F>(
    purpose: Purpose,
    sources: &mut Sources,
    unread: Unread<F>,
    prose: &Prose,
) -> Diagnosed<Parsed>
where
    F: ParallelIterator<Item = Diagnosed<(SourcePath, Body)>>,
{
    let indexes = Indexes::of(unread.paths.iter().chain(sources.paths(Area::Content)));
    let there = sources.take(Area::Content).into_par_iter().map(Diagnosed::clean);
    let read: Vec<_> = unread
        .files
        .chain(there)
        .map(|Diagnosed { value: (path, body), diagnostics: found }| {
            let outcome = outcome(purpose, &path, &body, (&indexes, prose));
            (path, outcome, found)
        })
        .collect();
    let mut diagnostics = Vec::new();
    let mut parsed = Parsed::default();
    let mut unreadable = Vec::new();
    for (path, outcome, found) in read {
        diagnostics.extend(found);
        match outcome {
            Outcome::Typed(file, kept) => {
                parsed.entries.push(file.entry);
                diagnostics.extend(file.found);
                if let Some(text) = kept {
                    parsed.texts.insert(path.clone(), text);
                }
                if !file.ignores.is_empty() {
                    parsed.ignores.insert(path, file.ignores);
                }
            }
            Outcome::Asset(size) => {
                parsed.sizes.extend(size.map(|size| (path.clone(), size)));
                parsed.assets.push(path);
            }
            Outcome::Unreadable => unreadable.push(path),
        }
    }
    parsed.entries.extend(unreadable.iter().filter_map(|path| stand_in(path, &indexes)));
    Diagnosed::new(parsed, diagnostics)
}

fn outcome(purpose: Purpose, path: &SourcePath, body: &Body, by: (&Indexes, &Prose)) -> Outcome {
    let (indexes, prose) = by;
    let file =
        typed(path, body).and_then(|text| Some((File::parse(purpose, path, text, indexes.has(path))?, text)));
    match (file, body) {
        (Some((file, text)), _) => {
            Outcome::Typed(Box::new(file), prose.wants(text).then(|| Arc::clone(text)))
        }
        (None, Body::Unreadable(_)) => Outcome::Unreadable,
        (None, Body::Image(_, size)) => Outcome::Asset(Some(*size)),
        (None, Body::Text(_) | Body::Asset(_)) => Outcome::Asset(None),
    }
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
    pub fn of<'p>(content: impl Iterator<Item = &'p SourcePath>) -> Self {
        let rank = |name: &str| INDEX_NAMES.iter().position(|index| name.eq_ignore_ascii_case(index));
        let mut indexes: HashMap<String, String> = HashMap::new();
        for path in content {
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
