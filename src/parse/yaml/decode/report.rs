//! Findings of decoding, as diagnostics.

use std::collections::HashSet;

use super::DecodeOptions;
use super::error::Kind;
use super::words::{self, Subject};
use crate::diagnostic::{Diagnostic, Severity, nearest, round_quotes, same};
use crate::model::date_in_our_form;
use crate::parse::yaml::{Cursor, MAX_FOUND};
use crate::source::{Located, Span};

/// Up to how many known keys are listed where one is unknown.
const FEW: usize = 30;

/// All that has been found.
pub(super) struct Report<'a> {
    top: Cursor<'a>,
    options: DecodeOptions<'a>,
    diagnostics: Vec<Diagnostic>,
    /// Keys that unknown ones were probably meant to be, by mapping: these are not missing as well.
    meant: HashSet<(usize, String)>,
}

impl<'a> Report<'a> {
    pub fn new(top: Cursor<'a>, options: DecodeOptions<'a>) -> Self {
        Self { top, options, diagnostics: Vec::new(), meant: HashSet::new() }
    }

    pub fn len(&self) -> usize {
        self.diagnostics.len()
    }

    /// The findings, in the order of their places.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by_key(|found| found.place.as_ref().map(|place| place.span));
        self.diagnostics
    }

    /// Says that there may be more.
    pub fn stopped(&mut self) {
        if let Some(last) = self.diagnostics.last_mut() {
            last.help
                .push("there may be more problems in this file; they show once these are solved".to_owned());
        }
    }

    /// Adds a finding while anybody would read it.
    fn push(&mut self, found: Diagnostic) {
        if self.diagnostics.len() < MAX_FOUND {
            self.diagnostics.push(found);
        }
    }

    fn error(&self, rule: &'static str, span: Span, message: String) -> Diagnostic {
        Diagnostic::error(rule, message).at(self.top.document.path(), span)
    }

    /// An error at the value `at`, other than a missing key.
    pub fn failure(&mut self, at: Cursor<'a>, kind: &Kind) {
        let is_about_value =
            matches!(kind, Kind::WrongType { .. } | Kind::UnknownValue { .. } | Kind::Custom(_));
        if let Some(quoted) = at.text().filter(|_| is_about_value).and_then(round_quotes) {
            return self.push(quoted.at(self.top.document.path(), place(at)));
        }
        let found = match kind {
            Kind::WrongType { expected } => self.wrong_type(at, expected),
            Kind::UnknownValue { value, known } => self.unknown_value(at, value, known),
            Kind::UnknownKey { known } => return self.unknown_key(at, known),
            Kind::TwiceKey(name) => {
                let span = at.key().map_or(at.span(), |key| key.span);
                self.error("wrong-type", span, format!("`{name}` is there twice, by two names"))
            }
            Kind::Custom(message) => self.custom(at, message),
            // A missing key has a place of its own; a filling that does not fit says nothing.
            Kind::MissingKey(_) | Kind::Filling => return,
        };
        self.push(found);
    }

    /// What a value's own reading has to say: what is wrong, and after a semicolon what to write.
    fn custom(&self, at: Cursor<'a>, message: &str) -> Diagnostic {
        let (message, help) = match message.split_once("; write ") {
            Some((message, help)) => (message, Some(format!("write {help}"))),
            None => (message, None),
        };
        let found = self.error("wrong-type", place(at), words::custom(message));
        let date = at.text().filter(|_| message.ends_with("is no date")).and_then(date_in_our_form);
        match (date, at.text(), help) {
            (Some(date), Some(text), _) => found.help(format!("write `{date}`")).certainly(text, date),
            (_, _, Some(help)) => found.help(help),
            _ => found,
        }
    }

    fn wrong_type(&self, at: Cursor<'a>, expected: &str) -> Diagnostic {
        let expected = words::expected(expected);
        let subject = Subject::of(at, self.top.at);
        let message = if at.is_null() {
            let lacks = if expected == "text" { "text" } else { "value" };
            match subject {
                Subject::Item(_) => format!("{subject} is empty"),
                _ => format!("{subject} has no {lacks}"),
            }
        } else {
            format!("{subject} must be {expected}, found {}", words::found(at))
        };
        let label =
            if at.is_null() && expected != "text" { format!("expected {expected}") } else { String::new() };
        let help = words::wrong_type_help(at, &expected);
        let mut found = self.error("wrong-type", place(at), message).label(label);
        found.help.extend(help);
        found
    }

    fn unknown_value(&self, at: Cursor<'a>, value: &str, known: &[&'static str]) -> Diagnostic {
        let message = match Subject::of(at, self.top.at) {
            Subject::Item(Some(list)) => format!("unknown item of `{list}`: `{}`", words::short(value)),
            Subject::Key(key) => format!("unknown `{key}`: `{}`", words::short(value)),
            Subject::Item(None) | Subject::Top => format!("unknown value `{}`", words::short(value)),
        };
        let meant = words::synonym(value, known);
        let help = match meant {
            Some(meant) => Some(format!("that is called `{meant}` here")),
            None => suggestion(value, known, "it is one of"),
        };
        let mut found = self.error("unknown-value", place(at), message);
        found.help.extend(help);
        match meant {
            Some(meant) => found.probably(value, meant),
            None => found.probably_one_of(value, known.iter().copied()),
        }
    }

    /// The key of the value `at`, which the struct with the keys `known` does not have.
    pub fn unknown_key(&mut self, at: Cursor<'a>, known: &[&'static str]) {
        let Some(key) = at.key() else { return };
        let mut candidates: Vec<&str> = known.to_vec();
        if at.parent().at == self.top.at {
            candidates.extend(self.options.also_known.iter().filter(|key| !known.contains(key)));
        }
        if let Some(meant) = nearest(key.value, candidates.iter().copied()) {
            self.meant.insert((at.parent().at, meant.to_owned()));
        }
        if let Some(split) = self.split_number(at, &key) {
            return self.push(split);
        }
        let help = match key.value.split_once(':') {
            Some((key, value)) if at.is_null() && !key.is_empty() && !value.is_empty() => {
                Some(format!("write a space after the colon: `{key}: {}`", words::short(value)))
            }
            _ => suggestion(key.value, &candidates, "the keys here are"),
        };
        let severity = self.options.unknown_keys;
        let message = format!("unknown key `{}`", words::short(key.value));
        // A key that is there already is not meant a second time.
        let there: Vec<&str> = at.parent().entries().map(|(other, _)| other.value).collect();
        candidates.retain(|known| !there.contains(known));
        let found = self.error("unknown-key", key.span, message);
        let mut found = match same(key.value, candidates.iter().copied()) {
            // Two of them would be the same key.
            Some(known) if only_one(&there, known) => found.certainly(key.value, known),
            Some(_) => found,
            None => found.probably_one_of(key.value, candidates.iter().copied()),
        };
        found.severity = severity;
        found.help.extend(help);
        self.push(found);
    }

    /// The finding about `50,000` in braces, where the comma makes a key of what follows it.
    fn split_number(&self, at: Cursor<'a>, key: &Located<&str>) -> Option<Diagnostic> {
        let is_group = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        if !at.is_null() || !is_group(key.value) {
            return None;
        }
        let mut before = at.parent().entries().filter(|(_, value)| value.span().end + 1 == key.span.start);
        let (name, head) = before.next()?;
        let digits = head.text().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        let span = Span { start: head.span().start, end: key.span.end };
        let split = self.error("wrong-type", span, "the comma takes this number apart".to_owned());
        Some(split.help(format!("write it without: `{}: {digits}{}`", name.value, key.value)))
    }

    /// A key that the mapping `map` must have.
    pub fn missing(&mut self, map: Cursor<'a>, name: &str) {
        if self.meant.contains(&(map.at, name.to_owned())) && self.options.unknown_keys == Severity::Error {
            return;
        }
        let subject = Subject::of(map, self.top.at);
        let first = map.entries().next().map(|(key, _)| key.span);
        let (message, label) = match subject {
            Subject::Top if self.options.what.is_empty() => (String::new(), "here".to_owned()),
            Subject::Top => (String::new(), format!("in this {}", self.options.what)),
            Subject::Item(Some(list)) => (String::new(), format!("in this item of `{list}`")),
            Subject::Item(None) => (String::new(), "in this item".to_owned()),
            Subject::Key(key) => (format!(" in `{key}`"), "here".to_owned()),
        };
        let span = first.unwrap_or(map.span());
        let found = self
            .error("missing-key", span, format!("missing key `{name}`{message}"))
            .label(label)
            .help(format!("add `{name}: …` to it"));
        self.push(found);
    }
}

/// Whether one key alone can have been meant to be `known`.
fn only_one(keys: &[&str], known: &str) -> bool {
    keys.iter().filter(|key| same(key, [known]).is_some()).count() == 1
}

/// Where to point for the value `at`: at its key where nothing is written.
fn place(at: Cursor<'_>) -> Span {
    match at.key() {
        Some(key) if at.is_null() && at.span().range().is_empty() => key.span,
        _ => at.span(),
    }
}

/// "Did you mean", or else all there is to choose from.
fn suggestion(name: &str, known: &[&str], intro: &str) -> Option<String> {
    if let Some(meant) = nearest(name, known.iter().copied()) {
        return Some(format!("did you mean `{meant}`?"));
    }
    (!known.is_empty() && known.len() <= FEW).then(|| format!("{intro} {}", words::listed(known)))
}
