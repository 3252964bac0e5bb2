//! Who leads here, in the words of how.

use serde::Serialize;

use super::Link;
use crate::model::{Backlink, Playbook, ReferenceKind, Relation};

/// The most links shown of one relation. A page must not grow with all that refers to it.
pub const MOST: usize = 100;

/// The ways here that have one relation.
#[derive(Serialize)]
pub struct Group {
    relation: &'static str,
    links: Vec<BacklinkView>,
    /// How many more there are.
    more: usize,
}

#[derive(Serialize)]
struct BacklinkView {
    #[serde(flatten)]
    link: Link,
    /// The answers it hangs on; none for what holds always.
    answers: Vec<String>,
}

/// The backlinks of the thing with this kind and id, as seen from a page in `folder`.
pub fn backlinks(playbook: &Playbook, kind: ReferenceKind, id: &str, folder: &str) -> Vec<Group> {
    grouped(playbook.backlinks.of(kind, id).iter(), folder)
}

/// Those that have one of these relations.
pub fn only(backlinks: &[Backlink], relations: &[Relation], folder: &str) -> Vec<Group> {
    grouped(backlinks.iter().filter(|backlink| relations.contains(&backlink.relation)), folder)
}

fn grouped<'b>(backlinks: impl Iterator<Item = &'b Backlink>, folder: &str) -> Vec<Group> {
    let mut sorted: Vec<&Backlink> = backlinks.collect();
    sorted.sort_by_key(|backlink| backlink.relation);
    sorted.chunk_by(|a, b| a.relation == b.relation).map(|same| group(same, folder)).collect()
}

fn group(same: &[&Backlink], folder: &str) -> Group {
    let mut links: Vec<BacklinkView> = Vec::new();
    let mut last = None;
    let mut count = 0;
    for backlink in same {
        // The answers of one question come one after the other.
        if last != Some(&backlink.from) {
            last = Some(&backlink.from);
            count += 1;
            if count <= MOST {
                links.push(BacklinkView { link: Link::new(&backlink.from, folder), answers: Vec::new() });
            }
        }
        if let (true, Some(view), Some(answer)) = (count <= MOST, links.last_mut(), &backlink.answer) {
            view.answers.push(answer.clone());
        }
    }
    let relation = same.first().map(|backlink| backlink.relation.name()).unwrap_or_default();
    Group { relation, links, more: count.saturating_sub(MOST) }
}
