//! `book.toml`: what a playbook is called, its language, its theme, its moments, its working days and its budgets.

mod budget;
mod calendar;
mod form;
mod levels;
mod look;
mod offline;
mod pages;
mod print;
mod reader;
mod search;
mod serve;

use std::sync::Arc;

use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::model::{Budgets, Calendar, Duration, Moment, Notes, capitalised, is_id};
use crate::source::{Located, SourcePath, Span};
use crate::wording::{FALLBACK, Wording};
use reader::Reader;

pub use form::Book as Form;
pub use levels::Levels;
pub use look::{Font, FontUse, Look};
pub use offline::Worker;

/// The name of the file.
pub const FILE: &str = "book.toml";

/// What `book.toml` says. A folder without one gets the defaults.
#[derive(Clone, PartialEq, Debug)]
pub struct Config {
    /// The playbook's title; `None` takes the home page's.
    pub title: Option<String>,
    /// What it is, in a sentence.
    pub description: Option<String>,
    /// The language of its pages, a BCP 47 tag.
    pub language: Located<String>,
    /// What the site says in that language. The file has none of it: it is read with the theme.
    pub wording: Arc<Wording>,
    /// How the site looks.
    pub theme: Look,
    /// The currency of amounts, an ISO 4217 code.
    pub currency: Option<String>,
    /// The moments of a deal, in order.
    pub moments: Vec<Moment>,
    /// How much each rule matters.
    pub levels: Levels,
    /// Which days are worked.
    pub calendar: Calendar,
    /// How much a process may ask of a deal.
    pub budgets: Budgets,
    /// The address that opens the author's editor from the preview, with `{path}` in it.
    pub editor: Option<String>,
    /// What pages say of their files.
    pub notes: Notes,
    /// Words and phrases that mean the same to those who search.
    pub synonyms: Vec<Vec<String>>,
    /// The folders of the sections that can be printed whole; an empty one is that of everything.
    pub printed: Vec<Located<String>>,
    /// Whether browsers keep copies of what was read.
    pub worker: Worker,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            title: None,
            description: None,
            language: Located::new(FALLBACK.to_owned(), Span::at(0)),
            wording: Wording::english(),
            theme: Look::default(),
            currency: None,
            moments: Vec::new(),
            levels: Levels::default(),
            calendar: Calendar::default(),
            budgets: Budgets::default(),
            editor: None,
            notes: Notes::default(),
            synonyms: Vec::new(),
            printed: Vec::new(),
            worker: Worker::None,
        }
    }
}

const KEYS: [&str; 14] = [
    "title",
    "description",
    "language",
    "theme",
    "currency",
    "moments",
    "calendar",
    "check",
    "budget",
    "serve",
    "pages",
    "search",
    "print",
    "offline",
];
const MOMENT_KEYS: [&str; 4] = ["id", "title", "description", "time-left"];

/// Reads the file's text; what is wrong falls back to its default.
pub fn read(path: &SourcePath, text: &str) -> Diagnosed<Config> {
    let mut reader = Reader::new(path);
    let document = reader.parse(text);
    let root = document.get_ref();
    reader.known_keys(root, &KEYS, "book.toml");
    let defaults = Config::default();
    let config = Config {
        title: reader.text(root, "title").map(|title| title.value),
        description: reader.text(root, "description").map(|description| description.value),
        language: reader
            .checked(root, "language", is_language, ("the tag of a language, such as `en` or `de-CH`", "en"))
            .unwrap_or(defaults.language),
        wording: defaults.wording,
        theme: look::read(&mut reader, root),
        currency: reader
            .checked(root, "currency", is_currency, ("a currency's three capital letters", "GBP"))
            .map(|currency| currency.value),
        moments: moments(&mut reader, root),
        levels: Levels::read(root, &mut reader),
        calendar: calendar::read(&mut reader, root),
        budgets: budget::read(&mut reader, root),
        editor: serve::read(&mut reader, root),
        notes: pages::read(&mut reader, root),
        synonyms: search::read(&mut reader, root),
        printed: print::read(&mut reader, root),
        worker: offline::read(&mut reader, root),
    };
    Diagnosed::new(config, reader.into_diagnostics())
}

fn moments(reader: &mut Reader<'_>, root: &toml::de::DeTable<'_>) -> Vec<Moment> {
    let mut moments: Vec<Located<Moment>> = Vec::new();
    for (table, span) in reader.tables(root, "moments") {
        reader.known_keys(table, &MOMENT_KEYS, "a moment");
        let id =
            reader.required(table, span, "id", is_id, ("words in lower case joined by `-`", "first-call"));
        let Some(id) = id else { continue };
        if let Some(first) = moments.iter().find(|first| first.value.id == id.value) {
            reader.repeated(&id, first.span);
            continue;
        }
        let title = reader.text(table, "title").map_or_else(|| titled(&id.value), |title| title.value);
        let description = reader.text(table, "description").map(|description| description.value);
        let before = moments.iter().rev().find_map(|moment| moment.value.time_left);
        let time_left = time_left(reader, table, before);
        moments.push(Located::new(
            Moment { id: id.value, span: id.span, title, description, time_left },
            id.span,
        ));
    }
    moments.into_iter().map(|moment| moment.value).collect()
}

/// The time that is left at a moment; `before` is what an earlier one leaves.
fn time_left(
    reader: &mut Reader<'_>,
    table: &toml::de::DeTable<'_>,
    before: Option<Duration>,
) -> Option<Duration> {
    let is_duration = |text: &str| text.parse::<Duration>().is_ok();
    let written = reader.checked(
        table,
        "time-left",
        is_duration,
        ("a length of time: how long it usually is from then until the order", "20 days"),
    )?;
    let time_left = written.value.parse().ok()?;
    let minutes = |duration| Calendar::default().working_time(duration).least;
    if before.is_some_and(|before| minutes(before) < minutes(time_left)) {
        let back = Diagnostic::warning("moment-order", "this moment leaves more time than one before it")
            .help("list the moments in the order of the deal, or correct `time-left`");
        reader.report(back, written.span);
    }
    Some(time_left)
}

/// `first-call` as people would write it: `First call`.
fn titled(id: &str) -> String {
    capitalised(&id.replace('-', " "))
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_primary = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphabetic()));
    is_primary
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.chars().all(|c| c.is_ascii_uppercase())
}
