//! What became of everything in the source.

use std::collections::BTreeMap;

/// Where a key landed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Where {
    /// In a field of ours that gives it back exactly.
    Field(&'static str),
    /// In a field of ours that says the same in its own way, and below `x:` as it was.
    Both(&'static str),
    /// Below `x:`.
    Kept,
}

/// The report of an import.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// What was read, in a line.
    pub read: String,
    /// How often each key landed where: by what it is a key of, then by its name.
    pub keys: BTreeMap<(&'static str, String), BTreeMap<Where, usize>>,
    /// What was left out, and what the author has to do: a line each.
    pub notes: Vec<String>,
}

impl Report {
    /// Counts a key of `holder` ("question").
    pub fn count(&mut self, holder: &'static str, key: &str, place: Where) {
        *self.keys.entry((holder, key.to_owned())).or_default().entry(place).or_default() += 1;
    }

    /// Notes something.
    pub fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// How many keys landed in a field, in both, and below `x:` alone.
    pub fn totals(&self) -> [usize; 3] {
        let mut totals = [0; 3];
        for (place, count) in self.keys.values().flatten() {
            let [field, both, kept] = &mut totals;
            match place {
                Where::Field(_) => *field += count,
                Where::Both(_) => *both += count,
                Where::Kept => *kept += count,
            }
        }
        totals
    }

    /// The report for people, line by line.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.read.clone()];
        let width = self.keys.keys().map(|(_, key)| key.chars().count()).max().unwrap_or_default();
        let mut holder = "";
        for ((of, key), places) in &self.keys {
            if *of != holder {
                holder = of;
                lines.extend([
                    String::new(),
                    format!("Where each key of {} {of} went:", if of.starts_with('o') { "an" } else { "a" }),
                ]);
            }
            let places: Vec<String> = places.iter().map(|(place, count)| said(*place, *count)).collect();
            lines.push(format!("  {key:width$}  {}", places.join(", ")));
        }
        if !self.notes.is_empty() {
            lines.extend([String::new(), "To know:".to_owned()]);
            lines.extend(self.notes.iter().map(|note| format!("  - {note}")));
        }
        lines
    }
}

fn said(place: Where, count: usize) -> String {
    match place {
        Where::Field(field) => format!("{count} in `{field}`"),
        Where::Both(field) => format!("{count} in `{field}` and, as written, in `x`"),
        Where::Kept => format!("{count} in `x`"),
    }
}
