//! `[budget]`: how much a process may ask of a deal.

use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Budget, Budgets};
use crate::source::{Located, Span};

const KEYS: [&str; 3] = ["steps", "firm-controls", "days"];

/// Reads the table: the keys for every process, and below it a table for each process that has its own.
pub fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Budgets {
    let Some(table) = reader.table(root, "budget") else { return Budgets::default() };
    let mut own = Vec::new();
    for (key, value) in table {
        let (name, span) = (key.get_ref().as_ref(), Span::new(key.span()));
        match value.get_ref() {
            _ if KEYS.contains(&name) => {}
            DeValue::Table(table) => {
                reader.known_keys(table, &KEYS, &format!("`[budget.{name}]`"));
                own.push((Located::new(name.to_owned(), span), budget(reader, table)));
            }
            _ => {
                let unknown = Diagnostic::error("unknown-key", format!("unknown key `{name}`"));
                let near = nearest(name, KEYS);
                let help = format!(
                    "the keys of `[budget]` are `{}`; a process has its own in `[budget.lead-to-order]`",
                    KEYS.join("`, `")
                );
                reader.report(
                    if near.is_some() { unknown.did_you_mean(near) } else { unknown.help(help) },
                    span,
                );
            }
        }
    }
    Budgets { all: budget(reader, table), own }
}

fn budget(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Budget {
    Budget {
        steps: count(reader, table, "steps"),
        firm_controls: count(reader, table, "firm-controls"),
        days: count(reader, table, "days"),
    }
}

fn count(reader: &mut Reader<'_>, table: &DeTable<'_>, key: &str) -> Option<Located<u64>> {
    let value = table.get(key)?;
    let span = Span::new(value.span());
    let number = match value.get_ref() {
        DeValue::Integer(number) => u64::from_str_radix(number.as_str(), number.radix()).ok(),
        _ => None,
    };
    if number.is_none() {
        reader.wrong(span, format!("`{key}` must be a whole number"), format!("write it like `{key} = 12`"));
    }
    Some(Located::new(number?, span))
}
