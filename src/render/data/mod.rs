//! `questions.json`: every question for other programs, and the JSON Schema it keeps to.

mod question;
mod types;

use serde::Serialize;

use super::body::html;
use super::view::Text as Page;
use super::{Site, href};
use crate::diagnostic::Diagnostic;
use crate::model::made::{QUESTIONS_DATA, QUESTIONS_SCHEMA};
use crate::model::{Bank, Item, Linked, Rich, SitePath, Target, words};
use types::{Questions, Reference, Text, VERSION};

/// All banks as JSON. Each is turned into text before the next is looked at, so that the whole exists but once.
pub fn questions(site: &Site<'_>) -> Page {
    let playbook = site.playbook;
    let moments = playbook.moments.iter().map(|moment| Reference {
        id: moment.id.clone(),
        title: moment.title.clone(),
        href: Some(href::to_path("", &crate::model::made::moment_page(&moment.id))),
    });
    let head = Questions {
        schema: QUESTIONS_SCHEMA,
        version: VERSION,
        title: playbook.title.clone(),
        language: playbook.language.clone(),
        currency: playbook.currency.clone(),
        moments: moments.collect(),
        banks: Vec::new(),
    };
    let head = json(&head)?;
    // The banks are the last key, and the head has none.
    let mut text = head.strip_suffix("]}").unwrap_or(&head).to_owned();
    for (at, bank) in playbook.banks.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&json(&view(site, bank))?);
    }
    text.push_str("\n]}\n");
    Ok((SitePath::new(QUESTIONS_DATA), text.into()))
}

/// The JSON Schema of [`questions`].
pub fn schema() -> Page {
    let schema = schemars::schema_for!(Questions);
    let text = serde_json::to_string_pretty(&schema).map_err(|error| fault(&error))?;
    Ok((SitePath::new(QUESTIONS_SCHEMA), (text + "\n").into()))
}

fn json(value: &impl Serialize) -> Result<String, Box<Diagnostic>> {
    serde_json::to_string(value).map_err(|error| fault(&error))
}

/// Nothing of ours cannot be written as JSON, so this is a fault of ours.
fn fault(error: &serde_json::Error) -> Box<Diagnostic> {
    let fault = Diagnostic::error("internal", format!("the questions cannot be written as JSON: {error}"));
    Box::new(fault.help("please report this as a bug"))
}

fn view(site: &Site<'_>, bank: &Bank<Linked>) -> types::Bank {
    let item = |item: &Item<Linked>| match item {
        Item::Heading { text, .. } => types::Item::Heading { heading: text.clone() },
        Item::Note(note) => types::Item::Note { note: text(note) },
        Item::Question(question) => types::Item::Question(Box::new(question::view(site, bank, question))),
    };
    types::Bank {
        id: bank.id().to_owned(),
        title: bank.title.clone(),
        href: href::to_path("", &bank.site_path),
        description: bank.description.as_ref().map(text),
        owner: bank.owner.as_ref().map(reference),
        reviewed: bank.reviewed.map(|day| day.to_string()),
        tags: bank.tags.clone(),
        questions: bank.items.iter().map(item).collect(),
    }
}

fn text(rich: &Rich<Linked>) -> Text {
    let html = html(rich, "");
    Text { text: words(&html), html }
}

fn reference(target: &Target) -> Reference {
    Reference {
        id: target.id.to_string(),
        title: target.title.to_string(),
        href: href::to_target("", target),
    }
}
