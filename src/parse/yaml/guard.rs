//! What is refused before a parser sees it.

use super::origin::Origin;
use crate::diagnostic::Diagnostic;

/// The longest text that is read.
pub const MAX_BYTES: usize = 4 << 20;

/// How deep lists and keys may be nested.
pub const MAX_DEPTH: usize = 64;

/// How many values a document may hold.
pub const MAX_NODES: usize = 250_000;

/// How many punctuation marks of `[a, b]` and `{a: b}` a text may hold. The parser reads a whole bracket before
/// it says anything about it, so counting values would come too late: megabytes of `[a,a,a,…` would cost seconds.
const MAX_MARKS: usize = 300_000;

/// The reason not to parse `text` at all, if there is one.
pub(super) fn check(text: &str, origin: &Origin<'_>) -> Option<Diagnostic> {
    if text.len() > MAX_BYTES {
        let size = text.len().div_ceil(1 << 20);
        return Some(too_large(
            origin,
            format!("this is about {size} MiB of YAML, and {} MiB is the most that is read", MAX_BYTES >> 20),
        ));
    }
    if text.len() > MAX_MARKS && text.bytes().filter(|byte| b",[]{}:?&*!".contains(byte)).count() > MAX_MARKS
    {
        return Some(too_large(origin, "there are too many brackets, commas and colons".to_owned()));
    }
    unprintable(text, origin)
}

/// `yaml-too-large`, at the start of the text: there is no better place.
fn too_large(origin: &Origin<'_>, message: String) -> Diagnostic {
    Diagnostic::error("yaml-too-large", message)
        .at(origin.path(), origin.span(0..0))
        .help("split the file into several files")
}

/// The first character that no editor shows. YAML forbids some of them and takes others for line breaks, so
/// that a word pasted from elsewhere would break a line at a place nobody can see.
fn unprintable(text: &str, origin: &Origin<'_>) -> Option<Diagnostic> {
    let plain = |byte: u8| (b' '..0x7f).contains(&byte) || matches!(byte, b'\n' | b'\t' | b'\r');
    if text.bytes().all(plain) {
        return None;
    }
    let (at, found) = text.char_indices().find(|(_, character)| {
        matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
            | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    })?;
    let span = origin.span(at..at + found.len_utf8());
    Some(if found == '\0' {
        Diagnostic::error("yaml-nul", "this is not plain text: it holds a zero byte")
            .at(origin.path(), span)
            .help("save the file as UTF-8 text")
    } else {
        Diagnostic::error("yaml-syntax", format!("an invisible character (U+{:04X})", u32::from(found)))
            .at(origin.path(), span)
            .label("here, though nothing shows")
            .help("delete it; such characters come along when text is pasted from other programs")
    })
}
