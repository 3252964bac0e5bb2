//! What every page shows of the site.

use serde::Serialize;

use super::super::{Site, href};
use crate::model::SitePath;
use crate::theme::Logo;
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
    logo: Vec<PictureView>,
}

/// A picture, seen from one page.
#[derive(Serialize)]
struct PictureView {
    href: String,
    width: Option<u32>,
    height: Option<u32>,
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
            logo: site.theme.logo.iter().flat_map(|logo| PictureView::both(logo, folder)).collect(),
        }
    }
}

impl PictureView {
    /// The logo for the light or for always, then that for the dark.
    fn both(logo: &Logo, folder: &str) -> impl Iterator<Item = Self> {
        [Some(&logo.light), logo.dark.as_ref()].into_iter().flatten().map(move |picture| Self {
            href: href::to_path(folder, &picture.path),
            width: picture.size.map(|size| size.width),
            height: picture.size.map(|size| size.height),
        })
    }
}
