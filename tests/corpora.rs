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

/// The playbook in this repository is what new authors copy from.
#[test]
fn the_example_playbook_builds_without_a_finding() {
    let site = built(&here());
    assert_eq!(site.brief(), "");
    assert!(site.built.questions > 0);
}

/// A handbook in small that has what those have: no front matter or another tool's, numbered files, raw HTML, named
/// anchors, links from the top and as Docsify writes them, tags of templates, names in any script.
#[test]
fn a_handbook_of_another_tool_is_told_what_to_change() {
    let site = built(&here().join("tests/fixtures/handbook"));
    assert_eq!(site.errors(), 0);
    assert_snapshot!(site.brief(), @r#"
    01-start/01-welcome.md:6:71 «02-first-week.md#Day-One» broken-anchor: `02-first-week.md` has no heading `#Day-One` | upper and lower case matter: write `02-first-week.md#day-one`
    01-start/01-welcome.md:8:1 «{% include contact.html team="sales" %}» foreign-template: `{% … %}` is a tag of another tool's templates (Jekyll's, Liquid's or Jinja's) | write what it stood for
    01-start/02-first-week.md:2:1 «layout» unknown-key: unknown key `layout` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    01-start/02-first-week.md:3:1 «permalink» unknown-key: unknown key `permalink` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    01-start/02-first-week.md:4:1 «nav_order» unknown-key: unknown key `nav_order` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    01-start/02-first-week.md:13:31 «<team lead>» raw-html: `<team>` is taken for HTML and left out | if it is meant as words, write `\<team lead>`
    01-start/02-first-week.md:13:85 «../02-selling/index.md» broken-link: there is no file `../02-selling/index.md` | did you mean `../02-selling/`?
    01-start/02-first-week.md:14:16 «02-selling/03_price-list.md» broken-link: there is no file `02-selling/03_price-list.md` | did you mean `../02-selling/03_price-list.md`?
    01-start/02-first-week.md:14:54 «deals/approvals.md» broken-link: there is no file `deals/approvals.md` | did you mean `../02-selling/deals/approvals.md`?
    01-start/02-first-week.md:14:85 «../../secrets.md» broken-link: `../../secrets.md` leads out of the content folder | link to a file inside the content folder, or to its address on the web
    01-start/02-first-week.md:25:1 «<script>» raw-html: the HTML element `script` is left out | say it in Markdown, or link to the page that shows it
    02-selling/03_price-list.md:4:1 «toc» unknown-key: `toc` is not used here | it is another tool's key, or its value has another form; the page is built without it
    02-selling/03_price-list.md:9:1 «{{< notice tip >}}» foreign-template: `{{< … >}}` is a tag of another tool's templates (Hugo's shortcodes) | write what it stood for; there are 3 of this kind, on 2 pages
    02-selling/03_price-list.md:15:91 «../img/plan.png» broken-link: there is no file `../img/plan.png` | did you mean `../img/plan.svg`?
    02-selling/deals/approvals.md:14:94 «../03_price-list.md#discount» broken-anchor: `../03_price-list.md` has no heading `#discount` | did you mean `../03_price-list.md#discounts`?
    02-selling/deals/approvals.md:16:1 «<iframe src="https://example.com/embed">» raw-html: the HTML element `iframe` is left out | say it in Markdown, or link to the page that shows it
    README.md:8:20 «#/01-start/02-first-week?id=day-one» broken-anchor: `#/01-start/02-first-week` is no heading of this page | did you mean `01-start/02-first-week.md#day-one`?
    README.md:9:16 «/02-selling/deals/approvals#who-decides» broken-link: there is no file `/02-selling/deals/approvals` | did you mean `02-selling/deals/approvals.md#who-decides`?
    README.md:11:1 «{{generator:people}}» foreign-template: `{{ … }}` is a tag of another tool's templates | write what it stood for
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
