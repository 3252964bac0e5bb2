//! Markdown, turned into HTML with holes where the rest of the playbook comes in.

use std::sync::Arc;

use memchr::{memchr, memchr2};
use pulldown_cmark_escape::escape_html;

use super::{DrawnItem, Linked, Stage, Target};
use crate::source::ImageSize;

/// A text as HTML. A reference to another file is a hole in it, because only the whole playbook knows what goes
/// there, and only the page it is shown on knows the way.
#[derive(Clone, PartialEq, Debug)]
pub struct Rich<S: Stage> {
    /// The HTML around the holes. Shared, so that a page's rope does not copy it.
    pub html: Arc<str>,
    /// The holes, by their place.
    pub holes: Vec<Hole<S>>,
}

/// A place in HTML where something is put in.
#[derive(Clone, PartialEq, Debug)]
pub struct Hole<S: Stage> {
    /// The byte in [`Rich::html`] it stands before.
    pub at: usize,
    /// What goes in.
    pub fill: Fill<S>,
}

/// What goes into a hole.
#[derive(Clone, PartialEq, Debug)]
pub enum Fill<S: Stage> {
    /// A whole attribute, ` href="…"`, or nothing where the link leads nowhere.
    Link(Attribute, S::Link),
    /// The cards of a `questions` block.
    Questions(S::Questions),
    /// What another block lists.
    Listing(S::Listing),
    /// The map of a process, drawn by a `diagram` block.
    Diagram(S::Ref),
    /// Words of the site's own, by their id: a text is read before its language is known.
    Wording(&'static str),
}

/// The attribute a link is put into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attribute {
    /// `href`
    Href,
    /// `src`
    Src,
    /// `src` of an image in Markdown, and how large it is, which is known once it is looked up.
    Image(Option<ImageSize>),
}

impl Fill<Linked> {
    /// The questions, and what stands between them, that a `questions` block draws; nothing for what is none.
    pub fn drawn(&self) -> &[DrawnItem] {
        match self {
            Self::Questions(items) => items,
            Self::Link(..) | Self::Listing(_) | Self::Diagram(_) | Self::Wording(_) => &[],
        }
    }

    /// What it leads to, besides the questions of a block.
    pub fn targets(&self) -> &[Target] {
        match self {
            Self::Link(_, target) => target.as_slice(),
            Self::Listing(listing) => &listing.targets,
            Self::Diagram(process) => std::slice::from_ref(process),
            Self::Questions(_) | Self::Wording(_) => &[],
        }
    }
}

impl Attribute {
    /// Its name in HTML.
    pub fn name(self) -> &'static str {
        match self {
            Self::Href => "href",
            Self::Src | Self::Image(_) => "src",
        }
    }
}

/// A page's text.
#[derive(Clone, PartialEq, Debug)]
pub struct Body<S: Stage> {
    /// The text itself, without the heading that became the page's title.
    pub rich: Rich<S>,
    /// Its headings in order, without the one that became the title.
    pub headings: Arc<[Heading]>,
    /// Every anchor a link may name, sorted.
    pub anchors: Arc<[String]>,
}

/// A heading of a page.
#[derive(Clone, PartialEq, Debug)]
pub struct Heading {
    /// From 1 to 6.
    pub level: u8,
    /// Its anchor, unique in the page.
    pub id: String,
    /// Its words without markup.
    pub text: String,
    /// The byte in the body's HTML at which it begins.
    pub at: usize,
}

impl<S: Stage> Body<S> {
    /// Whether links may name the same parts as in `other`, which are called the same.
    pub fn has_same_names(&self, other: &Self) -> bool {
        let is_same = |(own, other): (&Heading, &Heading)| own.id == other.id && own.text == other.text;
        self.anchors == other.anchors
            && self.headings.len() == other.headings.len()
            && self.headings.iter().zip(other.headings.iter()).all(is_same)
    }
}

impl<S: Stage> Rich<S> {
    /// A text without holes.
    pub fn plain(html: impl Into<Arc<str>>) -> Self {
        Self { html: html.into(), holes: Vec::new() }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.html.trim().is_empty() && self.holes.is_empty()
    }

    /// Its words without markup. What is drawn into it has none.
    pub fn words(&self) -> String {
        words(&self.html)
    }

    /// The same text at another stage; `fill` looks up what goes into each hole.
    pub fn map<T: Stage>(self, mut fill: impl FnMut(Fill<S>) -> Fill<T>) -> Rich<T> {
        let holes = self.holes.into_iter().map(|hole| Hole { at: hole.at, fill: fill(hole.fill) }).collect();
        Rich { html: self.html, holes }
    }
}

/// What HTML of ours says, its tags taken out. Tags that end a line or a block leave a space.
pub fn words(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, on)) =
        memchr2(b'<', b'&', rest.as_bytes()).and_then(|at| rest.split_at_checked(at))
    {
        words.push_str(before);
        rest = if on.starts_with('<') { after_tag(on, &mut words) } else { after_entity(on, &mut words) };
    }
    words.push_str(rest);
    words.truncate(words.trim_end().len());
    words.drain(..words.len() - words.trim_start().len());
    words
}

/// What follows on a tag. What is left of one that never ends says nothing.
fn after_tag<'h>(html: &'h str, words: &mut String) -> &'h str {
    let bytes = html.as_bytes();
    let Some(end) = memchr(b'>', bytes) else { return "" };
    let start = if bytes.get(1) == Some(&b'/') { 2 } else { 1 };
    let tag = bytes.get(start..end).unwrap_or_default();
    let name = tag.split(|byte| matches!(byte, b' ' | b'/')).next().unwrap_or_default();
    if matches!(name, b"br" | b"p" | b"li" | b"div" | b"td" | b"th" | b"tr" | b"h1" | b"h2" | b"h3") {
        words.push(' ');
    }
    html.get(end + 1..).unwrap_or_default()
}

/// The characters that our HTML writes as entities.
const ENTITIES: [(&str, char); 6] =
    [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\''), ("&nbsp;", '\u{a0}')];

/// What follows on an entity, or on an ampersand that is none.
fn after_entity<'h>(html: &'h str, words: &mut String) -> &'h str {
    for (entity, letter) in ENTITIES {
        if let Some(after) = html.strip_prefix(entity) {
            words.push(letter);
            return after;
        }
    }
    words.push('&');
    html.strip_prefix('&').unwrap_or_default()
}

/// A text as HTML: `& < > "` escaped, for words and attributes alike.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = escape_html(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_what_a_reader_sees() {
        assert_eq!(words("Ask <em>who</em> <a href=\"x\">signs</a>"), "Ask who signs");
        assert_eq!(words("<p>One.</p><p>Two &amp; &lt;three&gt; &amp;lt;</p>"), "One.  Two & <three> &lt;");
        assert_eq!(words("cut < off"), "cut");
        assert_eq!(words(""), "");
    }
}
