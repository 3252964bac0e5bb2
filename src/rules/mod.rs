//! The rules: everything the program may find, said in words.
//!
//! One Markdown file for each rule lies beside this one, named by the rule's id. It says what the rule looks for, why,
//! and shows a small playbook that is wrong and one that is right. `playbook explain`, the rules in the documentation and
//! the tests all read these files, so that what is explained is what happens.

mod document;
mod example;
mod page;

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

pub use document::document;
pub use example::{Example, ExampleFile};
pub use page::Rule;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/rules");

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let files = FILES.files().filter(|file| file.path().extension().is_some_and(|ending| ending == "md"));
    let named = files.filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents_utf8()?)));
    let mut rules: Vec<Rule> = named.filter_map(|(id, text)| Rule::read(id, text)).collect();
    rules.sort_by_key(|rule| rule.id);
    rules
});

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// The site is not built.
    Error,
    /// The site is built, and a reader may be let down.
    Warning,
    /// It is not looked for.
    Off,
}

impl Level {
    /// The level of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "error" => Some(Self::Error),
            "warning" => Some(Self::Warning),
            "off" => Some(Self::Off),
            _ => None,
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Off => "off",
        }
    }
}

/// All rules, ordered by id.
pub fn all() -> &'static [Rule] {
    &RULES
}

/// The rule of this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.binary_search_by(|rule| rule.id.cmp(id)).ok().and_then(|at| RULES.get(at))
}
