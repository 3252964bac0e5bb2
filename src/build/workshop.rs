//! Builds one after the other.

use jiff::civil::Date;

use super::{Built, build};
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::source::Sources;

/// Where the same playbook is built again and again.
#[derive(Debug, Default)]
pub struct Workshop {}

impl Workshop {
    /// One in which nothing was built yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What [`build`] makes of these sources.
    pub fn build(
        &mut self,
        sources: &Sources,
        found: Vec<Diagnostic>,
        today: Option<Date>,
    ) -> Diagnosed<Built> {
        build(sources.clone(), found, today)
    }
}
