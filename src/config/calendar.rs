//! `[calendar]`: which days are worked.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Calendar, date_in_our_form};
use crate::source::Span;

const KEYS: [&str; 2] = ["weekdays", "holidays"];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// Reads the table; what is wrong falls back to its default.
pub fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Calendar {
    let mut calendar = Calendar::default();
    let Some(table) = reader.table(root, "calendar") else { return calendar };
    reader.known_keys(table, &KEYS, "`[calendar]`");
    if let Some(weekdays) = weekdays(reader, table) {
        calendar.weekdays = weekdays;
    }
    calendar.holidays = holidays(reader, table);
    calendar
}

fn weekdays(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Option<Vec<Weekday>> {
    let (items, span) = reader.list(table, "weekdays", "[\"monday\", \"tuesday\"]")?;
    let named: Vec<Weekday> = items.iter().filter_map(|item| weekday(reader, item)).collect();
    if items.is_empty() {
        reader.wrong(span, "no day of the week is worked".to_owned(), "name at least one".to_owned());
    }
    let weekdays: Vec<Weekday> =
        WEEKDAYS.iter().map(|(_, day)| *day).filter(|day| named.contains(day)).collect();
    (!weekdays.is_empty()).then_some(weekdays)
}

fn weekday(reader: &mut Reader<'_>, item: &Spanned<DeValue<'_>>) -> Option<Weekday> {
    let span = Span::new(item.span());
    let DeValue::String(text) = item.get_ref() else {
        reader.wrong(
            span,
            "a weekday must be text in quotes".to_owned(),
            "write it like `\"monday\"`".to_owned(),
        );
        return None;
    };
    let found = WEEKDAYS.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)).map(|(_, day)| *day);
    if found.is_none() {
        let names = WEEKDAYS.map(|(name, _)| name);
        let unknown = Diagnostic::error("unknown-value", format!("`{text}` is no day of the week"));
        reader.report(
            match nearest(text, names) {
                Some(near) => unknown.did_you_mean(Some(near)).probably_one_of(text, names),
                None => unknown.help(format!("the days are `{}`", names.join("`, `"))),
            },
            span,
        );
    }
    found
}

fn holidays(reader: &mut Reader<'_>, table: &DeTable<'_>) -> BTreeSet<Date> {
    let Some((items, _)) = reader.list(table, "holidays", "[2026-12-25, 2026-12-26]") else {
        return BTreeSet::new();
    };
    items.iter().filter_map(|item| holiday(reader, item)).collect()
}

fn holiday(reader: &mut Reader<'_>, item: &Spanned<DeValue<'_>>) -> Option<Date> {
    let date = match item.get_ref() {
        DeValue::Datetime(date) => date.to_string().parse().ok(),
        DeValue::String(text) => text.parse().ok(),
        _ => None,
    };
    if date.is_none() {
        let wrong = Diagnostic::error("wrong-type", "a holiday must be a date");
        let wrong = wrong.help("write it like `2026-12-25`");
        let meant = item.get_ref().as_str().and_then(|text| Some((text, date_in_our_form(text)?)));
        let wrong = match meant {
            Some((text, date)) => wrong.certainly(text, date),
            None => wrong,
        };
        reader.wrong_value(wrong, Span::new(item.span()));
    }
    date
}
