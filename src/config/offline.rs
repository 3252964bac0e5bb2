//! `[offline]`: what is there without a network.

use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use crate::source::Span;

/// Whether browsers keep copies of what was read, by a service worker.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Worker {
    /// They do not, and never did.
    #[default]
    None,
    /// They do.
    Keep,
    /// They did, and are to forget everything.
    Remove,
}

/// Reads the table.
pub fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Worker {
    let Some(table) = reader.table(root, "offline") else { return Worker::None };
    reader.known_keys(table, &["service-worker"], "`[offline]`");
    let Some(value) = table.get("service-worker") else { return Worker::None };
    match value.get_ref() {
        DeValue::Boolean(true) => Worker::Keep,
        DeValue::Boolean(false) => Worker::None,
        DeValue::String(text) if text == "remove" => Worker::Remove,
        _ => {
            reader.wrong(
                Span::new(value.span()),
                "`service-worker` must be `true`, `false` or `\"remove\"`",
                "write `service-worker = true`; `\"remove\"` takes one back that readers have already",
            );
            Worker::None
        }
    }
}
