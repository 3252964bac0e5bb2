//! Reading TOML key by key, so that one run reports every mistake.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, nearest, same};
use crate::source::{Located, SourcePath, Span};

/// A file being read, and what was found in it.
pub struct Reader<'a> {
    path: &'a SourcePath,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    pub fn new(path: &'a SourcePath) -> Self {
        Self { path, diagnostics: Vec::new() }
    }

    /// The file that is read.
    pub fn path(&self) -> &'a SourcePath {
        self.path
    }

    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// The document, as far as it can be read.
    pub fn parse<'t>(&mut self, text: &'t str) -> Spanned<DeTable<'t>> {
        let (document, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let span = error.span().map_or(Span::at(0), Span::new);
            let help = if error.message().contains("duplicate key") {
                "each key is there once: take one of the two out"
            } else {
                "write `key = \"text\"`, one to a line"
            };
            let diagnostic = Diagnostic::error("toml-syntax", error.message()).at(self.path, span).help(help);
            self.diagnostics.push(diagnostic);
        }
        document
    }

    /// Reports the keys of `table` that are not in `known`.
    pub fn known_keys(&mut self, table: &DeTable<'_>, known: &[&str], of: &str) {
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let unknown = Diagnostic::error("unknown-key", format!("unknown key `{name}`"))
                .at(self.path, Span::new(key.span()));
            // A key that is there already is not meant a second time.
            let open = || known.iter().copied().filter(|known| !table.contains_key(*known));
            let is_only =
                |known: &str| table.keys().filter(|key| same(key.get_ref(), [known]).is_some()).count() == 1;
            let unknown = match same(name, open()) {
                Some(known) if is_only(known) => unknown.certainly(name, known),
                Some(_) => unknown,
                None => unknown.probably_one_of(name, open()),
            };
            self.diagnostics.push(match nearest(name, known.iter().copied()) {
                Some(near) => unknown.did_you_mean(Some(near)),
                None => unknown.help(format!("the keys of {of} are `{}`", known.join("`, `"))),
            });
        }
    }

    pub fn text(&mut self, table: &DeTable<'_>, key: &str) -> Option<Located<String>> {
        self.checked(table, key, |_| true, ("text in quotes", "…"))
    }

    /// The text under `key`, if it is one and `is_valid`. Expected is a form, of which an example is given.
    pub fn checked(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
        is_valid: impl Fn(&str) -> bool,
        (form, example): (&str, &str),
    ) -> Option<Located<String>> {
        let value = table.get(key)?;
        let span = Span::new(value.span());
        match value.get_ref() {
            DeValue::String(text) if is_valid(text) => Some(Located::new(text.to_string(), span)),
            _ => {
                self.wrong(
                    span,
                    format!("`{key}` must be {form}"),
                    format!("write it like `{key} = \"{example}\"`"),
                );
                None
            }
        }
    }

    pub fn required(
        &mut self,
        table: &DeTable<'_>,
        span: Span,
        key: &str,
        is_valid: impl Fn(&str) -> bool,
        (form, example): (&str, &str),
    ) -> Option<Located<String>> {
        if table.get(key).is_none() {
            self.diagnostics.push(
                Diagnostic::error("missing-key", format!("missing key `{key}`"))
                    .at(self.path, span)
                    .help(format!("add a line like `{key} = \"{example}\"`")),
            );
            return None;
        }
        self.checked(table, key, is_valid, (form, example))
    }

    /// The tables under `[[key]]`, with their places.
    pub fn tables<'t, 'd>(&mut self, table: &'d DeTable<'t>, key: &str) -> Vec<(&'d DeTable<'t>, Span)> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(
                Span::new(value.span()),
                format!("`{key}` is not a list of tables"),
                format!("start each with a line `[[{key}]]`"),
            );
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let span = Span::new(item.span());
            match item.get_ref() {
                DeValue::Table(table) => tables.push((table, span)),
                _ => self.wrong(
                    span,
                    format!("`{key}` holds something else than a table"),
                    format!("start each with a line `[[{key}]]`"),
                ),
            }
        }
        tables
    }

    /// The table `[key]`, if there is one.
    pub fn table<'t, 'd>(&mut self, table: &'d DeTable<'t>, key: &str) -> Option<&'d DeTable<'t>> {
        let value = table.get(key)?;
        if let DeValue::Table(table) = value.get_ref() {
            return Some(table);
        }
        let span = Span::new(value.span());
        self.wrong(span, format!("`{key}` is not a table"), format!("start it with a line `[{key}]`"));
        None
    }

    /// The list under `key` and its place, if there is one. `example` is one as it should be.
    pub fn list<'t, 'd>(
        &mut self,
        table: &'d DeTable<'t>,
        key: &str,
        example: &str,
    ) -> Option<(&'d [Spanned<DeValue<'t>>], Span)> {
        let value = table.get(key)?;
        let span = Span::new(value.span());
        if let DeValue::Array(items) = value.get_ref() {
            return Some((items, span));
        }
        self.wrong(span, format!("`{key}` must be a list"), format!("write it like `{key} = {example}`"));
        None
    }

    /// Reports a finding at `span`.
    pub fn report(&mut self, diagnostic: Diagnostic, span: Span) {
        self.diagnostics.push(diagnostic.at(self.path, span));
    }

    pub fn repeated(&mut self, id: &Located<String>, first: Span) {
        self.diagnostics.push(
            Diagnostic::error("duplicate-id", format!("the id `{}` is used twice", id.value))
                .at(self.path, id.span)
                .label("used again here")
                .related(self.path, first, "first used here")
                .help("give each an id of its own"),
        );
    }

    /// Reports a value of another form.
    pub fn wrong(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.wrong_value(Diagnostic::error("wrong-type", message).help(help), span);
    }

    /// Reports a value of another form, in words of one's own.
    pub fn wrong_value(&mut self, wrong: Diagnostic, span: Span) {
        // A value that is no TOML was reported as that.
        let is_reported = self.diagnostics.iter().any(|found| {
            found.rule == "toml-syntax"
                && found
                    .place
                    .as_ref()
                    .is_some_and(|place| (span.start..=span.end).contains(&place.span.start))
        });
        if !is_reported {
            self.report(wrong, span);
        }
    }
}
