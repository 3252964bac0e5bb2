//! Links and anchors.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::cases;
use crate::support::{Book, Site};

/// Paths of pages without their extension: two folders deep at most, in several scripts.
fn tree() -> impl Strategy<Value = BTreeSet<String>> {
    let part = "[ab]{1,2}|与信|ä b|x\\.y|50%|q&a|#1|[0-9]-c";
    let path = prop::collection::vec(part, 1..4).prop_map(|parts| parts.join("/"));
    prop::collection::btree_set(path, 2..9)
}

/// The way from a file to another, as an author may write it.
fn written(from: &str, to: &str, style: u8) -> String {
    let depth = from.matches('/').count();
    let relative = || {
        let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
        let most = depth.min(to.len() - 1);
        let shared = from.iter().zip(&to).take(most).take_while(|(a, b)| a == b).count();
        format!("{}{}", "../".repeat(depth - shared), to.get(shared..).unwrap_or_default().join("/"))
    };
    let encoded =
        |path: &str| path.replace('%', "%25").replace(' ', "%20").replace('#', "%23").replace('&', "%26");
    match style {
        0 => encoded(&relative()),
        1 => format!("/{}", encoded(to)),
        2 => format!("./{}{}", "../".repeat(depth), encoded(to)),
        _ => format!("<{}>", relative().replace('%', "%25").replace('#', "%23")),
    }
}

/// Where an address leads, seen from a page.
fn led(page: &str, href: &str) -> String {
    let href = href.replace("&amp;", "&");
    let path = href.split(['#', '?']).next().unwrap_or_default();
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned();
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in decoded.split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{href} on {page} leads out of the site"),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_link_between_two_pages_is_no_finding_and_leads_to_the_page(
        tree in tree(),
        styles in prop::collection::vec(0_u8..4, 64),
    ) {
        let mut book = Book::new();
        let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut styles = styles.into_iter().cycle();
        for from in &tree {
            let mut text = String::new();
            for to in &tree {
                let way = written(from, &format!("{to}.md"), styles.next().unwrap_or_default());
                text.extend(["[x](", &way, ") "]);
            }
            book = book.file(&format!("content/{from}.md"), &text);
            expected.insert(format!("{from}.html"), tree.iter().map(|to| format!("{to}.html")).collect());
        }
        let site = book.build();
        prop_assert_eq!(site.report(), "");
        for (page, targets) in expected {
            let prose = site.prose(&page);
            let hrefs: Vec<&str> = prose.match_indices("href=\"").filter_map(|(at, found)| {
                prose.get(at + found.len()..)?.split('"').next()
            }).collect();
            let ways: Vec<String> = hrefs.iter().map(|href| led(&page, href)).collect();
            prop_assert_eq!(ways, targets, "{:?}", hrefs);
        }
    }

    #[test]
    fn anchors_are_unique_on_a_page_and_equal_for_equal_headings(
        headings in prop::collection::vec("[aB与ä!&_ -]{0,4}|a|a-1|हिन्दी|🎉|a \\{#a\\}|x \\{#ä\\}", 0..12),
    ) {
        let text: String = headings.iter().flat_map(|words| ["## ", words, "\n\ntext\n\n"]).collect();
        let build = || Book::new().page(&format!("# Title\n\n{text}")).build();
        let ids = |site: &Site| -> Vec<String> {
            let prose = site.prose("page.html");
            let found = prose.match_indices("<h2 id=\"").filter_map(|(at, found)| {
                prose.get(at + found.len()..)?.split('"').next()
            });
            found.map(str::to_owned).collect()
        };
        let first = build();
        let anchors = ids(&first);
        prop_assert_eq!(anchors.len(), headings.len());
        prop_assert_eq!(&anchors, &ids(&build()));
        let unique: BTreeSet<&String> = anchors.iter().collect();
        // The author may give one twice: that is reported.
        let given_twice = first.brief().matches("duplicate-anchor").count();
        prop_assert_eq!(unique.len(), anchors.len() - given_twice, "{:?}", anchors);
        prop_assert!(anchors.iter().all(|anchor| !anchor.is_empty() && !anchor.contains(' ')));
    }
}
