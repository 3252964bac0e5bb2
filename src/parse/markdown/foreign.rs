//! Tags of other tools' templates: `{{< name >}}`, `{% name %}`, `{{ name }}`.
//!
//! Handbooks written for Hugo, Jekyll or Docsify are full of them. They mean nothing here and must reach the reader
//! as they are. Markdown would take some apart (`{{<figure src="x">}}` holds an HTML tag), so each tag is
//! overwritten with as many letters before parsing, and put back when its text is read: every offset stays right.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use crate::model::ForeignTags;

const OPENERS: [(&str, &str, ForeignTags); 4] = [
    ("{{<", ">}}", ForeignTags::Shortcode),
    ("{{%", "%}}", ForeignTags::Shortcode),
    ("{%", "%}", ForeignTags::Statement),
    ("{{", "}}", ForeignTags::Expression),
];

/// A tag longer than this is prose with braces in it.
const LONGEST: usize = 2000;

/// A text whose foreign tags are overwritten.
pub struct Masked<'a> {
    original: &'a str,
    text: Cow<'a, str>,
    tags: Vec<(Range<usize>, ForeignTags)>,
}

impl<'a> Masked<'a> {
    /// A text as it is.
    pub fn unchanged(text: &'a str) -> Self {
        Self { original: text, text: Cow::Borrowed(text), tags: Vec::new() }
    }

    /// The text to parse.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The tags found, in order.
    pub fn tags(&self) -> impl Iterator<Item = (Range<usize>, ForeignTags)> + '_ {
        self.tags.iter().cloned()
    }

    /// Whether a tag lies in `range`.
    pub fn touches(&self, range: &Range<usize>) -> bool {
        let first = self.tags.partition_point(|(tag, _)| tag.end <= range.start);
        self.tags.get(first).is_some_and(|(tag, _)| tag.start < range.end)
    }

    /// The words of the author for `words`, which were read at `range`.
    pub fn unmasked<'t>(&'t self, words: CowStr<'t>, range: Range<usize>) -> CowStr<'t> {
        // An entity is longer in the file than its text; a tag is never read together with one.
        if words.len() == range.len() && self.touches(&range) {
            self.original.get(range).map_or(words, CowStr::Borrowed)
        } else {
            words
        }
    }

    /// The author's text in `range`.
    pub fn original(&self, range: Range<usize>) -> &'a str {
        self.original.get(range).unwrap_or_default()
    }
}

/// Overwrites the foreign tags of `text`, outside code.
pub fn mask(text: &str) -> Masked<'_> {
    let found = find(text);
    if found.is_empty() {
        return Masked::unchanged(text);
    }
    let code = code_ranges(text);
    let tags: Vec<_> = found
        .into_iter()
        .filter(|(tag, _)| !code.iter().any(|code| code.start < tag.end && tag.start < code.end))
        .collect();
    let mut bytes = text.as_bytes().to_vec();
    for (tag, _) in &tags {
        for byte in bytes.get_mut(tag.clone()).into_iter().flatten() {
            if *byte != b'\n' && *byte != b'\r' {
                *byte = b'x';
            }
        }
    }
    match String::from_utf8(bytes) {
        Ok(masked) => Masked { original: text, text: Cow::Owned(masked), tags },
        // Whole tags were overwritten, so the rest is the UTF-8 it was.
        Err(_) => Masked::unchanged(text),
    }
}

fn find(text: &str) -> Vec<(Range<usize>, ForeignTags)> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'{', text.as_bytes().get(from..).unwrap_or_default()) {
        let start = from + at;
        match tag_at(text, start) {
            Some((end, kind)) => {
                tags.push((start..end, kind));
                from = end;
            }
            None => from = start + 1,
        }
    }
    tags
}

/// The tag that starts at `start`: its end and kind.
fn tag_at(text: &str, start: usize) -> Option<(usize, ForeignTags)> {
    let rest = text.get(start..)?;
    let (opener, closer, kind) = OPENERS.iter().find(|(opener, ..)| rest.starts_with(opener))?;
    let inside = rest.get(opener.len()..)?;
    let mut longest = inside.len().min(LONGEST);
    while !inside.is_char_boundary(longest) {
        longest -= 1;
    }
    let inside = inside.get(..longest)?;
    let length = inside.find(closer)?;
    let words = inside.get(..length)?;
    // A blank line ends a paragraph, and so whatever was open; an empty pair of braces is nobody's tag.
    if words.contains("\n\n") || words.trim().is_empty() {
        return None;
    }
    Some((start + opener.len() + length + closer.len(), *kind))
}

fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut open = None;
    for (event, range) in Parser::new_ext(text, super::OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => open = Some(range.start),
            Event::End(TagEnd::CodeBlock) => ranges.extend(open.take().map(|start| start..range.end)),
            Event::Code(_) => ranges.push(range),
            _ => {}
        }
    }
    ranges
}
