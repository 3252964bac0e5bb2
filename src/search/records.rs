//! What is shown of entries, in files of a few entries that lie together.

use std::ops::Range;

use super::entry::Entry;

/// Which entries share a file. A file begins anew with each folder, so that a change in one leaves the others alone.
pub struct Records {
    files: Vec<Range<usize>>,
}

/// How large a file becomes before the next is begun, in a small playbook.
const SMALL: usize = 1_800;
/// A larger playbook has larger files, so that there are not many more of them than this; up to eight times as large.
const MANY: usize = 2_500;

impl Records {
    /// The files for these entries.
    pub fn new(entries: &[Entry]) -> Self {
        let whole: usize = entries.iter().map(|entry| entry.record.len()).sum();
        let mut most = SMALL;
        while most < 4 * SMALL && whole / most > MANY {
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

    /// The files: names and data.
    pub fn files(&self, entries: &[Entry]) -> impl Iterator<Item = (String, String)> {
        self.files.iter().map(|file| {
            let records: Vec<&str> =
                entries.get(file.clone()).into_iter().flatten().map(|entry| entry.record.as_str()).collect();
            (format!("d-{}", file.start), format!("[{}]", records.join(",")))
        })
    }
}
