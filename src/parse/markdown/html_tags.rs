//! The tags of raw HTML, with the places of their parts.

use std::ops::Range;

/// Names in lower case, and the places of their values.
pub(super) type Attributes = Vec<(String, Range<usize>)>;

/// A tag in raw HTML.
pub(super) struct RawTag {
    /// Its name in lower case.
    pub name: String,
    /// Where it stands, with its brackets.
    pub range: Range<usize>,
    /// Its attributes.
    pub attributes: Attributes,
}

/// The opening tags of `html`, as the HTML standard's tokeniser would see them (13.2.5, without the states that
/// only scripts need: those are removed whole), and the place from which on something is begun and never ended.
pub(super) fn tags(html: &str) -> (Vec<RawTag>, usize) {
    let bytes = html.as_bytes();
    let (mut tags, mut at) = (Vec::new(), 0);
    while let Some(found) = memchr::memchr(b'<', bytes.get(at..).unwrap_or_default()) {
        let start = at + found;
        let rest = html.get(start..).unwrap_or_default();
        let next = bytes.get(start + 1).copied().unwrap_or_default();
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|end| start + end + 3)
        } else if matches!(next, b'!' | b'?' | b'/') {
            rest.find('>').map(|end| start + end + 1)
        } else if next.is_ascii_alphabetic() {
            let name_end =
                end_of(bytes, start + 1, |byte| !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'/'));
            let name = html.get(start + 1..name_end).unwrap_or_default().to_ascii_lowercase();
            attributes(html, name_end).map(|(attributes, end)| {
                tags.push(RawTag { name, range: start..end, attributes });
                end
            })
        } else {
            Some(start + 1)
        };
        match end {
            Some(end) => at = end,
            None => return (tags, start),
        }
    }
    (tags, html.len())
}

/// The attributes from `at` on, and the place after the tag; nothing for a tag that never ends.
fn attributes(html: &str, mut at: usize) -> Option<(Attributes, usize)> {
    let bytes = html.as_bytes();
    let mut attributes = Vec::new();
    loop {
        at = end_of(bytes, at, |byte| byte.is_ascii_whitespace() || byte == b'/');
        match bytes.get(at) {
            None => return None,
            Some(b'>') => return Some((attributes, at + 1)),
            Some(_) => {}
        }
        let start = at;
        let is_name = |byte: u8| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'/');
        at = end_of(bytes, start + 1, is_name);
        let name = html.get(start..at).unwrap_or_default().to_ascii_lowercase();
        let equals = end_of(bytes, at, |byte| byte.is_ascii_whitespace());
        if bytes.get(equals) != Some(&b'=') {
            continue;
        }
        let value = end_of(bytes, equals + 1, |byte| byte.is_ascii_whitespace());
        let (range, next) = if let Some(quote @ (b'"' | b'\'')) = bytes.get(value) {
            let end = end_of(bytes, value + 1, |byte| byte != *quote);
            (value + 1..end, (end + 1).min(html.len()))
        } else {
            let end = end_of(bytes, value, |byte| !byte.is_ascii_whitespace() && byte != b'>');
            (value..end, end)
        };
        attributes.push((name, range));
        at = next;
    }
}

/// The first place from `at` on whose byte does not satisfy `inside`.
fn end_of(bytes: &[u8], at: usize, inside: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at.min(bytes.len()) + rest.iter().position(|byte| !inside(*byte)).unwrap_or(rest.len())
}

/// Elements that hold nothing, and those whose end tag may be left out (HTML standard, 13.1.2): neither nests because
/// nothing closes it.
const SHALLOW: [&str; 24] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option",
    "p", "param", "source", "tbody", "td", "th", "thead", "tr", "track", "wbr",
];

/// How deep a piece of raw HTML nests.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Nesting {
    /// At most.
    pub deepest: usize,
    /// At its end.
    pub after: usize,
}

/// How deep `html` nests, with `open` elements open before it.
pub(super) fn nesting(html: &str, open: usize) -> Nesting {
    let mut nesting = Nesting { deepest: open, after: open };
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        let rest = html.get(at + 1..).unwrap_or_default();
        let is_end = rest.starts_with('/');
        let rest = rest.trim_start_matches('/');
        let length = end_of(rest.as_bytes(), 0, |byte| byte.is_ascii_alphanumeric());
        let name = rest.get(..length).unwrap_or_default().to_ascii_lowercase();
        if name.is_empty() || SHALLOW.contains(&name.as_str()) {
            continue;
        }
        nesting.after = if is_end { nesting.after.saturating_sub(1) } else { nesting.after + 1 };
        nesting.deepest = nesting.deepest.max(nesting.after);
    }
    nesting
}

#[cfg(test)]
mod tests {
    use super::nesting;

    #[test]
    fn only_elements_that_are_closed_by_hand_nest() {
        let seen = |html: &str| (nesting(html, 0).deepest, nesting(html, 0).after);
        assert_eq!(seen("<div><b>x</b></div>"), (2, 0));
        assert_eq!(seen("<p>a<p>b<br><li>c"), (0, 0));
        assert_eq!(seen("</div><div>"), (1, 1));
        assert_eq!(seen("a < b"), (0, 0));
    }
}
