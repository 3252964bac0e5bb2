//! Typical mistakes of authors, and what each of them reads then: one mistake, one message.
//!
//! `tests/mistakes/playbook/` is right in every way. Each of the files beside it shows mistakes of one sort: what changes
//! in which file of that playbook, and all that `playbook check` says about it. With `SNAPSHOTS=overwrite` in the
//! environment what it says now is written there; read it as somebody who buys things would.

use std::fs;
use std::path::{Path, PathBuf};

use super::playbook;

/// A mistake.
struct Mistake {
    title: String,
    changes: Vec<Change>,
    said: String,
}

/// What is different in one file.
struct Change {
    path: String,
    how: How,
    /// The words after the path: in which bytes it is saved.
    saved: String,
}

enum How {
    /// The file is this.
    Whole(String),
    /// Lines with `-` give way to those with `+`; the others are there for the reader.
    Lines(String),
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes")
}

/// The mistakes of a file: below each heading fenced blocks, the last of them with what is said.
fn read(text: &str) -> Vec<Mistake> {
    let mut mistakes: Vec<Mistake> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            mistakes.push(Mistake { title: title.to_owned(), changes: Vec::new(), said: String::new() });
        }
        let Some(info) = line.strip_prefix("````") else { continue };
        let inside: Vec<&str> = lines.by_ref().take_while(|line| *line != "````").collect();
        let inside = whole(&inside);
        let mistake = mistakes.last_mut().expect("a heading above");
        let mut words = info.split(' ');
        match (words.next(), words.next()) {
            (Some("text"), None) => mistake.said = inside,
            (Some(language), Some(path)) => {
                let how = if language == "diff" { How::Lines(inside) } else { How::Whole(inside) };
                let saved = words.collect::<Vec<_>>().join(" ");
                mistake.changes.push(Change { path: path.to_owned(), how, saved });
            }
            _ => panic!("a block says what it is: {line}"),
        }
    }
    mistakes
}

/// Lines as they stand in a file.
fn whole(lines: &[&str]) -> String {
    lines.iter().flat_map(|line| [*line, "\n"]).collect()
}

/// The playbook with the mistake in it.
fn made(mistake: &Mistake) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(&folder().join("playbook"), dir.path());
    for change in &mistake.changes {
        let path = dir.path().join(&change.path);
        let text = match &change.how {
            How::Whole(text) => text.clone(),
            How::Lines(lines) => with_lines(&fs::read_to_string(&path).unwrap(), lines, &mistake.title),
        };
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes(&text, &change.saved)).unwrap();
    }
    dir
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_dir() { copy(&from, &to) } else { fs::write(to, fs::read(from).unwrap()).unwrap() }
    }
}

/// The text with the lines of a diff changed, which have to stand in it once.
fn with_lines(text: &str, diff: &str, title: &str) -> String {
    let side = |sign: char| -> String {
        let own = diff.lines().filter(|line| line.starts_with([' ', sign]));
        whole(&own.filter_map(|line| line.get(1..)).collect::<Vec<_>>())
    };
    let old = side('-');
    assert_eq!(text.matches(&old).count(), 1, "{title}: these lines stand in the file once:\n{old}");
    text.replacen(&old, &side('+'), 1)
}

/// The bytes that a text is saved in.
fn bytes(text: &str, saved: &str) -> Vec<u8> {
    match saved {
        "" => text.as_bytes().to_vec(),
        "in Latin-1" => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(),
        "in UTF-16" => {
            "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        }
        "pasted from Windows" => {
            let (above, pasted) = text.rsplit_once("\n\n").unwrap();
            format!("{above}\n\n{}", pasted.replace('\n', "\r\n")).into_bytes()
        }
        other => panic!("nobody saves a file {other}"),
    }
}

/// All that somebody at a terminal reads.
fn said(mistake: &Mistake) -> String {
    let dir = made(mistake);
    let output = playbook(dir.path(), &["check", "--today", "2026-10-02"]).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stderr) + &text(&output.stdout)
}

#[test]
fn the_playbook_without_a_mistake_is_without_a_finding() {
    let none = Mistake { title: String::new(), changes: Vec::new(), said: String::new() };
    assert_eq!(said(&none), "Checked 10 pages, 3 questions: 0 errors, 0 warnings\n");
}

#[test]
fn each_mistake_is_told_once_and_helpfully() {
    let overwrite = std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    let (mut count, mut failed) = (0, Vec::new());
    for file in files {
        let mut text = fs::read_to_string(&file).unwrap();
        for mistake in read(&text) {
            count += 1;
            let now = said(&mistake);
            let is_one = now.contains("1 error, 0 warnings") || now.contains("0 errors, 1 warning\n");
            if !is_one || (now != mistake.said && !overwrite) {
                failed.push(format!("## {} ({})\n{now}", mistake.title, file.display()));
            }
            text = with_said(&text, &mistake.title, &now);
        }
        if overwrite {
            fs::write(&file, text).unwrap();
        }
    }
    assert!(failed.is_empty(), "one mistake, one message, as it is written down:\n{}", failed.join("\n"));
    assert!(count >= 50, "{count}");
}

/// The text with what is said about the mistake of this title.
fn with_said(text: &str, title: &str, said: &str) -> String {
    let (before, rest) = text.split_once(&format!("## {title}\n")).expect("its heading");
    let (shown, rest) = rest.split_once("````text\n").expect("what is said");
    let (_, after) = rest.split_once("````\n").expect("the end of it");
    format!("{before}## {title}\n{shown}````text\n{said}````\n{after}")
}
