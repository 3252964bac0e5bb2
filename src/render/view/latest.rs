//! Until when a question is useful, and why.

use serde::Serialize;

use super::super::{Site, href};
use super::{Link, times};
use crate::model::made::moment_page;
use crate::model::time::DAY;

/// The latest useful moment of a question.
#[derive(Serialize)]
pub struct LatestView {
    moment: Option<Link>,
    starts: Link,
    takes: String,
}

impl LatestView {
    /// That of the question with this id. What takes less than a day can start at any time.
    pub fn new(site: &Site<'_>, id: &str, folder: &str) -> Option<Self> {
        let latest = site.playbook.latest.get(id).filter(|latest| latest.lead >= DAY)?;
        let moment = latest.moment.and_then(|at| site.playbook.moments.get(at));
        let moment = moment.map(|moment| Link {
            title: moment.title.clone(),
            href: Some(href::to_path(folder, &moment_page(&moment.id))),
        });
        Some(Self {
            moment,
            starts: Link::new(&latest.starts, folder),
            takes: times::duration(&site.playbook.wording, latest.takes),
        })
    }
}
