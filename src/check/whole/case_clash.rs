//! Addresses that differ only in upper and lower case.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use foldhash::fast::RandomState;

use crate::diagnostic::Diagnostic;
use crate::model::Playbook;
use crate::source::{SourcePath, Span};

/// Reports files that a disk which does not tell the cases apart would take for one.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let pages = playbook.pages.iter().map(|page| (page.site_path.as_str(), &page.path));
    let banks = playbook.banks.iter().map(|bank| (bank.site_path.as_str(), &bank.path));
    let scenarios = playbook.scenarios.iter().map(|one| (one.site_path.as_str(), &one.path));
    let assets = playbook.assets.iter().map(|path| (path.as_str(), path));
    let mut taken: HashMap<Cow<'_, str>, (&str, &SourcePath), RandomState> = HashMap::default();
    taken.reserve(playbook.pages.len() + playbook.assets.len());
    for (site_path, source) in pages.chain(banks).chain(scenarios).chain(assets) {
        match taken.entry(folded(site_path)) {
            Entry::Occupied(known) if known.get().0 != site_path => {
                let first = known.get().1;
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
            Entry::Occupied(_) => {}
            Entry::Vacant(free) => {
                free.insert((site_path, source));
            }
        }
    }
}

/// The path in lower case, which most are.
fn folded(path: &str) -> Cow<'_, str> {
    let is_lower = path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { Cow::Borrowed(path) } else { Cow::Owned(path.to_lowercase()) }
}
