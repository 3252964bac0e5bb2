//! Alerts: quotes that begin with `[!NOTE]` and the like.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::marks::Said;
use super::rewrite::Rewriter;

const INFO: &str = r#"<circle cx="12" cy="12" r="9"/><path d="M12 11v6m0-9.5v.2"/>"#;
const TIP: &str = r#"<path d="m4 12.5 5.5 5.5L20 6.5"/>"#;
const WARN: &str = r#"<path d="M12 3 2 20.5h20zM12 10v5m0 2.8v.2"/>"#;
const STOP: &str = r#"<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8"/>"#;

impl Rewriter<'_> {
    pub(super) fn quote(&mut self, kind: Option<BlockQuoteKind>, range: &Range<usize>, at: usize) -> usize {
        self.quotes_open.push(kind.is_some());
        let Some(kind) = kind else { return self.keep(|| Event::Start(Tag::BlockQuote(None)), at) };
        let (class, id, shape) = match kind {
            BlockQuoteKind::Note => ("info", "alert-note", INFO),
            BlockQuoteKind::Tip => ("tip", "alert-tip", TIP),
            BlockQuoteKind::Important => ("info", "alert-important", INFO),
            BlockQuoteKind::Warning => ("warn", "alert-warning", WARN),
            BlockQuoteKind::Caution => ("stop", "alert-caution", STOP),
        };
        if kind == BlockQuoteKind::Caution {
            let rest = self.fragment.text.get(range.clone()).unwrap_or_default();
            let first_line = rest.lines().next().unwrap_or_default().len();
            self.stop_boxes.push(self.place(range.start..range.start + first_line));
        }
        // Colour alone says nothing to many readers: a word and a symbol go with it.
        self.markup(format!("\n<div class=\"note {class}\">"));
        let before = format!(
            "<p class=\"label\"><svg class=\"ico\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{shape}</svg>"
        );
        self.said(Said { before, id, after: "</p>\n".to_owned() });
        at + 1
    }

    pub(super) fn end_quote(&mut self, end: TagEnd, at: usize) -> usize {
        if self.quotes_open.pop() == Some(true) {
            self.markup("</div>\n");
            at + 1
        } else {
            self.keep(|| Event::End(end), at)
        }
    }
}
