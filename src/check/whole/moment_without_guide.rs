//! Moments of the deal that nothing prepares.

use crate::config::FILE;
use crate::diagnostic::Diagnostic;
use crate::model::{Kind, Playbook};
use crate::source::{Area, SourcePath};

/// Reports every moment that no guide is for, where there are guides at all.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let mut prepared = Vec::new();
    let mut has_guides = false;
    for page in &playbook.pages {
        if let Kind::Guide(guide) = &page.kind {
            has_guides = true;
            prepared.extend(guide.moment.iter().map(|moment| &*moment.id));
        }
    }
    for moment in playbook.moments.iter().filter(|_| has_guides) {
        if !prepared.contains(&moment.id.as_str()) {
            let bare =
                Diagnostic::warning("moment-without-guide", format!("no guide is for `{}`", moment.id));
            report.push(
                bare.at(&SourcePath::new(Area::Config, FILE), moment.span).help(format!(
                    "write `moment: {}` in the guide for it, or take the moment out",
                    moment.id
                )),
            );
        }
    }
}
