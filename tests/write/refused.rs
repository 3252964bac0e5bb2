//! What is not ours stays, and what cannot end well is not begun.

use std::fs;

use playbook::model::{Artifact, SitePath};
use playbook::source::{MANIFEST, SourcePath};

use super::{Book, expect, site};

#[test]
fn somebody_elses_file_in_the_way_stops_everything() {
    let book = Book::new();
    book.counts(&[("index.html", "1"), ("stale.html", "s")]);
    book.put("site/about.html", "theirs");
    book.put("site/a/b/theirs.txt", "theirs");
    book.put("site/folder", "a file");
    fs::create_dir(book.path("site/empty")).unwrap();
    book.refuses(&[("index.html", "2"), ("about.html", "ours")], &["`about.html`", "move it away"]);
    book.refuses(&[("index.html", "2"), ("a", "ours"), ("folder/x", "")], &["`a`, `folder`"]);
    book.refuses(&[("empty", "x")], &["`empty`"]);
    // With the very bytes we would write it does no harm, and is ours from now on.
    assert_eq!(book.counts(&[("index.html", "1"), ("about.html", "theirs")]), (0, 2, 1));
    assert_eq!(book.counts(&[("index.html", "1")]), (0, 1, 1));
    let many: Vec<String> = (10..30).map(|n| format!("{n}.html")).collect();
    for path in &many {
        book.put(&format!("site/{path}"), "theirs");
    }
    let many: Vec<_> = many.iter().map(|path| (path.as_str(), "ours")).collect();
    book.refuses(&many, &["`19.html`, 10 more"]);
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let book = Book::new();
    book.put("content/a.md", "a");
    book.put("site/holiday.jpg", "x");
    book.refuses(&[("index.html", "1")], &["files that playbook did not write", "choose another"]);
    fs::remove_file(book.path("site/holiday.jpg")).unwrap();
    assert_eq!(book.counts(&[("index.html", "1")]), (1, 0, 0), "an empty folder is fine");

    let refuses = |out: &str, words: &str| {
        let before = book.tree("");
        let error = book.write_to(out, &site(&[("index.html", "1")])).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
        assert_eq!(book.tree(""), before);
    };
    refuses("content", "holds the files the site is made from");
    refuses("", "holds the files the site is made from");
    refuses("content/../site/../content", "holds the files the site is made from");
    refuses("content/a.md", "is a file");
    refuses("content/a.md/site", "cannot find the output folder");
    book.write_to("content/site", &site(&[("index.html", "1")])).unwrap();
}

#[test]
fn a_site_that_cannot_be_laid_out_is_refused() {
    let book = Book::new();
    book.counts(&[("index.html", "1")]);
    book.refuses(&[("a", "1"), ("a-b", "1"), ("a/b", "1")], &["both a file `a` and a folder"]);
    book.refuses(&[(MANIFEST, "1")], &["keeps for itself"]);
    book.refuses(&[("0.html", "1"), (&"n".repeat(300), "1")], &["shorter name"]);
    book.refuses(&[("0.html", "1"), (&format!("new/{}/x", "n".repeat(300)), "1")], &["shorter name"]);
    book.refuses(&[("0.html", "1"), ("long/".repeat(1000).trim_end_matches('/'), "1")], &["shorter name"]);
    for path in ["", "/etc/x", "..", "a/../b", "a//b", "./a", "a/", "a\nb"] {
        assert_eq!(SitePath::checked(path), None, "{path}");
    }
    // A source that is gone by now: nothing changes, and the error names the source.
    let mut artifacts = site(&[("index.html", "2")]);
    artifacts.insert(SitePath::new("a.png"), Artifact::Copy(SourcePath::content("a.png")));
    let error = book.write_to("site", &artifacts).unwrap_err().to_string();
    assert!(error.contains("content/a.png") && error.contains("build again"), "{error}");
    assert_eq!(book.tree("site"), expect(&[("index.html", "1")]));
    book.write_to("other", &artifacts).unwrap_err();
    assert_eq!(book.tree("").len(), 3, "only content, site and index.html: {:?}", book.tree(""));
}

#[test]
fn a_manifest_from_an_enemy_harms_nothing() {
    let book = Book::new();
    book.put("precious.txt", "precious");
    book.counts(&[("index.html", "1")]);
    let hash = blake3::hash(b"precious");
    let paths = ["../precious.txt", &book.path("precious.txt").display().to_string(), "a/../../precious.txt"];
    let lines = paths.map(|path| format!("{hash} {path}\n")).concat();
    for text in [format!("playbook-manifest 1\n{lines}\0garbage\n"), lines, "\u{fffd}".into(), String::new()]
    {
        book.put(&format!("site/{MANIFEST}"), &text);
        assert_eq!(book.counts(&[("index.html", "1")]), (0, 1, 0));
        assert_eq!(book.tree("precious.txt").len() + book.tree("site").len(), 1);
        assert_eq!(fs::read_to_string(book.path("precious.txt")).unwrap(), "precious");
    }
    // Without a list, what differs is somebody else's.
    book.put(&format!("site/{MANIFEST}"), "garbage");
    book.refuses(&[("index.html", "2")], &["`index.html`"]);
}

#[cfg(unix)]
#[test]
fn links_in_the_site_are_not_followed() {
    use std::os::unix::fs::symlink;
    let book = Book::new();
    book.put("outside/page.html", "page");
    book.put("outside/index.html", "1");
    let pages = [("index.html", "1"), ("a/page.html", "page"), ("b.html", "b")];
    book.counts(&pages);
    fs::remove_dir_all(book.path("site/a")).unwrap();
    symlink(book.path("outside"), book.path("site/a")).unwrap();
    book.refuses(&pages, &["`a`"]);
    // Gone from the site, it is still somebody's link, and what it leads to is not removed.
    assert_eq!(book.counts(&[("index.html", "1"), ("b.html", "b")]), (0, 2, 0));
    fs::remove_file(book.path("site/index.html")).unwrap();
    symlink(book.path("outside/index.html"), book.path("site/index.html")).unwrap();
    book.refuses(&[("index.html", "1"), ("b.html", "b")], &["`index.html`"]);
    let written = book.write(&[("b.html", "b")]).unwrap();
    assert_eq!((written.removed, written.warnings.len()), (0, 1));
    assert_eq!(book.tree("outside"), expect(&[("index.html", "1"), ("page.html", "page")]));
    // The output folder itself may be a link: somebody wants it so.
    symlink(book.path("real"), book.path("alias")).unwrap();
    let error = book.write_to("alias", &site(&[("x", "x")])).unwrap_err().to_string();
    assert!(error.contains("leads nowhere"), "{error}");
    fs::create_dir(book.path("real")).unwrap();
    book.write_to("alias", &site(&[("x", "x")])).unwrap();
    assert_eq!(book.tree("real"), expect(&[("x", "x")]));
}

#[cfg(unix)]
#[test]
fn a_folder_nothing_can_be_written_in_stops_everything() {
    use std::os::unix::fs::PermissionsExt;
    let book = Book::new();
    book.counts(&[("a/x.html", "1"), ("index.html", "1")]);
    let closed = book.path("site/a");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    // Permissions do not stop the superuser.
    if fs::write(closed.join("probe"), "").is_err() {
        book.refuses(&[("a/x.html", "2"), ("0.html", "2")], &["site/a`: permission denied"]);
        book.refuses(&[("index.html", "2")], &["site/a`: permission denied"]);
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
}
