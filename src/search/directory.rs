//! What is fetched first: which other files there are, and how results can be narrowed.

use std::collections::BTreeMap;

use serde::Serialize;

use super::code::{literal, rising};
use super::doc::DocKind;
use super::entry::Entry;
use super::language::Language;
use super::merge::{Merged, Shard};
use super::records::Records;
use crate::model::Playbook;

/// The first file.
#[derive(Serialize)]
struct Directory<'a> {
    /// How many entries there are.
    entries: usize,
    /// The entries that go on with the page before them.
    on: String,
    /// The first entry of each file of records.
    records: String,
    /// The letters of the files of words with their entries.
    terms: Vec<&'a str>,
    /// The letters of the files of bare words.
    words: Vec<&'a str>,
    /// Words that say nothing alone.
    stop: String,
    /// Words that mean the same.
    synonyms: &'a [Vec<String>],
    /// The kinds there are.
    kinds: Vec<&'static str>,
    /// The moments: ids and titles.
    moments: Vec<[&'a str; 2]>,
    /// The teams: ids and names.
    teams: Vec<[&'a str; 2]>,
}

/// The data of the first file.
pub fn directory(
    playbook: &Playbook,
    entries: &[Entry],
    (merged, records): (&Merged, &Records),
    language: &Language,
) -> String {
    fn prefixes(shards: &[Shard]) -> Vec<&str> {
        shards.iter().map(|shard| shard.prefix.as_str()).collect()
    }
    let on = entries.iter().zip(0..).filter(|(entry, _)| entry.goes_on).map(|(_, at)| at);
    let teams = playbook.teams.iter().flat_map(|teams| &teams.teams);
    literal(&Directory {
        entries: entries.len(),
        on: rising(on),
        records: rising(records.starts()),
        terms: prefixes(&merged.terms),
        words: prefixes(&merged.words),
        stop: language.stop_words().join(" "),
        synonyms: &playbook.synonyms,
        kinds: DocKind::ALL
            .into_iter()
            .filter(|kind| entries.iter().any(|entry| entry.kind == *kind))
            .map(DocKind::name)
            .collect(),
        moments: playbook.moments.iter().map(|moment| [moment.id.as_str(), moment.title.as_str()]).collect(),
        teams: teams.map(|team| [team.id.value.as_str(), team.name.as_str()]).collect(),
    })
}

/// The entries of each kind, moment and team: `kind:route`, `moment:first-call`, `team:finance`.
pub fn filters(entries: &[Entry]) -> String {
    let mut all: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (entry, at) in entries.iter().zip(0..) {
        let mut add = |name: String| {
            let known = all.entry(name).or_default();
            if known.last() != Some(&at) {
                known.push(at);
            }
        };
        add(format!("kind:{}", entry.kind.name()));
        entry.moments.iter().for_each(|moment| add(format!("moment:{moment}")));
        entry.teams.iter().for_each(|team| add(format!("team:{team}")));
    }
    let coded: BTreeMap<&str, String> =
        all.iter().map(|(name, entries)| (name.as_str(), rising(entries.iter().copied()))).collect();
    literal(&coded)
}
