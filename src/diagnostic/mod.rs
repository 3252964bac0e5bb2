//! What the program has to say about somebody's files: one type, made by every stage, printed by one.

mod diagnosed;
mod fix;
mod human;
mod quotes;
mod suggest;
mod unknown_rule;

pub use diagnosed::Diagnosed;
pub use fix::{Fix, mended};
pub use human::{Style, render};
pub use quotes::round_quotes;
pub use suggest::{nearest, only_near, same};
pub use unknown_rule::unknown_rule;

use crate::source::{Place, SourcePath, Span};

/// How bad a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// The site cannot be built from this; exit code 1.
    Error,
    /// The site builds, and a reader may be let down.
    Warning,
}

/// A finding: what is wrong, where, and what to do about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// The rule's id in kebab-case: `broken-link`.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// A lower-case phrase without a full stop, names in backticks.
    pub message: String,
    /// Where; `None` only when the finding is about no file's text (a folder that cannot be read, say).
    pub place: Option<Place>,
    /// A few words under the carets.
    pub label: String,
    /// Other places that explain it ("first used here").
    pub related: Vec<(Place, String)>,
    /// What to do, a sentence each.
    pub help: Vec<String>,
    /// How to mend it, where that can be done by a machine.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// An error of `rule`.
    pub fn error(rule: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, rule, message.into())
    }

    /// A warning of `rule`.
    pub fn warning(rule: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, rule, message.into())
    }

    fn new(severity: Severity, rule: &'static str, message: String) -> Self {
        Self {
            rule,
            severity,
            message,
            place: None,
            label: String::new(),
            related: Vec::new(),
            help: Vec::new(),
            fix: None,
        }
    }

    /// The same finding, placed.
    #[must_use]
    pub fn at(mut self, path: &SourcePath, span: Span) -> Self {
        self.place = Some(Place { path: path.clone(), span });
        self
    }

    /// The same finding with words under its carets.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same finding with another place that explains it.
    #[must_use]
    pub fn related(mut self, path: &SourcePath, span: Span, label: impl Into<String>) -> Self {
        self.related.push((Place { path: path.clone(), span }, label.into()));
        self
    }

    /// The same finding with a sentence that says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// The same finding, mended by writing `new` for `old` in its place, where nothing else can have been meant.
    #[must_use]
    pub fn certainly(mut self, old: impl Into<String>, new: impl Into<String>) -> Self {
        self.fix = Some(Fix { old: old.into(), new: new.into(), is_certain: true, file: None });
        self
    }

    /// The same finding about a name, probably mended by the one of `candidates` that is a slip of the pen away. Where
    /// several are, nobody can say which was meant.
    #[must_use]
    pub fn probably_one_of<'a>(self, name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        match only_near(name, candidates).filter(|near| fix::is_plain(near)) {
            Some(near) => self.probably(name, near),
            None => self,
        }
    }

    /// The same finding, probably mended by writing `new` for `old` in its place.
    #[must_use]
    pub fn probably(mut self, old: impl Into<String>, new: impl Into<String>) -> Self {
        self.fix = Some(Fix { old: old.into(), new: new.into(), is_certain: false, file: None });
        self
    }

    /// The same finding, probably mended by writing `new` for `old` in another file, where it stands once.
    #[must_use]
    pub fn probably_in(mut self, file: &SourcePath, old: impl Into<String>, new: impl Into<String>) -> Self {
        self.fix =
            Some(Fix { old: old.into(), new: new.into(), is_certain: false, file: Some(file.clone()) });
        self
    }

    /// Its mend, with the file that it changes and the place in it.
    pub fn mend(&self) -> Option<(&SourcePath, Span, &Fix)> {
        let (fix, place) = (self.fix.as_ref()?, self.place.as_ref()?);
        Some((fix.file.as_ref().unwrap_or(&place.path), place.span, fix))
    }

    /// The same finding, with "did you mean" where there is a near name.
    #[must_use]
    pub fn did_you_mean(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None => self,
        }
    }
}

/// How many findings are of a severity.
pub fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics.iter().filter(|found| found.severity == severity).count()
}

/// Puts findings in the order people read them: by file, place, then rule; and drops exact repeats.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (&a.place, a.severity, a.rule, &a.message).cmp(&(&b.place, b.severity, b.rule, &b.message))
    });
    diagnostics.dedup();
}
