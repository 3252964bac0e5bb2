//! What holds for any playbook, over random ones. The seed is fixed: a failure today is a failure tomorrow.

#![allow(clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

#[path = "../support/mod.rs"]
mod support;

mod fuzz;
mod html;
mod links;
mod mends;
mod outcome;
mod schedule;
mod soup;
mod tokens;
mod warm;

use proptest::test_runner::{Config, RngSeed};

/// So many cases, always the same. `PROPTEST_CASES` runs as many as it says, others each time or those of
/// `PROPTEST_RNG_SEED`: for an hour with nothing else to do.
fn cases(cases: u32) -> Config {
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return Config { failure_persistence: None, ..Config::default() };
    }
    Config { cases, rng_seed: RngSeed::Fixed(20_261_002), failure_persistence: None, ..Config::default() }
}
