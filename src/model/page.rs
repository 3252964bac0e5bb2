//! Pages: one Markdown file each.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Bank, Body, Control, CustomerSafe, Duration, Kept, Outline, Process, Rich, Route, Scenario, SitePath,
    Stage, Teams,
};
use crate::source::{Located, SourcePath, Span};

/// One source file, typed.
#[derive(Clone, PartialEq, Debug)]
pub enum Entry<S: Stage> {
    /// A Markdown file.
    Page(Arc<Page<S>>),
    /// A question bank.
    Bank(Bank<S>),
    /// The teams.
    Teams(Teams<S>),
    /// A scenario.
    Scenario(Scenario<S>),
}

/// A Markdown file.
#[derive(Clone, PartialEq, Debug)]
pub struct Page<S: Stage> {
    /// Its file.
    pub path: SourcePath,
    /// Its page in the site.
    pub site_path: SitePath,
    /// Its title: from the front matter, else its first heading, else its file name.
    pub title: String,
    /// The anchor of the heading that became the title, so that links to it still work.
    pub title_anchor: Option<String>,
    /// What every kind of page may say of itself.
    pub meta: Meta<S>,
    /// What only its kind says.
    pub kind: Kind<S>,
    /// Its text.
    pub body: Body<S>,
    /// Tags of other tools' templates found in it.
    pub foreign: Vec<ForeignTag>,
    /// Where its parts stand, which linking leaves as it is.
    pub outline: Arc<Outline>,
    /// Whether a mistake was found in its front matter, so that a name missing from it may be there in truth.
    pub unreadable: bool,
}

/// Front matter that every kind of page shares.
#[derive(Clone, PartialEq, Debug)]
pub struct Meta<S: Stage> {
    /// The lede.
    pub description: Option<Rich<S>>,
    /// The description's words without markup.
    pub description_text: Option<String>,
    /// The team that keeps it right.
    pub owner: Option<S::Ref>,
    /// When it was last read through.
    pub reviewed: Option<Date>,
    /// How often it should be.
    pub review_every: Option<Duration>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its order among its siblings: lighter first.
    pub weight: Option<i64>,
    /// Its date.
    pub date: Option<Date>,
    /// Paths it used to have.
    pub aliases: Vec<Located<String>>,
    /// Whether it is left out of the site.
    pub draft: bool,
    /// On a section's index: how its pages are ordered.
    pub sort_by: SortBy,
}

/// The order of a section's pages of equal weight.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum SortBy {
    /// By title, numbers by their value.
    #[default]
    Title,
    /// Newest first.
    Date,
}

/// What a page is.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind<S: Stage> {
    /// Prose.
    Article,
    /// A briefing for a meeting.
    Guide(Box<Guide<S>>),
    /// The standard way.
    Process(Box<Process<S>>),
    /// A check.
    Control(Box<Control<S>>),
    /// An exception.
    Route(Box<Route<S>>),
}

/// What a guide holds beside its text.
#[derive(Clone, PartialEq, Debug)]
pub struct Guide<S: Stage> {
    /// Who it is for.
    pub audience: Option<Rich<S>>,
    /// The moment it prepares.
    pub moment: Option<S::Ref>,
    /// How long the meeting is.
    pub length: Option<Duration>,
    /// What the reader leaves the meeting with.
    pub leave_with: Option<Rich<S>>,
    /// The process the meeting is part of.
    pub process: Option<S::Ref>,
    /// What the page for the customer says beside the questions.
    pub leave_behind: LeaveBehind<S>,
    /// What its source knows besides.
    pub kept: Kept,
}

/// What the page that is left with the customer says of itself.
#[derive(Clone, PartialEq, Debug)]
pub struct LeaveBehind<S: Stage> {
    /// Its title.
    pub title: Option<CustomerSafe<S>>,
    /// Its first paragraph.
    pub intro: Option<CustomerSafe<S>>,
}

/// Tags of another tool's templates that are shown as text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ForeignTags {
    /// `{{< name >}}` or `{{% name %}}`
    Shortcode,
    /// `{% name %}`
    Statement,
    /// `{{ name }}`
    Expression,
}

/// One such tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ForeignTag {
    /// Which kind.
    pub kind: ForeignTags,
    /// Where.
    pub span: Span,
}

impl<S: Stage> Page<S> {
    /// Whether all but its text is as in `other`: what others show of it, and what can be referred to.
    pub fn is_same_outside(&self, other: &Self) -> bool {
        self.path == other.path
            && self.site_path == other.site_path
            && self.title == other.title
            && self.title_anchor == other.title_anchor
            && self.meta == other.meta
            && self.kind == other.kind
            && self.body.has_same_names(&other.body)
            && self.unreadable == other.unreadable
    }

    /// Whether it differs from `other` only in its text and in what an article says of itself, such as its title: by every
    /// name that led to one, the other is found, and it lies in the same section.
    pub fn is_same_by_name(&self, other: &Self) -> bool {
        let is_article = |page: &Self| matches!(page.kind, Kind::Article) && !page.is_index();
        is_article(self)
            && is_article(other)
            && self.path == other.path
            && self.site_path == other.site_path
            && self.body.has_same_names(&other.body)
            && self.unreadable == other.unreadable
            && self.meta.draft == other.meta.draft
            && self.meta.tags == other.meta.tags
            && self.meta.aliases.is_empty()
            && other.meta.aliases.is_empty()
    }

    /// Whether nothing but words of its text differ from `other`'s: it leads to the same places, draws the same, and calls
    /// itself the same at the same place of its file. Asked of pages that are the same outside.
    pub fn is_same_but_words(&self, other: &Self) -> bool {
        self.leads_where(other)
            && self.outline.keys == other.outline.keys
            && self.outline.name() == other.outline.name()
            && self.foreign.is_empty()
            && other.foreign.is_empty()
    }

    /// Whether its text leads to the same places as `other`'s, and draws the same.
    pub fn leads_where(&self, other: &Self) -> bool {
        let (own, others) = (&self.body.rich.holes, &other.body.rich.holes);
        own.len() == others.len() && own.iter().zip(others).all(|(own, other)| own.fill == other.fill)
    }

    /// Whether it opens its section.
    pub fn is_index(&self) -> bool {
        self.site_path.as_str() == "index.html" || self.site_path.as_str().ends_with("/index.html")
    }
}

impl<S: Stage> Default for Meta<S> {
    fn default() -> Self {
        Self {
            description: None,
            description_text: None,
            owner: None,
            reviewed: None,
            review_every: None,
            tags: Vec::new(),
            weight: None,
            date: None,
            aliases: Vec::new(),
            draft: false,
            sort_by: SortBy::default(),
        }
    }
}
