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
    book.toml:7:1 «colour» unknown-key: unknown key `colour` | the keys of book.toml are `title`, `description`, `language`, `theme`, `currency`, `moments`
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
