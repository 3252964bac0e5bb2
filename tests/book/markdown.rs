//! Markdown: `CommonMark`, what GitHub adds to it, and what this program does.

use insta::assert_snapshot;

use crate::support::Book;

/// The text of a page, and no finding about it.
fn prose(markdown: &str) -> String {
    let site = Book::new().page(markdown).build();
    assert_eq!(site.report(), "");
    site.prose("page.html")
}

#[test]
fn a_table_scrolls_by_itself_and_aligns_by_class() {
    assert_snapshot!(prose("| Item | Price | Note |\n| --- | ---: | :-: |\n| A `\\|` B | 1 | *x* |\n| C \\| D | 2 |\n"), @r#"
    <div class="tbl" role="region" tabindex="0" aria-label="Item, Price, Note"><table><thead><tr><th scope="col">Item</th><th scope="col" class="num">Price</th><th scope="col" class="mid">Note</th></tr></thead><tbody>
    <tr><td>A <code>|</code> B</td><td class="num">1</td><td class="mid"><em>x</em></td></tr>
    <tr><td>C | D</td><td class="num">2</td><td class="mid"></td></tr>
    </tbody></table></div>
    "#);
}

#[test]
fn a_task_list_is_boxes_with_names() {
    assert_snapshot!(prose("- [ ] Ask *finance*\n- [x] Sign\n\n  - [ ] twice\n- plain\n"), @r#"
    <ul class="checks">
    <li>
    <p><label><input type="checkbox"><span>Ask <em>finance</em></span></label></p>
    </li>
    <li>
    <p><label><input type="checkbox" checked><span>Sign</span></label></p>

    <ul class="checks">
    <li><label><input type="checkbox"><span>twice</span></label></li>
    </ul>
    </li>
    <li>
    <p>plain</p>
    </li>
    </ul>
    "#);
}

#[test]
fn strikethrough_takes_one_tilde_or_two() {
    assert_snapshot!(prose("~~gone~~ and ~gone~ but not ~~~this"), @"<p><del>gone</del> and <del>gone</del> but not ~~~this</p>");
}

#[test]
fn a_bare_address_is_a_link_as_on_github() {
    assert_snapshot!(
        prose("See https://example.com/a_b?c=1&d=2. Or (www.example.com), ask@example.com, not example.com.\n\n[https://example.com](https://example.org) `https://example.net`"),
        @r#"
    <p>See <a href="https://example.com/a_b?c=1&amp;d=2">https://example.com/a_b?c=1&amp;d=2</a>. Or (<a href="http://www.example.com">www.example.com</a>), <a href="mailto:ask@example.com">ask@example.com</a>, not example.com.</p>
    <p><a href="https://example.org">https://example.com</a> <code>https://example.net</code></p>
    "#
    );
}

#[test]
fn footnotes_are_numbered_by_their_first_mention_and_lead_back() {
    assert_snapshot!(
        prose("One[^b] two[^a] again[^b].\n\n[^a]: First *note*.\n[^b]: Second.\n\n    With two paragraphs.\n[^c]: Mentioned by nobody.\n"),
        @r##"
    <p>One<sup class="fn"><a href="#fn-1" id="fnref-1">1</a></sup> two<sup class="fn"><a href="#fn-2" id="fnref-2">2</a></sup> again<sup class="fn"><a href="#fn-1" id="fnref-1-2">1</a></sup>.</p>

    <section class="footnotes" aria-label="Footnotes"><ol>
    <li id="fn-1" value="1">
    <p>Second.</p>
    <p>With two paragraphs.</p>
    <a class="back" href="#fnref-1" aria-label="Back to the text">↩</a> <a class="back" href="#fnref-1-2" aria-label="Back to the text">↩</a> </li>
    <li id="fn-2" value="2">
    <p>First <em>note</em>.</p>
    <a class="back" href="#fnref-2" aria-label="Back to the text">↩</a> </li>
    <li id="fn-3" value="3">
    <p>Mentioned by nobody.</p>
    </li>
    </ol></section>
    "##
    );
}

#[test]
fn every_alert_has_its_word_and_its_symbol() {
    for (kind, class, word) in [
        ("NOTE", "info", "Note"),
        ("TIP", "tip", "Tip"),
        ("IMPORTANT", "info", "Important"),
        ("WARNING", "warn", "Warning"),
        ("CAUTION", "stop", "Caution"),
    ] {
        let text = prose(&format!("> [!{kind}]\n> Mind **this**.\n"));
        let opening = format!("<div class=\"note {class}\"><p class=\"label\"><svg");
        assert!(text.starts_with(&opening), "{text}");
        assert!(text.contains(&format!("</svg>{word}</p>")), "{text}");
        assert!(text.ends_with("<p>Mind <strong>this</strong>.</p>\n</div>"), "{text}");
    }
}

#[test]
fn a_quote_without_a_known_word_is_a_quote() {
    assert_snapshot!(prose("> [!FOO]\n> Text\n\n> plain\n"), @r#"
    <blockquote>
    <p>[!FOO]
    Text</p>
    </blockquote>
    <blockquote>
    <p>plain</p>
    </blockquote>
    "#);
}

#[test]
fn a_definition_list_is_one() {
    assert_snapshot!(prose("Deal desk\n: The people who price.\n: Also their room.\n\nPO\n: Purchase order.\n"), @r#"
    <dl>
    <dt>Deal desk</dt>
    <dd>The people who price.</dd>
    <dd>Also their room.</dd>
    <dt>PO</dt>
    <dd>Purchase order.</dd>
    </dl>
    "#);
}

#[test]
fn a_heading_takes_an_id_and_classes_and_no_other_attribute() {
    assert_snapshot!(prose("## Terms {#pay .wide onclick=alert(1)}\n"), @r#"<h2 id="pay" class="wide">Terms</h2>"#);
}

#[test]
fn code_is_kept_letter_for_letter() {
    assert_snapshot!(
        prose("```yaml\nid: <a> https://example.com\n```\n\n    indented & kept\n\n`a <b> &amp; c`\n"),
        @r#"
    <pre><code class="language-yaml">id: &lt;a&gt; https://example.com
    </code></pre>
    <pre><code>indented &amp; kept
    </code></pre>
    <p><code>a &lt;b&gt; &amp;amp; c</code></p>
    "#
    );
}

#[test]
fn files_with_windows_line_ends_read_as_any_other() {
    let unix = "---\ntitle: A page\ntags: [x]\n---\n\n# A page\n\nText\nwith two lines.\n\n- [ ] one\n\n| a |\n| - |\n| b |\n\n```questions\nask: [b.q]\n```\n\n> [!NOTE]\n> Mind.\n";
    let bank = "title: B\nquestions:\n  - id: q\n    ask: >-\n      What\n      now?\n    why: So.\n";
    let build = |newline: &str| {
        let site = Book::new()
            .file("content/page.md", &unix.replace('\n', newline))
            .file("content/questions/b.yaml", &bank.replace('\n', newline))
            .build();
        assert_eq!(site.report(), "");
        site.main("page.html").replace("\r\n", "\n")
    };
    assert_eq!(build("\r\n"), build("\n"));
}

#[test]
fn a_byte_order_mark_is_not_seen() {
    let site = Book::new().file("content/page.md", "\u{FEFF}---\ntitle: Marked\n---\nText\n").build();
    assert_eq!(site.report(), "");
    assert_eq!(site.title("page.html"), "Marked");
}

#[test]
fn an_empty_file_is_a_page_with_the_title_of_its_name() {
    for text in ["", "\n", "---\n---\n", "---\n---", "---\ntags: [x]\n---\n"] {
        let site = Book::new().file("content/03-first_call.md", text).build();
        assert_eq!(site.report(), "", "{text:?}");
        assert_eq!(site.title("03-first_call.html"), "First call", "{text:?}");
        assert_eq!(site.prose("03-first_call.html"), "", "{text:?}");
    }
}

#[test]
fn noncharacters_of_an_author_never_stand_for_anything_of_ours() {
    let site = Book::new()
        .page("a \u{FDD0}0\u{FDD1} [x](page.md) &#xFDD0;0&#xFDD1; \u{FDD2}0\u{FDD3} &#xFDD2;0&#xFDD3;\n")
        .build();
    assert_eq!(site.report(), "");
    let main = site.main("page.html");
    assert_eq!(main.matches("page.html").count(), 1, "{main}");
    assert_eq!(
        main.matches("<nav").count(),
        site.page("page.html").matches("<nav class=\"trail").count(),
        "{main}"
    );
}
