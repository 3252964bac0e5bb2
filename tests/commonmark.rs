//! `CommonMark`'s own examples (`tests/commonmark/spec.txt`, version 0.31.2, by John `MacFarlane`, CC BY-SA 4.0).

#![allow(clippy::unwrap_used, reason = "tests: a panic is the report")]

use playbook::parse::markdown::common_mark;

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

/// The examples of the specification: a fence of 32 backticks and `example`, the Markdown, a dot, the HTML.
fn examples() -> Vec<Example> {
    let spec = include_str!("commonmark/spec.txt").replace('→', "\t");
    let fence = "`".repeat(32);
    let opening = format!("{fence} example\n");
    let mut rest = spec.as_str();
    let mut examples = Vec::new();
    while let Some((_, after)) = rest.split_once(&opening) {
        let (inside, after) = after.split_once(&format!("\n{fence}\n")).unwrap();
        let (markdown, html) = match inside.strip_prefix(".\n") {
            Some(html) => ("", html),
            None => inside.split_once("\n.\n").or_else(|| Some((inside.strip_suffix("\n.")?, ""))).unwrap(),
        };
        let html = if html.is_empty() { String::new() } else { format!("{html}\n") };
        examples.push(Example { number: examples.len() + 1, markdown: format!("{markdown}\n"), html });
        rest = after;
    }
    examples
}

/// The same document, whatever the spelling: what a browser makes of it, without the line breaks between blocks and when
/// to fetch an image.
fn normalised(html: &str) -> String {
    html.replace("<hr />", "<hr>")
        .replace("<br />", "<br>")
        .replace(" loading=\"lazy\"", "")
        .replace(" decoding=\"async\"", "")
        .replace(" />", ">")
        .replace("&quot;", "\"")
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
        .replace(">\n<", "><")
}

#[test]
fn every_example_of_the_specification_comes_out_as_specified() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    let wrong: Vec<String> = examples
        .iter()
        .filter(|example| normalised(&common_mark(&example.markdown)) != normalised(&example.html))
        .map(|example| {
            format!(
                "example {}:\n{}\nexpected:\n{}\ngot:\n{}",
                example.number,
                example.markdown,
                example.html,
                common_mark(&example.markdown)
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{} of 652 differ\n{}", wrong.len(), wrong.join("\n---\n"));
}
