//! `playbook new`: files that build at once, and words for what stands in their way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests, and the helpers they share"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use playbook::parse::schema::Form;
use serde_json::Value;
use snapbox::cmd::{OutputAssert, cargo_bin};
use snapbox::str;
use tempfile::TempDir;

const KINDS: [(&str, &str, &str); 5] = [
    ("bank", "supply_chain", "content/questions/supply_chain.yaml"),
    ("guide", "second-call", "content/guides/second-call.md"),
    ("process", "renewal", "content/processes/renewal.md"),
    ("control", "export-licence", "content/controls/export-licence.md"),
    ("route", "quick-start", "content/routes/quick-start.md"),
];

fn playbook(dir: &Path, arguments: &[&str]) -> OutputAssert {
    snapbox::cmd::Command::new(cargo_bin!("playbook")).args(arguments).current_dir(dir).assert()
}

/// A started playbook.
fn started() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    playbook(dir.path(), &["init"]).success();
    dir
}

/// A playbook of these files.
fn made_of(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

/// Every file below `dir`, with what is in it.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    let named = |path: &Path| path.strip_prefix(dir).unwrap().to_str().unwrap().replace('\\', "/");
    files.map(|entry| (named(entry.path()), fs::read(entry.path()).unwrap())).collect()
}

/// The YAML of a bank, or of a page's front matter.
fn yaml(text: &str) -> Value {
    let text = text.strip_prefix("---\n").map_or(text, |page| page.split("\n---").next().unwrap());
    serde_yaml::from_str(text).unwrap()
}

/// A bank that was just started is in no guide yet: that is the one thing left to do.
const NOT_DRAWN_YET: &str = "\
warning[unused-bank]: no guide asks a question of this bank
 --> content/questions/supply_chain.yaml:5:8
...
More about this rule: playbook explain unused-bank

";

#[test]
fn every_kind_builds_at_once_and_fits_its_schema() {
    let dir = started();
    for (kind, name, path) in KINDS {
        playbook(dir.path(), &["new", kind, name]).success().stderr_eq("");
        let text = fs::read_to_string(dir.path().join(path)).unwrap();
        let schema = format!("# yaml-language-server: $schema=../../.playbook/schemas/{kind}.json\n");
        assert!(text.trim_start_matches("---\n").starts_with(&schema), "{text}");
        let validator = jsonschema::draft7::new(&Form::named(kind).unwrap().schema()).unwrap();
        assert!(validator.is_valid(&yaml(&text)), "{text}");
        assert!(!text.contains(['{', '}']) || kind == "process", "{text}");
    }
    playbook(dir.path(), &["build"]).success().stderr_eq(NOT_DRAWN_YET).stdout_eq(str![
        "Built [..] pages, 4 questions, 1 warning in [..]
"
    ]);
    for (_, name, path) in KINDS {
        let page = path.replace("content/", "site/").replace(".yaml", ".html").replace(".md", ".html");
        let html = fs::read_to_string(dir.path().join(page)).unwrap();
        let title = name.replace(['-', '_'], " ");
        assert!(html.to_lowercase().contains(&format!("<title>{title}")), "{html}");
    }
}

#[test]
fn it_says_what_it_made_and_what_to_do_next() {
    let dir = tempfile::tempdir().unwrap();
    playbook(dir.path(), &["init", "our deals"]).success();
    playbook(dir.path(), &["new", "route", "quick-start", "our deals"]).success().stdout_eq(str![[r#"
Made our deals/content/routes/quick-start.md: a route called “Quick start”.
Say what it bends and who decides, and choose the day it ends.
Then look at it:  playbook build "our deals" --open

"#]]);
}

#[test]
fn in_a_playbook_with_a_home_page_alone_a_bank_a_guide_and_a_control_build() {
    let dir = made_of(&[("book.toml", ""), ("content/index.md", "# Home\n")]);
    for (kind, name, _) in [KINDS[1], KINDS[0], KINDS[3]] {
        playbook(dir.path(), &["new", kind, name]).success();
    }
    playbook(dir.path(), &["build"]).success().stderr_eq(NOT_DRAWN_YET);
    playbook(dir.path(), &["new", "process", "p"]).code(2).stdout_eq("").stderr_eq(str![[r"
error: a process names a team that does or decides it, and there is no team yet
help: write `content/teams.yaml`: a line `teams:`, and below it `  - { id: sales, name: Sales }`

"]]);
}

#[test]
fn a_route_needs_something_to_bend() {
    let teams = ("content/teams.yaml", "teams:\n  - { id: sales, name: Sales }\n");
    let dir = made_of(&[("book.toml", ""), teams]);
    playbook(dir.path(), &["new", "route", "r"]).code(2).stderr_eq(str![[r"
error: a route is an exception to a control or a step, and there is none yet
help: write down the rule first: `playbook new control NAME`

"]]);
    playbook(dir.path(), &["new", "process", "order"]).success();
    playbook(dir.path(), &["new", "route", "r"]).success();
    let text = fs::read_to_string(dir.path().join("content/routes/r.md")).unwrap();
    assert!(text.contains("\nbends: [order.begin]\ndecides: sales\n"), "{text}");
    playbook(dir.path(), &["build"]).success().stderr_eq("");
}

#[test]
fn what_is_there_is_never_written_over_and_ids_are_taken_wherever_they_lie() {
    let control = "---\nkind: control\nrule: R\nbecause: B\nto-yes: [{title: T}]\n---\n";
    let dir = made_of(&[
        ("book.toml", ""),
        ("content/checks/credit-limit.md", control),
        ("content/guides/first-call.md", "mine"),
    ]);
    let before = files(dir.path());
    playbook(dir.path(), &["new", "control", "credit-limit"]).code(2).stderr_eq(str![[r"
error: `content/checks/credit-limit.md` is a control of this name already
help: open that file, or choose another name

"]]);
    playbook(dir.path(), &["new", "guide", "first-call"]).code(2).stderr_eq(str![[r"
error: nothing was written, as this is already there:
  content/guides/first-call.md
help: choose another folder, or move these away first

"]]);
    assert_eq!(files(dir.path()), before);
}

#[test]
fn a_name_that_cannot_be_an_id_is_told_a_better_one() {
    let dir = made_of(&[("book.toml", ""), ("content/index.md", "")]);
    let said = |kind: &str, name: &str| {
        let output = playbook(dir.path(), &["new", kind, name]).code(2);
        String::from_utf8(output.get_output().stderr.clone()).unwrap()
    };
    let all = [
        said("guide", "First Call"),
        said("bank", "supply-chain"),
        said("control", "../x/y_z.md"),
        said("route", "…"),
        said("process", "index"),
    ];
    snapbox::assert_data_eq!(
        all.concat(),
        str![[r"
error: `First Call` cannot be the name of a guide: small letters and digits, with `-` between words
help: `first-call` would do
error: `supply-chain` cannot be the name of a bank: a letter first, and `_` between words, as conditions use it
help: `supply_chain` would do
error: `../x/y_z.md` cannot be the name of a control: small letters and digits, with `-` between words
help: `y-z` would do
error: `…` cannot be the name of a route: small letters and digits, with `-` between words
help: choose another, such as `pay-first`
error: `index` cannot be the name of a process: it is the first page of a folder
help: choose another, such as `lead-to-order`

"]]
    );
    assert_eq!(files(dir.path()).len(), 2);
}

#[test]
fn a_folder_that_is_no_playbook_is_named() {
    let dir = made_of(&[("notes/page.md", "# Notes\n")]);
    playbook(dir.path(), &["new", "guide", "g", "notes"]).code(2).stderr_eq(str![[r"
error: there is no playbook in `notes`: no `book.toml` is there
help: name the playbook’s folder, or start one with `playbook init`

"]]);
    playbook(dir.path(), &["new", "guide", "g", "nowhere"]).code(2).stderr_eq(str![[r"
error: there is no folder `nowhere`
help: check the spelling, or start a playbook with `playbook init`

"]]);
}

#[test]
fn schemas_are_kept_current_and_files_of_others_are_left_alone() {
    let dir = started();
    let schema = dir.path().join(".playbook/schemas/bank.json");
    let fresh = fs::read_to_string(&schema).unwrap();
    fs::write(&schema, fresh.replace("Question", "Older")).unwrap();
    playbook(dir.path(), &["new", "bank", "supply"]).success();
    assert_eq!(fs::read_to_string(&schema).unwrap(), fresh);
    fs::write(&schema, "{}").unwrap();
    let before = files(dir.path());
    playbook(dir.path(), &["new", "bank", "price"]).code(2).stderr_eq(str![[r"
error: `.playbook/schemas/bank.json` is there already, and is not ours
help: move it away first, or choose another folder

"]]);
    assert_eq!(files(dir.path()), before);
    playbook(dir.path(), &["schema", "guide", "--out", "forms"]).success().stdout_eq(str![[r"
1 schema in forms (1 written)

"]]);
    assert_eq!(
        playbook(dir.path(), &["schema", "guide"]).success().get_output().stdout,
        fs::read(dir.path().join("forms/guide.json")).unwrap()
    );
}
