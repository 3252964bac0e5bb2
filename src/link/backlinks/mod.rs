//! The other end of every reference, so that each page can say who leads to it.

mod banks;
mod mentions;
mod pages;
mod scenarios;

use std::sync::Arc;

use super::page_target;
use crate::model::made::team_page;
use crate::model::{
    Backlink, Backlinks, Bank, Expression, Linked, Page, ReferenceKind, Relation, Scenario, Target, Team,
    Teams,
};

/// All backlinks of linked entries.
pub fn collect(
    pages: &[Arc<Page<Linked>>],
    banks: &[Bank<Linked>],
    scenarios: &[Scenario<Linked>],
    teams: Option<&Teams<Linked>>,
) -> Backlinks {
    let mut found = Found(Backlinks::default());
    for bank in banks {
        banks::bank(bank, &mut found);
    }
    for page in pages {
        pages::page(page, &mut found);
    }
    for scenario in scenarios {
        scenarios::scenario(scenario, &mut found);
    }
    for team in teams.iter().flat_map(|teams| &teams.teams) {
        let from = team_target(team);
        found.add(ReferenceKind::Team, team.deputy.as_ref(), Relation::DeputyOf, &from);
    }
    mentions::collect(pages, banks, teams, &mut found);
    found.0
}

/// The backlinks found so far.
struct Found(Backlinks);

impl Found {
    /// Notes that `from` refers to each target.
    fn add<'t>(
        &mut self,
        kind: ReferenceKind,
        targets: impl IntoIterator<Item = &'t Target>,
        relation: Relation,
        from: &Target,
    ) {
        self.answered(kind, targets, relation, from, None);
    }

    /// The same for what hangs on one answer.
    fn answered<'t>(
        &mut self,
        kind: ReferenceKind,
        targets: impl IntoIterator<Item = &'t Target>,
        relation: Relation,
        from: &Target,
        answer: Option<&str>,
    ) {
        for target in targets {
            let kind = match kind {
                ReferenceKind::Bendable if target.suffix.is_empty() => ReferenceKind::Control,
                ReferenceKind::Bendable => ReferenceKind::Step,
                kind => kind,
            };
            let backlink = Backlink { relation, from: from.clone(), answer: answer.map(str::to_owned) };
            self.0.add(kind, &target.id, backlink);
        }
    }

    /// Notes that `from` depends on the questions of a condition.
    fn condition(&mut self, condition: Option<&Expression<Linked>>, from: &Target) {
        for (question, _) in condition.map(Expression::variables).unwrap_or_default() {
            self.add(ReferenceKind::Question, [question], Relation::DecidesOn, from);
        }
    }
}

/// A part of a page as the target of a reference.
fn part(id: &str, title: &str, page: &Target, anchor: &str) -> Target {
    Target {
        id: Arc::from(id),
        title: Arc::from(title),
        page: page.page.clone(),
        suffix: Arc::from(format!("#{anchor}")),
    }
}

/// A team as the target of a reference.
fn team_target(team: &Team<Linked>) -> Target {
    Target {
        id: Arc::from(team.id.value.as_str()),
        title: Arc::from(team.name.as_str()),
        page: Some(team_page(&team.id.value)),
        suffix: Arc::from(""),
    }
}
