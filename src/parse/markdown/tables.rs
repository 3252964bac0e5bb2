//! Tables: a box that scrolls by itself, and classes in place of inline style.
//!
//! pulldown-cmark aligns cells with `style="text-align: …"`, which a strict Content-Security-Policy drops.

use std::collections::HashMap;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::events::{Placed, plain};
use super::marks::{Mark, Said};
use super::rewrite::Rewriter;
use crate::model::escaped;

/// The attributes of the box round a table, up to its name.
const BOX: &str = " class=\"tbl\" role=\"region\" tabindex=\"0\" aria-label=\"";

/// The attributes of the box round a table. What scrolls takes the keyboard's focus, and what takes focus needs a name:
/// `name`, which is HTML, else the site's own word for a table. `names` counts those there were.
pub(super) fn box_attributes(name: &str, names: &mut HashMap<String, usize>) -> Mark {
    let count = names.entry(name.to_owned()).or_default();
    *count += 1;
    // Regions of one name cannot be told apart in a list of them.
    let end = if *count > 1 { format!(" ({count})\"") } else { "\"".to_owned() };
    if name.is_empty() {
        return Mark::AttributesSaid(Said { before: BOX.to_owned(), id: "table", after: end });
    }
    Mark::Attributes(format!("{BOX}{name}{end}"))
}

/// Where in a table the pass is. Tables do not nest.
#[derive(Default)]
pub struct Tables {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    cell_end: &'static str,
    /// How many tables of the page have each name so far.
    names: HashMap<String, usize>,
}

impl<'a> Rewriter<'a> {
    pub(super) fn table(&mut self, events: &[Placed<'a>], at: usize, alignments: &[Alignment]) -> usize {
        let mut names = std::mem::take(&mut self.tables.names);
        let name = escaped(&column_names(events.get(at..).unwrap_or_default()));
        let attributes = box_attributes(&name, &mut names);
        self.tables =
            Tables { alignments: alignments.to_vec(), column: 0, in_head: true, cell_end: "", names };
        self.open("div", attributes);
        self.markup("<table>");
        at + 1
    }

    pub(super) fn table_part(&mut self, tag: &Tag<'a>, events: &[Placed<'a>], at: usize) -> usize {
        match tag {
            Tag::TableHead => self.markup("<thead><tr>"),
            Tag::TableRow => {
                self.tables.column = 0;
                self.markup("<tr>");
            }
            _ => {
                let alignment = self.tables.alignments.get(self.tables.column);
                // A header without words announces nothing: the corner of a table with names on two sides is a cell.
                let is_empty = matches!(events.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
                let is_header = self.tables.in_head && !is_empty;
                self.tables.cell_end = if is_header { "</th>" } else { "</td>" };
                self.markup(match (is_header, alignment) {
                    (true, Some(Alignment::Right)) => "<th scope=\"col\" class=\"num\">",
                    (true, Some(Alignment::Center)) => "<th scope=\"col\" class=\"mid\">",
                    (true, _) => "<th scope=\"col\">",
                    (false, Some(Alignment::Right)) => "<td class=\"num\">",
                    (false, Some(Alignment::Center)) => "<td class=\"mid\">",
                    (false, _) => "<td>",
                });
            }
        }
        at + 1
    }

    pub(super) fn end_table_part(&mut self, end: TagEnd, at: usize) -> usize {
        match end {
            TagEnd::TableHead => {
                self.tables.in_head = false;
                self.markup("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.markup("</tr>\n"),
            TagEnd::TableCell => {
                self.tables.column += 1;
                self.markup(self.tables.cell_end);
            }
            _ => {
                self.markup("</tbody></table></div>\n");
            }
        }
        at + 1
    }
}

fn column_names(events: &[Placed<'_>]) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut start = None;
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::TableCell) => start = Some(at),
            Event::End(TagEnd::TableCell) => {
                let cell = start.take().and_then(|start| events.get(start..at)).unwrap_or_default();
                names.push(plain(cell.iter().map(|(event, _)| event)));
            }
            Event::End(TagEnd::TableHead) => break,
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names.join(", ")
}
