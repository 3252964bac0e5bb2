//! What scenarios refer to.

use std::sync::Arc;

use super::Found;
use crate::model::{Linked, ReferenceKind, Relation, Scenario, Target};

/// Notes who keeps a scenario right. What it leads to may change with any condition, and is no reference; its process
/// lists it as an example.
pub fn scenario(scenario: &Scenario<Linked>, found: &mut Found) {
    let own = Target {
        id: Arc::from(scenario.id()),
        title: Arc::from(scenario.title.as_str()),
        page: Some(scenario.site_path.clone()),
        suffix: Arc::from(""),
    };
    found.add(ReferenceKind::Team, scenario.owner.as_ref(), Relation::Owns, &own);
}
