//! Parsing all content, on all cores.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::file::File;
use crate::check::ignore::Ignores;
use crate::check::{Prose, Texts};
use crate::diagnostic::{Diagnosed, Diagnostic};
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

/// Files of the content in their order, each with what was found while it was read.
pub trait Content: IntoParallelIterator<Item = (SourcePath, Body, Option<Diagnostic>)> {}

impl<C: IntoParallelIterator<Item = (SourcePath, Body, Option<Diagnostic>)>> Content for C {}

/// One of them, looked at.
enum One {
    Typed(Box<File>, Option<Arc<str>>),
    Unreadable,
    Asset(Option<ImageSize>),
}

/// Every content file: typed, or an asset. Each is let go as soon as it is parsed.
pub fn parse(purpose: Purpose, content: impl Content, indexes: &Indexes, prose: &Prose) -> Diagnosed<Parsed> {
    let look = |path: &SourcePath, body: Body| match (typed(path, &body), &body) {
        (Some(text), _) => {
            let file = File::parse(purpose, path, text, indexes.has(path))?;
            Some(One::Typed(Box::new(file), prose.wants(text).then(|| Arc::clone(text))))
        }
        (None, Body::Unreadable(_)) => Some(One::Unreadable),
        (None, Body::Image(_, size)) => Some(One::Asset(Some(*size))),
        (None, _) => Some(One::Asset(None)),
    };
    let looked = content.into_par_iter().filter_map(|(path, body, found)| {
        let one = look(&path, body)?;
        Some((path, one, found))
    });
    let (mut entries, mut unreadable, mut assets) = (Vec::new(), Vec::new(), Vec::new());
    let (mut sizes, mut ignores, mut texts) = (BTreeMap::new(), Ignores::new(), Texts::new());
    let (mut diagnostics, mut inside) = (Vec::new(), Vec::new());
    for (path, one, found) in looked.collect::<Vec<_>>() {
        diagnostics.extend(found);
        match one {
            One::Typed(file, kept) => {
                entries.push(file.entry);
                inside.extend(file.found);
                if let Some(text) = kept {
                    texts.insert(path.clone(), text);
                }
                if !file.ignores.is_empty() {
                    ignores.insert(path, file.ignores);
                }
            }
            One::Unreadable => unreadable.extend(stand_in(&path, indexes)),
            One::Asset(size) => {
                sizes.extend(size.map(|size| (path.clone(), size)));
                assets.push(path);
            }
        }
    }
    diagnostics.extend(inside);
    entries.extend(unreadable);
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
        Self::among(sources.iter(Area::Content).map(|(path, _)| path))
    }

    /// The index pages among these files.
    pub fn among<'p>(paths: impl Iterator<Item = &'p SourcePath>) -> Self {
        let rank = |name: &str| INDEX_NAMES.iter().position(|index| name.eq_ignore_ascii_case(index));
        let mut indexes: HashMap<String, String> = HashMap::new();
        for path in paths {
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
