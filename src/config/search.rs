//! `[search]`: words that mean the same to those who search.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

const EXAMPLE: &str = "[[\"nda\", \"confidentiality agreement\"]]";

/// Reads the table: lists of words and phrases.
pub fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Vec<Vec<String>> {
    let Some(table) = reader.table(root, "search") else { return Vec::new() };
    reader.known_keys(table, &["synonyms"], "`[search]`");
    let Some((lists, _)) = reader.list(table, "synonyms", EXAMPLE) else { return Vec::new() };
    let mut known = BTreeMap::new();
    lists.iter().filter_map(|list| group(reader, list, &mut known)).collect()
}

/// One list; `None` if fewer than two of its words are usable.
fn group(
    reader: &mut Reader<'_>,
    list: &Spanned<DeValue<'_>>,
    known: &mut BTreeMap<String, Span>,
) -> Option<Vec<String>> {
    let span = Span::new(list.span());
    let DeValue::Array(items) = list.get_ref() else {
        reader.wrong(
            span,
            "`synonyms` holds something else than a list",
            format!("write each list of words in brackets of its own: `synonyms = {EXAMPLE}`"),
        );
        return None;
    };
    let words: Vec<String> = items.iter().filter_map(|item| word(reader, item, known)).collect();
    if items.len() < 2 {
        let alone = Diagnostic::warning("lonely-synonym", "this list has no second word that means the same")
            .help("add what else people call it, or take the list out");
        reader.report(alone, span);
    }
    (words.len() > 1).then_some(words)
}

/// A word or phrase, unless it says nothing or stands in a list already.
fn word(
    reader: &mut Reader<'_>,
    item: &Spanned<DeValue<'_>>,
    known: &mut BTreeMap<String, Span>,
) -> Option<String> {
    let span = Span::new(item.span());
    let text = match item.get_ref() {
        DeValue::String(text) if text.contains(char::is_alphanumeric) => text.trim(),
        _ => {
            reader.wrong(
                span,
                "`synonyms` holds something else than words in quotes",
                format!("write it like `synonyms = {EXAMPLE}`"),
            );
            return None;
        }
    };
    let first = *known.entry(text.to_lowercase()).or_insert(span);
    if first != span {
        let twice =
            Diagnostic::warning("repeated-synonym", format!("`{text}` is in a list of synonyms already"))
                .related(reader.path(), first, "first named here")
                .help("put all that means the same into one list");
        reader.report(twice, span);
        return None;
    }
    Some(text.to_owned())
}
