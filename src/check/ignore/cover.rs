//! What a comment is about.

use std::ops::Range;

/// What a comment in Markdown is about: the rest of its line if anything stands there, else the block below.
pub fn in_markdown(text: &str, comment: &Range<usize>) -> Range<usize> {
    let line = line_around(text, comment);
    let outside = [line.start..comment.start, comment.end..line.end];
    if outside.into_iter().any(|part| text.get(part).is_some_and(|part| !part.trim().is_empty())) {
        return line;
    }
    let mut lines = lines(text, line.end).skip_while(|line| is_blank(text, line));
    let Some(first) = lines.next() else { return comment.clone() };
    let shown = text.get(first.clone()).unwrap_or_default();
    let mut end = first.end;
    let indent = indent(shown);
    let words = shown.trim_start();
    if words.starts_with('#') {
        return start(text, comment.start)..end;
    }
    let fence = ["```", "~~~"].into_iter().find(|fence| words.starts_with(fence));
    for line in lines {
        let shown = text.get(line.clone()).unwrap_or_default();
        let ends = match fence {
            Some(fence) if shown.trim_start().starts_with(fence) => {
                end = line.end;
                true
            }
            Some(_) => false,
            None => {
                shown.trim().is_empty() || (is_item(shown) && self::indent(shown) <= indent && is_item(words))
            }
        };
        if ends {
            break;
        }
        end = line.end;
    }
    start(text, comment.start)..end
}

/// What a comment in YAML is about: the key on its line, else the key or item below with all that belongs to it.
pub fn in_yaml(text: &str, comment: &Range<usize>) -> Range<usize> {
    let line = line_around(text, comment);
    if text.get(line.start..comment.start).is_some_and(|before| !before.trim().is_empty()) {
        return line;
    }
    let is_skipped = |line: &Range<usize>| {
        text.get(line.clone()).is_none_or(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
    };
    let mut lines = lines(text, line.end).skip_while(is_skipped);
    let Some(first) = lines.next() else { return comment.clone() };
    let shown = text.get(first.clone()).unwrap_or_default();
    let (indent, starts_item) = (indent(shown), shown.trim_start().starts_with("- "));
    let mut end = first.end;
    for line in lines.filter(|line| !is_blank(text, line)) {
        let shown = text.get(line.clone()).unwrap_or_default();
        // The items of a list may stand as far left as its key.
        let is_own_item =
            !starts_item && self::indent(shown) == indent && shown.trim_start().starts_with("- ");
        if self::indent(shown) <= indent && !is_own_item {
            break;
        }
        end = line.end;
    }
    start(text, comment.start)..end
}

/// Where what a comment is about starts: at the top of the file if nothing is above it, since what is said of a page as a
/// whole is said there.
fn start(text: &str, comment: usize) -> usize {
    let above = text.get(..comment).unwrap_or_default();
    if above.lines().all(|line| matches!(line.trim(), "" | "---")) { 0 } else { comment }
}

fn line_around(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let end =
        text.get(range.end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| range.end + at + 1);
    start..end
}

/// The lines from byte `at` on, which starts one.
fn lines(text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let mut start = at;
    text.get(at..).unwrap_or_default().split_inclusive('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end;
        range
    })
}

fn is_blank(text: &str, line: &Range<usize>) -> bool {
    text.get(line.clone()).is_none_or(|line| line.trim().is_empty())
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether a line starts an item of a list.
fn is_item(line: &str) -> bool {
    let words = line.trim_start();
    let numbered = words.trim_start_matches(|c: char| c.is_ascii_digit());
    words.starts_with(['-', '*', '+']) || (numbered.len() < words.len() && numbered.starts_with(['.', ')']))
}
