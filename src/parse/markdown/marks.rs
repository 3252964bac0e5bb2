//! Marks: places in generated HTML that outlive the HTML writer and the sanitiser.
//!
//! A mark is a number between two characters that Unicode reserves for such inside use (noncharacters). An author
//! cannot make one: the characters are taken out of the text ([`clean`]), and where they could come back in by a
//! character reference (`&#xFDD0;`), the number is preceded by a fingerprint of the text, which no text can hold.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use pulldown_cmark::Event;

use crate::model::{Attribute, Fill, Hole, Rich, Written};

const OPEN: char = '\u{FDD0}';
const CLOSE: char = '\u{FDD1}';

/// The first byte of both in UTF-8.
const OPEN_BYTE: u8 = 0xEF;

/// What stands behind a mark.
#[derive(Clone, Debug)]
pub enum Mark {
    /// A hole of the text.
    Fill(Fill<Written>),
    /// A heading begins.
    Heading,
    /// Markup of ours that the sanitiser must not see. Every tag in it is closed in it: the sanitiser closes around it
    /// what an author left open.
    Trusted(Cow<'static, str>),
    /// The same around words of the site's own.
    Said(Said),
    /// Attributes of an element of ours, in place of its class.
    Attributes(String),
    /// The same around words of the site's own.
    AttributesSaid(Said),
}

/// Markup around words of the site's own.
#[derive(Clone, Debug)]
pub struct Said {
    /// What stands before them.
    pub before: String,
    /// Their id.
    pub id: &'static str,
    /// What stands after them.
    pub after: String,
}

impl Said {
    fn write(self, html: &mut String, holes: &mut Vec<Hole<Written>>) {
        html.push_str(&self.before);
        holes.push(Hole { at: html.len(), fill: Fill::Wording(self.id) });
        html.push_str(&self.after);
    }
}

/// The marks made so far.
#[derive(Debug)]
pub struct Marks {
    marks: Vec<Mark>,
    fingerprint: String,
}

impl Marks {
    /// No marks yet, for `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let fingerprint = if memchr::memchr_iter(b'&', bytes).any(|at| bytes.get(at + 1) == Some(&b'#')) {
            format!("{}:", blake3::hash(text.as_bytes()).to_hex())
        } else {
            String::new()
        };
        Self { marks: Vec::new(), fingerprint }
    }

    /// Adds a mark; the text that stands for it.
    pub fn add(&mut self, mark: Mark) -> String {
        let mut text = String::with_capacity(16 + self.fingerprint.len());
        self.write(mark, &mut text);
        text
    }

    /// Adds a mark, and writes the text that stands for it.
    fn write(&mut self, mark: Mark, text: &mut String) {
        text.push(OPEN);
        text.push_str(&self.fingerprint);
        // Writing to a string cannot fail.
        let _ = write!(text, "{}", self.marks.len());
        text.push(CLOSE);
        self.marks.push(mark);
    }

    /// Whether `html` ends with the opening tag of an element whose attributes are ours.
    pub fn ends_with_attributes(&self, html: &str) -> bool {
        let inside = html.trim_end().strip_suffix("\">").and_then(|html| html.strip_suffix(CLOSE));
        let number = inside
            .and_then(|html| html.rsplit_once(OPEN))
            .and_then(|(_, number)| number.strip_prefix(self.fingerprint.as_str())?.parse::<usize>().ok());
        let mark = number.and_then(|number| self.marks.get(number));
        matches!(mark, Some(Mark::Attributes(_) | Mark::AttributesSaid(_)))
    }

    /// `text` without its marks.
    pub fn without(&self, text: &str) -> String {
        let (mut rest, mut left) = (text, String::with_capacity(text.len()));
        while let Some((before, _, after)) = next(rest, &self.fingerprint) {
            left.push_str(before);
            rest = after;
        }
        left + rest
    }
}

/// What stands before the next mark, its number, and what stands after it.
fn next<'t>(text: &'t str, fingerprint: &str) -> Option<(&'t str, Option<usize>, &'t str)> {
    // Both characters begin with a byte that hardly any text holds: cheaper to look for than the character.
    let mut at = 0;
    loop {
        at += memchr::memchr(OPEN_BYTE, text.as_bytes().get(at..)?)?;
        if text.get(at..).is_some_and(|rest| rest.starts_with(OPEN)) {
            break;
        }
        at += 1;
    }
    let (before, rest) = (text.get(..at)?, text.get(at + OPEN.len_utf8()..)?);
    let (number, after) = rest.split_once(CLOSE)?;
    Some((before, number.strip_prefix(fingerprint).and_then(|number| number.parse().ok()), after))
}

/// `text` without the two characters, so that no author can make a mark.
pub fn clean(text: &str) -> Cow<'_, str> {
    // Both begin with the same two bytes (EF B7), which hardly any text holds.
    let bytes = text.as_bytes();
    let is_suspect = memchr::memchr_iter(OPEN_BYTE, bytes).any(|at| bytes.get(at + 1) == Some(&0xB7));
    if is_suspect { Cow::Owned(text.replace([OPEN, CLOSE], "\u{FFFD}")) } else { Cow::Borrowed(text) }
}

/// The text with holes in place of its marks, and the places at which headings begin.
pub fn fill(written: &str, marks: Marks) -> (Rich<Written>, Vec<usize>) {
    let Marks { marks, fingerprint } = marks;
    let mut taken: Vec<Option<Mark>> = marks.into_iter().map(Some).collect();
    let mut html = String::with_capacity(written.len());
    let (mut holes, mut headings) = (Vec::new(), Vec::new());
    let mut rest = written;
    while let Some((before, number, after)) = next(rest, &fingerprint) {
        html.push_str(before);
        rest = after;
        match number.and_then(|number| taken.get_mut(number)).and_then(Option::take) {
            Some(Mark::Fill(Fill::Link(attribute, reference))) => {
                let opening = match attribute {
                    Attribute::Href => " href=\"",
                    Attribute::Src | Attribute::Image(_) => " src=\"",
                };
                if html.ends_with(opening) {
                    html.truncate(html.len() - opening.len());
                    rest = rest.strip_prefix('"').unwrap_or(rest);
                    holes.push(Hole { at: html.len(), fill: Fill::Link(attribute, reference) });
                }
            }
            Some(Mark::Fill(fill)) => holes.push(Hole { at: html.len(), fill }),
            Some(Mark::Attributes(attributes)) => {
                if let Some(tag) = html.strip_suffix(" class=\"") {
                    html.truncate(tag.len());
                    html.push_str(&attributes);
                    rest = rest.strip_prefix('"').unwrap_or(rest);
                }
            }
            Some(Mark::AttributesSaid(said)) => {
                if let Some(tag) = html.strip_suffix(" class=\"") {
                    html.truncate(tag.len());
                    said.write(&mut html, &mut holes);
                    rest = rest.strip_prefix('"').unwrap_or(rest);
                }
            }
            Some(Mark::Said(said)) => said.write(&mut html, &mut holes),
            Some(Mark::Heading) => headings.push(html.len()),
            Some(Mark::Trusted(markup)) => html.push_str(&markup),
            None => {}
        }
    }
    html.push_str(rest);
    // They are kept as long as the page is.
    holes.shrink_to_fit();
    (Rich { html: Arc::from(html), holes }, headings)
}

/// The holes in order, without the HTML around them. A mark and what it needs around it always stand in one event.
pub fn fill_none(events: &[Event<'_>], marks: Marks) -> Rich<Written> {
    let mut written = String::new();
    for event in events {
        if let Event::Html(html) | Event::InlineHtml(html) = event
            && memchr::memchr(OPEN_BYTE, html.as_bytes()).is_some()
        {
            written.push_str(html);
        }
    }
    let (rich, _) = fill(&written, marks);
    Rich { html: Arc::default(), ..rich }
}

/// The text with each link's destination as it was written.
pub fn restore(written: &str, marks: &Marks) -> String {
    let mut html = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, number, after)) = next(rest, &marks.fingerprint) {
        html.push_str(before);
        if let Some(Mark::Fill(Fill::Link(_, reference))) = number.and_then(|number| marks.marks.get(number))
        {
            // Writing to a string cannot fail.
            let _ = pulldown_cmark_escape::escape_href(&mut html, &reference.text);
        }
        rest = after;
    }
    html + rest
}

/// Writes the attribute a link goes into, with its mark as the value.
pub fn link(marks: &mut Marks, attribute: Attribute, reference: crate::model::Reference, html: &mut String) {
    for part in [" ", attribute.name(), "=\""] {
        html.push_str(part);
    }
    marks.write(Mark::Fill(Fill::Link(attribute, reference)), html);
    html.push('"');
}
