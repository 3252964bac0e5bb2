//! Links that lead somewhere, in all their forms.

use insta::assert_snapshot;

use crate::support::{Book, Site};

/// A small playbook to link into, and a page in `guides` with this text.
fn book(text: &str) -> Book {
    Book::new()
        .file("content/guides/page.md", text)
        .file("content/guides/other.md", "# Other\n\n## Part one\n")
        .file("content/controls/index.md", "# Controls\n\n## All of them\n")
        .file("content/controls/a b.md", "# Spaced\n\n## Größe\n")
        .file("content/与信/規則.md", "# 規則\n\n## 与信限度額の確認\n")
        .file("content/plain/x.md", "# In a folder without an index\n")
        .file("content/img/a.png", "png")
        .file(
            "content/questions/credit.yaml",
            "title: Credit\nquestions:\n  - id: limit\n    ask: How much?\n    why: So.\n",
        )
        .file("content/teams.yaml", "title: Teams\nteams:\n  - id: finance\n    name: Finance\n")
}

fn site(text: &str) -> Site {
    let site = book(text).build();
    assert_eq!(site.report(), "");
    site
}

/// Where the links of a text lead.
fn led(text: &str) -> String {
    crate::support::links(&site(text).prose("guides/page.html"))
}

#[test]
fn a_link_names_a_source_file_and_leads_to_its_page() {
    assert_snapshot!(
        led("[a](other.md) [b](./other.md#part-one) [c](../controls/index.md) [d](/guides/other.md) [e](../plain/x.md?print=1&b#top)\n"),
        @r#"
    a -> other.html
    b -> other.html#part-one
    c -> ../controls/index.html
    d -> other.html
    e -> ../plain/x.html?print=1&amp;b#top
    "#
    );
}

#[test]
fn a_folder_is_a_name_for_the_page_that_opens_it() {
    assert_snapshot!(
        led("[a](../controls) [b](../controls/) [c](../controls/#all-of-them) [d](/plain/) [e](.) [f](./) [g](..) [h](/) [i](../)\n"),
        @r#"
    a -> ../controls/index.html
    b -> ../controls/index.html
    c -> ../controls/index.html#all-of-them
    d -> ../plain/index.html
    e -> index.html
    f -> index.html
    g -> ../index.html
    h -> ../index.html
    i -> ../index.html
    "#
    );
}

#[test]
fn banks_questions_and_teams_are_named_by_their_files() {
    assert_snapshot!(
        led("[bank](../questions/credit.yaml) [question](../questions/credit.yaml#limit) [who](../teams.yaml#finance) [all](/teams.yaml)\n"),
        @r#"
    bank -> ../questions/credit.html
    question -> ../questions/credit.html#limit
    who -> ../teams/finance.html
    all -> ../teams.html
    "#
    );
}

#[test]
fn names_may_hold_spaces_and_any_script_encoded_or_not() {
    assert_snapshot!(
        led("[a](<../controls/a b.md#größe>) [b](../controls/a%20b.md#gr%C3%B6%C3%9Fe) [c](../与信/規則.md#与信限度額の確認) [d](/%E4%B8%8E%E4%BF%A1/%E8%A6%8F%E5%89%87.md)\n"),
        @r#"
    a -> ../controls/a%20b.html#gr%C3%B6%C3%9Fe
    b -> ../controls/a%20b.html#gr%C3%B6%C3%9Fe
    c -> ../%E4%B8%8E%E4%BF%A1/%E8%A6%8F%E5%89%87.html#%E4%B8%8E%E4%BF%A1%E9%99%90%E5%BA%A6%E9%A1%8D%E3%81%AE%E7%A2%BA%E8%AA%8D
    d -> ../%E4%B8%8E%E4%BF%A1/%E8%A6%8F%E5%89%87.html
    "#
    );
}

#[test]
fn reference_links_images_and_raw_html_lead_where_inline_links_do() {
    assert_snapshot!(
        led("[a][ref] [ref] [Ref][] ![pic](../img/a.png \"A title\") <a href=\"other.md\">raw</a> <img src='../img/a.png' alt=raw>\n\n<div><a class=x href=../controls/a%20b.md>block</a></div>\n\n[ref]: other.md#part-one\n"),
        @r#"
    a -> other.html#part-one
    ref -> other.html#part-one
    Ref -> other.html#part-one
    image pic -> ../img/a.png
    raw -> other.html
    image raw -> ../img/a.png
    block -> ../controls/a%20b.html
    "#
    );
}

#[test]
fn anchors_of_raw_html_may_be_linked_to() {
    assert_snapshot!(
        led("<a name=\"old\"></a> <h2 id='Raw'>Raw</h2>\n\n[a](#old) [b](#Raw) [c](#top) [d](#) [e](page.md#old)\n"),
        @r#"
     -> –
    a -> #old
    b -> #Raw
    c -> #top
    d -> #
    e -> page.html#old
    "#
    );
}

#[test]
fn a_footnote_may_hold_a_link_and_be_linked_to() {
    assert_snapshot!(led("A[^x] and [the note](#fn-1).\n\n[^x]: See [other](other.md).\n"), @r#"
    1 -> #fn-1
    the note -> #fn-1
    other -> other.html
    ↩ -> #fnref-1
    "#);
}

#[test]
fn links_to_other_sites_stay_as_they_are() {
    assert_snapshot!(
        led("<https://example.com/?a=1&b=2> [a](https://example.com/ä) [b](mailto:a@example.com) <a@example.com> [c](//example.com/x) [d](tel:+44123) [e](slack://channel?id=1)\n"),
        @r#"
    https://example.com/?a=1&amp;b=2 -> https://example.com/?a=1&amp;b=2
    a -> https://example.com/%C3%A4
    b -> mailto:a@example.com
    a@example.com -> mailto:a@example.com
    c -> //example.com/x
    d -> tel:+44123
    e -> slack://channel?id=1
    "#
    );
}

#[test]
fn an_image_may_be_a_link_and_a_link_may_hold_markup() {
    assert_snapshot!(site("[![*alt* `x`](../img/a.png)](other.md \"T\") [**bold** `code`](other.md)\n").prose("guides/page.html"), @r#"<p><a href="other.html" title="T"><img src="../img/a.png" alt="alt x" decoding="async" /></a> <a href="other.html"><strong>bold</strong> <code>code</code></a></p>"#);
}

#[test]
fn links_in_yaml_are_seen_from_their_own_file() {
    let site = Book::new()
        .file("content/controls/x.md", "# Control\n")
        .file("content/deep/down/g.md", "---\nkind: guide\ntitle: G\n---\n```questions\nask: [b.q]\n```\n")
        .file(
            "content/questions/b.yaml",
            "title: B\ndescription: See [it](../controls/x.md).\nquestions:\n  - id: q\n    ask: See [it](../controls/x.md)?\n    why: >\n      See\n      [it](/controls/x.md).\n",
        )
        .build();
    assert_eq!(site.report(), "");
    let to_control = |path: &str| {
        site.links(path).lines().filter(|line| line.starts_with("it ->")).collect::<Vec<_>>().join("\n")
    };
    assert_snapshot!(to_control("questions/b.html"), @r#"
    it -> ../controls/x.html
    it -> ../controls/x.html
    it -> ../controls/x.html
    "#);
    assert_snapshot!(to_control("deep/down/g.html"), @r#"
    it -> ../../controls/x.html
    it -> ../../controls/x.html
    "#);
}

#[test]
fn the_words_after_a_text_directive_are_not_checked() {
    assert_snapshot!(led("[a](other.md#:~:text=hello) [b](other.md#part-one:~:text=x)\n"), @r#"
    a -> other.html#:~:text=hello
    b -> other.html#part-one:~:text=x
    "#);
}
