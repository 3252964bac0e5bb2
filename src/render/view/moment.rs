//! The moments of a deal: a page each, and their list.

use serde::Serialize;

use super::super::body::html;
use super::super::{Site, href};
use super::page::PageView;
use super::{Frame, Link, Text, section, times};
use crate::model::made::moment_page;
use crate::model::{Backlink, Kind, Linked, Moment, Page, ReferenceKind, Relation, escaped};
use crate::render::made::Made;

#[derive(Serialize)]
struct OwnList {
    moments: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    title: String,
    href: String,
    description: Option<String>,
    guides: usize,
    questions: usize,
}

#[derive(Serialize)]
struct Own {
    moment: MomentView,
}

#[derive(Serialize)]
struct MomentView {
    /// Its place in the deal, from 1.
    number: usize,
    count: usize,
    guides: Vec<GuideView>,
    /// The questions best asked now, by bank.
    banks: Vec<BankView>,
    question_count: usize,
    /// The questions that must be settled by now.
    settled: Vec<Link>,
}

#[derive(Serialize)]
struct GuideView {
    title: String,
    href: String,
    length: Option<String>,
    audience: Option<String>,
    description: Option<String>,
}

#[derive(Serialize)]
struct BankView {
    title: String,
    href: Option<String>,
    questions: Vec<QuestionView>,
}

#[derive(Serialize)]
struct QuestionView {
    ask: String,
    href: Option<String>,
    why: String,
    must: bool,
}

/// Renders the list of moments.
pub fn list(frame: &mut Frame<'_, '_>) -> Text {
    let path = Made::Moments.site_path(frame.site);
    let mut page = PageView::made(frame, "section", frame.wording().get("moments-title"), &path);
    page.description = Some(frame.wording().get("moments-description").to_owned());
    let rows = frame.site.playbook.moments.iter().map(|moment| row(frame.site, moment, path.folder()));
    let own = OwnList { moments: rows.collect() };
    frame.view("moments.html", &path, page, String::new(), own)
}

fn row(site: &Site<'_>, moment: &Moment, folder: &str) -> Row {
    let count = |relation| links(site, moment, relation).count();
    Row {
        title: moment.title.clone(),
        href: href::to_path(folder, &moment_page(&moment.id)),
        description: moment.description.clone(),
        guides: count(Relation::AskedIn),
        questions: count(Relation::BestFor),
    }
}

/// Renders the page of one moment.
pub fn render(frame: &mut Frame<'_, '_>, at: usize) -> Text {
    let site = frame.site;
    let Some(moment) = site.playbook.moments.get(at) else { return section::missing() };
    let path = moment_page(&moment.id);
    let folder = path.folder();
    let mut page = PageView::made(frame, "moment", &moment.title, &path);
    frame.wording().get("kind-moment").clone_into(&mut page.kind_name);
    page.description.clone_from(&moment.description);
    page.lede = moment.description.as_deref().map(escaped);
    let guides = links(site, moment, Relation::AskedIn).filter_map(|link| guide(site, link, folder));
    let own = MomentView {
        number: at + 1,
        count: site.playbook.moments.len(),
        guides: guides.collect(),
        banks: banks(site, moment, folder),
        question_count: links(site, moment, Relation::BestFor).count(),
        settled: links(site, moment, Relation::SettledBy).map(|link| Link::new(&link.from, folder)).collect(),
    };
    frame.view("moment.html", &path, page, String::new(), Own { moment: own })
}

fn links<'s>(
    site: &'s Site<'_>,
    moment: &Moment,
    relation: Relation,
) -> impl Iterator<Item = &'s Backlink> + use<'s> {
    let all = site.playbook.backlinks.of(ReferenceKind::Moment, &moment.id).iter();
    all.filter(move |backlink| backlink.relation == relation)
}

/// A guide for the moment; nothing if the page is no guide.
fn guide(site: &Site<'_>, link: &Backlink, folder: &str) -> Option<GuideView> {
    let page: &Page<Linked> = site.places.page(site.playbook, link.from.page.as_ref()?)?;
    let Kind::Guide(guide) = &page.kind else { return None };
    Some(GuideView {
        title: page.title.clone(),
        href: href::to_path(folder, &page.site_path),
        length: guide.length.map(|length| times::duration(&site.playbook.wording, length)),
        audience: guide.audience.as_ref().map(|audience| html(audience, folder)),
        description: page.meta.description.as_ref().map(|description| html(description, folder)),
    })
}

fn banks(site: &Site<'_>, moment: &Moment, folder: &str) -> Vec<BankView> {
    let mut banks: Vec<BankView> = Vec::new();
    let mut bank = None;
    for link in links(site, moment, Relation::BestFor) {
        let Some(question) = site.playbook.questions.get(&*link.from.id) else { continue };
        if question.retired.is_some() {
            continue;
        }
        if bank != link.from.page.as_ref() {
            bank = link.from.page.as_ref();
            let title = bank.and_then(|bank| site.places.bank_title(bank)).unwrap_or_default().to_owned();
            let href = bank.map(|bank| href::to_path(folder, bank));
            banks.push(BankView { title, href, questions: Vec::new() });
        }
        if let Some(bank) = banks.last_mut() {
            bank.questions.push(QuestionView {
                ask: html(&question.ask, folder),
                href: href::to_target(folder, &link.from),
                why: html(&question.why, folder),
                must: question.required,
            });
        }
    }
    banks
}
