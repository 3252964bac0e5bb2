//! What was found, as a browser shows it.

use std::fmt::Write;
use std::path::Path;

use percent_encoding::utf8_percent_encode;

use super::address::SIGNS;
use super::html::message;
use super::place::Shown;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::load::Root;
use crate::model::escaped;
use crate::source::{LineColumn, LineIndex, Place, Sources};

/// More than this nobody reads in a browser.
const MOST: usize = 200;

/// Longer lines are cut around what is meant, to this many characters on both sides of where it begins.
const AROUND: usize = 120;

/// All findings of a build.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    /// The worst first.
    pub list: Vec<Problem>,
    /// How many are not in the list.
    pub more: usize,
    pub errors: usize,
    pub warnings: usize,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Problem {
    pub severity: Severity,
    /// All there is to say about it.
    pub html: String,
    /// What it is in a sentence, to stand beside its place on a page.
    pub brief: String,
    /// Where in the site it shows.
    pub shown: Option<Shown>,
}

/// What findings are drawn with.
pub struct Drawing<'a> {
    pub sources: &'a Sources,
    pub root: Option<&'a Root>,
    /// The address that opens an editor, with `{path}`, `{line}` and `{column}` in it.
    pub editor: Option<&'a str>,
}

impl Problems {
    pub fn new(found: &[Diagnostic], drawing: &Drawing<'_>) -> Self {
        let count = |severity| diagnostic::count(found, severity);
        let mut worst: Vec<&Diagnostic> = found.iter().collect();
        worst.sort_by_key(|one| one.severity);
        let list: Vec<Problem> = worst.iter().take(MOST).map(|one| drawing.problem(one)).collect();
        Self {
            more: found.len() - list.len(),
            list,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
        }
    }
}

impl Drawing<'_> {
    fn problem(&self, found: &Diagnostic) -> Problem {
        let brief = message(&found.message);
        let word = match found.severity {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
        };
        let mut html = format!("<p class=\"playbook-what\"><b>{word}</b> {brief}</p>");
        if let Some(place) = &found.place {
            self.draw(place, &found.label, &mut html);
        }
        for (place, label) in &found.related {
            self.draw(place, label, &mut html);
        }
        for help in &found.help {
            let _ = write!(html, "<p class=\"playbook-help\">{}</p>", message(help));
        }
        let _ = write!(html, "<p class=\"playbook-rule\"><code>playbook explain {}</code></p>", found.rule);
        let shown = found.place.as_ref().map(|place| {
            let text = self.sources.text(&place.path).unwrap_or_default();
            Shown::new(&place.path, text, place.span.within(text).range().start)
        });
        Problem { severity: found.severity, html, brief, shown }
    }

    /// A place with its line.
    fn draw(&self, place: &Place, label: &str, html: &mut String) {
        let text = self.sources.text(&place.path).unwrap_or_default();
        let range = place.span.within(text).range();
        let at = LineIndex::new(text).line_column(range.start);
        let words = format!("{}:{}:{}", self.sources.label(&place.path), at.line, at.column);
        let disk = self.root.and_then(|root| root.locate(&place.path));
        let _ = match (self.editor, disk) {
            (Some(editor), Some(disk)) => {
                let href = escaped(&editor_link(editor, &disk, at));
                write!(html, "<p class=\"playbook-where\"><a href=\"{href}\">{}</a></p>", escaped(&words))
            }
            _ => write!(html, "<p class=\"playbook-where\"><code>{}</code></p>", escaped(&words)),
        };
        let line = text.lines().nth(at.line - 1).unwrap_or_default();
        if line.trim().is_empty() {
            return;
        }
        let start = at.column - 1;
        let marked =
            text.get(range).unwrap_or_default().lines().next().map_or(0, |part| part.chars().count());
        let from = start.saturating_sub(AROUND);
        let part = |from: usize, to: usize| {
            escaped(&line.chars().skip(from).take(to.saturating_sub(from)).collect::<String>())
        };
        let end = start + marked.clamp(1, AROUND);
        let dots = if from > 0 { "…" } else { "" };
        let (before, mark, after) = (part(from, start), part(start, end), part(end, start + AROUND));
        let _ = write!(html, "<pre><code>{dots}{before}<mark>{mark}</mark>{after}</code></pre>");
        if !label.is_empty() {
            let _ = write!(html, "<p class=\"playbook-label\">{}</p>", message(label));
        }
    }
}

/// The address that opens an editor at a place.
fn editor_link(editor: &str, disk: &Path, at: LineColumn) -> String {
    let path = disk.to_string_lossy().replace('\\', "/");
    // `file/{path}` is meant for a path without the slash at its start, `open?file={path}` for one with it.
    let path = if editor.contains("/{path}") { path.trim_start_matches('/') } else { &path };
    editor
        .replace("{line}", &at.line.to_string())
        .replace("{column}", &at.column.to_string())
        .replace("{path}", &utf8_percent_encode(path, &SIGNS).to_string())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Drawing, Problems, editor_link};
    use crate::diagnostic::Diagnostic;
    use crate::source::{LineColumn, SourcePath, Sources, Span};

    #[test]
    fn an_editor_is_opened_at_the_place() {
        let open = |editor: &str| {
            editor_link(editor, Path::new("/our deals/a&b.md"), LineColumn { line: 3, column: 7 })
        };
        assert_eq!(open("vscode://file/{path}:{line}:{column}"), "vscode://file/our%20deals/a&b.md:3:7");
        assert_eq!(
            open("idea://open?file={path}&line={line}"),
            "idea://open?file=/our%20deals/a&b.md&line=3"
        );
    }

    #[test]
    fn errors_come_first_with_their_line_and_what_is_meant() {
        let path = SourcePath::content("a.md");
        let mut sources = Sources::new("content");
        sources.insert_text(path.clone(), "one\nowner: <finanse>\n");
        let found = [
            Diagnostic::warning("byte-order-mark", "this is `far` away"),
            Diagnostic::error("unknown-team", "no team is called `finanse`")
                .at(&path, Span::new(11..20))
                .help("did you mean `finance`?"),
        ];
        let problems = Problems::new(&found, &Drawing { sources: &sources, root: None, editor: None });
        assert_eq!((problems.errors, problems.warnings, problems.more), (1, 1, 0));
        assert_eq!(
            problems.list[0].html,
            "<p class=\"playbook-what\"><b>Error</b> no team is called <code>finanse</code></p>\
             <p class=\"playbook-where\"><code>content/a.md:2:8</code></p>\
             <pre><code>owner: <mark>&lt;finanse&gt;</mark></code></pre>\
             <p class=\"playbook-help\">did you mean <code>finance</code>?</p>\
             <p class=\"playbook-rule\"><code>playbook explain unknown-team</code></p>"
        );
    }
}
