//! Links in texts, which name files.

use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::super::guess;
use super::Resolver;
use super::anchor::same_words;
use crate::diagnostic::Diagnostic;
use crate::model::{Reference, Target};
use crate::source::{join, relative};

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
            let anchor = match destination.fragment {
                Some(fragment) if !fragment.is_empty() => {
                    self.anchor(reference, fragment, self.anchors, None)
                }
                _ => "#".to_owned(),
            };
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
        let mut anchor = match (destination.fragment, &file.anchors) {
            (Some(fragment), Some(anchors)) => {
                self.anchor(reference, fragment, anchors, Some(&destination.path))
            }
            (Some(fragment), None) => format!("#{fragment}"),
            (None, _) => String::new(),
        };
        let part = anchor.strip_prefix('#').zip(file.parts);
        if let Some(part) = part.and_then(|(id, kind)| names.id(kind, id)) {
            target = part.clone();
            anchor.clear();
        }
        target.suffix = Arc::from(format!("{}{anchor}", destination.query));
        Some(target)
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
        let folder = self.path.folder();
        let found = guess::file(self.names, folder, &destination.path)?;
        // Docsify writes the heading as `?id=_12-words`.
        let id = destination.query.strip_prefix("?id=").map(|id| id.trim_start_matches('_'));
        let fragment = match (destination.fragment, id) {
            (Some(fragment), _) => format!("#{fragment}"),
            (None, Some(id)) => {
                self.heading(folder, &found, id).map_or_else(String::new, |id| format!("#{id}"))
            }
            (None, None) => String::new(),
        };
        let differs_in_case =
            found != destination.path && found.to_lowercase() == destination.path.to_lowercase();
        // A space would end a link's destination.
        let found = found.replace(' ', "%20");
        if differs_in_case {
            return Some(format!("upper and lower case matter: write `{found}{fragment}`"));
        }
        Some(format!("did you mean `{found}{fragment}`?"))
    }

    /// The anchor of a file that is meant by `id`.
    fn heading(&self, folder: &str, file: &str, id: &str) -> Option<&str> {
        let anchors = self.names.file(&join(folder, file)?)?.anchors.as_deref()?;
        anchors.iter().map(String::as_str).find(|anchor| *anchor == id).or_else(|| same_words(id, anchors))
    }

    /// The finding about a link to an anchor of this page that is the path of another, as single-page tools write it.
    pub(super) fn hash_path(&self, fragment: &str) -> Diagnostic {
        let destination = Destination::new(fragment);
        let wrong = Diagnostic::warning(
            "broken-anchor",
            format!("`#{}` is no heading of this page", destination.path),
        )
        .label("another tool's way to name a page");
        match self.guess(&destination) {
            Some(guess) => wrong.help(guess),
            None => wrong.help("name the page's source file, such as `guides/first-call.md`"),
        }
    }
}

/// Whether a path could be that of a page, rather than of an image or the like.
fn is_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.')
        .is_none_or(|(_, extension)| matches!(extension, "md" | "markdown" | "html" | "yaml" | "yml"))
}
