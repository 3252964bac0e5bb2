//! The Static Analysis Results Interchange Format, version 2.1.0.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::place::{Places, Shown};
use super::{Report, gitlab, in_full, severity_name, to_json};
use crate::rules::{self, Level, Rule};
use crate::source::Place;

/// What a path keeps as it is when it is written as an address.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_').remove(b'~');

pub fn written(report: &Report<'_>, places: &Places<'_>) -> String {
    let mut used: Vec<&str> = report.found.iter().map(|one| one.rule).collect();
    used.sort_unstable();
    used.dedup();
    let rules: Vec<Value> = used.iter().filter_map(|id| rules::find(id)).map(rule).collect();
    let mut seen = BTreeMap::new();
    let results: Vec<Value> = report
        .found
        .iter()
        .map(|one| {
            let shown = |place: &Place| places.shown(place);
            let at = one.place.as_ref().and_then(shown);
            let path = at.as_ref().map_or("", |at| at.path);
            let identity = format!("{}\0{path}\0{}", one.rule, one.message);
            let related: Vec<Value> = one
                .related
                .iter()
                .filter_map(|(place, label)| {
                    let mut related = location(&shown(place)?);
                    related["message"] = json!({ "text": label });
                    Some(related)
                })
                .collect();
            json!({
                "ruleId": one.rule,
                "ruleIndex": used.binary_search(&one.rule).unwrap_or_default(),
                "level": severity_name(one.severity),
                "message": { "text": in_full(one) },
                "locations": at.iter().map(location).collect::<Vec<_>>(),
                "relatedLocations": related,
                "partialFingerprints": { "playbook/v1": gitlab::fingerprint(&identity, &mut seen) },
            })
        })
        .collect();
    to_json(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "playbook",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.summary },
        "fullDescription": { "text": rule.section("What") },
        "help": { "text": rule.section("Why"), "markdown": rule.text },
        "defaultConfiguration": {
            "enabled": rule.level != Level::Off,
            "level": if rule.level == Level::Error { "error" } else { "warning" },
        },
    })
}

fn location(at: &Shown<'_>) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": utf8_percent_encode(at.path, IN_PATH).to_string() },
        "region": {
            "startLine": at.start.line,
            "startColumn": at.start.column,
            "endLine": at.end.line,
            "endColumn": at.end.column,
        },
    } })
}
