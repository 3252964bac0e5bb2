//! Starting a playbook, through the program and a real disk.

#![allow(clippy::unwrap_used, reason = "the lint spares tests, but not the functions they share")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use playbook::write::create_new;
use snapbox::cmd::{OutputAssert, cargo_bin};
use tempfile::TempDir;

const STARTER: [&str; 22] = [
    ".playbook/schemas/article.json",
    ".playbook/schemas/bank.json",
    ".playbook/schemas/book.json",
    ".playbook/schemas/control.json",
    ".playbook/schemas/guide.json",
    ".playbook/schemas/page.json",
    ".playbook/schemas/process.json",
    ".playbook/schemas/route.json",
    ".playbook/schemas/scenario.json",
    ".playbook/schemas/teams.json",
    "book.toml",
    "content/controls/credit-limit.md",
    "content/guides/first-call.md",
    "content/how-we-work.md",
    "content/how-we-work.svg",
    "content/index.md",
    "content/processes/lead-to-order.md",
    "content/questions/credit.yaml",
    "content/questions/index.md",
    "content/routes/pay-first.md",
    "content/scenarios/first-order.yaml",
    "content/teams.yaml",
];

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn playbook(dir: &Path, arguments: &[&str]) -> OutputAssert {
    snapbox::cmd::Command::new(cargo_bin!("playbook")).args(arguments).current_dir(dir).assert()
}

/// Every file below `dir`, with what is in it.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(dir).unwrap().to_str().unwrap().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn a_started_playbook_builds_without_a_warning() {
    let dir = folder();
    playbook(dir.path(), &["init", "our deals"]).success().stderr_eq("").stdout_eq(snapbox::str![[r#"
Started a playbook in our deals:

  book.toml                           the playbook's name, language and moments of a deal
[..]
...
Next, look at it while you change it:  playbook serve "our deals" --open

"#]]);
    let started = dir.path().join("our deals");
    assert_eq!(files(&started).keys().collect::<Vec<_>>(), STARTER);
    playbook(dir.path(), &["build", "our deals"]).success().stderr_eq("").stdout_eq(
        "Built 10 pages, 3 questions, 0 warnings in [..] s: our deals[..]index.html ([..] files written, 0 unchanged)\n",
    );
    assert!(started.join("site/guides/first-call.html").is_file());
}

#[test]
fn notes_to_authors_are_not_published() {
    let dir = folder();
    playbook(dir.path(), &["init"]).success();
    playbook(dir.path(), &["build"]).success();
    for (path, bytes) in files(&dir.path().join("site")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.ends_with("html") || !text.contains("<!--"), "{path}");
    }
}

#[test]
fn the_folder_may_hold_other_files() {
    let dir = folder();
    fs::write(dir.path().join("notes.txt"), "mine").unwrap();
    fs::create_dir(dir.path().join("content")).unwrap();
    playbook(dir.path(), &["init"]).success();
    assert_eq!(files(dir.path()).len(), STARTER.len() + 1);
    assert_eq!(fs::read_to_string(dir.path().join("notes.txt")).unwrap(), "mine");
}

#[test]
fn what_is_there_is_never_written_over() {
    let dir = folder();
    fs::create_dir(dir.path().join("content")).unwrap();
    fs::write(dir.path().join("content/index.md"), "mine").unwrap();
    let before = files(dir.path());
    playbook(dir.path(), &["init"]).code(2).stdout_eq("").stderr_eq(snapbox::str![[r"
error: nothing was written, as this is already there:
  content/index.md
help: choose another folder, or move these away first

"]]);
    assert_eq!(files(dir.path()), before);
}

#[test]
fn a_second_start_changes_nothing_and_names_every_file() {
    let dir = folder();
    playbook(dir.path(), &["init", "deals"]).success();
    let before = files(dir.path());
    let second = playbook(dir.path(), &["init", "deals"]).code(2);
    let message = String::from_utf8(second.get_output().stderr.clone()).unwrap().replace('\\', "/");
    let mut starter = STARTER.iter().filter(|path| !path.starts_with('.'));
    assert!(starter.all(|path| message.contains(path)), "{message}");
    assert_eq!(files(dir.path()), before);
}

#[test]
fn a_file_in_the_way_is_named() {
    let dir = folder();
    fs::write(dir.path().join("deals"), "mine").unwrap();
    playbook(dir.path(), &["init", "deals"]).code(2).stderr_eq(snapbox::str![[r"
error: `deals` is a file, not a folder
help: choose another folder

"]]);
    fs::write(dir.path().join("content"), "mine").unwrap();
    playbook(dir.path(), &["init"]).code(2).stderr_eq(snapbox::str![[r"
error: nothing was written, as this is already there:
  content
help: choose another folder, or move these away first

"]]);
    assert_eq!(files(dir.path()).len(), 2);
}

#[test]
fn a_finished_site_is_no_place_for_a_playbook() {
    let dir = folder();
    playbook(dir.path(), &["init"]).success();
    playbook(dir.path(), &["build"]).success();
    let before = files(dir.path());
    playbook(dir.path(), &["init", "site"]).code(2);
    assert_eq!(files(dir.path()), before);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;

    let dir = folder();
    let closed = dir.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    // Permissions do not stop the superuser.
    if fs::write(closed.join("probe"), "").is_err() {
        playbook(dir.path(), &["init", "closed"]).code(2).stderr_eq(snapbox::str![[r"
error: cannot make `closed/book.toml`: permission denied
help: check who may write there, or choose another folder

"]]);
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_start_that_fails_half_way_takes_back_what_it_made() {
    let dir = folder();
    let long = "x".repeat(300);
    let files_to_make: [(&str, &[u8]); 2] = [("new/first.md", b"1"), (&long, b"2")];
    let error = create_new(&files_to_make, &dir.path().join("deals")).unwrap_err().to_string();
    assert!(error.contains("cannot make") && error.contains("help: "), "{error}");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0, "something was left");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_followed() {
    let dir = folder();
    std::os::unix::fs::symlink("elsewhere", dir.path().join("deals")).unwrap();
    playbook(dir.path(), &["init", "deals"]).code(2).stderr_eq(snapbox::str![[r"
error: `deals` is a link that leads nowhere
help: choose another folder

"]]);
    assert!(!dir.path().join("elsewhere").exists());
}

#[test]
fn showing_the_site_is_never_an_error() {
    let dir = folder();
    playbook(dir.path(), &["init"]).success();
    let build = Command::new(cargo_bin!("playbook"))
        .args(["build", "--open"])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("PATH", "")
        .current_dir(dir.path())
        .output()
        .unwrap();
    assert!(build.status.success());
    let said = String::from_utf8(build.stdout).unwrap();
    assert!(said.contains("Open this file in a browser to see it: "), "{said}");
}
