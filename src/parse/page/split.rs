//! Front matter, cut off the Markdown below it.

use crate::diagnostic::Diagnostic;
use crate::source::{SourcePath, Span};

/// The language of front matter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// Between lines of `---`.
    Yaml,
    /// Between lines of `+++`, as Hugo has it.
    Toml,
}

/// Front matter without its fences.
pub struct Matter<'a> {
    pub language: Language,
    pub text: &'a str,
    pub offset: usize,
}

/// A file in two.
pub struct Split<'a> {
    pub matter: Option<Matter<'a>>,
    pub body: &'a str,
    pub body_offset: usize,
}

/// Cuts the front matter off. A fence that is never closed is reported if what follows looks like front matter;
/// else it is a rule across the page.
pub fn split<'a>(path: &SourcePath, text: &'a str, diagnostics: &mut Vec<Diagnostic>) -> Split<'a> {
    let whole = Split { matter: None, body: text, body_offset: 0 };
    let mut lines = Lines { text, at: 0 };
    let language = match lines.next().map(|(_, line)| line.trim_end()) {
        Some("---") => Language::Yaml,
        Some("+++") => Language::Toml,
        _ => return whole,
    };
    let fences: &[&str] = if language == Language::Yaml { &["---", "..."] } else { &["+++"] };
    let start = lines.at;
    let starts_blank =
        text.get(start..).unwrap_or_default().lines().next().is_some_and(|line| line.trim().is_empty());
    while let Some((at, line)) = lines.next() {
        if fences.contains(&line.trim_end()) {
            let inside = text.get(start..at).unwrap_or_default();
            // Two rules around prose: nobody starts front matter with a blank line and then writes no key.
            if starts_blank && !inside.trim().is_empty() && !inside.lines().any(|line| is_key(line, language))
            {
                return whole;
            }
            let matter = Matter { language, text: inside, offset: start };
            let body = text.get(lines.at..).unwrap_or_default();
            return Split { matter: Some(matter), body, body_offset: lines.at };
        }
    }
    if first_inside(text.get(start..).unwrap_or_default()).is_some_and(|first| is_key(first, language)) {
        let fence = fences.first().copied().unwrap_or_default();
        diagnostics.push(
            Diagnostic::error("unclosed-front-matter", "the front matter is never closed")
                .at(path, Span::new(0..3))
                .label("opened here")
                .help(format!("put a line `{fence}` below its last key")),
        );
    }
    whole
}

/// The first line that is no comment. `#` begins a heading too, so it has to be the line that tells editors of a
/// schema to be taken for a comment, with those that follow it.
fn first_inside(text: &str) -> Option<&str> {
    let mut lines = text.lines();
    let first = lines.next()?;
    if first.starts_with("# yaml-language-server:") {
        lines.find(|line| !line.starts_with('#'))
    } else {
        Some(first)
    }
}

/// Whether a line starts with what may be a key of front matter.
fn is_key(line: &str, language: Language) -> bool {
    let separator = if language == Language::Yaml { ':' } else { '=' };
    line.split_once(separator).is_some_and(|(key, _)| {
        !key.trim().is_empty() && key.trim().chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    })
}

/// Lines with the places at which they start.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |at| at + 1);
        let start = self.at;
        self.at += length;
        Some((start, rest.get(..length)?))
    }
}
