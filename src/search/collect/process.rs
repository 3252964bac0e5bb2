//! The steps of a process, each a thing of its own.

use super::super::doc::{Doc, DocKind, Section};
use super::page::{id, under};
use super::text::Text;
use crate::model::{Linked, Page, Process};

/// Adds the steps; the places of the headings whose text went into them.
pub fn steps(page: &Page<Linked>, process: &Process<Linked>, docs: &mut Vec<Doc>) -> Vec<usize> {
    let mut taken = Vec::new();
    for step in &process.steps {
        let mut text = Text::default();
        text.all(&step.gives);
        let mut sections = Vec::new();
        let mut code = Text::default();
        prose(page, &step.id.value, &mut text, (&mut sections, &mut code, &mut taken));
        text.all(&step.checklist);
        sections.insert(0, Section(step.id.value.clone(), String::new(), text.take()));
        docs.push(Doc {
            anchor: step.id.value.clone(),
            within: page.title.clone(),
            sections,
            code: code.take(),
            teams: vec![id(&step.team)],
            ..Doc::new(DocKind::Step, page.site_path.clone(), &step.title)
        });
    }
    taken
}

/// The text below a step's heading, and the sections below that.
fn prose(
    page: &Page<Linked>,
    step: &str,
    text: &mut Text,
    (sections, code, taken): (&mut Vec<Section>, &mut Text, &mut Vec<usize>),
) {
    let (html, headings) = (&page.body.rich.html, &page.body.headings);
    let Some(at) = headings.iter().position(|heading| heading.id == step) else { return };
    let Some(own) = headings.get(at) else { return };
    for (at, heading) in headings.iter().enumerate().skip(at) {
        let is_own = heading.id == step;
        if !is_own && heading.level <= own.level {
            break;
        }
        taken.push(at);
        let end = headings.get(at + 1).map_or(html.len(), |next| next.at);
        let words = under(html, heading, end);
        if is_own {
            text.html(words, code);
        } else {
            let words = Text::default().html(words, code).take();
            sections.push(Section(heading.id.clone(), heading.text.clone(), words));
        }
    }
}
