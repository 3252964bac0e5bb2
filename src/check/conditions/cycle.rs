//! Questions that wait for each other's answers.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::diagnostic::Diagnostic;
use crate::model::Playbook;
use crate::source::{SourcePath, Span};

/// What each question waits for: the question, and where its condition names it.
type Waits<'a> = BTreeMap<String, (&'a SourcePath, BTreeMap<&'a str, Span>)>;

/// Reports every circle of questions once, the shortest through its first question.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let mut waits: Waits<'_> = BTreeMap::new();
    for bank in &playbook.banks {
        for question in bank.questions() {
            let Some(when) = &question.when else { continue };
            let mut named = BTreeMap::new();
            for (target, span) in when.variables() {
                named.entry(&*target.id).or_insert(span);
            }
            waits.insert(format!("{}.{}", bank.id(), question.id.value), (&bank.path, named));
        }
    }
    let waits = without_ends(waits);
    let mut reported = BTreeSet::new();
    for start in waits.keys() {
        if reported.contains(start.as_str()) {
            continue;
        }
        if let Some(circle) = circle(start, &waits) {
            report.extend(described(&circle, &waits));
            reported.extend(circle);
        }
    }
}

/// Leaves out, again and again, what waits for nothing in the map: it is in no circle. What remains is little.
fn without_ends(mut waits: Waits<'_>) -> Waits<'_> {
    let mut waiting: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (id, (_, named)) in &waits {
        let inner = named.keys().filter(|named| waits.contains_key(**named));
        for named in inner.clone() {
            waiting.entry((*named).to_owned()).or_default().push(id.clone());
        }
        counts.insert(id.clone(), inner.count());
    }
    let mut ends: Vec<String> =
        counts.iter().filter(|(_, count)| **count == 0).map(|(id, _)| id.clone()).collect();
    while let Some(end) = ends.pop() {
        waits.remove(&end);
        for id in waiting.remove(&end).unwrap_or_default() {
            let count = counts.entry(id.clone()).or_insert(1);
            *count -= 1;
            if *count == 0 {
                ends.push(id);
            }
        }
    }
    waits
}

/// The shortest way from a question back to it, without its end.
fn circle<'a>(start: &'a str, waits: &'a Waits<'_>) -> Option<Vec<&'a str>> {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(at) = open.pop_front() {
        for next in waits.get(at).map(|(_, named)| named.keys()).into_iter().flatten() {
            if *next == start {
                let mut way = vec![at];
                while let Some(before) = way.last().and_then(|last| came_from.get(last)) {
                    way.push(before);
                }
                way.reverse();
                return Some(way);
            }
            if waits.contains_key(*next) && !came_from.contains_key(next) {
                came_from.insert(next, at);
                open.push_back(next);
            }
        }
    }
    None
}

fn described(circle: &[&str], waits: &Waits<'_>) -> Option<Diagnostic> {
    let first = circle.first()?;
    let place = |at: usize| {
        let next = circle.get(at + 1).unwrap_or(first);
        let (path, named) = waits.get(*circle.get(at)?)?;
        Some((*path, *named.get(next)?, *next))
    };
    let (path, span, next) = place(0)?;
    let rule = "condition-cycle";
    if circle.len() == 1 {
        let found = Diagnostic::warning(rule, format!("`{first}` waits for its own answer"));
        return Some(found.at(path, span).help("compare another question, or take the condition out"));
    }
    let chain = format!("`{}` → `{first}`", circle.join("` → `"));
    let mut found = Diagnostic::warning(rule, format!("these questions wait for each other: {chain}"))
        .at(path, span)
        .label(format!("`{first}` waits for `{next}`"));
    for at in 1..circle.len() {
        let (path, span, next) = place(at)?;
        let label = format!("`{}` waits for `{next}`", circle.get(at)?);
        found = found.related(path, span, label);
    }
    Some(found.help("take one of these conditions out, so that one question comes first"))
}
