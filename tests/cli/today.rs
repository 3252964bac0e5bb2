//! The day a playbook is built for: asked for, or taken from the environment or from Git, never from the clock.

use std::process::Command;

use snapbox::str;

use super::{folder, playbook};

const FILES: [(&str, &str); 4] = [
    ("book.toml", "title = \"Deals\"\n"),
    ("content/teams.yaml", "title: Teams\nteams:\n  - id: finance\n    name: Finance\n    does: Pays.\n"),
    (
        "content/controls/limit.md",
        "---\nkind: control\ntitle: Limit\nrule: Stay below.\nbecause: It protects us.\nto-yes:\n  - title: Pay first\n---\n",
    ),
    (
        "content/routes/early.md",
        "---\nkind: route\ntitle: Early\nwhen-said: [now]\nbends: [limit]\ndecides: finance\nwithin: 1 day\nexpires: 2001-06-30\n---\n",
    ),
];

#[test]
fn the_day_that_is_named_counts_first() {
    let dir = folder(&FILES);
    let build =
        |day: &str| playbook(dir.path(), &["build", "--today", day]).env("SOURCE_DATE_EPOCH", "1000000000");
    build("2001-06-30").assert().code(0);
    build("2001-07-01").assert().code(1).stderr_eq(str![[r#"
error[expired-route]: this route ended on 2001-06-30
 --> content/routes/early.md:8:10
  |
8 | expires: 2001-06-30
  |          ^^^^^^^^^^ before 2001-07-01, for which this is built
  |
  = help: ask Finance for a new last day and write it here, or delete the route and the links to it

More about this rule: playbook explain expired-route


"#]]);
    build("tomorrow").assert().code(2).stderr_eq(str![[r#"
error: invalid value 'tomorrow' for '--today <DATE>': write year, month and day, such as 2026-10-02

For more information, try '--help'.

"#]]);
}

#[test]
fn then_the_variable_for_repeatable_builds() {
    let dir = folder(&FILES);
    let build = |epoch: &str| playbook(dir.path(), &["build"]).env("SOURCE_DATE_EPOCH", epoch).assert();
    build("990000000").code(0);
    build("1000000000").code(1);
    build("soon").code(2).stderr_eq(str![[r#"
error: `SOURCE_DATE_EPOCH` is `soon`, which is no number of seconds since 1970
help: set it to one, unset it, or name the day with `--today`

"#]]);
}

#[test]
fn then_the_last_commit_and_never_the_clock() {
    let dir = folder(&FILES);
    playbook(dir.path(), &["build"]).assert().code(0);
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=A", "-c", "user.email=a@example.com"]).args(arguments);
        let day = "2001-07-01T12:00:00+00:00";
        git.current_dir(dir.path()).env("GIT_AUTHOR_DATE", day).env("GIT_COMMITTER_DATE", day);
        assert!(git.output().expect("git runs").status.success(), "{arguments:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "Start"]);
    playbook(dir.path(), &["build"]).assert().code(1);
}
