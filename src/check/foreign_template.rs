//! Tags of other tools' templates: each kind is reported once, however many pages hold it.

use crate::diagnostic::Diagnostic;
use crate::model::{ForeignTags, Playbook};

/// Reports the first tag of each kind.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    for kind in [ForeignTags::Shortcode, ForeignTags::Statement, ForeignTags::Expression] {
        let tags = |page: &crate::model::Page<_>| page.foreign.iter().filter(|tag| tag.kind == kind).count();
        let pages = playbook.pages.iter().filter(|page| tags(page) > 0).count();
        let count: usize = playbook.pages.iter().map(|page| tags(page)).sum();
        let first = playbook
            .pages
            .iter()
            .find_map(|page| page.foreign.iter().find(|tag| tag.kind == kind).map(|tag| (page, tag)));
        let Some((page, tag)) = first else { continue };
        let (form, tool) = described(kind);
        let found = Diagnostic::warning("foreign-template", format!("`{form}` is a tag of {tool}"))
            .at(&page.path, tag.span)
            .label("shown to readers as it stands")
            .help(match count {
                1 => "write what it stood for".to_owned(),
                _ => format!(
                    "write what it stood for; there are {count} of this kind, on {pages} {}",
                    if pages == 1 { "page" } else { "pages" }
                ),
            });
        report.push(found);
    }
}

fn described(kind: ForeignTags) -> (&'static str, &'static str) {
    match kind {
        ForeignTags::Shortcode => ("{{< … >}}", "another tool's templates (Hugo's shortcodes)"),
        ForeignTags::Statement => ("{% … %}", "another tool's templates (Jekyll's, Liquid's or Jinja's)"),
        ForeignTags::Expression => ("{{ … }}", "another tool's templates"),
    }
}
