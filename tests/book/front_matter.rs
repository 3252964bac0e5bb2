//! Front matter: ours, and other tools'.

use insta::assert_snapshot;

use crate::support::Book;

fn brief(text: &str) -> String {
    Book::new().page(text).build().brief()
}

#[test]
fn an_unknown_key_is_a_warning_on_an_article_and_an_error_on_a_typed_kind() {
    let article = Book::new().page("---\ntitle: T\nlayout: default\nownr: finance\n---\n").build();
    assert_eq!((article.warnings(), article.errors()), (2, 0));
    assert_snapshot!(article.brief(), @r#"
    page.md:3:1 «layout» unknown-key: unknown key `layout` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    page.md:4:1 «ownr» unknown-key: unknown key `ownr` | did you mean `owner`?
    "#);
    let guide = Book::new().page("---\nkind: guide\ntitle: T\nlayout: default\nmomnt: x\n---\n").build();
    assert_eq!((guide.warnings(), guide.errors()), (0, 2));
    assert_snapshot!(guide.report(), @r"
    error[unknown-key]: unknown key `layout`
     --> content/page.md:4:1
      |
    4 | layout: default
      | ^^^^^^
      |
      = help: the keys here are `audience`, `moment`, `length`, `leave-with`, `process`, `leave-behind`, `x`, `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`

    error[unknown-key]: unknown key `momnt`
     --> content/page.md:5:1
      |
    5 | momnt: x
      | ^^^^^
      |
      = help: did you mean `moment`?
    ");
}

#[test]
fn values_of_another_form_on_an_article_are_warnings_and_the_page_is_built_without_them() {
    let text = "---\ntitle: [a, b]\ntags: one\nweight: heavy\ndate: yesterday\ndraft: sometimes\nreviewed: 2026-13-01\naliases: {a: b}\nsort-by: size\ndescription: Kept.\n---\n# Heading\n";
    let site = Book::new().page(text).build();
    assert_eq!(site.errors(), 0);
    assert_snapshot!(site.brief(), @r#"
    page.md:2:8 «[a, b]» wrong-type: `title` must be text, found a list | if it is meant as text, put quotes around it
    page.md:3:7 «one» wrong-type: `tags` must be a list, found text `one` | write it as a list: `[one]`
    page.md:4:9 «heavy» wrong-type: `weight` must be a whole number, found text `heavy` | 
    page.md:5:7 «yesterday» wrong-type: `yesterday` is no date | write year, month and day, such as `2026-10-02`
    page.md:6:8 «sometimes» wrong-type: `draft` must be `true` or `false`, found text `sometimes` | 
    page.md:7:11 «2026-13-01» wrong-type: there is no day `2026-13-01` | write year, month and day, such as `2026-10-02`
    page.md:8:10 «{a: b}» wrong-type: `aliases` must be a list, found keys and values | put `- ` before the first key of each item: `- a: …`
    page.md:9:10 «size» unknown-value: unknown `sort-by`: `size` | it is one of `title`, `date`
    "#);
    assert_eq!(site.title("page.html"), "Heading");
    assert!(site.main("page.html").contains("Kept."));
}

#[test]
fn every_kind_says_what_it_misses() {
    for kind in ["process", "control", "route"] {
        let site = Book::new().page(&format!("---\nkind: {kind}\ntitle: T\n---\n")).build();
        assert!(site.errors() > 0, "{kind}");
    }
    assert_snapshot!(brief("---\nkind: control\ntitle: T\nrule: R\nbecause: B\nto-yes: []\n---\n"), @"page.md:6:9 «[]» no-way-to-yes: this control has no way to a yes | add at least one to `to-yes`, the fastest first: `- { title: Ask for a deposit, takes: 1 day, team: sales }`");
    assert_snapshot!(brief("---\nkind: route\ntitle: T\ndecides: x\nwhen-said: []\nbends: []\nwithin: soon\n---\n"), @r#"
    page.md:2:1 «kind» missing-key: missing key `expires` | add `expires: …` to it
    page.md:7:9 «soon» wrong-type: `soon` is no length of time | write a number and minutes, hours, days, weeks, months or years, such as `2 days` or `2-5 days`
    "#);
    assert_snapshot!(brief("---\nkind: process\ntitle: T\nsteps:\n  - {id: A b, title: X, team: t, takes: 1 fortnight}\n  - {title: Y, firmness: hard}\n---\n"), @r#"
    page.md:5:41 «1 fortnight» wrong-type: `1 fortnight` is no length of time | write a number and minutes, hours, days, weeks, months or years, such as `2 days` or `2-5 days`
    page.md:6:6 «title» missing-key: missing key `id` | add `id: …` to it
    page.md:6:6 «title» missing-key: missing key `takes` | add `takes: …` to it
    page.md:6:6 «title» missing-key: missing key `team` | add `team: …` to it
    page.md:6:26 «hard» unknown-value: unknown `firmness`: `hard` | it is one of `firm`, `adaptable`, `advisory`
    "#);
}

#[test]
fn a_kind_that_is_nearly_one_of_ours_is_a_slip_and_another_is_some_other_tools() {
    assert_snapshot!(brief("---\nkind: gide\ntitle: T\n---\n"), @"page.md:2:7 «gide» unknown-value: unknown kind of page `gide` | did you mean `guide`?");
    assert_snapshot!(brief("---\nkind: landing-page\ntitle: T\n---\n"), @"page.md:2:7 «landing-page» unknown-value: unknown kind of page `landing-page` | the kinds are `article`, `guide`, `process`, `control`, `route`; it is shown as an article");
    assert_snapshot!(brief("---\nkind: [guide]\ntitle: T\n---\n"), @"page.md:2:7 «[guide]» wrong-type: `kind` must be text, found a list | if it is meant as text, put quotes around it");
}

#[test]
fn toml_front_matter_is_read() {
    let site = Book::new()
        .page("+++\ntitle = \"From Hugo\"\ndate = 2024-05-06T07:08:09Z\ndraft = false\nweight = 3\nslug = \"x\"\ntags = [\"a\"]\naliases = [\"/old/\"]\n[menu.main]\nname = \"x\"\n+++\nText\n")
        .build();
    assert_snapshot!(site.brief(), @r#"
    page.md:6:1 «slug» unknown-key: `slug` is not used here | it is another tool's key, or its value has another form; the page is built without it
    page.md:9:2 «menu» unknown-key: `menu` is not used here | it is another tool's key, or its value has another form; the page is built without it
    "#);
    assert_eq!(site.title("page.html"), "From Hugo");
    assert_snapshot!(site.paths(), @r#"
    index.html
    old/index.html
    page.html
    tags/a.html
    tags/index.html
    "#);
    assert_snapshot!(brief("+++\ntitle = From Hugo\n+++\nText\n"), @r#"page.md:2:9 «From Hugo» toml-syntax: string values must be quoted, expected literal string | write `key = "text"`, one to a line"#);
}

#[test]
fn front_matter_that_never_ends_is_reported() {
    assert_snapshot!(Book::new().page("---\ntitle: T\n\nText\n").build().report(), @r#"
    error[unclosed-front-matter]: the front matter is never closed
     --> content/page.md:1:1
      |
    1 | ---
      | ^^^ opened here
      |
      = help: put a line `---` below its last key
    "#);
    let told = "---\n# yaml-language-server: $schema=x.json\n# A page.\ntitle: T\n\nText\n";
    assert_snapshot!(brief(told), @"page.md:1:1 «---» unclosed-front-matter: the front matter is never closed | put a line `---` below its last key");
}

#[test]
fn comments_may_stand_in_front_matter_and_a_heading_below_a_rule_is_none() {
    let site = Book::new()
        .page("---\n# yaml-language-server: $schema=x.json\ntitle: T # so\n# and\n---\nText\n")
        .file("content/rule.md", "---\n# A heading\nNote: text\n")
        .build();
    assert_eq!(site.report(), "");
    assert_eq!(site.title("page.html"), "T");
    assert_eq!(site.prose("page.html"), "<p>Text</p>");
    assert!(site.main("rule.html").contains("Note: text"));
}

#[test]
fn a_rule_at_the_top_of_a_page_is_a_rule() {
    for text in ["---\n\nText\n", "---\nText without a key\n", "---"] {
        let site = Book::new().page(text).build();
        assert_eq!(site.report(), "", "{text:?}");
        assert!(site.prose("page.html").starts_with("<hr />"), "{text:?}");
    }
}

#[test]
fn two_rules_around_prose_are_two_rules() {
    let site = Book::new().page("---\n\nA quote of the day.\n\n---\n\nText\n").build();
    assert_eq!(site.report(), "");
    assert_eq!(site.prose("page.html").matches("<hr />").count(), 2);
}

#[test]
fn dates_may_have_times_as_other_tools_write_them() {
    for date in ["2024-05-06", "2024-05-06T07:08:09Z", "2024-05-06 07:08:09 +0200", "\"2024-05-06\""] {
        assert_eq!(brief(&format!("---\ntitle: T\ndate: {date}\n---\n")), "", "{date}");
    }
}

#[test]
fn keys_of_other_tools_are_warnings_and_what_means_the_same_is_used() {
    let jekyll = "---\nlayout: page\ntitle: Jekyll\npermalink: /about/\ndate: 2020-01-01 00:00:00\ncategories: [a]\ntags: [b]\n---\n";
    assert_snapshot!(brief(jekyll), @r#"
    page.md:2:1 «layout» unknown-key: unknown key `layout` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    page.md:4:1 «permalink» unknown-key: unknown key `permalink` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    page.md:6:1 «categories» unknown-key: unknown key `categories` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    "#);
    let hugo = "---\ntitle: Hugo\nlinkTitle: H\nweight: 10\ndraft: false\naliases:\n  - /old/path/\nmenu:\n  main:\n    weight: 1\n---\n";
    assert_snapshot!(brief(hugo), @r#"
    page.md:3:1 «linkTitle» unknown-key: unknown key `linkTitle` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    page.md:8:1 «menu» unknown-key: unknown key `menu` | the keys here are `title`, `description`, `kind`, `owner`, `reviewed`, `review-every`, `tags`, `weight`, `date`, `aliases`, `draft`, `sort-by`
    "#);
}

#[test]
fn mistakes_of_yaml_in_front_matter_are_placed_in_the_file() {
    assert_snapshot!(Book::new().page("---\ntitle: One: two\n---\n").build().report(), @r#"
    error[yaml-syntax]: a text with `: ` in it needs quotes
     --> content/page.md:2:11
      |
    2 | title: One: two
      |           ^ this looks like the end of a second key
      |
      = help: write `title: "One: two"`
    "#);
    assert_snapshot!(Book::new().page("---\ntitle: T\ntitle: U\n---\n").build().report(), @r#"
    error[yaml-duplicate-key]: `title` is there twice
     --> content/page.md:3:1
      |
    2 | title: T
      | ----- first here
    3 | title: U
      | ^^^^^ again here
      |
      = help: remove one of them; if these are two things of a list, start the second with `- `
    "#);
    assert_snapshot!(Book::new().page("---\ntitle:\n\t- x\n---\n").build().report(), @r#"
    error[yaml-tab]: this line is indented with a tab
     --> content/page.md:3:1
      |
    3 |     - x
      | ^^^^ a tab
      |
      = help: indent with spaces, two for each level; most editors can replace tabs by spaces on saving
    "#);
}

#[test]
fn a_key_of_another_tool_is_one_finding_however_many_pages_have_it() {
    let site = Book::new()
        .file("content/a.md", "---\ntitle: A\nlayout: page\n---\n")
        .file("content/b.md", "---\ntitle: B\nlayout: page\nsidebar: left\n---\n")
        .file("content/c.md", "---\ntitle: C\nlayout: page\n---\n")
        .build();
    assert_eq!(site.warnings(), 2, "{}", site.report());
    assert!(site.report().contains("3 pages have this key"), "{}", site.report());
}
