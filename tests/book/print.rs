//! `[print]`: a section as one document.

use insta::assert_snapshot;

use crate::support::{Book, Site};

fn site(sections: &str) -> Site {
    Book::new()
        .file("book.toml", &format!("title = \"T\"\n[print]\nsections = {sections}\n"))
        .file("content/index.md", "# Home\n\n[A](guides/a.md)\n")
        .file("content/guides/index.md", "# Guides\n\nRead them.\n")
        .file("content/guides/a.md", "---\nweight: 1\n---\n# A\n\n## Part\n\n[Down](deep/b.md#part), [here](#part), [out](../index.md)\n")
        .file("content/guides/deep/b.md", "# B\n\n## Part\n\n[Up](../a.md), ![](../p.png)\n\n<details><summary>More</summary>Folded</details>\n")
        .file("content/guides/p.png", "p")
        .build()
}

#[test]
fn a_section_is_one_document_in_which_links_stay() {
    let site = site("[\"guides\"]");
    assert_eq!(site.report(), "");
    let page = site.page("guides/print.html");
    let articles = page.split_once("<nav aria-label=\"Contents\">").map_or("", |(_, rest)| rest);
    assert_snapshot!(articles.split("\n</main>").next().unwrap_or_default(), @r##"
    <ol><li><a href="#p1">Guides</a></li><li><a href="#p2">A</a></li><li><a href="#p3">B</a></li></ol></nav>
    <article class="at-section" id="p1" aria-label="Guides">

    <nav class="trail" aria-label="Breadcrumbs"><ol><li><a href="../index.html">Home</a></li></ol></nav>
    <h1 id="p1-guides">Guides</h1>
    <div class="prose"><p>Read them.</p>
    </div><ul class="entries"><li><a href="#p2">A</a></li><li><a href="deep/index.html">Deep</a><span class="what">Section, 1 page</span></li></ul>
    <p class="no-print"><a href="print.html">All of this section as one document, to print</a></p>

    </article>
    <article class="at-article" id="p2" aria-label="A">

    <nav class="trail" aria-label="Breadcrumbs"><ol><li><a href="../index.html">Home</a></li><li><a href="#p1">Guides</a></li></ol></nav>
    <h1 id="p2-a">A</h1>
    <div class="prose">
    <h2 id="p2-part">Part</h2>
    <p><a href="#p3-part">Down</a>, <a href="#p2-part">here</a>, <a href="../index.html">out</a></p>
    </div>
    <nav class="next" aria-label="Next page"><a class="fwd" href="deep/index.html">Next<b>Deep</b></a></nav>

    </article>
    <article class="at-article" id="p3" aria-label="B">

    <nav class="trail" aria-label="Breadcrumbs"><ol><li><a href="../index.html">Home</a></li><li><a href="#p1">Guides</a></li><li><a href="deep/index.html">Deep</a></li></ol></nav>
    <h1 id="p3-b">B</h1>
    <div class="prose">
    <h2 id="p3-part">Part</h2>
    <p><a href="#p2">Up</a>, <img src="p.png" alt="" decoding="async"></p>
    <details open><summary>More</summary>Folded</details>
    </div>

    </article>
    "##);
    assert!(site.page("guides/index.html").contains("<a href=\"print.html\">"));
    assert!(!site.built.artifacts.contains_key("print.html"));
    assert!(!site.page("index.html").contains("print.html"));
}

#[test]
fn the_whole_is_printed_only_where_it_is_asked_for() {
    let site = site("[\".\", \"guides/deep\"]");
    assert_eq!(site.report(), "");
    assert!(site.page("print.html").contains("href=\"#p3-part\""), "{}", site.page("print.html"));
    assert!(site.page("guides/deep/print.html").contains("href=\"../a.html\""));
}

#[test]
fn what_is_no_section_is_told() {
    assert_snapshot!(site("[\"guide\", \"x/y/z\", 3]").brief(), @r#"
    book.toml:3:13 «"guide"» unknown-section: no section lies in `guide` | did you mean `guides`?
    book.toml:3:22 «"x/y/z"» unknown-section: no section lies in `x/y/z` | name a folder of the content that has pages in it, or `.` for the whole playbook
    book.toml:3:31 «3» wrong-type: `sections` holds something else than folders in quotes | write it like `sections = ["guides"]`
    "#);
}

#[test]
fn a_page_of_that_name_stays() {
    let site = Book::new()
        .file("book.toml", "title = \"T\"\n[print]\nsections = [\".\"]\n")
        .file("content/print.md", "# Our printers\n")
        .build();
    assert_eq!(site.report(), "");
    assert!(site.page("print.html").contains("<h1 id=\"our-printers\">Our printers</h1>"));
}

#[test]
fn paper_says_until_when_it_is_good() {
    let site = Book::new()
        .file("content/teams.yaml", "title: Teams\nteams:\n  - id: finance\n    name: Finance\n")
        .file("content/page.md", "---\nowner: finance\nreviewed: 2026-10-02\nreview-every: 6 months\n---\n# Page\n")
        .file(
            "content/controls/limit.md",
            "---\nkind: control\ntitle: Limit\nrule: R.\nbecause: B.\nto-yes:\n  - title: Ask\n---\n",
        )
        .file(
            "content/routes/early.md",
            "---\nkind: route\ntitle: Early\nowner: finance\nreviewed: 2026-10-02\nreview-every: 6 months\nwhen-said: [now]\n\
             bends: [limit]\ndecides: finance\nwithin: 1 day\nexpires: 2026-12-31\n---\n",
        )
        .build();
    let trust = |path: &str| {
        let page = site.page(path);
        page.lines().find(|line| line.contains("print-only trust")).unwrap_or_default().to_owned()
    };
    assert_snapshot!(trust("page.html"), @r#"<p class="print-only trust">Owned by Finance. Reviewed <time datetime="2026-10-02">2 October 2026</time>. <b>Good until <time datetime="2027-04-02">2 April 2027</time>.</b></p>"#);
    assert_snapshot!(trust("routes/early.html"), @r#"<p class="print-only trust">Owned by Finance. Reviewed <time datetime="2026-10-02">2 October 2026</time>. <b>Good until <time datetime="2026-12-31">31 December 2026</time>.</b></p>"#);
}
