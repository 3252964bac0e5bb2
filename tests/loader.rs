//! Following a playbook on the disk: whatever happens there, what is held is what would be read from scratch.

#![allow(clippy::unwrap_used, reason = "the lint spares tests, but not the functions they share")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use playbook::diagnostic::Diagnosed;
use playbook::load::{Hints, LoadError, Loader, find_root, history, load};
use playbook::source::{History, MANIFEST, Sources};
use proptest::prelude::*;
use tempfile::TempDir;

fn put(path: &Path, text: &str) {
    let _ = fs::create_dir_all(path.parent().unwrap());
    let _ = fs::write(path, text);
}

fn cold(dir: &Path) -> Result<Diagnosed<Sources>, LoadError> {
    load(&find_root(dir)?, &dir.join("site"))
}

fn playbook() -> (TempDir, Loader) {
    let dir = tempfile::tempdir().unwrap();
    put(&dir.path().join("book.toml"), "");
    put(&dir.path().join("content/a.md"), "one");
    put(&dir.path().join("content/b/c.md"), "two");
    put(&dir.path().join("content/b/picture.png"), "one");
    let loader = Loader::new(dir.path(), &dir.path().join("site"), Sources::default());
    (dir, loader)
}

/// What a look at these paths says has changed, after making sure that all is held as it is.
fn follow(loader: &mut Loader, dir: &Path, hints: &[&str]) -> Vec<String> {
    let hints: BTreeSet<PathBuf> = hints.iter().map(|path| dir.join(path)).collect();
    let refreshed = loader.refresh(Hints::At(&hints)).unwrap();
    assert_same(loader, dir);
    refreshed.changed.iter().map(ToString::to_string).collect()
}

fn assert_same(loader: &Loader, dir: &Path) {
    let cold = cold(dir).unwrap();
    assert_eq!((loader.sources(), loader.found()), (&cold.value, cold.diagnostics));
}

#[test]
fn only_what_changed_is_named() {
    let (dir, mut loader) = playbook();
    let at = |path: &str| dir.path().join("content").join(path);
    assert_eq!(follow(&mut loader, dir.path(), &[]), ["book.toml", "a.md", "b/c.md", "b/picture.png"]);
    assert!(!loader.refresh(Hints::Everywhere).unwrap().is_news);
    put(&at("a.md"), "one");
    assert_eq!(follow(&mut loader, dir.path(), &["content/a.md"]), [""; 0]);
    put(&at("a.md"), "other");
    assert_eq!(follow(&mut loader, dir.path(), &["content/a.md", "content/.a.md.swp"]), ["a.md"]);
    fs::rename(at("b"), at("d")).unwrap();
    let renamed = follow(&mut loader, dir.path(), &["content/b", "content/d"]);
    assert_eq!(renamed, ["b/c.md", "b/picture.png", "d/c.md", "d/picture.png"]);
    put(&at("d/e/.playbook-manifest"), "");
    put(&at("d/e/x.md"), "made");
    assert_eq!(follow(&mut loader, dir.path(), &["content/d/e/x.md"]), [""; 0]);
    fs::remove_dir_all(at("d")).unwrap();
    // Of all that is gone, one file deep below is heard of.
    assert_eq!(follow(&mut loader, dir.path(), &["content/d/c.md"]), ["d/c.md", "d/picture.png"]);
    assert_eq!(loader.folders().collect::<Vec<_>>(), [dir.path().join("content")]);
}

#[test]
fn a_picture_that_became_another_of_the_same_size_is_named() {
    let (dir, mut loader) = playbook();
    loader.refresh(Hints::Everywhere).unwrap();
    fs::remove_file(dir.path().join("content/b/picture.png")).unwrap();
    put(&dir.path().join("content/b/picture.png"), "two");
    let changed = loader.refresh(Hints::Everywhere).unwrap().changed;
    assert_eq!(
        changed.iter().map(playbook::source::SourcePath::as_str).collect::<Vec<_>>(),
        ["b/picture.png"]
    );
}

#[test]
fn a_file_that_looks_as_before_is_read_again_while_its_time_is_fresh() {
    let (dir, mut loader) = playbook();
    loader.refresh(Hints::Everywhere).unwrap();
    let path = dir.path().join("content/a.md");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    for text in ["two", "six", "ten"] {
        put(&path, text);
        fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        assert!(loader.refresh(Hints::Everywhere).unwrap().is_news);
        assert_same(&loader, dir.path());
    }
}

#[test]
fn a_playbook_that_goes_away_and_comes_back_is_read_anew() {
    let (dir, mut loader) = playbook();
    loader.refresh(Hints::Everywhere).unwrap();
    let (content, aside) = (dir.path().join("content"), dir.path().join("aside"));
    fs::rename(&content, &aside).unwrap();
    let error = loader.refresh(Hints::At(&BTreeSet::from([content.clone()]))).unwrap_err();
    assert!(error.to_string().contains("where the pages of this playbook belong"), "{error}");
    assert_eq!(loader.sources(), &Sources::default());
    fs::rename(&aside, &content).unwrap();
    assert_eq!(follow(&mut loader, dir.path(), &[]).len(), 4);
}

/// Something that happens in a playbook's folder. Paths are numbers in a list of a few, so that edits meet.
#[derive(Clone, Debug)]
enum Edit {
    Write(usize, u8),
    Replace(usize, u8),
    Remove(usize),
    Rename(usize, usize),
    Folder(usize),
    Link(usize, usize),
    HardLink(usize, usize),
    Close(usize),
}

const PATHS: [&str; 22] = [
    "book.toml",
    "content",
    "content/a.md",
    "content/a",
    "content/a/b.md",
    "content/a/b",
    "content/a/b/c.yaml",
    "content/a/b/d.png",
    "content/a-b/e.md",
    "content/a-b",
    "content/.git/x.md",
    "content/x.md~",
    "content/target",
    "content/target/CACHEDIR.TAG",
    "content/target/t.md",
    "content/a/.playbook-manifest",
    "content/tab\there.md",
    "themes",
    "themes/house",
    "themes/house/page.html",
    "site",
    "site/index.html",
];

fn edit() -> impl Strategy<Value = Edit> {
    let path = || 0..PATHS.len();
    prop_oneof![
        4 => (path(), any::<u8>()).prop_map(|(path, text)| Edit::Write(path, text)),
        2 => (path(), any::<u8>()).prop_map(|(path, text)| Edit::Replace(path, text)),
        2 => path().prop_map(Edit::Remove),
        3 => (path(), path()).prop_map(|(from, to)| Edit::Rename(from, to)),
        1 => path().prop_map(Edit::Folder),
        1 => (path(), path()).prop_map(|(from, to)| Edit::Link(from, to)),
        1 => (path(), path()).prop_map(|(from, to)| Edit::HardLink(from, to)),
        1 => path().prop_map(Edit::Close),
    ]
}

/// Texts of a few lengths, one of them no UTF-8 and one with a mark at its start.
fn bytes(text: u8) -> Vec<u8> {
    match text % 6 {
        0 => vec![0xFF, 0xFE, b'x'],
        1 => b"\xEF\xBB\xBFmarked".to_vec(),
        _ => format!("text {}", text % 40).into_bytes(),
    }
}

/// Carries an edit out as far as the system lets it; returns where something may have happened.
fn carry_out(edit: &Edit, dir: &Path) -> Vec<PathBuf> {
    let at = |path: &usize| dir.join(PATHS[*path]);
    let parent = |path: &Path| drop(fs::create_dir_all(path.parent().unwrap()));
    let touched: Vec<PathBuf> = match edit {
        Edit::Write(path, text) => {
            parent(&at(path));
            let _ = fs::write(at(path), bytes(*text));
            vec![at(path)]
        }
        Edit::Replace(path, text) => {
            let beside = dir.join("content/.new");
            parent(&beside);
            let _ = fs::write(&beside, bytes(*text)).and_then(|()| fs::rename(&beside, at(path)));
            vec![beside, at(path)]
        }
        Edit::Remove(path) => {
            let _ = fs::remove_file(at(path)).or_else(|_| fs::remove_dir_all(at(path)));
            vec![at(path)]
        }
        Edit::Rename(from, to) => {
            parent(&at(to));
            let _ = fs::rename(at(from), at(to));
            vec![at(from), at(to)]
        }
        Edit::Folder(path) => {
            let _ = fs::create_dir_all(at(path));
            vec![at(path)]
        }
        Edit::Link(from, to) => {
            parent(&at(to));
            #[cfg(unix)]
            let _ = std::os::unix::fs::symlink(at(from), at(to));
            vec![at(from), at(to)]
        }
        Edit::HardLink(from, to) => {
            parent(&at(to));
            let _ = fs::hard_link(at(from), at(to));
            vec![at(from), at(to)]
        }
        Edit::Close(path) => {
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                let _ = fs::set_permissions(at(path), fs::Permissions::from_mode(0o700));
            }
            vec![at(path)]
        }
    };
    touched
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_followed_is_what_is_read_from_scratch(
        script in proptest::collection::vec((proptest::collection::vec(edit(), 1..4), proptest::bool::weighted(0.1)), 1..12)
    ) {
        let (dir, mut loader) = playbook();
        loader.refresh(Hints::Everywhere).unwrap();
        for (edits, everything) in script {
            let before = present(dir.path());
            let mut hints: BTreeSet<PathBuf> =
                edits.iter().flat_map(|edit| carry_out(edit, dir.path())).collect();
            // Folders made on the way are heard of as well; others above only sometimes.
            let above: Vec<PathBuf> =
                hints.iter().flat_map(|path| path.ancestors()).map(Path::to_path_buf).collect();
            hints.extend(above.into_iter().filter(|path| everything || !before.contains(path)));
            let warm = loader.refresh(Hints::At(&hints)).map(|_| (loader.sources().clone(), loader.found()));
            let cold = cold(dir.path()).map(|cold| (cold.value, cold.diagnostics));
            prop_assert_eq!(warm, cold, "after {:?}", edits);
            let mut fresh = Loader::new(dir.path(), &dir.path().join("site"), Sources::default());
            let _ = fresh.refresh(Hints::Everywhere);
            prop_assert_eq!(loader.folders().collect::<Vec<_>>(), fresh.folders().collect::<Vec<_>>());
            prop_assert!(loader.refresh(Hints::Everywhere).is_ok_and(|again| !again.is_news) || loader.root().is_none());
        }
    }
}

fn present(dir: &Path) -> BTreeSet<PathBuf> {
    walkdir::WalkDir::new(dir).into_iter().filter_map(Result::ok).map(walkdir::DirEntry::into_path).collect()
}

#[test]
fn the_mark_of_a_finished_site_hides_its_folder_and_lets_go_of_it() {
    let (dir, mut loader) = playbook();
    loader.refresh(Hints::Everywhere).unwrap();
    let mark = dir.path().join("content/b").join(MANIFEST);
    put(&mark, "");
    let mark = format!("content/b/{MANIFEST}");
    assert_eq!(follow(&mut loader, dir.path(), &[&mark]), ["b/c.md", "b/picture.png"]);
    fs::remove_file(dir.path().join(&mark)).unwrap();
    assert_eq!(follow(&mut loader, dir.path(), &[&mark]), ["b/c.md", "b/picture.png"]);
}

/// Runs git in a folder, as somebody on a day.
fn git(dir: &Path, who: &str, day: &str, arguments: &[&str]) {
    let date = format!("{day}T12:00:00+0000");
    let output = Command::new("git")
        .arg("-C")
        .arg(dir)
        .args(["-c", "user.name=Somebody", "-c", &format!("user.email={who}"), "-c", "commit.gpgsign=false"])
        .args(["-c", "protocol.file.allow=always"])
        .args(arguments)
        .envs([("GIT_AUTHOR_DATE", date.as_str()), ("GIT_COMMITTER_DATE", date.as_str())])
        .env("GIT_CONFIG_GLOBAL", dir.join("no-settings"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn commit(dir: &Path, who: &str, day: &str) {
    git(dir, who, day, &["add", "--all"]);
    git(dir, who, day, &["commit", "--quiet", "--message", "x"]);
}

fn told(history: &History) -> Vec<String> {
    history.iter().map(|(path, change)| format!("{path} {} {}", change.on, change.by)).collect()
}

fn asked(dir: &Path) -> Vec<String> {
    let loaded = cold(dir).unwrap();
    told(&history(&find_root(dir).unwrap(), &loaded.value))
}

#[test]
fn git_tells_when_each_text_was_changed_wherever_the_playbook_lies_in_its_repository() {
    let (dir, _) = playbook();
    assert_eq!(asked(dir.path()), [""; 0], "there is no repository");
    let top = tempfile::tempdir().unwrap();
    let deals = top.path().join("docs/deals");
    fs::create_dir_all(top.path().join("docs")).unwrap();
    fs::rename(dir.path(), &deals).unwrap();
    git(top.path(), "a@example.com", "2026-01-01", &["init", "--quiet"]);
    assert_eq!(asked(&deals), [""; 0], "there is no commit");
    commit(top.path(), "Jo@Example.com", "2026-01-01");
    put(&deals.join("content/b/c.md"), "three");
    put(&top.path().join("docs/elsewhere.md"), "x");
    commit(top.path(), "kim@example.com", "2026-02-02");
    git(
        top.path(),
        "bo@example.com",
        "2026-03-03",
        &["mv", "docs/deals/content/b", "docs/deals/content/ü b"],
    );
    commit(top.path(), "bo@example.com", "2026-03-03");
    put(&deals.join("content/new.md"), "never committed");
    put(&deals.join("content/a.md"), "saved, not committed");
    assert_eq!(asked(&deals), ["a.md 2026-01-01 jo@example.com", "ü b/c.md 2026-02-02 kim@example.com"]);
    put(&deals.join("book.toml"), "[pages]\nlast-change = false\n");
    assert_eq!(asked(&deals), [""; 0], "it is not asked for");
    put(&deals.join("book.toml"), "");

    let copy = tempfile::tempdir().unwrap();
    let clone = |options: &[&str], name: &str| {
        let (from, to) = (format!("file://{}", top.path().display()), copy.path().join(name));
        git(
            copy.path(),
            "a",
            "2026-04-04",
            &[&["clone", "--quiet"], options, &[&from, to.to_str().unwrap()]].concat(),
        );
        to.join("docs/deals")
    };
    assert_eq!(asked(&clone(&[], "whole")), asked(&deals));
    assert_eq!(asked(&clone(&["--depth=1"], "shallow")), [""; 0], "nobody knows in a shallow clone");
    git(
        top.path(),
        "a",
        "2026-04-04",
        &["worktree", "add", "--quiet", copy.path().join("beside").to_str().unwrap()],
    );
    assert_eq!(asked(&copy.path().join("beside/docs/deals")), asked(&deals));
}

#[test]
fn a_commit_is_seen_and_a_save_changes_no_day() {
    let (dir, mut loader) = playbook();
    git(dir.path(), "a", "2026-01-01", &["init", "--quiet"]);
    commit(dir.path(), "jo@example.com", "2026-01-01");
    let days = |loader: &Loader| told(loader.sources().history());
    assert!(loader.refresh(Hints::Everywhere).unwrap().is_news);
    let first = ["a.md 2026-01-01 jo@example.com", "b/c.md 2026-01-01 jo@example.com"];
    assert_eq!(days(&loader), first);
    put(&dir.path().join("content/a.md"), "other");
    loader.refresh(Hints::Everywhere).unwrap();
    assert_eq!(days(&loader), first);
    commit(dir.path(), "kim@example.com", "2026-02-02");
    let refreshed = loader.refresh(Hints::Everywhere).unwrap();
    assert!(refreshed.is_news && refreshed.changed.is_empty());
    assert_eq!(days(&loader), ["a.md 2026-02-02 kim@example.com", "b/c.md 2026-01-01 jo@example.com"]);
    assert!(!loader.refresh(Hints::Everywhere).unwrap().is_news);
    for (settings, count) in [("[pages]\nlast-change = false\n", 0), ("", 2)] {
        put(&dir.path().join("book.toml"), settings);
        loader.refresh(Hints::At(&BTreeSet::from([dir.path().join("book.toml")]))).unwrap();
        assert_eq!(days(&loader).len(), count);
    }
}
