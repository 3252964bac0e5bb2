//! Routes.

use std::collections::HashSet;

use serde::Serialize;

use super::super::body::html;
use super::backlinks::{Group, only};
use super::cards::Cards;
use super::dates::DateView;
use super::listing::OddsView;
use super::times;
use super::{Frame, Link, Text};
use crate::model::{Backlink, Linked, Page, Precedent, ReferenceKind, Relation, Rich, Route};
use crate::wording::Wording;

#[derive(Serialize)]
struct Own {
    route: RouteView,
}

#[derive(Serialize)]
struct RouteView {
    when_said: Vec<String>,
    also_called: Vec<String>,
    /// What it bends, whichever side names the other.
    bends: Vec<Link>,
    decides: Link,
    within: String,
    bring: Vec<String>,
    limits: Option<String>,
    afterwards: Vec<String>,
    expires: DateView,
    precedents: Vec<PrecedentView>,
    odds: Option<OddsView>,
    /// What else leads here.
    backlinks: Vec<Group>,
}

#[derive(Serialize)]
struct PrecedentView {
    asked: DateView,
    what_for: Option<String>,
    yes: bool,
    took: Option<String>,
    note: Option<String>,
}

/// Renders a route.
pub fn render(frame: &mut Frame<'_, '_>, page: &Page<Linked>, route: &Route<Linked>) -> Text {
    let folder = page.site_path.folder();
    let body = frame.body(page, &Cards::new(page))?;
    let playbook = frame.site.playbook;
    let backlinks = playbook.backlinks.of(ReferenceKind::Route, page.path.stem());
    let all = |rich: &[Rich<Linked>]| rich.iter().map(|rich| html(rich, folder)).collect();
    let view = RouteView {
        when_said: route.when_said.clone(),
        also_called: route.also_called.clone(),
        bends: bends(route, backlinks, folder),
        decides: Link::new(&route.decides, folder),
        within: times::duration(frame.wording(), route.within),
        bring: all(&route.bring),
        limits: route.limits.as_ref().map(|limits| html(limits, folder)),
        afterwards: all(&route.afterwards),
        expires: DateView::new(frame.wording(), route.expires.value),
        precedents: route
            .precedents
            .iter()
            .map(|one| PrecedentView::new(frame.wording(), one, folder))
            .collect(),
        odds: OddsView::of(route, playbook),
        backlinks: only(backlinks, &[Relation::MentionedIn], folder),
    };
    frame.template("route.html", page, body, Own { route: view })
}

/// What the route says it bends, and the controls and steps that say it leads round them; each once.
fn bends(route: &Route<Linked>, backlinks: &[Backlink], folder: &str) -> Vec<Link> {
    let is_bent =
        |backlink: &&Backlink| matches!(backlink.relation, Relation::RoundControl | Relation::InStep);
    let saying = backlinks.iter().filter(is_bent).map(|backlink| &backlink.from);
    let mut seen = HashSet::new();
    let all = route.bends.iter().chain(saying).filter(|target| seen.insert(&*target.id));
    all.map(|target| Link::new(target, folder)).collect()
}

impl PrecedentView {
    fn new(wording: &Wording, precedent: &Precedent<Linked>, folder: &str) -> Self {
        Self {
            asked: DateView::new(wording, precedent.asked),
            what_for: precedent.what_for.as_ref().map(|what| html(what, folder)),
            yes: precedent.yes,
            took: precedent.took.map(|took| times::duration(wording, took)),
            note: precedent.note.as_ref().map(|note| html(note, folder)),
        }
    }
}
