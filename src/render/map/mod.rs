//! The map of a process: who does what, after what, drawn when the site is built.
//!
//! There are two forms. The wide one is a picture: a lane for each team, side by side, steps from the top down, checks
//! as gates on the way out of a step, routes as dashed ways round them. The narrow one, for phones and for what does
//! not fit, is a list whose margin is drawn, as version histories are. Which is shown is for the style sheet to say.
//!
//! Why no library draws it: the layered layouts there are for Rust (`rust-sugiyama`, the ports of dagre, `layout-rs`)
//! take a graph and give each node a place of their choosing. None can keep a node in its team's lane, none routes
//! ways around boxes of several heights in a fixed width, and each is the work of a single person with few releases.
//! What is left to do in lanes is little: a step's row is one below the last it waits for ([`rows`]), and ways turn
//! between the rows ([`ways`]).
//!
//! Everything is counted in whole pixels, and nothing depends on the order of a hash: the same process is drawn the
//! same way each time.

mod boxes;
mod lanes;
mod narrow;
mod path;
mod picture;
mod rows;
mod sketch;
#[cfg(test)]
mod tests;
mod text;
mod ways;

pub use boxes::{Line, StepBox};
pub use lanes::Lane;
pub use narrow::{Row, narrow};
pub use picture::{Picture, picture};
pub use sketch::{Node, Sketch, Way};
