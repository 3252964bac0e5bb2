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
mod nav;
mod outcomes;
mod pages;
mod splice;
mod view;

use rayon::prelude::*;
use tera::Context;

use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::model::{Artifact, Artifacts, Piece, Playbook, SectionId, SitePath};
use crate::source::{Area, Sources, Span};
use crate::theme::{self, Theme};
use pages::Place;

/// What rendering one page needs beside the page: all of it the same for every page.
struct Site<'a> {
    playbook: &'a Playbook,
    theme: &'a Theme,
    sources: &'a Sources,
    places: pages::Places,
    made: made::Index<'a>,
    outcomes: outcomes::Outcomes<'a>,
}

/// Why a template could not be used. Boxed, because it is rare and large.
type Fault = Box<Diagnostic>;

/// A page, rendered.
type Rendered = Result<(SitePath, Artifact), Fault>;

/// Renders the whole site. `sources` only serves to place the errors of templates.
pub fn render(playbook: &Playbook, theme: &Theme, sources: &Sources) -> Diagnosed<Artifacts> {
    let site = Site {
        playbook,
        theme,
        sources,
        places: pages::Places::new(playbook),
        made: made::Index::new(playbook),
        outcomes: outcomes::Outcomes::new(playbook),
    };
    let mut diagnostics = Vec::new();
    let sections: Vec<usize> = (0..playbook.sections.len()).collect();
    let navs: Result<Vec<nav::Nav>, Fault> =
        sections.into_par_iter().map(|at| nav::render(&site, SectionId(at))).collect();
    let navs = match navs {
        Ok(navs) => navs,
        Err(fault) => return Diagnosed::new(Artifacts::new(), vec![*fault]),
    };
    // What an author wrote takes the place of what would be made.
    let made = site.made.all(playbook).into_iter().map(Place::Made);
    let places: Vec<Place> = made.chain(site.places.all()).collect();
    let rendered: Vec<Rendered> =
        places.into_par_iter().map(|place| pages::render(&site, &navs, place)).collect();
    let redirects = playbook.redirects.iter().map(|(from, target)| pages::redirect(&site, from, target));
    let mut artifacts = theme.files.clone();
    for page in rendered.into_iter().chain(redirects) {
        match page {
            Ok((path, artifact)) => {
                artifacts.insert(path, artifact);
            }
            // One mistake in a template breaks every page that uses it: once is enough to say so.
            Err(fault) if diagnostics.contains(&*fault) => {}
            Err(fault) => diagnostics.push(*fault),
        }
    }
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
    Diagnosed::new(artifacts, diagnostics)
}

impl Site<'_> {
    /// Renders one template with one view.
    fn template(&self, name: &str, view: &impl serde::Serialize) -> Result<String, Fault> {
        let rendered =
            Context::from_serialize(view).and_then(|context| self.theme.templates.render(name, &context));
        rendered.map_err(|error| {
            let files = || self.sources.iter(Area::BuiltIn).chain(self.sources.iter(Area::Theme));
            let texts = files().filter_map(|(path, _)| Some((path, self.sources.text(path)?))).collect();
            Box::new(theme::diagnostic(&error, files().map(|(path, _)| path), &texts))
        })
    }
}

/// A page's text with what was kept out of its template put in.
fn finished(text: String, splices: splice::Splices) -> Artifact {
    let pieces: Vec<Piece> = splices.put_into(text);
    Artifact::Text(pieces)
}
