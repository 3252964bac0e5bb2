//! `playbook check`.

use std::path::PathBuf;

use jiff::civil::Date;

use super::fix::Mending;
use super::output::{self, Failure, count};
use super::report::{Format, Report};
use super::today::today;
use super::{Outcome, folders};
use crate::build::{Examined, Unread, check_with};
use crate::check::gather;
use crate::diagnostic::{Diagnosed, Diagnostic, Severity, unknown_rule};
use crate::load::{Opened, Root, cited, find_root, open};
use crate::rules;
use crate::theme;

/// How often what a mend brought to light is mended in its turn.
const MOST_ROUNDS: usize = 8;

/// What to look at and how to say what is found.
pub struct Plan {
    /// The playbook's folder.
    pub dir: PathBuf,
    /// Whether a warning is as bad as an error.
    pub deny_warnings: bool,
    /// How to write the findings down.
    pub format: Format,
    /// The rules to hear of; all if there are none.
    pub only: Vec<String>,
    /// The day to look at it for, if one was named.
    pub today: Option<Date>,
    /// Whether to mend what can be mended.
    pub fix: bool,
    /// Whether likely mends are agreed to.
    pub yes: bool,
}

/// Looks for problems, and says what was found: to people on the error output, to programs on the standard output.
pub fn run(plan: &Plan) -> Result<Outcome, Failure> {
    let only = plan.only.iter().map(|id| known(id)).collect::<Result<Vec<_>, _>>()?;
    let root = find_root(&plan.dir)?;
    let today = today(plan.today, &root.content)?;
    let (mut examined, mut found) = look(&root, today, &only)?;
    if plan.fix {
        let mut mending = Mending::new(&root, plan.yes);
        let mut round = 0;
        while round < MOST_ROUNDS && mending.round(&found, &cited(&root, &found))? {
            (examined, found) = look(&root, today, &only)?;
            round += 1;
        }
        mending.end(&found);
    }
    if only.is_empty() {
        found = gather(found);
    }
    let mut sources = cited(&root, &found);
    theme::embed(&mut sources);
    let prefix = output::prefix(&plan.dir);
    let report = Report { found: &found, sources: &sources, root: &prefix };
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    match plan.format {
        Format::Human => {
            output::diagnostics(&found, &sources, &plan.dir);
            output::line(&format!(
                "Checked {}, {}: {}, {}",
                count(examined.pages(), "page", "pages"),
                count(examined.questions(), "question", "questions"),
                count(errors, "error", "errors"),
                count(warnings, "warning", "warnings"),
            ));
        }
        format => output::text(&report.written(format)),
    }
    // The process ends here: the system takes the memory back faster than thousands of pages can be taken apart.
    std::mem::forget(examined);
    let is_clean = errors == 0 && (warnings == 0 || !plan.deny_warnings);
    Ok(if is_clean { Outcome::Clean } else { Outcome::ContentErrors })
}

/// Finds the problems that were asked for.
fn look(root: &Root, today: Option<Date>, only: &[&str]) -> Result<(Examined, Vec<Diagnostic>), Failure> {
    // A site that was built where it is built unasked is no content.
    let Diagnosed { value: opened, diagnostics: before } = open(root, &folders::site(root))?;
    let Opened { mut sources, texts } = opened;
    theme::embed(&mut sources);
    let unread = Unread { paths: texts.paths(), files: texts.files() };
    let Diagnosed { value: examined, diagnostics: mut found } = check_with(sources, unread, before, today);
    found.retain(|one| only.is_empty() || only.contains(&one.rule));
    Ok((examined, found))
}

/// The id of a rule that was named.
fn known(id: &str) -> Result<&'static str, Failure> {
    rules::find(id).map(|rule| rule.id).ok_or_else(|| Failure::from_finding(&unknown_rule(id)))
}
