//! What hangs together with nothing: controls that no question uncovers, questions whose answer changes nothing, teams
//! that are never involved.
//!
//! A reference with a mistake is reported and left out, after which more seems to hang loose than does. So these
//! are looked for only where no error was found.

mod idle_question;
mod idle_team;
mod uncovered_control;

use crate::diagnostic::Diagnostic;
use crate::model::Playbook;

/// All findings about a playbook without errors.
pub fn coverage(playbook: &Playbook) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    uncovered_control::check(playbook, &mut report);
    idle_question::check(playbook, &mut report);
    idle_team::check(playbook, &mut report);
    report
}
