//! From text to values: each source file on its own, with the place of everything in it.

pub mod yaml;
