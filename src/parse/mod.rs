//! Each source on its own: text in, a typed entry out. Parsing never fails and sees one file.

pub mod markdown;
