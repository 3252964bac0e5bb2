//! Steps in a list.

use serde::Serialize;

use super::super::super::Site;
use super::super::control::firmness;
use super::super::{Link, times};
use super::found;
use crate::model::{Kind, Target};

/// A step in a list.
#[derive(Serialize)]
pub struct StepRow {
    #[serde(flatten)]
    link: Link,
    /// Its place in its process, from 1.
    number: usize,
    team: Link,
    takes: String,
    firmness: &'static str,
}

impl StepRow {
    /// The step that a target is.
    pub fn find(site: &Site<'_>, target: &Target, folder: &str) -> Option<Self> {
        let (_, Kind::Process(process)) = found(site, target)? else { return None };
        let (_, id) = target.id.split_once('.')?;
        let (at, step) = process.steps.iter().enumerate().find(|(_, step)| step.id.value == id)?;
        Some(Self {
            link: Link::new(target, folder),
            number: at + 1,
            team: Link::new(&step.team, folder),
            takes: times::duration(&site.playbook.wording, step.takes),
            firmness: firmness(step.firmness),
        })
    }
}
