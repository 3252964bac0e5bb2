//! Links in texts, which name files.

use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::super::guess;
use super::super::path::{join, relative};
use super::Resolver;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Reference, Target};

/// A link's destination in parts: `path?query#fragment`.
struct Destination<'a> {
    path: String,
    query: &'a str,
    fragment: Option<&'a str>,
}

impl<'a> Destination<'a> {
    fn new(text: &'a str) -> Self {
        let (before, fragment) = match text.split_once('#') {
            Some((before, fragment)) => (before, Some(fragment)),
            None => (text, None),
        };
        let (path, query) = before.split_at(before.find('?').unwrap_or(before.len()));
        Self { path: percent_decode_str(path).decode_utf8_lossy().into_owned(), query, fragment }
    }
}

impl Resolver<'_> {
    /// What a link leads to; reported if that is nothing.
    pub(super) fn file(&mut self, reference: &Reference) -> Option<Target> {
        let destination = Destination::new(reference.text.trim());
        if destination.path.is_empty() {
            let anchor = self.own_anchor(reference, destination.fragment.unwrap_or_default());
            let words: Arc<str> = Arc::from("");
            return Some(Target {
                id: Arc::clone(&words),
                title: words,
                page: None,
                suffix: Arc::from(anchor),
            });
        }
        let Some(path) = join(self.path.folder(), &destination.path) else {
            let outside = Diagnostic::warning(
                "broken-link",
                format!("`{}` leads out of the content folder", destination.path),
            )
            .label("readers of the site cannot get there")
            .help("link to a file inside the content folder, or to its address on the web");
            self.report(self.guessed(outside, &destination), reference.span);
            return None;
        };
        let names = self.names;
        let Some(file) = names.file(&path) else {
            let missing = if names.is_draft(&path) {
                Diagnostic::warning(
                    "broken-link",
                    format!("`{}` is a draft, so it is not in the site", destination.path),
                )
                .help("take `draft: true` out of that page, or the link out of this one")
            } else {
                let missing =
                    Diagnostic::warning("broken-link", format!("there is no file `{}`", destination.path));
                self.guessed(missing, &destination)
            };
            self.report(missing, reference.span);
            return None;
        };
        let mut target = file.target.clone();
        let anchor = match (destination.fragment, &file.anchors) {
            (Some(fragment), Some(anchors)) => {
                self.anchor(reference, fragment, anchors, Some(&destination.path))
            }
            (Some(fragment), None) => format!("#{fragment}"),
            (None, _) => String::new(),
        };
        target.suffix = Arc::from(format!("{}{anchor}", destination.query));
        Some(target)
    }

    fn own_anchor(&mut self, reference: &Reference, fragment: &str) -> String {
        let anchors = self.anchors;
        // `#` and `#top` lead to the top of every page (HTML standard, 7.4.6.4).
        if fragment.is_empty() || fragment.eq_ignore_ascii_case("top") {
            return format!("#{fragment}");
        }
        self.anchor(reference, fragment, anchors, None)
    }

    /// The anchor as it goes into the link; nothing where it does not exist, which is reported.
    fn anchor(
        &mut self,
        reference: &Reference,
        fragment: &str,
        anchors: &[String],
        path: Option<&str>,
    ) -> String {
        let decoded = percent_decode_str(fragment).decode_utf8_lossy();
        // A variation selector stands in links copied from hosts that keep it; our anchors have none.
        let wanted: String = decoded.chars().filter(|c| !('\u{FE00}'..='\u{FE0F}').contains(c)).collect();
        let is_part_of_text = wanted.starts_with(":~:");
        if wanted.is_empty()
            || is_part_of_text
            || anchors.binary_search_by(|anchor| anchor.as_str().cmp(&wanted)).is_ok()
        {
            return format!("#{wanted}");
        }
        let page = path.map_or_else(|| "this page".to_owned(), |path| format!("`{path}`"));
        let missing = Diagnostic::warning("broken-anchor", format!("{page} has no heading `#{wanted}`"));
        let near = nearest(&wanted, anchors.iter().map(String::as_str));
        let missing = match near {
            Some(near) => missing.help(format!("did you mean `{}#{near}`?", path.unwrap_or_default())),
            None if anchors.is_empty() => missing.help("the page has no headings; leave out the part from `#` on"),
            None => missing.help(format!(
                "give the heading you mean the id: `## Heading {{#{wanted}}}`, or leave out the part from `#` on"
            )),
        };
        self.report(missing, reference.span);
        String::new()
    }

    fn guessed(&self, missing: Diagnostic, destination: &Destination<'_>) -> Diagnostic {
        let folder = self.path.folder();
        match guess::file(self.names, folder, &destination.path) {
            Some(found) => {
                let fragment =
                    destination.fragment.map_or_else(String::new, |fragment| format!("#{fragment}"));
                missing.help(format!("did you mean `{found}{fragment}`?"))
            }
            None => missing.help(format!(
                "links name the source file, seen from this one, such as `{}`",
                relative(folder, "guides/first-call.md")
            )),
        }
    }
}
