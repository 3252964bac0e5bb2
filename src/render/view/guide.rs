//! Guides.

use serde::Serialize;

use super::super::body::html;
use super::super::{href, leave_behind};
use super::cards::{BlockView, Cards, Shown};
use super::page::PageView;
use super::times;
use super::{Frame, Link, Text, section};
use crate::model::{Guide, Kind, Linked, Page, made};
use crate::wording::Wording;

#[derive(Serialize)]
struct Own {
    guide: GuideView,
    jump: Vec<Group>,
}

#[derive(Serialize)]
struct GuideView {
    audience: Option<String>,
    moment: Option<Link>,
    length: Option<String>,
    leave_with: Option<String>,
    process: Option<Link>,
    question_count: usize,
    must_count: usize,
    /// What stays with the customer.
    leave_behind: Option<leave_behind::Summary>,
    /// The way to the guide as text.
    text: String,
}

#[derive(Serialize)]
struct OwnText {
    guide: GuideView,
    blocks: Vec<BlockView>,
}

/// The questions under one heading.
#[derive(Serialize)]
struct Group {
    group: Option<String>,
    questions: Vec<Jump>,
}

#[derive(Serialize)]
struct Jump {
    number: usize,
    href: String,
    ask: String,
    must: bool,
}

/// Renders a guide.
pub fn render(frame: &mut Frame<'_, '_>, page: &Page<Linked>, guide: &Guide<Linked>) -> Text {
    let cards = Cards::new(page);
    let body = frame.body(page, &cards)?;
    let own = Own { guide: GuideView::new(frame.wording(), page, guide, &cards), jump: groups(&cards) };
    frame.template("guide.html", page, body, own)
}

/// Renders what the guide at this place leaves with the customer.
pub fn leave_behind(frame: &Frame<'_, '_>, at: usize) -> Text {
    match frame.site.playbook.page(at) {
        Some(page @ Page { kind: Kind::Guide(guide), .. }) => leave_behind::render(frame.site, page, guide),
        _ => section::missing(),
    }
}

/// Renders the guide at this place as text.
pub fn text_copy(frame: &mut Frame<'_, '_>, at: usize) -> Text {
    let Some(page @ Page { kind: Kind::Guide(guide), .. }) = frame.site.playbook.page(at) else {
        return section::missing();
    };
    let cards = Cards::new(page);
    let own = OwnText {
        guide: GuideView::new(frame.wording(), page, guide, &cards),
        blocks: cards.items(frame.site, page),
    };
    let head = PageView::new(frame, page);
    let (path, text) =
        frame.view("guide.txt", &made::text_copy(&page.site_path), head, String::new(), own)?;
    // A mark at the start says that it is UTF-8: a server rarely does, and on a disk nobody can.
    Ok((path, format!("\u{FEFF}{text}").into()))
}

impl GuideView {
    fn new(wording: &Wording, page: &Page<Linked>, guide: &Guide<Linked>, cards: &Cards) -> Self {
        let folder = page.site_path.folder();
        Self {
            audience: guide.audience.as_ref().map(|audience| html(audience, folder)),
            moment: guide.moment.as_ref().map(|moment| Link::new(moment, folder)),
            length: guide.length.map(|length| times::duration(wording, length)),
            leave_with: guide.leave_with.as_ref().map(|leave| html(leave, folder)),
            process: guide.process.as_ref().map(|process| Link::new(process, folder)),
            question_count: cards.shown().count(),
            must_count: cards.shown().filter(|shown| shown.must).count(),
            leave_behind: leave_behind::Summary::new(page),
            text: href::to_path(folder, &made::text_copy(&page.site_path)),
        }
    }
}

/// The page's questions by the heading above their block, and that of their bank.
fn groups(cards: &Cards) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for block in cards.blocks() {
        for shown in &block.shown {
            let heading = [&block.heading, &shown.part].into_iter().flatten();
            let heading = heading.map(String::as_str).collect::<Vec<_>>().join(" – ");
            let group = Some(heading).filter(|heading| !heading.is_empty());
            match groups.last_mut() {
                Some(last) if last.group == group => last.questions.push(Jump::new(shown)),
                _ => groups.push(Group { group, questions: vec![Jump::new(shown)] }),
            }
        }
    }
    groups
}

impl Jump {
    fn new(shown: &Shown) -> Self {
        Self {
            number: shown.here.number,
            href: format!("#{}", shown.here.anchor),
            ask: shown.ask.clone(),
            must: shown.must,
        }
    }
}
