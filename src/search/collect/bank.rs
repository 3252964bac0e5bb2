//! A question bank, and each of its questions.

use super::super::doc::{Doc, DocKind, Section};
use super::page::id;
use super::text::Text;
use crate::model::made::question_page;
use crate::model::{Bank, Choice, Item, Linked, Question};

/// Adds a bank and its questions.
pub fn collect(bank: &Bank<Linked>, docs: &mut Vec<Doc>) {
    let mut text = Text::default();
    text.all(&bank.description);
    for item in &bank.items {
        match item {
            Item::Heading { text: heading, .. } => {
                text.add(heading);
            }
            Item::Note(note) => {
                text.rich(note);
            }
            Item::Question(_) => {}
        }
    }
    docs.push(Doc {
        about: bank.tags.clone(),
        sections: vec![Section::bare(text.take())],
        teams: bank.owner.iter().map(id).collect(),
        ..Doc::new(DocKind::Bank, bank.site_path.clone(), &bank.title)
    });
    docs.extend(bank.questions().map(|one| question(bank, one)));
}

fn question(bank: &Bank<Linked>, question: &Question<Linked>) -> Doc {
    let mut text = Text::default();
    text.rich(&question.why);
    if let Some(say) = &question.say {
        text.add(&say.words);
    }
    for signal in question.listen_for.iter().chain(&question.red_flags) {
        text.rich(&signal.signal).all(&signal.means).all(&signal.act);
    }
    for next in &question.follow_ups {
        text.rich(&next.ask).all(&next.when_heard);
    }
    for option in question.choices() {
        choice(option, &mut text);
    }
    text.all(&question.evidence);
    let owner = question.owner.as_ref().or(bank.owner.as_ref());
    let unknown = question.unknown.as_ref();
    let told = question.choices().filter_map(|choice| choice.then.as_ref()).flat_map(|then| &then.teams);
    let teams = owner.into_iter().chain(unknown.and_then(|unknown| unknown.ask.as_ref())).chain(told);
    let mut teams: Vec<String> = teams.map(id).collect();
    teams.sort_unstable();
    teams.dedup();
    let path = question_page(&bank.site_path, &question.id.value);
    Doc {
        within: bank.title.clone(),
        called: question.also_called.clone(),
        about: question.tags.clone(),
        sections: vec![Section::bare(text.take())],
        moments: question.moment.iter().map(id).collect(),
        teams,
        is_retired: question.retired.is_some() || question.replaced_by.is_some(),
        ..Doc::new(DocKind::Question, path, &question.ask_text)
    }
}

fn choice(choice: &Choice<Linked>, text: &mut Text) {
    text.add(&choice.label_text);
    if let Some(say) = choice.then.as_ref().and_then(|then| then.say.as_ref()) {
        text.rich(say);
    }
}
