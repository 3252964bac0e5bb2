//! Pages that nobody keeps right.

use crate::diagnostic::Diagnostic;
use crate::model::{Kind, Playbook};

/// Reports guides, processes, controls, routes, banks and scenarios without an owner, in a playbook where others have one.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let mut pages = playbook.pages.iter().filter(|page| !matches!(page.kind, Kind::Article));
    let has_owners =
        pages.any(|page| page.meta.owner.is_some()) || playbook.banks.iter().any(|bank| bank.owner.is_some());
    if !has_owners {
        return;
    }
    let described = |what: &str| {
        Diagnostic::warning("no-owner", format!("this {what} has no owner"))
            .help("name the team that keeps it right: `owner: finance`")
    };
    for page in playbook.pages.iter().filter(|page| page.meta.owner.is_none() && !page.unreadable) {
        let what = match &page.kind {
            Kind::Article => continue,
            Kind::Guide(_) => "guide",
            Kind::Process(_) => "process",
            Kind::Control(_) => "control",
            Kind::Route(_) => "route",
        };
        report.push(described(what).at(&page.path, page.outline.name()));
    }
    for bank in playbook.banks.iter().filter(|bank| bank.owner.is_none() && !bank.unreadable) {
        report.push(described("bank").at(&bank.path, bank.keys.place("title")));
    }
    for scenario in playbook.scenarios.iter().filter(|one| one.owner.is_none() && !one.unreadable) {
        report.push(described("scenario").at(&scenario.path, scenario.keys.place("title")));
    }
}
