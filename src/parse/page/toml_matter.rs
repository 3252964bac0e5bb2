//! TOML front matter, which handbooks written for Hugo have. Such a page is an article.

use toml::de::{DeArray, DeTable, DeValue};

use super::{Front, described};
use crate::diagnostic::Diagnostic;
use crate::model::{Meta, ReferenceKind, Written};
use crate::parse::fields::{Fields, reference};
use crate::parse::values::Day;
use crate::source::{Located, Span};

/// Reads it. What cannot be used is a warning, as on any article.
pub fn read(text: &str, offset: usize, fields: &mut Fields<'_>) -> Front {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().map_or(Span::at(0), Span::new).shifted(offset);
        let wrong =
            Diagnostic::error("toml-syntax", error.message()).help("write `key = \"text\"`, one to a line");
        fields.report(wrong, span);
    }
    let mut front = Front::default();
    for (key, value) in table.get_ref() {
        let span = Span::new(value.span()).shifted(offset);
        let is_read = read_key(key.get_ref(), value.get_ref(), span, &mut front, fields);
        if !is_read {
            let unknown = Diagnostic::warning("unknown-key", format!("`{}` is not used here", key.get_ref()))
                .help(
                    "it is another tool's key, or its value has another form; the page is built without it",
                );
            fields.report(unknown, Span::new(key.span()).shifted(offset));
        }
    }
    front
}

/// Reads one key into the front matter; false if it is none of ours or of another form.
fn read_key(key: &str, value: &DeValue<'_>, span: Span, front: &mut Front, fields: &mut Fields<'_>) -> bool {
    let meta: &mut Meta<Written> = &mut front.meta;
    let located = |text: &str| Located::new(text.to_owned(), span);
    match (key, value) {
        ("title", DeValue::String(text)) => front.title = Some(text.to_string()),
        ("description", DeValue::String(text)) => {
            (meta.description, meta.description_text) = described(fields, Some(&located(text)));
        }
        ("owner", DeValue::String(text)) => meta.owner = reference(ReferenceKind::Team, Some(located(text))),
        ("draft", DeValue::Boolean(draft)) => meta.draft = *draft,
        ("weight", DeValue::Integer(number)) => meta.weight = number.to_string().parse().ok(),
        ("date", DeValue::Datetime(date)) => meta.date = Day::read(&date.to_string()).ok().map(|day| day.0),
        ("date", DeValue::String(text)) => meta.date = Day::read(text).ok().map(|day| day.0),
        ("tags", DeValue::Array(tags)) => meta.tags = texts(tags),
        ("aliases", DeValue::Array(aliases)) => {
            meta.aliases = texts(aliases).into_iter().map(|alias| located(&alias)).collect();
        }
        _ => return false,
    }
    true
}

fn texts(array: &DeArray<'_>) -> Vec<String> {
    let text = |value: &DeValue<'_>| match value {
        DeValue::String(text) => Some(text.to_string()),
        _ => None,
    };
    array.iter().filter_map(|value| text(value.get_ref())).collect()
}
