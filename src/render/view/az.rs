//! The pages of the list from A to Z.

use serde::Serialize;

use super::super::{Site, href};
use super::page::PageView;
use super::{Frame, Link, Text, section};
use crate::model::made::AZ;
use crate::model::{SitePath, Target};
use crate::render::az::{AzEntry, AzPage, title};
use crate::wording::Wording;

#[derive(Serialize)]
struct Own {
    /// The first page of each letter.
    letters: Vec<Letter>,
    /// The letter of this page; empty on the page of all letters.
    letter: String,
    entries: Vec<Row>,
    /// The other parts of this letter.
    parts: Vec<Letter>,
}

#[derive(Serialize)]
struct Letter {
    name: String,
    href: String,
    is_here: bool,
}

/// One line: a link, or a word and the link it stands for.
#[derive(Serialize)]
struct Row {
    name: String,
    /// Where it leads; several where a word stands for several things.
    to: Vec<Link>,
    kind: String,
    /// Whether it is another word for what it leads to.
    is_other: bool,
}

/// Renders the page of all letters.
pub fn index(frame: &mut Frame<'_, '_>) -> Text {
    let path = SitePath::new(AZ);
    let own = Own {
        letters: letters(frame.site, None, path.folder()),
        letter: String::new(),
        entries: Vec::new(),
        parts: Vec::new(),
    };
    let mut page = PageView::made(frame, "az", frame.wording().get("az-title"), &path);
    page.description = Some(frame.wording().get("az-description").to_owned());
    frame.view("a-z.html", &path, page, String::new(), own)
}

/// Renders one page of a letter.
pub fn letter(frame: &mut Frame<'_, '_>, at: usize) -> Text {
    let site = frame.site;
    let Some(own) = site.made.az().get(at) else { return section::missing() };
    let folder = own.path.folder();
    let of_letter = || site.made.az().iter().filter(|page| page.letter == own.letter);
    let parts = of_letter().map(|page| Letter {
        name: page.part.to_string(),
        href: href::to_path(folder, &page.path),
        is_here: page.part == own.part,
    });
    let view = Own {
        letters: letters(site, Some(own), folder),
        letter: own.letter.clone(),
        entries: rows(frame.wording(), &own.entries, folder),
        parts: if own.of > 1 { parts.collect() } else { Vec::new() },
    };
    let page = PageView::made(frame, "az", &title(frame.wording(), own), &own.path);
    frame.view("a-z.html", &own.path, page, String::new(), view)
}

fn letters(site: &Site<'_>, here: Option<&AzPage>, folder: &str) -> Vec<Letter> {
    let firsts = site.made.az().iter().filter(|page| page.part == 1);
    firsts
        .map(|page| Letter {
            name: page.letter.clone(),
            href: href::to_path(folder, &page.path),
            is_here: here.is_some_and(|here| here.letter == page.letter),
        })
        .collect()
}

/// A line for each name and each other word.
fn rows(wording: &Wording, entries: &[AzEntry], folder: &str) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(entries.len());
    for entry in entries {
        let mut row = Row::new(wording, entry, folder);
        match rows.last_mut() {
            Some(last) if last.is_other && row.is_other && last.name == row.name => {
                last.to.append(&mut row.to);
            }
            _ => rows.push(row),
        }
    }
    rows
}

impl Row {
    fn new(wording: &Wording, entry: &AzEntry, folder: &str) -> Self {
        let title = entry.title.as_deref().unwrap_or(&entry.name);
        let suffix = if entry.anchor.is_empty() { String::new() } else { format!("#{}", entry.anchor) };
        let target = Target {
            id: "".into(),
            title: title.into(),
            page: Some(entry.path.clone()),
            suffix: suffix.into(),
        };
        Self {
            name: entry.name.clone(),
            to: vec![Link::new(&target, folder)],
            kind: entry.kind.map_or_else(String::new, |id| wording.get(id).to_owned()),
            is_other: entry.title.is_some(),
        }
    }
}
