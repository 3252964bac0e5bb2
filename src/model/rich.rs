//! Markdown, turned into HTML with holes where the rest of the playbook comes in.

use std::sync::Arc;

use pulldown_cmark_escape::escape_html;

use super::{DrawnItem, Linked, Stage, Target};

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
}

/// The attribute a link is put into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attribute {
    /// `href`
    Href,
    /// `src`
    Src,
}

impl Fill<Linked> {
    /// The questions, and what stands between them, that a `questions` block draws; nothing for what is none.
    pub fn drawn(&self) -> &[DrawnItem] {
        match self {
            Self::Questions(items) => items,
            Self::Link(..) | Self::Listing(_) | Self::Diagram(_) => &[],
        }
    }

    /// What it leads to, besides the questions of a block.
    pub fn targets(&self) -> &[Target] {
        match self {
            Self::Link(_, target) => target.as_slice(),
            Self::Listing(listing) => &listing.targets,
            Self::Diagram(process) => std::slice::from_ref(process),
            Self::Questions(_) => &[],
        }
    }
}

impl Attribute {
    /// Its name in HTML.
    pub fn name(self) -> &'static str {
        match self {
            Self::Href => "href",
            Self::Src => "src",
        }
    }
}

/// A page's text.
#[derive(Clone, PartialEq, Debug)]
pub struct Body<S: Stage> {
    /// The text itself, without the heading that became the page's title.
    pub rich: Rich<S>,
    /// Its headings in order, without the one that became the title.
    pub headings: Vec<Heading>,
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
    while let Some((before, tag_on)) = rest.split_once('<') {
        words.push_str(before);
        // What is left of a tag that never ends says nothing.
        let (tag, after) = tag_on.split_once('>').unwrap_or(("", ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if matches!(name, "br" | "p" | "li" | "div" | "td" | "th" | "tr" | "h1" | "h2" | "h3") {
            words.push(' ');
        }
        rest = after;
    }
    words.push_str(rest);
    for (entity, letter) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{a0}")]
    {
        if words.contains(entity) {
            words = words.replace(entity, letter);
        }
    }
    // Last, so that what it uncovers stays as it was written.
    words.replace("&amp;", "&").trim().to_owned()
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
