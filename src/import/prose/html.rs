//! Raw HTML as the Markdown that says the same: links, emphasis and breaks stay, other tags fall away.

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

/// Elements that are only furniture of a page; a tag of another name is words in angle brackets.
const FURNITURE: [&str; 36] = [
    "abbr",
    "article",
    "aside",
    "blockquote",
    "button",
    "caption",
    "code",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "input",
    "label",
    "legend",
    "ol",
    "p",
    "pre",
    "section",
    "small",
    "span",
    "sub",
    "summary",
    "sup",
    "ul",
];

/// Tables are furniture as well; their cells are kept apart.
const CELLS: [&str; 6] = ["table", "tbody", "td", "th", "thead", "tr"];

/// The elements that are open.
#[derive(Default)]
pub struct Open {
    ends: Vec<(&'static str, TagEnd)>,
    items: usize,
}

impl Open {
    /// Turns a piece of HTML into events.
    pub fn read(&mut self, html: &str, out: &mut Vec<Event<'static>>) {
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            let (before, tag) = rest.split_at(at);
            words(before, out);
            let Some(end) = end_of(tag) else {
                words(tag, out);
                return;
            };
            let (tag, after) = tag.split_at(end);
            self.tag(tag, out);
            rest = after;
        }
        words(rest, out);
    }

    /// Closes what is open, at the end of a block.
    pub fn close(&mut self, out: &mut Vec<Event<'static>>) {
        out.extend(self.ends.drain(..).rev().map(|(_, end)| Event::End(end)));
        self.items = 0;
    }

    fn tag(&mut self, tag: &str, out: &mut Vec<Event<'static>>) {
        let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let length = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let name = inner.get(..length).unwrap_or_default().to_ascii_lowercase();
        let element: Option<(&'static str, Tag<'static>, TagEnd)> = match name.as_str() {
            "a" => href(inner).map(|dest_url| ("a", link(dest_url), TagEnd::Link)),
            "strong" | "b" => Some(("b", Tag::Strong, TagEnd::Strong)),
            "em" | "i" => Some(("i", Tag::Emphasis, TagEnd::Emphasis)),
            "br" => {
                out.push(Event::SoftBreak);
                return;
            }
            "li" if !closes => {
                self.items += 1;
                words(if self.items > 1 { "; " } else { " " }, out);
                return;
            }
            "li" => return,
            cell if CELLS.contains(&cell) => {
                words(" ", out);
                return;
            }
            known if FURNITURE.contains(&known) || known.is_empty() => return,
            _ => {
                words(tag, out);
                return;
            }
        };
        let short = match name.as_str() {
            "strong" => "b",
            "em" => "i",
            other => other,
        };
        if closes {
            if self.ends.last().is_some_and(|(open, _)| *open == short) {
                out.extend(self.ends.pop().map(|(_, end)| Event::End(end)));
            }
        } else if let Some((open, start, end)) = element {
            out.push(Event::Start(start));
            self.ends.push((open, end));
        }
    }
}

/// Whether a link leads to the web: others lead to pages of a site that this one does not have.
pub fn is_absolute(address: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

fn link(dest_url: String) -> Tag<'static> {
    Tag::Link {
        link_type: LinkType::Inline,
        dest_url: CowStr::from(dest_url),
        title: CowStr::Borrowed(""),
        id: CowStr::Borrowed(""),
    }
}

/// The address in the attributes of a link, if it leads to the web.
fn href(attributes: &str) -> Option<String> {
    let at = attributes.find("href=")?;
    let value = attributes.get(at + "href=".len()..)?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let address = value.get(1..)?.split(quote).next()?.trim();
    is_absolute(address).then(|| address.replace("&amp;", "&"))
}

/// One past the `>` of the tag that `text` starts with; a `>` in quotes does not end it.
fn end_of(text: &str) -> Option<usize> {
    if text.starts_with("<!--") {
        return text.find("-->").map(|at| at + 3);
    }
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

fn words(text: &str, out: &mut Vec<Event<'static>>) {
    if !text.is_empty() {
        out.push(Event::Text(CowStr::from(text.replace('\n', " "))));
    }
}
