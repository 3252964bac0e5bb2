//! Every page is well nested, whatever HTML its author left open.

use proptest::prelude::*;

use crate::support::Book;
use crate::{cases, tokens};

/// Elements without an end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// The first tag that does not fit, if there is one.
fn misnested(html: &str) -> Option<String> {
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let tag = rest.get(at..)?;
        let Some(end) = end_of_tag(tag) else { return Some(format!("a tag never ends: {tag}")) };
        let inside = tag.get(1..end)?;
        rest = tag.get(end + 1..)?;
        let name: String =
            inside.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if inside.starts_with('!') || inside.ends_with('/') || VOID.contains(&name.as_str()) {
            continue;
        }
        if name.is_empty() {
            return Some(format!("a bare `<` before {rest}"));
        }
        if !inside.starts_with('/') {
            open.push(name);
        } else if open.pop().as_deref() != Some(name.as_str()) {
            return Some(format!("</{name}> closes nothing before {rest}"));
        }
    }
    open.pop().map(|name| format!("<{name}> is never closed"))
}

/// Where a tag's `>` stands: not in an attribute's quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.char_indices().find_map(|(at, c)| {
        quoted ^= c == '"';
        (c == '>' && !quoted).then_some(at)
    })
}

#[test]
fn the_check_sees_what_does_not_nest() {
    assert_eq!(misnested("<p>a<br>b<img src=\"a>b\"></p><path d=\"x\"/>"), None);
    for wrong in ["<p><b></p></b>", "<p>", "</p>", "a < b", "<p", "<b><i></b></i>"] {
        assert!(misnested(wrong).is_some(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_page_is_well_nested(text in tokens::markdown()) {
        let bank = "title: B\nquestions:\n  - id: q\n    ask: Q *x*?\n    why: So <b>open.\n    options: [A <i>b, C]\n    type: choice\n";
        let site = Book::new()
            .page(&format!("# T\n\n{text}"))
            .file("content/questions/b.yaml", bank)
            .build();
        if site.errors() == 0 {
            let page = site.page("page.html");
            prop_assert_eq!(misnested(&page), None, "{}", page);
        }
    }
}
