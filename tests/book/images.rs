//! Images: their size, and when they are loaded.

use insta::assert_snapshot;

use crate::support::{Book, Site};

fn site(text: &str) -> Site {
    Book::new().page(text).file("content/logo.png", "x").file("content/img/plan.png", "image 40x30").build()
}

#[test]
fn an_image_keeps_its_room_and_only_the_first_is_loaded_at_once() {
    let page = "# A\n\n![Plan](img/plan.png \"The plan\")\n\n![Logo](logo.png) ![Plan](img/plan.png?2) ![Away](https://example.com/a.png)\n";
    assert_snapshot!(site(page).prose("page.html"), @r#"
    <p><img width="40" height="30" src="img/plan.png" alt="Plan" title="The plan" decoding="async" /></p>
    <p><img src="logo.png" alt="Logo" loading="lazy" decoding="async" /> <img width="40" height="30" src="img/plan.png?2" alt="Plan" loading="lazy" decoding="async" /> <a href="https://example.com/a.png">Away</a></p>
    "#);
}

#[test]
fn beside_raw_html_images_are_the_same_and_an_authors_own_size_stays() {
    let page = "# A\n\n![Plan](img/plan.png)\n\n<div>\n\n![Plan](img/plan.png)\n\n</div>\n\n<img src=\"img/plan.png\" width=\"10\" alt=\"Plan\">\n";
    assert_snapshot!(site(page).prose("page.html"), @r#"
    <p><img width="40" height="30" src="img/plan.png" alt="Plan" decoding="async"></p>
    <div>
    <p><img width="40" height="30" src="img/plan.png" alt="Plan" loading="lazy" decoding="async"></p>
    </div>
    <img src="img/plan.png" width="10" alt="Plan">
    "#);
}
