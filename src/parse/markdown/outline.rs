//! The outline of a text: the parts that rules look at.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::Fragment;
use super::events::{Placed, plain};
use super::links::{Destination, classify};
use crate::model::{BLOCKS, LinkWords, Outline, Part, PartKind};
use crate::source::Span;

/// Words that say nothing of where a link leads.
const VAGUE: [&str; 12] = [
    "here",
    "click here",
    "see here",
    "link",
    "this link",
    "this",
    "this page",
    "more",
    "read more",
    "learn more",
    "page",
    "website",
];

/// How many letters the longest of them has.
const LONGEST_VAGUE: usize = 10;

/// The parts of a text, in order, and the words they speak of.
pub fn outline(events: &[Placed<'_>], fragment: Fragment<'_>) -> Outline {
    let mut parts = Vec::with_capacity(events.len() / 6);
    let mut outline = Outline::default();
    let mut in_code = false;
    let mut add = |kind, range: &Range<usize>| {
        let inside = fragment.text.get(range.clone()).unwrap_or_default();
        let range = range.start..range.start + inside.trim_end().len();
        parts.push(Part { kind, span: fragment.origin.span(Span::new(range)) });
    };
    for (at, (event, range)) in events.iter().enumerate() {
        let after = || events.get(at + 1..).unwrap_or_default();
        match event {
            Event::Start(Tag::Heading { level, .. }) => add(PartKind::Heading(*level as u8), range),
            Event::Start(Tag::Paragraph) => add(PartKind::Block, range),
            // In a list without blank lines an item's words stand in no paragraph.
            Event::Start(Tag::Item)
                if !matches!(after().first(), Some((Event::Start(Tag::Paragraph | Tag::List(_)), _))) =>
            {
                add(PartKind::Block, &words_of_item(after(), range));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let inside = classify(dest_url) == Destination::Inside;
                let destination = inside.then(|| outline.keep(dest_url));
                add(PartKind::Link(words(after()), destination), range);
            }
            Event::Start(Tag::Image { .. }) => {
                let end = after().iter().position(|(event, _)| matches!(event, Event::End(TagEnd::Image)));
                let inside = after().get(..end.unwrap_or_default()).unwrap_or_default();
                let described = !plain(inside.iter().map(|(event, _)| event)).trim().is_empty();
                add(PartKind::Image(described), range);
            }
            Event::Start(Tag::Table(_)) => add(PartKind::Table(has_header(after())), range),
            Event::Start(Tag::CodeBlock(kind)) => {
                in_code = true;
                add(fence(kind, &mut outline), range);
            }
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Start(Tag::HtmlBlock) if !in_code => add(PartKind::Other, range),
            _ => {}
        }
    }
    // They are kept as long as the page is.
    parts.shrink_to_fit();
    outline.words.shrink_to_fit();
    Outline { parts, ..outline }
}

fn fence(kind: &CodeBlockKind<'_>, outline: &mut Outline) -> PartKind {
    match kind {
        CodeBlockKind::Fenced(info) => match info.split_whitespace().next() {
            Some(word) if !BLOCKS.contains(&word) => PartKind::Fence(outline.keep(word)),
            _ => PartKind::Other,
        },
        CodeBlockKind::Indented => PartKind::Other,
    }
}

/// The words of a tight item: up to a list inside it.
fn words_of_item(inside: &[Placed<'_>], item: &Range<usize>) -> Range<usize> {
    let mut depth = 0_usize;
    for (event, range) in inside {
        match event {
            Event::Start(Tag::List(_)) => return item.start..range.start,
            Event::Start(Tag::Item) => depth += 1,
            Event::End(TagEnd::Item) if depth == 0 => break,
            Event::End(TagEnd::Item) => depth -= 1,
            _ => {}
        }
    }
    item.clone()
}

/// How telling the words of the link are whose inside this starts with.
fn words(inside: &[Placed<'_>]) -> LinkWords {
    let end = inside.iter().position(|(event, _)| matches!(event, Event::End(TagEnd::Link)));
    let inside = inside.get(..end.unwrap_or_default()).unwrap_or_default();
    let words = plain(inside.iter().map(|(event, _)| event));
    let words = words.trim().trim_end_matches(['.', '!', ':', '…']);
    // No letter of the words above has more than three bytes in any case.
    if words.len() <= 3 * LONGEST_VAGUE && VAGUE.contains(&words.to_lowercase().as_str()) {
        return LinkWords::Vague;
    }
    // Raw HTML may hold words as well; nobody can say without showing it.
    let may_show = |(event, _): &Placed<'_>| matches!(event, Event::InlineHtml(_));
    if words.is_empty() && !inside.iter().any(may_show) { LinkWords::Missing } else { LinkWords::Telling }
}

/// Whether the header of the table whose inside this starts with has words.
fn has_header(inside: &[Placed<'_>]) -> bool {
    let end = inside.iter().position(|(event, _)| matches!(event, Event::End(TagEnd::TableHead)));
    let head = inside.get(..end.unwrap_or_default()).unwrap_or_default();
    let shows = |(event, _): &Placed<'_>| {
        matches!(
            event,
            Event::Text(_) | Event::Code(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. })
        )
    };
    head.iter().any(shows)
}
