//! Which pages readers look at.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::model::SitePath;

/// How many pages are kept in mind.
const MOST: usize = 8;

/// The pages that were asked for last, the newest first.
#[derive(Debug, Default)]
pub struct Seen(Mutex<VecDeque<SitePath>>);

impl Seen {
    /// Notes that somebody asked for a page.
    pub fn note(&self, page: &str) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|known| known.as_str() != page);
        pages.push_front(SitePath::new(page));
        pages.truncate(MOST);
    }

    /// The pages.
    pub fn pages(&self) -> Vec<SitePath> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}
