//! The program as it is run: its arguments, its messages and its exit codes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]
#![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written by the test library")]

mod check;
mod fix;
mod formats;
mod mistakes;
mod today;

use std::fs;
use std::path::Path;

use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

/// A folder that holds these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files {
        put(dir.path(), path, text);
    }
    dir
}

/// Writes a file, in folders that are made for it.
fn put(dir: &Path, path: &str, text: &str) {
    let path = dir.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The program in `dir`, with nothing in its environment that could change what it says.
fn playbook(dir: &Path, arguments: &[&str]) -> Command {
    Command::new(cargo_bin!("playbook")).args(arguments).current_dir(dir).env_remove("SOURCE_DATE_EPOCH")
}
