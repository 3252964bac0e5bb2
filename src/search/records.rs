//! What is shown of entries, in files of a few entries that lie together.

use std::ops::Range;
use std::sync::Arc;

use super::entry::Entry;
use crate::model::Piece;

/// Which entries share a file. A file begins anew with each folder, so that a change in one leaves the others alone.
pub struct Records {
    files: Vec<Range<usize>>,
}

/// How large a file becomes before the next is begun, in a small playbook.
const SMALL: usize = 1_800;
/// A larger playbook has larger files, so that there are not many more of them than this; up to eight times as large.
const MANY: usize = 4_000;

impl Records {
    /// The files for these entries.
    pub fn new(entries: &[Entry]) -> Self {
        let whole: usize = entries.iter().map(|entry| entry.record.len()).sum();
        let mut most = SMALL;
        while most < 8 * SMALL && whole / most > MANY {
            most *= 2;
        }
        let mut files: Vec<Range<usize>> = Vec::new();
        let (mut size, mut folder) = (0, "");
        for (at, entry) in entries.iter().enumerate() {
            let length = entry.record.len();
            let open = files.last_mut().filter(|_| entry.folder == folder && size + length <= most);
            if let Some(file) = open {
                file.end = at + 1;
                size += length;
            } else {
                files.push(at..at + 1);
                (size, folder) = (length, &entry.folder);
            }
        }
        Self { files }
    }

    /// The number of each file's first entry.
    pub fn starts(&self) -> impl Iterator<Item = u32> {
        self.files.iter().map(|file| u32::try_from(file.start).unwrap_or(u32::MAX))
    }

    /// The files: names and data. What is shown of an entry is not copied.
    pub fn files(&self, entries: &[Entry]) -> impl Iterator<Item = (String, Vec<Piece>)> {
        self.files.iter().map(|file| {
            let mut pieces = Vec::with_capacity(2 * file.len() + 1);
            for (at, entry) in entries.get(file.clone()).into_iter().flatten().enumerate() {
                pieces.push(Piece::Own(if at == 0 { "[" } else { "," }.to_owned()));
                pieces.push(Piece::Shared(Arc::clone(&entry.record), 0..entry.record.len()));
            }
            pieces.push(Piece::Own("]".to_owned()));
            (format!("d-{}", file.start), pieces)
        })
    }
}
