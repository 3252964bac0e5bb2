//! One thing that can be found: what is shown of it, and the words it is found by.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::language::Language;
use super::words::{Word, words};
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
    fn likelihood(self) -> f32 {
        match self {
            Self::Bank | Self::Moment => 0.85,
            Self::Tag => 0.6,
            _ => 1.0,
        }
    }
}

/// A thing to be found, before its words are counted.
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

/// A thing to be found. It depends on nothing but its [`Doc`].
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: DocKind,
    /// Moments it belongs to.
    pub moments: Vec<String>,
    /// Teams that have to do with it.
    pub teams: Vec<String>,
    /// The folder of its page: what lies together is shown together.
    pub folder: String,
    /// Whether it goes on with the page of the entry before it.
    pub goes_on: bool,
    /// What is shown of it: a literal of a script.
    pub record: Arc<str>,
    /// The words it is found by, each followed by a space.
    pub words: String,
    /// How well each word fits, in [`LEVELS`] levels.
    pub levels: Vec<u8>,
}

/// How many levels of fit there are. Each is a quarter better than the one below it; the lowest is [`LOWEST`].
pub const LEVELS: u8 = 16;
const LOWEST: f32 = 0.25;
const STEP: f32 = 1.25;

/// How long the text of an entry is at most, in bytes. A longer text becomes several entries, so that little has to be
/// fetched to show one. Where there is much to be found, entries are longer: each costs the index something.
pub fn longest(docs: usize) -> usize {
    if docs > 3_000 { 6_000 } else { 1_600 }
}

/// The fit that a level stands for.
pub fn fit(level: u8) -> f32 {
    LOWEST * STEP.powi(i32::from(level))
}

/// The level nearest to a fit.
pub fn level(fit: f32) -> u8 {
    let level = ((fit.max(LOWEST) / LOWEST).ln() / STEP.ln()).round();
    // Never negative, and far below 256.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is held between 0 and 15"
    )]
    let level = level.clamp(0.0, f32::from(LEVELS - 1)) as u8;
    level
}

impl Doc {
    /// The name of its page, or of its place on the page.
    fn stem(&self) -> &str {
        let name = self.path.as_str().rsplit('/').next().unwrap_or_default().trim_end_matches(".html");
        match (self.anchor.as_str(), name) {
            ("", "index") => self.path.folder().rsplit('/').next().unwrap_or_default(),
            ("", name) => name,
            (anchor, _) => anchor,
        }
    }

    /// The entries of a thing: one, or several for a text that is longer than [`longest`].
    pub fn entries(&self, language: &Language, longest: usize) -> Vec<Entry> {
        let parts = parts(&self.sections, longest);
        parts.iter().enumerate().map(|(at, sections)| self.entry(sections, at > 0, language)).collect()
    }

    fn entry(&self, sections: &[Section], goes_on: bool, language: &Language) -> Entry {
        let prior = self.kind.likelihood() * if self.is_retired { 0.4 } else { 1.0 };
        let (mut words, mut levels) = (String::new(), Vec::new());
        for (word, fit) in Counted::new(self, sections, goes_on, language).in_order() {
            words.push_str(&word);
            words.push(' ');
            levels.push(level(fit * prior));
        }
        let phrases: Vec<&String> =
            if goes_on { Vec::new() } else { self.said.iter().chain(&self.called).collect() };
        let record = super::code::literal(&(
            self.kind.name(),
            self.path.as_str(),
            &self.anchor,
            &self.title,
            &self.within,
            phrases,
            sections,
            u8::from(self.is_retired),
            self.said.len(),
        ));
        Entry {
            kind: self.kind,
            moments: self.moments.clone(),
            teams: self.teams.clone(),
            folder: self.path.folder().to_owned(),
            goes_on,
            record: record.into(),
            words,
            levels,
        }
    }
}

/// The sections in parts that are not too long; a section that is too long alone goes on under the same heading.
fn parts(sections: &[Section], longest: usize) -> Vec<Vec<Section>> {
    let mut parts: Vec<Vec<Section>> = vec![Vec::new()];
    let mut length = 0;
    for Section(anchor, heading, text) in sections {
        let mut rest = text.as_str();
        loop {
            let (piece, after) = cut(rest, longest);
            let size = heading.len() + piece.len();
            if length > 0 && length + size > longest {
                parts.push(Vec::new());
                length = 0;
            }
            length += size;
            if let Some(part) = parts.last_mut() {
                part.push(Section(anchor.clone(), heading.clone(), piece.to_owned()));
            }
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
    }
    parts
}

/// The first `most` bytes at most, ending with a word, and the rest.
fn cut(text: &str, most: usize) -> (&str, &str) {
    if text.len() <= most {
        return (text, "");
    }
    let mut at = most;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let (head, _) = text.split_at(at);
    let at = head.rfind(' ').filter(|space| *space > 0).unwrap_or(at);
    let (head, rest) = text.split_at(at);
    (head, rest.trim_start())
}

/// How well a word fits, by where it stands.
#[derive(Clone, Copy, Default)]
struct Fit {
    /// In the title, in names or headings: the best of each.
    title: f32,
    phrase: f32,
    heading: f32,
    about: f32,
    within: f32,
    code: f32,
}

impl Fit {
    fn all(self) -> f32 {
        self.title + self.phrase + self.heading + self.about + self.within + self.code
    }
}

/// The words of one entry. A word is borrowed from its text where it stands there as it is looked up.
struct Counted<'t> {
    fits: HashMap<Cow<'t, str>, (Fit, f32), FixedState>,
    /// How many words the text below headings has.
    length: f32,
    language: &'t Language,
}

impl<'t> Counted<'t> {
    fn new(doc: &'t Doc, sections: &'t [Section], goes_on: bool, language: &'t Language) -> Self {
        let mut counted = Self { fits: HashMap::default(), length: 0.0, language };
        let title = if goes_on { 2.0 } else { 4.0 };
        counted.name(&doc.title, title, |fit| &mut fit.title);
        if !goes_on {
            for phrase in doc.said.iter().chain(&doc.called) {
                counted.name(phrase, 3.2, |fit| &mut fit.phrase);
            }
            // What the author called the file says what the page is about.
            counted.name(doc.stem(), 2.2, |fit| &mut fit.phrase);
            counted.code(&doc.code);
            for tag in &doc.about {
                counted.name(tag, 1.0, |fit| &mut fit.about);
            }
        }
        counted.name(&doc.within, 0.6, |fit| &mut fit.within);
        counted.name(doc.kind.name(), 0.6, |fit| &mut fit.within);
        for Section(_, heading, text) in sections {
            counted.name(heading, 2.2, |fit| &mut fit.heading);
            counted.text(text);
        }
        counted
    }

    /// Counts the words of a name: the fewer it has, the more each says. Of several names the best counts.
    fn name(&mut self, name: &'t str, weight: f32, field: impl Fn(&mut Fit) -> &mut f32) {
        let mut all = Vec::new();
        words(name, &mut |word| all.push(word));
        let plain = all.iter().filter(|word| matches!(word, Word::Plain(_))).count();
        #[expect(clippy::cast_precision_loss, reason = "names have few words")]
        let share = weight * (0.4 + 0.6 / plain.max(1) as f32);
        for word in all {
            let (fit, _) = self.fits.entry(word.into()).or_default();
            let fit = field(fit);
            *fit = fit.max(share);
        }
    }

    /// Counts the words of a text, but for those that say nothing alone.
    fn text(&mut self, text: &'t str) {
        let Self { fits, length, language } = self;
        words(text, &mut |word| {
            *length += 1.0;
            let word: Cow<'t, str> = word.into();
            if !language.is_stop(&word) {
                fits.entry(word).or_default().1 += 1.0;
            }
        });
    }

    /// Notes the words of code: they are found, but say less than those of the author.
    fn code(&mut self, text: &'t str) {
        let Self { fits, language, .. } = self;
        words(text, &mut |word| {
            let word: Cow<'t, str> = word.into();
            if !language.is_stop(&word) {
                fits.entry(word).or_default().0.code = 0.3;
            }
        });
    }

    /// Every word with its fit, in order.
    fn in_order(self) -> Vec<(Cow<'t, str>, f32)> {
        let length = self.length;
        let fit = |(fit, times): (Fit, f32)| {
            // The more often, the better, but each time counts less; and in a long text less than in a short one.
            let body = if times > 0.0 { 1.5 * times / (times + 0.6 + length / 300.0) } else { 0.0 };
            fit.all() + body
        };
        let mut all: Vec<(Cow<'t, str>, f32)> =
            self.fits.into_iter().map(|(word, counts)| (word, fit(counts))).collect();
        all.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        all
    }
}
