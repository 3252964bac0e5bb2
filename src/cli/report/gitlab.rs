//! A Code Quality report, which GitLab shows beside the lines of a merge request.

use std::collections::BTreeMap;

use serde::Serialize;

use super::place::Places;
use super::{Report, in_full, to_json};
use crate::diagnostic::Severity;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

pub fn written(report: &Report<'_>, places: &Places<'_>) -> String {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let issues: Vec<Issue<'_>> = report
        .found
        .iter()
        .map(|one| {
            let at = one.place.as_ref().and_then(|place| places.shown(place));
            // Each issue has a file; what is about none is shown at the playbook's own.
            let (path, lines) = at.map_or(("book.toml", Lines { begin: 1, end: 1 }), |at| {
                (at.path, Lines { begin: at.start.line, end: at.end.line })
            });
            let identity = format!("{}\0{path}\0{}", one.rule, one.message);
            Issue {
                description: in_full(one),
                check_name: one.rule,
                fingerprint: fingerprint(&identity, &mut seen),
                severity: match one.severity {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                },
                location: Location { path, lines },
            }
        })
        .collect();
    to_json(&issues)
}

/// A name for a finding that stays the same when lines are added above it: what it says, and which of those that say
/// the same it is.
pub fn fingerprint(identity: &str, seen: &mut BTreeMap<String, usize>) -> String {
    let hash = |number: usize| {
        let mut hash = blake3::Hasher::new();
        hash.update(identity.as_bytes()).update(&number.to_le_bytes());
        hash.finalize().to_hex().chars().take(32).collect()
    };
    let number = seen.entry(identity.to_owned()).or_default();
    *number += 1;
    hash(*number)
}
