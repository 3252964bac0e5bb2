//! The site as a whole: its files, and what two sources for one of them means.

use insta::assert_snapshot;

use crate::support::Book;

#[test]
fn two_sources_for_one_page_are_reported_with_both_places() {
    let site = Book::new().file("content/a.md", "# A\n").file("content/a.markdown", "# B\n").build();
    assert_snapshot!(site.report(), @r#"
    error[duplicate-page]: `a.html` would be made from two files
     --> content/a.md:1:1
      |
    1 | # A
      | ^
      |
     ::: content/a.markdown:1:1
      |
    1 | # B
      | - the other file
      |
      = help: rename one of them
    "#);
}

#[test]
fn pages_banks_teams_and_copied_files_all_claim_their_place() {
    let site = Book::new()
        .file("content/questions/b.yaml", "title: B\nquestions: [{id: q, ask: Q?, why: So.}]\n")
        .file("content/questions/b.md", "# B\n")
        .file("content/teams.yaml", "teams: []\n")
        .file("content/teams.md", "# Teams\n")
        .file("content/c.md", "# C\n")
        .file("content/c.html", "<p>C</p>")
        .build();
    assert_snapshot!(site.brief(), @r#"
    c.html:1:1 «» duplicate-page: `c.html` would be made from two files | rename one of them
    questions/b.yaml:1:1 «» duplicate-page: `questions/b.html` would be made from two files | rename one of them
    teams.yaml:1:1 «» duplicate-page: `teams.html` would be made from two files | rename one of them
    "#);
}

#[test]
fn aliases_that_clash_are_reported() {
    let site = Book::new()
        .file(
            "content/a.md",
            "---\ntitle: A\naliases: [old.md, b.md, ../out.md, '', 'https://x.org/']\n---\n",
        )
        .file("content/b.md", "---\ntitle: B\naliases: [/old.html, b.md]\n---\n")
        .build();
    assert_snapshot!(site.brief(), @r#"
    a.md:3:19 «b.md» alias-clash: the alias `b.md` is a page of its own | take the alias out, or move the other page
    a.md:3:25 «../out.md» bad-alias: the alias `../out.md` is no path of the site | write the page's old path, such as `/guides/first-call.md`
    a.md:3:36 «''» bad-alias: the alias `` is no path of the site | write the page's old path, such as `/guides/first-call.md`
    a.md:3:40 «'https://x.org/'» bad-alias: the alias `https://x.org/` is no path of the site | write the page's old path, such as `/guides/first-call.md`
    b.md:3:11 «/old.html» alias-clash: two pages have the alias `/old.html` | keep it on the page that readers of the old one should reach
    b.md:3:22 «b.md» alias-clash: two pages have the alias `b.md` | keep it on the page that readers of the old one should reach
    "#);
}

#[test]
fn with_an_error_no_page_is_made_and_the_numbers_still_count() {
    let site = Book::new()
        .file("content/a.md", "---\nkind: guide\ntitle: A\nx: 1\n---\n")
        .file("content/questions/b.yaml", "title: B\nquestions: [{id: q, ask: Q?, why: So.}]\n")
        .build();
    assert_eq!((site.errors(), site.built.pages, site.built.questions), (1, 2, 1));
    assert_eq!(site.built.artifacts.len(), 0);
}

#[test]
fn an_empty_playbook_is_a_site_with_a_home_page() {
    let site = Book::new().build();
    assert_eq!(site.report(), "");
    assert_eq!(site.paths(), "index.html");
    assert_eq!(site.title("index.html"), "Playbook");
}
