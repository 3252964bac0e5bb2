//! Routes.

use serde::Serialize;

use super::super::body::html;
use super::cards::Cards;
use super::dates::DateView;
use super::{Frame, Link, Text};
use crate::model::{Linked, Page, Precedent, Rich, Route};

#[derive(Serialize)]
struct Own {
    route: RouteView,
}

#[derive(Serialize)]
struct RouteView {
    when_said: Vec<String>,
    also_called: Vec<String>,
    bends: Vec<Link>,
    decides: Link,
    within: String,
    bring: Vec<String>,
    limits: Option<String>,
    afterwards: Vec<String>,
    expires: DateView,
    precedents: Vec<PrecedentView>,
    asked: usize,
    yes: usize,
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
    let all = |rich: &[Rich<Linked>]| rich.iter().map(|rich| html(rich, folder)).collect();
    let view = RouteView {
        when_said: route.when_said.clone(),
        also_called: route.also_called.clone(),
        bends: Link::all(&route.bends, folder),
        decides: Link::new(&route.decides, folder),
        within: route.within.to_string(),
        bring: all(&route.bring),
        limits: route.limits.as_ref().map(|limits| html(limits, folder)),
        afterwards: all(&route.afterwards),
        expires: DateView::new(route.expires.value),
        precedents: route.precedents.iter().map(|one| PrecedentView::new(one, folder)).collect(),
        asked: route.precedents.len(),
        yes: route.precedents.iter().filter(|one| one.yes).count(),
    };
    frame.template("route.html", page, body, Own { route: view })
}

impl PrecedentView {
    fn new(precedent: &Precedent<Linked>, folder: &str) -> Self {
        Self {
            asked: DateView::new(precedent.asked),
            what_for: precedent.what_for.as_ref().map(|what| html(what, folder)),
            yes: precedent.yes,
            took: precedent.took.map(|took| took.to_string()),
            note: precedent.note.as_ref().map(|note| html(note, folder)),
        }
    }
}
