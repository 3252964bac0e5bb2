//! Questions that are no longer asked.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::model::Playbook;

/// Reports retired questions that do not say what took their place.
pub fn check_without(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    for bank in &playbook.banks {
        for question in bank.questions() {
            let Some(retired) = question.retired else { continue };
            if question.replaced_by.is_none() {
                let lost = Diagnostic::warning(
                    "retired-without-replacement",
                    format!("this question was retired on {retired}, and nothing took its place"),
                );
                report.push(
                    lost.at(&bank.path, question.id.span)
                        .help("name the question that is asked now: `replaced-by: bank.question`"),
                );
            }
        }
    }
}

/// Reports questions that replace each other in a circle, each circle once.
pub fn check_loops(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let mut reported: BTreeSet<String> = BTreeSet::new();
    for bank in &playbook.banks {
        for question in bank.questions().filter(|question| question.replaced_by.is_some()) {
            let start = format!("{}.{}", bank.id(), question.id.value);
            let Some(chain) = circle(playbook, &start).filter(|_| !reported.contains(&start)) else {
                continue;
            };
            let found = Diagnostic::error(
                "replacement-loop",
                format!("these questions replace each other: `{}` → `{start}`", chain.join("` → `")),
            );
            reported.extend(chain);
            report.push(
                found
                    .at(&bank.path, question.id.span)
                    .help("take `replaced-by` out of the one that is asked now"),
            );
        }
    }
}

/// The questions from `start` on by what replaced each, if that leads back to it.
fn circle(playbook: &Playbook, start: &str) -> Option<Vec<String>> {
    let mut chain = vec![start.to_owned()];
    let mut seen = BTreeSet::from([start.to_owned()]);
    loop {
        let next = playbook.questions.get(chain.last()?)?.replaced_by.as_ref()?;
        if &*next.id == start {
            return Some(chain);
        }
        if !seen.insert(next.id.to_string()) {
            return None;
        }
        chain.push(next.id.to_string());
    }
}
