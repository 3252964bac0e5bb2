//! The comment itself.

use std::ops::Range;

use super::WORD;

/// A comment, taken apart.
pub struct Comment<'a> {
    /// Where it stands, its marks included.
    pub range: Range<usize>,
    /// The rule's name; empty if there is none.
    pub rule: &'a str,
    /// The words after the colon; empty if there are none.
    pub reason: &'a str,
}

/// The comment in Markdown around the word at byte `at`.
pub fn in_markdown(text: &str, at: usize) -> Option<Comment<'_>> {
    let start = text.get(..at)?.trim_end().strip_suffix("<!--")?.len();
    let length = text.get(at..)?.find("-->")?;
    let (rule, reason) = parts(text.get(at + WORD.len()..at + length)?)?;
    Some(Comment { range: start..at + length + 3, rule, reason })
}

/// The comment in YAML around the word at byte `at`.
pub fn in_yaml(text: &str, at: usize) -> Option<Comment<'_>> {
    let line = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let before = text.get(line..at)?.trim_end().strip_suffix('#')?;
    // In the middle of a word `#` starts no comment.
    if !before.is_empty() && !before.ends_with([' ', '\t']) {
        return None;
    }
    let rest = text.get(at..)?;
    let end = at + rest.find('\n').unwrap_or(rest.len());
    let (rule, reason) = parts(text.get(at + WORD.len()..end)?)?;
    let end = line + text.get(line..end)?.trim_end().len();
    Some(Comment { range: line + before.len()..end, rule, reason })
}

/// What follows the word: the rule, and the reason behind a colon.
fn parts(rest: &str) -> Option<(&str, &str)> {
    if !rest.is_empty() && !rest.starts_with(|c: char| c.is_whitespace() || c == ':') {
        return None;
    }
    let (rule, reason) = rest.split_once(':').unwrap_or((rest, ""));
    Some((rule.trim(), reason.trim()))
}
