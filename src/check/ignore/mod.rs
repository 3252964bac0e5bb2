//! Comments with which an author says that a finding is meant to be so.
//!
//! `<!-- playbook-ignore broken-link: the page comes in May -->` in Markdown and `# playbook-ignore …` in YAML stand on the
//! line above the block, the item or the key they are about, or on its own line. A reason must be given, so that the next
//! author knows whether it still holds.

mod comment;
mod cover;
mod find;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity, unknown_rule};
use crate::rules::{self, Rule};
use crate::source::{SourcePath, Span};

pub use find::find;

/// The word that all such comments start with.
const WORD: &str = "playbook-ignore";

/// One comment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ignore {
    /// The comment itself.
    comment: Span,
    /// The rule it names, if it names one that can be ignored, and says why.
    rule: Option<&'static str>,
    /// What it is about.
    covers: Span,
}

/// The comments of all files that have any.
pub type Ignores = BTreeMap<SourcePath, Vec<Ignore>>;

/// Takes out the findings that comments speak of, and reports the comments that speak of none. `is_looked_for` says of
/// which rules it is known whether they are kept.
pub fn apply(
    found: Vec<Diagnostic>,
    ignores: &Ignores,
    is_looked_for: impl Fn(&'static Rule) -> bool,
) -> Vec<Diagnostic> {
    if ignores.is_empty() {
        return found;
    }
    let mut used: Vec<(&SourcePath, Span)> = Vec::new();
    let mut kept = Vec::with_capacity(found.len());
    for one in found {
        match covering(&one, ignores) {
            Some(place) => used.push(place),
            None => kept.push(one),
        }
    }
    for (path, comments) in ignores {
        for comment in comments {
            let Some(rule) = comment.rule.and_then(rules::find) else { continue };
            if !used.contains(&(path, comment.comment)) && is_looked_for(rule) {
                kept.push(unused(path, comment, rule));
            }
        }
    }
    kept
}

/// The comment that speaks of this finding.
fn covering<'a>(found: &Diagnostic, ignores: &'a Ignores) -> Option<(&'a SourcePath, Span)> {
    let place = found.place.as_ref()?;
    let (path, comments) = ignores.get_key_value(&place.path)?;
    let is_fixed = found.severity == Severity::Error && rules::find(found.rule).is_none_or(|rule| rule.fixed);
    let covers = |comment: &&Ignore| {
        comment.rule == Some(found.rule)
            && (comment.covers.start..comment.covers.end).contains(&place.span.start)
    };
    comments.iter().find(covers).filter(|_| !is_fixed).map(|comment| (path, comment.comment))
}

fn unused(path: &SourcePath, comment: &Ignore, rule: &Rule) -> Diagnostic {
    Diagnostic::warning(
        "unused-ignore",
        format!("this comment ignores `{}`, and nothing of that kind is found", rule.id),
    )
    .at(path, comment.comment)
    .help("take the comment out, or move it to the line above what it is about")
}

/// The rule a comment is about, or what is wrong with the comment.
fn judged(name: &str, reason: &str, example: &str) -> Result<&'static str, Box<Diagnostic>> {
    let fault = if name.is_empty() {
        Diagnostic::warning("bad-ignore", "this comment does not say which rule to ignore")
            .help(format!("name the rule and a reason: `{example}`"))
    } else if let Some(rule) = rules::find(name) {
        if rule.fixed && !rule.also_warning {
            Diagnostic::warning("fixed-rule", format!("`{name}` cannot be ignored"))
                .label("without what it asks for the site is not whole")
                .help("correct what it is about, and take the comment out")
        } else if reason.is_empty() {
            Diagnostic::warning("bad-ignore", "this comment gives no reason")
                .help(format!("say after a colon why it is meant to be so: `{example}`"))
        } else {
            return Ok(rule.id);
        }
    } else {
        unknown_rule(name)
    };
    Err(Box::new(fault))
}
