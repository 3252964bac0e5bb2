//! Lists of a part of the playbook that stand in pages: what `contacts`, `steps`, `controls` and `routes` blocks show,
//! and the rows that whole pages of the same kind are made of.

mod contacts;
mod controls;
mod routes;
mod steps;

pub use contacts::TeamRow;
pub use controls::ControlRow;
pub use routes::{OddsView, RouteRow};

use std::sync::Arc;

use serde::Serialize;

use super::super::{Fault, Site};
use crate::model::{Kind, Linked, Listing, ListingKind, Page, Target};
use steps::StepRow;

/// What the template of a block sees.
#[derive(Serialize)]
struct Rows<T> {
    rows: Vec<T>,
}

/// Renders what a block lists, on a page in `folder`.
pub fn render(site: &Site<'_>, folder: &str, listing: &Listing) -> Result<Arc<str>, Fault> {
    let targets = || listing.targets.iter();
    match listing.kind {
        ListingKind::Contacts => {
            let rows = targets().filter_map(|team| TeamRow::find(site, team, folder)).collect();
            site.template("contacts.html", &Rows::<TeamRow> { rows })
        }
        ListingKind::Steps => {
            let rows = targets().filter_map(|step| StepRow::find(site, step, folder)).collect();
            site.template("steps.html", &Rows::<StepRow> { rows })
        }
        ListingKind::Controls => {
            let rows = targets().filter_map(|control| ControlRow::find(site, control, folder)).collect();
            site.template("controls.html", &Rows::<ControlRow> { rows })
        }
        ListingKind::Routes => {
            let rows = targets().filter_map(|route| RouteRow::find(site, route, folder)).collect();
            site.template("routes.html", &Rows::<RouteRow> { rows })
        }
    }
}

/// The page a target stands on, and what only its kind says.
fn found<'s>(site: &'s Site<'_>, target: &Target) -> Option<(&'s Page<Linked>, &'s Kind<Linked>)> {
    let page = site.places.page(site.playbook, target.page.as_ref()?)?;
    Some((page, &page.kind))
}
