//! `book.toml`.

use insta::assert_snapshot;

use crate::support::{Book, Site};

fn site(toml: &str) -> Site {
    Book::new().file("book.toml", toml).file("content/index.md", "# Home of it\n").build()
}

#[test]
fn every_mistake_is_reported_in_one_run() {
    let toml = "\
titel = \"T\"
title = 5
description = [\"x\"]
language = \"english please\"
theme = \"../elsewhere\"
currency = \"pounds\"
colour = \"red\"

[[moments]]
id = \"First Call\"

[[moments]]
title = \"No id\"

[[moments]]
id = \"proposal\"
titel = \"Proposal\"
description = 3

[[moments]]
id = \"proposal\"
";
    assert_snapshot!(site(toml).brief(), @r#"
    book.toml:1:1 «titel» unknown-key: unknown key `titel` | did you mean `title`?
    book.toml:2:9 «5» wrong-type: `title` must be text in quotes | write it like `title = "…"`
    book.toml:3:15 «["x"]» wrong-type: `description` must be text in quotes | write it like `description = "…"`
    book.toml:4:12 «"english please"» wrong-type: `language` must be the tag of a language, such as `en` or `de-CH` | write it like `language = "en"`
    book.toml:5:9 «"../elsewhere"» wrong-type: `theme` must be the name of a folder in `themes/` | write it like `theme = "default"`
    book.toml:6:12 «"pounds"» wrong-type: `currency` must be a currency's three capital letters | write it like `currency = "GBP"`
    book.toml:7:1 «colour» unknown-key: unknown key `colour` | the keys of book.toml are `title`, `description`, `language`, `theme`, `currency`, `moments`, `calendar`, `check`, `budget`, `serve`, `pages`, `search`, `print`, `offline`
    book.toml:10:6 «"First Call"» wrong-type: `id` must be words in lower case joined by `-` | write it like `id = "first-call"`
    book.toml:12:1 «[[moments]]» missing-key: missing key `id` | add a line like `id = "first-call"`
    book.toml:17:1 «titel» unknown-key: unknown key `titel` | did you mean `title`?
    book.toml:18:15 «3» wrong-type: `description` must be text in quotes | write it like `description = "…"`
    book.toml:21:6 «"proposal"» duplicate-id: the id `proposal` is used twice | give each an id of its own
    "#);
}

#[test]
fn a_mistake_is_drawn_with_its_line() {
    assert_snapshot!(site("title = \"T\"\n\n[[moments]]\nid = \"First Call\"\n").report(), @r#"
    error[wrong-type]: `id` must be words in lower case joined by `-`
     --> book.toml:4:6
      |
    4 | id = "First Call"
      |      ^^^^^^^^^^^^
      |
      = help: write it like `id = "first-call"`
    "#);
    assert_snapshot!(site("title = T\nlanguage = \"en\"\n").report(), @r#"
    error[toml-syntax]: invalid boolean, expected `true`
     --> book.toml:1:9
      |
    1 | title = T
      |         ^
      |
      = help: write `key = "text"`, one to a line
    "#);
    assert_snapshot!(site("title = \"T\"\ntitle = \"U\"\n").report(), @r#"
    error[toml-syntax]: duplicate key
     --> book.toml:2:1
      |
    2 | title = "U"
      | ^^^^^
      |
      = help: each key is there once: take one of the two out
    "#);
    assert_snapshot!(site("moments = [\"first-call\"]\n").report(), @r#"
    error[wrong-type]: `moments` holds something else than a table
     --> book.toml:1:12
      |
    1 | moments = ["first-call"]
      |            ^^^^^^^^^^^^
      |
      = help: start each with a line `[[moments]]`
    "#);
}

#[test]
fn what_it_says_is_used_on_every_page() {
    let site = site("title = \"Our & book\"\nlanguage = \"de-CH\"\n");
    assert_eq!(site.report(), "");
    let page = site.page("index.html");
    assert!(page.contains("lang=\"de-CH\""), "{page}");
    assert!(page.contains("<title>Our &amp; book</title>"), "{page}");
}

#[test]
fn without_it_the_playbook_is_called_as_its_home_page() {
    let site = Book::new().file("content/index.md", "# Home of it\n").build();
    assert_eq!(site.report(), "");
    assert!(site.page("index.html").contains("<title>Home of it</title>"));
}

#[test]
fn mistakes_in_the_calendar_are_reported_each() {
    let toml = "\
[calendar]
weekdays = [\"monday\", \"tusday\", 3, \"weekend\"]
holidays = [2026-12-25, \"2026-12-26\", \"Easter\", 2026-12-25T10:00:00]
free = []
";
    assert_snapshot!(site(toml).brief(), @r#"
    book.toml:2:23 «"tusday"» unknown-value: `tusday` is no day of the week | did you mean `tuesday`?
    book.toml:2:33 «3» wrong-type: a weekday must be text in quotes | write it like `"monday"`
    book.toml:2:36 «"weekend"» unknown-value: `weekend` is no day of the week | the days are `monday`, `tuesday`, `wednesday`, `thursday`, `friday`, `saturday`, `sunday`
    book.toml:3:39 «"Easter"» wrong-type: a holiday must be a date | write it like `2026-12-25`
    book.toml:4:1 «free» unknown-key: unknown key `free` | the keys of `[calendar]` are `weekdays`, `holidays`
    "#);
    assert_snapshot!(site("calendar = 5\n").brief(), @"book.toml:1:12 «5» wrong-type: `calendar` is not a table | start it with a line `[calendar]`");
    assert_snapshot!(site("[calendar]\nweekdays = []\nholidays = 2026-12-25\n").brief(), @"
    book.toml:2:12 «[]» wrong-type: no day of the week is worked | name at least one
    book.toml:3:12 «2026-12-25» wrong-type: `holidays` must be a list | write it like `holidays = [2026-12-25, 2026-12-26]`
    ");
}

#[test]
fn a_calendar_moves_what_is_due_after_working_days() {
    let page = "---\ntitle: P\nowner: sales\nreviewed: 2026-12-23\nreview-every: 2 days\n---\n";
    let due = |toml: &str| {
        let book = Book::new().file("book.toml", toml).file("content/p.md", page);
        let site = book
            .file("content/teams.yaml", "title: T\nteams: [{id: sales, name: S, does: Sells.}]\n")
            .build();
        let main = site.main("p.html");
        main.split_once("Next review <time datetime=\"").map(|(_, rest)| rest[..10].to_owned())
    };
    assert_eq!(due("").as_deref(), Some("2026-12-25"));
    assert_eq!(due("[calendar]\nholidays = [2026-12-25]\n").as_deref(), Some("2026-12-28"));
    assert_eq!(due("[calendar]\nweekdays = [\"thursday\"]\n").as_deref(), Some("2026-12-31"));
}

#[test]
fn an_editor_is_an_address_that_says_where_the_path_goes() {
    let found = |editor: &str| site(&format!("[serve]\neditor = \"{editor}\"\n")).brief();
    assert_eq!(found("vscode://file/{path}:{line}:{column}"), "");
    assert_eq!(found("idea://open?file={path}&line={line}"), "");
    for wrong in [
        "code",
        "vscode://file/",
        "code {path}",
        "vscode://{path}:{row}",
        "javascript:alert({path})",
        "{path}",
    ] {
        assert!(found(wrong).contains("wrong-type: `editor` must be the address"), "{wrong}");
    }
    assert_snapshot!(site("[serve]\neditor = 5\nport = 1\n").brief(), @r#"
    book.toml:2:10 «5» wrong-type: `editor` must be the address that opens your editor, with `{path}` in it, and `{line}` and `{column}` if it takes them | write it like `editor = "vscode://file/{path}:{line}"`
    book.toml:3:1 «port» unknown-key: unknown key `port` | the keys of `[serve]` are `editor`
    "#);
}
