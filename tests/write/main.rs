//! Writing a site, through the public function and a real disk.

#![allow(clippy::unwrap_used, reason = "the lint spares tests, but not the functions they share")]

mod again;
mod killed;
mod refused;
mod zip;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use playbook::model::{Artifact, Artifacts, Piece, SitePath};
use playbook::source::{Area, MANIFEST, SourcePath};
use playbook::write::{Origins, WriteError, Written, write};
use tempfile::TempDir;

/// A playbook's folder; the site goes to `site` in it.
struct Book {
    dir: TempDir,
}

impl Book {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("content")).unwrap();
        Self { dir }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    fn write_to(&self, out: &str, artifacts: &Artifacts) -> Result<Written, WriteError> {
        let (content, themes) = (self.path("content"), self.path("themes"));
        write(artifacts, &self.path(out), Origins { content: &content, themes: &themes })
    }

    fn write(&self, files: &[(&str, &str)]) -> Result<Written, WriteError> {
        self.write_to("site", &site(files))
    }

    /// The counts of a write that goes well and has nothing to say: written, unchanged, removed.
    fn counts(&self, files: &[(&str, &str)]) -> (usize, usize, usize) {
        let written = self.write(files).unwrap();
        assert_eq!(written.warnings, []);
        (written.written, written.unchanged, written.removed)
    }

    /// Every entry below the playbook's folder but the manifest, folders as `name/`.
    fn tree(&self, path: &str) -> BTreeMap<String, String> {
        tree(&self.path(path))
    }

    fn refuses(&self, files: &[(&str, &str)], words: &[&str]) {
        let before = self.tree("");
        let error = self.write(files).unwrap_err().to_string();
        assert!(words.iter().all(|word| error.contains(word)), "{error}");
        assert_eq!(self.tree(""), before, "something was touched");
    }
}

fn site(files: &[(&str, &str)]) -> Artifacts {
    files.iter().map(|(path, text)| (SitePath::new(*path), Artifact::text(*text))).collect()
}

fn tree(dir: &Path) -> BTreeMap<String, String> {
    let mut tree = BTreeMap::new();
    for entry in walkdir::WalkDir::new(dir).min_depth(1) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
        match entry.file_type() {
            kind if kind.is_dir() => tree.insert(format!("{path}/"), String::new()),
            kind if kind.is_file() && entry.file_name() != MANIFEST => {
                tree.insert(path, String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned())
            }
            _ => None,
        };
    }
    tree
}

fn expect(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// Sets the time of last change far back.
fn age(path: &Path) -> SystemTime {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    time
}

#[test]
fn every_kind_of_artifact_is_written_and_compared() {
    let book = Book::new();
    book.put("content/img/logo.png", &"logo".repeat(50_000));
    book.put("themes/ours/x.css", "x");
    let shared: Arc<str> = "<nav>one two</nav>".into();
    let mut artifacts = site(&[("index.html", "home")]);
    let mut add = |path: &str, artifact| artifacts.insert(SitePath::new(path), artifact);
    let page = |own: &str| {
        Artifact::Text(Arc::from([
            Piece::Own(own.into()),
            Piece::Shared(shared.clone(), 5..8),
            Piece::Own("!".into()),
        ]))
    };
    add("a/b/page.html", page("<p>"));
    add("font.woff2", Artifact::Bytes(b"\x00\xFFfont"[..].into()));
    add("img/logo.png", Artifact::Copy(SourcePath::content("img/logo.png")));
    add("ours.css", Artifact::Copy(SourcePath::new(Area::Theme, "ours/x.css")));
    add("empty.txt", Artifact::text(""));
    assert_eq!(book.write_to("deep/site", &artifacts).unwrap().written, 6);
    assert_eq!(fs::read(book.path("deep/site/a/b/page.html")).unwrap(), b"<p>one!");
    assert_eq!(fs::read(book.path("deep/site/font.woff2")).unwrap(), b"\x00\xFFfont");
    assert_eq!(fs::read(book.path("deep/site/img/logo.png")).unwrap().len(), 200_000);
    assert_eq!(fs::read(book.path("deep/site/ours.css")).unwrap(), b"x");

    let times =
        ["a/b/page.html", "img/logo.png", MANIFEST].map(|path| age(&book.path("deep/site").join(path)));
    let again = book.write_to("deep/site", &artifacts).unwrap();
    assert_eq!((again.written, again.unchanged), (0, 6));
    for (path, time) in ["a/b/page.html", "img/logo.png", MANIFEST].iter().zip(times) {
        let now = fs::metadata(book.path("deep/site").join(path)).unwrap().modified().unwrap();
        assert_eq!(now, time, "{path}");
    }

    // The same length, other bytes: in a piece, and past the first chunk of a copied file.
    artifacts.insert(SitePath::new("a/b/page.html"), page("<q>"));
    book.put("content/img/logo.png", &("logo".repeat(49_999) + "LOGO"));
    let third = book.write_to("deep/site", &artifacts).unwrap();
    assert_eq!((third.written, third.unchanged), (2, 4));
    assert!(fs::read(book.path("deep/site/img/logo.png")).unwrap().ends_with(b"LOGO"));
    assert_eq!(book.tree("deep").len(), book.tree("deep/site").len() + 1, "something lies beside the site");
}

#[cfg(unix)]
#[test]
fn published_files_can_be_read_by_a_web_server() {
    use std::os::unix::fs::PermissionsExt;
    let book = Book::new();
    let mode = |path: &str| fs::metadata(book.path(path)).unwrap().permissions().mode() & 0o777;
    book.put("like.txt", "");
    fs::create_dir(book.path("like")).unwrap();
    book.put("content/closed.pdf", "closed");
    fs::set_permissions(book.path("content/closed.pdf"), fs::Permissions::from_mode(0o600)).unwrap();
    for text in ["one", "two"] {
        let mut artifacts = site(&[("index.html", text), (&format!("{text}/index.html"), text)]);
        let copied = Artifact::Copy(SourcePath::content("closed.pdf"));
        artifacts.insert(SitePath::new(format!("{text}.pdf")), copied);
        book.write_to("site", &artifacts).unwrap();
        for path in ["index.html", &format!("{text}/index.html"), &format!("{text}.pdf"), MANIFEST] {
            assert_eq!(mode(&format!("site/{path}")), mode("like.txt"), "{path}");
        }
        for path in ["site", &format!("site/{text}")] {
            assert_eq!(mode(path), mode("like"), "{path}");
        }
    }
}

#[test]
fn stale_files_go_with_the_folders_they_leave_empty() {
    let book = Book::new();
    book.counts(&[
        ("index.html", "1"),
        ("old/deep/a.html", "a"),
        ("kept/b.html", "b"),
        ("mixed/c.html", "c"),
    ]);
    book.put("site/CNAME", "example.org");
    book.put("site/mixed/theirs.txt", "theirs");
    fs::create_dir_all(book.path("site/kept/empty")).unwrap();
    fs::create_dir_all(book.path("site/nothing")).unwrap();
    assert_eq!(book.counts(&[("index.html", "2")]), (1, 0, 3));
    let left = [
        ("CNAME", "example.org"),
        ("index.html", "2"),
        ("kept/", ""),
        ("kept/empty/", ""),
        ("mixed/", ""),
        ("mixed/theirs.txt", "theirs"),
        ("nothing/", ""),
    ];
    assert_eq!(book.tree("site"), expect(&left));
    assert_eq!(book.counts(&[("index.html", "2")]), (0, 1, 0));
}

#[test]
fn a_stale_file_that_somebody_edited_stays() {
    let book = Book::new();
    book.counts(&[("index.html", "1"), ("old.html", "old")]);
    book.put("site/old.html", "edited");
    // It is said again until somebody has seen to it.
    for _ in 0..2 {
        let written = book.write(&[("index.html", "1")]).unwrap();
        assert_eq!((written.removed, written.warnings.len()), (0, 1));
        assert!(written.warnings[0].message.contains("old.html"), "{:?}", written.warnings);
        assert_eq!(book.tree("site"), expect(&[("index.html", "1"), ("old.html", "edited")]));
    }
    fs::remove_file(book.path("site/old.html")).unwrap();
    assert_eq!(book.counts(&[("index.html", "1")]), (0, 1, 0));
}

#[test]
fn a_file_and_a_folder_of_ours_can_trade_places() {
    let book = Book::new();
    book.counts(&[("a", "file"), ("b/x/y", "y"), ("b/z", "z"), ("b-c/d", "d"), ("e/old", "o")]);
    let after = [("a/x", "x"), ("b", "file"), ("b-c/d", "d"), ("e/new", "n")];
    assert_eq!(book.counts(&after), (3, 1, 4));
    let mut expected = expect(&after);
    expected.extend(expect(&[("a/", ""), ("b-c/", ""), ("e/", "")]));
    assert_eq!(book.tree("site"), expected);
    book.put("site/a/x", "edited");
    book.refuses(&[("a", "again")], &["`a`"]);
    assert_eq!(book.counts(&[("INDEX.html", "1"), ("a/x", "x")]), (2, 0, 3));
    assert_eq!(book.counts(&[("index.html", "1")]), (1, 0, 2));
    assert_eq!(book.tree("site"), expect(&[("index.html", "1")]));
}
