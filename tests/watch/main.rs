//! `playbook watch`, as it is run: whatever happens to the files, soon the site is the one that a clean build makes.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

mod saving;
mod scripts;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use playbook::build::build;
use playbook::diagnostic::Diagnosed;
use playbook::load::{find_root, load};
use playbook::model::{Artifact, Piece};
use playbook::source::{Area, MANIFEST};
use playbook::theme;
use tempfile::TempDir;

/// How long a busy machine may take over anything.
const PATIENCE: Duration = Duration::from_secs(90);

/// Waits until it holds.
#[track_caller]
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "still not: {what}");
        sleep(Duration::from_millis(10));
    }
}

/// A playbook that is being watched.
struct Watched {
    dir: TempDir,
    child: Child,
}

impl Watched {
    fn new(files: &[(&str, &str)], more: &[&str]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        for (path, text) in files {
            put(&dir.path().join(path), text);
        }
        let child = Command::new(env!("CARGO_BIN_EXE_playbook"))
            .arg("watch")
            .arg(dir.path())
            .args(more)
            .current_dir(dir.path())
            .env_remove("SOURCE_DATE_EPOCH")
            .stdin(Stdio::null())
            .stdout(fs::File::create(dir.path().join(".said")).unwrap())
            .stderr(fs::File::create(dir.path().join(".found")).unwrap())
            .spawn()
            .unwrap();
        let watched = Self { dir, child };
        watched.settles();
        watched
    }

    fn at(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        put(&self.at(path), text);
    }

    /// What was said so far.
    fn said(&self) -> String {
        fs::read_to_string(self.at(".said")).unwrap()
    }

    /// The findings that were said so far.
    fn found(&self) -> String {
        fs::read_to_string(self.at(".found")).unwrap()
    }

    /// Waits until the site is the one that a clean build makes.
    fn settles(&self) {
        let expected = expected(self.dir.path()).expect("a clean build finds no error");
        let start = Instant::now();
        loop {
            let is = site(&self.at("site"));
            if is == expected {
                return;
            }
            if start.elapsed() > PATIENCE {
                let differs = |path: &&String| is.get(*path) != expected.get(*path);
                let paths: Vec<&String> = expected.keys().chain(is.keys()).filter(differs).collect();
                panic!("still different: {paths:?}\n{}\n{}", self.said(), self.found());
            }
            sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The files of a clean build, if it makes any.
fn expected(dir: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    let root = find_root(dir).ok()?;
    let Diagnosed { value: mut sources, diagnostics } = load(&root, &dir.join("site")).ok()?;
    theme::embed(&mut sources);
    let built = build(sources, diagnostics, None).value;
    let bytes = |artifact: &Artifact| match artifact {
        Artifact::Text(pieces) => pieces.iter().map(Piece::as_str).collect::<String>().into_bytes(),
        Artifact::Bytes(bytes) => bytes.to_vec(),
        Artifact::Copy(source) if source.area() == Area::Content => {
            fs::read(root.content.join(source.as_str())).unwrap_or_default()
        }
        Artifact::Copy(source) => fs::read(root.themes().join(source.as_str())).unwrap_or_default(),
    };
    let files: BTreeMap<_, _> =
        built.artifacts.iter().map(|(path, artifact)| (path.to_string(), bytes(artifact))).collect();
    (!files.is_empty()).then_some(files)
}

/// The files in the site's folder.
fn site(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(out).into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file() && entry.file_name() != MANIFEST);
    files
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(out).unwrap().to_string_lossy().into_owned();
            Some((path, fs::read(entry.path()).ok()?))
        })
        .collect()
}

const START: [(&str, &str); 4] = [
    ("book.toml", "title = \"Deals\"\n"),
    ("content/index.md", "# Home\n\nAll [of it](one.md).\n"),
    ("content/one.md", "# One\n\nFirst words.\n"),
    ("content/more/two.md", "# Two\n"),
];

#[test]
fn a_broken_file_leaves_the_site_and_is_reported_until_it_is_mended() {
    let watched = Watched::new(&START, &[]);
    let before = site(&watched.at("site"));
    for (path, broken, rule, mended) in [
        ("content/teams.yaml", "teams: [{id: t}]\n", "missing-key", "teams: [{id: t, name: T}]\n"),
        ("book.toml", "title = \n", "toml-syntax", "title = \"Deals\"\n"),
        ("book.toml", "theme = \"house\"\n", "unknown-theme", "title = \"Other deals\"\n"),
    ] {
        let said = watched.found().matches(rule).count();
        watched.put(path, broken);
        until("reported", || watched.found().matches(rule).count() > said);
        assert_eq!(site(&watched.at("site")).len(), before.len(), "{path}");
        watched.put(path, mended);
        if path == "content/teams.yaml" {
            watched.settles();
            fs::remove_file(watched.at(path)).unwrap();
        }
        watched.settles();
    }
    watched.put("book.toml", "theme = \"house\"\n");
    watched.put(
        "themes/house/article.html",
        "{% extends \"default/article.html\" %}{% block end %}!{{ nobody }}",
    );
    until("reported", || watched.found().contains("themes/house/article.html"));
    watched.put(
        "themes/house/article.html",
        "{% extends \"default/article.html\" %}{% block end %}!{% endblock %}",
    );
    watched.settles();
    fs::remove_dir_all(watched.at("themes")).unwrap();
    watched.put("book.toml", "title = \"Deals\"\n");
    watched.settles();
}

#[test]
fn a_playbook_that_cannot_be_read_is_a_finding_and_no_end() {
    let watched = Watched::new(&START, &[]);
    fs::rename(watched.at("content"), watched.at("aside")).unwrap();
    until("said", || watched.found().contains("where the pages of this playbook belong"));
    fs::rename(watched.at("aside"), watched.at("content")).unwrap();
    watched.put("content/one.md", "# One more\n");
    watched.settles();
    fs::remove_file(watched.at("book.toml")).unwrap();
    fs::create_dir(watched.at("book.toml")).unwrap();
    until("said", || watched.found().contains("is not a file"));
    fs::remove_dir(watched.at("book.toml")).unwrap();
    watched.put("book.toml", "title = \"Back\"\n");
    watched.settles();
}

#[test]
fn findings_are_said_when_they_change_and_nothing_is_built_for_nothing() {
    let watched = Watched::new(&START, &[]);
    watched.put("content/one.md", "# One\n\n[Lost](nowhere.md)\n");
    watched.settles();
    until("reported", || watched.found().contains("nowhere.md"));
    for text in ["a", "b"] {
        watched.put("content/more/two.md", text);
        watched.settles();
    }
    until("built", || watched.said().lines().filter(|line| line.starts_with("Built ")).count() >= 4);
    assert_eq!(watched.found().matches("[Lost](nowhere.md)").count(), 1, "{}", watched.found());
    let lines = watched.said().lines().count();
    watched.put("content/.one.md.swp", "scrap");
    watched.put("content/one.md~", "scrap");
    watched.put(".git/index", "scrap");
    watched.put("site/mine.txt", "somebody's own");
    let _ = fs::read(watched.at("content/one.md"));
    watched.put("content/more/two.md", "last");
    until("built", || watched.said().lines().count() > lines);
    assert_eq!(watched.said().lines().count(), lines + 1, "{}", watched.said());
}

#[test]
fn an_interrupt_ends_it_and_leaves_nothing_behind() {
    for signal in [Signal::SIGINT, Signal::SIGTERM] {
        let mut watched = Watched::new(&START, &[]);
        for page in 0..50 {
            watched.put(&format!("content/many/{page}.md"), "# Page\n");
        }
        kill(Pid::from_raw(i32::try_from(watched.child.id()).unwrap()), signal).unwrap();
        assert_eq!(watched.child.wait().unwrap().code(), Some(0));
        let scraps = walkdir::WalkDir::new(watched.dir.path()).into_iter().filter_map(Result::ok);
        let scraps: Vec<_> = scraps
            .map(walkdir::DirEntry::into_path)
            .filter(|path| path.to_string_lossy().contains("playbook-stage"))
            .collect();
        assert!(scraps.is_empty(), "{scraps:?}");
    }
}

#[test]
fn a_folder_that_cannot_be_watched_is_compared_instead() {
    let watched = Watched::new(&START, &["--poll"]);
    assert_eq!(watched.said().matches("Comparing all files again and again, as you asked for.").count(), 1);
    watched.put("content/one.md", "# Uno\n");
    watched.settles();
    fs::rename(watched.at("content/more"), watched.at("content/less")).unwrap();
    watched.settles();
    fs::remove_file(watched.at("content/less/two.md")).unwrap();
    watched.settles();
}
