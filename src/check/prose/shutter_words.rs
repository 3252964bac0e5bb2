//! Words that bring the shutters down: a no with no way on beside it.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::Texts;
use super::blocks::{Block, is_quoted};
use crate::config::Levels;
use crate::diagnostic::Diagnostic;
use crate::model::{Item, Kind, Linked, Page, PartKind, Playbook};
use crate::source::{SourcePath, Span, join};

/// The words, where `book.toml` names no others.
const WORDS: [&str; 12] = [
    "not allowed",
    "not permitted",
    "must not",
    "mustn't",
    "mustn’t",
    "refused",
    "no exceptions",
    "without exception",
    "forbidden",
    "prohibited",
    "under no circumstances",
    "out of the question",
];

/// Those of them that say no only of what is so: "returns are refused", but not "she refused" or "a refused offer".
const OF_WHAT_IS: [&str; 5] = ["not allowed", "not permitted", "refused", "forbidden", "prohibited"];

/// The words, ready to be looked for all at once.
pub struct Shutters {
    words: AhoCorasick,
    /// The same in lower case, only to tell whether any is there. Words of one case are looked for many bytes at a time,
    /// which pays for a text's copy in that case.
    hint: AhoCorasick,
    are_chosen: bool,
}

impl Shutters {
    /// Looks for the words of `book.toml`, or for those that are known; for none if there are none.
    pub fn new(levels: &Levels) -> Option<Self> {
        let chosen = levels.shutter_words.as_deref();
        let words: Vec<&str> = match chosen {
            Some(words) => words.iter().map(String::as_str).collect(),
            None => WORDS.to_vec(),
        };
        // Every text is searched. These few words make a table that is small, and the fastest there is.
        let hint = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            .kind(Some(AhoCorasickKind::DFA))
            .build(words.iter().map(|word| word.to_ascii_lowercase()))
            .ok()?;
        let words = AhoCorasick::builder().ascii_case_insensitive(true).build(&words).ok()?;
        (words.patterns_len() > 0).then_some(Self { words, hint, are_chosen: chosen.is_some() })
    }

    /// Whether any of the words is in the text.
    pub fn are_in(&self, text: &str) -> bool {
        self.hint.is_match(&text.to_ascii_lowercase())
    }

    /// Reports the first such word of each block of a page that has no way on.
    pub fn check(
        &self,
        playbook: &Playbook,
        page: &Page<Linked>,
        blocks: &[Block<'_>],
        report: &mut Vec<Diagnostic>,
    ) {
        // A control and a route are ways on, as a whole.
        if matches!(page.kind, Kind::Control(_) | Kind::Route(_)) {
            return;
        }
        for block in blocks {
            let Some(found) = self.first(block.text) else { continue };
            let has_way = block.links.iter().any(|link| match link.kind {
                PartKind::Link(_, Some(to)) => leads_on(playbook, &page.path, page.outline.word(to)),
                _ => false,
            });
            if !has_way {
                report.push(closed(&page.path, found.shifted(block.span.start as usize)));
            }
        }
    }

    /// The same for what banks say of their questions and to the customer.
    pub fn check_banks(&self, playbook: &Playbook, texts: &Texts, report: &mut Vec<Diagnostic>) {
        for bank in &playbook.banks {
            let Some(text) = texts.get(&bank.path) else { continue };
            for item in &bank.items {
                let Item::Question(question) = item else { continue };
                let start = question.span.start as usize;
                let whole = text.get(question.span.range()).unwrap_or_default();
                for (at, field) in fields(whole) {
                    let Some(found) = self.first(field) else { continue };
                    let mut ways = field.match_indices("](").filter_map(|(at, _)| {
                        let to = field.get(at + 2..)?;
                        to.get(..to.find(')')?)
                    });
                    if !ways.any(|to| leads_on(playbook, &bank.path, to)) {
                        report.push(closed(&bank.path, found.shifted(start + at)));
                    }
                }
            }
        }
    }

    /// The first of the words in a block, as a word of its own that is said and not only shown.
    fn first(&self, text: &str) -> Option<Span> {
        let is_said = |found: &aho_corasick::Match| {
            let word = text.get(found.range()).unwrap_or_default().to_lowercase();
            self.are_chosen || !OF_WHAT_IS.contains(&word.as_str()) || is_of_what_is(text, found.range())
        };
        let is_word = |found: &aho_corasick::Match| {
            let before = text.get(..found.start()).and_then(|before| before.chars().next_back());
            let after = text.get(found.end()..).and_then(|after| after.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        };
        let mut found = self.words.find_iter(text).filter(is_word);
        found
            .find(|found| is_said(found) && !is_quoted(text, found.start()))
            .map(|found| Span::new(found.range()))
    }
}

/// Whether a participle says of something that it is so: behind a form of "be" outside of a relative clause, and without
/// a second no; or alone at the end of its sentence, as in "No returns; refunds refused."
fn is_of_what_is(text: &str, at: Range<usize>) -> bool {
    let before = text.get(..at.start).unwrap_or_default();
    let sentence = before.rsplit(['.', '!', '?', ';']).next().unwrap_or_default();
    let words: Vec<String> = sentence
        .split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'')
        .filter(|word| !word.is_empty())
        .rev()
        .take(4)
        .map(str::to_lowercase)
        .collect();
    let be = words.iter().take(3).position(|word| matches!(word.as_str(), "is" | "are" | "be" | "being"));
    let ends = text
        .get(at.end..)
        .is_none_or(|after| after.trim_start().is_empty() || after.starts_with(['.', '!', ';']));
    let is_denied = words.first().is_some_and(|word| matches!(word.as_str(), "not" | "never"));
    let is_relative =
        be.and_then(|be| words.get(be + 1)).is_some_and(|word| matches!(word.as_str(), "that" | "which"));
    !is_denied && !is_relative && (be.is_some() || (ends && words.len() < 4))
}

/// The fields of a question that we say, rather than the customer: their values, and where these start.
fn fields(question: &str) -> Vec<(usize, &str)> {
    let mut fields = Vec::new();
    for key in ["why: ", "say: "] {
        for (at, _) in question.match_indices(key) {
            let before = question.get(..at).and_then(|before| before.chars().next_back());
            if before.is_some_and(|c| !matches!(c, ' ' | '\n' | '{')) {
                continue;
            }
            let start = at + key.len();
            let rest = question.get(start..).unwrap_or_default();
            // The value goes on while lines are indented deeper than its key.
            let line = question.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
            let indent = at - line;
            let mut end = 0;
            for (number, line) in rest.split_inclusive('\n').enumerate() {
                let own = line.len() - line.trim_start_matches(' ').len();
                if number > 0 && own <= indent {
                    break;
                }
                end += line.len();
            }
            fields.push((start, rest.get(..end).unwrap_or_default()));
        }
    }
    fields
}

/// Whether a link leads to something one can do: a control, a route, a step or a team.
fn leads_on(playbook: &Playbook, from: &SourcePath, to: &str) -> bool {
    let (path, anchor) = to.split_once('#').map_or((to, None), |(path, anchor)| (path, Some(anchor)));
    let path = if path.is_empty() { Some(from.as_str().to_owned()) } else { join(from.folder(), path) };
    let Some(path) = path else { return false };
    if playbook.teams.as_ref().is_some_and(|teams| teams.path.as_str() == path) {
        return true;
    }
    let found = playbook.pages.binary_search_by(|page| page.path.as_str().cmp(&path));
    let Some(page) = found.ok().and_then(|at| playbook.pages.get(at)) else { return false };
    match &page.kind {
        Kind::Control(_) | Kind::Route(_) => true,
        Kind::Process(process) => {
            anchor.is_none_or(|anchor| process.steps.iter().any(|step| step.id.value == anchor))
        }
        Kind::Article | Kind::Guide(_) => false,
    }
}

fn closed(path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::warning("shutter-words", "this says no, and no way on").at(path, span).help(
        "say what is possible, as “You can … if …”, and link to the control, route, step or team that helps",
    )
}
