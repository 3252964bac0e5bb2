//! Questions of other tools become banks and guides of ours, and go back.
//!
//! The interface is small, so that another foreign form fits without touching the others: a [`Foreign`] form says
//! which files it wants and turns them into an [`Imported`]: banks and guides as values ([`form`]), and a report of
//! what became of everything else. Reading the files is `load`'s and writing ours is `write`'s; between the two all
//! is a function of its input.
//!
//! Nothing is lost silently. Each key of a foreign file lands in a field of ours, below `x:`, or in the report.

pub mod digital_marketplace;
pub mod emit;
pub mod form;
pub mod markdown_questions;
mod names;
mod prose;
mod report;
pub mod value;

pub use report::{Report, Where};

use crate::diagnostic::Diagnosed;
use crate::source::{SourcePath, Sources};
use form::{Bank, Guide};

/// A form of question files that other tools read and write.
pub trait Foreign {
    /// Whether it may want this file; others are not read.
    fn wants(&self, path: &SourcePath) -> bool;

    /// Turns the files into banks and guides. `folder` is the name of the folder they lie in. What is wrong with one
    /// question costs that question alone.
    ///
    /// # Errors
    ///
    /// Why the folder is not one of this form: a sentence and what to do.
    fn import(&self, files: &Sources, folder: &str) -> Result<Diagnosed<Imported>, NotThisForm>;
}

/// Why a folder cannot be imported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotThisForm {
    /// What is missing.
    pub message: String,
    /// What the folder should look like.
    pub help: String,
}

/// What came of an import.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Imported {
    /// A name for where it came from, in kebab-case: files of another source are not overwritten.
    pub source: String,
    /// A title for a playbook that holds nothing else.
    pub title: String,
    /// The banks.
    pub banks: Vec<Bank>,
    /// The guides.
    pub guides: Vec<Guide>,
    /// What became of each key, and what was left out.
    pub report: Report,
}

/// A file of ours, written out: its path below the content folder, and its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextFile {
    /// The path, with `/` between its parts.
    pub path: String,
    /// The text.
    pub text: String,
}

impl Imported {
    /// The banks and guides as files.
    pub fn files(&self) -> Vec<TextFile> {
        let banks = self.banks.iter().map(Bank::file);
        banks.chain(self.guides.iter().map(Guide::file)).collect()
    }
}
