//! Links and images: to files of the playbook, to other sites, and to what is refused.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::events::Placed;
use super::marks;
use super::rewrite::Rewriter;
use crate::diagnostic::Diagnostic;
use crate::model::{Attribute, Reference, ReferenceKind, escaped};

/// Schemes that can run code or carry a page of their own. Everything else is another program's business: company
/// handbooks link to chats, calls and file shares.
const REFUSED: [&str; 5] = ["javascript", "vbscript", "livescript", "data", "blob"];

/// What a destination is.
#[derive(Debug, PartialEq, Eq)]
pub enum Destination {
    /// A file of the playbook, or an anchor of the page itself.
    Inside,
    /// Another site.
    Outside,
    /// Nothing that may be followed.
    Refused,
}

/// Sorts a destination by its scheme (RFC 3986, 3.1).
pub fn classify(destination: &str) -> Destination {
    // Looking at all bytes goes many at a time, stopping at the first odd one does not.
    let is_odd = destination
        .bytes()
        .fold(0_u8, |odd, byte| odd | u8::from(byte == b':') | u8::from(byte.is_ascii_control()));
    if is_odd == 0 && !destination.starts_with("//") && !destination.starts_with(' ') {
        return Destination::Inside;
    }
    // Browsers skip spaces and control characters before a scheme, tabs and line breaks inside it too (URL standard,
    // 4.4); so must the check.
    let seen: String = destination
        .trim_start_matches(|c: char| c.is_control() || c == ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    if seen.starts_with("//") {
        return Destination::Outside;
    }
    let Some((scheme, _)) = seen.split_once(':') else { return Destination::Inside };
    let is_scheme = scheme.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    if !is_scheme {
        return Destination::Inside;
    }
    if REFUSED.iter().any(|refused| refused.eq_ignore_ascii_case(scheme)) {
        Destination::Refused
    } else {
        Destination::Outside
    }
}

/// Whether a destination is a path that begins with the letter of a disk: `C:/…`, `file:///C:/…`.
pub(super) fn is_own_disk(destination: &str) -> bool {
    let path = destination.strip_prefix("file:").map_or(destination, |path| path.trim_start_matches('/'));
    matches!(path.as_bytes(), [letter, b':' | b'|', b'/' | b'\\', ..] if letter.is_ascii_alphabetic())
}

impl<'a> Rewriter<'a> {
    pub(super) fn link(
        &mut self,
        events: &[Placed<'a>],
        at: usize,
        tag: &Tag<'a>,
        range: &Range<usize>,
    ) -> usize {
        let (Tag::Link { link_type, dest_url, title, .. } | Tag::Image { link_type, dest_url, title, .. }) =
            tag
        else {
            return at + 1;
        };
        let place = self.destination_place(dest_url, *link_type, range);
        if let Tag::Image { .. } = tag {
            return self.image(events, at, dest_url, title, place);
        }
        self.links_open += 1;
        if self.masked.touches(&place) {
            // Another tool would have made the way: show what the author wrote beside the words.
            let written = self.masked.original(place).to_owned();
            return self.foreign_link(events, at, &written);
        }
        let mut html = String::with_capacity(64);
        html.push_str("<a");
        if matches!(link_type, LinkType::Email) {
            html.push_str(" href=\"mailto:");
            html.push_str(&escaped_href(dest_url));
            html.push('"');
        } else {
            self.attribute(Attribute::Href, dest_url, place, &mut html);
        }
        write_title(title, &mut html);
        html.push('>');
        self.leading(html);
        at + 1
    }

    pub(super) fn end_link(&mut self, at: usize) -> usize {
        self.links_open = self.links_open.saturating_sub(1);
        self.markup("</a>");
        at + 1
    }

    /// Writes the whole attribute for a destination; nothing where it is refused.
    pub(super) fn attribute(
        &mut self,
        attribute: Attribute,
        destination: &str,
        place: Range<usize>,
        html: &mut String,
    ) {
        match classify(destination) {
            Destination::Outside if is_own_disk(destination) => {
                let own = Diagnostic::warning("broken-link", "this link leads to the disk of one computer")
                    .label("nobody else can open it")
                    .help("put the file beside this one and link to its name, or link to where everybody can open it");
                self.report(own, place);
            }
            Destination::Outside => {
                for part in [" ", attribute.name(), "=\"", &escaped_href(destination), "\""] {
                    html.push_str(part);
                }
            }
            Destination::Inside => {
                let span = self.place(place);
                let reference = Reference { kind: ReferenceKind::File, text: destination.to_owned(), span };
                marks::link(&mut self.marks, attribute, reference, html);
            }
            Destination::Refused => {
                let scheme = destination.split(':').next().unwrap_or_default().trim();
                let refused = Diagnostic::warning(
                    "unsafe-link",
                    format!("a link may not lead to `{scheme}:`"),
                )
                .label("left out of the page")
                .help(
                    "link to a file of the playbook, or to an address that starts with `https:` or `mailto:`",
                );
                self.report(refused, place);
            }
        }
    }

    /// The place of a link's destination: the destination itself where it stands in the link letter for letter,
    /// else the whole link.
    fn destination_place(
        &self,
        destination: &str,
        link_type: LinkType,
        range: &Range<usize>,
    ) -> Range<usize> {
        let text = self.masked.as_str().get(range.clone()).unwrap_or_default();
        let is_reference = matches!(
            link_type,
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut | LinkType::ReferenceUnknown
        );
        if destination.is_empty() || is_reference {
            return range.clone();
        }
        // Nearly every link ends in its destination and a bracket: nothing to search.
        let before = text.strip_suffix(')').and_then(|text| text.strip_suffix(destination));
        let at = match before.filter(|_| !destination.ends_with(')')) {
            Some(before) => Some(before.len()),
            None => text.rfind(destination),
        };
        match at {
            Some(at) => range.start + at..range.start + at + destination.len(),
            None => range.clone(),
        }
    }

    /// Writes the words of the link at `at`, and after them its destination, a tag of another tool.
    fn foreign_link(&mut self, events: &[Placed<'a>], at: usize, written: &str) -> usize {
        let mut next = at + 1;
        let mut depth = 0_usize;
        while let Some((event, _)) = events.get(next) {
            next += 1;
            match event {
                Event::Start(Tag::Link { .. }) => depth += 1,
                Event::End(TagEnd::Link) if depth == 0 => break,
                Event::End(TagEnd::Link) => depth -= 1,
                Event::Html(_) | Event::InlineHtml(_) => {}
                other => self.out.push(other.clone()),
            }
        }
        self.links_open = self.links_open.saturating_sub(1);
        self.out.push(Event::Text(CowStr::from(" (")));
        self.markup(format!("<code class=\"foreign\">{}</code>", escaped(written)));
        self.out.push(Event::Text(CowStr::from(")")));
        next
    }
}

/// Writes the title of a link or an image, if it has one.
pub(super) fn write_title(title: &str, html: &mut String) {
    if !title.is_empty() {
        for part in [" title=\"", &escaped(title), "\""] {
            html.push_str(part);
        }
    }
}

/// `destination` percent-encoded where HTML needs it, as pulldown-cmark does.
pub(super) fn escaped_href(destination: &str) -> String {
    let mut html = String::with_capacity(destination.len());
    // Writing to a string cannot fail.
    let _ = pulldown_cmark_escape::escape_href(&mut html, destination);
    html
}

#[cfg(test)]
mod tests {
    use super::{Destination, classify};

    #[test]
    fn script_schemes_are_refused_however_they_are_written() {
        for bad in
            ["javascript:alert(1)", "JaVaScRiPt:x", " java\nscript:x", "\u{1}data:text/html,x", "vbscript:x"]
        {
            assert_eq!(classify(bad), Destination::Refused, "{bad:?}");
        }
        for good in ["https://example.com", "mailto:a@example.com", "//example.com/x", "HTTP://EXAMPLE.COM"] {
            assert_eq!(classify(good), Destination::Outside, "{good:?}");
        }
        for inside in ["../a.md#b", "#x", "a b:c", "/x.md", "", "10:30.md"] {
            assert_eq!(classify(inside), Destination::Inside, "{inside:?}");
        }
    }
}
