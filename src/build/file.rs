//! One file of the content, parsed.

use crate::check;
use crate::check::ignore::{self, Ignore};
use crate::diagnostic::Diagnostic;
use crate::model::{Entry, Written};
use crate::parse::{self, Purpose};
use crate::source::SourcePath;

/// What a file says, and what was found in it alone.
pub struct File {
    /// The file, typed.
    pub entry: Entry<Written>,
    /// What its author asked not to hear of.
    pub ignores: Vec<Ignore>,
    /// What is wrong with it.
    pub found: Vec<Diagnostic>,
}

impl File {
    /// Parses a file; `opens_section` says whether a page is its folder's index. `None` for assets.
    pub fn parse(purpose: Purpose, path: &SourcePath, text: &str, opens_section: bool) -> Option<Self> {
        let mut found = Vec::new();
        let entry = parse::entry_for(purpose, path, text, opens_section)?.take(&mut found);
        let (ignores, in_comments) = ignore::find(path, text);
        found.extend(in_comments);
        found.extend(check::text(path, text));
        Some(Self { entry, ignores, found })
    }
}
