//! Tables of raw HTML: the box that scrolls by itself which tables of Markdown have.

use std::collections::HashMap;

use super::marks::Marks;
use super::tables::box_attributes;
use crate::model::{escaped, words};

/// How many letters of its columns name a table.
const LONGEST_NAME: usize = 80;

/// `html`, which has been through the sanitiser, with a box round each table that has none.
pub fn boxed(html: &str, marks: &mut Marks) -> String {
    let mut written = String::with_capacity(html.len());
    let mut names = HashMap::new();
    // How many tables are open, and whether the outermost got its box here.
    let (mut depth, mut is_ours) = (0_usize, false);
    let mut rest = html;
    while let Some(at) = rest.find("<table").into_iter().chain(rest.find("</table>")).min() {
        let (before, tag) = rest.split_at(at);
        written.push_str(before);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        let is_start = !tag.starts_with("</");
        if is_start && depth == 0 {
            is_ours = !marks.ends_with_attributes(&written);
            if is_ours {
                let mark = marks.add(box_attributes(&name(after, marks), &mut names));
                written.extend(["<div class=\"", &mark, "\">"]);
            }
        }
        written.push_str(tag);
        depth = if is_start { depth + 1 } else { depth.saturating_sub(1) };
        if depth == 0 && is_ours {
            written.push_str("</div>");
        }
        rest = after;
    }
    written + rest
}

/// A name for the table whose content `html` begins with: the words of its first row, as far as they are short.
fn name(html: &str, marks: &Marks) -> String {
    let row = html.split("</tr>").next().unwrap_or_default();
    let row = row.split("</table>").next().unwrap_or_default();
    let mut name = String::new();
    for cell in row.split("</td>").flat_map(|part| part.split("</th>")) {
        let words = words(&marks.without(cell));
        let words = escaped(&words.split_whitespace().collect::<Vec<_>>().join(" "));
        if words.is_empty() || name.len() + words.len() > LONGEST_NAME {
            continue;
        }
        if !name.is_empty() {
            name.push_str(", ");
        }
        name.push_str(&words);
    }
    name
}
