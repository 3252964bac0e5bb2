//! Controls in a list.

use serde::Serialize;

use super::super::super::Site;
use super::super::super::body::html;
use super::super::control::firmness;
use super::super::{Link, times};
use super::found;
use crate::model::{Kind, Target};

/// A control in a list.
#[derive(Serialize)]
pub struct ControlRow {
    #[serde(flatten)]
    link: Link,
    rule: String,
    firmness: &'static str,
    /// The fastest way to a yes.
    way: Option<String>,
    takes: Option<String>,
    decides: Option<Link>,
}

impl ControlRow {
    /// The control that a target is.
    pub fn find(site: &Site<'_>, target: &Target, folder: &str) -> Option<Self> {
        let (_, Kind::Control(control)) = found(site, target)? else { return None };
        let way = control.to_yes.first();
        Some(Self {
            link: Link::new(target, folder),
            rule: html(&control.rule, folder),
            firmness: firmness(control.firmness),
            way: way.map(|way| html(&way.title, folder)),
            takes: way.and_then(|way| way.takes).map(|takes| times::duration(&site.playbook.wording, takes)),
            decides: control.decides.as_ref().map(|team| Link::new(team, folder)),
        })
    }
}
