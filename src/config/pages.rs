//! `[pages]`: what every page says of its own file.

use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use crate::model::Notes;
use crate::source::Span;

const KEYS: [&str; 3] = ["edit", "last-change", "reading-time"];

/// What an address may say of a page.
const PATH: &str = "{path}";

/// Reads the table.
pub fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Notes {
    let Some(table) = reader.table(root, "pages") else { return Notes::default() };
    reader.known_keys(table, &KEYS, "`[pages]`");
    let form = "an address on the web with `{path}` in it";
    let edit =
        reader.checked(table, "edit", is_address, (form, "https://example.com/deals/edit/main/{path}"));
    Notes {
        edit: edit.map(|edit| edit.value),
        last_change: switch(reader, table, "last-change"),
        reading_time: switch(reader, table, "reading-time"),
    }
}

/// What is on unless it is turned off.
fn switch(reader: &mut Reader<'_>, table: &DeTable<'_>, key: &str) -> bool {
    let Some(value) = table.get(key) else { return true };
    if let DeValue::Boolean(is_on) = value.get_ref() {
        return *is_on;
    }
    reader.wrong(
        Span::new(value.span()),
        format!("`{key}` must be `true` or `false`, without quotes"),
        format!("write it like `{key} = false`"),
    );
    true
}

fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let others = text.replace(PATH, "");
    text.contains(PATH)
        && !rest.starts_with('/')
        && !rest.starts_with(PATH)
        && !rest.is_empty()
        && !others.contains(['{', '}', '"', '<', '>', '\\'])
        && !others.contains(|c: char| c.is_whitespace() || c.is_control())
}
