//! Everything that can be referred to, by the words that refer to it.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::aliases::Redirects;
use super::{Entries, page_target};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::made::{moment_page, team_page};
use crate::model::{
    Bank, Heading, Item, Kind, ReferenceKind, Section, SitePath, Target, Teams, Written, is_same,
};
use crate::source::{Area, ImageSize, Located, SourcePath, Span};

/// Every link is looked up here.
type HashMap<K, V> = std::collections::HashMap<K, V, foldhash::fast::RandomState>;

/// A file that a link may name.
pub struct FileName {
    /// What the link leads to.
    pub target: Target,
    /// The anchors in it; `None` for files whose anchors are unknown (a PDF).
    pub anchors: Option<Arc<[String]>>,
    /// What its anchors are the ids of, where each of these has a page of its own.
    pub parts: Option<ReferenceKind>,
}

impl PartialEq for FileName {
    fn eq(&self, other: &Self) -> bool {
        let has_same_anchors = match (&self.anchors, &other.anchors) {
            (Some(own), Some(other)) => is_same(own, other),
            (None, None) => true,
            _ => false,
        };
        has_same_anchors && self.target == other.target && self.parts == other.parts
    }
}

/// Something with an id, and where it got it.
#[derive(PartialEq)]
struct Named {
    target: Target,
    source: SourcePath,
    span: Span,
}

/// A question that is asked no longer.
#[derive(PartialEq)]
pub struct Retired {
    /// The id of the one that took its place.
    pub replaced_by: Option<String>,
}

/// All names of a playbook.
pub struct Names {
    files: HashMap<String, FileName>,
    folders: HashMap<String, String>,
    by_file_name: HashMap<String, Vec<String>>,
    by_folder: HashMap<String, Vec<String>>,
    drafts: HashSet<String>,
    /// Retired questions, by the links to them from the top: `questions/credit.yaml#limit`.
    retired: HashMap<String, Retired>,
    /// The headings of pages, by their paths.
    headings: HashMap<String, Arc<[Heading]>>,
    /// How large images are, by their paths.
    sizes: HashMap<String, ImageSize>,
    ids: HashMap<ReferenceKind, HashMap<String, Named>>,
    /// Kinds that this playbook keeps no list of: any word will do.
    open: Vec<ReferenceKind>,
    /// Names of files with mistakes: what is missing from them may be there in truth.
    unreadable: HashSet<String>,
}

impl Names {
    /// Gathers the names; two things of one name are reported.
    pub fn collect(
        config: &Config,
        entries: &Entries,
        sections: &[Section],
        redirects: &Redirects,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut names = Self {
            files: HashMap::default(),
            folders: HashMap::default(),
            by_file_name: HashMap::default(),
            by_folder: HashMap::default(),
            drafts: entries.drafts.iter().map(|draft| draft.as_str().to_owned()).collect(),
            retired: HashMap::default(),
            headings: HashMap::default(),
            sizes: HashMap::default(),
            ids: HashMap::default(),
            open: Vec::new(),
            unreadable: HashSet::default(),
        };
        names.add_pages(entries, diagnostics);
        for bank in &entries.banks {
            names.add_bank(bank, diagnostics);
        }
        for scenario in &entries.scenarios {
            let own = target(scenario.id(), &scenario.title, Some(scenario.site_path.clone()), "");
            let file = FileName { target: own, anchors: Some(Arc::from([])), parts: None };
            names.add_file(scenario.path.as_str(), file);
        }
        match &entries.teams {
            Some(teams) if !teams.unreadable => names.add_teams(teams, diagnostics),
            Some(teams) => {
                names.add_teams(teams, diagnostics);
                names.open.push(ReferenceKind::Team);
            }
            None => names.open.push(ReferenceKind::Team),
        }
        names.add_moments(config);
        for asset in &entries.assets {
            let target =
                target(asset.file_name(), asset.file_name(), Some(SitePath::new(asset.as_str())), "");
            names.add_file(asset.as_str(), FileName { target, anchors: None, parts: None });
        }
        names.add_sections(entries, sections);
        for alias in redirects.values() {
            let page = names.files.get(alias.source.as_str());
            let anchors = page.and_then(|page| page.anchors.clone());
            let file = FileName { target: alias.target.clone(), anchors, parts: None };
            if let Some(folder) = alias.old_source.strip_suffix("/index.md") {
                names.folders.entry(folder.to_owned()).or_insert_with(|| alias.old_source.clone());
            }
            names.files.entry(alias.old_source.clone()).or_insert(file);
        }
        names
    }

    /// The same, with how large images are.
    #[must_use]
    pub fn with_sizes(mut self, sizes: BTreeMap<SourcePath, ImageSize>) -> Self {
        self.sizes = sizes.into_iter().map(|(path, size)| (path.as_str().to_owned(), size)).collect();
        self
    }

    /// The headings of the page at `path` (from the top).
    pub fn headings(&self, path: &str) -> &[Heading] {
        self.headings.get(path).map_or(&[], |headings| &**headings)
    }

    /// How large the image at this path of the site is, which is copied there from the same path.
    pub fn image_size(&self, path: &SitePath) -> Option<ImageSize> {
        self.sizes.get(path.as_str()).copied()
    }

    /// The file at `path` (from the top), if there is one.
    pub fn file(&self, path: &str) -> Option<&FileName> {
        self.files.get(self.path(path)?)
    }

    /// The path that `path` stands for: its own, or that of the file which opens the folder.
    pub fn path<'p>(&'p self, path: &'p str) -> Option<&'p str> {
        if self.files.contains_key(path) {
            return Some(path);
        }
        self.folders.get(path.trim_end_matches('/')).map(String::as_str)
    }

    /// Whether `path` is a page that is not in the site yet.
    pub fn is_draft(&self, path: &str) -> bool {
        self.drafts.contains(path)
    }

    /// The question that a link leads to, if it is asked no longer.
    pub fn retired(&self, path: &str, anchor: &str) -> Option<&Retired> {
        if self.retired.is_empty() {
            return None;
        }
        self.retired.get(&format!("{path}#{anchor}"))
    }

    /// The paths of files with this name, anywhere.
    pub fn paths_of(&self, file_name: &str) -> &[String] {
        self.by_file_name.get(&file_name.to_lowercase()).map_or(&[], Vec::as_slice)
    }

    /// The names of the files in a folder.
    pub fn names_in(&self, folder: &str) -> &[String] {
        self.by_folder.get(folder).map_or(&[], Vec::as_slice)
    }

    /// What an id leads to.
    pub fn id(&self, kind: ReferenceKind, id: &str) -> Option<&Target> {
        let kinds: &[ReferenceKind] = match kind {
            ReferenceKind::Bendable => &[ReferenceKind::Control, ReferenceKind::Step],
            _ => &[kind],
        };
        kinds.iter().find_map(|kind| self.ids.get(kind)?.get(id)).map(|named| &named.target)
    }

    /// Whether nothing can be said against an id of `kind` that is missing: the playbook keeps no list of that
    /// kind, or the file that may hold it has mistakes of its own, which were reported.
    pub fn may_exist(&self, kind: ReferenceKind, id: &str) -> bool {
        let file = id.split_once('.').map_or(id, |(file, _)| file);
        self.open.contains(&kind) || self.unreadable.contains(file)
    }

    /// The ids of a kind, in order.
    pub fn ids(&self, kind: ReferenceKind) -> Vec<&str> {
        let kinds: &[ReferenceKind] = match kind {
            ReferenceKind::Bendable => &[ReferenceKind::Control, ReferenceKind::Step],
            _ => &[kind],
        };
        let mut ids: Vec<&str> = kinds
            .iter()
            .filter_map(|kind| self.ids.get(kind))
            .flat_map(HashMap::keys)
            .map(String::as_str)
            .collect();
        ids.sort_unstable();
        ids
    }

    /// Whether everything but questions goes by the same names and leads to the same places as among others.
    pub fn is_same_but_questions(&self, other: &Self) -> bool {
        let Self { files, folders, by_file_name, by_folder, drafts, retired, ids, open, .. } = self;
        let Self { unreadable, headings, sizes, .. } = self;
        // Where a heading stands in its page is nobody else's business.
        let is_same_heading = |(own, other): (&Heading, &Heading)| {
            (&own.id, &own.text, own.level) == (&other.id, &other.text, other.level)
        };
        let is_same_page = |(path, own): (&String, &Arc<[Heading]>)| {
            other.headings.get(path).is_some_and(|other| {
                Arc::ptr_eq(own, other)
                    || (own.len() == other.len() && own.iter().zip(other.iter()).all(is_same_heading))
            })
        };
        let other_ids = |kind| other.ids.get(kind);
        *files == other.files
            && *folders == other.folders
            && *by_file_name == other.by_file_name
            && *by_folder == other.by_folder
            && *drafts == other.drafts
            && *retired == other.retired
            && *open == other.open
            && *unreadable == other.unreadable
            && *sizes == other.sizes
            && headings.len() == other.headings.len()
            && headings.iter().all(is_same_page)
            && ids.len() == other.ids.len()
            && ids.iter().all(|(kind, ids)| *kind == ReferenceKind::Question || other_ids(kind) == Some(ids))
    }

    /// Gives the file at `path` another title. What has an id keeps its own.
    pub fn retitle(&mut self, path: &str, title: &str) {
        if let Some(file) = self.files.get_mut(path) {
            file.target.title = Arc::from(title);
        }
    }

    /// Whether each question of this bank, and no other, is found by its id.
    pub fn are_of(&self, bank: &Bank<Written>) -> bool {
        let known = self.ids.get(&ReferenceKind::Question);
        let mut seen = HashSet::new();
        bank.questions().all(|question| {
            let named = known.and_then(|known| known.get(&format!("{}.{}", bank.id(), question.id.value)));
            named.is_some_and(|named| named.source == bank.path) && seen.insert(&question.id.value)
        })
    }

    /// Takes over what the questions of a bank say now, which are [found by their ids](Self::are_of).
    pub fn reword(&mut self, bank: &Bank<Written>) {
        let known = self.ids.entry(ReferenceKind::Question).or_default();
        for question in bank.questions() {
            if let Some(named) = known.get_mut(&format!("{}.{}", bank.id(), question.id.value)) {
                named.target.title = Arc::from(question.ask_text.as_str());
                named.span = question.id.span;
            }
        }
    }

    fn add_file(&mut self, path: &str, file: FileName) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.by_file_name.entry(name.to_lowercase()).or_default().push(path.to_owned());
        self.by_folder.entry(folder.to_owned()).or_default().push(name.to_owned());
        self.files.insert(path.to_owned(), file);
    }

    fn add_pages(&mut self, entries: &Entries, diagnostics: &mut Vec<Diagnostic>) {
        for page in &entries.pages {
            let target = page_target(page);
            if page.unreadable {
                self.unreadable.insert(page.path.stem().to_owned());
            }
            let anchors = Some(page.body.anchors.clone());
            self.headings.insert(page.path.as_str().to_owned(), Arc::clone(&page.body.headings));
            let stem = Located::new(page.path.stem().to_owned(), Span::at(0));
            let kind = match &page.kind {
                Kind::Control(_) => Some(ReferenceKind::Control),
                Kind::Route(_) => Some(ReferenceKind::Route),
                Kind::Process(_) => Some(ReferenceKind::Process),
                Kind::Article | Kind::Guide(_) => None,
            };
            if let Some(kind) = kind {
                self.add_id(kind, &stem, &page.path, target.clone(), diagnostics);
            }
            let mut steps = Vec::new();
            if let Kind::Process(process) = &page.kind {
                for step in &process.steps {
                    let id = Located::new(format!("{}.{}", stem.value, step.id.value), step.id.span);
                    let suffix = format!("#{}", step.id.value);
                    let at = self::target(&id.value, &step.title, target.page.clone(), &suffix);
                    self.add_id(ReferenceKind::Step, &id, &page.path, at, diagnostics);
                    steps.push(step.id.value.clone());
                }
            }
            let anchors = if steps.is_empty() { anchors } else { Some(with(&page.body.anchors, steps)) };
            self.add_file(page.path.as_str(), FileName { target, anchors, parts: None });
        }
    }

    fn add_bank(&mut self, bank: &Bank<Written>, diagnostics: &mut Vec<Diagnostic>) {
        let page = Some(bank.site_path.clone());
        let own = target(bank.id(), &bank.title, page.clone(), "");
        let id = Located::new(bank.id().to_owned(), Span::at(0));
        self.add_id(ReferenceKind::Bank, &id, &bank.path, own.clone(), diagnostics);
        let mut anchors = Vec::new();
        for item in &bank.items {
            let Item::Question(question) = item else { continue };
            let name = &question.id.value;
            let id = Located::new(format!("{}.{name}", bank.id()), question.id.span);
            let at = target(&id.value, &question.ask_text, page.clone(), &format!("#{name}"));
            self.add_id(ReferenceKind::Question, &id, &bank.path, at, diagnostics);
            anchors.push(name.clone());
            if question.retired.is_some() {
                let replaced_by = question.replaced_by.as_ref().map(|other| other.text.clone());
                self.retired.insert(format!("{}#{name}", bank.path), Retired { replaced_by });
            }
        }
        anchors.sort();
        if bank.unreadable {
            self.unreadable.insert(bank.id().to_owned());
        }
        let anchors = (!bank.unreadable).then(|| anchors.into());
        self.add_file(bank.path.as_str(), FileName { target: own, anchors, parts: None });
    }

    fn add_teams(&mut self, teams: &Teams<Written>, diagnostics: &mut Vec<Diagnostic>) {
        let mut anchors = Vec::new();
        for team in &teams.teams {
            let at = target(&team.id.value, &team.name, Some(team_page(&team.id.value)), "");
            self.add_id(ReferenceKind::Team, &team.id, &teams.path, at, diagnostics);
            anchors.push(team.id.value.clone());
        }
        anchors.sort();
        let own = target("teams", &teams.title, Some(teams.site_path.clone()), "");
        let anchors = (!teams.unreadable).then(|| anchors.into());
        self.add_file(
            teams.path.as_str(),
            FileName { target: own, anchors, parts: Some(ReferenceKind::Team) },
        );
    }

    fn add_moments(&mut self, config: &Config) {
        if config.moments.is_empty() {
            self.open.push(ReferenceKind::Moment);
        }
        let moments = self.ids.entry(ReferenceKind::Moment).or_default();
        for moment in &config.moments {
            let source = SourcePath::new(Area::Config, crate::config::FILE);
            let target = target(&moment.id, &moment.title, Some(moment_page(&moment.id)), "");
            moments.insert(moment.id.clone(), Named { target, source, span: Span::at(0) });
        }
    }

    /// A folder is a name for the file that opens it; one without such a file for the list that is made for it.
    fn add_sections(&mut self, entries: &Entries, sections: &[Section]) {
        for section in sections {
            let index = section.index.and_then(|index| entries.pages.get(index));
            let path = index.map_or_else(
                || {
                    let page = Some(section.site_path.clone());
                    let target = target(&section.folder, &section.title, page, "");
                    let list = format!("{}/", section.folder);
                    let file = FileName { target, anchors: Some(Arc::from([])), parts: None };
                    self.files.insert(list.clone(), file);
                    list
                },
                |index| index.path.to_string(),
            );
            self.folders.insert(section.folder.clone(), path);
        }
    }

    fn add_id(
        &mut self,
        kind: ReferenceKind,
        id: &Located<String>,
        source: &SourcePath,
        target: Target,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let ids = self.ids.entry(kind).or_default();
        if let Some(first) = ids.get(&id.value) {
            diagnostics.push(
                Diagnostic::error("duplicate-id", format!("the id `{}` is used twice", id.value))
                    .at(source, id.span)
                    .label("used again here")
                    .related(&first.source, first.span, "first used here")
                    .help("give each an id of its own; a page's and a bank's id is its file name"),
            );
            return;
        }
        ids.insert(id.value.clone(), Named { target, source: source.clone(), span: id.span });
    }
}

fn target(id: &str, title: &str, page: Option<SitePath>, suffix: &str) -> Target {
    Target { id: Arc::from(id), title: Arc::from(title), page, suffix: Arc::from(suffix) }
}

fn with(anchors: &[String], more: Vec<String>) -> Arc<[String]> {
    let mut all: Vec<String> = anchors.iter().cloned().chain(more).collect();
    all.sort();
    all.dedup();
    all.into()
}
