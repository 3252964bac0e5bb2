//! Lines of a YAML text, as its author sees them.

/// A line and where it starts.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    whole: &'a str,
    /// Its first byte.
    pub start: usize,
    /// Without its line break.
    pub text: &'a str,
}

impl<'a> Line<'a> {
    /// The line byte `at` is in.
    pub fn at(whole: &'a str, at: usize) -> Self {
        let start = whole.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
        let rest = whole.get(start..).unwrap_or_default();
        let text = rest.split('\n').next().unwrap_or_default();
        Self { whole, start, text: text.strip_suffix('\r').unwrap_or(text) }
    }

    /// The line below.
    pub fn next(&self) -> Option<Self> {
        let rest = self.whole.get(self.start..)?;
        Some(Self::at(self.whole, self.start + rest.find('\n')? + 1))
    }

    /// The nearest line above that says something.
    pub fn previous(&self) -> Option<Self> {
        let mut line = *self;
        while line.start > 0 {
            line = Self::at(self.whole, line.start - 1);
            if !line.is_blank() {
                return Some(line);
            }
        }
        None
    }

    /// Whether it says nothing: it is empty, or a comment.
    pub fn is_blank(&self) -> bool {
        matches!(self.text.trim_start().chars().next(), None | Some('#'))
    }

    /// How many blanks it starts with.
    pub fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// How many bytes stand before its first word, dashes of list items included.
    pub fn lead(&self) -> usize {
        let mut rest = self.text.trim_start();
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start();
        }
        self.text.len() - rest.len()
    }

    /// Its first word to its last.
    pub fn range(&self) -> std::ops::Range<usize> {
        self.start + self.lead().min(self.text.trim_end().len())..self.start + self.text.trim_end().len()
    }

    /// Its key, and the text behind the key's colon.
    pub fn entry(&self) -> Option<(&'a str, &'a str)> {
        let words = self.text.get(self.lead()..)?.trim_end();
        match words.split_once(": ") {
            Some((key, value)) if value.trim_start().starts_with(['"', '\'']) => Some((key, value.trim())),
            Some((key, value)) => Some((key, value.split(" #").next().unwrap_or_default().trim())),
            None => words.strip_suffix(':').map(|key| (key, "")),
        }
    }

    /// The key of a line that lacks the space behind its colon: `title:First call`.
    pub fn glued(&self) -> Option<(&'a str, &'a str)> {
        let words = self.text.get(self.lead()..)?.trim_end();
        let (key, value) = words.split_once(':')?;
        (!key.is_empty() && !value.is_empty() && !value.starts_with([' ', '/'])).then_some((key, value))
    }
}

/// `text` in quotes that need no escapes, or `None` where it is too long to show or has both kinds of quotes.
pub(super) fn quoted(text: &str) -> Option<String> {
    if text.is_empty() || text.chars().count() > 80 {
        None
    } else if !text.contains(['"', '\\']) {
        Some(format!("\"{text}\""))
    } else if !text.contains('\'') {
        Some(format!("'{text}'"))
    } else {
        None
    }
}
