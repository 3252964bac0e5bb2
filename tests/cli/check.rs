//! `playbook check`: what it says and how it ends.

use snapbox::str;

use super::{folder, playbook, put};

const BOOK: (&str, &str) = ("book.toml", "title = \"Deals\"\n");
const BROKEN_LINK: (&str, &str) = ("content/index.md", "# Deals\n\n[Terms](terms.md)\n");
const UNKNOWN_TEAM: (&str, &str) = ("content/owned.md", "---\ntitle: Owned\nowner: finanse\n---\n");
const TEAMS: (&str, &str) =
    ("content/teams.yaml", "title: Teams\nteams:\n  - id: finance\n    name: Finance\n");

#[test]
fn warnings_end_well_unless_they_are_refused() {
    let dir = folder(&[BOOK, BROKEN_LINK]);
    playbook(dir.path(), &["check"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
Checked 1 page, 0 questions: 0 errors, 1 warning

"#]])
        .stderr_eq(str![[r#"
warning[broken-link]: there is no file `terms.md`
 --> content/index.md:3:9
  |
3 | [Terms](terms.md)
  |         ^^^^^^^^
  |
  = help: links name the source file, seen from this one, such as `guides/first-call.md`

More about this rule: playbook explain broken-link


"#]]);
    playbook(dir.path(), &["check", "--deny", "warnings"]).assert().code(1);
    assert!(!dir.path().join("site").exists(), "nothing is written");
}

#[test]
fn errors_end_with_1_and_what_cannot_be_run_with_2() {
    let dir = folder(&[BOOK, BROKEN_LINK, UNKNOWN_TEAM, TEAMS]);
    playbook(dir.path(), &["check"]).assert().code(1).stdout_eq(str![[r#"
Checked 3 pages, 0 questions: 1 error, 1 warning

"#]]);
    playbook(dir.path(), &["check", "nowhere"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: there is no folder `nowhere`
help: check the spelling, or start a playbook with `playbook init`

"#]]);
    playbook(dir.path(), &["check", "--only", "brokn-link"]).assert().code(2).stderr_eq(str![[r#"
error: there is no rule `brokn-link`
help: did you mean `broken-link`?

"#]]);
}

#[test]
fn only_one_rule_can_be_asked_for() {
    let dir = folder(&[BOOK, BROKEN_LINK, UNKNOWN_TEAM, TEAMS]);
    playbook(dir.path(), &["check", "--only", "broken-link", "--format", "short"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
content/index.md:3:9: warning[broken-link]: there is no file `terms.md` (links name the source file, seen from this one, such as `guides/first-call.md`)

"#]]);
    let both = ["check", "--only", "broken-link", "--only", "unknown-team", "--format", "short"];
    playbook(dir.path(), &both).assert().code(1).stdout_eq(str![[r#"
content/index.md:3:9: warning[broken-link]: there is no file `terms.md` (links name the source file, seen from this one, such as `guides/first-call.md`)
content/owned.md:3:8: error[unknown-team]: no team is called `finanse` (did you mean `finance`?)

"#]]);
}

#[test]
fn the_templates_of_a_theme_of_ones_own_are_tried() {
    let dir = folder(&[
        ("book.toml", "title = \"Deals\"\ntheme = \"house\"\n"),
        ("content/index.md", "# Deals\n"),
        ("content/page.md", "# Page\n"),
        (
            "themes/house/article.html",
            "{% extends \"default/article.html\" %}\n{% block end %}{{ page.nothing }}{% endblock %}\n",
        ),
    ]);
    let check = playbook(dir.path(), &["check", "--format", "short"]).assert().code(1);
    playbook(dir.path(), &["build"]).assert().code(1);
    check.stdout_eq(str![[r#"
themes/house/article.html:2:24: error[template]: field `nothing` is not defined. Available fields: changed, description, edit, kind, kind_name, lede, minutes, next, previous, print, tags, title, title_anchor, toc, trail, trust (the site is not written until the template can be used; compare it with the built-in one of the same name)

"#]]);
}

#[test]
fn build_and_check_say_the_same() {
    let dir = folder(&[BOOK, BROKEN_LINK, UNKNOWN_TEAM, TEAMS]);
    let said = |command: &str| playbook(dir.path(), &[command]).assert().get_output().stderr.clone();
    assert_eq!(said("build"), said("check"));
    put(dir.path(), "content/owned.md", "# Owned\n");
    assert_eq!(said("build"), said("check"));
}

#[test]
fn levels_of_the_playbook_count_in_both() {
    let dir =
        folder(&[("book.toml", "title = \"Deals\"\n\n[check]\nbroken-link = \"error\"\n"), BROKEN_LINK]);
    for command in ["check", "build"] {
        playbook(dir.path(), &[command]).assert().code(1);
    }
    put(dir.path(), "book.toml", "title = \"Deals\"\n\n[check]\nbroken-link = \"off\"\n");
    for command in ["check", "build"] {
        playbook(dir.path(), &[command]).assert().code(0).stderr_eq("");
    }
}

#[test]
fn a_rule_is_explained_and_a_misspelt_one_is_guessed() {
    let dir = folder(&[]);
    playbook(dir.path(), &["explain", "unknown-team"]).assert().code(0).stderr_eq("").stdout_eq(str![[r#"
unknown-team: no team has this id

## What

An owner, a decider or a deputy is no team of `content/teams.yaml`.

## Why

Nobody would know whom to ask.

## Wrong

```yaml content/teams.yaml
title: Teams
teams:
  - id: finance
    name: Finance
```

```markdown content/terms.md
---
title: Terms
owner: finanse
---
```

## Right

```yaml content/teams.yaml
title: Teams
teams:
  - id: finance
    name: Finance
```

```markdown content/terms.md
---
title: Terms
owner: finance
---
```

Always an error: without this the site is not whole.

"#]]);
    playbook(dir.path(), &["explain", "unkown-team"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: there is no rule `unkown-team`
help: did you mean `unknown-team`?

"#]]);
    let listed = playbook(dir.path(), &["explain"]).assert().code(0).get_output().stdout.clone();
    assert!(playbook::rules::all().len() < String::from_utf8(listed).unwrap().lines().count());
}
