//! The small playbooks that show a rule.

/// A playbook in a few files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Example {
    /// Its files, in the order in which they are shown.
    pub files: Vec<ExampleFile>,
}

/// A fenced block: the info string is a language, the path from the playbook's folder, and how the file is saved where
/// the letters alone do not show it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExampleFile {
    /// The path, as `content/guides/first-call.md`.
    pub path: &'static str,
    /// `markdown`, `yaml`, `toml`, `html`; or `link` for a link to another place on the disk, whose text is that place.
    pub language: &'static str,
    /// `windows-1252`, `utf-16`, `bom`, `mixed-lines`; empty for plain UTF-8 with one kind of line ending.
    pub saved_as: &'static str,
    /// What it holds.
    pub text: &'static str,
}

impl Example {
    /// The fenced blocks of a section, if there are any.
    pub(super) fn read(section: &'static str) -> Option<Self> {
        let mut files = Vec::new();
        let mut rest = section;
        while let Some(at) = fence(rest) {
            let opened = rest.get(at..).unwrap_or_default();
            let ticks = opened.len() - opened.trim_start_matches('`').len();
            let (info, inside) = opened.get(ticks..).unwrap_or_default().split_once('\n')?;
            let closing = "`".repeat(ticks) + "\n";
            let end = if inside.starts_with(&closing) {
                0
            } else {
                let open_end = format!("\n{}", closing.trim_end());
                inside.match_indices(&open_end).map(|(at, _)| at + 1).find(|at| {
                    let after = inside.get(at + ticks..).unwrap_or_default();
                    after.is_empty() || after.starts_with('\n')
                })?
            };
            let mut words = info.split_whitespace();
            let (language, path) = (words.next()?, words.next()?);
            let saved_as = words.next().unwrap_or_default();
            files.push(ExampleFile { path, language, saved_as, text: inside.get(..end)? });
            rest = inside.get(end + ticks..).unwrap_or_default();
        }
        (!files.is_empty()).then_some(Self { files })
    }
}

/// Where the next fence of at least three backticks starts a line.
fn fence(text: &str) -> Option<usize> {
    if text.starts_with("```") { Some(0) } else { text.find("\n```").map(|at| at + 1) }
}
