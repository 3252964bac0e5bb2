//! Finding the comments of a file.

use memchr::memmem;

use super::{Ignore, WORD, comment, cover, judged};
use crate::diagnostic::Diagnostic;
use crate::model::BLOCKS;
use crate::source::{SourcePath, Span};

/// How the comments look, for the messages about them.
const IN_MARKDOWN: &str = "<!-- playbook-ignore broken-link: the page comes in May -->";
const IN_YAML: &str = "# playbook-ignore broken-link: the page comes in May";

/// The comments of one file, and what is wrong with them. Nearly all files have none, and are only searched for the word.
pub fn find(path: &SourcePath, text: &str) -> (Vec<Ignore>, Vec<Diagnostic>) {
    let (mut ignores, mut found) = (Vec::new(), Vec::new());
    let is_markdown = matches!(path.extension().to_ascii_lowercase().as_str(), "md" | "markdown");
    for at in memmem::find_iter(text.as_bytes(), WORD) {
        let language = if is_markdown { language(text, at) } else { Language::Yaml };
        let (comment, example) = match language {
            Language::Markdown => (comment::in_markdown(text, at), IN_MARKDOWN),
            Language::Yaml => (comment::in_yaml(text, at), IN_YAML),
            Language::Code => continue,
        };
        let Some(comment) = comment else { continue };
        let covers = match language {
            Language::Markdown => cover::in_markdown(text, &comment.range),
            _ => cover::in_yaml(text, &comment.range),
        };
        let span = Span::new(comment.range);
        let judged = judged(comment.rule, comment.reason, example);
        let rule = judged.map_err(|fault| found.push(fault.at(path, span))).ok();
        ignores.push(Ignore { comment: span, rule, covers: Span::new(covers) });
    }
    (ignores, found)
}

/// What the text around a place of a Markdown file is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Markdown,
    /// Front matter, or a block of ours.
    Yaml,
    /// A block of code, in which a comment is an example.
    Code,
}

fn language(text: &str, at: usize) -> Language {
    let mut lines = text.get(..at).unwrap_or_default().lines().peekable();
    if lines.next_if(|line| line.trim_end() == "---").is_some() {
        // Up to the second fence it is front matter.
        if lines.by_ref().all(|line| line.trim_end() != "---") {
            return Language::Yaml;
        }
    }
    let mut open: Option<(&str, Language)> = None;
    for line in lines {
        let line = line.trim_start_matches([' ', '>', '-', '*', '+']);
        let words = line.trim_start_matches(['`', '~']);
        let (fence, _) = line.split_at(line.len() - words.len());
        if fence.len() < 3 {
            continue;
        }
        open = match open {
            Some((opened, _)) if fence.starts_with(opened) && words.trim().is_empty() => None,
            Some(open) => Some(open),
            None if BLOCKS.contains(&words.trim()) => Some((fence, Language::Yaml)),
            None => Some((fence, Language::Code)),
        };
    }
    open.map_or(Language::Markdown, |(_, language)| language)
}
