//! What to do with each file, decided before anything is touched.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use blake3::Hash;
use rayon::prelude::*;

use super::again::Known;
use super::bytes::{self, Scratch};
use super::manifest::Manifest;
use super::stage::RESERVED;
use super::survey::{Kind, Survey, folders_of};
use super::{Origins, WriteError};
use crate::model::{Artifact, Artifacts, SitePath};

/// Everything a build does to an output folder.
pub(super) struct Plan<'a> {
    /// New or different.
    pub(super) changed: Vec<(&'a SitePath, &'a Artifact)>,
    /// There already, byte for byte.
    pub(super) unchanged: Vec<(&'a SitePath, Hash)>,
    /// Folders to make, outer before inner.
    pub(super) new_folders: Vec<&'a str>,
    /// Files of an earlier build to remove.
    pub(super) stale: Vec<&'a SitePath>,
    /// Files of an earlier build that somebody has edited since.
    pub(super) edited: Vec<&'a SitePath>,
    /// Folders that stand where a file must go and hold nothing but stale files, outer before inner.
    pub(super) gone_folders: Vec<String>,
    /// Whether stale files stand where a folder or a file must go, so that they have to be removed first.
    pub(super) stale_in_the_way: bool,
}

/// Refuses paths that cannot all be files of one folder. The stages before see to it; this is the last line.
pub(super) fn check_paths(artifacts: &Artifacts) -> Result<(), WriteError> {
    for path in artifacts.keys() {
        if path.as_str().starts_with(RESERVED) {
            return Err(WriteError::new(
                format!("the site has a file `{path}`, a name playbook keeps for itself"),
                "give the page or file another name",
            ));
        }
    }
    let folders = folders_of(artifacts.keys());
    match folders.into_iter().find(|folder| artifacts.contains_key(*folder)) {
        None => Ok(()),
        Some(folder) => Err(WriteError::new(
            format!("the site has both a file `{folder}` and a folder of that name"),
            "give one of them another name",
        )),
    }
}

/// A file that exists where an artifact must go.
enum Compared<'a> {
    Same(&'a SitePath, Hash),
    Different(&'a SitePath, &'a Artifact),
}

impl<'a> Plan<'a> {
    /// Compares `artifacts` with what lies in `out`, but for what is `known` to. Any file of someone else's in the way refuses
    /// the whole.
    pub(super) fn make(
        artifacts: &'a Artifacts,
        manifest: &'a Manifest,
        known: Option<&Known<'_>>,
        (out, origins): (&Path, Origins<'_>),
    ) -> Result<Self, WriteError> {
        let new_folders = folders_of(artifacts.keys());
        let mut known_folders = folders_of(manifest.paths());
        known_folders.extend(&new_folders);
        let survey = Survey::of(out, &known_folders, |path| artifacts.contains_key(path))?;
        let mut plan = Self {
            changed: Vec::new(),
            unchanged: Vec::new(),
            new_folders: Vec::new(),
            stale: Vec::new(),
            edited: Vec::new(),
            gone_folders: Vec::new(),
            stale_in_the_way: false,
        };
        plan.find_stale(artifacts, manifest, &survey, out)?;
        let mut foreign = Vec::new();
        plan.place_folders(new_folders, &survey, &mut foreign);
        plan.place_files(artifacts, &known_folders, &survey, &mut foreign);
        let known = |path: &SitePath, artifact: &Artifact| match manifest.hashes(path.as_str()) {
            [hash] if known.is_some_and(|known| known.has(path, artifact)) => Some(*hash),
            _ => None,
        };
        for compared in compare(artifacts, known, &survey, (out, origins))? {
            match compared {
                Compared::Same(path, hash) => plan.unchanged.push((path, hash)),
                Compared::Different(path, artifact) if !manifest.hashes(path.as_str()).is_empty() => {
                    plan.changed.push((path, artifact));
                }
                Compared::Different(path, _) => foreign.push(path.as_str()),
            }
        }
        plan.stale_in_the_way |= plan.changes_case();
        if foreign.is_empty() { Ok(plan) } else { Err(refusal(out, foreign)) }
    }

    /// What earlier builds made and this one does not: removed if it still is what was made.
    fn find_stale(
        &mut self,
        artifacts: &Artifacts,
        manifest: &'a Manifest,
        survey: &Survey,
        out: &Path,
    ) -> Result<(), WriteError> {
        let gone: Vec<_> = manifest.paths().filter(|path| !artifacts.contains_key(*path)).collect();
        let states: Vec<(&SitePath, bool)> = gone
            .into_par_iter()
            .filter_map(|path| match survey.kind(path.as_str())? {
                Kind::File => Some(bytes::hash(&out.join(path.as_str())).map(|hash| {
                    let is_ours = manifest.hashes(path.as_str()).contains(&hash);
                    (path, is_ours)
                })),
                Kind::Other => Some(Ok((path, false))),
                // It has been replaced since, at the latest by us.
                Kind::Folder => None,
            })
            .collect::<Result<_, _>>()?;
        for (path, is_ours) in states {
            if is_ours { &mut self.stale } else { &mut self.edited }.push(path);
        }
        Ok(())
    }

    fn is_stale(&self, path: &str) -> bool {
        self.stale.binary_search_by(|stale| stale.as_str().cmp(path)).is_ok()
    }

    /// Whether a file goes and comes back in other capitals. Where a disk takes both for one name, removing the old
    /// file last would remove the new one.
    fn changes_case(&self) -> bool {
        let stale: HashSet<_> = self.stale.iter().map(|path| path.as_str().to_lowercase()).collect();
        !stale.is_empty()
            && self.changed.iter().any(|(path, _)| stale.contains(&path.as_str().to_lowercase()))
    }

    fn place_folders(&mut self, folders: BTreeSet<&'a str>, survey: &Survey, foreign: &mut Vec<&'a str>) {
        for folder in folders {
            match survey.kind(folder) {
                Some(Kind::Folder) => continue,
                Some(Kind::File) if self.is_stale(folder) => self.stale_in_the_way = true,
                Some(_) => foreign.push(folder),
                None => {}
            }
            self.new_folders.push(folder);
        }
    }

    /// The artifacts where no file is yet.
    fn place_files(
        &mut self,
        artifacts: &'a Artifacts,
        known_folders: &BTreeSet<&'a str>,
        survey: &Survey,
        foreign: &mut Vec<&'a str>,
    ) {
        for (path, artifact) in artifacts {
            match survey.kind(path.as_str()) {
                Some(Kind::File) => continue,
                Some(Kind::Other) => foreign.push(path.as_str()),
                Some(Kind::Folder) => {
                    let gives_way = |(path, kind): (&str, Kind)| match kind {
                        Kind::File => self.is_stale(path),
                        Kind::Folder => known_folders.contains(path),
                        Kind::Other => false,
                    };
                    let this = (path.as_str(), Kind::Folder);
                    if !gives_way(this) || !survey.below(path.as_str()).all(gives_way) {
                        foreign.push(path.as_str());
                    }
                    self.stale_in_the_way = true;
                    let inside = survey.below(path.as_str()).filter(|(_, kind)| *kind == Kind::Folder);
                    self.gone_folders.push(path.as_str().to_owned());
                    self.gone_folders.extend(inside.map(|(folder, _)| folder.to_owned()));
                }
                None => {}
            }
            self.changed.push((path, artifact));
        }
    }
}

/// Compares the artifacts that exist as files and whose hash is not known, on all cores.
fn compare<'a>(
    artifacts: &'a Artifacts,
    known: impl Fn(&SitePath, &Artifact) -> Option<Hash> + Sync,
    survey: &Survey,
    (out, origins): (&Path, Origins<'_>),
) -> Result<Vec<Compared<'a>>, WriteError> {
    let existing: Vec<_> =
        artifacts.iter().filter(|(path, _)| survey.kind(path.as_str()) == Some(Kind::File)).collect();
    existing
        .into_par_iter()
        .map_init(Scratch::default, |scratch, (path, artifact)| {
            if let Some(hash) = known(path, artifact) {
                return Ok(Compared::Same(path, hash));
            }
            let target = out.join(path.as_str());
            Ok(match bytes::matches(artifact, &target, origins, scratch)? {
                Some(hash) => Compared::Same(path, hash),
                None => Compared::Different(path, artifact),
            })
        })
        .collect()
}

/// Names the files in the way, as many as anyone reads.
fn refusal(out: &Path, mut foreign: Vec<&str>) -> WriteError {
    const SHOWN: usize = 10;
    foreign.sort_unstable();
    let count = foreign.len();
    let mut names: Vec<String> = foreign.iter().take(SHOWN).map(|path| format!("`{path}`")).collect();
    if count > SHOWN {
        names.push(format!("{} more", count - SHOWN));
    }
    WriteError::new(
        format!(
            "the site needs a place in `{}` where something else lies: {}",
            out.display(),
            names.join(", ")
        ),
        "it is not as playbook made it, so it stays as it is: move it away, or choose another output folder",
    )
}
