//! Builds that end in the middle, and builds at the same time.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use playbook::model::{Artifact, Artifacts, SitePath};
use playbook::source::MANIFEST;
use playbook::write::{Origins, write};

use super::{Book, expect};

#[test]
fn what_a_killed_build_left_is_cleared_away() {
    let book = Book::new();
    // Before anything was published, beside the folder and inside an empty one.
    book.put(".site.playbook-stage-abc123/site/index.html", "half");
    book.put("site/.playbook-stage-abc123/0", "half");
    assert_eq!(book.counts(&[("a.html", "1"), ("b.html", "1")]), (2, 0, 0));
    assert_eq!(book.tree(""), {
        let mut expected = expect(&[("content/", ""), ("site/", "")]);
        expected.extend(expect(&[("site/a.html", "1"), ("site/b.html", "1")]));
        expected
    });
    // While it published: the list names both states, one page is new, one old, one not there yet.
    let line = |text: &str, path: &str| format!("{} {path}\n", blake3::hash(text.as_bytes()));
    let both = ["1 a.html", "2 a.html", "1 b.html", "2 b.html", "2 c.html"];
    let lines: String = both.iter().map(|both| line(&both[..1], &both[2..])).collect();
    book.put(&format!("site/{MANIFEST}"), &format!("playbook-manifest 1\n{lines}"));
    book.put("site/a.html", "2");
    book.put("site/.playbook-stage-abc123/1", "2");
    assert_eq!(book.counts(&[("b.html", "1"), ("d.html", "3")]), (1, 1, 1));
    assert_eq!(book.tree("site"), expect(&[("b.html", "1"), ("d.html", "3")]));
}

/// The pages of one of two sites that share some paths.
fn version(even: bool) -> Artifacts {
    let text = |n: usize| format!("{even} {n}\n").repeat(2_000);
    let path = |n: usize| {
        format!("{}/{n}.html", if n.is_multiple_of(2) { "both" } else { ["odd", "even"][usize::from(even)] })
    };
    (0..200).map(|n| (SitePath::new(path(n)), Artifact::text(text(n)))).collect()
}

/// Not a test: what `a_build_can_be_killed_at_any_moment` starts and kills.
#[test]
#[ignore = "run by another test"]
fn write_without_end() {
    let Ok(dir) = std::env::var("PLAYBOOK_TEST_DIR") else { return };
    let (out, content) = (Path::new(&dir).join("site"), Path::new(&dir).join("content"));
    for even in [true, false].into_iter().cycle() {
        write(&version(even), &out, Origins { content: &content, themes: &content }).unwrap();
    }
}

#[test]
fn a_build_can_be_killed_at_any_moment() {
    let book = Book::new();
    for round in 0..12 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::write_without_end", "--ignored"])
            .env("PLAYBOOK_TEST_DIR", book.dir.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        // The first moment counts from when there is something to harm.
        while !book.path("site").exists() && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(10 + round * 17));
        child.kill().unwrap();
        child.wait().unwrap();
        let whole: Vec<String> = [true, false]
            .iter()
            .flat_map(|even| version(*even).into_values())
            .map(|artifact| match artifact {
                Artifact::Text(pieces) => pieces[0].as_str().to_owned(),
                _ => String::new(),
            })
            .collect();
        for (path, text) in
            book.tree("").iter().filter(|(path, _)| path.starts_with("site/") && !path.contains("stage"))
        {
            assert!(path.ends_with('/') || whole.contains(text), "{path} is not whole");
        }
        if round % 3 == 2 {
            let even = round % 2 == 0;
            assert_eq!(book.write_to("site", &version(even)).unwrap().warnings, []);
            let pages = book.tree("site").into_iter().filter(|(path, _)| !path.ends_with('/')).count();
            assert_eq!(pages, 200);
            assert!(!book.tree("").keys().any(|path| path.contains("stage")));
            assert_eq!(book.write_to("site", &version(even)).unwrap().unchanged, 200);
        }
    }
}

#[test]
fn two_builds_at_once_both_end_well() {
    let book = Book::new();
    book.write_to("site", &version(true)).unwrap();
    std::thread::scope(|scope| {
        for even in [true, false, true, false] {
            let book = &book;
            scope.spawn(move || book.write_to("site", &version(even)).unwrap());
        }
    });
    assert_eq!(book.tree("site").into_iter().filter(|(path, _)| !path.ends_with('/')).count(), 200);
}
