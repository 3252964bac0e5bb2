//! Reading events, with runs of text joined.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::foreign::Masked;

/// An event and the bytes of the text it stands for.
pub type Placed<'a> = (Event<'a>, Range<usize>);

/// Hardly a text has less bytes for each of its events. A list that grows is copied, which costs more than room for
/// events that never come.
const BYTES_PER_EVENT: usize = 12;

/// The events of a text. Runs of text come as one event (a bare URL with an underscore would be cut in two
/// otherwise), except in code blocks, whose lines keep their places.
pub fn read<'a>(text: &'a Masked<'_>, options: Options) -> Vec<Placed<'a>> {
    let mut events: Vec<Placed<'a>> = Vec::with_capacity(text.as_str().len() / BYTES_PER_EVENT + 8);
    let mut in_code_block = false;
    for (event, range) in Parser::new_ext(text.as_str(), options).into_offset_iter() {
        match event {
            Event::Text(words) => {
                let words = text.unmasked(words, range.clone());
                match events.last_mut() {
                    Some((Event::Text(before), place)) if !in_code_block => {
                        *before = joined(text.as_str(), (before, &*place), (&words, &range));
                        place.end = range.end;
                    }
                    _ => events.push((Event::Text(words), range)),
                }
            }
            other => {
                match other {
                    Event::Start(Tag::CodeBlock(_)) => in_code_block = true,
                    Event::End(TagEnd::CodeBlock) => in_code_block = false,
                    _ => {}
                }
                events.push((other, range));
            }
        }
    }
    events
}

/// Two runs of text as one. Where both stand in the text as they are, one behind the other, nothing is copied.
fn joined<'a>(
    text: &'a str,
    (before, place): (&CowStr<'a>, &Range<usize>),
    (words, range): (&CowStr<'a>, &Range<usize>),
) -> CowStr<'a> {
    let whole = text.get(place.start..range.end).filter(|_| place.end == range.start);
    if let Some(whole) = whole.filter(|whole| whole.split_at_checked(before.len()) == Some((before, words))) {
        return CowStr::Borrowed(whole);
    }
    CowStr::from([&**before, &**words].concat())
}

/// The words of events, without markup.
pub fn plain<'a: 'e, 'e>(events: impl Iterator<Item = &'e Event<'a>>) -> String {
    let mut words = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                words.push(' ');
            }
            _ => {}
        }
    }
    words.truncate(words.trim_end().len());
    words
}
