//! Every question of the sets at hand, by its names there and here.

use std::collections::{BTreeSet, HashMap};

use serde_yaml::Value;

/// A question.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Its set.
    pub set: String,
    /// Its file's stem, by which manifests name it.
    pub stem: String,
    /// Its id, by which conditions name it: its stem unless it gives another.
    pub id: String,
    /// Its name here: `bank.question`; of a group, that of nothing.
    pub here: Option<String>,
    /// The form of its answer, as our files name it.
    pub answer: String,
    /// Its answers there, each with its value here.
    pub answers: Vec<(Value, String)>,
    /// The stems of the questions it groups.
    pub nested: Vec<String>,
    /// Of a group, when its questions are asked.
    pub depends: Option<Value>,
    /// Its words, for links to it.
    pub title: String,
}

/// All of them.
#[derive(Default)]
pub struct Catalogue {
    entries: Vec<Entry>,
    by_stem: HashMap<(String, String), usize>,
    by_id: HashMap<String, Vec<usize>>,
    by_here: HashMap<String, usize>,
    groups: HashMap<(String, String), Vec<usize>>,
    sets: BTreeSet<String>,
}

impl Catalogue {
    /// A catalogue of these.
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut all = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            all.by_stem.insert((entry.set.clone(), entry.stem.clone()), at);
            all.sets.insert(entry.set.clone());
            all.by_id.entry(entry.id.clone()).or_default().push(at);
            if entry.stem != entry.id {
                all.by_id.entry(entry.stem.clone()).or_default().push(at);
            }
            if let Some(here) = &entry.here {
                all.by_here.insert(here.clone(), at);
            }
            for nested in &entry.nested {
                all.groups.entry((entry.set.clone(), nested.clone())).or_default().push(at);
            }
        }
        all.entries = entries;
        all
    }

    /// The question in the file of this stem.
    pub fn file(&self, set: &str, stem: &str) -> Option<&Entry> {
        self.by_stem.get(&(set.to_owned(), stem.to_owned())).and_then(|at| self.entries.get(*at))
    }

    /// The question of this name here.
    pub fn here(&self, name: &str) -> Option<&Entry> {
        self.by_here.get(name).and_then(|at| self.entries.get(*at))
    }

    /// The question that one of `set` means by `id`: one of its own group, else of its set, else the only one there
    /// is. Of several that might be meant, none.
    pub fn meant(&self, id: &str, set: &str, asking: &str) -> Option<&Entry> {
        let all: Vec<&Entry> = self
            .by_id
            .get(id)?
            .iter()
            .filter_map(|at| self.entries.get(*at))
            .filter(|entry| entry.here.is_some())
            .collect();
        let groups = self.groups.get(&(set.to_owned(), asking.to_owned()));
        let is_beside = |entry: &&Entry| {
            let own = self.groups.get(&(entry.set.clone(), entry.stem.clone()));
            entry.set == set
                && own
                    .is_some_and(|own| groups.is_some_and(|groups| own.iter().any(|at| groups.contains(at))))
        };
        let beside: Vec<&Entry> = all.iter().copied().filter(is_beside).collect();
        let in_set: Vec<&Entry> = all.iter().copied().filter(|entry| entry.set == set).collect();
        [beside, in_set, all].into_iter().find(|found| !found.is_empty()).and_then(|found| {
            match found.as_slice() {
                [only] => Some(*only),
                _ => None,
            }
        })
    }

    /// When a question is asked that does not say so itself: the rule of the one group it is in.
    pub fn inherited(&self, set: &str, stem: &str) -> Option<&Value> {
        match self.groups.get(&(set.to_owned(), stem.to_owned()))?.as_slice() {
            [only] => self.entries.get(*only)?.depends.as_ref(),
            _ => None,
        }
    }

    /// All questions of a set.
    pub fn set<'a>(&'a self, set: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| entry.set == set)
    }

    /// The names of the sets, each once.
    pub fn sets(&self) -> impl Iterator<Item = &str> {
        self.sets.iter().map(String::as_str)
    }
}

impl Entry {
    /// The value here of an answer there.
    pub fn value_of(&self, answer: &Value) -> Option<&str> {
        self.answers.iter().find(|(there, _)| there == answer).map(|(_, here)| here.as_str())
    }

    /// The answer there of a value here.
    pub fn answer_of(&self, value: &str) -> Option<&Value> {
        self.answers.iter().find(|(_, here)| here == value).map(|(there, _)| there)
    }
}
