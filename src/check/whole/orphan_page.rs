//! Pages that no other page leads to.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::model::{Fill, Kind, Playbook, SitePath};

/// Reports articles that are only found through the navigation.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let mut linked: HashSet<&SitePath> = HashSet::new();
    for page in &playbook.pages {
        for hole in &page.body.rich.holes {
            let Fill::Link(_, Some(target)) = &hole.fill else { continue };
            linked.extend(target.page.iter().filter(|to| **to != page.site_path));
        }
    }
    for page in &playbook.pages {
        if matches!(page.kind, Kind::Article) && !page.is_index() && !linked.contains(&page.site_path) {
            let orphan = Diagnostic::warning("orphan-page", "no other page links to this one");
            report.push(
                orphan
                    .at(&page.path, page.outline.name())
                    .help("link to it from the page where its readers are, or delete it"),
            );
        }
    }
}
