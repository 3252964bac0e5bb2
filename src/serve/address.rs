//! From what a browser asks for to a name of the site.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What has to be written in numbers in an address.
pub const SIGNS: AsciiSet = CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\')
    .add(b'^')
    .add(b'|');

/// The path below the site that an address's path means, decoded once. It is empty for the top, and ends in a slash for a
/// folder. Nothing for an address that no link leads to: one with `..` or an empty part, however it is written, with a
/// slash or a backslash in a name, with control characters, or with what is no text.
pub fn site_path(path: &str) -> Option<String> {
    let below = path.strip_prefix('/')?;
    let mut parts = Vec::new();
    let mut written = below.split('/').peekable();
    while let Some(part) = written.next() {
        let part = percent_decode_str(part).decode_utf8().ok()?;
        let is_last = written.peek().is_none();
        let is_odd = matches!(&*part, "." | "..")
            || (part.is_empty() && !is_last)
            || part.contains(|c: char| c == '/' || c == '\\' || c.is_control());
        if is_odd {
            return None;
        }
        parts.push(part);
    }
    Some(parts.join("/"))
}

/// The address of a file of the site.
pub fn address(site_path: &str) -> String {
    format!("/{}", utf8_percent_encode(site_path, &SIGNS))
}

#[cfg(test)]
mod tests {
    use super::{address, site_path};

    #[test]
    fn what_leads_out_of_the_site_leads_nowhere() {
        for path in [
            "",
            "a",
            "//",
            "/..",
            "/../a",
            "/a/../b",
            "/a/./b",
            "/%2e%2e/a",
            "/.%2e/a",
            "/%2E%2E%2fa",
            "/a%2fb",
            "/a%5cb",
            "/..\\a",
            "/a\\..\\b",
            "/a%00",
            "/%0a",
            "/a//b",
            "//evil.test/",
            "/%ff",
            "/a/%c0%ae%c0%ae/b",
            "/a\u{85}",
        ] {
            assert_eq!(site_path(path), None, "{path}");
        }
        // Decoded once: what is left is a name like any other.
        assert_eq!(site_path("/%252e%252e/a").as_deref(), Some("%2e%2e/a"));
        assert_eq!(site_path("/").as_deref(), Some(""));
        assert_eq!(site_path("/guides/").as_deref(), Some("guides/"));
        assert_eq!(site_path("/f%C3%BCr%20alle/a.html").as_deref(), Some("für alle/a.html"));
        assert_eq!(address("für alle/100%.html"), "/f%C3%BCr%20alle/100%25.html");
    }
}
