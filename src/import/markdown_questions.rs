//! Pages of Markdown with a list of questions under a heading, as many handbooks have them: the plays of the U.S.
//! Digital Services Playbook (`https://github.com/usds/playbook`, folder `_plays`) end in “Key Questions”.
//!
//! All questions become one bank, with a heading and a tag for each page. Each page becomes a guide with its prose,
//! in which a block draws the questions of its tag where their list was.
//!
//! Such a page does not say why a question is asked. What it opens with does: its first sentence is taken as the
//! reason of its questions, word for word. A page that opens with nothing leaves the reason to the author, and the
//! report says so.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde_yaml::{Mapping, Value};

use super::form::{Bank, Guide, Heading, Item, Part, Question};
use super::names::{Taken, kebab, snake, title};
use super::{Foreign, Imported, NotThisForm, Where, prose, value};
use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::parse::front_matter;
use crate::parse::yaml::{Origin, read};
use crate::source::{Area, Body, SourcePath, Sources, Span};

/// The form's name on the command line, and below `x:` of what came from it.
pub const NAME: &str = "markdown-questions";

/// What stands for a reason where the page gives none.
const NO_WHY: &str = "*The source does not say why. Say here what we do with the answer.*";

/// How many characters of its words a question is named by, at most.
const ID: usize = 48;

/// The form.
pub struct MarkdownQuestions {
    /// The heading above the questions.
    pub heading: String,
}

/// A page with questions.
struct Page {
    path: SourcePath,
    title: String,
    keys: Mapping,
    /// Its text above and below the questions.
    before: String,
    after: String,
    /// The heading of the questions, as the page has it.
    heading: String,
    questions: Vec<Asked>,
    /// Its links to files beside it.
    links: Vec<String>,
}

/// A question, and the questions nested below it.
#[derive(Default)]
struct Asked {
    words: String,
    further: Vec<String>,
}

impl Foreign for MarkdownQuestions {
    fn wants(&self, path: &SourcePath) -> bool {
        matches!(path.extension().to_ascii_lowercase().as_str(), "md" | "markdown")
    }

    fn import(&self, files: &Sources, folder: &str) -> Result<Diagnosed<Imported>, NotThisForm> {
        let mut found = Vec::new();
        let (mut passed, mut empty, mut others) = (Vec::new(), Vec::new(), Vec::new());
        let mut pages: Vec<Page> = Vec::new();
        for (path, body) in files.iter(Area::Content) {
            let Body::Text(text) = body else { continue };
            match self.page(path, text, &mut found) {
                Some(page) => pages.push(page),
                None => others.push((path, text)),
            }
        }
        // A page beside those with questions is one of them, and has none yet.
        let folders: BTreeSet<String> = pages.iter().map(|page| page.path.folder().to_owned()).collect();
        for (path, text) in others {
            if folders.contains(path.folder()) {
                empty.push(format!("`{path}`"));
                pages.push(Self::whole(path, text, &mut found));
            } else {
                passed.push(format!("`{path}`"));
            }
        }
        pages.sort_by(|a, b| a.path.cmp(&b.path));
        if pages.iter().all(|page| page.questions.is_empty()) {
            return Err(NotThisForm {
                message: format!("no page here has a list of questions below a heading “{}”", self.heading),
                help: "name the folder of the pages, and their heading with `--heading`".to_owned(),
            });
        }
        let mut imported = self.imported(&pages, folder);
        if !passed.is_empty() {
            imported.report.note(format!("without such a heading, left out: {}", passed.join(", ")));
        }
        if !empty.is_empty() {
            imported
                .report
                .note(format!("without such a heading, guides without questions: {}", empty.join(", ")));
        }
        Ok(Diagnosed::new(imported, found))
    }
}

impl MarkdownQuestions {
    fn imported(&self, pages: &[Page], folder: &str) -> Imported {
        let mut imported = Imported {
            source: format!("{NAME}-{}", kebab(folder)),
            title: title(folder),
            ..Imported::default()
        };
        let mut bank = Bank {
            id: snake(&self.heading),
            remark: format!("Imported from the lists below the heading “{}”.", self.heading),
            title: self.heading.clone(),
            x: [(Value::from("from"), Value::from(NAME))].into_iter().collect(),
            ..Bank::default()
        };
        let (mut ids, mut stems) = (Taken::default(), Taken::default());
        let (mut number, mut without, mut links) = (0, 0, Vec::new());
        for (at, page) in pages.iter().enumerate() {
            let (tag, _) = stems.give(&kebab(&page.title), '-');
            let why = reason(&page.before);
            if !page.questions.is_empty() {
                bank.items.push(Item::Heading(Heading { heading: page.title.clone(), x: Mapping::new() }));
            }
            links.extend(page.links.iter().map(|link| format!("`{link}` in `{}`", page.path)));
            for asked in &page.questions {
                number += 1;
                without += usize::from(why.is_none());
                bank.items.push(Item::Question(Box::new(asked.question(
                    &tag,
                    why.as_deref(),
                    page,
                    &mut ids,
                ))));
            }
            let place = i64::try_from(at + 1).unwrap_or(i64::MAX);
            imported.guides.push(page.guide(&tag, &bank.id, place));
            for key in page.keys.keys().filter_map(value::words) {
                let place = if key == "title" { Where::Field("title") } else { Where::Kept };
                imported.report.count("page", &key, place);
            }
        }
        imported.banks.push(bank);
        imported.report.read = format!("Read {number} questions on {} pages.", pages.len());
        imported
            .report
            .note("each reason (`why`) is the first sentence of the question's page: see that it is one");
        if !links.is_empty() {
            imported
                .report
                .note(format!("links to files that did not come along became words: {}", links.join(", ")));
        }
        if without > 0 {
            imported.report.note(format!(
                "{without} questions have no reason, as their page opens with none: look for “{}” and write it",
                NO_WHY.trim_matches('*')
            ));
        }
        imported
    }

    /// A page without the heading.
    fn whole(path: &SourcePath, text: &str, found: &mut Vec<Diagnostic>) -> Page {
        let (start, keys) = head(path, text, found);
        let (title, before) = titled(path, &keys, text.get(start..).unwrap_or_default());
        let links = prose::relative_links(before);
        let before = prose::page(before, &prose::nobody, 2);
        Page {
            path: path.clone(),
            title,
            keys,
            before,
            after: String::new(),
            heading: String::new(),
            questions: Vec::new(),
            links,
        }
    }

    /// The page, if it has the heading.
    fn page(&self, path: &SourcePath, text: &str, found: &mut Vec<Diagnostic>) -> Option<Page> {
        let mut wrong = Vec::new();
        let (start, keys) = head(path, text, &mut wrong);
        let body = text.get(start..)?;
        let section = self.section(body)?;
        found.extend(wrong);
        if section.questions.is_empty() {
            let none = Diagnostic::warning("import-no-questions", "there is no list below this heading")
                .at(path, Span::new(start + section.heading.start..start + section.heading.end))
                .help("write each question as an item of a list: `- Who signs?`");
            found.push(none);
        }
        let (before, after) = (body.get(..section.heading.start)?, body.get(section.end..)?);
        let (title, before) = titled(path, &keys, before);
        let prose = |text: &str| prose::page(text, &prose::nobody, 2);
        let odd = section.other.trim();
        let after = if odd.is_empty() { after.to_owned() } else { format!("{odd}\n\n{after}") };
        Some(Page {
            path: path.clone(),
            title,
            keys,
            before: prose(before),
            after: prose(&after),
            heading: prose::plain(body.get(section.heading.clone()).unwrap_or_default()),
            questions: section.questions,
            links: prose::relative_links(body),
        })
    }

    /// The section below the heading: up to the next heading as high.
    fn section(&self, body: &str) -> Option<Section> {
        let wanted = self.heading.trim().to_lowercase();
        let mut section: Option<(Section, HeadingLevel)> = None;
        let (mut heading, mut words, mut depth) = (None, String::new(), 0_usize);
        for (event, range) in Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    if section.as_ref().is_some_and(|(_, own)| level <= *own) {
                        break;
                    }
                    heading = Some((level, range.clone()));
                    words.clear();
                }
                Event::End(TagEnd::Heading(_)) => {
                    if let Some((level, range)) = heading.take()
                        && section.is_none()
                        && words.trim().to_lowercase() == wanted
                    {
                        let end = range.end;
                        let found =
                            Section { heading: range, end, questions: Vec::new(), other: String::new() };
                        section = Some((found, level));
                        continue;
                    }
                }
                Event::Text(text) | Event::Code(text) if heading.is_some() => words.push_str(&text),
                Event::Start(Tag::List(_)) => depth += 1,
                Event::End(TagEnd::List(_)) => depth = depth.saturating_sub(1),
                Event::Start(Tag::Item) => {
                    if let Some((section, _)) = &mut section {
                        section.item(body.get(range.clone()).unwrap_or_default(), depth);
                    }
                }
                Event::Start(Tag::Paragraph) if depth == 0 => {
                    if let Some((section, _)) = &mut section {
                        section.other.push_str(body.get(range.clone()).unwrap_or_default());
                        section.other.push('\n');
                    }
                }
                _ => {}
            }
            if let Some((section, _)) = &mut section {
                section.end = section.end.max(range.end);
            }
        }
        section.map(|(section, _)| section)
    }
}

/// Where the text begins, and the keys of the front matter.
fn head(path: &SourcePath, text: &str, found: &mut Vec<Diagnostic>) -> (usize, Mapping) {
    let Some((matter, offset)) = front_matter(path, text) else { return (0, Mapping::new()) };
    let end = offset + matter.len();
    let behind = text.get(end..).unwrap_or_default();
    let start = end + behind.find('\n').map_or(behind.len(), |newline| newline + 1);
    match read(matter, &Origin::part(path, offset)) {
        Ok(document) => {
            let map = value::read(document.root(), text);
            (start, map.as_mapping().cloned().unwrap_or_default())
        }
        Err(wrong) => {
            found.extend(wrong);
            (start, Mapping::new())
        }
    }
}

/// The page's title, and the text below it.
fn titled<'t>(path: &SourcePath, keys: &Mapping, body: &'t str) -> (String, &'t str) {
    let own = value::get(keys, "title").and_then(value::words).filter(|title| !title.trim().is_empty());
    let (headline, below) = split_title(body);
    let words = own.or(headline).unwrap_or_else(|| title(path.stem()));
    (prose::plain(&words), below)
}

/// The heading and what is below it.
struct Section {
    heading: std::ops::Range<usize>,
    end: usize,
    questions: Vec<Asked>,
    /// Paragraphs that are no list.
    other: String,
}

impl Section {
    /// Adds an item of a list: a question, or further ones below the last.
    fn item(&mut self, item: &str, depth: usize) {
        let own = own_words(item);
        if own.is_empty() {
            return;
        }
        match self.questions.last_mut() {
            Some(last) if depth > 1 => last.further.push(own),
            _ => self.questions.push(Asked { words: own, further: Vec::new() }),
        }
    }
}

/// The words of an item without the list inside it.
fn own_words(item: &str) -> String {
    let mut end = item.len();
    let mut depth = 0;
    for (event, range) in Parser::new(item).into_offset_iter() {
        if matches!(event, Event::Start(Tag::List(_))) {
            depth += 1;
            if depth == 2 {
                end = range.start;
                break;
            }
        }
    }
    prose::line(item.get(..end).unwrap_or_default(), &prose::nobody)
}

/// A first heading of level 1 is the title.
fn split_title(body: &str) -> (Option<String>, &str) {
    let trimmed = body.trim_start();
    match trimmed.strip_prefix("# ") {
        Some(rest) => {
            let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
            (Some(line.trim().to_owned()), below)
        }
        None => (None, body),
    }
}

/// The first sentence of the text, if it opens with a paragraph.
fn reason(text: &str) -> Option<String> {
    if text.trim_start().starts_with('#') {
        return None;
    }
    let lead = prose::lead(text, &prose::nobody);
    let is_end = |at: &usize| lead.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let ends = lead.match_indices(['.', '!', '?']).map(|(at, _)| at);
    let end = ends.filter(|at| lead.get(at + 1..).is_some_and(|rest| rest.starts_with(' '))).find(is_end);
    let sentence = end.and_then(|at| lead.get(..=at)).unwrap_or(&lead);
    // A cut through a link or through bold words is none.
    let sentence = if prose::fits(sentence) { sentence } else { &lead };
    (!sentence.trim().is_empty()).then(|| sentence.to_owned())
}

impl Asked {
    fn question(&self, tag: &str, why: Option<&str>, page: &Page, ids: &mut Taken) -> Question {
        let words = snake(&prose::plain(&self.words));
        let cut = match words.char_indices().nth(ID) {
            Some((end, _)) => {
                words.get(..end).and_then(|cut| cut.rsplit_once('_')).map_or(words.as_str(), |(cut, _)| cut)
            }
            None => words.as_str(),
        };
        let file = (Value::from("file"), Value::from(page.path.as_str()));
        Question {
            id: ids.give(cut, '_').0,
            ask: self.words.clone(),
            why: why.unwrap_or(NO_WHY).to_owned(),
            answer: "text".to_owned(),
            follow_ups: self.further.clone(),
            tags: vec![tag.to_owned()],
            x: std::iter::once(file).collect(),
            ..Question::default()
        }
    }
}

impl Page {
    fn guide(&self, tag: &str, bank: &str, weight: i64) -> Guide {
        let from = [("from", NAME), ("file", self.path.as_str())];
        let from = from.into_iter().map(|(key, value)| (Value::from(key), Value::from(value)));
        let others = self.keys.iter().filter(|(key, _)| value::text(key) != Some("title"));
        let keys: Mapping = others.map(|(key, value)| (key.clone(), value.clone())).collect();
        let kept = (!keys.is_empty()).then(|| (Value::from("keys"), Value::Mapping(keys)));
        let mut parts = vec![Part::Prose(self.before.clone())];
        if !self.questions.is_empty() {
            parts.push(Part::Prose(format!("## {}", self.heading)));
            parts.push(Part::Tagged { bank: bank.to_owned(), tag: tag.to_owned() });
        }
        parts.push(Part::Prose(self.after.clone()));
        parts.retain(|part| !matches!(part, Part::Prose(prose) if prose.trim().is_empty()));
        Guide {
            id: tag.to_owned(),
            remark: format!("Imported from `{}`.", self.path),
            title: self.title.clone(),
            weight: Some(weight),
            x: from.chain(kept).collect(),
            parts,
        }
    }
}
