//! What is known of a language: how its words are reduced to stems, and which say nothing alone.

use std::collections::HashSet;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::words::{Word, words};

/// A language.
pub struct Language {
    stemmer: Option<Stemmer>,
    stop: HashSet<String>,
}

impl Language {
    /// The language of a tag such as `de-CH`. One that nobody taught us has neither stems nor stop words.
    pub fn new(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let mut stop = HashSet::new();
        for word in stop_words::lookup(&primary).unwrap_or_default() {
            words(word, &mut |word| {
                if let Word::Plain(word) = word {
                    stop.insert(word.into_owned());
                }
            });
        }
        Self { stemmer: algorithm(&primary).map(Stemmer::create), stop }
    }

    /// What the forms of a word have in common.
    pub fn stem(&self, word: &str) -> String {
        // Numbers, codes and pairs of characters have one form.
        let is_word = word.chars().all(char::is_alphabetic);
        match self.stemmer.as_ref().filter(|_| is_word) {
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None => word.to_owned(),
        }
    }

    /// The words that say nothing alone, in order.
    pub fn stop_words(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.stop.iter().map(String::as_str).collect();
        words.sort_unstable();
        words
    }

    /// Whether a word says nothing alone.
    pub fn is_stop(&self, word: &str) -> bool {
        self.stop.contains(word)
    }
}

fn algorithm(primary: &str) -> Option<Algorithm> {
    Some(match primary {
        "ar" => Algorithm::Arabic,
        "ca" => Algorithm::Catalan,
        "cs" => Algorithm::Czech,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "et" => Algorithm::Estonian,
        "eu" => Algorithm::Basque,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "ga" => Algorithm::Irish,
        "hi" => Algorithm::Hindi,
        "hu" => Algorithm::Hungarian,
        "hy" => Algorithm::Armenian,
        "id" => Algorithm::Indonesian,
        "it" => Algorithm::Italian,
        "lt" => Algorithm::Lithuanian,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "nl" => Algorithm::Dutch,
        "pl" => Algorithm::Polish,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sr" => Algorithm::Serbian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        "uk" => Algorithm::Ukrainian,
        _ => return None,
    })
}
