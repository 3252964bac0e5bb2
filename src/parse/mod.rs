//! Each source on its own: text in, a typed entry out. Parsing never fails and sees one file.
//!
//! An author's file has two layers: a flat struct that mirrors it with the places of its values (`raw.rs` in the
//! folders below), and the strict types of [`crate::model`] it is lowered into.

mod bank;
pub mod condition;
mod fields;
mod form;
pub mod markdown;
mod page;
mod scenario;
pub mod schema;
mod teams;
pub(crate) mod values;
pub mod yaml;

use std::sync::Arc;

use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::model::{Entry, Written};
use crate::source::{SourcePath, Span};

/// What a content file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// A Markdown page.
    Page,
    /// A question bank: YAML below `questions/`.
    Bank,
    /// The teams: `teams.yaml`.
    Teams,
    /// A scenario: YAML below `scenarios/`.
    Scenario,
    /// Anything else, which is copied.
    Asset,
}

/// What the file at `path` is, by its name and folder.
pub fn file_kind(path: &SourcePath) -> FileKind {
    let extension = path.extension().to_ascii_lowercase();
    let is_yaml = matches!(extension.as_str(), "yaml" | "yml");
    match extension.as_str() {
        "md" | "markdown" => FileKind::Page,
        _ if is_yaml && path.folder().is_empty() && path.stem() == "teams" => FileKind::Teams,
        _ if is_yaml && path.as_str().starts_with("questions/") => FileKind::Bank,
        _ if is_yaml && path.as_str().starts_with("scenarios/") => FileKind::Scenario,
        _ => FileKind::Asset,
    }
}

/// What a file is parsed for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To be shown to readers.
    Show,
    /// Only to be looked at. The text of a page comes without its HTML, which no rule goes by; what it leads to is there.
    Check,
}

/// The YAML front matter of a page without its fences, and where it starts.
pub fn front_matter<'a>(path: &SourcePath, text: &'a str) -> Option<(&'a str, usize)> {
    page::front_matter(path, text)
}

/// What stands for a file that cannot be read: it is there, and nobody knows what is in it. `None` for assets.
pub fn unreadable(path: &SourcePath, opens_section: bool) -> Option<Entry<Written>> {
    let mut entry = entry(path, "", opens_section)?.value;
    match &mut entry {
        Entry::Page(page) => Arc::make_mut(page).unreadable = true,
        Entry::Bank(bank) => bank.unreadable = true,
        Entry::Teams(teams) => teams.unreadable = true,
        Entry::Scenario(scenario) => scenario.unreadable = true,
    }
    Some(entry)
}

/// Parses one file to be shown; `opens_section` says whether a page is its folder's index. `None` for assets.
pub fn entry(path: &SourcePath, text: &str, opens_section: bool) -> Option<Diagnosed<Entry<Written>>> {
    entry_for(Purpose::Show, path, text, opens_section)
}

/// The same for any purpose.
pub fn entry_for(
    purpose: Purpose,
    path: &SourcePath,
    text: &str,
    opens_section: bool,
) -> Option<Diagnosed<Entry<Written>>> {
    let parsed = std::panic::catch_unwind(|| match file_kind(path) {
        FileKind::Page => Some(page::parse(purpose, path, text, opens_section)),
        FileKind::Bank => Some(bank::parse(path, text)),
        FileKind::Teams => Some(teams::parse(path, text)),
        FileKind::Scenario => Some(scenario::parse(path, text)),
        FileKind::Asset => None,
    });
    // No input is known to get here. But parsers have had panics (pulldown-cmark #1129), and one file must not take
    // the others down with it.
    parsed.unwrap_or_else(|_| {
        let fault = Diagnostic::error("internal", "this file cannot be parsed")
            .at(path, Span::at(0))
            .help("please report this as a bug, with the file");
        Some(Diagnosed::new(Entry::Page(Arc::new(page::empty(path, opens_section))), vec![fault]))
    })
}
