//! Questions without whose answer nobody can tell what a scenario leads to.

use crate::diagnostic::Diagnostic;
use crate::model::outcome::Missing;
use crate::model::{AnswerType, Linked, Playbook, Question, Scenario};

/// Reports each question once, with those that the same condition waits for.
pub fn check(
    playbook: &Playbook,
    scenario: &Scenario<Linked>,
    missing: &[Missing<'_>],
    report: &mut Vec<Diagnostic>,
) {
    let is_same = |a: &Missing<'_>, b: &Missing<'_>| std::ptr::eq(a.condition, b.condition);
    let mut sorted: Vec<&Missing<'_>> = missing.iter().collect();
    sorted.sort_by_key(|one| (one.path, one.condition.span));
    for same in sorted.chunk_by(|a, b| is_same(a, b)) {
        report.extend(finding(playbook, scenario, same));
    }
}

fn finding(playbook: &Playbook, scenario: &Scenario<Linked>, same: &[&Missing<'_>]) -> Option<Diagnostic> {
    let (first, more) = same.split_first()?;
    let ids: Vec<&str> = same.iter().map(|one| &*one.question.id).collect();
    let are = if more.is_empty() { "is" } else { "are" };
    let message = format!("`{}` {are} not answered, and `{}` depends on it", ids.join("`, `"), first.of);
    let examples = ids.iter().map(|id| format!("`{id}: {}`", example(playbook, id))).collect::<Vec<_>>();
    let found = Diagnostic::error("scenario-unanswered", message)
        .at(&scenario.path, scenario.answers_span)
        .related(first.path, first.condition.span, format!("`{}` waits for the answer", first.of))
        .help(format!("add to `answers` what this deal says, such as {}", examples.join(", ")));
    Some(found)
}

/// An answer that fits.
fn example(playbook: &Playbook, id: &str) -> String {
    let Some(question) = playbook.questions.get(id) else { return "…".to_owned() };
    let question: &Question<Linked> = question;
    let first = question.choices().next().map_or("…", |choice| choice.value.value.as_str());
    match question.answer {
        AnswerType::YesNo => "false".to_owned(),
        AnswerType::Choice => first.to_owned(),
        AnswerType::Choices => format!("[{first}]"),
        AnswerType::Number | AnswerType::Percent => "10".to_owned(),
        AnswerType::Money => "18000".to_owned(),
        AnswerType::Date => "2026-10-02".to_owned(),
        AnswerType::Duration => "2 weeks".to_owned(),
        AnswerType::Text | AnswerType::LongText | AnswerType::File | AnswerType::Person => "…".to_owned(),
    }
}
