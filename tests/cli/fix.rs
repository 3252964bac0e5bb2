//! `playbook check --fix`: what it mends, and that it touches nothing else.

use std::fs;

use snapbox::str;

use super::{folder, playbook};

const BANK: &str = "# kept\r\ntitle: Credit\r\nowner: finanse   # who?\r\nquestions:\r\n  - id: limit\r\n    ask: How much?\r\n    why: So.\r\n    red_flags:\r\n      - signal: None\r\n";
const PAGE: &str = "\u{feff}---\ntitle: Terms\nreviewed: 2 October 2026   # by hand\nowner: “finance”\n---\n\nSee [the limit](limits.md#Of-Credit), [the guide](first-call.md) and [x](nowhere.md).\n";
const LIMITS: &str = "# Limits\n\n## Of credit\n\nMuch.\n";
const GUIDE: &str = "---\nkind: guide\ntitle: First call\n---\n\n```questions\nbank: credit\n```\n";
const TEAMS: &str = "title: Teams\nteams:\n  - id: finance\n    name: Finance\n";

fn book() -> tempfile::TempDir {
    folder(&[
        ("book.toml", "title = \"Deals\"\n"),
        ("content/questions/credit.yaml", BANK),
        ("content/terms.md", PAGE),
        ("content/limits.md", LIMITS),
        ("content/guides/first-call.md", GUIDE),
        ("content/teams.yaml", TEAMS),
    ])
}

#[test]
fn what_is_certain_is_mended_and_shown() {
    let dir = book();
    playbook(dir.path(), &["check", "--fix", "--format", "short"]).assert().stderr_eq(str![[r#"
--- content/questions/credit.yaml
+++ content/questions/credit.yaml
@@ -7,3 +7,3 @@
     why: So.
-    red_flags:
+    red-flags:
       - signal: None
--- content/terms.md
+++ content/terms.md
@@ -2,6 +2,6 @@
 title: Terms
-reviewed: 2 October 2026   # by hand
-owner: “finance”
+reviewed: 2026-10-02   # by hand
+owner: finance
 ---
 
-See [the limit](limits.md#Of-Credit), [the guide](first-call.md) and [x](nowhere.md).
+See [the limit](limits.md#of-credit), [the guide](guides/first-call.md) and [x](nowhere.md).
Mended 5 places; 1 mend is only likely: `--fix --yes` agrees to all, on a terminal each is asked for


"#]]);
    let bank = fs::read_to_string(dir.path().join("content/questions/credit.yaml")).unwrap();
    assert_eq!(bank, BANK.replace("red_flags", "red-flags"), "comments, order and line endings stay");
    let page = fs::read_to_string(dir.path().join("content/terms.md")).unwrap();
    let expected = PAGE
        .replace("2 October 2026", "2026-10-02")
        .replace("“finance”", "finance")
        .replace("#Of-Credit", "#of-credit")
        .replace("(first-call.md)", "(guides/first-call.md)");
    assert_eq!(page, expected, "the byte-order mark stays");
}

#[test]
fn what_is_likely_is_mended_when_it_is_agreed_to() {
    let dir = book();
    playbook(dir.path(), &["check", "--fix", "--yes"]).assert().code(0);
    let bank = fs::read_to_string(dir.path().join("content/questions/credit.yaml")).unwrap();
    assert_eq!(bank, BANK.replace("red_flags", "red-flags").replace("finanse", "finance"));
}

#[test]
fn a_second_time_nothing_changes() {
    let dir = book();
    let read = || {
        let paths = ["content/questions/credit.yaml", "content/terms.md", "content/limits.md"];
        paths.map(|path| fs::read(dir.path().join(path)).unwrap())
    };
    playbook(dir.path(), &["check", "--fix", "--yes"]).assert().code(0);
    let first = read();
    playbook(dir.path(), &["check", "--fix", "--yes"]).assert().code(0).stdout_eq(str![[r#"
Checked 5 pages, 1 question: 0 errors, 3 warnings

"#]]);
    assert_eq!(first, read());
}

#[test]
fn every_kind_of_file_is_mended_in_its_own_form() {
    let dir = folder(&[
        (
            "book.toml",
            "title = \"Deals\" # ours\r\nCurrency = \"GBP\"\r\n[calendar]\r\nholidays = [\"25 December 2026\"]",
        ),
        ("content/teams.yaml", TEAMS),
        ("content/index.md", "# Deals\n\nThe [way](Processes/Lead-to-Order.md).\n"),
        (
            "content/notes (1).md",
            "# Notes\n\nNone. See [the way](lead-to-order.md#Sign) and [it](NOTES%20%281%29.md).\n",
        ),
        (
            "content/processes/lead-to-order.md",
            "---\nkind: process\ntitle: Lead to order\nowner: finance\nsteps:\n- {id: sign, title: Sign *it*, team: finance, takes: 1 day}\n- {id: ask, title: Ask them, team: finance, takes: 1 day}\n---\n\n## Ask them\n\nAsk.\n",
        ),
    ]);
    playbook(dir.path(), &["check", "--fix", "--yes", "--deny", "warnings"])
        .assert()
        .stderr_eq(str![[r#"
--- book.toml
+++ book.toml
@@ -1,4 +1,4 @@
 title = "Deals" # ours
-Currency = "GBP"
+currency = "GBP"
 [calendar]
-holidays = ["25 December 2026"]
/ No newline at end of file
+holidays = ["2026-12-25"]
/ No newline at end of file
--- content/index.md
+++ content/index.md
@@ -2,2 +2,2 @@
 
-The [way](Processes/Lead-to-Order.md).
+The [way](processes/lead-to-order.md).
--- content/notes (1).md
+++ content/notes (1).md
@@ -2,2 +2,2 @@
 
-None. See [the way](lead-to-order.md#Sign) and [it](NOTES%20%281%29.md).
+None. See [the way](processes/lead-to-order.md#sign) and [it](notes%20%281%29.md).
--- content/processes/lead-to-order.md
+++ content/processes/lead-to-order.md
@@ -9,3 +9,3 @@
 
-## Ask them
+## Ask them {#ask}
 
Mended 6 places


"#]])
        .stdout_eq(str![[r#"
Checked 4 pages, 0 questions: 0 errors, 0 warnings

"#]]);
}

#[test]
fn what_a_mend_brings_to_light_is_mended_as_well() {
    let bank =
        "title: Credit\nQuestions:\n  - id: limit\n    ask: How much?\n    why: So.\n    Also_Called: [x]\n";
    let dir = folder(&[("book.toml", "title = \"Deals\"\n"), ("content/questions/credit.yaml", bank)]);
    playbook(dir.path(), &["check", "--fix"]).assert().code(0);
    let mended = fs::read_to_string(dir.path().join("content/questions/credit.yaml")).unwrap();
    assert_eq!(mended, bank.replace("Questions", "questions").replace("Also_Called", "also-called"));
}

#[test]
fn two_keys_that_would_become_one_are_left_to_their_author() {
    let page = "---\ntitle: T\nreview-every: 1 year\nreview_every: 2 years\nSort_By: date\nsortBy: title\n---\n\nWords.\n";
    let dir = folder(&[("book.toml", "title = \"Deals\"\n"), ("content/index.md", page)]);
    playbook(dir.path(), &["check", "--fix", "--yes"]).assert().code(0);
    assert_eq!(fs::read_to_string(dir.path().join("content/index.md")).unwrap(), page);
}

#[test]
fn an_excuse_holds_for_mends_too() {
    let page = "# Deals\n\n<!-- playbook-ignore broken-anchor: Legal renames it in May -->\nSee [below](#The-Terms).\n\n## The terms\n\nWords.\n";
    let dir = folder(&[("book.toml", "title = \"Deals\"\n"), ("content/index.md", page)]);
    playbook(dir.path(), &["check", "--fix", "--yes"]).assert().code(0);
    assert_eq!(fs::read_to_string(dir.path().join("content/index.md")).unwrap(), page);
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_what_may_not_be_written_is_not() {
    use std::os::unix::fs::PermissionsExt;

    let page = "# Deals\n\nSee [below](#The-Terms).\n\n## The terms\n\nWords.\n";
    let dir = folder(&[("book.toml", "title = \"Deals\"\n"), ("content/index.md", page)]);
    let path = dir.path().join("content/index.md");
    let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o444);
    playbook(dir.path(), &["check", "--fix"]).assert().code(2);
    assert_eq!(fs::read_to_string(&path).unwrap(), page);
    mode(0o640);
    playbook(dir.path(), &["check", "--fix"]).assert().code(0);
    assert_eq!(fs::read_to_string(&path).unwrap(), page.replace("#The-Terms", "#the-terms"));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    let left: Vec<_> = fs::read_dir(dir.path().join("content")).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing is left beside it");
}

#[test]
fn a_heading_that_links_know_by_other_words_gets_an_id_of_its_own() {
    let dir = folder(&[
        ("book.toml", "title = \"Deals\"\n"),
        ("content/index.md", "# Deals\n\nSee [the terms](terms.md#payment-terms).\n"),
        ("content/terms.md", "# Terms\r\n\r\n## Payment terms and deposits\r\n\r\nThirty days.\r\n"),
    ]);
    let fixed = playbook(dir.path(), &["check", "--fix", "--yes", "--format", "short"]).assert().code(0);
    fixed.stderr_eq("--- content/terms.md[..]\n...\nMended 1 place\n\n");
    let page = fs::read_to_string(dir.path().join("content/terms.md")).unwrap();
    assert_eq!(page, "# Terms\r\n\r\n## Payment terms and deposits {#payment-terms}\r\n\r\nThirty days.\r\n");
}
