//! One line for each finding: `path:line:column: level[rule]: message (help)`.

use super::place::Places;
use super::{Report, severity_name};
use crate::diagnostic::Diagnostic;

pub fn written(report: &Report<'_>, places: &Places<'_>) -> String {
    report.found.iter().map(|one| line(one, places)).collect()
}

fn line(one: &Diagnostic, places: &Places<'_>) -> String {
    let at = one.place.as_ref().and_then(|place| places.shown(place));
    let at = at.map_or_else(String::new, |at| format!("{}:{}:{}: ", at.path, at.start.line, at.start.column));
    let help = if one.help.is_empty() { String::new() } else { format!(" ({})", one.help.join("; ")) };
    format!("{at}{}[{}]: {}{help}\n", severity_name(one.severity), one.rule, one.message)
}
