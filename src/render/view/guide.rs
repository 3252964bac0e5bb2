//! Guides.

use serde::Serialize;

use super::super::body::html;
use super::question::{Cards, Shown};
use super::{Frame, Link, Text};
use crate::model::{Fill, Guide, Linked, Page};

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
}

/// Renders a guide.
pub fn render(frame: &mut Frame<'_, '_>, page: &Page<Linked>, guide: &Guide<Linked>) -> Text {
    let folder = page.site_path.folder();
    let mut cards = Cards::default();
    let body = frame.body(page, &mut cards)?;
    let view = GuideView {
        audience: guide.audience.as_ref().map(|audience| html(audience, folder)),
        moment: guide.moment.as_ref().map(|moment| Link::new(moment, folder)),
        length: guide.length.map(|length| length.to_string()),
        leave_with: guide.leave_with.as_ref().map(|leave| html(leave, folder)),
        process: guide.process.as_ref().map(|process| Link::new(process, folder)),
        question_count: cards.shown.len(),
        must_count: cards.shown.iter().filter(|shown| shown.must).count(),
    };
    let own = Own { guide: view, jump: groups(page, cards) };
    frame.template("guide.html", page, body, own)
}

/// The page's questions by the heading above their block.
fn groups(page: &Page<Linked>, cards: Cards) -> Vec<Group> {
    let blocks = page.body.rich.holes.iter().filter(|hole| matches!(hole.fill, Fill::Questions(_)));
    let mut shown = cards.shown.into_iter();
    let mut groups: Vec<Group> = Vec::new();
    for (block, count) in blocks.zip(cards.blocks) {
        let above = page.body.headings.iter().take_while(|heading| heading.at <= block.at);
        let heading = above.last().map(|heading| heading.text.clone());
        let questions: Vec<Jump> = shown.by_ref().take(count).map(jump).collect();
        match groups.last_mut() {
            Some(group) if group.group == heading => group.questions.extend(questions),
            _ => groups.push(Group { group: heading, questions }),
        }
    }
    groups.retain(|group| !group.questions.is_empty());
    groups
}

fn jump(shown: Shown) -> Jump {
    Jump { number: shown.number, href: format!("#{}", shown.anchor), ask: shown.ask }
}
