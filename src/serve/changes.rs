//! What a browser must fetch again besides pages.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::model::{Artifact, Artifacts, Piece, SitePath};
use crate::source::SourcePath;

/// What a page shows without being reloaded.
const SWAPPED: [&str; 10] = ["css", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "bmp"];

/// The folder of the theme's files.
const THEME: &str = "theme/";

/// When each file was exchanged, by its path.
pub type Exchanged = BTreeMap<SitePath, u64>;

/// Notes the style sheets and pictures that differ between two sites, or whose source is among `changed`, as exchanged
/// `at` this moment.
pub fn note(
    exchanged: &mut Exchanged,
    (before, now): (Option<&Artifacts>, &Artifacts),
    changed: &BTreeSet<SourcePath>,
    at: u64,
) {
    for (path, artifact) in now {
        if !SWAPPED.contains(&extension(path).as_str()) {
            continue;
        }
        let is_other = match artifact {
            Artifact::Copy(source) => changed.contains(source),
            artifact => before.and_then(|before| before.get(path)) != Some(artifact),
        };
        if is_other {
            exchanged.insert(path.clone(), at);
        }
    }
}

fn extension(path: &SitePath) -> String {
    path.as_str().rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase()
}

/// The bytes of a file that is in memory.
pub fn bytes(artifact: &Artifact) -> Vec<u8> {
    match artifact {
        Artifact::Text(pieces) => {
            let mut bytes = Vec::with_capacity(pieces.iter().map(|piece| piece.as_str().len()).sum());
            pieces.iter().map(Piece::as_str).for_each(|piece| bytes.extend_from_slice(piece.as_bytes()));
            bytes
        }
        Artifact::Bytes(bytes) => bytes.to_vec(),
        Artifact::Copy(_) => Vec::new(),
    }
}

/// A short name for these bytes, which no others have.
pub fn version(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().chars().take(20).collect()
}

/// The version of all scripts of the theme.
pub fn scripts(site: &Artifacts) -> String {
    let mut hasher = blake3::Hasher::new();
    let theme = site
        .range::<str, _>((Bound::Included(THEME), Bound::Unbounded))
        .take_while(|(path, _)| path.as_str().starts_with(THEME));
    for (path, artifact) in theme.filter(|(path, _)| extension(path) == "js") {
        hasher.update(path.as_str().as_bytes()).update(&bytes(artifact));
    }
    hasher.finalize().to_hex().chars().take(20).collect()
}
