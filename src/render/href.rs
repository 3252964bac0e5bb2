//! Relative addresses: they work from any sub-path, from disk and from a zip.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::model::{SitePath, Target};
use crate::source::relative;

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
    let way = relative(folder, path.as_str());
    // A colon in a first part would be a scheme.
    let is_like_scheme = way.split('/').next().is_some_and(|first| first.contains(':'));
    let encoded = utf8_percent_encode(&way, PATH);
    if is_like_scheme { format!("./{encoded}") } else { encoded.to_string() }
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
        assert_eq!(way("", "100% sure?.html"), "100%25%20sure%3F.html");
        assert_eq!(way("", "a:b.html"), "./a:b.html");
        assert_eq!(to_top("a/b"), "../../");
        assert_eq!(to_top(""), "");
    }
}
