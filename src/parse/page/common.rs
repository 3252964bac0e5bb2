//! The keys every page may have.

use schemars::JsonSchema;
use serde::Deserialize;

use super::described;
use crate::model::{Duration, Meta, ReferenceKind, SortBy, Written};
use crate::parse::fields::{Fields, reference};
use crate::parse::form;
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
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Common {
    /// The page’s title; its first heading where it is left out.
    title: Option<String>,
    /// What the page is about, in a sentence. It stands below the title and in lists.
    #[schemars(with = "Option<form::Prose>")]
    description: Option<Located<String>>,
    /// What kind of page it is. Without it, an article.
    // Read before the others, because the rest depends on it.
    #[serde(rename = "kind")]
    _kind: Option<String>,
    /// The team that keeps the page right.
    #[schemars(with = "Option<form::Team>")]
    owner: Option<Located<String>>,
    /// The day on which somebody last read it through.
    reviewed: Option<Day>,
    /// How often that should happen. Example: `6 months`
    review_every: Option<Duration>,
    /// Words that readers can search for. Example: `[money]`
    #[serde(default)]
    tags: Vec<String>,
    /// Where it stands among its neighbours: small numbers come first. Example: `10`
    weight: Option<i64>,
    /// The day it is from, for folders that are sorted by date.
    date: Option<Day>,
    /// Old addresses that lead here, from the top of the site. Example: `[/old/page.html]`
    #[serde(default)]
    #[schemars(with = "Vec<form::Address>")]
    aliases: Vec<Located<String>>,
    /// Whether it is left out of the site.
    #[serde(default)]
    draft: bool,
    /// On a folder’s `index.md`: the order of the pages in the folder.
    #[serde(default)]
    #[schemars(extend("default" = "title"))]
    sort_by: RawSortBy,
}

#[derive(Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
enum RawSortBy {
    /// By weight, then by title
    #[default]
    Title,
    /// By date, the newest first
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
