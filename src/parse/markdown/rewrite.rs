//! One pass over a text's events that makes our additions.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::events::Placed;
use super::footnotes::Footnotes;
use super::foreign::Masked;
use super::headings::PendingHeading;
use super::marks::{Mark, Marks, Said};
use super::slug::Slugger;
use super::{Fragment, Title};
use crate::diagnostic::Diagnostic;
use crate::parse::Purpose;
use crate::source::Span;

/// What the pass needs and gathers. Each addition is an `impl` block in a file of its own.
pub struct Rewriter<'a> {
    pub(super) fragment: Fragment<'a>,
    pub(super) masked: &'a Masked<'a>,
    pub(super) out: Vec<Event<'a>>,
    /// Where the text is only checked, just the events that lead somewhere are wanted.
    purpose: Purpose,
    pub(super) marks: Marks,
    pub(super) slugger: Slugger,
    pub(super) anchors: Vec<String>,
    pub(super) headings: Vec<PendingHeading>,
    pub(super) footnotes: Footnotes<'a>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) has_raw_html: bool,
    /// How many elements of raw HTML are open.
    pub(super) html_depth: usize,
    /// Whether the text holds anything like an address, so that its words need a closer look.
    pub(super) has_addresses: bool,
    /// Added to each heading's level, so that the page's title stays its only heading of level 1.
    pub(super) heading_shift: u8,
    pub(super) removed_tags: Vec<String>,
    /// How many links and images are open: no bare URL becomes a link inside a link.
    pub(super) links_open: usize,
    /// Whether a link of raw HTML is open.
    pub(super) raw_link_open: bool,
    /// How many images were written.
    pub(super) images: usize,
    pub(super) labels_open: usize,
    pub(super) quotes_open: Vec<bool>,
    /// The first lines of boxes that say what never to do.
    pub(super) stop_boxes: Vec<Span>,
    pub(super) tables: super::tables::Tables,
}

/// The outcome of the pass.
pub struct Rewritten<'a> {
    pub events: Vec<Event<'a>>,
    pub has_raw_html: bool,
    pub marks: Marks,
    pub anchors: Vec<String>,
    pub title: Option<Title>,
    pub headings: Vec<PendingHeading>,
    pub stop_boxes: Vec<Span>,
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Rewriter<'a> {
    pub fn new(fragment: Fragment<'a>, masked: &'a Masked<'a>) -> Self {
        Self {
            fragment,
            masked,
            out: Vec::new(),
            purpose: Purpose::Show,
            marks: Marks::new(fragment.text),
            slugger: Slugger::default(),
            anchors: Vec::new(),
            headings: Vec::new(),
            footnotes: Footnotes::default(),
            diagnostics: Vec::new(),
            has_raw_html: false,
            html_depth: 0,
            has_addresses: super::autolinks::may_hold_address(fragment.text),
            heading_shift: 0,
            removed_tags: Vec::new(),
            links_open: 0,
            raw_link_open: false,
            images: 0,
            labels_open: 0,
            quotes_open: Vec::new(),
            stop_boxes: Vec::new(),
            tables: super::tables::Tables::default(),
        }
    }

    /// The same for another purpose than to be shown.
    pub fn with_purpose(self, purpose: Purpose) -> Self {
        Self { purpose, ..self }
    }

    /// A page: all additions, and its title.
    pub fn page(mut self, events: &[Placed<'a>], front_title: Option<&str>) -> Rewritten<'a> {
        self.reserve_anchors(events);
        let (title, skipped) = self.take_title(events, front_title);
        self.heading_shift = u8::from(Self::has_first_level(events.get(skipped..).unwrap_or_default()));
        if self.purpose == Purpose::Show {
            self.out.reserve(events.len() + events.len() / 8);
        }
        self.run(events, skipped);
        self.write_footnotes();
        self.finish(title)
    }

    /// A text field: all additions but headings' anchors.
    pub fn field(mut self, events: &[Placed<'a>]) -> Rewritten<'a> {
        self.run(events, 0);
        self.write_footnotes();
        self.finish(None)
    }

    /// Links only, as plain `CommonMark` has them.
    pub fn bare(mut self, events: &[Placed<'a>]) -> Rewritten<'a> {
        let mut at = 0;
        while let Some((event, range)) = events.get(at) {
            at = match event {
                Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. })) => {
                    self.link(events, at, tag, range)
                }
                Event::End(TagEnd::Link) => self.end_link(at),
                other => self.keep(|| other.clone(), at),
            };
        }
        self.finish(None)
    }

    fn finish(self, title: Option<Title>) -> Rewritten<'a> {
        Rewritten {
            events: self.out,
            has_raw_html: self.has_raw_html,
            marks: self.marks,
            anchors: self.anchors,
            title,
            headings: self.headings,
            stop_boxes: self.stop_boxes,
            diagnostics: self.diagnostics,
        }
    }

    /// Rewrites the events from `at` on.
    fn run(&mut self, events: &[Placed<'a>], mut at: usize) {
        while let Some((event, range)) = events.get(at) {
            at = match event {
                Event::Start(tag) => self.start(events, at, tag, range),
                Event::End(end) => self.end(*end, at),
                Event::Text(text) => self.text(text, at),
                Event::Code(code) if self.is_formula(range) => self.formula(events, at, code, range),
                Event::Html(_) => self.html_block(events, at),
                Event::InlineHtml(html) => self.inline_html(html, range.clone(), at),
                Event::FootnoteReference(name) => self.footnote_reference(name, at),
                Event::TaskListMarker(done) => self.task(*done, at),
                other => self.keep(|| other.clone(), at),
            };
        }
    }

    fn start(&mut self, events: &[Placed<'a>], at: usize, tag: &Tag<'a>, range: &Range<usize>) -> usize {
        self.close_label(tag);
        match tag {
            Tag::Heading { .. } => self.heading(events, at),
            Tag::Link { .. } | Tag::Image { .. } => self.link(events, at, tag, range),
            Tag::BlockQuote(kind) => self.quote(*kind, range, at),
            Tag::CodeBlock(kind) => self.code_block(events, at, kind),
            Tag::Table(alignments) => self.table(events, at, alignments),
            Tag::TableHead | Tag::TableRow | Tag::TableCell => self.table_part(tag, events, at),
            Tag::List(None) => self.list(events, at),
            Tag::FootnoteDefinition(name) => self.footnote_definition(name, at),
            other => self.keep(|| Event::Start(other.clone()), at),
        }
    }

    fn end(&mut self, end: TagEnd, at: usize) -> usize {
        match end {
            TagEnd::Link => self.end_link(at),
            TagEnd::BlockQuote(_) => self.end_quote(end, at),
            TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {
                self.end_table_part(end, at)
            }
            TagEnd::Paragraph | TagEnd::Item => self.end_label(end, at),
            TagEnd::FootnoteDefinition => self.end_footnote_definition(at),
            TagEnd::Heading(level) => self.end_heading(level, at),
            other => self.keep(|| Event::End(other), at),
        }
    }

    /// Passes an event on, which is made only if anybody wants it; the place of the next.
    pub(super) fn keep(&mut self, event: impl FnOnce() -> Event<'a>, at: usize) -> usize {
        if self.purpose == Purpose::Show {
            self.out.push(event());
        }
        at + 1
    }

    /// Writes markup with a mark of what it leads to.
    pub(super) fn leading(&mut self, html: String) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    /// Writes markup that is no author's but not beyond the sanitiser's rules either.
    pub(super) fn markup(&mut self, html: impl Into<CowStr<'a>>) {
        if self.purpose == Purpose::Show {
            self.out.push(Event::InlineHtml(html.into()));
        }
    }

    /// Writes a mark that leads nowhere.
    pub(super) fn mark(&mut self, mark: Mark) {
        if self.purpose == Purpose::Show {
            let mark = self.marks.add(mark);
            self.out.push(Event::InlineHtml(mark.into()));
        }
    }

    /// Writes markup that the sanitiser must not see.
    pub(super) fn trusted(&mut self, html: impl Into<Cow<'static, str>>) {
        self.mark(Mark::Trusted(html.into()));
    }

    /// The same around words of the site's own.
    pub(super) fn said(&mut self, said: Said) {
        self.mark(Mark::Said(said));
    }

    /// Opens an element with `attributes` (each after a space) that no author could give it. The element itself passes
    /// the sanitiser, so that it stays whole around an author's HTML.
    pub(super) fn open(&mut self, element: &str, attributes: Mark) {
        let mark = self.marks.add(attributes);
        self.markup(format!("\n<{element} class=\"{mark}\">"));
    }

    /// The place in the file of a range of the text.
    pub(super) fn place(&self, range: Range<usize>) -> Span {
        self.fragment.origin.span(Span::new(range))
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic, range: Range<usize>) {
        let span = self.place(range);
        self.diagnostics.push(diagnostic.at(self.fragment.path, span));
    }
}
