//! All entries' words together: for each word the entries that hold it, in files by the letters it begins with.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use foldhash::fast::FixedState;

use super::batch::Batch;
use super::code::{literal, push};
use super::entry::Entry;
use super::fit::{Posting, fit, level};
use super::language::Language;
use super::split::{Part, split};

/// One form of a word, and the entries that hold it.
pub type Form = (Box<str>, Vec<Posting>);

/// The words of all entries.
pub struct Merged {
    /// Words with the entries that hold them, by their first letters.
    pub terms: Vec<Shard>,
    /// The bare words, by their first letters.
    pub words: Vec<Shard>,
}

/// Words that begin alike.
pub struct Shard {
    /// The letters they begin with.
    pub prefix: String,
    data: String,
}

/// How many characters of words with their entries make a file that is split if it can be.
const TERMS: usize = 2_600;
/// A larger playbook has larger files, so that there are not many more of them than this; up to eight times as large.
const MANY: usize = 1_500;
/// The same for bare words.
const WORDS: usize = 4_000;

/// The forms of one word, and the entries that hold one of them.
struct Group {
    forms: Vec<usize>,
    data: String,
}

impl Merged {
    /// The files: names and data.
    pub fn files(&self) -> impl Iterator<Item = (String, String)> {
        let terms = self.terms.iter().map(|shard| ("t", shard));
        let words = self.words.iter().map(|shard| ("w", shard));
        terms.chain(words).map(|(kind, shard)| (file_name(kind, &shard.prefix), literal(&shard.data)))
    }
}

/// The name of the file for words that begin with `prefix`. Letters outside of ASCII are written as their numbers.
fn file_name(kind: &str, prefix: &str) -> String {
    let mut name = format!("{kind}-");
    for c in prefix.chars() {
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else {
            // Writing into a text cannot fail.
            let _ = write!(name, "_{:x}", u32::from(c));
        }
    }
    name
}

/// All entries, and every form of every word in order with the entries that hold it.
pub fn together(batches: Vec<Batch>) -> (Vec<Entry>, Vec<Form>) {
    let mut entries = Vec::with_capacity(batches.iter().map(|batch| batch.entries.len()).sum());
    let mut forms: HashMap<Box<str>, Vec<Posting>, FixedState> = HashMap::default();
    for batch in batches {
        let before = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        entries.extend(batch.entries);
        for (word, postings) in batch.words {
            let postings = postings.into_iter().map(|posting| posting.after(before));
            forms.entry(word).or_default().extend(postings);
        }
    }
    let mut forms: Vec<Form> = forms.into_iter().collect();
    forms.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    (entries, forms)
}

/// Puts the forms of each word together. The forms are in order.
pub fn merge(forms: &[Form], language: &Language) -> Merged {
    let mut by_stem: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (form, _)) in forms.iter().enumerate() {
        by_stem.entry(language.stem(form)).or_default().push(at);
    }
    let groups: Vec<Group> = by_stem.into_values().map(|members| group(members, forms)).collect();
    let mut group_of = vec![0; forms.len()];
    for (at, group) in groups.iter().enumerate() {
        for form in &group.forms {
            if let Some(own) = group_of.get_mut(*form) {
                *own = at;
            }
        }
    }
    let size =
        |form: usize| group_of.get(form).and_then(|at| groups.get(*at)).map_or(0, |group| group.data.len());
    let names: Vec<&str> = forms.iter().map(|(form, _)| &**form).collect();
    let share = |form: usize| size(form) / members(&groups, &group_of, form);
    let terms = split(&names, &share, most(groups.iter().map(|group| group.data.len()).sum()));
    let words = split(&names, &|form| names.get(form).map_or(0, |name| name.len()), WORDS);
    Merged {
        terms: terms.into_iter().map(|part| terms_of(part, &groups, &group_of)).collect(),
        words: words.into_iter().map(|part| words_of(part, forms)).collect(),
    }
}

/// How large a file of words with their entries may become, by the size of all.
fn most(whole: usize) -> usize {
    let mut most = TERMS;
    while most < 8 * TERMS && whole / most > MANY {
        most *= 2;
    }
    most
}

fn members(groups: &[Group], group_of: &[usize], form: usize) -> usize {
    group_of.get(form).and_then(|at| groups.get(*at)).map_or(1, |group| group.forms.len().max(1))
}

/// The forms of a word in one line: `contract,8s,8ual 0a3b…`, each but the first with how much of the first it shares.
fn group(members: Vec<usize>, forms: &[Form]) -> Group {
    let all: Vec<&Form> = members.iter().filter_map(|at| forms.get(*at)).collect();
    let mut data = String::new();
    let first = all.first().map_or("", |(form, _)| &**form);
    for (at, (form, _)) in all.iter().enumerate() {
        if at == 0 {
            data.push_str(form);
        } else {
            data.push(',');
            push_shared(first, form, &mut data);
        }
    }
    data.push(' ');
    let mut before = 0;
    for posting in &*any(&all) {
        push(posting.since(before), &mut data);
        before = posting.entry();
    }
    Group { forms: members, data }
}

/// A word as the number of characters it shares with another, and the rest.
fn push_shared(first: &str, word: &str, data: &mut String) {
    let same = first.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    let bytes: usize = word.chars().take(same).map(char::len_utf8).sum();
    push(u32::try_from(same).unwrap_or(u32::MAX), data);
    data.push_str(word.get(bytes..).unwrap_or_default());
}

/// The entries that hold any of the forms; one that holds several fits better than with one alone.
fn any<'f>(all: &[&'f Form]) -> Cow<'f, [Posting]> {
    if let [(_, only)] = all {
        return Cow::Borrowed(only);
    }
    let mut merged: Vec<Posting> = all.iter().flat_map(|(_, postings)| postings.iter().copied()).collect();
    merged.sort_unstable();
    merged.dedup_by(|later, kept| {
        let is_same = later.entry() == kept.entry();
        if is_same {
            // Sorted by level: the later one fits at least as well.
            let better = level(fit(later.level()) + 0.3 * fit(kept.level()));
            *kept = Posting::new(kept.entry(), better);
        }
        is_same
    });
    Cow::Owned(merged)
}

fn terms_of(part: Part, groups: &[Group], group_of: &[usize]) -> Shard {
    let mut wanted: Vec<usize> = part.items.iter().filter_map(|form| group_of.get(*form).copied()).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let lines: Vec<&str> =
        wanted.iter().filter_map(|at| groups.get(*at)).map(|group| group.data.as_str()).collect();
    Shard { prefix: part.prefix, data: lines.join("|") }
}

/// Bare words: how much each shares with the one before it, how common it is in powers of two, and the rest of it.
fn words_of(part: Part, forms: &[Form]) -> Shard {
    let (mut data, mut before) = (String::new(), "");
    for (form, postings) in part.items.iter().filter_map(|at| forms.get(*at)) {
        let same = before.chars().zip(form.chars()).take_while(|(a, b)| a == b).count().min(63);
        let bytes: usize = form.chars().take(same).map(char::len_utf8).sum();
        push(u32::try_from(same).unwrap_or_default(), &mut data);
        push(postings.len().checked_ilog2().unwrap_or_default(), &mut data);
        data.push_str(form.get(bytes..).unwrap_or_default());
        data.push(' ');
        before = form;
    }
    Shard { prefix: part.prefix, data }
}
