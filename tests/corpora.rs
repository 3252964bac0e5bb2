//! Whole handbooks, written for other tools: they build, twice to the same site, and without errors.

#![allow(clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

mod support;

use std::path::{Path, PathBuf};

use insta::assert_snapshot;

use support::Site;

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Builds a folder twice, from the disk on.
fn built(folder: &Path) -> Site {
    let build = || {
        let loaded = support::folder(folder);
        assert_eq!(loaded.diagnostics, [], "every file can be read");
        Site::new(loaded.value)
    };
    let (first, second) = (build(), build());
    assert!(first.built.artifacts == second.built.artifacts, "two builds differ");
    assert!(first.diagnostics == second.diagnostics, "two builds say different things");
    first
}

/// Other people's handbooks are too large to keep with the sources; they lie beside the repository where they are
/// at hand.
#[test]
fn handbooks_of_other_people_build_twice_to_the_same_site_without_errors() {
    for name in ["usds-playbook", "sourcegraph-handbook", "presales-playbook"] {
        let folder = here().join("../shared/corpora").join(name);
        let folder = if folder.is_dir() { folder } else { here().join("../../shared/corpora").join(name) };
        if !folder.is_dir() {
            eprintln!("skipped: {name} is not at hand");
            continue;
        }
        let site = built(&folder);
        assert_eq!(site.errors(), 0, "{name}:\n{}", site.brief());
        assert!(site.built.pages > 0, "{name} has pages");
        assert!(!site.built.artifacts.is_empty(), "{name} is rendered");
    }
}

/// A handbook in small that has what those have: no front matter or another tool's, numbered files, raw HTML, named
/// anchors, links from the top and as Docsify writes them, tags of templates, names in any script.
#[test]
fn a_handbook_of_another_tool_is_told_what_to_change() {
    let site = built(&here().join("tests/fixtures/handbook"));
    assert_eq!(site.errors(), 0);
    assert_snapshot!(site.report(), @r#"
    warning[broken-anchor]: `02-first-week.md` has no heading `#Day-One`
     --> 01-start/01-welcome.md:6:71
      |
    6 | See <a href="02-first-week.md#laptop">what you get</a> and [the week](02-first-week.md#Day-One).
      |                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: upper and lower case matter: write `02-first-week.md#day-one`

    warning[foreign-template]: `{% … %}` is a tag of another tool's templates (Jekyll's, Liquid's or Jinja's)
     --> 01-start/01-welcome.md:8:1
      |
    8 | {% include contact.html team="sales" %}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown to readers as it stands
      |
      = help: write what it stood for

    warning[unknown-key]: unknown key `layout`
     --> 01-start/02-first-week.md:2:1
      |
    2 | layout: page
      | ^^^^^^
      |
      = help: the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`

    warning[unknown-key]: unknown key `permalink`
     --> 01-start/02-first-week.md:3:1
      |
    3 | permalink: /first-week/
      | ^^^^^^^^^
      |
      = help: the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`

    warning[unknown-key]: unknown key `nav_order`
     --> 01-start/02-first-week.md:4:1
      |
    4 | nav_order: 2
      | ^^^^^^^^^
      |
      = help: the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`

    warning[raw-html]: `<team>` is taken for HTML and left out
      --> 01-start/02-first-week.md:13:31
       |
    13 | Your laptop is there[^1]. Ask <team lead> for the rest. [Back](01-welcome.md), [on](../02-selling/index.md),
       |                               ^^^^^^^^^^^ not shown to readers
       |
       = help: if it is meant as words, write `\<team lead>`

    warning[broken-link]: there is no file `../02-selling/index.md`
      --> 01-start/02-first-week.md:13:85
       |
    13 | Your laptop is there[^1]. Ask <team lead> for the rest. [Back](01-welcome.md), [on](../02-selling/index.md),
       |                                                                                     ^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: did you mean `../02-selling/`?

    warning[broken-link]: there is no file `02-selling/03_price-list.md`
      --> 01-start/02-first-week.md:14:16
       |
    14 | [from the top](02-selling/03_price-list.md), [moved](deals/approvals.md), [too far](../../secrets.md).
       |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: did you mean `../02-selling/03_price-list.md`?

    warning[broken-link]: there is no file `deals/approvals.md`
      --> 01-start/02-first-week.md:14:54
       |
    14 | [from the top](02-selling/03_price-list.md), [moved](deals/approvals.md), [too far](../../secrets.md).
       |                                                      ^^^^^^^^^^^^^^^^^^
       |
       = help: did you mean `../02-selling/deals/approvals.md`?

    warning[broken-link]: `../../secrets.md` leads out of the content folder
      --> 01-start/02-first-week.md:14:85
       |
    14 | [from the top](02-selling/03_price-list.md), [moved](deals/approvals.md), [too far](../../secrets.md).
       |                                                                                     ^^^^^^^^^^^^^^^^ readers of the site cannot get there
       |
       = help: link to a file inside the content folder, or to its address on the web

    warning[raw-html]: the HTML element `script` is left out
      --> 01-start/02-first-week.md:25:1
       |
    25 | <script>track("first week")</script>
       | ^^^^^^^^ not shown to readers
       |
       = help: say it in Markdown, or link to the page that shows it

    warning[unknown-key]: `toc` is not used here
     --> 02-selling/03_price-list.md:4:1
      |
    4 | toc = true
      | ^^^
      |
      = help: it is another tool's key, or its value has another form; the page is built without it

    warning[foreign-template]: `{{< … >}}` is a tag of another tool's templates (Hugo's shortcodes)
     --> 02-selling/03_price-list.md:9:1
      |
    9 | {{< notice tip >}}
      | ^^^^^^^^^^^^^^^^^^ shown to readers as it stands
      |
      = help: write what it stood for; there are 3 of this kind, on 2 pages

    warning[broken-link]: there is no file `../img/plan.png`
      --> 02-selling/03_price-list.md:15:91
       |
    15 | More than that: [approvals](deals/approvals.md), [the plan](../img/plan.svg), [a picture](../img/plan.png).
       |                                                                                           ^^^^^^^^^^^^^^^
       |
       = help: did you mean `../img/plan.svg`?

    warning[broken-anchor]: `../03_price-list.md` has no heading `#discount`
      --> 02-selling/deals/approvals.md:14:94
       |
    14 | {{% team "finance" %}} decides. [Prices](../03_price-list.md#discounts-1) and [prices again](../03_price-list.md#discount).
       |                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: did you mean `../03_price-list.md#discounts`?

    warning[raw-html]: the HTML element `iframe` is left out
      --> 02-selling/deals/approvals.md:16:1
       |
    16 | <iframe src="https://example.com/embed"></iframe>
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not shown to readers
       |
       = help: say it in Markdown, or link to the page that shows it

    warning[broken-anchor]: `#/01-start/02-first-week` is no heading of this page
     --> README.md:8:20
      |
    8 | - [The old way in](#/01-start/02-first-week?id=day-one)
      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ another tool's way to name a page
      |
      = help: did you mean `01-start/02-first-week.md#day-one`?

    warning[broken-link]: there is no file `/02-selling/deals/approvals`
     --> README.md:9:16
      |
    9 | - [Who to ask](/02-selling/deals/approvals#who-decides)
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean `02-selling/deals/approvals.md#who-decides`?

    warning[foreign-template]: `{{ … }}` is a tag of another tool's templates
      --> README.md:11:1
       |
    11 | {{generator:people}}
       | ^^^^^^^^^^^^^^^^^^^^ shown to readers as it stands
       |
       = help: write what it stood for
    "#);
    assert_snapshot!(site.paths(), @r#"
    01-start/01-welcome.html
    01-start/02-first-week.html
    01-start/index.html
    02-selling/03_price-list.html
    02-selling/deals/approvals.html
    02-selling/deals/index.html
    02-selling/index.html
    _data/people.yml
    img/plan.svg
    index.html
    "#);
    assert_snapshot!(site.links("01-start/02-first-week.html"), @r#"
    Home -> ../index.html
    Start -> index.html
     -> –
    1 -> #fn-1
    Back -> 01-welcome.html
    on -> –
    from the top -> –
    moved -> –
    too far -> –
    ここ -> #%E6%97%A5%E6%9C%AC%E3%81%AE%E5%90%8C%E5%83%9A%E3%81%B8
    そこ -> #%E6%97%A5%E6%9C%AC%E3%81%AE%E5%90%8C%E5%83%9A%E3%81%B8
    ↩ -> #fnref-1
    Before thisWelcome -> 01-welcome.html
    "#);
}
