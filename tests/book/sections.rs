//! Folders as sections: who opens them, what they list and in which order.

use insta::assert_snapshot;

use crate::support::{Book, Site};

/// The titles that a section's list shows, in order.
fn listed(site: &Site, path: &str) -> String {
    let trail = |line: &&str| !line.starts_with("Home ->");
    site.links(path).lines().filter(trail).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_folder_without_an_index_page_gets_a_list() {
    let site = Book::new()
        .file("content/01-sell_well/b.md", "---\ntitle: Bee\ndescription: About *bees*.\n---\n")
        .file("content/01-sell_well/a.md", "# Ant\n")
        .file("content/01-sell_well/more/c.md", "# Cat\n")
        .build();
    assert_eq!(site.report(), "");
    assert_snapshot!(site.paths(), @r#"
    01-sell_well/a.html
    01-sell_well/b.html
    01-sell_well/index.html
    01-sell_well/more/c.html
    01-sell_well/more/index.html
    index.html
    "#);
    assert_eq!(site.title("01-sell_well/index.html"), "Sell well");
    assert_snapshot!(listed(&site, "01-sell_well/index.html"), @r#"
    Ant -> a.html
    Bee -> b.html
    More -> more/index.html
    "#);
}

#[test]
fn index_then_underscore_index_then_readme_opens_a_folder() {
    let names = ["index.md", "_index.md", "README.md"];
    for first in 0..names.len() {
        let mut book = Book::new();
        for name in names.iter().skip(first) {
            book = book.file(&format!("content/guides/{name}"), &format!("# From {name}\n\nText\n"));
        }
        let site = book.build();
        assert_eq!(site.report(), "");
        let winner = names.get(first).copied().unwrap_or_default();
        assert_eq!(site.title("guides/index.html"), format!("From {winner}"));
    }
}

#[test]
fn the_other_candidates_for_an_index_are_pages_like_any() {
    let site = Book::new()
        .file("content/guides/index.md", "# Guides\n\nSee [the other](README.md) and [ours](../guides/).\n")
        .file("content/guides/README.md", "# About this folder\n")
        .build();
    assert_eq!(site.report(), "");
    assert_snapshot!(site.paths(), @r#"
    guides/README.html
    guides/index.html
    index.html
    "#);
    assert_snapshot!(listed(&site, "guides/index.html"), @r#"
    the other -> README.html
    ours -> index.html
    "#);
}

#[test]
fn an_index_page_that_says_nothing_gets_the_list() {
    let site = Book::new()
        .file("content/guides/index.md", "---\ntitle: All guides\n---\n\n")
        .file("content/guides/a.md", "# Ant\n")
        .build();
    assert_eq!(site.report(), "");
    assert_eq!(site.title("guides/index.html"), "All guides");
    assert_snapshot!(listed(&site, "guides/index.html"), @"Ant -> a.html");
}

#[test]
fn entries_come_by_weight_then_number_then_title_as_people_count() {
    let site = Book::new()
        .file("content/s/zoo.md", "---\ntitle: Zoo\nweight: 1\n---\n")
        .file("content/s/late.md", "---\ntitle: Late\nweight: 20\n---\n")
        .file("content/s/10-ten.md", "# Ten\n")
        .file("content/s/9-nine.md", "# Nine\n")
        .file("content/s/x.md", "# Step 10\n")
        .file("content/s/y.md", "# step 9\n")
        .file("content/s/sub/index.md", "---\ntitle: Beta\n---\nText\n")
        .file("content/s/teams.md", "# alpha\n")
        .build();
    assert_eq!(site.report(), "");
    assert_snapshot!(listed(&site, "s/index.html"), @r#"
    Zoo -> zoo.html
    Late -> late.html
    Nine -> 9-nine.html
    Ten -> 10-ten.html
    alpha -> teams.html
    Beta -> sub/index.html
    step 9 -> y.html
    Step 10 -> x.html
    "#);
}

#[test]
fn a_section_sorted_by_date_starts_with_the_newest() {
    let site = Book::new()
        .file("content/news/index.md", "---\ntitle: News\nsort-by: date\n---\n")
        .file("content/news/a.md", "---\ntitle: Old\ndate: 2024-01-01\n---\n")
        .file("content/news/b.md", "---\ntitle: New\ndate: 2026-01-01T10:00:00+02:00\n---\n")
        .file("content/news/c.md", "---\ntitle: Undated\n---\n")
        .file("content/news/d.md", "---\ntitle: Pinned\nweight: 1\n---\n")
        .build();
    assert_eq!(site.report(), "");
    assert_snapshot!(listed(&site, "news/index.html"), @r#"
    Pinned -> d.html
    New -> b.html
    Old -> a.html
    Undated -> c.html
    "#);
}

#[test]
fn an_index_page_lists_below_its_text_what_the_text_does_not_lead_to() {
    let site = Book::new()
        .file("content/s/index.md", "# All of it\n\nStart with [one](one.md).\n")
        .file("content/s/one.md", "# One\n")
        .file("content/s/two.md", "# Two\n")
        .file("content/t/index.md", "# Whole\n\nThere is only [one](one.md).\n")
        .file("content/t/one.md", "# One\n")
        .build();
    assert_eq!(site.report(), "");
    assert!(site.page("s/index.html").contains("Start with <a href=\"one.html\">one</a>"));
    // The link of the text, then the list.
    assert_eq!(listed(&site, "s/index.html"), "one -> one.html\nTwo -> two.html");
    assert!(!site.page("t/index.html").contains("class=\"entries\""));
}

#[test]
fn a_page_shows_the_way_up_and_its_neighbours() {
    let site = Book::new()
        .file("content/a/b/1.md", "# One\n")
        .file("content/a/b/2.md", "# Two\n")
        .file("content/a/b/3.md", "# Three\n")
        .file("content/a/index.md", "---\ntitle: Section A\n---\nText\n")
        .build();
    assert_eq!(site.report(), "");
    assert_snapshot!(site.links("a/b/2.html"), @r#"
    Home -> ../../index.html
    Section A -> ../index.html
    B -> index.html
    Before thisOne -> 1.html
    NextThree -> 3.html
    "#);
}

#[test]
fn a_draft_is_left_out_of_everything() {
    let site = Book::new()
        .file("content/s/a.md", "# Ant\n")
        .file("content/s/b.md", "---\ntitle: Bee\ndraft: true\naliases: [/old.md]\n---\n[x](missing.md)\n")
        .build();
    assert_eq!(site.report(), "");
    assert_snapshot!(site.paths(), @r#"
    index.html
    s/a.html
    s/index.html
    "#);
    assert!(!site.page("s/index.html").contains("Bee"));
}

#[test]
fn old_paths_lead_to_the_page_that_took_them_over() {
    let site = Book::new()
        .file(
            "content/guides/new.md",
            "---\ntitle: New & better\naliases: [old.md, /start/here/, /a/b.html]\n---\n## Part\n",
        )
        .file(
            "content/x.md",
            "[by file](guides/old.md#part) [by folder](/start/here/) [wrong](a/b.md#gone)\n",
        )
        .build();
    assert_snapshot!(site.report(), @r#"
    warning[broken-anchor]: `a/b.md` has no heading `#gone`
     --> content/x.md:1:65
      |
    1 | [by file](guides/old.md#part) [by folder](/start/here/) [wrong](a/b.md#gone)
      |                                                                 ^^^^^^^^^^^
      |
      = help: give the heading you mean the id: `## Heading {#gone}`, or leave out the part from `#` on
    "#);
    assert_snapshot!(site.paths(), @r#"
    a/b.html
    guides/index.html
    guides/new.html
    guides/old.html
    index.html
    start/here/index.html
    x.html
    "#);
    assert_snapshot!(site.links("x.html"), @r#"
    Home -> index.html
    by file -> guides/new.html#part
    by folder -> guides/new.html
    wrong -> guides/new.html
    Before thisGuides -> guides/index.html
    "#);
    assert_snapshot!(site.page("start/here/index.html"), @r#"
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>New &amp; better</title>
    <meta http-equiv="refresh" content="0; url=../../guides/new.html">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="../../guides/new.html">
    </head>
    <body>
    <main><h1>This page has moved</h1>
    <p>It’s now at <a href="../../guides/new.html">New &amp; better</a>.</p></main>
    </body>
    </html>
    "#);
}

#[test]
fn assets_are_copied_and_may_be_linked_to() {
    let site = Book::new()
        .file("content/img/Plan A.png", "png")
        .file(
            "content/page.md",
            "![The plan](img/Plan%20A.png) [again](<img/Plan A.png>) [page 2](img/p.pdf#page=2)\n",
        )
        .file("content/img/p.pdf", "pdf")
        .build();
    assert_eq!(site.report(), "");
    assert_snapshot!(site.paths(), @r#"
    img/Plan A.png
    img/p.pdf
    index.html
    page.html
    "#);
    assert_eq!(site.page("img/Plan A.png"), "a copy of img/Plan A.png");
    assert_snapshot!(site.links("page.html"), @r#"
    Home -> index.html
    image The plan -> img/Plan%20A.png
    again -> img/Plan%20A.png
    page 2 -> img/p.pdf#page=2
    "#);
}
