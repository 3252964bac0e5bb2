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
    let mut at = 0;
    while let Some(run) = Run::next(text, at) {
        at = run.end;
        if !run.stands_alone(text) {
            at = joined(text, run, found);
        } else if run.is_lower {
            // Most words are of this sort.
            found(Word::Plain(Cow::Borrowed(run.of(text))));
        } else {
            give(fold(run.of(text)), found);
        }
    }
}

/// Characters that follow on each other and make words.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    end: usize,
    /// Whether it is of small letters from `a` to `z`, or begins with one and goes on with digits too.
    is_lower: bool,
}

impl Run {
    /// The next one from a place on.
    fn next(text: &str, at: usize) -> Option<Self> {
        let bytes = text.as_bytes().get(at..)?;
        let start = bytes.iter().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())?;
        let mut is_lower = bytes.get(start).is_some_and(u8::is_ascii_lowercase);
        let is_end = |byte: &u8| {
            is_lower &= !byte.is_ascii_uppercase();
            !byte.is_ascii_alphanumeric()
        };
        let length = bytes.get(start..)?.iter().position(is_end);
        let (start, end) = (at + start, length.map_or(text.len(), |length| at + start + length));
        if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
            return Some(Self { start, end, is_lower });
        }
        // Some of it is no ASCII.
        let start = start + slice(text, start, text.len()).find(is_part)?;
        let word = slice(text, start, text.len());
        let length = word.find(|c| !is_part(c)).unwrap_or(word.len());
        Some(Self { start, end: start + length, is_lower: false })
    }

    fn of(self, text: &str) -> &str {
        slice(text, self.start, self.end)
    }

    /// Whether it is a word by itself, as far as one look tells: nothing that may join it to another follows.
    fn stands_alone(self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let is_open =
            |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        match bytes.get(self.end) {
            None => true,
            Some(b'\'' | b',' | b'.' | b'-') => !is_open(bytes.get(self.end + 1)),
            Some(after) => after.is_ascii(),
        }
    }
}

/// Gives the words that a run begins with what follows on one character that joins; where they end.
fn joined<'t>(text: &'t str, mut run: Run, found: &mut impl FnMut(Word<'t>)) -> usize {
    let mut chain = Chain::default();
    loop {
        let mut next = Run::next(text, run.end);
        let mut joined: Option<String> = None;
        // What follows on one character that joins belongs to the word.
        while let Some(right) = next {
            let Some(glue) = glue(run.of(text), slice(text, run.end, right.start), right.of(text)) else {
                break;
            };
            let word = joined.get_or_insert_with(|| run.of(text).to_owned());
            word.push_str(glue);
            word.push_str(right.of(text));
            run.end = right.end;
            next = Run::next(text, run.end);
        }
        let word = match joined {
            Some(word) => Cow::Owned(fold(&word).into_owned()),
            None => fold(run.of(text)),
        };
        let after = next.filter(|next| is_hyphen(slice(text, run.end, next.start)));
        let whole = chain.add(&word, after.is_some());
        give(word, found);
        if let Some(whole) = whole {
            found(Word::Other(whole));
        }
        let Some(after) = after else { return run.end };
        run = after;
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
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
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
