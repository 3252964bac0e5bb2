//! Routes in a list.

use serde::Serialize;

use super::super::super::{Site, href};
use super::super::dates::DateView;
use super::super::{Link, times};
use super::found;
use crate::model::{Kind, Linked, Odds, Page, Playbook, Route, Target};

/// A route in a list.
#[derive(Serialize)]
pub struct RouteRow {
    title: String,
    href: String,
    /// What is said when it is needed, the first of it.
    said: Option<String>,
    decides: Link,
    within: String,
    odds: Option<OddsView>,
    expires: DateView,
}

/// How earlier requests went.
#[derive(Serialize)]
pub struct OddsView {
    asked: usize,
    yes: usize,
    median: Option<String>,
}

impl RouteRow {
    /// The route that a target is.
    pub fn find(site: &Site<'_>, target: &Target, folder: &str) -> Option<Self> {
        let (page, Kind::Route(route)) = found(site, target)? else { return None };
        Some(Self::new(site, page, route, folder))
    }

    /// The row of a route.
    pub fn new(site: &Site<'_>, page: &Page<Linked>, route: &Route<Linked>, folder: &str) -> Self {
        Self {
            title: page.title.clone(),
            href: href::to_path(folder, &page.site_path),
            said: route.when_said.first().cloned(),
            decides: Link::new(&route.decides, folder),
            within: times::duration(&site.playbook.wording, route.within),
            odds: OddsView::of(route, site.playbook),
            expires: DateView::new(&site.playbook.wording, route.expires.value),
        }
    }
}

impl OddsView {
    /// The odds of a route; `None` where nobody has asked yet.
    pub fn of(route: &Route<Linked>, playbook: &Playbook) -> Option<Self> {
        let Odds { asked, yes, median } = Odds::of(&route.precedents, &playbook.calendar)?;
        Some(Self { asked, yes, median: median.map(|median| times::working(&playbook.wording, median)) })
    }
}
