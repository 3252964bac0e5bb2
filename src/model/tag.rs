//! Tags: words that gather pages, banks and questions across folders.

use std::sync::Arc;

use super::{Linked, Question, SitePath, slug};

/// A tag, and all that carries it.
#[derive(Clone, PartialEq, Debug)]
pub struct Tag {
    /// Its name as the first author wrote it.
    pub name: String,
    /// Its page.
    pub site_path: SitePath,
    /// Pages, by their index in [`super::Playbook::pages`].
    pub pages: Vec<usize>,
    /// Banks, by their index in [`super::Playbook::banks`].
    pub banks: Vec<usize>,
    /// Questions, by the index of their bank.
    pub questions: Vec<(usize, Arc<Question<Linked>>)>,
}

/// The most letters of a tag that go into its page's name: file systems allow 255 bytes, four to a letter.
const LONGEST: usize = 50;

/// What a tag is known by: its slug, so that `Lead time` and `lead-time` are one tag.
pub fn tag_slug(name: &str) -> String {
    slug(name).chars().take(LONGEST).collect()
}
