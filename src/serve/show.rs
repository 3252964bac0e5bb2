//! What is shown at a moment, and how the next moment comes.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::watch::{Receiver, Sender, channel};

use super::address::address;
use super::changes::{self, Exchanged, note};
use super::place::Shown;
use super::problems::{Drawing, Problems};
use super::seen::Seen;
use crate::build::Index;
use crate::diagnostic::Severity;
use crate::load::Root;
use crate::model::{Artifacts, SitePath};
use crate::source::SourcePath;
use crate::watch::News;

/// All that the server answers from. It is exchanged as a whole and never changed.
#[derive(Clone, Debug, Default)]
pub struct Show {
    /// Tells this run of the program from others.
    pub run: String,
    /// How many builds there were.
    pub at: u64,
    /// The last site that could be built.
    pub site: Option<Arc<Artifacts>>,
    /// What readers search.
    pub index: Index,
    /// Where the files lie that are copied into it.
    pub folders: Option<Folders>,
    /// What the last build found. With an error among it, the site is one of an earlier build.
    pub problems: Problems,
    /// Style sheets and pictures that were exchanged in this run.
    pub exchanged: Exchanged,
    /// The version of the theme's scripts.
    pub scripts: String,
    /// The page to open, and since which build.
    pub follow: Option<(u64, String)>,
}

/// Where the files lie that are copied into the site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Folders {
    pub content: PathBuf,
    pub themes: PathBuf,
}

impl Show {
    /// Whether what is shown is older than the sources.
    pub fn is_stale(&self) -> bool {
        self.site.is_some() && self.problems.errors > 0
    }
}

/// Where each build is put for all to see.
#[derive(Debug)]
pub struct Stage {
    sender: Sender<Arc<Show>>,
    seen: Arc<Seen>,
    follow: bool,
}

impl Stage {
    /// An empty stage. With `follow`, browsers open the page that was edited.
    pub fn new(follow: bool) -> Self {
        let run = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
        let (sender, _) = channel(Arc::new(Show { run: format!("{run:x}"), ..Show::default() }));
        Self { sender, seen: Arc::default(), follow }
    }

    pub(super) fn watch(&self) -> Receiver<Arc<Show>> {
        self.sender.subscribe()
    }

    pub(super) fn seen(&self) -> Arc<Seen> {
        Arc::clone(&self.seen)
    }

    /// The pages that readers look at.
    pub fn pages(&self) -> Vec<SitePath> {
        self.seen.pages()
    }

    /// Shows these pages in the place of what they were, before the build they are from is done.
    pub fn show_ahead(&mut self, pages: Artifacts) {
        let before = Arc::clone(&self.sender.borrow());
        let Some(mut site) = before.site.as_deref().cloned() else { return };
        site.extend(pages);
        let show = Show { at: before.at + 1, site: Some(Arc::new(site)), ..Show::clone(&before) };
        self.sender.send_replace(Arc::new(show));
    }

    /// Shows a build. One with errors leaves the site as it was.
    pub fn show(&mut self, news: News<'_>) {
        let before = Arc::clone(&self.sender.borrow());
        let at = before.at + 1;
        let drawing = Drawing { sources: news.sources, root: news.root, editor: news.editor };
        let problems = Problems::new(&news.diagnostics, &drawing);
        let is_whole = news.count(Severity::Error) == 0;
        let site = if is_whole { Some(Arc::new(news.built.artifacts)) } else { before.site.clone() };
        let mut exchanged = before.exchanged.clone();
        if let Some(site) = &site {
            note(&mut exchanged, (before.site.as_deref(), site), news.changed, at);
        }
        let follow = site
            .as_ref()
            .filter(|_| self.follow && is_whole && before.site.is_some())
            .and_then(|site| page_of(news.changed, site))
            .map(|page| (at, page));
        let scripts = site.as_deref().map_or_else(String::new, changes::scripts);
        self.sender.send_replace(Arc::new(Show {
            run: before.run.clone(),
            at,
            site,
            // What was searched goes with the site that stays.
            index: if is_whole || !before.index.is_made() { news.index } else { before.index.clone() },
            folders: news.root.map(folders).or_else(|| before.folders.clone()),
            problems,
            exchanged,
            scripts,
            follow: follow.or_else(|| before.follow.clone()),
        }));
    }
}

fn folders(root: &Root) -> Folders {
    Folders { content: root.content.clone(), themes: root.themes() }
}

/// The address of a page that is made from a file that changed.
fn page_of(changed: &BTreeSet<SourcePath>, site: &Artifacts) -> Option<String> {
    let pages = changed.iter().flat_map(|path| Shown::new(path, "", 0).into_pages());
    pages.into_iter().find(|page| site.contains_key(page.as_str())).map(|page| address(&page))
}
