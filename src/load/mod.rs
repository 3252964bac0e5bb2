//! Reads a playbook from the disk: the only part of the program that does.
//!
//! [`find_root`] says where it lies, [`load`] brings every file into memory, [`open`] hands the texts on one by one,
//! and a [`Loader`] keeps it in memory up to date. What is wrong with one file never keeps the others from being read.

mod error;
mod history;
mod image;
mod loader;
mod log;
mod mount;
mod read;
mod repository;
mod root;
mod skip;
mod stamp;
mod walk;

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use crate::config::FILE;
use crate::diagnostic::{self, Diagnosed, Diagnostic};
use crate::source::{Area, Body, SourcePath, Sources};

pub use error::LoadError;
pub use history::history;
pub use loader::{Hints, Loader, Refreshed};
pub use mount::silent_file_system;
pub use root::{Root, find_root, is_new};
pub use skip::is_skipped_name;

use walk::{Found, Listing};

/// Reads the playbook at `root`; `out` is where its site will go, which is left out where it lies among the
/// sources.
pub fn load(root: &Root, out: &Path) -> Result<Diagnosed<Sources>, LoadError> {
    let sources = Sources::new(root.content_folder.clone());
    // A folder that does not exist yet cannot be walked into.
    let listing = list(root, out.canonicalize().ok().as_deref(), &sources)?;
    Ok(read_all(listing, sources))
}

/// A playbook whose texts have been seen and not read.
pub struct Opened {
    /// All its other files.
    pub sources: Sources,
    /// The texts of its content: pages and YAML.
    pub texts: Texts,
}

/// Texts that have been seen and not read.
pub struct Texts(Vec<Found>);

/// Opens the playbook at `root` like [`load`], and leaves the texts of its content on the disk.
pub fn open(root: &Root, out: &Path) -> Result<Diagnosed<Opened>, LoadError> {
    let sources = Sources::new(root.content_folder.clone());
    let mut listing = list(root, out.canonicalize().ok().as_deref(), &sources)?;
    let is_text = |found: &Found| found.path.area() == Area::Content && read::is_text(&found.path);
    let (mut texts, others): (Vec<_>, Vec<_>) = listing.files.into_iter().partition(is_text);
    texts.sort_by(|one, other| one.path.cmp(&other.path));
    listing.files = others;
    let Diagnosed { value: sources, diagnostics } = read_all(listing, sources);
    Ok(Diagnosed::new(Opened { sources, texts: Texts(texts) }, diagnostics))
}

impl Texts {
    /// Their paths, in order.
    pub fn paths(&self) -> Vec<SourcePath> {
        self.0.iter().map(|found| found.path.clone()).collect()
    }

    /// The files, each of which is read when it is its turn. One that is gone by then is left out.
    pub fn files(&self) -> impl ParallelIterator<Item = Diagnosed<(SourcePath, Body)>> {
        self.0.par_iter().filter_map(|found| {
            let (path, body, diagnostic) = read::read(found)?;
            Some(Diagnosed::new((path, body), diagnostic.into_iter().collect()))
        })
    }
}

/// All files of a playbook but those below `out`, which has no links in it.
fn list(root: &Root, out: Option<&Path>, sources: &Sources) -> Result<Listing, LoadError> {
    let mut listing = Listing::of(&root.content, Area::Content, out, sources)?;
    if root.has_config {
        listing.files.push(Found::new(SourcePath::new(Area::Config, FILE), root.folder.join(FILE)));
        // Without `book.toml` the folder itself is content, and so is its `themes`.
        let themes = root.themes();
        if themes.is_dir() {
            listing.extend(Listing::of(&themes, Area::Theme, out, sources)?);
        }
    }
    Ok(listing)
}

/// Reads the files below `folder`, whatever it is, that `wants` asks for.
pub fn load_folder(
    folder: &Path,
    wants: impl Fn(&SourcePath) -> bool,
) -> Result<Diagnosed<Sources>, LoadError> {
    root::check_folder(folder, || {
        LoadError::new(format!("there is no folder `{}`", folder.display()), "check the spelling")
    })?;
    let sources = Sources::new("");
    let mut listing = Listing::of(folder, Area::Content, None, &sources)?;
    listing.files.retain(|found| wants(&found.path));
    Ok(read_all(listing, sources))
}

/// Brings what was listed into memory.
fn read_all(listing: Listing, mut sources: Sources) -> Diagnosed<Sources> {
    let mut diagnostics: Vec<Diagnostic> = listing.odd.into_iter().map(|(_, found)| found).collect();
    let read: Vec<_> = listing.files.par_iter().filter_map(read::read).collect();
    for (path, body, found) in read {
        sources.insert(path, body);
        diagnostics.extend(found);
    }
    diagnostic::sort(&mut diagnostics);
    Diagnosed::new(sources, diagnostics)
}

/// Reads again the files that findings point at, so that their lines can be shown. One that is gone by now is left
/// out.
pub fn cited(root: &Root, diagnostics: &[Diagnostic]) -> Sources {
    let mut sources = Sources::new(root.content_folder.clone());
    let places = diagnostics
        .iter()
        .flat_map(|found| found.place.iter().chain(found.related.iter().map(|(place, _)| place)));
    let mended = diagnostics.iter().filter_map(Diagnostic::mend).map(|(path, ..)| path);
    let paths: BTreeSet<&SourcePath> = places.map(|place| &place.path).chain(mended).collect();
    for path in paths {
        let Some(disk) = root.locate(path) else { continue };
        if let Some((path, body, _)) = read::read(&Found::new(path.clone(), disk)) {
            sources.insert(path, body);
        }
    }
    sources
}

/// The bytes of a file as they lie on the disk; nothing if it cannot be read by now.
pub fn original(path: &Path) -> Option<Vec<u8>> {
    std::fs::read(path).ok()
}
