//! A text as the words it is found by. The script in the browser takes queries apart in the same way, so nothing here
//! may change there alone: `tests/browser/words.json` holds both to the same cases.

use std::borrow::Cow;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use unicode_general_category::{GeneralCategory, get_general_category};

/// Which of the words a text is found by this is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Word<'t> {
    /// A word that stands in the text.
    Plain(Cow<'t, str>),
    /// Another form of the words before it: `signoff` for `sign-off`, `25000` for `25k`.
    Other(String),
}

impl<'t> From<Word<'t>> for Cow<'t, str> {
    fn from(word: Word<'t>) -> Self {
        match word {
            Word::Plain(word) => word,
            Word::Other(word) => Cow::Owned(word),
        }
    }
}

/// Calls `found` with every word of `text`, folded ([`fold`]).
///
/// * Words are runs of letters, digits and marks of any script.
/// * An apostrophe joins what it parts (`customer's` is `customers`), unless at most two letters precede it (`l'accord`).
/// * A hyphen parts words; the whole without hyphens is found as well, and so is each beginning of it.
/// * Numbers lose the marks between thousands, and `k`, `m` and `bn` are written out as well.
/// * Scripts without spaces are taken in pairs of characters.
pub fn words<'t>(text: &'t str, found: &mut impl FnMut(Word<'t>)) {
    let mut chain = Chain::default();
    let mut rest = Runs { text, at: 0 };
    let mut next = rest.next();
    while let Some((start, mut end)) = next {
        let mut joined: Option<String> = None;
        // What follows on one character that joins belongs to the word.
        loop {
            next = rest.next();
            let Some((from, to)) = next else { break };
            let (left, between, right) =
                (slice(text, start, end), slice(text, end, from), slice(text, from, to));
            let Some(glue) = glue(left, between, right) else { break };
            let word = joined.get_or_insert_with(|| left.to_owned());
            word.push_str(glue);
            word.push_str(right);
            end = to;
        }
        let word = match joined {
            Some(word) => Cow::Owned(fold(&word).into_owned()),
            None => fold(slice(text, start, end)),
        };
        let goes_on = next.is_some_and(|(from, _)| is_hyphen(slice(text, end, from)));
        let whole = chain.add(&word, goes_on);
        give(word, found);
        if let Some(whole) = whole {
            found(Word::Other(whole));
        }
    }
}

/// Runs of characters that make words.
struct Runs<'t> {
    text: &'t str,
    at: usize,
}

impl Runs<'_> {
    fn next(&mut self) -> Option<(usize, usize)> {
        let rest = self.text.get(self.at..)?;
        let start = self.at + rest.find(is_part)?;
        let word = self.text.get(start..)?;
        let end = start + word.find(|c| !is_part(c)).unwrap_or(word.len());
        self.at = end;
        Some((start, end))
    }
}

fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

fn is_part(c: char) -> bool {
    use GeneralCategory::{EnclosingMark, NonspacingMark, SpacingMark};
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() || matches!(get_general_category(c), NonspacingMark | SpacingMark | EnclosingMark)
}

fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}")
}

/// What stands in the place of the character between two runs, if it joins them.
fn glue(left: &str, between: &str, right: &str) -> Option<&'static str> {
    let ends_in_digit = || left.ends_with(|c: char| c.is_ascii_digit());
    let digits = || right.chars().take_while(char::is_ascii_digit).count();
    match between {
        "'" | "\u{2019}" => (left.chars().count() > 2).then_some(""),
        "," if ends_in_digit() && digits() == 3 => Some(""),
        "," | "." if ends_in_digit() && digits() > 0 => Some("."),
        _ => None,
    }
}

/// Words that hyphens join.
#[derive(Default)]
struct Chain {
    whole: String,
    parts: usize,
}

impl Chain {
    /// Takes the next word up; the whole so far, if there is more than this word.
    fn add(&mut self, word: &str, goes_on: bool) -> Option<String> {
        if goes_on || self.parts > 0 {
            self.whole.push_str(word);
            self.parts += 1;
        }
        let whole = (self.parts > 1).then(|| self.whole.clone());
        if !goes_on {
            self.whole.clear();
            self.parts = 0;
        }
        whole
    }
}

/// Gives a folded word on: in pairs where its script has no spaces, with its number written out where it is short.
fn give<'t>(word: Cow<'t, str>, found: &mut impl FnMut(Word<'t>)) {
    if word.is_ascii() {
        let number = written_out(&word);
        found(Word::Plain(word));
        if let Some(number) = number {
            found(Word::Other(number));
        }
        return;
    }
    let mut rest: &str = &word;
    while let Some(first) = rest.chars().next() {
        let dense = is_dense(first);
        let end = rest.find(|c| is_dense(c) != dense).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        if dense {
            pairs(part, found);
        } else {
            found(Word::Plain(Cow::Owned(part.to_owned())));
        }
        rest = after;
    }
}

fn pairs<'t>(run: &str, found: &mut impl FnMut(Word<'t>)) {
    let mut before = None;
    for c in run.chars() {
        if let Some(before) = before {
            found(Word::Plain(Cow::Owned([before, c].iter().collect())));
        }
        before = Some(c);
    }
    if run.chars().count() == 1 {
        found(Word::Plain(Cow::Owned(run.to_owned())));
    }
}

/// `25000` for `25k`.
fn written_out(word: &str) -> Option<String> {
    let (number, zeros) = match word.strip_suffix('k') {
        Some(number) => (number, 3),
        None => match word.strip_suffix("bn") {
            Some(number) => (number, 9),
            None => (word.strip_suffix('m')?, 6),
        },
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > zeros || !is_number(whole) || !is_number(part) {
        return None;
    }
    Some(format!("{whole}{part}{}", "0".repeat(zeros - part.len())))
}

/// Scripts that write words without spaces between them: Thai, Lao, Burmese, Khmer, Japanese and Chinese.
fn is_dense(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3005..=0x3007 | 0x3040..=0x30FF
        | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// A word without upper case, accents and forms that only look different.
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        let is_lower = !word.bytes().any(|byte| byte.is_ascii_uppercase());
        return if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_ascii_lowercase()) };
    }
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(word);
    let bare: String = apart.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36F}')).collect();
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(&bare);
    let mut folded = String::with_capacity(composed.len());
    for c in composed.to_lowercase().chars() {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            c => folded.push(c),
        }
    }
    Cow::Owned(folded)
}
