//! A page: what its kind says of it, and its text by headings.

use super::super::doc::{Doc, DocKind, Section};
use super::process;
use super::text::Text;
use crate::model::{Heading, Kind, Linked, Page, Target};

/// Adds a page, and the steps of a process.
pub fn collect(page: &Page<Linked>, within: &str, docs: &mut Vec<Doc>) {
    let mut text = Text::default();
    if let Some(description) = &page.meta.description {
        text.rich(description);
    }
    let mut doc = Doc {
        within: within.to_owned(),
        about: page.meta.tags.clone(),
        teams: page.meta.owner.iter().map(id).collect(),
        ..Doc::new(DocKind::Page, page.site_path.clone(), &page.title)
    };
    own(page, &mut doc, &mut text);
    let (mut steps, mut taken) = (Vec::new(), Vec::new());
    if let Kind::Process(process) = &page.kind {
        taken = process::steps(page, process, &mut steps);
    }
    let mut code = Text::default();
    doc.sections = sections(page, text, (&taken, &mut code));
    doc.code = code.take();
    docs.push(doc);
    docs.append(&mut steps);
}

/// What only its kind says.
fn own(page: &Page<Linked>, doc: &mut Doc, text: &mut Text) {
    match &page.kind {
        Kind::Article => {}
        Kind::Guide(guide) => {
            doc.kind = DocKind::Guide;
            doc.moments = guide.moment.iter().map(id).collect();
            text.all(guide.audience.iter().chain(&guide.leave_with));
        }
        Kind::Process(process) => {
            doc.kind = DocKind::Process;
            text.all(&process.gives).all(process.not_for.iter().flat_map(|other| [&other.case, &other.go]));
        }
        Kind::Control(control) => {
            doc.kind = DocKind::Control;
            text.rich(&control.rule).rich(&control.because);
            for way in &control.to_yes {
                text.rich(&way.title).all(&way.how);
            }
            text.all(&control.evidence);
            doc.teams.extend(control.decides.iter().map(id));
            doc.teams.extend(control.to_yes.iter().filter_map(|way| way.team.as_ref()).map(id));
        }
        Kind::Route(route) => {
            doc.kind = DocKind::Route;
            doc.said.clone_from(&route.when_said);
            doc.called.clone_from(&route.also_called);
            text.all(&route.limits).all(&route.bring).all(&route.afterwards);
            doc.teams.push(id(&route.decides));
        }
    }
    doc.teams.sort_unstable();
    doc.teams.dedup();
}

/// The id of a team or moment.
pub fn id(target: &Target) -> String {
    target.id.to_string()
}

/// The page's text by its headings, without those of `skipped` headings and what stands before the next one after them.
fn sections(page: &Page<Linked>, mut before: Text, (skipped, code): (&[usize], &mut Text)) -> Vec<Section> {
    let html = &page.body.rich.html;
    let headings = &page.body.headings;
    let first = headings.first().map_or(html.len(), |heading| heading.at);
    before.html(html.get(..first).unwrap_or_default(), code);
    let mut sections = Vec::with_capacity(headings.len() + 1);
    let before = before.take();
    if !before.is_empty() || headings.is_empty() {
        sections.push(Section::bare(before));
    }
    for (at, heading) in headings.iter().enumerate() {
        if skipped.contains(&at) {
            continue;
        }
        let end = headings.get(at + 1).map_or(html.len(), |next| next.at);
        let text = Text::default().html(under(html, heading, end), code).take();
        sections.push(Section(heading.id.clone(), heading.text.clone(), text));
    }
    sections
}

/// The HTML below a heading, up to `end`.
pub fn under<'h>(html: &'h str, heading: &Heading, end: usize) -> &'h str {
    let whole = html.get(heading.at..end).unwrap_or_default();
    let closing = format!("</h{}>", heading.level);
    whole.split_once(closing.as_str()).map_or(whole, |(_, after)| after)
}
