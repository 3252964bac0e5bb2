//! The whole, linked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Backlinks, Bank, Budgets, Calendar, Latest, Linked, Moment, Notes, Page, Question, Scenario, Section,
    SectionId, SitePath, Tag, Target, Teams,
};
use crate::source::{History, SourcePath};
use crate::wording::Wording;

/// A playbook whose every reference leads somewhere.
#[derive(Clone, PartialEq, Debug)]
pub struct Playbook {
    /// Its title.
    pub title: String,
    /// What it is, in a sentence.
    pub description: Option<String>,
    /// The language of its pages, as in HTML's `lang`.
    pub language: String,
    /// What the site itself says in that language.
    pub wording: Arc<Wording>,
    /// The currency of amounts, an ISO 4217 code.
    pub currency: Option<String>,
    /// The moments of a deal, in order.
    pub moments: Vec<Moment>,
    /// Which days are worked.
    pub calendar: Calendar,
    /// How much a process may ask of a deal.
    pub budgets: Budgets,
    /// Its pages, ordered by path.
    pub pages: Vec<Arc<Page<Linked>>>,
    /// Its question banks, ordered by path.
    pub banks: Vec<Bank<Linked>>,
    /// Its scenarios, ordered by path.
    pub scenarios: Vec<Scenario<Linked>>,
    /// Its teams.
    pub teams: Option<Teams<Linked>>,
    /// Its sections; the first is the whole.
    pub sections: Vec<Section>,
    /// Old paths and the pages that took them over.
    pub redirects: BTreeMap<SitePath, Target>,
    /// The questions of all banks, by `bank.question`.
    pub questions: BTreeMap<String, Arc<Question<Linked>>>,
    /// Who refers to each thing that has an id.
    pub backlinks: Backlinks,
    /// Until when each question is useful, by `bank.question`; questions that start nothing have no such moment.
    pub latest: BTreeMap<String, Latest>,
    /// Every tag, by its slug.
    pub tags: BTreeMap<String, Tag>,
    /// Words and phrases that mean the same to those who search.
    pub synonyms: Vec<Vec<String>>,
    /// The sections that can be printed whole.
    pub printed: Vec<SectionId>,
    /// What pages say of their files.
    pub notes: Notes,
    /// When files were last changed; empty where that is not shown.
    pub history: Arc<History>,
    /// Files that are copied as they are.
    pub assets: Vec<SourcePath>,
}

impl Playbook {
    /// The page at this place.
    pub fn page(&self, at: usize) -> Option<&Page<Linked>> {
        self.pages.get(at).map(|page| &**page)
    }

    /// How many questions its banks hold.
    pub fn question_count(&self) -> usize {
        self.banks.iter().map(|bank| bank.questions().count()).sum()
    }
}
