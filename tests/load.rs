//! Reading a playbook, through the public functions and a real disk.

#![allow(clippy::unwrap_used, reason = "the lint spares tests, but not the functions they share")]

use std::fs;
use std::path::Path;
use std::process::Command;

use playbook::diagnostic::{self, Diagnosed, Diagnostic, Severity};
use playbook::load::{LoadError, Root, find_root, load, open};
use playbook::source::{Area, Body, MANIFEST, SourcePath, Sources, Span};
use rayon::prelude::*;
use tempfile::TempDir;

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        put(dir.path(), path, bytes);
    }
    dir
}

fn put(dir: &Path, path: &str, bytes: &[u8]) {
    let path = dir.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// What is read at once, which is what comes file by file.
fn read(dir: &Path) -> Diagnosed<Sources> {
    let (root, out) = (find_root(dir).unwrap(), dir.join("site"));
    let loaded = load(&root, &out).unwrap();
    assert_eq!(one_by_one(&root, &out), loaded);
    loaded
}

fn one_by_one(root: &Root, out: &Path) -> Diagnosed<Sources> {
    let Diagnosed { value: opened, mut diagnostics } = open(root, out).unwrap();
    let mut sources = opened.sources;
    let files: Vec<_> = opened.texts.files().collect();
    assert!(opened.texts.paths().iter().eq(files.iter().map(|file| &file.value.0)), "in order");
    for file in files {
        let (path, body) = file.take(&mut diagnostics);
        sources.insert(path, body);
    }
    diagnostic::sort(&mut diagnostics);
    Diagnosed::new(sources, diagnostics)
}

fn paths(sources: &Sources, area: Area) -> Vec<&str> {
    sources.iter(area).map(|(path, _)| path.as_str()).collect()
}

fn body<'a>(sources: &'a Sources, path: &str) -> &'a Body {
    sources.iter(Area::Content).find(|(found, _)| found.as_str() == path).unwrap().1
}

fn rules(diagnostics: &[Diagnostic]) -> Vec<&str> {
    diagnostics.iter().map(|diagnostic| diagnostic.rule).collect()
}

/// Permissions do not stop the superuser.
fn is_closed(path: &Path) -> bool {
    fs::File::open(path).is_err()
}

#[test]
fn a_playbook_is_read_into_its_areas() {
    let dir = folder(&[
        ("book.toml", b"title = 1"),
        ("content/b.md", b"\xEF\xBB\xBFone\r\ntwo"),
        ("content/a/C.MARKDOWN", b"c"),
        ("content/a/q.YML", b"q: 1"),
        ("content/a/logo.png", b"\x89PNG"),
        ("themes/ours/page.html", b"<p>"),
        ("themes/ours/img/x.png", b"\xFF"),
        ("themes/README.md", b"no theme"),
        ("elsewhere.md", b"not content"),
    ]);
    let Diagnosed { value: sources, diagnostics } = read(dir.path());
    assert_eq!(rules(&diagnostics), ["byte-order-mark"]);
    assert_eq!(paths(&sources, Area::Config), ["book.toml"]);
    assert_eq!(paths(&sources, Area::Content), ["a/C.MARKDOWN", "a/logo.png", "a/q.YML", "b.md"]);
    assert_eq!(paths(&sources, Area::Theme), ["ours/img/x.png", "ours/page.html"]);
    assert_eq!(body(&sources, "b.md"), &Body::Text("one\r\ntwo".into()));
    assert_eq!(body(&sources, "a/logo.png"), &Body::Asset(4));
    assert_eq!(sources.label(&SourcePath::content("b.md")), "content/b.md");
    let root = find_root(dir.path()).unwrap();
    for area in [Area::Config, Area::Content, Area::Theme] {
        assert!(sources.iter(area).all(|(path, _)| root.locate(path).unwrap().is_file()));
    }
}

#[test]
fn a_folder_without_a_config_is_content_itself() {
    let dir = folder(&[("a.md", b"a"), ("themes/x/y.html", b"y"), ("site/z.md", b"z")]);
    let root = find_root(dir.path()).unwrap();
    assert!(!root.has_config);
    assert_eq!((root.content_folder.as_str(), &root.content), ("", &root.folder));
    let sources = read(dir.path()).value;
    assert_eq!(paths(&sources, Area::Content), ["a.md", "themes/x/y.html"]);
    assert_eq!(sources.iter(Area::Theme).count(), 0);
    assert_eq!(sources.label(&SourcePath::content("a.md")), "a.md");
}

#[test]
fn where_there_is_no_playbook_the_error_says_how_to_start() {
    let dir = folder(&[("book.toml", b""), ("file", b""), ("b/book.toml/x", b""), ("made/a.html", b"")]);
    put(dir.path(), &format!("made/{MANIFEST}"), b"");
    let says = |path: &str, words: &str| {
        let error = find_root(&dir.path().join(path)).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    };
    says("", "content`, where the pages");
    says("", "playbook init");
    says("missing", "there is no folder `");
    says("file", "is a file, not a folder");
    says("b", "book.toml` is not a file");
    says("made", "is a finished site");
    assert_eq!(Diagnostic::from(find_root(&dir.path().join("x")).unwrap_err()).severity, Severity::Error);
}

#[cfg(unix)]
#[test]
fn a_folder_or_config_that_cannot_be_looked_at_is_an_error() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = folder(&[("closed/a.md", b"")]);
    let closed = dir.path().join("closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    if is_closed(&closed) {
        let error: LoadError = find_root(&closed).unwrap_err();
        assert!(error.to_string().contains("permission denied"), "{error}");
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
    symlink("nowhere", dir.path().join("book.toml")).unwrap();
    let error = find_root(dir.path()).unwrap_err().to_string();
    assert!(error.contains("leads nowhere"), "{error}");
}

#[test]
fn what_nobody_wrote_for_the_site_is_left_out() {
    let dir = folder(&[
        ("book.toml", b""),
        ("content/page.md", b""),
        ("content/.git/x.md", b""),
        ("content/.hidden.md", b""),
        ("content/node_modules/x.md", b""),
        ("content/built/target/CACHEDIR.TAG", b""),
        ("content/built/target/x.md", b""),
        ("content/sales/target/plan.md", b""),
        ("content/page.md~", b""),
        ("content/.#page.md", b""),
        ("content/#page.md#", b""),
        ("content/page.swp", b""),
        ("content/4913", b""),
        ("content/public/index.html", b""),
        ("content/old/sub/index.html", b""),
        ("themes/a/.hidden", b""),
        ("themes/a/page.html~", b""),
    ]);
    put(dir.path(), &format!("content/old/{MANIFEST}"), b"");
    let root = find_root(dir.path()).unwrap();
    let loaded = load(&root, &dir.path().join("content/../content/public")).unwrap();
    assert_eq!(loaded.diagnostics, []);
    assert_eq!(paths(&loaded.value, Area::Content), ["page.md", "sales/target/plan.md"]);
    assert_eq!(loaded.value.iter(Area::Theme).count(), 0);
}

#[test]
fn text_that_is_not_utf8_is_shown_at_its_first_bad_byte() {
    let dir = folder(&[
        ("latin.md", b"caf\xC3\xA9, caf\xE9 and more \xFF"),
        ("wide.md", b"\xFF\xFEa\0"),
        ("fine.md", b"fine"),
    ]);
    let Diagnosed { value: sources, diagnostics } = read(dir.path());
    assert_eq!(rules(&diagnostics), ["not-utf8", "not-utf8"]);
    let Body::Unreadable(text) = body(&sources, "latin.md") else { panic!("it is not UTF-8") };
    let place = diagnostics[0].place.clone().unwrap();
    assert_eq!(place.path.as_str(), "latin.md");
    assert_eq!(text.get(..place.span.start as usize), Some("café, caf"));
    assert_eq!(text.get(place.span.range()), Some("\u{fffd}"));
    assert!(diagnostics[1].help[0].contains("UTF-16"));
    assert_eq!(body(&sources, "fine.md"), &Body::Text("fine".into()));
}

#[test]
fn a_byte_order_mark_is_reported_and_left_out_of_the_text() {
    let dir = folder(&[("bom.md", b"\xEF\xBB\xBF\xC3\xA9 and ")]);
    let Diagnosed { value: sources, diagnostics } = read(dir.path());
    assert_eq!(rules(&diagnostics), ["byte-order-mark"]);
    assert_eq!(body(&sources, "bom.md"), &Body::Text("é and ".into()));
}

#[test]
fn a_file_too_large_for_a_text_is_not_read() {
    const MIB: usize = 1 << 20;
    let dir = folder(&[
        ("big.md", &vec![b'x'; 8 * MIB + 1]),
        ("just.md", &vec![b'x'; 8 * MIB]),
        ("big.yaml", &vec![b'x'; 4 * MIB + 1]),
        ("big.bin", &vec![b'x'; 9 * MIB]),
    ]);
    let Diagnosed { value: sources, diagnostics } = read(dir.path());
    assert_eq!(rules(&diagnostics), ["file-too-large", "file-too-large"]);
    assert_eq!(body(&sources, "big.md"), &Body::Unreadable("".into()));
    assert_eq!(body(&sources, "big.yaml"), &Body::Unreadable("".into()));
    assert!(matches!(body(&sources, "just.md"), Body::Text(_)));
    assert_eq!(body(&sources, "big.bin"), &Body::Asset(9 * MIB as u64));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_does_not_keep_the_others_from_it() {
    use std::os::unix::fs::PermissionsExt;
    let dir = folder(&[("closed.md", b"x"), ("open.md", b"y"), ("shut/x.md", b"x")]);
    let closed = dir.path().join("closed.md");
    let shut = dir.path().join("shut");
    for path in [&closed, &shut] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    }
    let Diagnosed { value: sources, diagnostics } = read(dir.path());
    if is_closed(&closed) {
        assert_eq!(rules(&diagnostics), ["unreadable-folder", "unreadable-file"]);
        let place = diagnostics[1].place.clone().unwrap();
        assert_eq!((place.path.as_str(), place.span), ("closed.md", Span::at(0)));
        assert_eq!(body(&sources, "closed.md"), &Body::Unreadable("".into()));
    }
    assert_eq!(body(&sources, "open.md"), &Body::Text("y".into()));
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_content_only() {
    use std::os::unix::fs::symlink;
    let dir = folder(&[("book.toml", b""), ("content/real/a.md", b"a"), ("secret/key.md", b"k")]);
    let content = dir.path().join("content");
    let link = |target: &str, name: &str| symlink(target, content.join(name)).unwrap();
    link("real", "alias");
    link("real/a.md", "b.md");
    link("../secret", "out");
    link("../secret/key.md", "key.md");
    link("..", "up");
    link(".", "real/loop");
    link("nowhere", "dangling.md");
    link("self.md", "self.md");
    link("lock@host", ".#a.md");
    let Diagnosed { value: sources, diagnostics } = read(dir.path());
    assert_eq!(paths(&sources, Area::Content), ["alias/a.md", "b.md", "real/a.md"]);
    let mut found = rules(&diagnostics);
    found.sort_unstable();
    let (broken, looping, outside) = ("link-broken", "link-loop", "link-outside");
    assert_eq!(found, [broken, broken, looping, looping, outside, outside, outside]);
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Warning));
    assert!(diagnostics.iter().any(|found| found.message.contains("`content/key.md`")));
}

#[cfg(unix)]
#[test]
fn odd_files_are_neither_opened_nor_named_in_the_site() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let dir = folder(&[("a.md", b"a"), ("line\nbreak.md", b"x")]);
    fs::write(dir.path().join(OsStr::from_bytes(b"caf\xE9.md")), "x").unwrap();
    // Opening it would wait for a writer for ever.
    assert!(Command::new("mkfifo").arg(dir.path().join("pipe.md")).status().unwrap().success());
    let Diagnosed { value: sources, diagnostics } = read(dir.path());
    assert_eq!(paths(&sources, Area::Content), ["a.md"]);
    assert_eq!(rules(&diagnostics), ["file-name", "file-name"]);
    assert!(diagnostics[0].message.contains("caf\u{fffd}.md"), "{}", diagnostics[0].message);
    assert!(diagnostics[1].message.contains("line\u{fffd}break.md"), "{}", diagnostics[1].message);
}

#[test]
fn an_image_says_how_large_it_is() {
    let png =
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &40_u32.to_be_bytes(), &30_u32.to_be_bytes()].concat();
    let dir = folder(&[
        ("book.toml", b""),
        ("content/a.PNG", &png),
        ("content/b.gif", b"GIF89a\x28\x00\x1e\x00\x00\x00\x00"),
        ("content/c.svg", b"<svg width=\"40\" height=\"30\"></svg>"),
        ("content/broken.png", b"\x89PNG"),
        ("content/text.png", b"no image"),
        ("content/other.bin", &png),
        ("themes/ours/static/d.png", &png),
    ]);
    let sources = read(dir.path()).value;
    let size = |path: &str| match body(&sources, path) {
        Body::Image(_, size) => Some((size.width, size.height)),
        _ => None,
    };
    assert_eq!(["a.PNG", "b.gif", "c.svg"].map(size), [Some((40, 30)); 3]);
    assert_eq!(["broken.png", "text.png", "other.bin"].map(size), [None; 3]);
    assert!(
        sources.iter(Area::Theme).all(|(_, body)| matches!(body, Body::Image(..))),
        "a logo may be there"
    );
}
