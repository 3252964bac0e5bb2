//! Pages without a file of their own, and scenarios.

use super::super::entry::{Doc, DocKind, Section};
use super::page::id;
use super::text::Text;
use crate::model::made::{EXCEPTIONS, NEEDS, WEIGHT, moment_page};
use crate::model::{Kind, Linked, Playbook, Scenario, SitePath};

/// Moments, tags, and the pages that set things side by side.
pub fn docs(playbook: &Playbook) -> Vec<Doc> {
    let mut docs = Vec::new();
    for moment in &playbook.moments {
        let mut doc = list(&moment_page(&moment.id), &moment.title);
        doc.kind = DocKind::Moment;
        doc.moments = vec![moment.id.clone()];
        doc.sections = text(moment.description.as_deref().unwrap_or_default());
        docs.push(doc);
    }
    for tag in playbook.tags.values() {
        docs.push(Doc { kind: DocKind::Tag, ..list(&tag.site_path, &tag.name) });
    }
    let has = |is: fn(&Kind<Linked>) -> bool| playbook.pages.iter().any(|page| is(&page.kind));
    if has(|kind| matches!(kind, Kind::Route(_))) {
        docs.push(list(&SitePath::new(EXCEPTIONS), playbook.wording.get("exceptions-title")));
        docs.push(list(&SitePath::new(NEEDS), playbook.wording.get("needs-title")));
    }
    if has(|kind| matches!(kind, Kind::Process(_))) {
        docs.push(list(&SitePath::new(WEIGHT), playbook.wording.get("weight-title")));
    }
    docs
}

/// A page that lists others.
pub fn list(path: &SitePath, title: &str) -> Doc {
    Doc {
        kind: DocKind::Page,
        path: path.clone(),
        anchor: String::new(),
        title: title.to_owned(),
        within: String::new(),
        said: Vec::new(),
        called: Vec::new(),
        about: Vec::new(),
        sections: text(""),
        code: String::new(),
        moments: Vec::new(),
        teams: Vec::new(),
        is_retired: false,
    }
}

/// A scenario.
pub fn scenario(scenario: &Scenario<Linked>, within: &str) -> Doc {
    let mut words = Text::default();
    words.all(&scenario.description);
    Doc {
        kind: DocKind::Scenario,
        within: within.to_owned(),
        sections: text(&words.take()),
        teams: scenario.owner.iter().map(id).collect(),
        ..list(&scenario.site_path, &scenario.title)
    }
}

fn text(words: &str) -> Vec<Section> {
    vec![Section(String::new(), String::new(), words.to_owned())]
}
