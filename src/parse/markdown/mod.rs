//! Markdown to HTML: pulldown-cmark reads it, our additions rewrite its events, and its own writer writes them.
//!
//! Each addition is a file of this folder. What needs the rest of the playbook (a link's way, the questions of a
//! block) leaves a mark in the HTML; [`marks`] turns the marks into holes at the end. Between the two, a page with
//! raw HTML passes the sanitiser as a whole, so that tags opened in one block and closed in another stay whole.

mod alerts;
mod autolinks;
pub(super) mod blocks;
pub(super) mod diagrams;
mod events;
mod footnotes;
mod foreign;
mod formulas;
mod headings;
mod html_tags;
mod images;
mod links;
pub(super) mod listings;
mod marks;
mod origin;
mod outline;
mod plain;
mod raw_html;
mod raw_tables;
mod remote;
mod rewrite;
mod slug;
mod tables;
mod tasks;

pub use origin::Origin;

use pulldown_cmark::{Event, Options, html};

use crate::diagnostic::Diagnostic;
use crate::model::{Body, ForeignTag, Outline, Rich, Written};
use crate::parse::Purpose;
use crate::source::{SourcePath, Span};

/// A Markdown text and where it lies.
#[derive(Clone, Copy)]
pub struct Fragment<'a> {
    /// Its file.
    pub path: &'a SourcePath,
    /// The text.
    pub text: &'a str,
    /// Where the text lies in the file.
    pub origin: Origin,
}

/// A page's text, parsed.
pub struct Parsed {
    /// The text.
    pub body: Body<Written>,
    /// The first heading, taken out of the text to stand as the page's title.
    pub title: Option<Title>,
    /// Tags of other tools' templates.
    pub foreign: Vec<ForeignTag>,
    /// The parts of the text.
    pub outline: Outline,
    /// The first line of each box that says what never to do (`> [!CAUTION]`).
    pub stop_boxes: Vec<Span>,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

/// The heading that became a page's title.
pub struct Title {
    /// Its words without markup.
    pub text: String,
    /// Its anchor.
    pub id: String,
}

/// A text field, parsed.
pub struct Inline {
    /// The text; a single paragraph comes without its `<p>`.
    pub rich: Rich<Written>,
    /// Its words without markup.
    pub plain: String,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

/// `CommonMark` and what GitHub adds to it, headings' attributes and definition lists.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST);

/// Parses a page's text. A first heading of level 1 becomes the title where the front matter gives none
/// (`front_title`) or the same one.
pub fn body(purpose: Purpose, fragment: Fragment<'_>, front_title: Option<&str>) -> Parsed {
    let text = marks::clean(fragment.text);
    let fragment = Fragment { text: &text, ..fragment };
    let masked = foreign::mask(&text);
    let events = events::read(&masked, OPTIONS);
    let outline = outline::outline(&events, fragment);
    let purpose = if only_html_tells(&events, &text) { Purpose::Show } else { purpose };
    let rewritten =
        rewrite::Rewriter::new(fragment, &masked).with_purpose(purpose).page(&events, front_title);
    let rewrite::Rewritten {
        events,
        has_raw_html,
        mut marks,
        anchors,
        title,
        headings,
        stop_boxes,
        mut diagnostics,
    } = rewritten;
    let (rich, starts) = if purpose == Purpose::Show {
        let mut written = String::with_capacity(fragment.text.len() * 3 / 2);
        html::push_html(&mut written, events.into_iter());
        if has_raw_html {
            written = raw_tables::boxed(&raw_html::sanitise(&written), &mut marks);
        }
        marks::fill(&written, marks)
    } else {
        (marks::fill_none(&events, marks), vec![0; headings.len()])
    };
    let headings = headings.into_iter().zip(starts).map(|(heading, at)| heading.at(at)).collect::<Vec<_>>();
    let mut anchors = anchors;
    anchors.sort();
    anchors.dedup();
    diagnostics.sort_by_key(|diagnostic| diagnostic.place.as_ref().map(|place| place.span));
    let foreign = masked
        .tags()
        .map(|(range, kind)| ForeignTag { kind, span: fragment.origin.span(Span::new(range)) })
        .collect();
    Parsed {
        body: Body { rich, headings: headings.into(), anchors: anchors.into() },
        title,
        foreign,
        outline,
        stop_boxes,
        diagnostics,
    }
}

/// Whether only the whole HTML of a text tells what is wrong with it: what the sanitiser takes out leads nowhere, and a
/// formula is known by the signs around it.
fn only_html_tells(events: &[events::Placed<'_>], text: &str) -> bool {
    let is_raw = |(event, _): &events::Placed<'_>| matches!(event, Event::Html(_) | Event::InlineHtml(_));
    formulas::may_hold_formula(text) || events.iter().any(is_raw)
}

/// Parses a text field.
pub fn inline(fragment: Fragment<'_>) -> Inline {
    if plain::is_plain(fragment.text) {
        let (rich, plain) = (Rich::plain(fragment.text), fragment.text.to_owned());
        return Inline { rich, plain, diagnostics: Vec::new() };
    }
    inline_slowly(fragment)
}

/// The same for any text.
fn inline_slowly(fragment: Fragment<'_>) -> Inline {
    let text = marks::clean(fragment.text);
    let fragment = Fragment { text: &text, ..fragment };
    let masked = foreign::mask(&text);
    let events = events::read(&masked, OPTIONS);
    let plain = events::plain(events.iter().map(|(event, _)| event));
    let rewritten = rewrite::Rewriter::new(fragment, &masked).field(&events);
    let mut written = String::with_capacity(fragment.text.len() + 16);
    html::push_html(&mut written, rewritten.events.into_iter());
    if rewritten.has_raw_html {
        written = raw_html::sanitise(&written);
    }
    let unwrapped = written.trim().strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    let single =
        unwrapped.filter(|inner| !inner.contains("<p") && !inner.contains("</p>")).unwrap_or(written.trim());
    let (rich, _) = marks::fill(single, rewritten.marks);
    Inline { rich, plain, diagnostics: rewritten.diagnostics }
}

/// The text as plain `CommonMark`, without any addition of ours but through the same rewriting and writing. For the
/// specification's examples.
pub fn common_mark(text: &str) -> String {
    let path = SourcePath::content("example.md");
    let fragment = Fragment { path: &path, text, origin: Origin::At(0) };
    let unmasked = foreign::Masked::unchanged(text);
    let events = events::read(&unmasked, Options::empty());
    let rewritten = rewrite::Rewriter::new(fragment, &unmasked).bare(&events);
    let mut written = String::new();
    html::push_html(&mut written, rewritten.events.into_iter());
    marks::restore(&written, &rewritten.marks)
}
