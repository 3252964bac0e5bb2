//! Pages without a file of their own, and scenarios.

use super::super::doc::{Doc, DocKind, Section};
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
        doc.sections = vec![Section::bare(moment.description.as_deref().unwrap_or_default())];
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
    Doc { sections: vec![Section::bare("")], ..Doc::new(DocKind::Page, path.clone(), title) }
}

/// A scenario.
pub fn scenario(scenario: &Scenario<Linked>, within: &str) -> Doc {
    let mut words = Text::default();
    words.all(&scenario.description);
    Doc {
        kind: DocKind::Scenario,
        within: within.to_owned(),
        sections: vec![Section::bare(words.take())],
        teams: scenario.owner.iter().map(id).collect(),
        ..list(&scenario.site_path, &scenario.title)
    }
}
