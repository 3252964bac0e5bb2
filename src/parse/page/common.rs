//! The keys every page may have.

use serde::Deserialize;

use super::described;
use crate::model::{Duration, Meta, ReferenceKind, SortBy, Written};
use crate::parse::fields::{Fields, reference};
use crate::parse::values::Day;
use crate::source::Located;

/// Their names.
pub const KEYS: [&str; 12] = [
    "title",
    "description",
    "kind",
    "owner",
    "reviewed",
    "review-every",
    "tags",
    "weight",
    "date",
    "aliases",
    "draft",
    "sort-by",
];

/// The keys as they are written.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Common {
    title: Option<String>,
    description: Option<Located<String>>,
    /// Read before the others, because the rest depends on it.
    #[serde(rename = "kind")]
    _kind: Option<String>,
    owner: Option<Located<String>>,
    reviewed: Option<Day>,
    review_every: Option<Duration>,
    #[serde(default)]
    tags: Vec<String>,
    weight: Option<i64>,
    date: Option<Day>,
    #[serde(default)]
    aliases: Vec<Located<String>>,
    #[serde(default)]
    draft: bool,
    #[serde(default)]
    sort_by: RawSortBy,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
enum RawSortBy {
    #[default]
    Title,
    Date,
}

impl Common {
    /// The title, and the rest.
    pub fn lower(self, fields: &mut Fields<'_>) -> (Option<String>, Meta<Written>) {
        let (description, description_text) = described(fields, self.description.as_ref());
        let meta = Meta {
            description,
            description_text,
            owner: reference(ReferenceKind::Team, self.owner),
            reviewed: self.reviewed.map(|day| day.0),
            review_every: self.review_every,
            tags: self.tags,
            weight: self.weight,
            date: self.date.map(|day| day.0),
            aliases: self.aliases,
            draft: self.draft,
            sort_by: match self.sort_by {
                RawSortBy::Title => SortBy::Title,
                RawSortBy::Date => SortBy::Date,
            },
        };
        (self.title.filter(|title| !title.trim().is_empty()), meta)
    }
}
