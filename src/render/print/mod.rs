//! Sections as one document each, to print: `print.html` in their folders.
//!
//! It is made of the finished pages, so that it shows what they show, whatever theme they have. Only what `[print]` in
//! `book.toml` asks for is made, at a cost that grows with the pages in it and nothing else.

mod merge;

use std::collections::HashMap;

use serde::Serialize;

use super::pages::entry_of;
use super::same::written;
use super::splice::Splices;
use super::view::SiteView;
use super::{Fault, Site, finished, href};
use crate::model::{Artifact, Artifacts, Piece, SectionEntry, SectionId, SitePath};
use merge::Included;

/// What the document's template sees.
#[derive(Serialize)]
struct View<'v> {
    site: SiteView,
    title: &'v str,
    /// The section's opening page.
    section: String,
    pages: Vec<Sheet>,
}

/// One page of the document.
#[derive(Serialize)]
struct Sheet {
    id: String,
    title: String,
    /// The classes of its text, as on the page itself.
    class: String,
    /// The place holder of its text.
    body: String,
}

/// The path of a section's document, if it is asked for. A page of that name that an author wrote stays.
pub fn site_path(site: &Site<'_>, id: SectionId) -> Option<SitePath> {
    let section = site.playbook.sections.get(id.0).filter(|_| site.playbook.printed.contains(&id))?;
    let folder = &section.folder;
    let path = if folder.is_empty() { "print.html".to_owned() } else { format!("{folder}/print.html") };
    let is_taken = written(site.playbook).any(|taken| taken == path);
    (!is_taken).then(|| SitePath::new(path))
}

/// Adds the documents that are asked for, from the pages that are there; the first fault of their template, if it has
/// one.
pub fn add(site: &Site<'_>, artifacts: &mut Artifacts) -> Option<Fault> {
    for id in &site.playbook.printed {
        let Some(path) = site_path(site, *id) else { continue };
        match document(site, *id, &path, artifacts) {
            Ok(document) => artifacts.insert(path, document),
            Err(fault) => return Some(fault),
        };
    }
    None
}

fn document(
    site: &Site<'_>,
    id: SectionId,
    path: &SitePath,
    artifacts: &Artifacts,
) -> Result<Artifact, Fault> {
    let mut listed = Vec::new();
    collect(site, id, &mut listed);
    // Pages that another took the place of are not there.
    listed.retain(|(_, path)| matches!(artifacts.get(path), Some(Artifact::Text(_))));
    let numbers: HashMap<&str, usize> =
        listed.iter().enumerate().map(|(at, (_, path))| (path.as_str(), at + 1)).collect();
    let mut splices = Splices::default();
    let mut pages = Vec::new();
    for (at, (title, page)) in listed.iter().enumerate() {
        let Some(Artifact::Text(pieces)) = artifacts.get(page) else { continue };
        let text: String = pieces.iter().map(Piece::as_str).collect();
        let Some((class, inside)) = merge::main(&text) else { continue };
        let included = Included { number: at + 1, path: page, numbers: &numbers, folder: path.folder() };
        let body = splices.keep(vec![Piece::Own(included.merged(inside))]);
        pages.push(Sheet { id: merge::sheet(at + 1), title: title.clone(), class: class.to_owned(), body });
    }
    let section = site.playbook.sections.get(id.0);
    let view = View {
        site: SiteView::new(site, path.folder()),
        title: section.map_or("", |section| &section.title),
        section: section.map(|section| href::to_path(path.folder(), &section.site_path)).unwrap_or_default(),
        pages,
    };
    let text = site.rendered("print.html", &view)?;
    Ok(finished(&text, splices))
}

/// The pages of a section and of those below it, in order: titles and paths. A list that nobody wrote is left out, as the
/// document has its own.
fn collect(site: &Site<'_>, id: SectionId, listed: &mut Vec<(String, SitePath)>) {
    let Some(section) = site.playbook.sections.get(id.0) else { return };
    if section.index.is_some() {
        listed.push((section.title.clone(), section.site_path.clone()));
    }
    for entry in &section.entries {
        if let SectionEntry::Section(inner) = entry {
            collect(site, *inner, listed);
        } else {
            let (title, path) = entry_of(site.playbook, *entry);
            listed.push((title.to_owned(), path.clone()));
        }
    }
}
