//! Text of foreign files, which may hold templates, raw HTML and whole documents, as the Markdown of our fields.

mod html;
mod jinja;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use pulldown_cmark_to_cmark::{Options as Style, cmark_with_options};

use html::{Open, is_absolute};

/// The words for a question that a text names.
pub type Refer<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Knows no question.
pub fn nobody(_: &str) -> Option<String> {
    None
}

/// The addresses of a text's links that lead to files beside it.
pub fn relative_links(text: &str) -> Vec<String> {
    let dest = |event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    };
    Parser::new_ext(text, OPTIONS).filter_map(dest).filter(|dest| !is_absolute(dest)).collect()
}

/// Whether a field of ours can hold the text as it is: one paragraph of Markdown.
pub fn fits(text: &str) -> bool {
    let words = text.strip_suffix('\n').unwrap_or(text);
    if words.trim() != words || words.is_empty() || jinja::is_template(text) || words.contains("\n\n") {
        return false;
    }
    let mut paragraphs = 0;
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Start(Tag::Paragraph) => paragraphs += 1,
            Event::Start(Tag::Link { dest_url, .. }) if is_absolute(&dest_url) => {}
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::Text(_)
            | Event::Code(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::End(_) => {}
            _ => return false,
        }
    }
    paragraphs == 1
}

/// The whole text in one paragraph, the items of lists joined by semicolons.
pub fn line(text: &str, refer: Refer<'_>) -> String {
    joined(&events(text, refer))
}

/// The first paragraph, with the list that it leads to; what is only a heading is passed over.
pub fn lead(text: &str, refer: Refer<'_>) -> String {
    let events = events(text, refer);
    let blocks = blocks_of(&events);
    let first = blocks.iter().position(|block| is_paragraph(block)).unwrap_or_default();
    let Some(block) = blocks.get(first) else { return String::new() };
    let mut taken = block.to_vec();
    if plain_of(block).trim_end().ends_with(':')
        && let Some(list) =
            blocks.get(first + 1).filter(|block| matches!(block.first(), Some(Event::Start(Tag::List(_)))))
    {
        taken.extend(list.iter().cloned());
    }
    joined(&taken)
}

/// The words without markup.
pub fn plain(text: &str) -> String {
    one_line(&plain_of(&flat(&events(text, &nobody))))
}

/// The text as Markdown for a page, its highest headings of this level.
pub fn page(text: &str, refer: Refer<'_>, level: u8) -> String {
    let events = events(text, refer);
    let highest = events.iter().filter_map(level_of).min().unwrap_or(level);
    let down = i16::from(level) - i16::from(highest);
    let lowered = events.into_iter().map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: lower(level, down),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level, down))),
        other => other,
    });
    written(lowered)
}

/// `CommonMark` with tables: what authors of other tools can be expected to use.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// The text's events, without templates and raw HTML, and without links to pages that are not here.
fn events(text: &str, refer: Refer<'_>) -> Vec<Event<'static>> {
    let text = spaced_headings(&jinja::resolve(text, refer));
    let (mut out, mut open, mut links, mut block) = (Vec::new(), Open::default(), Vec::new(), String::new());
    for event in Parser::new_ext(&text, OPTIONS) {
        match event {
            Event::Start(Tag::HtmlBlock) => out.push(Event::Start(Tag::Paragraph)),
            Event::Html(html) => block.push_str(&html),
            Event::End(TagEnd::HtmlBlock) => {
                open.read(&std::mem::take(&mut block), &mut out);
                open.close(&mut out);
                out.push(Event::End(TagEnd::Paragraph));
            }
            Event::InlineHtml(html) => open.read(&html, &mut out),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                let keeps = is_absolute(dest_url) || dest_url.contains(".yaml#");
                links.push(keeps);
                out.extend(keeps.then(|| event.into_static()));
            }
            Event::End(TagEnd::Link) => {
                out.extend(links.pop().unwrap_or_default().then_some(Event::End(TagEnd::Link)));
            }
            Event::End(end @ (TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item)) => {
                open.close(&mut out);
                out.push(Event::End(end));
            }
            other => out.push(other.into_static()),
        }
    }
    tidy(out)
}

/// The same events, neighbouring texts joined, without doubled spaces and without any at the ends of blocks.
fn tidy(events: Vec<Event<'static>>) -> Vec<Event<'static>> {
    let mut out: Vec<Event<'static>> = Vec::with_capacity(events.len());
    let (mut words, mut in_code) = (String::new(), false);
    for event in events {
        match event {
            Event::Text(text) if !in_code => words.push_str(&text),
            event => {
                in_code = match event {
                    Event::Start(Tag::CodeBlock(_)) => true,
                    Event::End(TagEnd::CodeBlock) => false,
                    _ => in_code,
                };
                let mut text = collapsed(&std::mem::take(&mut words));
                if out.last().is_none_or(starts_block) {
                    text.drain(..text.len() - text.trim_start().len());
                }
                if matches!(event, Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item)) {
                    text.truncate(text.trim_end().len());
                }
                out.extend((!text.is_empty()).then(|| Event::Text(CowStr::from(text))));
                out.push(event);
            }
        }
    }
    out
}

fn starts_block(event: &Event<'static>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) | Event::SoftBreak
    )
}

/// With one space where there are several.
fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c };
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// Some writers of Markdown leave out the space behind the signs of a heading.
fn spaced_headings(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let signs = line.len() - line.trim_start_matches('#').len();
        let behind = line.get(signs..).unwrap_or_default();
        out.push_str(line.get(..signs).unwrap_or_default());
        if (2..=6).contains(&signs) && !behind.starts_with(char::is_whitespace) {
            out.push(' ');
        }
        out.push_str(behind);
    }
    out
}

/// The blocks at the top, each with its start and end.
fn blocks_of<'e>(events: &'e [Event<'static>]) -> Vec<&'e [Event<'static>]> {
    let (mut blocks, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            blocks.extend(events.get(start..=at));
            start = at + 1;
        }
    }
    blocks
}

/// Whether a block says something: a paragraph, and not one that is bold as a whole.
fn is_paragraph(block: &[Event<'static>]) -> bool {
    let is_bold = matches!(block.get(1), Some(Event::Start(Tag::Strong)))
        && matches!(
            block.len().checked_sub(2).and_then(|at| block.get(at)),
            Some(Event::End(TagEnd::Strong))
        );
    matches!(block.first(), Some(Event::Start(Tag::Paragraph)))
        && !is_bold
        && !plain_of(block).trim().is_empty()
}

fn plain_of(events: &[Event<'static>]) -> String {
    let mut words = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// The events of all blocks as those of one paragraph.
fn flat(events: &[Event<'static>]) -> Vec<Event<'static>> {
    let mut out = vec![Event::Start(Tag::Paragraph)];
    let (mut between, mut items) = ("", 0_usize);
    for event in events {
        let inline = match event {
            Event::Start(Tag::List(_)) => {
                items = 0;
                continue;
            }
            Event::Start(Tag::Item) => {
                between = if items > 0 { "; " } else { " " };
                items += 1;
                continue;
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::Code(_) => event.clone(),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {
                out.push(event.clone());
                continue;
            }
            Event::Text(text) => Event::Text(CowStr::from(text.replace('\n', " "))),
            Event::SoftBreak | Event::HardBreak => Event::Text(CowStr::Borrowed(" ")),
            Event::End(TagEnd::List(_)) => {
                between = ". ";
                continue;
            }
            Event::End(_) => {
                between = if between.is_empty() { " " } else { between };
                continue;
            }
            _ => continue,
        };
        if out.len() > 1 && !between.is_empty() {
            let is_ended = matches!(out.last(), Some(Event::Text(text)) if text.ends_with(['.', '?', '!', ',', ';', ':']));
            let between = if is_ended { " " } else { between };
            out.push(Event::Text(CowStr::Borrowed(between)));
        }
        between = "";
        out.push(inline);
    }
    out.push(Event::End(TagEnd::Paragraph));
    tidy(out)
}

fn joined(events: &[Event<'static>]) -> String {
    one_line(&written(flat(events).into_iter()))
}

fn written(events: impl Iterator<Item = Event<'static>>) -> String {
    let mut out = String::new();
    // Events that the writer refuses leave what was written before them; the source keeps the whole.
    let style = Style { list_token: '-', increment_ordered_list_bullets: true, ..Style::default() };
    let _ = cmark_with_options(events, &mut out, OPTIONS, style);
    out.replace('\u{a0}', "&nbsp;").replace("&amp; ", "& ")
}

/// Without breaks and double spaces.
fn one_line(text: &str) -> String {
    text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn level_of(event: &Event<'static>) -> Option<u8> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => u8::try_from(*level as usize).ok(),
        _ => None,
    }
}

fn lower(level: HeadingLevel, down: i16) -> HeadingLevel {
    let level = i16::try_from(level as usize).unwrap_or(6) + down;
    HeadingLevel::try_from(usize::try_from(level.clamp(1, 6)).unwrap_or(6)).unwrap_or(HeadingLevel::H6)
}

#[cfg(test)]
mod tests {
    use super::{fits, nobody, page, plain};

    fn line(text: &str) -> String {
        super::line(text, &nobody)
    }

    fn lead(text: &str) -> String {
        super::lead(text, &nobody)
    }

    #[test]
    fn a_text_becomes_one_paragraph() {
        assert_eq!(
            line("Do you have:\n\n- a cat\n- two *dogs*\n\nor none?"),
            "Do you have: a cat; two *dogs*. or none?"
        );
        assert_eq!(
            line(
                "Read <a class=\"x\" href=\"https://a.example/?b&amp;c\" target=\"_blank\">this <b>guide</b></a> or <a href=\"/local\">that</a>.<br/>Now"
            ),
            "Read [this **guide**](https://a.example/?b&amp;c) or that. Now"
        );
        assert_eq!(
            line("<ul class=\"l\">\n  {% for r in rs %}\n  <li>{{ r }}</li>\n  {% endfor %}\n</ul>\n"),
            "‹r›"
        );
        assert_eq!(line("It says <brand name> & more"), "It says \\<brand name> & more");
        assert_eq!(plain("**Services**&nbsp;5"), "Services\u{a0}5");
    }

    #[test]
    fn the_lead_is_the_first_paragraph_with_its_list() {
        assert_eq!(
            lead("\n**Publishing**\n\nYou must:\n\n- ask\n- answer\n\nMore.\n"),
            "You must: ask; answer"
        );
        assert_eq!(lead("First.\n\nSecond.\n"), "First.");
        assert_eq!(lead("## Only a heading\n"), "Only a heading");
        assert_eq!(lead(""), "");
    }

    #[test]
    fn only_one_paragraph_without_tags_fits_as_it_is() {
        assert!(fits("Who *signs*? See [this](https://a.example).\n"));
        for text in ["", "a\n\nb", "- a", "{{ a }}", "<b>a</b>", "[x](/y)", " a", "a\n\n"] {
            assert!(!fits(text), "{text:?}");
        }
    }

    #[test]
    fn a_page_keeps_its_blocks() {
        insta::assert_snapshot!(page("Three:\n\n##1\\. View\nText\n\n  - a\n  - b\n", &nobody, 3), @r"
        Three:

        ### 1\. View

        Text

        - a
        - b
        ");
    }
}
