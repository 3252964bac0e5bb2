//! The words of entries counted: which entries hold a word, and how well it fits there.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::doc::{Doc, Section};
use super::fit::{Posting, level};
use super::language::Language;
use super::words::{Word, words};

/// The words of some entries.
pub struct Tally<'l> {
    language: &'l Language,
    /// The place of each word in `words`.
    places: HashMap<Box<str>, usize, FixedState>,
    words: Vec<Counted>,
    /// The words of the entry that is counted.
    met: Vec<usize>,
    /// How many words the text below its headings has.
    length: f32,
}

/// One word.
struct Counted {
    says_nothing: bool,
    /// How it stands in the entry that is counted.
    fit: Fit,
    postings: Vec<Posting>,
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
    /// How often it stands in the text.
    times: f32,
    /// Whether it stands anywhere.
    is_met: bool,
}

impl Fit {
    /// The fit in an entry with so many words.
    fn whole(self, length: f32) -> f32 {
        // The more often, the better, but each time counts less; and in a long text less than in a short one.
        let text =
            if self.times > 0.0 { 1.5 * self.times / (self.times + 0.6 + length / 300.0) } else { 0.0 };
        self.title + self.phrase + self.heading + self.about + self.within + self.code + text
    }
}

impl<'l> Tally<'l> {
    /// No words yet.
    pub fn new(language: &'l Language) -> Self {
        Self { language, places: HashMap::default(), words: Vec::new(), met: Vec::new(), length: 0.0 }
    }

    /// Counts the words of a part of a thing, which is the entry of this number.
    pub fn count(&mut self, entry: u32, doc: &Doc, sections: &[Section], goes_on: bool) {
        let title = if goes_on { 2.0 } else { 4.0 };
        self.name(&doc.title, title, |fit| &mut fit.title);
        if !goes_on {
            for phrase in doc.said.iter().chain(&doc.called) {
                self.name(phrase, 3.2, |fit| &mut fit.phrase);
            }
            // What the author called the file says what the page is about.
            self.name(doc.stem(), 2.2, |fit| &mut fit.phrase);
            // Words of code are found, but say less than those of the author.
            self.text(&doc.code, |fit| fit.code = 0.3);
            for tag in &doc.about {
                self.name(tag, 1.0, |fit| &mut fit.about);
            }
        }
        self.name(&doc.within, 0.6, |fit| &mut fit.within);
        self.name(doc.kind.name(), 0.6, |fit| &mut fit.within);
        self.length = 0.0;
        for Section(_, heading, text) in sections {
            self.name(heading, 2.2, |fit| &mut fit.heading);
            self.text(text, |fit| fit.times += 1.0);
        }
        self.note(entry, doc.kind.likelihood() * if doc.is_retired { 0.4 } else { 1.0 });
    }

    /// Every word with the entries that hold it; the words in no order.
    pub fn into_words(self) -> impl Iterator<Item = (Box<str>, Vec<Posting>)> {
        let Self { places, mut words, .. } = self;
        places.into_iter().map(move |(word, place)| {
            let postings = words.get_mut(place).map(|counted| std::mem::take(&mut counted.postings));
            (word, postings.unwrap_or_default())
        })
    }

    /// Counts the words of a name: the fewer it has, the more each says. Of several names the best counts.
    fn name(&mut self, name: &str, weight: f32, field: impl Fn(&mut Fit) -> &mut f32) {
        let (mut places, mut plain) = (Vec::new(), 0);
        words(name, &mut |word| {
            plain += usize::from(matches!(word, Word::Plain(_)));
            places.push(self.place(word));
        });
        #[expect(clippy::cast_precision_loss, reason = "names have few words")]
        let share = weight * (0.4 + 0.6 / plain.max(1) as f32);
        for place in places {
            self.meet(place, |fit| {
                let fit = field(fit);
                *fit = fit.max(share);
            });
        }
    }

    /// Counts the words of a text, but for those that say nothing alone.
    fn text(&mut self, text: &str, count: impl Fn(&mut Fit)) {
        words(text, &mut |word| {
            self.length += 1.0;
            let place = self.place(word);
            if self.words.get(place).is_some_and(|counted| !counted.says_nothing) {
                self.meet(place, &count);
            }
        });
    }

    /// The place of a word. It is copied where it is met for the first time.
    fn place(&mut self, word: Word<'_>) -> usize {
        let word: Cow<'_, str> = word.into();
        if let Some(place) = self.places.get(&*word) {
            return *place;
        }
        let says_nothing = self.language.is_stop(&word);
        self.words.push(Counted { says_nothing, fit: Fit::default(), postings: Vec::new() });
        self.places.insert(word.into(), self.words.len() - 1);
        self.words.len() - 1
    }

    fn meet(&mut self, place: usize, count: impl FnOnce(&mut Fit)) {
        let Some(Counted { fit, .. }) = self.words.get_mut(place) else { return };
        if !fit.is_met {
            fit.is_met = true;
            self.met.push(place);
        }
        count(fit);
    }

    /// Notes the words that were met, and forgets how they stood.
    fn note(&mut self, entry: u32, prior: f32) {
        for place in self.met.drain(..) {
            let Some(counted) = self.words.get_mut(place) else { continue };
            let fit = std::mem::take(&mut counted.fit).whole(self.length);
            counted.postings.push(Posting::new(entry, level(fit * prior)));
        }
    }
}
