//! `playbook init`.

use std::path::Path;

use super::Outcome;
use super::output::Failure;

/// Starts a playbook in `dir`.
pub fn run(_dir: &Path) -> Result<Outcome, Failure> {
    Err(Failure("not there yet".to_owned()))
}
