//! Commands that GitHub's runner reads from the log and shows beside the lines of a pull request:
//! `::error file=…,line=…,col=…,title=…::message`.

use super::place::Places;
use super::{Report, in_full, severity_name};
use crate::diagnostic::Diagnostic;

pub fn written(report: &Report<'_>, places: &Places<'_>) -> String {
    report.found.iter().map(|one| command(one, places)).collect()
}

fn command(one: &Diagnostic, places: &Places<'_>) -> String {
    let mut properties = Vec::new();
    if let Some(at) = one.place.as_ref().and_then(|place| places.shown(place)) {
        properties.push(format!("file={}", property(at.path)));
        properties.push(format!("line={}", at.start.line));
        // Columns are only shown where a finding stays in its line.
        if at.start.line == at.end.line {
            properties.push(format!("col={},endColumn={}", at.start.column, at.end.column));
        } else {
            properties.push(format!("endLine={}", at.end.line));
        }
    }
    properties.push(format!("title={}", property(one.rule)));
    let (level, message) = (severity_name(one.severity), data(&in_full(one)));
    format!("::{level} {}::{message}\n", properties.join(","))
}

/// A message, in which a line break would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property's value, in which a colon or a comma would end it as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
