//! `[print]`: which sections can be printed whole.

use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use crate::source::{Located, Span};

const EXAMPLE: &str = "[\"guides\"]";

/// Reads the table: the folders of sections; `.` is the whole playbook.
pub fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Vec<Located<String>> {
    let Some(table) = reader.table(root, "print") else { return Vec::new() };
    reader.known_keys(table, &["sections"], "`[print]`");
    let Some((folders, _)) = reader.list(table, "sections", EXAMPLE) else { return Vec::new() };
    let mut sections: Vec<Located<String>> = Vec::new();
    for folder in folders {
        let span = Span::new(folder.span());
        let DeValue::String(text) = folder.get_ref() else {
            reader.wrong(
                span,
                "`sections` holds something else than folders in quotes",
                format!("write it like `sections = {EXAMPLE}`"),
            );
            continue;
        };
        let name = text.trim_matches('/');
        let name = if name == "." { "" } else { name };
        if sections.iter().all(|section| section.value != name) {
            sections.push(Located::new(name.to_owned(), span));
        }
    }
    sections
}
