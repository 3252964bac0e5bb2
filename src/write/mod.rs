//! Writes a site to the disk: the only part of the program that does. ([`create_new`] starts a playbook there,
//! [`Bring`] adds an import's files to one, [`Refresh`] keeps what editors need beside one,
//! [`write_zip`] makes one file of a site.)
//!
//! Three promises. What somebody else put into the output folder is neither changed nor removed. Only what differs
//! is written. And a build that fails or is killed leaves the last good site whole, as everything is written
//! beside it first and then moved into place.
//!
//! [`write()`] runs in this order: `place` looks at the output folder, `survey` at the files in it, `plan`
//! decides what to do with each, and `publish` does it; `fresh` is the short way for a site that is not there
//! yet. The `manifest` in the output folder tells our files from others', and [`Again`] remembers from one build to
//! the next what lies there.

mod again;
mod bring;
mod bytes;
mod create;
mod error;
mod fresh;
mod lock;
mod manifest;
mod place;
mod plan;
mod publish;
mod refresh;
mod replace;
mod stage;
mod survey;
mod zip;

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::model::Artifacts;

pub use again::Again;
pub use bring::{Bring, Brought, Step};
pub use create::create_new;
pub use error::WriteError;
pub use refresh::Refresh;
pub use replace::replace;
pub use zip::write_zip;

use again::Known;
use manifest::Manifest;
use plan::Plan;

/// Where the files lie that are copied as they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Origins<'a> {
    /// The content folder.
    pub content: &'a Path,
    /// The folder of the author's own themes, which need not exist.
    pub themes: &'a Path,
}

/// What became of the output folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Written {
    /// How many files are new or changed.
    pub written: usize,
    /// How many were there already, byte for byte.
    pub unchanged: usize,
    /// How many of an earlier build were removed.
    pub removed: usize,
    /// What was left alone and should be looked at.
    pub warnings: Vec<Diagnostic>,
}

/// Makes the folder `out` hold exactly `artifacts`, besides what others keep in it.
pub fn write(artifacts: &Artifacts, out: &Path, origins: Origins<'_>) -> Result<Written, WriteError> {
    write_beside(artifacts, None, out, origins).map(|(written, _)| written)
}

/// The same where it may be known what lies there; also returns the list of our files.
fn write_beside(
    artifacts: &Artifacts,
    known: Option<&Known<'_>>,
    out: &Path,
    origins: Origins<'_>,
) -> Result<(Written, Manifest), WriteError> {
    plan::check_paths(artifacts)?;
    let place = place::find(out, origins)?;
    stage::clear_siblings(&place.folder);
    if !place.exists {
        return fresh::write(artifacts, &place.folder, origins);
    }
    let _lock = lock::hold(&place.folder)?;
    let manifest = Manifest::read(&place.folder)?;
    stage::clear_inside(&place.folder);
    let known = known.filter(|known| known.is_listed(&manifest));
    let plan = Plan::make(artifacts, &manifest, known, (&place.folder, origins))?;
    publish::publish(&plan, &manifest, &place.folder, origins)
}
