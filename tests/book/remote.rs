//! What lies on other sites: readers get a link, and their browsers ask nobody.

use insta::assert_snapshot;

use crate::support::{Book, Site};

fn site(text: &str) -> Site {
    Book::new().page(text).file("content/plan.png", "x").build()
}

#[test]
fn an_image_of_another_site_is_a_link_to_it() {
    let page = "# A\n\n![The plan](https://example.com/img/plan.png \"Of May\")\n\n![](//example.com/img/logo.svg?v=2)\n\n[![Passing](https://example.com/badge.svg)](https://example.com/build)\n\n![Own](plan.png)\n";
    let site = site(page);
    assert_snapshot!(site.prose("page.html"), @r#"
    <p><a href="https://example.com/img/plan.png">The plan</a></p>
    <p><a href="//example.com/img/logo.svg?v=2">logo.svg</a></p>
    <p><a href="https://example.com/build">Passing</a></p>
    <p><img src="plan.png" alt="Own" decoding="async" /></p>
    "#);
    assert_snapshot!(site.brief(), @r#"
    page.md:3:13 «https://example.com/img/plan.png» remote-image: what this shows lies on another site | save it in the content folder and show that: `![What it says](name.png)`
    page.md:5:5 «//example.com/img/logo.svg?v=2» remote-image: what this shows lies on another site | save it in the content folder and show that: `![What it says](name.png)`
    page.md:7:13 «https://example.com/badge.svg» remote-image: what this shows lies on another site | save it in the content folder and show that: `![What it says](name.png)`
    "#);
}

#[test]
fn raw_html_shows_nothing_of_another_site_either() {
    let page = "# A\n\n<p><img width=\"10\" src=\"https://example.com/a.png\" alt=\"A &amp; B\" onerror=\"x()\"></p>\n\nSee <a href=\"https://example.com\"><img src='HTTPS://example.com/b.png'></a> and <img alt=c src=https://example.com/c.png>.\n\n<video controls poster=\"https://example.com/p.jpg\" src=\"plan.png\"></video>\n\n<audio src=\"&#104;ttps://example.com/talk.mp3\"></audio>\n";
    let site = site(page);
    assert_snapshot!(site.prose("page.html"), @r#"
    <p><a href="https://example.com/a.png">A &amp; B</a></p>
    <p>See <a href="https://example.com">b.png</a> and <a href="https://example.com/c.png">c</a>.</p>
    <p><video controls="" poster="" src="plan.png"></video></p>
    <p><a href="https://example.com/talk.mp3">talk.mp3</a></p>
    "#);
    assert_snapshot!(site.brief(), @r#"
    page.md:3:25 «https://example.com/a.png» remote-image: what this shows lies on another site | save it in the content folder and show that: `![What it says](name.png)`
    page.md:5:45 «HTTPS://example.com/b.png» remote-image: what this shows lies on another site | save it in the content folder and show that: `![What it says](name.png)`
    page.md:5:96 «https://example.com/c.png» remote-image: what this shows lies on another site | save it in the content folder and show that: `![What it says](name.png)`
    page.md:7:25 «https://example.com/p.jpg» remote-image: what this shows lies on another site | save it in the content folder and show that: `![What it says](name.png)`
    page.md:9:13 «&#104;ttps://example.com/talk.mp3» remote-image: what this shows lies on another site | save it in the content folder and show that: `![What it says](name.png)`
    "#);
}

#[test]
fn an_address_that_another_tool_would_have_made_stays_what_its_author_wrote() {
    let site = site("# A\n\n<img src=\"https://{{ host }}/a.png\" alt=\"A\">\n");
    assert_snapshot!(site.prose("page.html"), @r#"<img alt="A">"#);
    assert!(!site.brief().contains("remote-image"), "{}", site.brief());
}
