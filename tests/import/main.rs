//! Questions of other tools: what becomes of them, and the way back.

#![allow(clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]
#![allow(clippy::unwrap_used, reason = "the lint spares tests, but not the functions they share")]

#[path = "../support/mod.rs"]
mod support;

mod bench;
mod corpora;
mod family;
mod hostile;
mod markdown;
mod program;
