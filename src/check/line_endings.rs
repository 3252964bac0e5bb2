//! Files whose lines end in two ways.

use crate::diagnostic::Diagnostic;
use crate::source::{SourcePath, Span};

/// Reports the first line that ends unlike the first one.
pub fn check(path: &SourcePath, text: &str) -> Option<Diagnostic> {
    memchr::memchr(b'\r', text.as_bytes())?;
    let mut ends = memchr::memchr_iter(b'\n', text.as_bytes())
        .map(|at| (at, at > 0 && text.as_bytes().get(at - 1) == Some(&b'\r')));
    let (_, first) = ends.next()?;
    let (at, is_windows) = ends.find(|(_, is_windows)| *is_windows != first)?;
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let end = if is_windows { at - 1 } else { at };
    let mixed = Diagnostic::warning("mixed-line-endings", "the lines of this file end in two ways")
        .at(path, Span::new(start..end.max(start)))
        .label(if is_windows {
            "the first that ends as on Windows"
        } else {
            "the first that ends as on Linux and macOS"
        })
        .help("save the file with one kind of line ending; editors offer it at the bottom of their window");
    Some(mixed)
}
