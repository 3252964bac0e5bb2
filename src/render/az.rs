//! Everything from A to Z, as the index of a book has it: what the site shows instead of a search to those without a
//! script.

use std::collections::BTreeMap;

use icu_normalizer::DecomposingNormalizerBorrowed;
use unicode_general_category::{GeneralCategory, get_general_category};

use crate::model::made::{moment_page, question_page, team_page};
use crate::model::{Kind, Linked, Page, Playbook, SitePath};
use crate::wording::{Given, Wording};

/// A page of the list: one letter, or a part of what begins with it.
pub struct AzPage {
    /// The letter, or what stands for several.
    pub letter: String,
    /// Which part of the letter it is, from 1.
    pub part: usize,
    /// How many parts the letter has.
    pub of: usize,
    /// What is listed, in order.
    pub entries: Vec<AzEntry>,
    /// Its path.
    pub path: SitePath,
}

/// One line.
pub struct AzEntry {
    /// The name or the word.
    pub name: String,
    /// What it leads to, where that is called otherwise.
    pub title: Option<String>,
    /// What sort of thing it leads to, by the id of its name; a page without a kind of its own has none.
    pub kind: Option<&'static str>,
    /// The page.
    pub path: SitePath,
    /// The place on the page, empty for its start.
    pub anchor: String,
}

/// A line with what it is sorted by.
type Sorted = ((String, String), AzEntry);

/// A page with more lines is split.
const LONGEST: usize = 250;

/// The pages of a playbook's list.
pub fn pages(playbook: &Playbook) -> Vec<AzPage> {
    let mut letters: BTreeMap<(bool, String), Vec<Sorted>> = BTreeMap::new();
    for entry in entries(playbook) {
        let key = sorted_by(&entry.name);
        let letter = letter(&key.0);
        // What begins with no letter comes last.
        let is_letter = letter.chars().all(char::is_alphabetic);
        letters.entry((!is_letter, letter)).or_default().push((key, entry));
    }
    let mut pages = Vec::new();
    for ((_, letter), mut entries) in letters {
        entries.sort_by(|(a, one), (b, other)| {
            (a, &one.path, &one.anchor, &one.title).cmp(&(b, &other.path, &other.anchor, &other.title))
        });
        entries.dedup_by(|(a, one), (b, other)| {
            a.0 == b.0 && one.path == other.path && one.anchor == other.anchor
        });
        let of = entries.len().div_ceil(LONGEST);
        let mut entries = entries.into_iter().map(|(_, entry)| entry);
        for part in 1..=of {
            let path = path(&letter, part);
            let entries = entries.by_ref().take(LONGEST).collect();
            pages.push(AzPage { letter: letter.clone(), part, of, entries, path });
        }
    }
    pages
}

/// What a page of a letter is called.
pub fn title(wording: &Wording, page: &AzPage) -> String {
    if page.of > 1 {
        let given: [(&str, Given<'_>); 3] =
            [("letter", (&page.letter).into()), ("part", page.part.into()), ("of", page.of.into())];
        wording.say("az-letter-part", &given)
    } else {
        wording.say("az-letter", &[("letter", (&page.letter).into())])
    }
}

fn path(letter: &str, part: usize) -> SitePath {
    let name: String = letter
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("u{:x}", u32::from(c)) })
        .collect();
    let part = if part == 1 { String::new() } else { format!("-{part}") };
    SitePath::new(format!("a-z/{name}{part}.html"))
}

fn entries(playbook: &Playbook) -> Vec<AzEntry> {
    let mut all = Vec::new();
    let mut add = |name: &str, kind, path: SitePath| all.push(AzEntry::new(name, kind, &path));
    for section in &playbook.sections {
        if section.index.is_none() {
            let title = if section.folder.is_empty() { &playbook.title } else { &section.title };
            add(title, None, section.site_path.clone());
        }
    }
    for page in &playbook.pages {
        add(&page.title, kind_name(&page.kind), page.site_path.clone());
    }
    for scenario in &playbook.scenarios {
        add(&scenario.title, Some("kind-scenario"), scenario.site_path.clone());
    }
    for moment in &playbook.moments {
        add(&moment.title, Some("kind-moment"), moment_page(&moment.id));
    }
    for tag in playbook.tags.values() {
        add(&tag.name, Some("kind-tag"), tag.site_path.clone());
    }
    if let Some(teams) = &playbook.teams {
        add(&teams.title, None, teams.site_path.clone());
        for team in &teams.teams {
            add(&team.name, Some("kind-team"), team_page(&team.id.value));
        }
    }
    for bank in &playbook.banks {
        add(&bank.title, Some("kind-questions"), bank.site_path.clone());
    }
    for bank in &playbook.banks {
        for question in bank.questions() {
            let path = question_page(&bank.site_path, &question.id.value);
            let entry =
                |name: &String| AzEntry::new(name, Some("kind-question"), &path).called(&question.ask_text);
            all.extend(question.also_called.iter().map(entry));
        }
    }
    all.extend(playbook.pages.iter().flat_map(|page| inside(page)));
    all
}

/// The steps of a process, and the other names of a route.
fn inside(page: &Page<Linked>) -> Vec<AzEntry> {
    let entry = |name, kind| AzEntry::new(name, kind, &page.site_path);
    match &page.kind {
        Kind::Process(process) => process
            .steps
            .iter()
            .map(|step| AzEntry { anchor: step.id.value.clone(), ..entry(&step.title, Some("kind-step")) })
            .collect(),
        Kind::Route(route) => {
            route.also_called.iter().map(|name| entry(name, Some("kind-route")).called(&page.title)).collect()
        }
        Kind::Article | Kind::Guide(_) | Kind::Control(_) => Vec::new(),
    }
}

impl AzEntry {
    fn new(name: &str, kind: Option<&'static str>, path: &SitePath) -> Self {
        Self { name: name.to_owned(), title: None, kind, path: path.clone(), anchor: String::new() }
    }

    /// The same for another name of what is called so.
    fn called(self, title: &str) -> Self {
        Self { title: Some(title.to_owned()), ..self }
    }
}

fn kind_name(kind: &Kind<Linked>) -> Option<&'static str> {
    match kind {
        Kind::Article => None,
        Kind::Guide(_) => Some("kind-guide"),
        Kind::Process(_) => Some("kind-process"),
        Kind::Control(_) => Some("kind-control"),
        Kind::Route(_) => Some("kind-route"),
    }
}

/// The letter under which words stand, by what they are sorted by.
fn letter(sorted_by: &str) -> String {
    match sorted_by.chars().next() {
        Some(c) if c.is_numeric() => "0–9".to_owned(),
        // Each of these characters begins but a few words.
        Some('\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}') => {
            "漢".to_owned()
        }
        Some(c) if c.is_alphabetic() => c.to_uppercase().collect(),
        _ => "…".to_owned(),
    }
}

/// Where words stand between A and Z: by their letters and digits without accents, then with them, if there are any.
/// Words that differ in case or punctuation alone are the same.
pub fn sorted_by(words: &str) -> (String, String) {
    let mut folded = String::with_capacity(words.len());
    let is_gap = |c: char| !c.is_alphanumeric();
    for word in words.split(is_gap).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            folded.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        } else {
            folded.push_str(&word.to_lowercase());
        }
    }
    if folded.is_ascii() {
        return (folded, String::new());
    }
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(&folded);
    let is_mark = |c: &char| get_general_category(*c) == GeneralCategory::NonspacingMark;
    (apart.chars().filter(|c| !is_mark(c)).collect(), folded)
}
