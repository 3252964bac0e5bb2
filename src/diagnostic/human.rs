//! The form people read in a terminal, as rustc draws it.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::source::{Place, Sources, Span};

/// Whether the text may hold colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// Letters only.
    Plain,
    /// With ANSI colours.
    Coloured,
}

/// Draws one finding. `root` is put before each path, so that a terminal can open it from where the command was
/// run; it is empty or ends in a slash.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, root: &str, style: Style) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut groups = vec![];
    let mut primary = Group::with_title(level.primary_title(&diagnostic.message).id(diagnostic.rule));
    for (place, snippet) in snippets(diagnostic) {
        let text = sources.text(&place.path).unwrap_or_default();
        let mut drawn = Snippet::source(text).path(format!("{root}{}", sources.label(&place.path)));
        for (kind, span, label) in snippet {
            let mark = kind.span(span.within(text).range());
            drawn = drawn.annotation(if label.is_empty() { mark } else { mark.label(label) });
        }
        primary = primary.element(drawn);
    }
    for help in &diagnostic.help {
        primary = primary.element(Level::HELP.message(help));
    }
    groups.push(primary);
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    renderer.render(&groups)
}

type Mark<'a> = (AnnotationKind, Span, &'a str);

/// The marks of a finding, gathered by file: the file of the finding itself first.
fn snippets(diagnostic: &Diagnostic) -> Vec<(&Place, Vec<Mark<'_>>)> {
    let mut files: Vec<(&Place, Vec<Mark<'_>>)> = Vec::new();
    let own =
        diagnostic.place.iter().map(|place| (place, AnnotationKind::Primary, diagnostic.label.as_str()));
    let related =
        diagnostic.related.iter().map(|(place, label)| (place, AnnotationKind::Context, label.as_str()));
    for (place, kind, label) in own.chain(related) {
        let mark = (kind, place.span, label);
        match files.iter_mut().find(|(known, _)| known.path == place.path) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((place, vec![mark])),
        }
    }
    files
}
