//! The first pass: from a parser's events to the tree of places.

use std::ops::ControlFlow;
use std::ops::ControlFlow::{Break, Continue};

use saphyr_parser::{Event, Parser, ScalarStyle, Span as Marks};

use super::guard::{MAX_DEPTH, MAX_NODES};
use super::origin::Places;
use super::tree::{Document, Key, Node, Shape, Text, Value};
use super::{MAX_FOUND, refused, syntax};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The tree of the text, its scalars not yet typed; or all that is refused in it.
pub(super) fn build(places: &Places<'_>) -> Result<Document, Vec<Diagnostic>> {
    let document = Document {
        path: places.origin.path().clone(),
        nodes: Vec::with_capacity(places.text.len() / 16 + 1),
        texts: String::with_capacity(places.text.len()),
    };
    let mut builder = Builder { places, document, open: Vec::new(), found: Vec::new(), documents: 0 };
    for event in Parser::new_from_str(places.text) {
        let step = match event {
            Ok((event, marks)) => builder.event(event, marks),
            Err(error) => {
                // The parser cannot go on after an error of its own.
                builder.found.push(syntax::explain(&error, places));
                Break(())
            }
        };
        if step.is_break() {
            break;
        }
    }
    if builder.found.is_empty() { Ok(builder.finish()) } else { Err(builder.found) }
}

struct Builder<'a> {
    places: &'a Places<'a>,
    document: Document,
    open: Vec<Open>,
    found: Vec<Diagnostic>,
    documents: usize,
}

/// A container whose end has not come yet.
struct Open {
    at: usize,
    /// Its first byte in the text.
    start: usize,
    /// One past the last byte of what it holds so far.
    end: usize,
    map: bool,
    /// The key whose value comes next.
    key: Option<Key>,
}

/// What stands before a value and is refused.
struct Marked {
    anchor: bool,
    tag: bool,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, marks: Marks) -> ControlFlow<()> {
        let start = self.places.byte(marks.start.index());
        let end = self.places.byte(marks.end.index());
        match event {
            Event::DocumentStart(_) => self.document_start(start),
            Event::Alias(_) => self.alias(start, end),
            Event::Scalar(text, style, anchor, tag) => {
                self.marked(start, &Marked { anchor: anchor > 0, tag: tag.is_some() })?;
                self.scalar(&text, style, start, end)
            }
            Event::SequenceStart(anchor, tag) => {
                self.marked(start, &Marked { anchor: anchor > 0, tag: tag.is_some() })?;
                self.container(Shape::List, list_start(self.places.text, start))
            }
            Event::MappingStart(anchor, tag) => {
                self.marked(start, &Marked { anchor: anchor > 0, tag: tag.is_some() })?;
                self.container(Shape::Map, start)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.close(start);
                Continue(())
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Continue(()),
        }
    }

    fn document_start(&mut self, start: usize) -> ControlFlow<()> {
        self.documents += 1;
        if self.documents == 1 {
            return Continue(());
        }
        let rest = self.places.text.get(start..).unwrap_or_default();
        // After a line `...` a document starts without a mark of its own.
        let (length, help) = if rest.starts_with("---") {
            (3, "remove the line; one file holds one document")
        } else {
            let line = rest.lines().next().unwrap_or_default();
            (line.len(), "remove the line `...` above; one file holds one document")
        };
        let second = self
            .places
            .error("yaml-documents", start..start + length, "a second document starts here")
            .help(help);
        self.found.push(second);
        Break(())
    }

    /// Refuses an alias; it still counts as the key or the value it stands for.
    fn alias(&mut self, start: usize, end: usize) -> ControlFlow<()> {
        let key = self.awaits_key().then(|| Key { text: self.keep("*"), span: Span::default() });
        if let Some(open) = self.open.last_mut() {
            open.key = key;
        }
        self.refuse(refused::alias(self.places, start..end))
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, start: usize, end: usize) -> ControlFlow<()> {
        let places = self.places;
        let plain = style == ScalarStyle::Plain;
        if !self.awaits_key() {
            let range = match style {
                ScalarStyle::Plain if text.is_empty() => {
                    let at = self.nothing(start);
                    at..at
                }
                _ => start..scalar_end(places.text, style, start, end),
            };
            self.reach(range.end);
            let text = self.keep(text);
            let value = if plain { Value::Null } else { Value::Text };
            return self.push(Shape::Scalar(text, value), places.span(range)).map_continue(|_| ());
        }
        let range = start..scalar_end(places.text, style, start, end);
        if plain && text.is_empty() {
            self.refuse(refused::empty_key(places, start))?;
        }
        if plain && text == "<<" {
            self.refuse(refused::merge_key(places, range.clone()))?;
        }
        self.reach(range.end);
        let key = Key { text: self.keep(text), span: places.span(range) };
        if let Some(open) = self.open.last_mut() {
            open.key = Some(key);
        }
        Continue(())
    }

    fn container(&mut self, shape: Shape, start: usize) -> ControlFlow<()> {
        if self.awaits_key() {
            self.found.push(refused::complex_key(self.places, start));
            return Break(());
        }
        if self.open.len() >= MAX_DEPTH {
            self.found.push(refused::too_deep(self.places, start));
            return Break(());
        }
        let at = self.push(shape, self.places.span(start..start))?;
        let map = matches!(shape, Shape::Map);
        self.open.push(Open { at, start, end: start, map, key: None });
        Continue(())
    }

    fn close(&mut self, mark: usize) {
        let Some(open) = self.open.pop() else { return };
        let bytes = self.places.text.as_bytes();
        let flow = matches!(
            (bytes.get(open.start), bytes.get(mark)),
            (Some(b'['), Some(b']')) | (Some(b'{'), Some(b'}'))
        );
        let end = if flow { mark + 1 } else { open.end };
        let span = self.places.span(open.start..end.max(open.start));
        let nodes = self.document.nodes.len();
        if let Some(node) = self.document.nodes.get_mut(open.at) {
            node.span = span;
            node.end = nodes;
        }
        self.reach(end);
    }

    /// Adds a node where the parser is.
    fn push(&mut self, shape: Shape, span: Span) -> ControlFlow<(), usize> {
        let at = self.document.nodes.len();
        if at >= MAX_NODES {
            let message = format!("there are more than {MAX_NODES} values in this file");
            let many = Diagnostic::error("yaml-too-large", message)
                .at(self.places.origin.path(), span)
                .help("split the file into several files");
            self.found.push(many);
            return Break(());
        }
        let (parent, key) = self.open.last_mut().map_or((0, None), |open| (open.at, open.key.take()));
        self.document.nodes.push(Node { span, key, parent, end: at + 1, shape });
        Continue(at)
    }

    /// Refuses what stands before a value: `&anchor`, `!tag`.
    fn marked(&mut self, start: usize, marked: &Marked) -> ControlFlow<()> {
        if !marked.anchor && !marked.tag {
            return Continue(());
        }
        self.refuse(refused::marked(self.places, start, marked.anchor))
    }

    /// Notes a finding; goes on while it is worth it.
    fn refuse(&mut self, found: Diagnostic) -> ControlFlow<()> {
        self.found.push(found);
        if self.found.len() >= MAX_FOUND { Break(()) } else { Continue(()) }
    }

    fn awaits_key(&self) -> bool {
        self.open.last().is_some_and(|open| open.map && open.key.is_none())
    }

    fn reach(&mut self, end: usize) {
        if let Some(open) = self.open.last_mut() {
            open.end = open.end.max(end);
        }
    }

    fn keep(&mut self, text: &str) -> Text {
        let start = self.document.texts.len();
        self.document.texts.push_str(text);
        Text { start, end: self.document.texts.len() }
    }

    /// Where a value that is not there would stand: behind its key's colon, or behind its dash.
    fn nothing(&self, mark: usize) -> usize {
        let text = self.places.text;
        match self.open.last() {
            Some(open) if open.map && text.as_bytes().get(mark) == Some(&b':') => mark + 1,
            Some(open) if open.map => open.end,
            _ => text.get(..mark).map_or(mark, |before| before.trim_end_matches([' ', '\t']).len()),
        }
    }

    fn finish(mut self) -> Document {
        if self.document.nodes.is_empty() {
            let shape = Shape::Scalar(Text { start: 0, end: 0 }, Value::Null);
            let span = self.places.span(0..0);
            self.document.nodes.push(Node { span, key: None, parent: 0, end: 1, shape });
        }
        self.document
    }
}

/// Where a list starts: the parser sometimes marks the end of its first dash instead.
fn list_start(text: &str, mark: usize) -> usize {
    if matches!(text.as_bytes().get(mark), Some(b'[' | b'-')) && !text.get(..mark).is_some_and(ends_in_dash) {
        return mark;
    }
    let line = text.get(..mark).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let indent = text.get(line..mark).unwrap_or_default();
    let dash = line + indent.len() - indent.trim_start_matches(' ').len();
    if text.as_bytes().get(dash) == Some(&b'-') { dash } else { mark }
}

fn ends_in_dash(before: &str) -> bool {
    before.trim_end_matches([' ', '\t']).ends_with('-')
}

/// One past the last byte of a scalar: the parser's mark lies behind the spaces and comments that follow.
fn scalar_end(text: &str, style: ScalarStyle, start: usize, end: usize) -> usize {
    let written = text.get(start..end).unwrap_or_default();
    let length = match style {
        ScalarStyle::Plain => written.len(),
        ScalarStyle::Literal | ScalarStyle::Folded => written.trim_end().len(),
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => quoted_length(written.as_bytes()),
    };
    start + length
}

/// The length of the quoted scalar that `written` starts with.
fn quoted_length(written: &[u8]) -> usize {
    let quote = written.first().copied();
    let mut at = 1;
    while let Some(&byte) = written.get(at) {
        let next = written.get(at + 1).copied();
        at += match byte {
            b'\\' if quote == Some(b'"') => 2,
            b'\'' if quote == Some(b'\'') && next == quote => 2,
            _ if Some(byte) == quote => return at + 1,
            _ => 1,
        };
    }
    written.len()
}
