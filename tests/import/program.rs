//! The program on a real disk: what is written, and what is left alone.

use std::fs;
use std::path::Path;

use snapbox::cmd::{OutputAssert, cargo_bin};
use tempfile::TempDir;

use crate::bench::{CATERING, files};

fn playbook(dir: &Path, arguments: &[&str]) -> OutputAssert {
    snapbox::cmd::Command::new(cargo_bin!("playbook")).args(arguments).current_dir(dir).assert()
}

/// The framework of the fixture, in a folder of its own.
fn framework() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in files(CATERING) {
        let path = dir.path().join("source").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

const IMPORT: [&str; 5] = ["import", "digital-marketplace", "source", "--into", "deals"];

fn import(dir: &Path, more: &[&str]) -> OutputAssert {
    playbook(dir, &[IMPORT.as_slice(), more].concat())
}

fn last_line(output: &OutputAssert) -> String {
    let text = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    text.lines().last().unwrap_or_default().to_owned()
}

#[test]
fn a_new_playbook_is_made_that_builds_and_goes_back() {
    let dir = framework();
    import(dir.path(), &[]).success();
    playbook(dir.path(), &["build", "deals"]).success().stderr_eq("");
    let out = playbook(dir.path(), &["export", "digital-marketplace", "deals", "--out", "back"]).success();
    assert_eq!(last_line(&out), "Wrote 19 files, 0 unchanged, 0 left alone.");
    assert!(dir.path().join("back/frameworks/catering-2/questions/services/lot.yml").is_file());
    let again = playbook(dir.path(), &["export", "digital-marketplace", "deals", "--out", "back"]).success();
    assert_eq!(last_line(&again), "Wrote 0 files, 19 unchanged, 0 left alone.");
}

#[test]
fn a_dry_run_writes_nothing() {
    let dir = framework();
    let out = import(dir.path(), &["--dry-run"]).success();
    assert_eq!(last_line(&out), "Would write 5 files, 0 unchanged, 0 left alone.");
    assert!(!dir.path().join("deals").exists());
}

#[test]
fn its_own_files_are_updated_and_edited_ones_left_alone() {
    let dir = framework();
    import(dir.path(), &[]).success();
    let bank = dir.path().join("deals/content/questions/briefs.yaml");
    let edited = fs::read_to_string(&bank).unwrap().replace("Be brief.", "Be very brief.");
    fs::write(&bank, &edited).unwrap();
    let lot = dir.path().join("source/frameworks/catering-2/questions/services/lot.yml");
    fs::write(&lot, fs::read_to_string(&lot).unwrap().replace("Which lot", "What lot")).unwrap();

    import(dir.path(), &["--dry-run"]).code(1);
    assert_eq!(fs::read_to_string(&bank).unwrap(), edited);
    let out = import(dir.path(), &[]).code(1);
    let text = String::from_utf8_lossy(&out.get_output().stdout).into_owned();
    assert!(text.contains("left alone        deals/content/questions/briefs.yaml"), "{text}");
    assert!(text.contains("Wrote 2 files, 1 unchanged, 1 left alone."), "{text}");
    assert_eq!(fs::read_to_string(&bank).unwrap(), edited);
    let services = fs::read_to_string(dir.path().join("deals/content/questions/services.yaml")).unwrap();
    assert!(services.contains("What lot is it?"));

    // Left alone is left alone, however often.
    import(dir.path(), &[]).code(1);
    assert_eq!(fs::read_to_string(&bank).unwrap(), edited);
    import(dir.path(), &["--force"]).success();
    assert_ne!(fs::read_to_string(&bank).unwrap(), edited);
    assert_eq!(last_line(&import(dir.path(), &[]).success()), "Wrote 0 files, 4 unchanged, 0 left alone.");
}

#[test]
fn a_file_of_somebody_else_is_left_alone_and_links_are_not_followed() {
    let dir = framework();
    playbook(dir.path(), &["init", "deals"]).success();
    let own = dir.path().join("deals/content/questions/services.yaml");
    fs::write(&own, "title: Mine\nquestions: []\n").unwrap();
    let out = import(dir.path(), &[]).code(1);
    assert!(
        String::from_utf8_lossy(&out.get_output().stdout)
            .contains("Wrote 3 files, 0 unchanged, 1 left alone.")
    );
    assert_eq!(fs::read_to_string(&own).unwrap(), "title: Mine\nquestions: []\n");
    #[cfg(unix)]
    {
        let guides = dir.path().join("deals/content/guides");
        fs::rename(&guides, dir.path().join("elsewhere")).unwrap();
        std::os::unix::fs::symlink(dir.path().join("elsewhere"), &guides).unwrap();
        import(dir.path(), &["--force"]).code(2);
    }
}

#[test]
fn two_sources_do_not_take_each_others_files() {
    let dir = framework();
    import(dir.path(), &[]).success();
    fs::rename(
        dir.path().join("source/frameworks/catering-2"),
        dir.path().join("source/frameworks/catering-3"),
    )
    .unwrap();
    let lot = dir.path().join("source/frameworks/catering-3/questions/services/lot.yml");
    fs::write(&lot, "question: Another lot?\ntype: text\n").unwrap();
    let out = import(dir.path(), &[]).code(1);
    assert!(
        String::from_utf8_lossy(&out.get_output().stdout)
            .contains("left alone        deals/content/questions/services.yaml")
    );
}

#[test]
fn folders_that_cannot_be_imported_are_refused_with_help() {
    let dir = framework();
    fs::create_dir(dir.path().join("empty")).unwrap();
    let refused = |arguments: &[&str]| {
        let out = playbook(dir.path(), arguments).code(2).stdout_eq("");
        String::from_utf8_lossy(&out.get_output().stderr).into_owned()
    };
    insta::assert_snapshot!(refused(&["import", "digital-marketplace", "empty"]), @r"
    error: `empty`: there are no questions in this folder
    help: a framework's folder holds `questions/<set>/*.yml` and `manifests/*.yml`; name that folder, the folder `frameworks` it lies in, or the repository
    ");
    insta::assert_snapshot!(refused(&["import", "digital-marketplace", "nowhere"]), @r"
    error: there is no folder `nowhere`
    help: check the spelling
    ");
    insta::assert_snapshot!(refused(&["import", "markdown-questions", "source"]), @r"
    error: `source`: no page here has a list of questions below a heading “Key Questions”
    help: name the folder of the pages, and their heading with `--heading`
    ");
    insta::assert_snapshot!(refused(&["export", "digital-marketplace", "source", "--out", "back"]), @r"
    error: nothing in `source` came from the Digital Marketplace
    help: bring a framework in with `playbook import digital-marketplace` first
    ");
    let into_a_file = refused(&[
        "import",
        "digital-marketplace",
        "source",
        "--into",
        "source/frameworks/catering-2/messages/urls.yml",
    ]);
    insta::assert_snapshot!(into_a_file, @r"
    error: `source/frameworks/catering-2/messages/urls.yml` is a file, not a folder
    help: name the folder that holds the playbook
    ");
}

#[test]
fn a_broken_question_is_reported_at_its_line_and_the_rest_is_written() {
    let dir = framework();
    let broken = dir.path().join("source/frameworks/catering-2/questions/briefs/mail.yml");
    fs::write(&broken, "question: Where?\ntype: email\nquestion: Whither?\n").unwrap();
    let out = import(dir.path(), &[]).code(1);
    insta::assert_snapshot!(String::from_utf8_lossy(&out.get_output().stderr), @r#"
    warning[import-missing-question]: there is no question `gone`
     --> source/frameworks/catering-2/manifests/edit_brief.yml:3:46
      |
    3 |   questions: [summary, wishes, guests, mail, gone]
      |                                              ^^^^
      |
      = help: its name is kept below `x:` of the guide, which asks all others

    warning[import-kept]: `followup` cannot be said as what an answer leads to
     --> source/frameworks/catering-2/questions/briefs/guestEats.yml:3:1
      |
    3 | followup:
      | ^^^^^^^^
      |
      = help: it names no question or answer that is at hand; it is kept below `x:`

    warning[import-kept]: `depends` cannot be said as a condition
     --> source/frameworks/catering-2/questions/briefs/lots.yml:7:1
      |
    7 | depends:
      | ^^^^^^^
      |
      = help: it names no question or answer that is at hand; it is kept below `x:`

    error[yaml-duplicate-key]: `question` is there twice
     --> source/frameworks/catering-2/questions/briefs/mail.yml:3:1
      |
    1 | question: Where?
      | -------- first here
    2 | type: email
    3 | question: Whither?
      | ^^^^^^^^ again here
      |
      = help: remove one of them; if these are two things of a list, start the second with `- `

    More about a rule, such as this one: playbook explain import-missing-question
    "#);
    playbook(dir.path(), &["build", "deals"]).success();
}
