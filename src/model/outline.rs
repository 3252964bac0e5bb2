//! Where things stand in a file: what rules look at that readers do not see.

use crate::source::Span;

/// The words that make a fenced block one of ours.
pub const BLOCKS: [&str; 6] = ["questions", "steps", "controls", "routes", "contacts", "diagram"];

/// The parts of a page's text, in order, and the places of its keys.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outline {
    /// The parts.
    pub parts: Vec<Part>,
    /// The words of authors that parts speak of. Few parts do, and every page keeps many.
    pub words: Vec<Box<str>>,
    /// The keys.
    pub keys: Keys,
    /// Whether the page says what it is called.
    pub is_named: bool,
}

/// A part of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where.
    pub span: Span,
}

/// What a part of a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartKind {
    /// A heading of this level, as it is written.
    Heading(u8),
    /// A paragraph, or the words of an item of a list.
    Block,
    /// A link, with its words and where it leads; inside the block it follows in the list.
    Link(LinkWords, Option<Word>),
    /// An image; whether it says in words what it shows.
    Image(bool),
    /// A table; whether its first row says what its columns are.
    Table(bool),
    /// A fenced block with this word, which is none of ours.
    Fence(Word),
    /// Anything else that fills a section.
    Other,
}

/// One of an outline's [words](Outline::words), by its place among them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Word(u32);

/// How well a link's words say where it leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkWords {
    /// They say something.
    Telling,
    /// They would fit any link: "click here".
    Vague,
    /// There are none.
    Missing,
}

/// Where the values of some keys are written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Keys(Vec<(&'static str, Span)>);

impl Keys {
    /// The places of these keys' values.
    pub fn new(places: impl IntoIterator<Item = (&'static str, Span)>) -> Self {
        Self(places.into_iter().collect())
    }

    /// Where the value of `key` is written; the file's start where it is not.
    pub fn place(&self, key: &str) -> Span {
        self.0.iter().find(|(known, _)| *known == key).map_or(Span::at(0), |(_, span)| *span)
    }
}

impl Outline {
    /// Keeps a word for a part of it.
    pub fn keep(&mut self, word: &str) -> Word {
        self.words.push(Box::from(word));
        Word(u32::try_from(self.words.len() - 1).unwrap_or(u32::MAX))
    }

    /// A word that was [kept](Self::keep) in it.
    pub fn word(&self, word: Word) -> &str {
        self.words.get(word.0 as usize).map_or("", |word| word)
    }

    /// Where the page names itself: its title, or else its first heading; the file's start where it has neither.
    pub fn name(&self) -> Span {
        let heading = self.parts.iter().find(|part| matches!(part.kind, PartKind::Heading(_)));
        let title = self.keys.place("title");
        if title == Span::at(0) { heading.map_or(title, |heading| heading.span) } else { title }
    }
}
