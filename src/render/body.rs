//! Texts with their holes filled, as seen from one page.

use std::ops::Range;
use std::sync::Arc;

use super::href;
use crate::model::{Attribute, DrawnItem, Fill, Hole, Linked, Listing, Piece, Rich, Target};

/// A block that draws a part of the playbook.
#[derive(Clone, Copy)]
pub enum Block<'b> {
    /// A `questions` block, its place in the text and what it draws.
    Questions(usize, &'b [DrawnItem]),
    /// A `diagram` block and its process.
    Diagram(&'b Target),
    /// Any other block and what it lists.
    Listing(&'b Listing),
    /// Words of the site's own, by their id.
    Wording(&'static str),
}

/// Fills the hole of a block: HTML for what it draws.
pub type Blocks<'c, E> = dyn FnMut(Block<'_>) -> Result<Arc<str>, E> + 'c;

/// The part of `rich` in `range` as pieces. `blocks` renders what blocks draw.
pub fn pieces<E>(
    rich: &Rich<Linked>,
    range: Range<usize>,
    folder: &str,
    blocks: &mut Blocks<'_, E>,
) -> Result<Vec<Piece>, E> {
    let mut pieces = Vec::new();
    let mut done = range.start;
    for hole in holes(rich, &range) {
        pieces.push(Piece::Shared(Arc::clone(&rich.html), done..hole.at));
        done = hole.at;
        match &hole.fill {
            Fill::Link(attribute, target) => {
                let way = target.as_ref().and_then(|target| href::to_target(folder, target));
                if let Attribute::Image(Some(size)) = attribute {
                    pieces.push(Piece::Own(format!(" width=\"{}\" height=\"{}\"", size.width, size.height)));
                }
                pieces.extend(way.map(|way| {
                    Piece::Own(format!(" {}=\"{}\"", attribute.name(), way.replace('&', "&amp;")))
                }));
            }
            Fill::Questions(drawn) => pieces.push(Piece::whole(blocks(Block::Questions(hole.at, drawn))?)),
            Fill::Diagram(process) => pieces.push(Piece::whole(blocks(Block::Diagram(process))?)),
            Fill::Listing(listing) => pieces.push(Piece::whole(blocks(Block::Listing(listing))?)),
            Fill::Wording(id) => pieces.push(Piece::whole(blocks(Block::Wording(id))?)),
        }
    }
    pieces.push(Piece::Shared(Arc::clone(&rich.html), done..range.end));
    Ok(pieces)
}

/// A short text as HTML. It holds no blocks.
pub fn html(rich: &Rich<Linked>, folder: &str) -> String {
    if rich.holes.is_empty() {
        return rich.html.to_string();
    }
    let mut no_blocks = |_: Block<'_>| Ok::<_, std::convert::Infallible>(Arc::from(""));
    match pieces(rich, 0..rich.html.len(), folder, &mut no_blocks) {
        Ok(pieces) => pieces.iter().map(Piece::as_str).collect(),
        Err(never) => match never {},
    }
}

fn holes<'a>(rich: &'a Rich<Linked>, range: &Range<usize>) -> &'a [Hole<Linked>] {
    let first = rich.holes.partition_point(|hole| hole.at < range.start);
    let last = rich.holes.partition_point(|hole| hole.at < range.end);
    // A hole at the very end of the text belongs to its last part.
    let last = if range.end == rich.html.len() { rich.holes.len() } else { last };
    rich.holes.get(first..last).unwrap_or_default()
}
