//! What a `questions` block names that it cannot draw.

use std::collections::BTreeSet;

use super::resolve::Resolver;
use super::select::Questions;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::Selection;

/// Reports retired questions that the block asks for, and tags that no question has. Whether there are any, so that its
/// being empty is no news.
pub fn report(selection: &Selection, questions: &Questions<'_>, resolver: &mut Resolver<'_>) -> bool {
    let mut found = false;
    for reference in &selection.ask {
        let Some(question) = questions.get(&reference.text) else { continue };
        let Some(retired) = question.retired else { continue };
        found = true;
        let stray = Diagnostic::warning(
            "retired-question",
            format!("`{}` was retired on {retired}, and is not asked", reference.text),
        );
        let help = match &question.replaced_by {
            Some(other) => format!("ask the one that took its place: `{}`", other.id),
            None => "take it out here".to_owned(),
        };
        resolver.report(stray.help(help), reference.span);
    }
    for tag in &selection.tags {
        if questions.has_tag(&tag.value) {
            continue;
        }
        found = true;
        let stray = Diagnostic::warning("unknown-tag", format!("no question has the tag `{}`", tag.value));
        let known: BTreeSet<&str> =
            questions.all().flat_map(|question| question.tags.iter().map(String::as_str)).collect();
        let stray = match nearest(&tag.value, known.iter().copied()) {
            Some(near) => stray.did_you_mean(Some(near)).probably_one_of(&tag.value, known.iter().copied()),
            None => stray.help("take it out here, or add it to the `tags` of a question"),
        };
        resolver.report(stray, tag.span);
    }
    found
}
