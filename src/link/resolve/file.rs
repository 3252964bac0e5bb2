//! Links in texts, which name files.

use std::sync::Arc;

use memchr::memchr;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

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
        let (before, fragment) = match memchr(b'#', text.as_bytes()) {
            Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
            None => (text, None),
        };
        let (path, query) = before.split_at(memchr(b'?', before.as_bytes()).unwrap_or(before.len()));
        let path = match memchr(b'%', path.as_bytes()) {
            Some(_) => percent_decode_str(path).decode_utf8_lossy().into_owned(),
            None => path.to_owned(),
        };
        Self { path, query, fragment }
    }
}

impl Resolver<'_> {
    /// What a link leads to; reported if that is nothing.
    pub(super) fn file(&mut self, reference: &Reference) -> Option<Target> {
        let destination = Destination::new(reference.text.trim());
        if destination.path.is_empty() {
            let anchor = match destination.fragment {
                Some(fragment) if !fragment.is_empty() => {
                    self.anchor(reference, fragment, self.anchors, (None, ""))
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
                Some(guess) => guess.tell(outside, reference),
                None => {
                    outside.help("link to a file inside the content folder, or to its address on the web")
                }
            };
            self.report(outside, reference.span);
            return None;
        };
        let names = self.names;
        let Some(file) = names.file(&path) else {
            self.report(self.missing(&path, &destination, reference), reference.span);
            return None;
        };
        let mut target = file.target.clone();
        let mut anchor = match (destination.fragment, &file.anchors) {
            (Some(fragment), Some(anchors)) => {
                self.anchor(reference, fragment, anchors, (Some(&destination.path), &path))
            }
            (Some(fragment), None) => format!("#{fragment}"),
            (None, _) => String::new(),
        };
        if let Some(question) = destination.fragment.and_then(|fragment| names.retired(&path, fragment)) {
            let retired = Diagnostic::warning(
                "retired-question",
                "this link leads to a question that is asked no longer",
            );
            self.report(
                match &question.replaced_by {
                    Some(other) => retired.help(format!("link to the one that took its place: `{other}`")),
                    None => retired.help("take the link out, or link to the question that is asked now"),
                },
                reference.span,
            );
        }
        let part = anchor.strip_prefix('#').zip(file.parts);
        if let Some(part) = part.and_then(|(id, kind)| names.id(kind, id)) {
            target = part.clone();
            anchor.clear();
        }
        let suffix = format!("{}{anchor}", destination.query);
        target.suffix = if suffix.is_empty() { Target::no_suffix() } else { Arc::from(suffix) };
        Some(target)
    }

    fn missing(&self, path: &str, destination: &Destination<'_>, reference: &Reference) -> Diagnostic {
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
            Some(guess) => guess.tell(missing, reference),
            None if is_page(path) => missing.help(format!(
                "links name the source file, seen from this one, such as `{}`",
                relative(self.path.folder(), "guides/first-call.md")
            )),
            None => missing
                .help("put the file there, or correct its name; it is looked for from this file's folder"),
        }
    }

    /// The link that was probably meant.
    fn guess(&self, destination: &Destination<'_>) -> Option<Meant> {
        let folder = self.path.folder();
        let guess::Guess { path: found, is_certain } = guess::file(self.names, folder, &destination.path)?;
        let anchors = join(folder, &found).and_then(|path| self.names.file(&path)?.anchors.clone());
        // Docsify writes the heading as `?id=_12-words`.
        let id = destination.query.strip_prefix("?id=").map(|id| id.trim_start_matches('_'));
        let wanted = destination.fragment.or(id);
        let anchors = anchors.as_deref().unwrap_or_default();
        let there = wanted.and_then(|wanted| {
            let same = anchors.iter().map(String::as_str).find(|anchor| *anchor == wanted);
            same.or_else(|| same_words(wanted, anchors))
        });
        let fragment = match (there, destination.fragment) {
            (Some(there), _) => format!("#{}", as_destination(there)),
            (None, Some(fragment)) => format!("#{fragment}"),
            (None, None) => String::new(),
        };
        let differs_in_case =
            found != destination.path && found.to_lowercase() == destination.path.to_lowercase();
        // Where the heading is not there, another page may be meant.
        let is_whole = wanted.is_none() || there.is_some();
        let link = format!("{}{fragment}", as_destination(&found));
        Some(Meant { link, differs_in_case, is_certain: is_certain && is_whole })
    }

    /// The finding about a link to an anchor of this page that is the path of another, as single-page tools write it.
    pub(super) fn hash_path(&self, fragment: &str, reference: &Reference) -> Diagnostic {
        let destination = Destination::new(fragment);
        let wrong = Diagnostic::warning(
            "broken-anchor",
            format!("`#{}` is no heading of this page", destination.path),
        )
        .label("another tool's way to name a page");
        match self.guess(&destination) {
            Some(guess) => guess.tell(wrong, reference),
            None => wrong.help("name the page's source file, such as `guides/first-call.md`"),
        }
    }
}

/// A path or an anchor as it can stand in a link, wherever in a file that is.
pub(super) fn as_destination(path: &str) -> String {
    const ENDS_OR_OPENS: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'\'').add(b'(').add(b')').add(b'<').add(b'>').add(b'[').add(b']');
    const MEANS: &AsciiSet =
        &ENDS_OR_OPENS.add(b'#').add(b'?').add(b'%').add(b'\\').add(b'`').add(b'|').add(b'{').add(b'}');
    // Letters of all scripts stand as they are.
    let escaped = |c: char| {
        if c.is_ascii() {
            utf8_percent_encode(c.encode_utf8(&mut [0; 4]), MEANS).to_string()
        } else {
            c.to_string()
        }
    };
    path.chars().map(escaped).collect()
}

/// A link that was probably meant.
struct Meant {
    link: String,
    differs_in_case: bool,
    is_certain: bool,
}

impl Meant {
    /// The finding with a sentence that names it, and with the mend.
    fn tell(self, found: Diagnostic, reference: &Reference) -> Diagnostic {
        let Self { link, differs_in_case, is_certain } = self;
        let found = found.help(if differs_in_case {
            format!("upper and lower case matter: write `{link}`")
        } else {
            format!("did you mean `{link}`?")
        });
        if is_certain {
            found.certainly(&reference.text, link)
        } else {
            found.probably(&reference.text, link)
        }
    }
}

/// Whether a path could be that of a page, rather than of an image or the like.
fn is_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.')
        .is_none_or(|(_, extension)| matches!(extension, "md" | "markdown" | "html" | "yaml" | "yml"))
}
