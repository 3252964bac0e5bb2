//! The files a run has read, and places in them.
//!
//! Everything later in the pipeline sees these values and never the disk.

mod disk;
mod history;
mod image;
mod lines;
mod located_serde;
mod path;
mod relative;
mod sources;
mod span;

pub use disk::{MANIFEST, reason};
pub use history::{Change, History};
pub use image::ImageSize;
pub use lines::{LineColumn, LineIndex};
pub use located_serde::LOCATED;
pub use path::{Area, SourcePath};
pub use relative::{join, relative};
pub use sources::{Body, Sources};
pub use span::{Located, Place, Span};
