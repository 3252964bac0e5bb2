//! Decoding again and again, each time without what was found wrong.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

use serde::de::DeserializeOwned;

use super::de::De;
use super::error::{Error, Failure, Kind};
use super::report::Report;
use super::{DecodeOptions, Decoded};
use crate::parse::yaml::{Cursor, MAX_FOUND};

/// How often one value is decoded at most.
const MAX_ROUNDS: usize = 400;

/// How many values are visited at most, over all rounds: a large file full of errors is not worth reading on.
const MAX_VISITS: usize = 1_000_000;

/// What the rounds so far have found.
pub(super) struct Run<'a> {
    /// The value that is decoded.
    pub top: usize,
    options: DecodeOptions<'a>,
    visits: Cell<usize>,
    found: RefCell<Found>,
    report: RefCell<Report<'a>>,
}

#[derive(Default)]
struct Found {
    /// Values to leave out.
    skipped: HashSet<usize>,
    /// Values that are empty but needed: decoding them tells what they should hold.
    forced: HashSet<usize>,
    /// What mappings lack, by mapping.
    filled: HashMap<usize, Vec<&'static str>>,
}

pub(super) fn decode<T: DeserializeOwned>(cursor: Cursor<'_>, options: &DecodeOptions<'_>) -> Decoded<T> {
    let run = Run {
        top: cursor.at,
        options: *options,
        visits: Cell::new(0),
        found: RefCell::default(),
        report: RefCell::new(Report::new(cursor, *options)),
    };
    let value = run.rounds(cursor);
    let diagnostics = run.report.into_inner().finish();
    Decoded { value, diagnostics }
}

impl<'a> Run<'a> {
    fn rounds<T: DeserializeOwned>(&self, cursor: Cursor<'a>) -> Option<T> {
        for _ in 0..MAX_ROUNDS {
            let goes_on = match T::deserialize(De { cursor, run: self }) {
                Ok(value) if self.found.borrow().filled.is_empty() => return Some(value),
                Ok(_) => self.drop_filled(),
                Err(error) => self.failed(cursor, error),
            };
            if !goes_on {
                return None;
            }
            if self.visits.get() > MAX_VISITS || self.report.borrow().len() >= MAX_FOUND {
                break;
            }
        }
        self.report.borrow_mut().stopped();
        None
    }

    /// Leaves out the mappings that were only decoded with fillings. Whether anything is left.
    fn drop_filled(&self) -> bool {
        let mut found = self.found.borrow_mut();
        let filled: Vec<usize> = found.filled.drain().map(|(at, _)| at).collect();
        found.skipped.extend(&filled);
        !filled.contains(&self.top)
    }

    /// Takes note of an error. Whether another round can do better.
    fn failed(&self, cursor: Cursor<'a>, error: Error) -> bool {
        let Failure { node, kind } = *error.0;
        let at = Cursor { document: cursor.document, at: node.unwrap_or(self.top) };
        if let Kind::MissingKey(name) = kind {
            return self.missing(at, name);
        }
        let mut found = self.found.borrow_mut();
        // What is left of a list or of keys may be wrong only because something was left out.
        let whole = !found.filled.contains_key(&at.at)
            && (found.skipped.is_empty() || !at.children().any(|child| found.skipped.contains(&child.at)));
        if whole && !found.skipped.contains(&at.at) {
            self.report.borrow_mut().failure(at, &kind);
        }
        self.leave_out(&mut found, at)
    }

    /// Leaves a value out; where that did not help before (what belongs to a choice cannot be left out), what
    /// holds it. Whether anything is left.
    fn leave_out(&self, found: &mut Found, at: Cursor<'a>) -> bool {
        let mut out = at;
        while out.at != self.top && !found.skipped.insert(out.at) {
            out = out.parent();
        }
        out.at != self.top
    }

    fn missing(&self, map: Cursor<'a>, name: &'static str) -> bool {
        let mut found = self.found.borrow_mut();
        if found.skipped.contains(&map.at) {
            return self.leave_out(&mut found, map);
        }
        let written = map.get(name).filter(|entry| map.at != self.top || self.is_within(*entry));
        match written {
            // Its value was at fault, and has been reported.
            Some(entry) if found.skipped.contains(&entry.at) => {}
            Some(entry) if entry.is_null() && found.forced.insert(entry.at) => return true,
            _ => self.report.borrow_mut().missing(map, name),
        }
        let fillings = found.filled.entry(map.at).or_default();
        if fillings.contains(&name) {
            // The filling was not taken: the type wants this key in a way we do not understand.
            found.filled.remove(&map.at);
            return self.leave_out(&mut found, map);
        }
        fillings.push(name);
        true
    }

    pub fn count(&self) {
        self.visits.set(self.visits.get() + 1);
    }

    pub fn is_skipped(&self, at: usize) -> bool {
        let found = self.found.borrow();
        !found.skipped.is_empty() && found.skipped.contains(&at)
    }

    pub fn is_forced(&self, at: usize) -> bool {
        self.found.borrow().forced.contains(&at)
    }

    pub fn fillings(&self, at: usize) -> Vec<&'static str> {
        self.found.borrow().filled.get(&at).cloned().unwrap_or_default()
    }

    /// Whether an entry of the top is one to decode.
    pub fn is_within(&self, entry: Cursor<'a>) -> bool {
        let key = entry.key().map_or("", |key| key.value);
        self.options.only.is_none_or(|only| only.contains(&key)) && !self.options.without.contains(&key)
    }

    /// Reports a key that the struct does not have, and leaves it out from now on.
    pub fn unknown_key(&self, entry: Cursor<'a>, known: &'static [&'static str]) {
        if self.found.borrow_mut().skipped.insert(entry.at) {
            self.report.borrow_mut().unknown_key(entry, known);
        }
    }
}
