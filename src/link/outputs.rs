//! Two sources for one file of the site.

use std::collections::BTreeMap;

use super::Entries;
use super::aliases::Redirects;
use crate::diagnostic::Diagnostic;
use crate::model::SitePath;
use crate::source::{SourcePath, Span};

/// Reports sources that would be written to the same path.
pub fn check(entries: &Entries, redirects: &Redirects, diagnostics: &mut Vec<Diagnostic>) {
    let pages = entries.pages.iter().map(|page| (page.site_path.clone(), &page.path));
    let banks = entries.banks.iter().map(|bank| (bank.site_path.clone(), &bank.path));
    let scenarios = entries.scenarios.iter().map(|scenario| (scenario.site_path.clone(), &scenario.path));
    let teams = entries.teams.iter().map(|teams| (teams.site_path.clone(), &teams.path));
    let assets = entries.assets.iter().map(|path| (SitePath::new(path.as_str()), path));
    let mut taken: BTreeMap<SitePath, &SourcePath> = BTreeMap::new();
    for (site_path, source) in pages.chain(banks).chain(scenarios).chain(teams).chain(assets) {
        match taken.get(&site_path) {
            Some(first) => diagnostics.push(
                Diagnostic::error("duplicate-page", format!("`{site_path}` would be made from two files"))
                    .at(source, Span::at(0))
                    .related(first, Span::at(0), "the other file")
                    .help("rename one of them"),
            ),
            None => {
                taken.insert(site_path, source);
            }
        }
    }
    for (from, alias) in redirects {
        let Some(source) = taken.get(from) else { continue };
        let written = &alias.written;
        let clash = if **source == alias.source {
            Diagnostic::error("alias-clash", format!("the alias `{}` is where this page is", written.value))
                .help("take it out: an alias is where the page was before")
        } else {
            Diagnostic::error("alias-clash", format!("the alias `{}` is a page of its own", written.value))
                .related(source, Span::at(0), "this page is there")
                .help("take the alias out, or move the other page")
        };
        diagnostics.push(clash.at(&alias.source, written.span));
    }
}
