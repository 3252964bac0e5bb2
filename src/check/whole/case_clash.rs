//! Addresses that differ only in upper and lower case.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::model::{Playbook, SitePath};
use crate::source::{SourcePath, Span};

/// Reports files that a disk which does not tell the cases apart would take for one.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let pages = playbook.pages.iter().map(|page| (page.site_path.clone(), &page.path));
    let banks = playbook.banks.iter().map(|bank| (bank.site_path.clone(), &bank.path));
    let scenarios = playbook.scenarios.iter().map(|one| (one.site_path.clone(), &one.path));
    let assets = playbook.assets.iter().map(|path| (SitePath::new(path.as_str()), path));
    let mut taken: HashMap<String, (SitePath, &SourcePath)> = HashMap::new();
    for (site_path, source) in pages.chain(banks).chain(scenarios).chain(assets) {
        let folded = site_path.as_str().to_lowercase();
        match taken.get(&folded) {
            Some((other, first)) if *other != site_path => {
                let clash = Diagnostic::warning(
                    "case-clash",
                    format!("`{source}` and `{first}` differ only in upper and lower case"),
                );
                report.push(
                    clash
                        .at(source, Span::at(0))
                        .label("on Windows and macOS only one of the two can be there")
                        .help("rename one of them; lower case throughout is safest"),
                );
            }
            Some(_) => {}
            None => {
                taken.insert(folded, (site_path, source));
            }
        }
    }
}
