//! The files of words: the built-in ones, with a theme's own laid over them, message by message.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser::{ErrorKind, parse};
use unic_langid::LanguageIdentifier;

use super::message::Message;
use super::{FALLBACK, Wording};
use crate::diagnostic::{Diagnosed, Diagnostic, nearest};
use crate::source::{Area, Located, SourcePath, Sources, Span};

/// The folder of a theme in which they lie.
pub const FOLDER: &str = "lang";

/// The folder of the built-in theme.
const BUILT_IN: &str = "default";

const RULE: &str = "site-words";

/// The ending of their names.
const EXTENSION: &str = "ftl";

/// What a book needs words for.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// Where `book.toml` says so.
    pub config: &'a SourcePath,
    /// The tag of its language.
    pub language: &'a Located<String>,
    /// Its theme.
    pub theme: Option<&'a str>,
}

/// The words of the built-in theme in English. A file that is wrong is a fault of ours, which tests find.
pub fn english() -> Wording {
    let text = include_str!("../../themes/default/lang/en.ftl");
    let messages = File::parse(text, FALLBACK).messages.into_iter();
    Wording { messages: messages.map(|(id, one)| (id, one.message)).collect(), language: FALLBACK.to_owned() }
}

/// The words for a book.
pub fn read(sources: &Sources, wanted: Wanted<'_>) -> Diagnosed<Wording> {
    let mut diagnostics = Vec::new();
    let mut wording = Wording::clone(&Wording::english());
    let own = wanted.theme.filter(|theme| *theme != BUILT_IN);
    let tag = wanted.language.value.as_str();
    for language in languages(tag) {
        for theme in [Some(BUILT_IN), own].into_iter().flatten() {
            let area = if theme == BUILT_IN { Area::BuiltIn } else { Area::Theme };
            let path = SourcePath::new(area, format!("{theme}/{FOLDER}/{language}.{EXTENSION}"));
            let Some(text) = sources.text(&path) else { continue };
            let is_first = language != FALLBACK && wording.language != language;
            let file = File::parse(text, &language);
            diagnostics
                .extend(file.look(&path, is_first && area == Area::Theme && wording.language == FALLBACK));
            wording.language.clone_from(&language);
            wording.messages.extend(file.messages.into_iter().map(|(id, one)| (id, one.message)));
        }
    }
    if primary(&wording.language) != primary(tag) {
        diagnostics.push(missing(sources, wanted, own));
    }
    Diagnosed::new(wording, diagnostics)
}

/// The languages whose files are laid over one another for a tag: English, `de`, `de-CH`.
fn languages(tag: &str) -> Vec<String> {
    let mut all = vec![FALLBACK.to_owned()];
    let mut parts = tag.split('-');
    let mut longer = parts.next().unwrap_or_default().to_ascii_lowercase();
    loop {
        if !all.contains(&longer) {
            all.push(longer.clone());
        }
        let Some(part) = parts.next() else { return all };
        longer = format!("{longer}-{part}");
    }
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// That nobody wrote the words in this language.
fn missing(sources: &Sources, wanted: Wanted<'_>, own: Option<&str>) -> Diagnostic {
    let Located { value: tag, span } = wanted.language;
    let theme = own.unwrap_or("ours");
    let known = sources.iter(Area::BuiltIn).filter_map(|(path, _)| {
        path.as_str().strip_prefix("default/lang/")?.strip_suffix(".ftl").map(|tag| format!("`{tag}`"))
    });
    let known = known.collect::<Vec<_>>().join(", ");
    let name = primary(tag);
    let found =
        Diagnostic::warning("unknown-language", format!("the site’s own words are not there in `{tag}`"));
    let found = found
        .at(wanted.config, *span)
        .help(format!("there are {known}; until then they are said in English"));
    let use_it = if own.is_some() { "" } else { " and write `theme = \"ours\"`" };
    found.help(format!(
        "to write them yourself, translate `themes/default/lang/en.ftl` of this program’s source into `themes/{theme}/{FOLDER}/{name}.{EXTENSION}`{use_it}"
    ))
}

/// A file of words.
struct File {
    messages: BTreeMap<String, One>,
    /// What could not be read: where, and why.
    faults: Vec<(Span, String)>,
}

struct One {
    message: Message,
    span: Span,
}

impl File {
    /// Reads what can be read.
    fn parse(text: &str, language: &str) -> Self {
        let mut file = Self { messages: BTreeMap::new(), faults: Vec::new() };
        let plurals: LanguageIdentifier = primary(language).parse().unwrap_or_default();
        let resource = parse(text).unwrap_or_else(|(resource, errors)| {
            let fault = |error: fluent_syntax::parser::ParserError| {
                let span = Span::new(error.pos.start..error.pos.end.max(error.pos.start));
                (span, said(&error.kind))
            };
            file.faults.extend(errors.into_iter().map(fault));
            resource
        });
        for entry in &resource.body {
            let (name, pattern, has_more): (&str, Option<&Pattern<&str>>, bool) = match entry {
                Entry::Message(message) => {
                    (message.id.name, message.value.as_ref(), !message.attributes.is_empty())
                }
                Entry::Term(term) => {
                    file.faults.push((
                        place(text, term.id.name),
                        "holds a term, which cannot be used here".to_owned(),
                    ));
                    continue;
                }
                _ => continue,
            };
            let span = place(text, name);
            let made = pattern.ok_or("attributes").and_then(|pattern| Message::new(pattern, &plurals));
            let comment = match entry {
                Entry::Message(message) => {
                    message.comment.as_ref().map_or(&[][..], |comment| &comment.content)
                }
                _ => &[],
            };
            match made.map(|message| message.with_comment(comment)) {
                Ok(_) if has_more => file.faults.push((span, cannot(name, "attributes"))),
                Ok(_) if file.messages.contains_key(name) => {
                    file.faults.push((span, format!("says `{name}` a second time")));
                }
                Ok(message) => {
                    file.messages.insert(name.to_owned(), One { message, span });
                }
                Err(what) => file.faults.push((span, cannot(name, what))),
            }
        }
        file
    }

    /// What is wrong with it. `is_alone` is whether no other file has the words of its language.
    fn look(&self, path: &SourcePath, is_alone: bool) -> Vec<Diagnostic> {
        let english = Wording::english();
        let mut found = Vec::new();
        for (span, why) in &self.faults {
            found.push(
                Diagnostic::error(RULE, format!("this file of words {why}"))
                    .at(path, *span)
                    .help("compare it with `themes/default/lang/en.ftl` of this program’s source"),
            );
        }
        for (id, one) in &self.messages {
            let Some(said) = english.messages.get(id) else {
                let odd = Diagnostic::warning(RULE, format!("the site never says `{id}`")).at(path, one.span);
                let near = nearest(id, english.ids());
                found.push(match near {
                    Some(_) => odd.did_you_mean(near),
                    None => odd.help("take it out; the English words have all that is said"),
                });
                continue;
            };
            for odd in one.message.places().into_iter().filter(|place| !said.can_hold(place)) {
                let known: Vec<String> = said.places().iter().map(|place| format!("`${place}`")).collect();
                found.push(
                    Diagnostic::error(RULE, format!("`{id}` has nothing to put in the place of `${odd}`"))
                        .at(path, one.span)
                        .help(match known.as_slice() {
                            [] => "it is words alone, without places".to_owned(),
                            known => format!("what it has is {}", known.join(", ")),
                        }),
                );
            }
        }
        let missing: Vec<&str> = english.ids().filter(|id| !self.messages.contains_key(*id)).collect();
        if let (true, Some(first)) = (is_alone, missing.first()) {
            let count = missing.len();
            let what = if count == 1 { "a message is".to_owned() } else { format!("{count} messages are") };
            found.push(
                Diagnostic::warning(RULE, format!("{what} not there yet, such as `{first}`"))
                    .at(path, Span::at(0))
                    .help("they are said in English; copy them from the English words and translate them"),
            );
        }
        found
    }
}

fn cannot(name: &str, what: &str) -> String {
    format!("has {what} in `{name}`, which cannot be used here")
}

/// Where a message begins.
fn place(text: &str, name: &str) -> Span {
    // Fluent hands out pieces of the text itself.
    let start = (name.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    Span::new(start..start + name.len())
}

/// What Fluent found, in our words.
fn said(kind: &ErrorKind) -> String {
    let what = kind.to_string();
    let what = what.trim_end_matches('.');
    let mut letters = what.chars();
    let lower: String =
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect());
    format!("cannot be read here: {lower}")
}
