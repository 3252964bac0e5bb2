//! Gathering what carries each tag.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::made::tag_page;
use crate::model::{Bank, Item, Linked, Page, Tag, tag_slug};

/// All tags of the playbook by their slug. Two spellings of one slug are one tag.
pub fn collect(pages: &[Arc<Page<Linked>>], banks: &[Bank<Linked>]) -> BTreeMap<String, Tag> {
    let mut tags = Tags(BTreeMap::new());
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
    tags.0
}

struct Tags(BTreeMap<String, Tag>);

impl Tags {
    fn edit(&mut self, name: &str, change: impl FnOnce(&mut Tag)) {
        let slug = tag_slug(name);
        let site_path = tag_page(&slug);
        change(self.0.entry(slug).or_insert_with(|| Tag {
            name: name.to_owned(),
            site_path,
            pages: Vec::new(),
            banks: Vec::new(),
            questions: Vec::new(),
        }));
    }
}
