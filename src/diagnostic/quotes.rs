//! Quotes that a word processor made round.

use super::Diagnostic;
use super::fix::is_plain;

/// The finding about a name or a value that carries round quotes, which are letters to the file.
pub fn round_quotes(text: &str) -> Option<Diagnostic> {
    let is_round = |c: char| matches!(c, '“' | '”' | '„' | '‟' | '‘' | '’' | '«' | '»');
    let inner = text.trim_matches(is_round);
    (inner.len() < text.len() && text.starts_with(is_round)).then(|| {
        let quoted = Diagnostic::error("smart-quotes", format!("round quotes are part of `{text}`"))
            .help(format!("write `{inner}` without quotes, or with straight ones"));
        if is_plain(inner) { quoted.certainly(text, inner) } else { quoted }
    })
}
