//! One thing that can be found.

use crate::model::SitePath;

/// What sort of thing is found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DocKind {
    /// A thing to ask.
    Question,
    /// A step of a process.
    Step,
    /// A check.
    Control,
    /// A written exception.
    Route,
    /// A team.
    Team,
    /// A briefing.
    Guide,
    /// A process.
    Process,
    /// A question bank.
    Bank,
    /// A typical deal.
    Scenario,
    /// A moment of a deal.
    Moment,
    /// A tag.
    Tag,
    /// Any other page.
    Page,
}

impl DocKind {
    /// All kinds, in the order in which readers choose among them.
    pub const ALL: [Self; 12] = [
        Self::Question,
        Self::Step,
        Self::Control,
        Self::Route,
        Self::Team,
        Self::Guide,
        Self::Process,
        Self::Bank,
        Self::Scenario,
        Self::Moment,
        Self::Tag,
        Self::Page,
    ];

    /// Its name in the data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Step => "step",
            Self::Control => "control",
            Self::Route => "route",
            Self::Team => "team",
            Self::Guide => "guide",
            Self::Process => "process",
            Self::Bank => "bank",
            Self::Scenario => "scenario",
            Self::Moment => "moment",
            Self::Tag => "tag",
            Self::Page => "page",
        }
    }

    /// How likely it is meant, beside others with the same words.
    pub fn likelihood(self) -> f32 {
        match self {
            Self::Bank | Self::Moment => 0.85,
            Self::Tag => 0.6,
            _ => 1.0,
        }
    }
}

/// A thing to be found.
#[derive(Clone, PartialEq, Debug)]
pub struct Doc {
    /// What it is.
    pub kind: DocKind,
    /// Its page.
    pub path: SitePath,
    /// Where it begins on its page; empty for the page's start.
    pub anchor: String,
    /// What it is called.
    pub title: String,
    /// What it is part of: the title of its process, bank or folder.
    pub within: String,
    /// What people say who look for it.
    pub said: Vec<String>,
    /// Other names for it.
    pub called: Vec<String>,
    /// Words it is about: tags.
    pub about: Vec<String>,
    /// Its text, by headings.
    pub sections: Vec<Section>,
    /// What it quotes: blocks of code.
    pub code: String,
    /// Moments it belongs to.
    pub moments: Vec<String>,
    /// Teams that have to do with it.
    pub teams: Vec<String>,
    /// Whether it is only kept for the record.
    pub is_retired: bool,
}

/// The text below one heading.
#[derive(Clone, PartialEq, Eq, Debug, Default, serde::Serialize)]
pub struct Section(
    /// The heading's anchor, empty before the first.
    pub String,
    /// The heading.
    pub String,
    /// The text.
    pub String,
);

impl Section {
    /// A text without a heading.
    pub fn bare(text: impl Into<String>) -> Self {
        Self(String::new(), String::new(), text.into())
    }
}

impl Doc {
    /// A thing with no text yet.
    pub fn new(kind: DocKind, path: SitePath, title: impl Into<String>) -> Self {
        Self {
            kind,
            path,
            anchor: String::new(),
            title: title.into(),
            within: String::new(),
            said: Vec::new(),
            called: Vec::new(),
            about: Vec::new(),
            sections: Vec::new(),
            code: String::new(),
            moments: Vec::new(),
            teams: Vec::new(),
            is_retired: false,
        }
    }

    /// The name of its page, or of its place on the page.
    pub fn stem(&self) -> &str {
        let name = self.path.as_str().rsplit('/').next().unwrap_or_default().trim_end_matches(".html");
        match (self.anchor.as_str(), name) {
            ("", "index") => self.path.folder().rsplit('/').next().unwrap_or_default(),
            ("", name) => name,
            (anchor, _) => anchor,
        }
    }
}
