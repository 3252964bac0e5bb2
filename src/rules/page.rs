//! What a rule's file says.

use super::{Example, Level};

/// One rule.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own that a rule's file states")]
pub struct Rule {
    /// Its id in kebab-case: `broken-link`.
    pub id: &'static str,
    /// How much it matters where nobody says otherwise. A rule that is an error in some files and a warning in others
    /// has the level of an error.
    pub level: Level,
    /// Whether it is a warning in some places, besides its level.
    pub also_warning: bool,
    /// Whether its errors stay errors: without what they ask for there is no whole site to build.
    pub fixed: bool,
    /// Whether it finds that something is missing or unused, which an error elsewhere could be the cause of: it is told only
    /// where there is none.
    pub is_absence: bool,
    /// Whether the playbook of another tool would be full of it: only the first few are told, with the number of the others.
    pub is_gathered: bool,
    /// Whether it can only be told on a known day.
    pub needs_today: bool,
    /// What it looks for, in a phrase.
    pub summary: &'static str,
    /// The day on which its examples are built.
    pub today: Option<&'static str>,
    /// The text below the front matter.
    pub text: &'static str,
}

impl Rule {
    /// Reads the file of the rule `id`; `None` if it does not begin with its keys.
    pub(super) fn read(id: &'static str, file: &'static str) -> Option<Self> {
        let (keys, text) = file.strip_prefix("---\n")?.split_once("\n---\n")?;
        let value = |name: &str| {
            keys.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
        };
        Some(Self {
            id,
            level: Level::named(value("level")?)?,
            also_warning: value("also") == Some("warning"),
            fixed: value("fixed") == Some("yes"),
            is_absence: value("absence") == Some("yes"),
            is_gathered: value("gathered") == Some("yes"),
            needs_today: value("today").is_some(),
            summary: value("summary")?,
            today: value("today"),
            text: text.trim(),
        })
    }

    /// The text of a section: `What`, `Why`, `Wrong` or `Right`. Empty where there is none.
    pub fn section(&self, name: &str) -> &'static str {
        let mut inside = false;
        let (mut start, mut end, mut at, mut fence) = (0, self.text.len(), 0, 0);
        for line in self.text.split_inclusive('\n') {
            let ticks = line.len() - line.trim_start_matches('`').len();
            match (fence, ticks) {
                (0, 3..) => fence = ticks,
                (open, ticks) if open > 0 && ticks >= open => fence = 0,
                _ => {}
            }
            if let Some(title) = line.strip_prefix("## ").filter(|_| fence == 0) {
                if inside {
                    end = at;
                    break;
                }
                if title.trim() == name {
                    inside = true;
                    start = at + line.len();
                }
            }
            at += line.len();
        }
        if inside { self.text.get(start..end).unwrap_or_default().trim() } else { "" }
    }

    /// The playbook that breaks the rule, if one can be shown.
    pub fn wrong(&self) -> Option<Example> {
        Example::read(self.section("Wrong"))
    }

    /// The playbook that keeps it, if one can be shown.
    pub fn right(&self) -> Option<Example> {
        Example::read(self.section("Right"))
    }
}
