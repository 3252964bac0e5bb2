//! The rules' own words are the tests: each wrong example breaks exactly its rule, each right one none.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use playbook::diagnostic::Severity;
use playbook::rules::{self, Example, ExampleFile, Level, Rule};
use support::Site;

/// Rules that no playbook of a few files breaks: they need another disk, another tool's files, a file of megabytes or a
/// fault of the program.
const WITHOUT_EXAMPLE: [&str; 17] = [
    "cannot-load",
    "cannot-write",
    "edited-output",
    "export-path",
    "file-name",
    "file-too-large",
    "import-id",
    "import-kept",
    "import-missing-question",
    "import-no-questions",
    "import-shape",
    "import-unknown-key",
    "import-unknown-type",
    "internal",
    "unreadable-file",
    "unreadable-folder",
    "yaml-too-large",
];

#[test]
fn every_wrong_example_breaks_its_rule_and_no_other() {
    let mut failed = Vec::new();
    for rule in rules::all() {
        let Some(example) = rule.wrong() else { continue };
        let site = built(rule, &example);
        let fits = |severity| match severity {
            Severity::Error => rule.level == Level::Error,
            Severity::Warning => rule.level != Level::Error || rule.also_warning,
        };
        let is_exact = site.diagnostics.iter().all(|found| found.rule == rule.id && fits(found.severity));
        if !is_exact || site.diagnostics.is_empty() {
            failed.push(format!("{}:\n{}", rule.id, site.report()));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn every_right_example_is_right() {
    let mut failed = Vec::new();
    for rule in rules::all() {
        let Some(example) = rule.right() else { continue };
        let site = built(rule, &example);
        if !site.diagnostics.is_empty() {
            failed.push(format!("{}:\n{}", rule.id, site.report()));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn every_rule_says_what_and_why_and_shows_it() {
    let files = fs::read_dir(here().join("src/rules")).unwrap().map(|entry| entry.unwrap().path());
    let written = files.filter(|path| path.extension().is_some_and(|ending| ending == "md")).count();
    assert_eq!(rules::all().len(), written, "a rule's file starts with its keys");
    for rule in rules::all() {
        let id = rule.id;
        assert!(rules::find(id).is_some());
        assert!(!rule.summary.is_empty() && !rule.summary.ends_with('.'), "{id}: the summary is a phrase");
        assert!(
            rule.summary.chars().next().is_some_and(|c| !c.is_uppercase() || id.starts_with("yaml")),
            "{id}"
        );
        assert!(!rule.section("What").is_empty() && !rule.section("Why").is_empty(), "{id}");
        assert_eq!(rule.wrong().is_none(), WITHOUT_EXAMPLE.contains(&id), "{id}: shows what is wrong");
        assert_eq!(rule.right().is_none(), WITHOUT_EXAMPLE.contains(&id), "{id}: shows what is right");
        assert!(!rule.fixed || rule.level == Level::Error, "{id}: only errors are fixed");
    }
}

/// How the program's code names the rule of a finding, and the level it gives it there.
const OPENINGS: [(&str, Option<Level>); 5] = [
    ("Diagnostic::error(", Some(Level::Error)),
    ("Diagnostic::warning(", Some(Level::Warning)),
    (".error(", Some(Level::Error)),
    ("RULE: &str = ", None),
    ("rule = ", None),
];

/// Whoever writes a rule writes its file, and whoever takes a rule out takes its file out.
#[test]
fn every_rule_that_is_reported_is_explained_and_every_rule_explained_is_reported() {
    let mut named: BTreeMap<String, BTreeSet<Level>> = BTreeMap::new();
    let mut literals = BTreeSet::new();
    for file in sources(&here().join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        literals.extend(text.split('"').map(str::to_owned));
        for (opening, level) in OPENINGS {
            for (_, rest) in text.match_indices(opening).map(|(at, _)| text.split_at(at + opening.len())) {
                if let Some(id) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next())
                {
                    named.entry(id.to_owned()).or_default().extend(level);
                }
            }
        }
    }
    let missing: Vec<_> = named.keys().filter(|id| rules::find(id).is_none()).collect();
    assert!(missing.is_empty(), "these are reported: write `src/rules/<id>.md` for each of {missing:?}");
    for (id, levels) in named {
        let rule = rules::find(&id).expect("it was looked for");
        let said = |level: &Level| match level {
            Level::Error => rule.level == Level::Error,
            _ => rule.level != Level::Error || rule.also_warning,
        };
        assert!(levels.iter().all(said), "`{id}` is reported as {levels:?}, and `{id}.md` says otherwise");
    }
    for rule in rules::all() {
        assert!(literals.contains(rule.id), "`{}` is never reported: take its file out", rule.id);
    }
}

/// The page of the example playbook; `playbook explain --page > content/what-is-checked.md` writes it.
#[test]
fn the_page_about_the_rules_says_what_their_files_say() {
    let page = fs::read_to_string(here().join("content/what-is-checked.md")).unwrap_or_default();
    assert!(page == rules::document(), "run `cargo run -- explain --page > content/what-is-checked.md`");
}

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Builds an example from the disk on, so that what only a disk shows is seen as well.
fn built(rule: &Rule, example: &Example) -> Site {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    fs::create_dir_all(root.join("content")).unwrap();
    fs::write(root.join("book.toml"), "title = \"Deals\"\n").unwrap();
    for file in &example.files {
        put(root, file);
    }
    if rule.level == Level::Off {
        let config = fs::read_to_string(root.join("book.toml")).unwrap();
        fs::write(root.join("book.toml"), format!("{config}\n[check]\n{} = \"warning\"\n", rule.id)).unwrap();
    }
    let loaded = support::folder(root);
    Site::of(loaded, rule.today.map(|day| day.parse().expect("a date")))
}

fn put(root: &Path, file: &ExampleFile) {
    let path = root.join(file.path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if file.language == "link" {
        std::os::unix::fs::symlink(file.text.trim(), path).unwrap();
        return;
    }
    let bytes = match file.saved_as {
        "" => file.text.as_bytes().to_vec(),
        "windows-1252" => file.text.chars().map(|c| u8::try_from(c).expect("a letter of Latin 1")).collect(),
        "bom" => [b"\xEF\xBB\xBF", file.text.as_bytes()].concat(),
        "mixed-lines" => file.text.replacen('\n', "\r\n", 1).into_bytes(),
        "utf-16" => file.text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        other => panic!("no file is saved as `{other}`"),
    };
    fs::write(path, bytes).unwrap();
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.unwrap().into_path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}
