//! Links in texts to what has a page made for looking things up. Articles keep none: a handbook's every link would
//! be noted twice.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Found, page_target};
use crate::model::made::team_page;
use crate::model::{Backlink, Bank, Kind, Linked, Page, ReferenceKind, Relation, SitePath, Teams};

/// What stands at an address.
type Subjects<'a> = HashMap<(Cow<'a, SitePath>, String), (ReferenceKind, Arc<str>)>;

/// Notes which page's text links to each question, control, route, process, step and team.
pub fn collect(
    pages: &[Arc<Page<Linked>>],
    banks: &[Bank<Linked>],
    teams: Option<&Teams<Linked>>,
    found: &mut Found,
) {
    let subjects = subjects(pages, banks, teams);
    if subjects.is_empty() {
        return;
    }
    for page in pages {
        let links = page.body.rich.holes.iter().flat_map(|hole| hole.fill.targets());
        for target in links {
            let Some(at) = target.page.as_ref().filter(|at| **at != page.site_path) else { continue };
            let Some((kind, id)) = subjects.get(&(Cow::Borrowed(at), target.suffix.to_string())) else {
                continue;
            };
            let from = page_target(page);
            found.0.add(*kind, id, Backlink { relation: Relation::MentionedIn, from, answer: None });
        }
    }
}

fn subjects<'a>(
    pages: &'a [Arc<Page<Linked>>],
    banks: &'a [Bank<Linked>],
    teams: Option<&'a Teams<Linked>>,
) -> Subjects<'a> {
    let mut subjects = Subjects::new();
    for page in pages {
        let kind = match &page.kind {
            Kind::Article | Kind::Guide(_) => continue,
            Kind::Process(_) => ReferenceKind::Process,
            Kind::Control(_) => ReferenceKind::Control,
            Kind::Route(_) => ReferenceKind::Route,
        };
        let stem = page.path.stem();
        let at = Cow::Borrowed(&page.site_path);
        subjects.insert((at.clone(), String::new()), (kind, Arc::from(stem)));
        if let Kind::Process(process) = &page.kind {
            for step in &process.steps {
                let id = Arc::from(format!("{stem}.{}", step.id.value));
                subjects.insert((at.clone(), format!("#{}", step.id.value)), (ReferenceKind::Step, id));
            }
        }
    }
    for bank in banks {
        for question in bank.questions() {
            let id = Arc::from(format!("{}.{}", bank.id(), question.id.value));
            let at = (Cow::Borrowed(&bank.site_path), format!("#{}", question.id.value));
            subjects.insert(at, (ReferenceKind::Question, id));
        }
    }
    if let Some(teams) = teams {
        for team in &teams.teams {
            let at = (Cow::Owned(team_page(&team.id.value)), String::new());
            subjects.insert(at, (ReferenceKind::Team, Arc::from(team.id.value.as_str())));
        }
    }
    subjects
}
