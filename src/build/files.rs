//! The content as it was parsed last, brought up to date.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::entries::{Indexes, sizes, stand_in, typed};
use super::file::File;
use crate::check::ignore::Ignores;
use crate::check::{Prose, Texts};
use crate::diagnostic::Diagnostic;
use crate::link::Beside;
use crate::model::{Bank, Entry, Page, Written, is_same};
use crate::parse::Purpose;
use crate::source::{Area, Body, ImageSize, SourcePath, Sources};

/// Every file that is typed, by its path.
#[derive(Default)]
pub struct Files {
    /// Boxed, as a table is larger than what is in it.
    known: HashMap<SourcePath, Box<Known>, RandomState>,
    assets: Vec<SourcePath>,
    /// How large the images among them are.
    sizes: BTreeMap<SourcePath, ImageSize>,
    /// Files that could not be read.
    unreadable: Vec<SourcePath>,
}

struct Known {
    text: Arc<str>,
    opens_section: bool,
    /// Whether the rules about words must look at the text.
    is_wanted: bool,
    file: File,
}

/// What became different.
pub enum Change {
    /// No more than what these say.
    Words(Words),
    /// More than that.
    More,
}

/// What is called as before, and says something else.
#[derive(Default)]
pub struct Words {
    /// Pages, of each nothing but its text or what it says of itself.
    pub pages: Vec<Arc<Page<Written>>>,
    /// Banks, by [`Bank::is_same_by_name`].
    pub banks: Vec<Bank<Written>>,
}

impl Files {
    /// Parses again what differs from the last time.
    pub fn update(&mut self, sources: &Sources, prose: &Prose) -> Change {
        let indexes = Indexes::of(sources.paths(Area::Content));
        let (mut changed, mut assets, mut unreadable, mut count) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for (path, body) in sources.iter(Area::Content) {
            let Some(text) = typed(path, body) else {
                let is_read = !matches!(body, Body::Unreadable(_));
                if is_read { &mut assets } else { &mut unreadable }.push(path.clone());
                continue;
            };
            count += 1;
            let opens_section = indexes.has(path);
            let is_known = |known: &Known| is_same(&known.text, text) && known.opens_section == opens_section;
            if !self.known.get(path).is_some_and(|known| is_known(known)) {
                changed.push((path, text, opens_section));
            }
        }
        let mut change = Change::Words(Words::default());
        let sizes = sizes(sources);
        if self.assets != assets || self.unreadable != unreadable || self.sizes != sizes {
            (self.assets, self.unreadable, self.sizes, change) = (assets, unreadable, sizes, Change::More);
        }
        let parsed: Vec<_> = changed
            .into_par_iter()
            .filter_map(|(path, text, opens_section)| {
                let file = File::parse(Purpose::Show, path, text, opens_section)?;
                let is_wanted = prose.wants(text);
                Some((
                    path.clone(),
                    Box::new(Known { text: Arc::clone(text), opens_section, is_wanted, file }),
                ))
            })
            .collect();
        for (path, new) in parsed {
            change = change.with(self.known.get(&path).map(|old| &old.file.entry), &new.file.entry);
            self.known.insert(path, new);
        }
        if self.known.len() != count {
            change = Change::More;
            self.known.retain(|path, _| sources.get(path).is_some_and(|body| typed(path, body).is_some()));
        }
        change
    }

    /// Looks again which texts the rules about words must look at, as the rules have changed.
    pub fn judge(&mut self, prose: &Prose) {
        self.known.par_iter_mut().for_each(|(_, known)| known.is_wanted = prose.wants(&known.text));
    }

    /// The typed files in the order of `sources`.
    fn in_order<'s>(&'s self, sources: &'s Sources) -> impl Iterator<Item = (&'s SourcePath, &'s Known)> {
        sources.iter(Area::Content).filter_map(|(path, _)| Some((path, &**self.known.get(path)?)))
    }

    /// The entries.
    pub fn entries(&self, sources: &Sources) -> Vec<Entry<Written>> {
        let indexes = Indexes::of(sources.paths(Area::Content));
        let entries = self.in_order(sources).map(|(_, known)| known.file.entry.clone());
        let stand_ins = self.unreadable.iter().filter_map(|path| stand_in(path, &indexes));
        entries.chain(stand_ins).collect()
    }

    /// What is known of files besides what they say.
    pub fn beside(&self, sources: &Sources) -> Beside {
        Beside {
            assets: self.assets.clone(),
            sizes: self.sizes.clone(),
            history: Arc::clone(sources.history()),
        }
    }

    /// What was found in each file alone.
    pub fn found<'s>(&'s self, sources: &'s Sources) -> impl Iterator<Item = &'s Diagnostic> {
        self.in_order(sources).flat_map(|(_, known)| &known.file.found)
    }

    /// What authors asked not to hear of.
    pub fn ignores(&self) -> Ignores {
        let some = self.known.iter().filter(|(_, known)| !known.file.ignores.is_empty());
        some.map(|(path, known)| (path.clone(), known.file.ignores.clone())).collect()
    }

    /// The texts that the rules about words must look at.
    pub fn texts(&self) -> Texts {
        let wanted = self.known.iter().filter(|(_, known)| known.is_wanted);
        wanted.map(|(path, known)| (path.clone(), Arc::clone(&known.text))).collect()
    }
}

impl Change {
    /// The same with one more file that changed.
    fn with(self, old: Option<&Entry<Written>>, new: &Entry<Written>) -> Self {
        let Self::Words(mut words) = self else { return Self::More };
        match (old, new) {
            // A draft is seen by nobody.
            (Some(Entry::Page(old)), Entry::Page(new)) if old.meta.draft && new.meta.draft => {}
            (Some(Entry::Page(old)), Entry::Page(new))
                if old.is_same_outside(new) || old.is_same_by_name(new) =>
            {
                words.pages.push(Arc::clone(new));
            }
            (Some(Entry::Bank(old)), Entry::Bank(new)) if new.is_same_by_name(old) => {
                words.banks.push(new.clone());
            }
            _ => return Self::More,
        }
        Self::Words(words)
    }
}
