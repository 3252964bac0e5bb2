//! What `git log` says, from the newest commit to the oldest.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::source::{Change, History, SourcePath};

/// How each commit is shown: a byte that begins none of the other words, its day where it was made, and its author.
pub(super) const FORMAT: &str = "--format=%x01%cs %aE";

/// A log that is being read word by word, until it has told of all files.
pub(super) struct Log {
    /// The files it has not told of yet, by what they were called in the commit at hand.
    wanted: HashMap<String, SourcePath>,
    told: History,
    commit: Option<Change>,
    next: Next,
}

/// What the next word is.
enum Next {
    /// A commit, or what happened to a file.
    Any,
    /// A file that was changed.
    Changed,
    /// The name that a file had.
    Before,
    /// The name that it got.
    After(String),
    /// A file that is of no interest.
    Ignored,
}

impl Log {
    /// A log that shall tell of these files.
    pub(super) fn new(wanted: impl Iterator<Item = SourcePath>) -> Self {
        let wanted = wanted.map(|path| (path.as_str().to_owned(), path)).collect();
        Self { wanted, told: History::new(), commit: None, next: Next::Any }
    }

    /// Whether it has told of all files.
    pub(super) fn is_done(&self) -> bool {
        self.wanted.is_empty()
    }

    /// What it has told.
    pub(super) fn into_history(self) -> History {
        self.told
    }

    /// Takes in the next word.
    pub(super) fn word(&mut self, word: &str) {
        self.next = match std::mem::replace(&mut self.next, Next::Any) {
            Next::Any => self.any(word.trim_start_matches('\n')),
            Next::Changed => {
                self.changed(word);
                Next::Any
            }
            Next::Before => Next::After(word.to_owned()),
            Next::After(before) => {
                // The same words under another name are no change: an older commit made them.
                if let Some(path) = self.wanted.remove(word) {
                    self.wanted.entry(before).or_insert(path);
                }
                Next::Any
            }
            Next::Ignored => Next::Any,
        };
    }

    fn any(&mut self, word: &str) -> Next {
        if let Some(commit) = word.strip_prefix('\u{1}') {
            self.commit = change(commit);
            return Next::Any;
        }
        match word.chars().next() {
            Some('A' | 'M' | 'T') => Next::Changed,
            Some('R') => Next::Before,
            Some(_) => Next::Ignored,
            None => Next::Any,
        }
    }

    fn changed(&mut self, name: &str) {
        let Some(commit) = &self.commit else { return };
        if let Some(path) = self.wanted.remove(name) {
            self.told.insert(path, commit.clone());
        }
    }
}

fn change(commit: &str) -> Option<Change> {
    let (on, by) = commit.split_once(' ').unwrap_or((commit, ""));
    Some(Change { on: on.parse::<Date>().ok()?, by: Arc::from(by.trim().to_lowercase()) })
}

#[cfg(test)]
mod tests {
    use super::Log;
    use crate::source::SourcePath;

    fn told(wanted: &[&str], words: &[&str]) -> Vec<String> {
        let mut log = Log::new(wanted.iter().map(|path| SourcePath::content(*path)));
        for word in words {
            log.word(word);
        }
        let is_done = log.is_done();
        let told = log.into_history().into_iter();
        told.map(|(path, change)| format!("{path} {} {}", change.on, change.by))
            .chain(is_done.then(|| "done".to_owned()))
            .collect()
    }

    #[test]
    fn the_newest_commit_that_changed_a_file_counts_and_a_new_name_alone_does_not() {
        let words = [
            "\u{1}2026-11-03 Jo@Example.com",
            "\nR100",
            "old name.md",
            "new.md",
            "M",
            "other.md",
            "\u{1}2026-10-02 kim@example.com",
            "\nM",
            "old name.md",
            "D",
            "gone.md",
            "M",
            "other.md",
        ];
        assert_eq!(
            told(&["new.md", "other.md"], &words),
            ["new.md 2026-10-02 kim@example.com", "other.md 2026-11-03 jo@example.com", "done"]
        );
    }

    #[test]
    fn a_file_that_took_over_the_name_of_another_has_its_own_day() {
        let words = [
            "\u{1}2026-11-03 a",
            "\nA",
            "one.md",
            "\u{1}2026-10-02 b",
            "\nR100",
            "one.md",
            "two.md",
            "\u{1}2026-09-01 c",
            "\nA",
            "one.md",
        ];
        assert_eq!(
            told(&["one.md", "two.md"], &words),
            ["one.md 2026-11-03 a", "two.md 2026-09-01 c", "done"]
        );
    }

    #[test]
    fn what_nobody_committed_stays_untold() {
        assert_eq!(told(&["new.md"], &["\u{1}2026-11-03 a", "\nM", "other.md"]), Vec::<String>::new());
        assert_eq!(
            told(&["new.md"], &["no commit", "M", "new.md", "\u{1}when", "\nM", "new.md"]),
            Vec::<String>::new()
        );
    }
}
