//! The few lines of HTML that are the preview's own.

use std::fmt::Write;

use super::problems::Problems;
use crate::model::escaped;

/// A message as HTML: names in backticks become code.
pub fn message(text: &str) -> String {
    let mut html = String::new();
    for (at, part) in text.split('`').enumerate() {
        let part = escaped(part);
        let _ = if at % 2 == 1 { write!(html, "<code>{part}</code>") } else { write!(html, "{part}") };
    }
    html
}

/// What a page is born with: the script of the preview, which learns from its attributes which state it shows.
pub struct Birth<'a> {
    pub run: &'a str,
    pub at: u64,
    /// The version of the page, as the state calls it.
    pub page: &'a str,
    pub scripts: &'a str,
}

/// A page with the script of the preview in its head, or before everything else where it has none.
pub fn with_script(page: &[u8], birth: &Birth<'_>) -> Vec<u8> {
    let Birth { run, at, page: version, scripts } = birth;
    let script = format!(
        "<script src=\"/.playbook/live.js\" data-run=\"{run}\" data-at=\"{at}\" data-page=\"{version}\" \
         data-scripts=\"{scripts}\"></script>"
    );
    let place = memchr::memmem::find(page, b"</head>");
    // Before the type of the document it would be taken for another type.
    let place = place.or_else(|| memchr::memmem::find(page, b"<body")).unwrap_or(page.len());
    let (before, after) = page.split_at(place);
    [before, script.as_bytes(), after].concat()
}

/// A page of ours. While it `waits` for the playbook's first build, it says all there is to say.
fn page(title: &str, main: &str, waits: bool) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"/.playbook/icon.svg\">\n<link rel=\"stylesheet\" href=\"/.playbook/live.css\">\n</head>\n\
         <body class=\"playbook-alone{}\">\n<main>\n{main}\n</main>\n</body>\n</html>\n",
        if waits { " playbook-waits" } else { "" }
    )
    .into_bytes()
}

/// What is shown until the playbook was built for the first time.
pub fn building() -> Vec<u8> {
    page("Building", "<h1>Building the playbook…</h1>\n<p>It is shown here as soon as it is ready.</p>", true)
}

/// What is shown in place of a playbook that could not be built yet.
pub fn failed(problems: &Problems) -> Vec<u8> {
    let mut main = String::from(
        "<h1>This playbook cannot be shown yet</h1>\n\
         <p>Correct what is listed here and save. The site then opens by itself.</p>\n<ol class=\"playbook-list\">\n",
    );
    for problem in &problems.list {
        let _ = writeln!(main, "<li>{}</li>", problem.html);
    }
    main.push_str("</ol>");
    if problems.more > 0 {
        let _ = write!(main, "\n<p>And {} more, which the terminal lists.</p>", problems.more);
    }
    page("Not built yet", &main, true)
}

/// What is shown where there is no page, in a playbook that has none of its own for that.
pub fn missing() -> Vec<u8> {
    page(
        "No such page",
        "<h1>There is no page here</h1>\n<p>It may have been renamed or removed. When it is back, it shows here by \
         itself. <a href=\"/\">To the first page</a></p>",
        false,
    )
}

#[cfg(test)]
mod tests {
    use super::{Birth, message, with_script};

    #[test]
    fn the_script_goes_where_a_page_can_have_one() {
        let birth = Birth { run: "r", at: 1, page: "p", scripts: "s" };
        let put = |page: &str| String::from_utf8(with_script(page.as_bytes(), &birth)).expect("text");
        let script = "<script src=\"/.playbook/live.js\" data-run=\"r\" data-at=\"1\" data-page=\"p\" data-scripts=\"s\"></script>";
        assert_eq!(
            put("<head><title>A</title></head><body>"),
            format!("<head><title>A</title>{script}</head><body>")
        );
        assert_eq!(put("<!doctype html><body>A"), format!("<!doctype html>{script}<body>A"));
        assert_eq!(put("words"), format!("words{script}"));
    }

    #[test]
    fn names_in_messages_are_code_and_nothing_in_them_is_html() {
        assert_eq!(message("no `<b>` & no `c`"), "no <code>&lt;b&gt;</code> &amp; no <code>c</code>");
    }
}
