//! Teams that are never involved.

use crate::diagnostic::Diagnostic;
use crate::model::{Kind, Playbook, ReferenceKind, Relation};

/// Reports every team that does, decides, keeps and is asked nothing. A playbook without processes, controls and routes
/// has nothing to do or decide.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let Some(teams) = &playbook.teams else { return };
    if playbook.pages.iter().all(|page| matches!(page.kind, Kind::Article | Kind::Guide(_))) {
        return;
    }
    let is_part = |relation| !matches!(relation, Relation::DeputyOf | Relation::MentionedIn);
    for team in &teams.teams {
        let backlinks = playbook.backlinks.of(ReferenceKind::Team, &team.id.value);
        if !backlinks.iter().any(|backlink| is_part(backlink.relation)) {
            report.push(
                Diagnostic::warning("idle-team", format!("the team `{}` is never involved", team.id.value))
                    .at(&teams.path, team.id.span)
                    .label("no step, control, route, question or page names it")
                    .help("name it where it acts: a step’s `team`, a control’s or route’s `decides`, an answer’s `then`; or take it out"),
            );
        }
    }
}
