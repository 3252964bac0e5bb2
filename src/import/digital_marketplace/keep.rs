//! What our fields cannot give back exactly is kept below `x:`.
//!
//! There is no list of keys to keep. A question is turned into ours, ours is turned back, and what is not equal to
//! the source is kept as it was: so the way back is exact by construction, for keys nobody has heard of as well.

use serde_yaml::{Mapping, Value};

use crate::import::value;

/// Names below `x:` that are ours: the file a question came from, keys it did not have, and what a bank and a guide
/// came from. A key of the source of the same name gets a `_` behind it.
const OURS: [&str; 6] = [FILE, WITHOUT, "from", "framework", "set", "manifest"];

/// The file a question came from.
pub const FILE: &str = "file";

/// Keys that our fields would give back and the source did not have.
pub const WITHOUT: &str = "without";

/// What of `source` the fields, which give `back`, cannot give back.
pub fn kept(source: &Mapping, back: &Mapping) -> Mapping {
    let mut kept = Mapping::new();
    for (key, value) in source {
        if back.get(key) != Some(value) {
            kept.insert(escaped(key), value.clone());
        }
    }
    let without: Vec<Value> = back.keys().filter(|key| !source.contains_key(*key)).cloned().collect();
    if !without.is_empty() {
        kept.insert(Value::from(WITHOUT), Value::Sequence(without));
    }
    kept
}

/// What the fields give, with what was kept laid over it.
pub fn merged(back: &Mapping, x: &Mapping) -> Mapping {
    let without = value::items(value::get(x, WITHOUT));
    let mut merged: Mapping = back
        .iter()
        .filter(|(key, _)| !without.contains(key))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    for (key, value) in foreign(x) {
        merged.insert(key, value);
    }
    merged
}

/// The source's keys below `x:`.
pub fn foreign(x: &Mapping) -> Vec<(Value, Value)> {
    x.iter()
        .filter(|(key, _)| !value::text(key).is_some_and(|key| OURS.contains(&key)))
        .map(|(key, value)| (unescaped(key), value.clone()))
        .collect()
}

fn is_ours(key: &str) -> bool {
    OURS.contains(&key.trim_end_matches('_'))
}

fn escaped(key: &Value) -> Value {
    match key.as_str() {
        Some(text) if is_ours(text) => Value::from(format!("{text}_")),
        _ => key.clone(),
    }
}

fn unescaped(key: &Value) -> Value {
    match key.as_str() {
        Some(text) if is_ours(text) => Value::from(text.strip_suffix('_').unwrap_or(text)),
        _ => key.clone(),
    }
}
