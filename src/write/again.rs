//! Writing one build after the other: only what a build changed is looked at.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use super::manifest::Manifest;
use super::{Origins, WriteError, Written, write_beside};
use crate::model::{Artifact, Artifacts, SitePath};
use crate::source::SourcePath;

/// How long after all files were compared it is done again, at the next build: what somebody else did to one of them is
/// put right then.
const COMPARE: Duration = Duration::from_secs(60);

/// Writes the builds of one playbook.
#[derive(Default)]
pub struct Again {
    last: Option<Last>,
    /// Sources that changed and were not written since.
    changed: BTreeSet<SourcePath>,
}

/// What was written last.
struct Last {
    artifacts: Artifacts,
    manifest: Manifest,
    /// When all files were compared.
    compared: Instant,
}

/// What an output folder is known to hold.
pub(super) struct Known<'a> {
    last: &'a Last,
    changed: &'a BTreeSet<SourcePath>,
}

impl Again {
    /// Notes files that changed, whether a site came of it or not.
    pub fn note(&mut self, changed: &BTreeSet<SourcePath>) {
        self.changed.extend(changed.iter().cloned());
    }

    /// Makes the folder `out` hold exactly `artifacts`, as [`write()`](super::write()) does. What is as it was written last
    /// is taken to lie there still, if there is a file, for a minute at most.
    pub fn write(
        &mut self,
        artifacts: Artifacts,
        out: &Path,
        origins: Origins<'_>,
    ) -> Result<Written, WriteError> {
        let last = self.last.take().filter(|last| last.compared.elapsed() < COMPARE);
        let known = last.as_ref().map(|last| Known { last, changed: &self.changed });
        let (written, manifest) = write_beside(&artifacts, known.as_ref(), out, origins)?;
        let compared = last.map_or_else(Instant::now, |last| last.compared);
        self.last = Some(Last { artifacts, manifest, compared });
        self.changed.clear();
        Ok(written)
    }
}

impl Known<'_> {
    /// Whether this is what the folder's list should say. If it is not, somebody else wrote there.
    pub(super) fn is_listed(&self, manifest: &Manifest) -> bool {
        self.last.manifest == *manifest
    }

    /// Whether a file was written as it is now.
    pub(super) fn has(&self, path: &SitePath, artifact: &Artifact) -> bool {
        let is_other = matches!(artifact, Artifact::Copy(source) if self.changed.contains(source));
        !is_other && self.last.artifacts.get(path) == Some(artifact)
    }
}
