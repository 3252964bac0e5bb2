//! The list of our files in an output folder.
//!
//! A version line, then a line for each file: the blake3 hash of its bytes in hex, a space, its path. Lines are
//! sorted by path. While a build publishes, a file can have two lines: its bytes before and after.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use blake3::Hash;

use super::WriteError;
use super::stage::RESERVED;
use crate::model::SitePath;
use crate::source::MANIFEST;

const VERSION: &str = "playbook-manifest 1";

/// Our files, each with the hashes its bytes may have.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Manifest {
    files: BTreeMap<SitePath, Vec<Hash>>,
}

impl Manifest {
    /// The manifest of `out`, empty if there is none.
    pub(super) fn read(out: &Path) -> Result<Self, WriteError> {
        Self::read_at(&out.join(MANIFEST))
    }

    /// The list at `path`, empty if there is none.
    pub(super) fn read_at(path: &Path) -> Result<Self, WriteError> {
        if fs::symlink_metadata(path).is_err() {
            return Ok(Self::default());
        }
        let bytes = fs::read(path).map_err(|error| WriteError::system("read the file", path, &error))?;
        Ok(Self::parse(&String::from_utf8_lossy(&bytes)))
    }

    /// Anybody can have written the file, so whatever is not a line of ours means nothing, and a path that leads out
    /// of the folder is not one ([`SitePath::checked`]). In doubt a file counts as somebody else's.
    fn parse(text: &str) -> Self {
        let mut manifest = Self::default();
        let mut lines = text.lines();
        if lines.next() != Some(VERSION) {
            return manifest;
        }
        for line in lines {
            let Some((hash, path)) = line.split_once(' ') else { continue };
            if let (Ok(hash), Some(path)) = (Hash::from_hex(hash), SitePath::checked(path))
                && !path.as_str().starts_with(RESERVED)
            {
                manifest.insert(path, hash);
            }
        }
        manifest
    }

    /// The file's text.
    pub(super) fn to_text(&self) -> String {
        let mut text = format!("{VERSION}\n");
        for (path, hashes) in &self.files {
            for hash in hashes {
                text.push_str(&hash.to_hex());
                text.push(' ');
                text.push_str(path.as_str());
                text.push('\n');
            }
        }
        text
    }

    pub(super) fn insert(&mut self, path: SitePath, hash: Hash) {
        let hashes = self.files.entry(path).or_default();
        if !hashes.contains(&hash) {
            hashes.push(hash);
        }
    }

    /// Everything in this one or in the other.
    pub(super) fn union(&self, other: &Self) -> Self {
        let mut union = self.clone();
        for (path, hashes) in &other.files {
            for hash in hashes {
                union.insert(path.clone(), *hash);
            }
        }
        union
    }

    /// The hashes a file of ours may have; none of a file that is not ours.
    pub(super) fn hashes(&self, path: &str) -> &[Hash] {
        self.files.get(path).map_or(&[], Vec::as_slice)
    }

    /// Our files, ordered.
    pub(super) fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.files.keys()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_line_of_ours_means_nothing() {
        let hash = blake3::hash(b"x");
        let text = format!(
            "{VERSION}\n{hash} a/b.html\n{hash} ../x\n{hash} /etc/x\n{hash} a/../../x\n{hash} a//b\n{hash} \n\
             {hash} .playbook-manifest\n{hash} .\nzz a.html\n{hash}\n\u{fffd}\n"
        );
        let manifest = Manifest::parse(&text);
        assert_eq!(manifest.to_text(), format!("{VERSION}\n{hash} a/b.html\n"));
        assert_eq!(Manifest::parse(&text.replace(" 1\n", " 2\n")), Manifest::default());
    }
}
