//! Files of an import, beside what authors wrote.
//!
//! A list in the folder remembers what each import wrote, with the fingerprint of its bytes. What is not on it, or was
//! edited since, is somebody's own and left alone unless the caller insists.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::WriteError;
use super::manifest::Manifest;
use crate::model::SitePath;

/// What the names of the lists begin with; the import's source follows. `load` passes over hidden files.
const LIST: &str = ".playbook-import-";

/// A file to bring in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Brought {
    /// Its path below the folder, with `/` between its parts.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it is only a start: the author's own from then on, and nothing to be brought again.
    pub once: bool,
}

/// What is to be done with a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// There is none yet.
    Create,
    /// An earlier import wrote it, and it says something else now.
    Update,
    /// It is there already, byte for byte.
    Unchanged,
    /// It is somebody else's, or was edited since, and is left alone.
    Leave,
    /// It is somebody else's, or was edited since, and the caller wants it gone.
    Replace,
}

/// What an import will do. Nothing is written before [`Bring::carry_out`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bring {
    folder: PathBuf,
    list: PathBuf,
    known: Manifest,
    /// Each file with its step, in the order given.
    pub steps: Vec<(Brought, Step)>,
    /// Files of an earlier import from the same source that this one does not bring: they are left where they are.
    pub gone: Vec<String>,
}

impl Bring {
    /// Looks at what is in `folder`. `source` names where the files come from; `insist` takes the place of files that
    /// are somebody's own.
    pub fn plan(files: Vec<Brought>, folder: &Path, source: &str, insist: bool) -> Result<Self, WriteError> {
        super::create::check(folder)?;
        let list = folder.join(format!("{LIST}{source}"));
        let known = Manifest::read_at(&list)?;
        let mut steps = Vec::with_capacity(files.len());
        for file in files {
            if file.once && folder.join(&file.path).symlink_metadata().is_ok() {
                continue;
            }
            let step = step(&file, folder, &known, insist)?;
            steps.push((file, step));
        }
        let is_gone = |path: &&SitePath| {
            !steps.iter().any(|(file, _)| file.path == path.as_str()) && folder.join(path.as_str()).is_file()
        };
        let gone = known.paths().filter(is_gone).map(|path| path.as_str().to_owned()).collect();
        Ok(Self { folder: folder.to_path_buf(), list, known, steps, gone })
    }

    /// How many files have this step.
    pub fn count(&self, step: Step) -> usize {
        self.steps.iter().filter(|(_, found)| *found == step).count()
    }

    /// Writes. Each file is whole at any time, and on the list before it is there.
    pub fn carry_out(&self) -> Result<(), WriteError> {
        let to_write = |step: Step| matches!(step, Step::Create | Step::Update | Step::Replace);
        let mut after = self.known.clone();
        for (file, step) in self.steps.iter().filter(|(file, _)| !file.once) {
            if *step != Step::Leave
                && let Some(path) = SitePath::checked(file.path.as_str())
            {
                after.insert(path, blake3::hash(&file.bytes));
            }
        }
        fs::create_dir_all(&self.folder)
            .map_err(|error| WriteError::system("make the folder", &self.folder, &error))?;
        if after != self.known || self.steps.iter().any(|(_, step)| to_write(*step)) {
            put(&self.list, after.to_text().as_bytes())?;
        }
        for (file, step) in &self.steps {
            if to_write(*step) {
                put(&self.folder.join(&file.path), &file.bytes)?;
            }
        }
        // Only now are the fingerprints of what was there before of no more use.
        let mut now = Manifest::default();
        for (file, step) in self.steps.iter().filter(|(file, _)| !file.once) {
            if let Some(path) = SitePath::checked(file.path.as_str()) {
                match step {
                    Step::Leave => {
                        self.known.hashes(&file.path).iter().for_each(|hash| now.insert(path.clone(), *hash));
                    }
                    _ => now.insert(path, blake3::hash(&file.bytes)),
                }
            }
        }
        for path in &self.gone {
            if let Some(checked) = SitePath::checked(path.as_str()) {
                self.known.hashes(path).iter().for_each(|hash| now.insert(checked.clone(), *hash));
            }
        }
        if now == after { Ok(()) } else { put(&self.list, now.to_text().as_bytes()) }
    }
}

fn step(file: &Brought, folder: &Path, known: &Manifest, insist: bool) -> Result<Step, WriteError> {
    let target = folder.join(&file.path);
    let not_ours = if insist { Step::Replace } else { Step::Leave };
    // A link could lead anywhere, also as one of the folders.
    let folders = target.ancestors().skip(1).take_while(|above| *above != folder);
    for above in folders {
        match fs::symlink_metadata(above) {
            Ok(metadata) if !metadata.is_dir() => {
                return Err(WriteError::new(
                    format!("`{}` is not a folder of this playbook", above.display()),
                    "move it away: files of the import belong there",
                ));
            }
            _ => {}
        }
    }
    match fs::symlink_metadata(&target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Step::Create),
        Err(error) => return Err(WriteError::system("look at the file", &target, &error)),
        Ok(metadata) if metadata.is_dir() => {
            return Err(WriteError::new(
                format!("`{}` is a folder", target.display()),
                "move it away: a file of the import belongs there",
            ));
        }
        Ok(metadata) if !metadata.is_file() => return Ok(not_ours),
        Ok(_) => {}
    }
    let bytes = fs::read(&target).map_err(|error| WriteError::system("read the file", &target, &error))?;
    let is_ours = known.hashes(&file.path).contains(&blake3::hash(&bytes));
    Ok(match (is_ours, bytes == file.bytes) {
        (_, true) => Step::Unchanged,
        (true, false) => Step::Update,
        (false, false) => not_ours,
    })
}

/// Writes a file beside its place and moves it there.
fn put(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let fault = |error: &io::Error| WriteError::system("write the file", path, error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| fault(&error))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(super::stage::RESERVED);
    // As any new file: the system takes its share away.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).map_err(|error| fault(&error))?;
    file.write_all(bytes).map_err(|error| fault(&error))?;
    file.persist(path).map_err(|error| fault(&error.error)).map(|_| ())
}
