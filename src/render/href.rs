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
    let encoded = utf8_percent_encode(path.as_str(), PATH).to_string();
    let folder = utf8_percent_encode(folder, PATH).to_string();
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = encoded.split('/').collect();
    let within = to.len().saturating_sub(1);
    let shared = from.iter().zip(to.iter().take(within)).take_while(|(a, b)| a == b).count();
    let way = "../".repeat(from.len() - shared) + &to.get(shared..).unwrap_or_default().join("/");
    // A colon in a first part would be a scheme.
    if way.split('/').next().is_some_and(|first| first.contains(':')) { format!("./{way}") } else { way }
}

/// The way from a page in `folder` to a target; `None` for what has no page.
pub fn to_target(folder: &str, target: &Target) -> Option<String> {
    let suffix = utf8_percent_encode(&target.suffix, SUFFIX).to_string();
    match &target.page {
        Some(page) => Some(to_path(folder, page) + &suffix),
        None if !suffix.is_empty() => Some(suffix),
        None => None,
    }
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
