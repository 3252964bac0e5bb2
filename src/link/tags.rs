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
            tags.edit(name, |tag| {
                // A page that names a tag twice is still one page.
                if tag.pages.last() != Some(&at) {
                    tag.pages.push(at);
                }
            });
        }
    }
    for (at, bank) in banks.iter().enumerate() {
        for name in &bank.tags {
            tags.edit(name, |tag| tag.banks.push(at));
        }
        for item in &bank.items {
            let Item::Question(question) = item else { continue };
            for name in &question.tags {
                tags.edit(name, |tag| tag.questions.push((at, Arc::clone(question))));
            }
        }
    }
    tags.tags
}

/// The tags, and the slug of every name so far: pages name the same few over and over.
#[derive(Default)]
struct Tags<'a> {
    tags: BTreeMap<String, Tag>,
    slugs: HashMap<&'a str, String>,
}

impl<'a> Tags<'a> {
    fn edit(&mut self, name: &'a str, change: impl FnOnce(&mut Tag)) {
        let slug = self.slugs.entry(name).or_insert_with(|| tag_slug(name));
        if let Some(tag) = self.tags.get_mut(slug) {
            return change(tag);
        }
        let mut tag = Tag {
            name: name.to_owned(),
            site_path: tag_page(slug),
            pages: Vec::new(),
            banks: Vec::new(),
            questions: Vec::new(),
        };
        change(&mut tag);
        self.tags.insert(slug.clone(), tag);
    }
}
