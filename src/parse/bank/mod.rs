//! Question banks.

mod assume;
mod lower;
mod options;
pub(super) mod raw;

use crate::diagnostic::{Diagnosed, Diagnostic, Severity};
use crate::model::{Bank, Entry, Item, Kept, Keys, ReferenceKind, SitePath, Written};
use crate::parse::condition;
use crate::parse::fields::{Fields, reference};
use crate::parse::yaml::{self, Cursor, DecodeOptions, Document, Origin, decode};
use crate::source::{Located, SourcePath};
use raw::{RawAnswer, RawHead, RawHeading, RawNote, RawQuestion};

/// Parses a bank. A question with a mistake costs only that question.
pub fn parse(path: &SourcePath, text: &str) -> Diagnosed<Entry<Written>> {
    match yaml::read(text, &Origin::file(path)) {
        Ok(document) => read(path, text, &document),
        Err(diagnostics) => Diagnosed::new(Entry::Bank(empty(path)), diagnostics),
    }
}

fn read(path: &SourcePath, text: &str, document: &Document) -> Diagnosed<Entry<Written>> {
    let root = document.root();
    if !root.is_map() && !root.is_null() {
        let wrong = Diagnostic::error("wrong-type", "a question bank starts with its keys")
            .at(path, root.span())
            .help("write `title: …`, then `questions:`, and indent the list of questions below it");
        return Diagnosed::new(Entry::Bank(empty(path)), vec![wrong]);
    }
    let options = DecodeOptions {
        without: &["questions"],
        also_known: &["questions"],
        what: "bank",
        ..DecodeOptions::default()
    };
    let head = decode::<RawHead>(root, &options);
    let mut diagnostics = head.diagnostics;
    let mut fields = Fields::new(path, text);
    let items = items(root, path, &mut fields, &mut diagnostics);
    diagnostics.extend(yaml::split_numbers(document));
    diagnostics.extend(yaml::cut_texts(document, text, 0));
    let mut bank = empty(path);
    if let Some(head) = head.value {
        bank.title = head.title;
        bank.description = fields.some(head.description.as_ref());
        bank.owner = reference(ReferenceKind::Team, head.owner);
        bank.reviewed = head.reviewed.map(|day| day.0);
        bank.review_every = head.review_every;
        bank.tags = head.tags;
        bank.kept = head.x.into();
    }
    let named = ["title", "reviewed"];
    bank.keys = Keys::new(named.into_iter().filter_map(|key| Some((key, root.get(key)?.span()))));
    diagnostics.extend(fields.into_diagnostics());
    bank.items = items;
    // A condition that cannot be read hides no name and changes no answer.
    bank.unreadable =
        diagnostics.iter().any(|found| found.severity == Severity::Error && found.rule != condition::SYNTAX);
    Diagnosed::new(Entry::Bank(bank), diagnostics)
}

fn items(
    root: Cursor<'_>,
    path: &SourcePath,
    fields: &mut Fields<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Item<Written>> {
    let Some(questions) = root.get("questions").filter(|questions| !questions.is_null()) else {
        let empty = Diagnostic::error("missing-key", "this bank has no `questions`")
            .at(path, root.key_span("questions").unwrap_or(root.span()))
            .help("write `questions:` and below it a list, each question starting with `- id: …`");
        diagnostics.push(empty);
        return Vec::new();
    };
    if !questions.is_list() {
        let wrong = Diagnostic::error("wrong-type", "`questions` is not a list")
            .at(path, questions.span())
            .help("start each question with a hyphen: `- id: …`");
        diagnostics.push(wrong);
        return Vec::new();
    }
    questions.items().filter_map(|cursor| item(cursor, fields, diagnostics)).collect()
}

fn item(
    cursor: Cursor<'_>,
    fields: &mut Fields<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Item<Written>> {
    let mut keep = |found: Vec<Diagnostic>| diagnostics.extend(found);
    let is_question = cursor.get("id").is_some() || cursor.get("ask").is_some();
    if !is_question && cursor.get("heading").is_some() {
        let decoded =
            decode::<RawHeading>(cursor, &DecodeOptions { what: "heading", ..DecodeOptions::default() });
        keep(decoded.diagnostics);
        return decoded.value.map(|raw| Item::Heading { text: raw.heading, kept: raw.x.into() });
    }
    if !is_question && cursor.get("note").is_some() {
        let decoded = decode::<RawNote>(cursor, &DecodeOptions { what: "note", ..DecodeOptions::default() });
        keep(decoded.diagnostics);
        return decoded.value.map(|raw| Item::Note(fields.rich(&raw.note)));
    }
    let options =
        DecodeOptions { also_known: &["heading", "note"], what: "question", ..DecodeOptions::default() };
    let mut decoded = decode::<RawQuestion>(cursor, &options);
    let (slips, others): (Vec<_>, Vec<_>) =
        decoded.diagnostics.into_iter().partition(|found| found.rule == "unknown-key");
    // A heading or note whose key is misspelt lacks everything a question has: the slip alone says it.
    let is_other = !is_question && cursor.get("why").is_none() && !slips.is_empty();
    decoded.diagnostics = if is_other { slips } else { slips.into_iter().chain(others).collect() };
    let type_span = cursor.get("type").map(Cursor::span);
    let is_about_type = |found: &Diagnostic| found.place.as_ref().map(|place| place.span) == type_span;
    let has_wrong_type = type_span.is_some() && decoded.diagnostics.iter().any(is_about_type);
    keep(decoded.diagnostics);
    let mut raw = Located::new(decoded.value?, cursor.span());
    if has_wrong_type {
        // What can be chosen from has a type of that sort, whatever it is.
        let chooses = !raw.value.options.is_empty();
        raw.value.answer = chooses.then(|| Located::new(RawAnswer::Choice, type_span.unwrap_or_default()));
    }
    Some(Item::Question(lower::question(raw, fields).into()))
}

fn empty(path: &SourcePath) -> Bank<Written> {
    let folder = path.folder();
    Bank {
        path: path.clone(),
        site_path: SitePath::new(format!("{folder}/{}.html", path.stem())),
        title: path.stem().to_owned(),
        description: None,
        owner: None,
        reviewed: None,
        review_every: None,
        tags: Vec::new(),
        kept: Kept::default(),
        items: Vec::new(),
        keys: Keys::default(),
        unreadable: true,
    }
}
