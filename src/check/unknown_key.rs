//! Keys of other tools in articles: each key is reported once, however many pages have it.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Severity};

/// Keeps the first finding about each key, with the number of the others. Errors, which stop the build, all stay.
pub fn gather(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_repeatable = |one: &Diagnostic| one.rule == "unknown-key" && one.severity == Severity::Warning;
    let mut counts: HashMap<String, usize> = HashMap::new();
    for one in found.iter().filter(|one| is_repeatable(one)) {
        *counts.entry(one.message.clone()).or_default() += 1;
    }
    let mut gathered = Vec::with_capacity(found.len());
    for one in found {
        if !is_repeatable(&one) {
            gathered.push(one);
            continue;
        }
        // The first one takes the count away, so that the others find none.
        match counts.remove(&one.message) {
            Some(1) => gathered.push(one),
            Some(count) => gathered.push(one.help(format!("{count} pages have this key"))),
            None => {}
        }
    }
    gathered
}
