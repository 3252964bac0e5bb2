//! Titles, headings and their anchors.

use insta::assert_snapshot;

use crate::support::{Book, Site};

fn page(text: &str) -> Site {
    let site = Book::new().page(text).build();
    assert_eq!(site.report(), "");
    site
}

/// Each heading of a page: its level, id and words.
fn headings(site: &Site) -> String {
    let prose = site.prose("page.html");
    let mut lines = Vec::new();
    for (at, _) in prose.match_indices("<h") {
        let rest = prose.get(at + 2..).unwrap_or_default();
        let Some((tag, after)) = rest.split_once('>') else { continue };
        if !tag.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let words = after.split_once("</h").map_or("", |(words, _)| words);
        lines.push(format!("{tag} {words}"));
    }
    lines.join("\n")
}

#[test]
fn the_title_comes_from_the_front_matter_then_the_first_heading_then_the_file_name() {
    assert_eq!(page("---\ntitle: Front\n---\n# Heading\n").title("page.html"), "Front");
    assert_eq!(page("# Heading *one* `x`\n\nText\n").title("page.html"), "Heading one x");
    assert_eq!(page("Text\n\n# Later\n").title("page.html"), "Page");
    assert_eq!(page("---\ntitle: \"\"\n---\n# Heading\n").title("page.html"), "Heading");
    assert_eq!(page("---\ntitle: R&D <b>\n---\n").title("page.html"), "R&amp;D &lt;b&gt;");
}

#[test]
fn a_first_heading_equal_to_the_title_is_not_repeated_and_keeps_its_anchor() {
    let site = page("---\ntitle: First call\n---\n\n# First call\n\nText, see [above](#first-call).\n");
    assert_snapshot!(site.prose("page.html"), @r##"<p>Text, see <a href="#first-call">above</a>.</p>"##);
    assert!(site.main("page.html").contains("<h1 id=\"first-call\">First call</h1>"));
}

#[test]
fn a_first_heading_that_differs_from_the_title_stays_one_level_down() {
    assert_snapshot!(headings(&page("---\ntitle: First call\n---\n# Preparing\n\n## Room\n")), @r#"
    2 id="preparing" Preparing
    3 id="room" Room
    "#);
}

#[test]
fn several_headings_of_the_first_level_are_all_shifted() {
    assert_snapshot!(headings(&page("# Title\n\n## A\n\n# B\n\n###### Deep\n")), @r#"
    3 id="a" A
    2 id="b" B
    6 id="deep" Deep
    "#);
}

#[test]
fn anchors_are_unique_and_readable_in_any_script() {
    assert_snapshot!(
        headings(&page("## 与信限度額の確認\n## Größe & Prüfung\n## नमस्ते दुनिया\n## Terms\n## Terms\n## Terms 1\n## `code_x` — *both*\n## 🎉 Party\n## !!!\n## ???\n")),
        @r#"
    2 id="与信限度額の確認" 与信限度額の確認
    2 id="größe--prüfung" Größe &amp; Prüfung
    2 id="नमस्ते-दुनिया" नमस्ते दुनिया
    2 id="terms" Terms
    2 id="terms-1" Terms
    2 id="terms-1-1" Terms 1
    2 id="code_x--both" <code>code_x</code> — <em>both</em>
    2 id="-party" 🎉 Party
    2 id="section" !!!
    2 id="section-1" ???
    "#
    );
}

#[test]
fn an_anchor_of_the_authors_wins_over_one_made_from_earlier_words() {
    let site = page("## Terms\n\n## Payment {#terms}\n\n[x](#terms) [y](#terms-1)\n");
    assert_snapshot!(headings(&site), @r#"
    2 id="terms-1" Terms
    2 id="terms" Payment
    "#);
}

#[test]
fn an_anchor_given_twice_is_reported() {
    let site = Book::new().page("## A {#x}\n\n## B {#x}\n").build();
    assert_snapshot!(site.report(), @r#"
    warning[duplicate-anchor]: the anchor `x` is used twice
     --> content/page.md:3:1
      |
    3 | ## B {#x}
      | ^^^^^^^^^ used again here
      |
      = help: give each heading an id of its own; links go to the first one
    "#);
}

#[test]
fn a_heading_added_at_the_end_changes_no_other_anchor() {
    let before = headings(&page("## A\n## B\n## A\n"));
    let after = headings(&page("## A\n## B\n## A\n## A\n## A 1\n"));
    assert!(after.starts_with(&before), "{before}\n{after}");
}

#[test]
fn the_contents_list_the_second_and_third_level() {
    let site = page("# T\n\n## One\n\n### Two & more\n\n#### Four\n\n## `Three`\n");
    let whole = site.page("page.html");
    let (_, toc) = whole.split_once("aria-label=\"On this page\"").expect("three headings make contents");
    let (toc, _) = toc.split_once("</nav>").expect("it ends");
    assert_snapshot!(crate::support::links(toc), @r#"
    One -> #one
    Two &amp; more -> #two--more
    Three -> #three
    "#);
}
