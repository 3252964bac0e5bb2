//! A question on a page of its own: all that is known of it, and all that depends on it.

use serde::Serialize;

use super::backlinks::{Group, backlinks};
use super::notes;
use super::numbers::{Here, Numbers};
use super::page::{PageView, Trust};
use super::question::{Asked, QuestionView};
use super::{Frame, Link, Text, section};
use crate::model::ReferenceKind;
use crate::model::made::question_page;

#[derive(Serialize)]
struct Own {
    question: QuestionView,
    backlinks: Vec<Group>,
}

/// Renders the question at this place of a bank.
pub fn render(frame: &mut Frame<'_, '_>, bank: usize, at: usize) -> Text {
    let site = frame.site;
    let found = site.playbook.banks.get(bank).zip(site.made.question(bank, at));
    let Some((bank, question)) = found else { return section::missing() };
    let path = question_page(&bank.site_path, &question.id.value);
    let folder = path.folder();
    let id = format!("{}.{}", bank.id(), question.id.value);
    let mut page = PageView::made(frame, "question", &question.ask_text, &path);
    page.edit = notes::edit(site, &bank.path);
    frame.wording().get("kind-question").clone_into(&mut page.kind_name);
    let owner = question.owner.as_ref().or(bank.owner.as_ref());
    page.trust = Trust::new(
        frame.wording(),
        owner,
        (question.reviewed.or(bank.reviewed), bank.review_every),
        (&site.playbook.calendar, folder),
    );
    page.tags = super::tag::links(&question.tags, folder);
    let here = Here { number: at + 1, anchor: question.id.value.clone() };
    let asked = Asked { id: &id, here: &here, numbers: &Numbers::default(), page: &path };
    let mut view = QuestionView::new(site, question, asked);
    let href = super::href::to_path(folder, &bank.site_path);
    view.bank = Some(Link { title: bank.title.clone(), href: Some(format!("{href}#{}", question.id.value)) });
    let own =
        Own { question: view, backlinks: backlinks(site.playbook, ReferenceKind::Question, &id, folder) };
    frame.view("question.html", &path, page, String::new(), own)
}
