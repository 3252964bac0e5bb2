//! The command line's adapter.
fn main() {}
