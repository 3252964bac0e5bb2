//! What depends on the day a playbook is built for.

use insta::assert_snapshot;

use crate::support::Book;

fn book() -> Book {
    Book::new()
        .file("content/teams.yaml", "title: Teams\nteams:\n  - id: finance\n    name: Finance\n    does: Pays.\n")
        .file(
            "content/controls/limit.md",
            "---\nkind: control\ntitle: Limit\nrule: Stay below it.\nbecause: It protects us.\nto-yes:\n  - title: Ask for a deposit\n---\n",
        )
        .file(
            "content/routes/early.md",
            "---\nkind: route\ntitle: Early start\nwhen-said: [can we start now]\nbends: [limit]\ndecides: finance\nwithin: 1 day\nexpires: 2026-06-30\n---\n",
        )
}

#[test]
fn a_route_holds_up_to_its_last_day() {
    assert_eq!(book().build_on("2026-06-30").brief(), "");
    assert_snapshot!(book().build_on("2026-07-01").report(), @"
    error[expired-route]: this route ended on 2026-06-30
     --> content/routes/early.md:8:10
      |
    8 | expires: 2026-06-30
      |          ^^^^^^^^^^ before 2026-07-01, for which this is built
      |
      = help: ask Finance for a new last day and write it here, or delete the route and the links to it
    ");
}

#[test]
fn where_nobody_says_the_day_nothing_depends_on_it() {
    assert_eq!(book().build().brief(), "");
}
