//! Question banks.

use std::sync::Arc;

use serde::Serialize;

use super::super::body::html;
use super::super::href;
use super::cards::ItemView;
use super::numbers::{Here, Numbers};
use super::page::{PageView, TocEntry, Trust};
use super::question::{Asked, QuestionView};
use super::{Frame, Text, section};
use crate::model::made::question_page;
use crate::model::{Bank, Item, Kept, Linked, Question};

#[derive(Serialize)]
struct Own {
    bank: BankView,
}

#[derive(Serialize)]
struct BankView {
    question_count: usize,
    kept: Option<String>,
    /// Whether a question stands above the first heading.
    needs_heading: bool,
    items: Vec<ItemView>,
}

/// Renders the bank of this index.
pub fn render(frame: &mut Frame<'_, '_>, at: usize) -> Text {
    let Some(bank) = frame.site.playbook.banks.get(at) else { return section::missing() };
    let folder = bank.site_path.folder();
    let items = items(frame, bank, folder);
    let headings = items
        .iter()
        .filter_map(|item| Some(TocEntry::second(item.heading_id.as_deref()?, item.heading.as_deref()?)));
    let mut page =
        PageView::made(frame, "bank", &bank.title, &bank.site_path).of_file(frame.site, &bank.path, folder);
    frame.wording().get("kind-questions").clone_into(&mut page.kind_name);
    page.lede = bank.description.as_ref().map(|description| html(description, folder));
    page.trust = Trust::new(
        frame.wording(),
        bank.owner.as_ref(),
        (bank.reviewed, bank.review_every),
        (&frame.site.playbook.calendar, folder),
    );
    page.tags = super::tag::links(&bank.tags, folder);
    page.toc = headings.collect();
    let first = items.iter().find(|item| item.note.is_none());
    let needs_heading = first.is_some_and(|item| item.question.is_some());
    let question_count = bank.questions().count();
    let own = Own { bank: BankView { question_count, kept: bank.kept.to_text(), needs_heading, items } };
    frame.view("bank.html", &bank.site_path, page, String::new(), own)
}

fn items(frame: &Frame<'_, '_>, bank: &Bank<Linked>, folder: &str) -> Vec<ItemView> {
    let mut numbers = Numbers::default();
    let ids: Vec<Arc<str>> =
        bank.questions().map(|question| Arc::from(format!("{}.{}", bank.id(), question.id.value))).collect();
    let places: Vec<Here> =
        ids.iter().zip(bank.questions()).map(|(id, question)| numbers.add(id, &question.id.value)).collect();
    let mut shown = ids.iter().zip(&places);
    let mut headings = 0;
    let view = |item: &Item<Linked>| match item {
        Item::Heading { text, kept } => {
            headings += 1;
            // A question's id has no hyphen, so the two never meet.
            let id = format!("part-{headings}");
            ItemView {
                heading: Some(text.clone()),
                heading_id: Some(id),
                kept: kept.to_text(),
                ..ItemView::default()
            }
        }
        Item::Note(note) => ItemView { note: Some(html(note, folder)), ..ItemView::default() },
        Item::Question(question) => {
            let page = href::to_path(folder, &question_page(&bank.site_path, &question.id.value));
            let card = shown.next().map(|(id, here)| {
                let asked = Asked { id, here, numbers: &numbers, page: &bank.site_path };
                let view = QuestionView::new(frame.site, question, asked);
                QuestionView { page: Some(page), kept: kept(question).to_text(), ..view }
            });
            ItemView { question: card, ..ItemView::default() }
        }
    };
    bank.items.iter().map(view).collect()
}

/// What the source of a question, and of each of its options, knows besides.
fn kept(question: &Question<Linked>) -> Kept {
    let mut kept = question.kept.clone();
    for option in question.options.iter().flat_map(|option| std::iter::once(option).chain(&option.options)) {
        kept = kept.with(&format!("option {}", option.value.value), &option.kept);
    }
    kept
}
