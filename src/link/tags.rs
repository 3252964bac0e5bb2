//! Gathering what carries each tag.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::made::tag_page;
use crate::model::{Bank, Item, Linked, Page, Tag, tag_slug};

/// All tags of the playbook by their slug. Two spellings of one slug are one tag.
pub fn collect(pages: &[Arc<Page<Linked>>], banks: &[Bank<Linked>]) -> BTreeMap<String, Tag> {
    let mut tags = Tags::default();
    for (at, page) in pages.iter().enumerate() {
        for name in &page.meta.tags {
            let tag = tags.called(name);
            // A page that names a tag twice is still one page.
            if tag.pages.last() != Some(&at) {
                tag.pages.push(at);
            }
        }
    }
    for (at, bank) in banks.iter().enumerate() {
        for name in &bank.tags {
            tags.called(name).banks.push(at);
        }
        for item in &bank.items {
            let Item::Question(question) = item else { continue };
            for name in &question.tags {
                tags.called(name).questions.push((at, Arc::clone(question)));
            }
        }
    }
    tags.by_slug
}

#[derive(Default)]
struct Tags<'n> {
    by_slug: BTreeMap<String, Tag>,
    /// The slugs of names seen before: a few names make up for thousands of pages.
    slugs: HashMap<&'n str, String>,
}

impl<'n> Tags<'n> {
    /// The tag of this name.
    fn called(&mut self, name: &'n str) -> &mut Tag {
        let slug = self.slugs.entry(name).or_insert_with(|| tag_slug(name));
        let new = || Tag {
            name: name.to_owned(),
            site_path: tag_page(slug),
            pages: Vec::new(),
            banks: Vec::new(),
            questions: Vec::new(),
        };
        self.by_slug.entry(slug.clone()).or_insert_with(new)
    }
}
