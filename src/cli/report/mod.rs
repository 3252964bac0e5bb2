//! Findings for people and for machines.

mod github;
mod gitlab;
mod json;
mod place;
mod sarif;
mod short;

use clap::ValueEnum;

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::source::Sources;
use place::Places;

/// How findings are written down.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Format {
    /// With the lines they are about, for people
    Human,
    /// One to a line
    Short,
    /// For programs of your own
    Json,
    /// Annotations of a pull request on GitHub
    Github,
    /// A Code Quality report of GitLab
    Gitlab,
    /// SARIF 2.1.0, which many tools read
    Sarif,
}

/// Findings and all that is needed to write them down.
pub struct Report<'a> {
    /// The findings, in order.
    pub found: &'a [Diagnostic],
    /// The files they point at.
    pub sources: &'a Sources,
    /// What to put before paths, so that they lead from where the program was run: empty, or with a slash at its end.
    pub root: &'a str,
}

impl Report<'_> {
    /// The whole report in a format for machines; what people read is drawn elsewhere.
    pub fn written(&self, format: Format) -> String {
        let places = Places::new(self);
        match format {
            Format::Human | Format::Short => short::written(self, &places),
            Format::Json => json::written(self, &places),
            Format::Github => github::written(self, &places),
            Format::Gitlab => gitlab::written(self, &places),
            Format::Sarif => sarif::written(self, &places),
        }
    }

    /// How many findings are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        diagnostic::count(self.found, severity)
    }
}

/// The word for a severity.
fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// The message and its help as one text, a sentence to a line.
fn in_full(found: &Diagnostic) -> String {
    std::iter::once(&found.message).chain(&found.help).cloned().collect::<Vec<_>>().join("\n")
}

/// A value as JSON, as people would indent it.
fn to_json(value: &impl serde::Serialize) -> String {
    // Text and numbers can always be written down.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
