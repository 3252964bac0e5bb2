//! Where a playbook lies.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::LoadError;
use crate::config::FILE;
use crate::source::{Area, MANIFEST, SourcePath, reason};

/// The folders of a playbook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Root {
    /// The folder of the whole.
    pub folder: PathBuf,
    /// The folder of the pages.
    pub content: PathBuf,
    /// The pages' folder as seen from `folder`: `content`, or empty where the two are one.
    pub content_folder: String,
    /// Whether there is a `book.toml`.
    pub has_config: bool,
}

impl Root {
    /// The folder of the author's own themes, which need not exist.
    pub fn themes(&self) -> PathBuf {
        self.folder.join("themes")
    }

    /// Where a file lies on the disk; nowhere if it is part of the program.
    pub fn locate(&self, path: &SourcePath) -> Option<PathBuf> {
        let folder = match path.area() {
            Area::Config => self.folder.clone(),
            Area::Content => self.content.clone(),
            Area::Theme => self.themes(),
            Area::BuiltIn => return None,
        };
        Some(folder.join(path.as_str()))
    }
}

/// Finds the playbook in `dir`: with a `book.toml` its pages lie in `content`, without one `dir` holds them
/// itself.
pub fn find_root(dir: &Path) -> Result<Root, LoadError> {
    check_folder(dir, || {
        LoadError::new(
            format!("there is no folder `{}`", dir.display()),
            "check the spelling, or start a playbook with `playbook init`",
        )
    })?;
    let has_config = has_config(&dir.join(FILE))?;
    let content_folder = if has_config { "content" } else { "" };
    let content = if has_config { dir.join(content_folder) } else { dir.to_path_buf() };
    if has_config {
        check_folder(&content, || {
            LoadError::new(
                format!(
                    "there is no folder `{}`, where the pages of this playbook belong",
                    content.display()
                ),
                "`playbook init` starts a playbook with a few pages in place",
            )
        })?;
    }
    Ok(Root { folder: dir.to_path_buf(), content, content_folder: content_folder.to_owned(), has_config })
}

/// Whether a playbook could be started in `dir`: it is empty, or not there.
pub fn is_new(dir: &Path) -> bool {
    match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound && !dir.is_symlink(),
    }
}

/// Refuses what is no folder, what cannot be listed, and a site we made.
pub(super) fn check_folder(dir: &Path, missing: impl Fn() -> LoadError) -> Result<(), LoadError> {
    match fs::metadata(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(missing()),
        Err(error) => return Err(LoadError::folder(dir, &error)),
        Ok(metadata) if !metadata.is_dir() => {
            return Err(LoadError::new(
                format!("`{}` is a file, not a folder", dir.display()),
                "name the folder that holds the playbook",
            ));
        }
        Ok(_) => {}
    }
    fs::read_dir(dir).map_err(|error| LoadError::folder(dir, &error))?;
    if dir.join(MANIFEST).is_file() {
        return Err(LoadError::new(
            format!("`{}` is a finished site, not the files it is made from", dir.display()),
            "name the folder that holds the playbook",
        ));
    }
    Ok(())
}

/// Whether there is a `book.toml`. One that cannot be looked at is an error: without its settings the site would
/// silently be another.
fn has_config(path: &Path) -> Result<bool, LoadError> {
    let fault =
        |what: &str| LoadError::new(format!("`{}` {what}", path.display()), "put a file in its place");
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(true),
        Ok(_) => Err(fault("is not a file")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if path.is_symlink() {
                Err(fault("is a link that leads nowhere"))
            } else {
                Ok(false)
            }
        }
        Err(error) => Err(LoadError::new(
            format!("cannot look at `{}`: {}", path.display(), reason(&error)),
            "check that you may read it",
        )),
    }
}
