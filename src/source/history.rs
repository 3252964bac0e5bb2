//! What version control tells of files.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::SourcePath;

/// When files were last changed, as their version control has it. A file without an entry was never put under version
/// control, or nobody knows.
pub type History = BTreeMap<SourcePath, Change>;

/// The last change of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The day it was committed, where the author was.
    pub on: Date,
    /// The author's address, in lower case.
    pub by: Arc<str>,
}
