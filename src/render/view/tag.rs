//! Tags: a page each, and their list.

use serde::Serialize;

use super::super::href;
use super::page::PageView;
use super::{Frame, Link, Text, section};
use crate::model::tag_slug;
use crate::render::made::Made;

#[derive(Serialize)]
struct OwnList {
    tags: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    title: String,
    href: String,
    count: usize,
}

#[derive(Serialize)]
struct Own {
    pages: Vec<Link>,
    banks: Vec<Link>,
    questions: Vec<Link>,
}

/// Renders the list of tags.
pub fn list(frame: &mut Frame<'_, '_>) -> Text {
    let path = Made::Tags.site_path(frame.site);
    let page = PageView::made(frame, "section", frame.wording().get("tags-title"), &path);
    let tags = frame.site.playbook.tags.values().map(|tag| Row {
        title: tag.name.clone(),
        href: href::to_path(path.folder(), &tag.site_path),
        count: tag.pages.len() + tag.banks.len() + tag.questions.len(),
    });
    let own = OwnList { tags: tags.collect() };
    frame.view("tags.html", &path, page, String::new(), own)
}

/// Renders the page of one tag.
pub fn render(frame: &mut Frame<'_, '_>, at: usize) -> Text {
    let playbook = frame.site.playbook;
    let tag = frame.site.made.tags.get(at).and_then(|slug| playbook.tags.get(*slug));
    let Some(tag) = tag else { return section::missing() };
    let folder = tag.site_path.folder();
    let link = |title: &str, path| Link { title: title.to_owned(), href: Some(href::to_path(folder, path)) };
    let pages = tag.pages.iter().filter_map(|at| playbook.pages.get(*at));
    let banks = tag.banks.iter().filter_map(|at| playbook.banks.get(*at));
    let questions = tag.questions.iter().filter_map(|(bank, question)| {
        let bank = playbook.banks.get(*bank)?;
        let href = href::to_path(folder, &bank.site_path);
        Some(Link { title: question.ask_text.clone(), href: Some(format!("{href}#{}", question.id.value)) })
    });
    let own = Own {
        pages: pages.map(|page| link(&page.title, &page.site_path)).collect(),
        banks: banks.map(|bank| link(&bank.title, &bank.site_path)).collect(),
        questions: questions.collect(),
    };
    let mut page = PageView::made(frame, "tag", &tag.name, &tag.site_path);
    frame.wording().get("kind-tag").clone_into(&mut page.kind_name);
    frame.view("tag.html", &tag.site_path, page, String::new(), own)
}

/// Links to the pages of tags.
pub fn links(names: &[String], folder: &str) -> Vec<Link> {
    let link = |name: &String| {
        let path = crate::model::made::tag_page(&tag_slug(name));
        Link { title: name.clone(), href: Some(href::to_path(folder, &path)) }
    };
    names.iter().map(link).collect()
}
