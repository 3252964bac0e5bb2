//! Every page of the site from a value that holds all it may show.
//!
//! A template sees one typed view ([`view`]) and no function that reaches the site, so a page depends on exactly
//! what its view holds. Large or shared parts (a page's text, its section's navigation) go through the template as
//! place holders and are put in afterwards, uncopied ([`splice`]).

mod az;
mod body;
mod data;
mod href;
mod leave_behind;
mod made;
mod map;
mod memo;
mod nav;
mod outcomes;
mod pages;
mod print;
mod same;
mod splice;
mod view;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;
use tera::Context;

use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::model::{Artifact, Artifacts, Piece, Playbook, SectionId, SitePath};
use crate::source::{Area, Sources, Span};
use crate::theme::{self, Theme};
pub use memo::Memo;
use pages::Place;
pub use same::Before;
use same::Same;

/// What rendering one page needs beside the page: all of it the same for every page.
struct Site<'a> {
    playbook: &'a Playbook,
    theme: &'a Theme,
    /// For how authors know their files.
    sources: &'a Sources,
    memo: Option<&'a Memo>,
    places: pages::Places,
    made: made::Index<'a>,
    outcomes: outcomes::Outcomes<'a>,
}

/// Why a template could not be used. Boxed, because it is rare and large.
type Fault = Box<Diagnostic>;

/// A page, rendered.
type Rendered = Result<(SitePath, Artifact), Fault>;

/// Renders the whole site. `sources` only serves to name files and to place the errors of templates.
pub fn render(playbook: &Playbook, theme: &Theme, sources: &Sources) -> Diagnosed<Artifacts> {
    whole(&Site::new(playbook, theme, sources, None), None)
}

/// The same, with the texts of the last time at hand, and the site before this one if there was one. Settings and theme
/// must be the same for all.
pub fn render_with(
    memo: &mut Memo,
    before: Option<Before<'_>>,
    playbook: &Playbook,
    theme: &Theme,
    sources: &Sources,
) -> Diagnosed<Artifacts> {
    let same = before.map(|before| Same::new(before, playbook));
    let rendered = whole(&Site::new(playbook, theme, sources, Some(memo)), same.as_ref());
    memo.turn();
    rendered
}

/// Renders again what is made of these pages alone, each by its place in the playbook, into the site of which
/// everything else is as it was.
pub fn render_again(
    artifacts: &mut Artifacts,
    pages: &[usize],
    playbook: &Playbook,
    theme: &Theme,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let site = Site::new(playbook, theme, sources, None);
    let places = site.places.of_pages(&site, pages);
    match navs(&site, &places) {
        Ok(navs) => {
            let mut found =
                put(artifacts, places.into_iter().map(|place| pages::render(&site, &navs, place)));
            found.extend(print::add(&site, artifacts).map(|fault| *fault));
            found
        }
        Err(fault) => vec![*fault],
    }
}

/// Renders the pages at these paths alone, as they are in the whole site. There are none if a template is at fault.
pub fn render_some(wanted: &[SitePath], playbook: &Playbook, theme: &Theme, sources: &Sources) -> Artifacts {
    let site = Site::new(playbook, theme, sources, None);
    let mut places: BTreeMap<SitePath, Place> = BTreeMap::new();
    for place in all(&site) {
        // Those of authors come last, and take the place of others.
        if let Some(path) = place.site_path(&site).filter(|path| wanted.contains(path)) {
            places.insert(path, place);
        }
    }
    let places: Vec<Place> = places.into_values().collect();
    let Ok(navs) = navs(&site, &places) else { return Artifacts::new() };
    let rendered: Result<Artifacts, Fault> =
        places.into_iter().map(|place| pages::render(&site, &navs, place)).collect();
    rendered.unwrap_or_default()
}

/// All pages. What an author wrote comes after what would be made in its place.
fn all(site: &Site<'_>) -> Vec<Place> {
    let made = site.made.all(site.playbook).into_iter().map(Place::Made);
    made.chain(site.places.all()).collect()
}

fn whole(site: &Site<'_>, same: Option<&Same<'_>>) -> Diagnosed<Artifacts> {
    let (playbook, theme) = (site.playbook, site.theme);
    let places = all(site);
    let kept = places.par_iter().map(|place| same.and_then(|same| same.page(*place)));
    let kept: Vec<Option<(SitePath, Artifact)>> = kept.collect();
    let other = places.iter().zip(&kept).filter(|(_, kept)| kept.is_none()).map(|(place, _)| *place);
    let navs = match navs(site, &other.collect::<Vec<_>>()) {
        Ok(navs) => navs,
        Err(fault) => return Diagnosed::new(Artifacts::new(), vec![*fault]),
    };
    let places = places.into_par_iter().zip(kept);
    let rendered: Vec<Rendered> =
        places.map(|(place, kept)| kept.map_or_else(|| pages::render(site, &navs, place), Ok)).collect();
    let redirects = playbook.redirects.iter().map(|(from, target)| pages::redirect(site, from, target));
    let mut artifacts = theme.files.clone();
    let mut diagnostics = put(&mut artifacts, rendered.into_iter().chain(redirects));
    for asset in &playbook.assets {
        let path = SitePath::new(asset.as_str());
        if theme.files.contains_key(&path) {
            diagnostics.push(
                Diagnostic::error("duplicate-page", format!("`{path}` is a file of the theme"))
                    .at(asset, Span::at(0))
                    .help("rename this file; to change the theme's, put yours into `themes/<name>/static/`"),
            );
        }
        artifacts.insert(path, Artifact::Copy(asset.clone()));
    }
    diagnostics.extend(print::add(site, &mut artifacts).map(|fault| *fault));
    Diagnosed::new(artifacts, diagnostics)
}

/// The navigation of every section that these places show, by its number; of the others it is empty.
fn navs(site: &Site<'_>, places: &[Place]) -> Result<Vec<nav::Nav>, Fault> {
    let wanted: HashSet<SectionId> = places.iter().map(|place| place.section(site)).collect();
    let sections: Vec<SectionId> = (0..site.playbook.sections.len()).map(SectionId).collect();
    let nav =
        |id: SectionId| if wanted.contains(&id) { nav::render(site, id) } else { Ok(nav::Nav::default()) };
    sections.into_par_iter().map(nav).collect()
}

/// Puts pages into the site; what kept any from being rendered.
fn put(artifacts: &mut Artifacts, rendered: impl IntoIterator<Item = Rendered>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for page in rendered {
        match page {
            Ok((path, artifact)) => {
                artifacts.insert(path, artifact);
            }
            // One mistake in a template breaks every page that uses it: once is enough to say so.
            Err(fault) if diagnostics.contains(&*fault) => {}
            Err(fault) => diagnostics.push(*fault),
        }
    }
    diagnostics
}

impl<'a> Site<'a> {
    fn new(playbook: &'a Playbook, theme: &'a Theme, sources: &'a Sources, memo: Option<&'a Memo>) -> Self {
        Self {
            playbook,
            theme,
            sources,
            memo,
            places: pages::Places::new(playbook),
            made: made::Index::new(playbook),
            outcomes: outcomes::Outcomes::new(playbook),
        }
    }
}

impl Site<'_> {
    /// Renders one template with one view.
    fn template(&self, name: &str, view: &impl serde::Serialize) -> Result<Arc<str>, Fault> {
        match self.memo {
            Some(memo) => memo.text(name, view, || self.rendered(name, view)),
            None => self.rendered(name, view),
        }
    }

    fn rendered(&self, name: &str, view: &impl serde::Serialize) -> Result<Arc<str>, Fault> {
        let rendered =
            Context::from_serialize(view).and_then(|context| self.theme.templates.render(name, &context));
        rendered.map(Arc::from).map_err(|error| {
            let files = || self.sources.iter(Area::BuiltIn).chain(self.sources.iter(Area::Theme));
            let texts = files().filter_map(|(path, _)| Some((path, self.sources.text(path)?))).collect();
            Box::new(theme::diagnostic(&error, files().map(|(path, _)| path), &texts))
        })
    }
}

/// A page's text with what was kept out of its template put in.
fn finished(text: &Arc<str>, splices: splice::Splices) -> Artifact {
    let pieces: Vec<Piece> = splices.put_into(text);
    Artifact::Text(Arc::from(pieces))
}
