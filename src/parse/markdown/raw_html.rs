//! Raw HTML in Markdown: its links are links like any other, its anchors count, and the rest is sanitised.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{CowStr, Event};

use super::events::Placed;
use super::html_tags::{RawTag, nesting, tags};
use super::remote::leaves_link_open;
use super::rewrite::Rewriter;
use crate::diagnostic::Diagnostic;
use crate::model::{Attribute, escaped};

/// How deep elements may nest. The sanitiser's time grows with the square of the depth.
const DEEPEST: usize = 500;

/// What may stay: ammonia's list, media, the labels of our boxes to tick, and classes and anchors on everything.
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .add_tags(["video", "audio", "source", "section", "label"])
        .add_generic_attributes(["id", "class"])
        .add_tag_attributes("a", ["name"])
        .add_tag_attributes("img", ["loading", "decoding"])
        .add_tag_attributes("li", ["value"])
        .add_tag_attributes("video", ["src", "controls", "width", "height", "poster"])
        .add_tag_attributes("audio", ["src", "controls"])
        .add_tag_attributes("source", ["src", "type"])
        .add_tag_attributes("details", ["open"])
        .add_url_schemes(["callto", "file", "ftp", "msteams", "slack", "sms", "vscode", "zoommtg"])
        .link_rel(None);
    builder
});

/// The names of elements that may stay.
static ALLOWED: LazyLock<HashSet<&'static str>> = LazyLock::new(|| SANITISER.clone_tags());

/// What goes without a word: it has no content of its own to lose.
const SILENT: [&str; 4] = ["html", "head", "body", "meta"];

/// Elements of HTML that do not stay (HTML standard, 4, and the obsolete ones of 16.2). Any other name is a word that
/// somebody put between angle brackets.
const LEFT_OUT: [&str; 50] = [
    "applet",
    "base",
    "basefont",
    "bgsound",
    "big",
    "blink",
    "body",
    "button",
    "canvas",
    "datalist",
    "dialog",
    "embed",
    "fieldset",
    "font",
    "form",
    "frame",
    "frameset",
    "iframe",
    "input",
    "legend",
    "link",
    "main",
    "map",
    "marquee",
    "math",
    "menu",
    "meter",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "optgroup",
    "option",
    "output",
    "param",
    "picture",
    "plaintext",
    "portal",
    "progress",
    "script",
    "search",
    "select",
    "slot",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "track",
    "xmp",
];

/// Parts of images and of mathematics, which are not reported beside them.
const INSIDE_IMAGES: [&str; 22] = [
    "path",
    "g",
    "circle",
    "ellipse",
    "rect",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "defs",
    "use",
    "symbol",
    "lineargradient",
    "radialgradient",
    "stop",
    "clippath",
    "mask",
    "title",
    "desc",
    "mrow",
    "mi",
];

/// `html` without anything that could run, load from elsewhere or restyle the page.
pub fn sanitise(html: &str) -> String {
    SANITISER.clean(html).to_string()
}

/// A run of raw HTML, and where its parts stand in the text: HTML in a quote comes line by line.
#[derive(Default)]
struct Raw<'a> {
    html: String,
    parts: Vec<(usize, Range<usize>, CowStr<'a>)>,
}

impl<'a> Raw<'a> {
    fn push(&mut self, html: CowStr<'a>, range: Range<usize>) {
        let at = self.html.len();
        self.html.push_str(&html);
        self.parts.push((at, range, html));
    }

    /// The place in the text of a range of the HTML.
    fn place(&self, range: &Range<usize>) -> Range<usize> {
        let offset = |at: usize| {
            let part = self.parts.partition_point(|(start, ..)| *start <= at).saturating_sub(1);
            self.parts.get(part).map_or(at, |(start, range, _)| range.start + at.saturating_sub(*start))
        };
        let start = offset(range.start);
        start..offset(range.end.saturating_sub(1)).max(start) + 1
    }
}

impl<'a> Rewriter<'a> {
    /// Rewrites the lines of HTML from `at` on as one; the place after them.
    pub(super) fn html_block(&mut self, events: &[Placed<'a>], at: usize) -> usize {
        let (mut raw, mut next) = (Raw::default(), at);
        while let Some((Event::Html(html), range)) = events.get(next) {
            raw.push(html.clone(), range.clone());
            next += 1;
        }
        let rewritten = self.raw_html(&raw);
        self.out.push(Event::Html(rewritten.into()));
        next
    }

    pub(super) fn inline_html(&mut self, html: &CowStr<'a>, range: Range<usize>, at: usize) -> usize {
        let mut raw = Raw::default();
        raw.push(html.clone(), range);
        let rewritten = self.raw_html(&raw);
        self.out.push(Event::InlineHtml(rewritten.into()));
        at + 1
    }

    fn raw_html(&mut self, raw: &Raw<'a>) -> String {
        let trimmed = raw.html.trim();
        if trimmed.starts_with("<!--") && trimmed.find("-->").is_none_or(|end| end + 3 == trimmed.len()) {
            return String::new();
        }
        let nesting = nesting(&raw.html, self.html_depth);
        if nesting.deepest > DEEPEST {
            return self.too_deep(raw);
        }
        self.html_depth = nesting.after;
        self.has_raw_html = true;
        let (mut html, mut done, mut seen) = (String::with_capacity(raw.html.len()), 0, 0);
        let (tags, end) = tags(&raw.html);
        for tag in tags {
            self.report_removed(raw, &tag);
            let value = |range: &Range<usize>| unescaped(raw.html.get(range.clone()).unwrap_or_default());
            let between = raw.html.get(seen..tag.range.start).unwrap_or_default();
            self.raw_link_open = leaves_link_open(between, self.raw_link_open);
            seen = tag.range.start;
            let is_linked = self.links_open > 0 || self.raw_link_open;
            if let Some(link) = self.remote_tag(&tag, is_linked, value, |range| raw.place(range)) {
                self.copy(raw, done..tag.range.start, &mut html);
                html.push_str(&link);
                done = tag.range.end;
                continue;
            }
            for (name, value) in tag.attributes {
                let text = raw.html.get(value.clone()).unwrap_or_default().to_owned();
                match name.as_str() {
                    "id" | "name" => self.anchors.push(unescaped(&text)),
                    "poster" if self.remote(&unescaped(&text), "", true, raw.place(&value)).is_some() => {
                        self.copy(raw, done..value.start, &mut html);
                        done = value.end;
                    }
                    "href" | "src" | "poster" if !tag.name.is_empty() => {
                        self.copy(raw, done..value.start, &mut html);
                        html.push_str(&self.raw_destination(raw, &name, &text, &value));
                        done = value.end;
                    }
                    _ => {}
                }
            }
        }
        self.raw_link_open = leaves_link_open(raw.html.get(seen..).unwrap_or_default(), self.raw_link_open);
        self.copy(raw, done..end, &mut html);
        // A tag or comment that this piece never ends would swallow what comes after the piece: it is text.
        let mut open = String::new();
        self.copy(raw, end..raw.html.len(), &mut open);
        html + &open.replace('<', "&lt;")
    }

    /// Reports HTML that nests too deep, once a page, and gives it back as text.
    fn too_deep(&mut self, raw: &Raw<'a>) -> String {
        let seen = "deep-html".to_owned();
        if !self.removed_tags.contains(&seen) {
            self.removed_tags.push(seen);
            let deep =
                Diagnostic::warning("raw-html", format!("HTML elements nest deeper than {DEEPEST} levels"))
                    .label("shown to readers as it stands")
                    .help("close the elements that are open, or write it in Markdown");
            self.report(deep, raw.place(&(0..1)));
        }
        escaped(&raw.html)
    }

    /// The new value of a raw `href` or `src`.
    fn raw_destination(&mut self, raw: &Raw<'a>, name: &str, text: &str, value: &Range<usize>) -> String {
        let place = raw.place(value);
        if self.masked.touches(&place) {
            return escaped(self.masked.original(place));
        }
        let attribute = if name == "href" { Attribute::Href } else { Attribute::Src };
        let mut written = String::new();
        self.attribute(attribute, &unescaped(text), place, &mut written);
        // ` href="…"`: the value alone goes between the author's own quotes.
        written.split_once('"').map_or_else(String::new, |(_, rest)| rest.trim_end_matches('"').to_owned())
    }

    /// Copies a range of the HTML, other tools' tags in it as text.
    fn copy(&self, raw: &Raw<'a>, range: Range<usize>, into: &mut String) {
        for (start, place, html) in &raw.parts {
            let from = range.start.max(*start);
            let to = range.end.min(start + html.len());
            if from >= to {
                continue;
            }
            let place = place.start + (from - start)..place.start + (to - start);
            let mut done = place.start;
            for (tag, _) in
                self.masked.tags().filter(|(tag, _)| tag.start < place.end && place.start < tag.end)
            {
                into.push_str(self.masked.original(done..tag.start.max(done)));
                into.push_str(&escaped(self.masked.original(tag.start.max(done)..tag.end.min(place.end))));
                done = tag.end.min(place.end);
            }
            if done == place.start {
                into.push_str(raw.html.get(from..to).unwrap_or_default());
            } else {
                into.push_str(self.masked.original(done..place.end));
            }
        }
    }

    fn report_removed(&mut self, raw: &Raw<'a>, tag: &RawTag) {
        let name = tag.name.as_str();
        // What belongs to an image or to mathematics goes with it.
        let goes_along = self.removed_tags.iter().any(|removed| matches!(removed.as_str(), "svg" | "math"))
            && INSIDE_IMAGES.contains(&name);
        let is_known = name.is_empty()
            || ALLOWED.contains(name)
            || SILENT.contains(&name)
            || self.removed_tags.iter().any(|removed| removed == name);
        if is_known || goes_along {
            return;
        }
        self.removed_tags.push(tag.name.clone());
        let written = raw.html.get(tag.range.clone()).unwrap_or_default();
        let removed = if LEFT_OUT.contains(&name) {
            Diagnostic::warning("raw-html", format!("the HTML element `{name}` is left out"))
                .help("say it in Markdown, or link to the page that shows it")
        } else {
            Diagnostic::warning("raw-html", format!("`<{name}>` is taken for HTML and left out")).help(
                if written.contains('\n') || written.len() > 40 {
                    "if it is meant as words, put a backslash before the `<`".to_owned()
                } else {
                    format!("if it is meant as words, write `\\{written}`")
                },
            )
        };
        self.report(removed.label("not shown to readers"), raw.place(&tag.range));
    }
}

/// An attribute's value with its character references resolved: all by number, and by name those that a browser
/// resolves on the way to a scheme, or that editors write.
fn unescaped(value: &str) -> String {
    let value = value.trim();
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let (c, length) = reference(after).unwrap_or(('&', 0));
        text.push(c);
        rest = after.get(length..).unwrap_or_default();
    }
    text + rest
}

/// The character that a reference stands for, and its length without the `&`.
fn reference(text: &str) -> Option<(char, usize)> {
    if let Some(number) = text.strip_prefix('#') {
        let (digits, radix, start) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16, 2),
            None => (number, 10, 1),
        };
        let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let c = char::from_u32(u32::from_str_radix(digits.get(..length)?, radix).ok()?)?;
        let end = start + length;
        return Some((c, end + usize::from(text.get(end..)?.starts_with(';'))));
    }
    let named = [
        ("amp;", '&'),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
        ("apos;", '\''),
        ("nbsp;", '\u{A0}'),
        ("colon;", ':'),
        ("Tab;", '\t'),
        ("NewLine;", '\n'),
    ];
    named.iter().find(|(name, _)| text.starts_with(name)).map(|(name, c)| (*c, name.len()))
}
