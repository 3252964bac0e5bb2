//! Relative addresses: they work from any sub-path, from disk and from a zip.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::model::{SitePath, Target};

/// What may not stand in a path (RFC 3986, 3.3), and `&` and quotes, which would have to be escaped again in HTML.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What may not stand in a query or fragment as the author wrote it.
const SUFFIX: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'\'').add(b'<').add(b'>').add(b'`');

/// The way from a page in `folder` to `path`.
pub fn to_path(folder: &str, path: &SitePath) -> String {
    let path = path.as_str();
    let shared = shared_folders(folder, path);
    let up = folder.get(shared..).unwrap_or_default().split('/').filter(|part| !part.is_empty()).count();
    let down = path.get(shared..).unwrap_or_default().trim_start_matches('/');
    let mut way = String::with_capacity(up * 3 + down.len() + 8);
    for _ in 0..up {
        way.push_str("../");
    }
    // A colon in a first part would be a scheme.
    if up == 0 && down.split('/').next().is_some_and(|first| first.contains(':')) {
        way.push_str("./");
    }
    way.extend(utf8_percent_encode(down, PATH));
    way
}

/// How many bytes of `path` are folders that `folder` begins with too.
fn shared_folders(folder: &str, path: &str) -> usize {
    let mut shared = 0;
    for part in folder.split('/').filter(|part| !part.is_empty()) {
        let start = if shared == 0 { 0 } else { shared + 1 };
        let rest = path.get(start..).unwrap_or_default();
        // The last part of the path is the file.
        match rest.split_once('/') {
            Some((next, _)) if next == part => shared = start + part.len(),
            _ => break,
        }
    }
    shared
}

/// The way from a page in `folder` to a target; `None` for what has no page.
pub fn to_target(folder: &str, target: &Target) -> Option<String> {
    let mut way = match &target.page {
        Some(page) => to_path(folder, page),
        None if target.suffix.is_empty() => return None,
        None => String::new(),
    };
    way.extend(utf8_percent_encode(&target.suffix, SUFFIX));
    Some(way)
}

/// The way from a page in `folder` to the site's top: empty or `../`s.
pub fn to_top(folder: &str) -> String {
    "../".repeat(folder.split('/').filter(|part| !part.is_empty()).count())
}

#[cfg(test)]
mod tests {
    use super::{to_path, to_top};
    use crate::model::SitePath;

    #[test]
    fn ways_are_relative_and_encoded_once() {
        let way = |folder: &str, path: &str| to_path(folder, &SitePath::new(path));
        assert_eq!(way("guides", "guides/first-call.html"), "first-call.html");
        assert_eq!(way("guides/a", "controls/x.html"), "../../controls/x.html");
        assert_eq!(way("guides/a", "guides/b/x.html"), "../b/x.html");
        assert_eq!(way("guides/a", "guides/a/b/x.html"), "b/x.html");
        assert_eq!(way("guides", "guides-old/x.html"), "../guides-old/x.html");
        assert_eq!(way("a/b", "a/b.html"), "../b.html");
        assert_eq!(way("", "100% sure?.html"), "100%25%20sure%3F.html");
        assert_eq!(way("", "a:b.html"), "./a:b.html");
        assert_eq!(to_top("a/b"), "../../");
        assert_eq!(to_top(""), "");
    }
}
