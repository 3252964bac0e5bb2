//! What people read in the terminal.

use std::fmt::Display;
use std::io::{IsTerminal, Write};
use std::path::Path;

use crate::diagnostic::{Diagnostic, Style, render};
use crate::source::Sources;

/// Why a run could not be done: a sentence, and help on a line of its own.
pub struct Failure(pub String);

impl<E: Display + std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl Failure {
    /// The failure that a finding is where there is no file to show it in.
    pub fn from_finding(found: &Diagnostic) -> Self {
        let help = found.help.iter().map(|help| format!("help: {help}"));
        Self(std::iter::once(found.message.clone()).chain(help).collect::<Vec<_>>().join("\n"))
    }
}

/// Says why nothing was done.
pub fn failure(failure: &Failure) {
    let mut err = anstream::stderr();
    let _ = writeln!(err, "error: {}", failure.0);
}

/// Says what to think about.
pub fn warning(text: &str) {
    let mut err = anstream::stderr();
    let _ = writeln!(err, "warning: {text}");
}

/// What to put before a path below `folder`, so that it leads there from where the program was run.
pub fn prefix(folder: &Path) -> String {
    match folder.to_str() {
        None | Some("" | ".") => String::new(),
        Some(folder) => format!("{}/", folder.trim_end_matches('/')),
    }
}

/// Shows findings, one after the other, and where to read more. Where nobody listens any more there is nothing to say it
/// to.
pub fn diagnostics(found: &[Diagnostic], sources: &Sources, folder: &Path) {
    let root = prefix(folder);
    let mut err = anstream::stderr().lock();
    for diagnostic in found {
        // anstream takes the colours out where a terminal does not show them.
        if writeln!(err, "{}\n", render(diagnostic, sources, &root, Style::Coloured)).is_err() {
            return;
        }
    }
    if let Some(more) = more(found) {
        let _ = writeln!(err, "{more}\n");
    }
}

/// Where to read more about the rules that were broken.
fn more(found: &[Diagnostic]) -> Option<String> {
    let first = found.first()?.rule;
    let others = found.iter().any(|one| one.rule != first);
    let about = if others { "a rule, such as this one" } else { "this rule" };
    Some(format!("More about {about}: playbook explain {first}"))
}

/// Says a text that ends its lines itself.
pub fn text(text: &str) {
    let _ = write!(anstream::stdout(), "{text}");
}

/// Says a text to people, beside what a program may read.
pub fn note(text: &str) {
    let _ = write!(anstream::stderr(), "{text}");
}

/// Says one line.
pub fn line(text: &str) {
    let _ = writeln!(anstream::stdout(), "{text}");
}

/// A folder as it is called in a sentence.
pub fn shown(dir: &Path) -> String {
    if dir == Path::new(".") { "this folder".to_owned() } else { dir.display().to_string() }
}

/// A path as it is typed after a command.
pub fn argument(path: &Path) -> String {
    let path = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/\\._-:".contains(c);
    if path.chars().all(is_plain) { path } else { format!("\"{path}\"") }
}

/// Whether somebody watches the messages.
pub fn is_watched() -> bool {
    std::io::stderr().is_terminal()
}

/// `1 page`, `2 pages`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with its thousands apart.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{argument, count};

    #[test]
    fn counts_read_well() {
        assert_eq!(count(1, "page", "pages"), "1 page");
        assert_eq!(count(10_251, "page", "pages"), "10,251 pages");
        assert_eq!(count(999, "page", "pages"), "999 pages");
    }

    #[test]
    fn the_next_command_can_be_copied() {
        assert_eq!(argument(Path::new("deals/uk")), "deals/uk");
        assert_eq!(argument(Path::new("our deals")), "\"our deals\"");
    }
}
