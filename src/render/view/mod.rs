//! What templates see: one type per kind of page, holding everything that page may show and nothing else.

mod answer;
mod assume;
mod az;
mod backlinks;
mod bank;
mod cards;
pub mod condition;
mod control;
mod dates;
mod exceptions;
mod guide;
mod home;
mod latest;
mod lead_time;
mod listing;
mod map;
mod measure;
mod moment;
mod notes;
mod numbers;
mod page;
mod process;
mod question;
mod question_page;
mod route;
mod scenario;
mod section;
mod site;
mod step;
mod tag;
mod team;
mod teams;
mod times;
mod weight;

use std::sync::Arc;

use serde::Serialize;

use super::body::Block;
use super::made::Made;
use super::pages::Place;
use super::splice::Splices;
use super::{Fault, Site, data, href};
use crate::model::{Kind, Linked, Page, Piece, SectionEntry, SitePath, Target, escaped};
use crate::wording::{Wording, is_from_right};
use cards::Cards;
pub use site::SiteView;

/// A page's path in the site and its text from the template.
pub type Text = Result<(SitePath, Arc<str>), Fault>;

/// A title and the way there; without a way it is shown as plain text.
#[derive(Clone, Serialize)]
pub struct Link {
    /// What is read.
    pub title: String,
    /// Where it leads, from the page at hand.
    pub href: Option<String>,
}

impl Link {
    /// The link to a target, from a page in `folder`.
    fn new(target: &Target, folder: &str) -> Self {
        Self { title: target.title.to_string(), href: href::to_target(folder, target) }
    }

    fn all(targets: &[Target], folder: &str) -> Vec<Self> {
        targets.iter().map(|target| Self::new(target, folder)).collect()
    }
}

/// What the page of an old path sees.
#[derive(Serialize)]
pub struct Redirect {
    lang: String,
    is_from_right: bool,
    title: String,
    target: String,
}

impl Redirect {
    /// The view of a page that only leads to `link`.
    pub fn new(site: &Site<'_>, link: Link) -> Self {
        Self {
            lang: site.playbook.language.clone(),
            is_from_right: is_from_right(&site.playbook.language),
            title: link.title,
            target: link.href.unwrap_or_default(),
        }
    }
}

/// What every page's template sees, and what only its own does.
#[derive(Serialize)]
struct View<T> {
    site: SiteView,
    nav: String,
    page: page::PageView,
    /// The place holder of the page's text.
    body: String,
    #[serde(flatten)]
    own: T,
}

/// Nothing of its own.
#[derive(Serialize)]
struct Nothing {}

/// Renders the page at `place`.
pub fn render(site: &Site<'_>, place: Place, nav: String, splices: &mut Splices) -> Text {
    let mut frame = Frame { site, place, nav, splices };
    match place {
        Place::Section(id) | Place::Entry(_, _, SectionEntry::Section(id)) => section::render(&mut frame, id),
        Place::Entry(_, _, SectionEntry::Bank(at)) => bank::render(&mut frame, at),
        Place::Entry(_, _, SectionEntry::Scenario(at)) => scenario::render(&mut frame, at),
        Place::Entry(_, _, SectionEntry::Teams) => teams::render(&mut frame),
        Place::Entry(_, _, SectionEntry::Page(at)) => match site.playbook.pages.get(at) {
            Some(page) => render_page(&mut frame, page),
            None => section::missing(),
        },
        Place::Made(made) => match made {
            Made::Moments => moment::list(&mut frame),
            Made::Moment(at) => moment::render(&mut frame, at),
            Made::Weight => weight::render(&mut frame),
            Made::Tags => tag::list(&mut frame),
            Made::Tag(at) => tag::render(&mut frame, at),
            Made::Questions => data::questions(site),
            Made::QuestionsSchema => data::schema(),
            Made::LeaveBehind(at) => guide::leave_behind(&frame, at),
            Made::TextCopy(at) => guide::text_copy(&mut frame, at),
            Made::Team(at) => team::render(&mut frame, at),
            Made::Exceptions => exceptions::render(&mut frame),
            Made::Needs => exceptions::needs(&mut frame),
            Made::Az => az::index(&mut frame),
            Made::AzLetter(at) => az::letter(&mut frame, at),
            Made::Question(bank, at) => question_page::render(&mut frame, bank, at),
        },
    }
}

/// Renders a page that an author wrote.
fn render_page(frame: &mut Frame<'_, '_>, page: &Page<Linked>) -> Text {
    match &page.kind {
        Kind::Article => {
            let body = frame.body(page, &Cards::new(page))?;
            frame.template("article.html", page, body, Nothing {})
        }
        Kind::Guide(guide) => guide::render(frame, page, guide),
        Kind::Process(process) => process::render(frame, page, process),
        Kind::Control(control) => control::render(frame, page, control),
        Kind::Route(route) => route::render(frame, page, route),
    }
}

/// What is at hand while one page is rendered.
struct Frame<'s, 'p> {
    site: &'s Site<'s>,
    place: Place,
    nav: String,
    splices: &'p mut Splices,
}

impl<'s> Frame<'s, '_> {
    /// What the site says.
    fn wording(&self) -> &'s Wording {
        &self.site.playbook.wording
    }

    /// The place holder of a page's whole text.
    fn body(&mut self, page: &Page<Linked>, cards: &Cards) -> Result<String, Fault> {
        let length = page.body.rich.html.len();
        self.part(page, 0..length, cards)
    }

    /// The place holder of a part of a page's text.
    fn part(
        &mut self,
        page: &Page<Linked>,
        range: std::ops::Range<usize>,
        cards: &Cards,
    ) -> Result<String, Fault> {
        let folder = page.site_path.folder();
        let site = self.site;
        let mut render = |block: Block<'_>| match block {
            Block::Questions(at, items) => cards.render(site, &page.site_path, at, items),
            Block::Diagram(process) => map::diagram(site, &page.site_path, process),
            Block::Listing(listing) => listing::render(site, folder, listing),
            Block::Wording(id) => Ok(Arc::from(escaped(site.playbook.wording.get(id)))),
        };
        let pieces = super::body::pieces(&page.body.rich, range, folder, &mut render)?;
        Ok(self.keep(pieces))
    }

    fn keep(&mut self, pieces: Vec<Piece>) -> String {
        let is_empty = pieces.iter().all(|piece| piece.as_str().trim().is_empty());
        if is_empty { String::new() } else { self.splices.keep(pieces) }
    }

    /// Renders an author's page with its template.
    fn template(&self, template: &str, page: &Page<Linked>, body: String, own: impl Serialize) -> Text {
        let head = page::PageView::new(self, page);
        self.view(template, &page.site_path, head, body, own)
    }

    fn view(
        &self,
        template: &str,
        path: &SitePath,
        page: page::PageView,
        body: String,
        own: impl Serialize,
    ) -> Text {
        let site = SiteView::new(self.site, path.folder());
        let view = View { site, nav: self.nav.clone(), page, body, own };
        Ok((path.clone(), self.site.template(template, &view)?))
    }
}
