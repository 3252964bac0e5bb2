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
            .label("readers of the site cannot get there");
            let outside = match self.guess(&destination) {
                Some(guess) => outside.help(guess),
                None => {
                    outside.help("link to a file inside the content folder, or to its address on the web")
                }
            };
            self.report(outside, reference.span);
            return None;
        };
        let names = self.names;
        let Some(file) = names.file(&path) else {
            self.report(self.missing(&path, &destination), reference.span);
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
        if fragment.is_empty() {
            return "#".to_owned();
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
        // `:~:` starts words to look for on the page (URL Fragment Text Directives, 3.1), which are no anchor.
        let anchor = wanted.split_once(":~:").map_or(wanted.as_str(), |(anchor, _)| anchor);
        // `#top` leads to the top of every page (HTML standard, 7.4.6.4).
        if anchor.is_empty()
            || anchor.eq_ignore_ascii_case("top")
            || anchors.binary_search_by(|known| known.as_str().cmp(anchor)).is_ok()
        {
            return format!("#{wanted}");
        }
        self.report(no_such_anchor(anchor, anchors, path), reference.span);
        String::new()
    }

    fn missing(&self, path: &str, destination: &Destination<'_>) -> Diagnostic {
        let written = &destination.path;
        if self.names.is_draft(path) {
            return Diagnostic::warning(
                "broken-link",
                format!("`{written}` is a draft, so it is not in the site"),
            )
            .help("take `draft: true` out of that page, or the link out of this one");
        }
        let missing = Diagnostic::warning("broken-link", format!("there is no file `{written}`"));
        match self.guess(destination) {
            Some(guess) => missing.help(guess),
            None if is_page(path) => missing.help(format!(
                "links name the source file, seen from this one, such as `{}`",
                relative(self.path.folder(), "guides/first-call.md")
            )),
            None => missing
                .help("put the file there, or correct its name; it is looked for from this file's folder"),
        }
    }

    /// The sentence that names the file which was probably meant.
    fn guess(&self, destination: &Destination<'_>) -> Option<String> {
        let found = guess::file(self.names, self.path.folder(), &destination.path)?;
        let fragment = destination.fragment.map_or_else(String::new, |fragment| format!("#{fragment}"));
        if found != destination.path && found.to_lowercase() == destination.path.to_lowercase() {
            return Some(format!("upper and lower case matter: write `{found}{fragment}`"));
        }
        Some(format!("did you mean `{found}{fragment}`?"))
    }
}

/// Whether a path could be that of a page, rather than of an image or the like.
fn is_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.')
        .is_none_or(|(_, extension)| matches!(extension, "md" | "markdown" | "html" | "yaml" | "yml"))
}

/// The finding about an anchor that the page at `path` (or the page at hand) does not have.
fn no_such_anchor(wanted: &str, anchors: &[String], path: Option<&str>) -> Diagnostic {
    let page = path.map_or_else(|| "this page".to_owned(), |path| format!("`{path}`"));
    let name = path.and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    let is_yaml = matches!(name.rsplit('.').next(), Some("yaml" | "yml"));
    let what = match name {
        "teams.yaml" | "teams.yml" => "team",
        _ if is_yaml => "question",
        _ => "heading",
    };
    let missing = Diagnostic::warning("broken-anchor", format!("{page} has no {what} `#{wanted}`"));
    let to = path.unwrap_or_default();
    match nearest(wanted, anchors.iter().map(String::as_str)) {
        Some(near) if near.to_lowercase() == wanted.to_lowercase() => {
            missing.help(format!("upper and lower case matter: write `{to}#{near}`"))
        }
        Some(near) => missing.help(format!("did you mean `{to}#{near}`?")),
        None if anchors.is_empty() => {
            missing.help(format!("the page has no {what}s; leave out the part from `#` on"))
        }
        None if is_yaml => {
            missing.help(format!("write the id of a {what} in that file, or leave out the part from `#` on"))
        }
        None => missing.help(format!(
            "give the heading you mean the id: `## Heading {{#{wanted}}}`, or leave out the part from `#` on"
        )),
    }
}
