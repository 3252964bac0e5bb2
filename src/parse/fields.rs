//! From the values of a file to the model: texts become Markdown, ids become references.

use super::condition;
use super::markdown::{self, Fragment, Inline};
use crate::diagnostic::Diagnostic;
use crate::model::{CustomerSafe, Expression, Reference, ReferenceKind, Rich, Written};
use crate::source::{Located, SourcePath, Span};

/// A file being lowered, and what was found in it.
pub struct Fields<'a> {
    path: &'a SourcePath,
    text: &'a str,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    /// The fields of the file at `path`, whose whole text is `text`.
    pub fn new(path: &'a SourcePath, text: &'a str) -> Self {
        Self { path, text, diagnostics: Vec::new() }
    }

    /// The file's name without its extension: the id of what is in it.
    pub fn stem(&self) -> &'a str {
        self.path.stem()
    }

    /// What was found.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// The file they are from.
    pub fn path(&self) -> &'a SourcePath {
        self.path
    }

    /// Reports a finding at `span`.
    pub fn report(&mut self, diagnostic: Diagnostic, span: Span) {
        self.diagnostics.push(diagnostic.at(self.path, span));
    }

    /// A text field with its words.
    pub fn inline(&mut self, field: &Located<String>) -> Inline {
        let origin = self.origin(field);
        let mut inline = markdown::inline(Fragment { path: self.path, text: &field.value, origin });
        self.diagnostics.append(&mut inline.diagnostics);
        inline
    }

    /// Where a field's text stands in the file.
    fn origin(&self, field: &Located<String>) -> markdown::Origin {
        let written = self.text.get(field.span.range()).unwrap_or_default();
        match written.find(&field.value) {
            Some(at) => markdown::Origin::At(field.span.start as usize + at),
            None => markdown::Origin::Within(field.span),
        }
    }

    /// A condition, if there is one that can be read.
    pub fn condition(&mut self, field: Option<&Located<String>>) -> Option<Expression<Written>> {
        let field = field?;
        let parsed = condition::parse_at(&field.value, self.origin(field));
        parsed.map_err(|fault| self.report(fault.diagnostic(), fault.span)).ok()
    }

    /// A text field.
    pub fn rich(&mut self, field: &Located<String>) -> Rich<Written> {
        self.inline(field).rich
    }

    /// A text field, if it is there.
    pub fn some(&mut self, field: Option<&Located<String>>) -> Option<Rich<Written>> {
        field.map(|field| self.rich(field))
    }

    /// A text field for customers, if it is there.
    pub fn safe(&mut self, field: Option<&Located<String>>) -> Option<CustomerSafe<Written>> {
        let field = field?;
        let inline = self.inline(field);
        Some(CustomerSafe { rich: inline.rich, words: inline.plain, span: field.span })
    }

    /// A list of text fields.
    pub fn all(&mut self, fields: &[Located<String>]) -> Vec<Rich<Written>> {
        fields.iter().map(|field| self.rich(field)).collect()
    }
}

/// A reference by id, if it is there.
pub fn reference(kind: ReferenceKind, id: Option<Located<String>>) -> Option<Reference> {
    id.map(|id| Reference::id(kind, id))
}

/// References by id.
pub fn references(kind: ReferenceKind, ids: Vec<Located<String>>) -> Vec<Reference> {
    ids.into_iter().map(|id| Reference::id(kind, id)).collect()
}
