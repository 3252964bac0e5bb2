//! Raw HTML in pages: kept where it is harmless, taken out and reported where not.

use insta::assert_snapshot;

use crate::support::{Book, Site};

fn site(text: &str) -> Site {
    Book::new().page(text).build()
}

#[test]
fn what_could_run_load_or_restyle_never_reaches_the_page() {
    for (html, forbidden) in [
        ("<script>alert(1)</script>", "alert(1)"),
        ("<ScRiPt src=x></sCrIpT>", "cript"),
        ("<style>body{display:none}</style>", "display:none"),
        ("<iframe src=\"https://example.com\"></iframe>", "iframe"),
        ("<object data=x></object><embed src=x>", "data"),
        ("<p onclick=\"alert(1)\">x</p>", "onclick"),
        ("<img src=x onerror=alert(1)>", "onerror"),
        ("<p style=\"position:fixed\">x</p>", "position"),
        ("<a href=\"javascript:alert(1)\">x</a>", "javascript"),
        ("<svg onload=alert(1)><script>alert(1)</script></svg>", "alert"),
        ("<svg><style><img src=x onerror=alert(1)></style></svg>", "onerror"),
        ("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "onerror=\""),
        ("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<img src=\"x\" onerror"),
        ("<form action=x><input name=y></form>", "<input"),
        ("<base href=\"https://example.com\">", "<base"),
        ("<meta http-equiv=refresh content=0>", "http-equiv"),
        ("<link rel=stylesheet href=x>", "stylesheet"),
        ("<details ontoggle=alert(1) open><summary>x</summary></details>", "ontoggle"),
        ("<b\nonclick=alert(1)>x</b>", "onclick"),
        ("Text <span onmouseover='x'>y</span>", "onmouseover"),
        ("<!--><script>alert(1)</script>-->", "<script"),
        ("<![CDATA[<script>alert(1)</script>]]>", "<script"),
        ("<?php <script>alert(1)</script> ?>", "<script"),
    ] {
        let prose = site(&format!("{html}\n")).prose("page.html");
        assert!(!prose.contains(forbidden), "{html} left {forbidden} in {prose}");
    }
}

#[test]
fn details_and_plain_markup_are_kept_with_the_markdown_in_them() {
    let site = site(
        "<details open class=\"x\"><summary>More</summary>\n\n- *one*\n- [two](page.md)\n\n</details>\n\nH<sub>2</sub>O <kbd>Ctrl</kbd> <mark>m</mark><br>\n<video controls></video>\n",
    );
    assert_eq!(site.report(), "");
    assert_snapshot!(site.prose("page.html"), @r#"
    <details open="" class="x"><summary>More</summary>
    <ul>
    <li><em>one</em></li>
    <li><a href="page.html">two</a></li>
    </ul>
    </details>
    <p>H<sub>2</sub>O <kbd>Ctrl</kbd> <mark>m</mark><br>
    <video controls=""></video></p>
    "#);
}

#[test]
fn what_is_taken_out_is_reported_once_per_element_and_page() {
    let site = Book::new()
        .file("content/a.md", "<script>x</script>\n\n<script>y</script> <iframe src=x></iframe>\n\nText <font color=red>z</font> <FONT>w</FONT>\n")
        .file("content/b.md", "<script>x</script>\n")
        .build();
    assert_snapshot!(site.brief(), @r#"
    a.md:1:1 «<script>» raw-html: the HTML element `script` is left out | say it in Markdown, or link to the page that shows it
    a.md:3:20 «<iframe src=x>» raw-html: the HTML element `iframe` is left out | say it in Markdown, or link to the page that shows it
    a.md:5:6 «<font color=red>» raw-html: the HTML element `font` is left out | say it in Markdown, or link to the page that shows it
    b.md:1:1 «<script>» raw-html: the HTML element `script` is left out | say it in Markdown, or link to the page that shows it
    "#);
    assert_snapshot!(site.prose("a.html"), @"<p>Text z w</p>");
}

#[test]
fn a_finding_about_raw_html_stands_at_its_tag() {
    assert_snapshot!(site("> quoted\n> <div>\n> <iframe\n>   src=\"x\"></iframe>\n> </div>\n").report(), @r#"
    warning[raw-html]: the HTML element `iframe` is left out
     --> content/page.md:3:3
      |
    3 |   > <iframe
      |  ___^
    4 | | >   src="x"></iframe>
      | |____________^ not shown to readers
      |
      = help: say it in Markdown, or link to the page that shows it
    "#);
}

#[test]
fn tags_left_open_are_closed_before_the_page_goes_on() {
    let site = site("<div><b>open\n\nText\n\n</section></p>\n");
    assert_eq!(site.report(), "");
    assert_snapshot!(site.prose("page.html"), @r#"
    <div><b>open
    <p>Text</p>
    <p></p>
    </b></div>
    "#);
}

#[test]
fn comments_are_left_out_without_a_word() {
    let site = site("<!-- note -->\n\nText <!-- inline --> more\n\n<!--\nseveral\n\nlines <script>\n-->\n");
    assert_eq!(site.report(), "");
    assert_snapshot!(site.prose("page.html"), @"<p>Text  more</p>");
}

#[test]
fn our_own_markup_passes_a_page_with_raw_html_unchanged() {
    let text = "> [!NOTE]\n> x\n\n- [ ] task\n\n| a |\n| - |\n| b |\n\nNote[^1] https://example.com\n\n[^1]: Foot.\n";
    let without = site(text).prose("page.html");
    let with = site(&format!("{text}\n<br>\n")).prose("page.html");
    assert_eq!(normal(&with.replace("<br>", "")), normal(&without));
}

/// HTML without the differences that mean nothing.
fn normal(html: &str) -> String {
    html.replace(" />", ">").split_whitespace().collect::<Vec<_>>().join(" ").replace("> <", "><")
}

#[test]
fn words_in_angle_brackets_are_told_how_to_be_words() {
    assert_snapshot!(site("Ask <customer name> for <a-date>.\n").report(), @r#"
    warning[raw-html]: `<customer>` is taken for HTML and left out
     --> content/page.md:1:5
      |
    1 | Ask <customer name> for <a-date>.
      |     ^^^^^^^^^^^^^^^ not shown to readers
      |
      = help: if it is meant as words, write `\<customer name>`

    warning[raw-html]: `<a-date>` is taken for HTML and left out
     --> content/page.md:1:25
      |
    1 | Ask <customer name> for <a-date>.
      |                         ^^^^^^^^ not shown to readers
      |
      = help: if it is meant as words, write `\<a-date>`
    "#);
}

#[test]
fn an_image_in_html_is_one_finding() {
    assert_snapshot!(site("<svg><g><path d=\"M0 0\"/></g><title>x</title></svg>\n").brief(), @"page.md:1:1 «<svg>» raw-html: the HTML element `svg` is left out | say it in Markdown, or link to the page that shows it");
}

#[test]
fn a_tag_or_comment_that_never_ends_is_text_and_swallows_nothing() {
    for start in ["<div><a href=\"", "<div><!-- ", "<div><b title='x", "<div></b "] {
        let prose = site(&format!("{start}\n\nStill *here* and [there](page.md).\n")).prose("page.html");
        assert!(
            prose.contains("Still <em>here</em> and <a href=\"page.html\">there</a>."),
            "{start}: {prose}"
        );
    }
}

#[test]
fn our_own_boxes_stay_whole_around_tags_left_open() {
    assert_snapshot!(
        site("> [!NOTE]\n> <b>open\n\n- [ ] <i>task\n\n| <u>a |\n| - |\n| b |\n").prose("page.html"),
        @r#"
    <div class="note info"><p class="label"><svg class="ico" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 11v6m0-9.5v.2"/></svg>Note</p>

    <p><b>open</b></p><b>
    </b></div><b>

    <ul class="checks">
    <li><label><input type="checkbox"><span><i>task</i></span></label></li><i>
    </i></ul><i>

    <div class="tbl" role="region" tabindex="0" aria-label="a"><table><thead><tr><th scope="col"><u>a</u></th></tr></thead><tbody>
    <tr><td>b</td></tr>
    </tbody></table></div>
    </i></b>
    "#
    );
}

#[test]
fn elements_that_nest_without_end_are_shown_as_text_and_reported_once() {
    let site =
        Book::new().page(&format!("{}\n\ntext\n\n{}\n", "<div>".repeat(20_000), "<b>".repeat(600))).build();
    assert_eq!(site.warnings(), 1, "{}", site.report().len());
    assert!(site.page("page.html").contains("&lt;div&gt;"));
}

#[test]
fn a_table_of_raw_html_has_the_box_that_scrolls_and_a_name_too() {
    let site = site(
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n<table class=\"x\">\n<tr><th>Step</th><td>Who \"signs\" &amp; <a href=\"page.md\">when</a></td></tr>\n<tr><td>1\n\n**two**\n\n<table><tr><td>in it</td></tr></table></td></tr></table>\n\n<table><tr><td></td></tr></table>\n\n<table><tr><th>Step</th><td>Who \"signs\" &amp; when</td></tr></table>\n",
    );
    assert_eq!(site.report(), "");
    let page = site.prose("page.html");
    let boxes: Vec<&str> = page.split("<div").skip(1).filter_map(|part| part.split('>').next()).collect();
    assert_snapshot!(boxes.join("\n"), @r#"
    class="tbl" role="region" tabindex="0" aria-label="A, B"
    class="tbl" role="region" tabindex="0" aria-label="Step, Who &quot;signs&quot; &amp; when"
    class="tbl" role="region" tabindex="0" aria-label="Table"
    class="tbl" role="region" tabindex="0" aria-label="Step, Who &quot;signs&quot; &amp; when (2)"
    "#);
    assert_eq!(page.matches("<table").count(), 5);
    assert_eq!(page.matches("</table></div>").count(), 4, "{page}");
}
