//! What the playbook holds that a new file can refer to.

use std::collections::HashMap;
use std::path::Path;

use super::super::output::Failure;
use super::Kind;
use crate::config;
use crate::load::{find_root, load};
use crate::model::{Entry, Written};
use crate::parse;
use crate::source::{Area, Body, SourcePath};

/// The first of each kind there is, and which names are taken.
#[derive(Default)]
pub struct Known {
    /// A team's id.
    pub team: Option<String>,
    /// A moment's id.
    pub moment: Option<String>,
    /// A bank's id.
    pub bank: Option<String>,
    /// A question, `bank.question`.
    pub question: Option<String>,
    /// A process's id.
    pub process: Option<String>,
    /// What a route can bend: a control's id, else `process.step`.
    pub bendable: Option<String>,
    /// The files by what they are and their ids.
    files: HashMap<(&'static str, String), String>,
}

impl Known {
    /// Reads the playbook at `dir`. What is wrong in it is for the build to tell.
    pub fn read(dir: &Path) -> Result<Self, Failure> {
        let root = find_root(dir)?;
        if !root.has_config {
            return Err(Failure(format!(
                "there is no playbook in `{}`: no `book.toml` is there\n\
                 help: name the playbook’s folder, or start one with `playbook init`",
                dir.display()
            )));
        }
        let mut sources = load(&root, &root.folder.join("site"))?.value;
        let mut known = Self::default();
        let config_path = SourcePath::new(Area::Config, config::FILE);
        if let Some(text) = sources.text(&config_path) {
            let config = config::read(&config_path, text).value;
            known.moment = config.moments.first().map(|moment| moment.id.clone());
        }
        let mut step = None;
        for (path, body) in sources.take(Area::Content) {
            let Body::Text(text) = body else { continue };
            // Whether it opens a folder changes nothing that is asked of it here.
            if let Some(parsed) = parse::entry(&path, &text, false) {
                known.add(&parsed.value, &sources.label(&path), &mut step);
            }
        }
        known.bendable = known.bendable.or(step);
        Ok(known)
    }

    fn add(&mut self, entry: &Entry<Written>, file: &str, step: &mut Option<String>) {
        let (kind, id) = match entry {
            Entry::Teams(teams) => {
                self.team = teams.teams.first().map(|team| team.id.value.clone());
                return;
            }
            Entry::Bank(bank) => {
                let asked = bank.questions().find(|question| question.retired.is_none());
                if let Some(question) = asked.filter(|_| self.bank.is_none()) {
                    self.bank = Some(bank.id().to_owned());
                    self.question = Some(format!("{}.{}", bank.id(), question.id.value));
                }
                ("bank", bank.id())
            }
            Entry::Scenario(_) => return,
            Entry::Page(page) => match &page.kind {
                crate::model::Kind::Article => return,
                crate::model::Kind::Guide(_) => ("guide", page.path.stem()),
                crate::model::Kind::Route(_) => ("route", page.path.stem()),
                crate::model::Kind::Process(process) => {
                    let id = page.path.stem();
                    self.process.get_or_insert_with(|| id.to_owned());
                    if let Some(first) = process.steps.first() {
                        step.get_or_insert_with(|| format!("{id}.{}", first.id.value));
                    }
                    ("process", id)
                }
                crate::model::Kind::Control(_) => {
                    self.bendable.get_or_insert_with(|| page.path.stem().to_owned());
                    ("control", page.path.stem())
                }
            },
        };
        self.files.entry((kind, id.to_owned())).or_insert_with(|| file.to_owned());
    }

    /// The file that is of this kind and has this name.
    pub fn taken(&self, kind: Kind, name: &str) -> Option<&str> {
        let kind = match kind {
            Kind::Bank => "bank",
            Kind::Guide => "guide",
            Kind::Process => "process",
            Kind::Control => "control",
            Kind::Route => "route",
        };
        self.files.get(&(kind, name.to_owned())).map(String::as_str)
    }
}
