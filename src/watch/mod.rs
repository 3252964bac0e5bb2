//! Builds a playbook again whenever its files change, for as long as the program runs.
//!
//! What the system tells of changes is only a hint where to look ([`crate::load::Loader`]); what it fails to tell is found
//! by comparing all files, now and then, or all the time where it tells nothing. Nothing that an author does ends it: a
//! playbook that cannot be read is a finding like any other.

mod eyes;
mod hearing;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use crate::build::{Built, Index, Workshop};
use crate::diagnostic::{self, Diagnosed, Diagnostic, Severity};
use crate::load::{Hints, LoadError, Loader, Refreshed, Root};
use crate::model::{Artifacts, SitePath};
use crate::source::{Area, SourcePath, Sources};
use crate::theme;
use eyes::Eyes;
use hearing::Heard;

pub use eyes::Blind;

/// What to follow.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// The playbook's folder.
    pub dir: PathBuf,
    /// Where its site goes, which is never followed.
    pub out: PathBuf,
    /// The day to build it for, as in [`crate::build::build`].
    pub today: Option<Date>,
    /// Whether to compare all files again and again, though the system may tell of changes.
    pub poll: bool,
}

/// A playbook as it is after something has changed.
#[derive(Debug)]
pub struct News<'a> {
    /// Where it lies; nowhere if it cannot be read as a whole.
    pub root: Option<&'a Root>,
    /// Its files.
    pub sources: &'a Sources,
    /// Which of them are new, gone or different.
    pub changed: &'a BTreeSet<SourcePath>,
    /// The site; without files if there are errors.
    pub built: Built,
    /// The address that opens the author's editor, with `{path}` in it.
    pub editor: Option<&'a str>,
    /// What readers search, which is not among them.
    pub index: Index,
    /// All that was found.
    pub diagnostics: Vec<Diagnostic>,
    /// How long it took since the change was heard of.
    pub took: Duration,
}

impl News<'_> {
    /// How many findings are this severe.
    pub fn count(&self, severity: Severity) -> usize {
        diagnostic::count(&self.diagnostics, severity)
    }
}

/// Who wants to hear of what happens to a playbook.
pub trait Listener {
    /// The playbook was built, for the first time or because something changed.
    fn built(&mut self, news: News<'_>);

    /// The pages that should be there first when a change of the theme makes all pages anew.
    fn wanted(&self) -> Vec<SitePath> {
        Vec::new()
    }

    /// These pages as they will be; the build they are from is not done yet.
    fn ahead(&mut self, _pages: Artifacts) {}

    /// From now on all files are compared again and again.
    fn polls(&mut self, why: &Blind);
}

/// Builds the playbook and follows it until the process ends. Fails only if there is no playbook to begin with.
pub fn run(plan: &Plan, listener: &mut impl Listener) -> Result<Infallible, LoadError> {
    let mut start = Instant::now();
    let mut follower = Follower::new(plan);
    let mut refreshed = Ok(follower.catch_up(&Heard::Nothing)?);
    loop {
        if let Some(why) = follower.eyes.take_blindness() {
            listener.polls(&why);
        }
        follower.report(&refreshed, start, listener);
        let heard = follower.eyes.wait();
        start = Instant::now();
        refreshed = follower.catch_up(&heard);
    }
}

/// All that is kept from one change to the next.
struct Follower {
    today: Option<Date>,
    loader: Loader,
    eyes: Eyes,
    workshop: Workshop,
    /// Why the playbook could not be read the last time.
    failure: Option<LoadError>,
}

impl Follower {
    fn new(plan: &Plan) -> Self {
        let mut base = Sources::default();
        theme::embed(&mut base);
        Self {
            today: plan.today,
            loader: Loader::new(&plan.dir, &plan.out, base),
            eyes: Eyes::new(&plan.dir, plan.poll),
            workshop: Workshop::new(),
            failure: None,
        }
    }

    /// Brings the files up to date.
    fn catch_up(&mut self, heard: &Heard) -> Result<Refreshed, LoadError> {
        let refreshed = self.look(heard);
        if refreshed.is_err() {
            self.eyes.hurry();
        }
        refreshed
    }

    /// Looks until nothing can have gone unseen: a folder is watched before it is looked at for the last time.
    fn look(&mut self, heard: &Heard) -> Result<Refreshed, LoadError> {
        self.eyes.close(heard);
        let mut all = match heard {
            Heard::At(paths) => self.loader.refresh(Hints::At(paths))?,
            Heard::Anything | Heard::Nothing => self.eyes.compare(&mut self.loader)?,
        };
        loop {
            let unseen = self.eyes.open(self.loader.folders());
            if unseen.is_empty() {
                return Ok(all);
            }
            let again = self.loader.refresh(Hints::At(&unseen))?;
            all.changed.extend(again.changed);
            all.is_news |= again.is_news;
        }
    }

    /// Builds what is new, and tells of it.
    fn report(
        &mut self,
        refreshed: &Result<Refreshed, LoadError>,
        start: Instant,
        listener: &mut impl Listener,
    ) {
        let nothing = BTreeSet::new();
        let (changed, Diagnosed { value: built, diagnostics }) = match refreshed {
            Ok(refreshed) if refreshed.is_news => {
                self.failure = None;
                let (sources, found) = (self.loader.sources(), self.loader.found());
                if refreshed.changed.iter().all(|path| path.area() == Area::Theme) {
                    let pages = self.workshop.ahead(sources, &listener.wanted());
                    if !pages.is_empty() {
                        listener.ahead(pages);
                    }
                }
                (&refreshed.changed, self.workshop.build(sources, found, self.today))
            }
            Err(error) if self.failure.as_ref() != Some(error) => {
                self.failure = Some(error.clone());
                let none = Built { artifacts: Artifacts::new(), pages: 0, questions: 0 };
                (&nothing, Diagnosed::new(none, vec![error.clone().into()]))
            }
            _ => return,
        };
        listener.built(News {
            root: self.loader.root(),
            sources: self.loader.sources(),
            changed,
            built,
            editor: self.workshop.editor(),
            index: self.workshop.index(),
            diagnostics,
            took: start.elapsed(),
        });
    }
}
