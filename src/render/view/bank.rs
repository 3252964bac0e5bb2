//! Question banks.

use serde::Serialize;

use super::super::body::html;
use super::super::href;
use super::page::{PageView, TocEntry, Trust};
use super::question::{LatestView, QuestionView};
use super::{Frame, Link, Text, section};
use crate::model::made::question_page;
use crate::model::{Bank, Item, Linked, ReferenceKind, Relation};

#[derive(Serialize)]
struct Own {
    bank: BankView,
}

#[derive(Serialize)]
struct BankView {
    question_count: usize,
    items: Vec<ItemView>,
}

#[derive(Serialize, Default)]
struct ItemView {
    heading: Option<String>,
    heading_id: Option<String>,
    note: Option<String>,
    question: Option<QuestionView>,
}

/// Renders the bank of this index.
pub fn render(frame: &mut Frame<'_, '_>, at: usize) -> Text {
    let Some(bank) = frame.site.playbook.banks.get(at) else { return section::missing() };
    let folder = bank.site_path.folder();
    let items = items(frame, bank, folder);
    let headings = items
        .iter()
        .filter_map(|item| Some(TocEntry::second(item.heading_id.as_deref()?, item.heading.as_deref()?)));
    let mut page = PageView::made(frame, "bank", &bank.title, &bank.site_path);
    page.kind_name = "Questions";
    page.lede = bank.description.as_ref().map(|description| html(description, folder));
    page.trust = Trust::new(
        bank.owner.as_ref(),
        bank.reviewed,
        bank.review_every,
        (&frame.site.playbook.calendar, folder),
    );
    page.tags = super::tag::links(&bank.tags, folder);
    page.toc = headings.collect();
    let own = Own { bank: BankView { question_count: bank.questions().count(), items } };
    frame.view("bank.html", &bank.site_path, page, String::new(), own)
}

fn items(frame: &Frame<'_, '_>, bank: &Bank<Linked>, folder: &str) -> Vec<ItemView> {
    let (mut number, mut headings) = (0, 0);
    let view = |item: &Item<Linked>| match item {
        Item::Heading(text) => {
            headings += 1;
            // A question's id has no hyphen, so the two never meet.
            let id = format!("part-{headings}");
            ItemView { heading: Some(text.clone()), heading_id: Some(id), ..ItemView::default() }
        }
        Item::Note(note) => ItemView { note: Some(html(note, folder)), ..ItemView::default() },
        Item::Question(question) => {
            number += 1;
            let id = &question.id.value;
            let mut view = QuestionView::new(frame.site, question, number, id.clone(), folder);
            let backlinks =
                frame.site.playbook.backlinks.of(ReferenceKind::Question, &format!("{}.{id}", bank.id()));
            let guides = backlinks.iter().filter(|backlink| backlink.relation == Relation::AskedIn);
            view.used_in = guides.map(|backlink| Link::new(&backlink.from, folder)).collect();
            view.latest = LatestView::new(frame.site, &format!("{}.{id}", bank.id()), folder);
            view.page = Some(href::to_path(folder, &question_page(&bank.site_path, id)));
            ItemView { question: Some(view), ..ItemView::default() }
        }
    };
    bank.items.iter().map(view).collect()
}
