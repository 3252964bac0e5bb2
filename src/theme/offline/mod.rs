//! The service worker, if `[offline]` asks for one.

use blake3::Hasher;

use super::lean::lean;
use super::phrases;
use crate::config::Worker;
use crate::model::{Artifact, Artifacts, SitePath};
use crate::wording::Wording;

/// The worker lies at the top, as it may answer for nothing above its own folder.
const PATH: &str = "service-worker.js";

/// The script of every page, which says that there is a worker.
const SCRIPT: &str = "theme/script.js";

/// Adds the worker to the files of a theme. Its copies are those of one version of the theme: with another, pages that
/// were kept would not go with it.
pub fn add_worker(files: &mut Artifacts, worker: Worker, wording: &Wording) {
    let worker = match worker {
        Worker::None => return,
        Worker::Remove => shortened(include_str!("remove.js")),
        Worker::Keep => {
            if let Some(Artifact::Bytes(script)) = files.get_mut(SCRIPT) {
                let page = phrases::put_into(SCRIPT, shortened(include_str!("page.js")), wording);
                script.to_mut().extend_from_slice(page.as_bytes());
            }
            shortened(include_str!("worker.js")).replace("VERSION", &version(files))
        }
    };
    files.insert(SitePath::new(PATH), Artifact::Bytes(worker.into_bytes().into()));
}

fn shortened(script: &str) -> String {
    lean(PATH, script).unwrap_or_else(|| script.to_owned())
}

/// What differs whenever the theme does.
fn version(files: &Artifacts) -> String {
    let mut hasher = Hasher::new();
    for (path, file) in files {
        hasher.update(path.as_str().as_bytes());
        if let Artifact::Bytes(bytes) = file {
            hasher.update(bytes);
        }
    }
    hasher.finalize().to_hex().chars().take(16).collect()
}
