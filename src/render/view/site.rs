//! What every page shows of the site.

use serde::Serialize;

use super::super::{Site, href};
use crate::model::SitePath;
use crate::wording::is_from_right;

/// The site, seen from one page.
#[derive(Serialize)]
pub struct SiteView {
    title: String,
    description: Option<String>,
    lang: String,
    is_from_right: bool,
    home: String,
    root: String,
}

impl SiteView {
    /// The site, seen from a page in `folder`.
    pub fn new(site: &Site<'_>, folder: &str) -> Self {
        Self {
            title: site.playbook.title.clone(),
            description: site.playbook.description.clone(),
            lang: site.playbook.language.clone(),
            is_from_right: is_from_right(&site.playbook.language),
            home: href::to_path(folder, &SitePath::new("index.html")),
            root: href::to_top(folder),
        }
    }
}
