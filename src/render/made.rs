//! Pages without a file of their own: moments, tags, single questions and teams, the indices of routes, the weight of
//! processes.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::az::{self, AzPage};
use super::view::Link;
use super::{Site, href, leave_behind};
use crate::model::made::{
    AZ, EXCEPTIONS, MOMENTS, NEEDS, QUESTIONS_DATA, QUESTIONS_SCHEMA, TAGS, WEIGHT, leave_behind_page,
    moment_page, question_page, team_page, text_copy,
};
use crate::model::{Kind, Linked, Playbook, Question, SectionEntry, SectionId, SitePath, Team, Teams};

/// A page that is made from what several files say.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Made {
    /// The list of moments.
    Moments,
    /// A moment, by its place in the deal.
    Moment(usize),
    /// The list of tags.
    Tags,
    /// A tag, by its place in the order of slugs.
    Tag(usize),
    /// The weight of all processes.
    Weight,
    /// Every question, for other programs.
    Questions,
    /// The schema of that file.
    QuestionsSchema,
    /// What a guide leaves with the customer; the guide by its place among all pages.
    LeaveBehind(usize),
    /// A guide as text, for mail and chat.
    TextCopy(usize),
    /// A question: its bank, and its place among the bank's questions.
    Question(usize, usize),
    /// A team, by its place in the list.
    Team(usize),
    /// All routes at a glance.
    Exceptions,
    /// The words by which people look for a route.
    Needs,
    /// The letters of everything from A to Z.
    Az,
    /// What begins with one letter, by its place in [`Index::az`].
    AzLetter(usize),
}

/// What is needed to find made pages.
pub struct Index<'p> {
    /// The slugs of tags, in order.
    pub tags: Vec<&'p str>,
    /// Processes in the order of their sections, by their index in [`Playbook::pages`].
    pub processes: Vec<usize>,
    /// The section and the position of each bank.
    banks: HashMap<usize, (SectionId, usize)>,
    /// The questions of each bank, in order.
    pub questions: Vec<Vec<&'p Arc<Question<Linked>>>>,
    /// The teams, by their id.
    teams: HashMap<&'p str, &'p Team<Linked>>,
    /// The section of the list of teams, and its position there.
    all_teams: Option<(SectionId, usize)>,
    /// Whether there are routes.
    pub has_routes: bool,
    playbook: &'p Playbook,
    /// The pages from A to Z. They hold every name there is, and an edit of a text needs none of them.
    az: OnceLock<Vec<AzPage>>,
}

impl<'p> Index<'p> {
    /// The index of a playbook.
    pub fn new(playbook: &'p Playbook) -> Self {
        let (mut banks, mut all_teams) = (HashMap::new(), None);
        for (at, section) in playbook.sections.iter().enumerate() {
            for (position, entry) in section.entries.iter().enumerate() {
                match entry {
                    SectionEntry::Bank(bank) => {
                        banks.insert(*bank, (SectionId(at), position));
                    }
                    SectionEntry::Teams => all_teams = Some((SectionId(at), position)),
                    SectionEntry::Page(_) | SectionEntry::Scenario(_) | SectionEntry::Section(_) => {}
                }
            }
        }
        let questions = playbook.banks.iter().map(|bank| bank.shared_questions().collect()).collect();
        let teams = playbook.teams.iter().flat_map(|teams| &teams.teams);
        Self {
            tags: playbook.tags.keys().map(String::as_str).collect(),
            processes: processes(playbook),
            banks,
            questions,
            teams: teams.map(|team| (team.id.value.as_str(), team)).collect(),
            all_teams,
            has_routes: playbook.pages.iter().any(|page| matches!(page.kind, Kind::Route(_))),
            playbook,
            az: OnceLock::new(),
        }
    }

    /// The pages from A to Z.
    pub fn az(&self) -> &[AzPage] {
        self.az.get_or_init(|| az::pages(self.playbook))
    }

    /// All made pages.
    pub fn all(&self, playbook: &Playbook) -> Vec<Made> {
        let mut made = Vec::new();
        if !playbook.moments.is_empty() {
            made.push(Made::Moments);
            made.extend((0..playbook.moments.len()).map(Made::Moment));
        }
        if !self.tags.is_empty() {
            made.push(Made::Tags);
            made.extend((0..self.tags.len()).map(Made::Tag));
        }
        if !self.processes.is_empty() {
            made.push(Made::Weight);
        }
        if !playbook.banks.is_empty() {
            made.extend([Made::Questions, Made::QuestionsSchema]);
        }
        made.extend((0..playbook.pages.len()).flat_map(|at| self.of_page(playbook, at)));
        let teams = playbook.teams.as_ref().map_or(0, |teams| teams.teams.len());
        made.extend((0..teams).map(Made::Team));
        if self.has_routes {
            made.extend([Made::Exceptions, Made::Needs]);
        }
        made.push(Made::Az);
        made.extend((0..self.az().len()).map(Made::AzLetter));
        for (bank, questions) in self.questions.iter().enumerate() {
            made.extend((0..questions.len()).map(|at| Made::Question(bank, at)));
        }
        made
    }

    /// The pages made of nothing but the page at this place.
    #[expect(clippy::unused_self, reason = "reads as a question to the index")]
    pub fn of_page(&self, playbook: &Playbook, at: usize) -> impl Iterator<Item = Made> + use<> {
        let guide = playbook.pages.get(at).filter(|page| matches!(page.kind, Kind::Guide(_)));
        let is_left = guide.is_some_and(|guide| leave_behind::is_left(guide));
        let copy = guide.map(|_| Made::TextCopy(at));
        copy.into_iter().chain(is_left.then_some(Made::LeaveBehind(at)))
    }

    /// The question at a place.
    pub fn question(&self, bank: usize, at: usize) -> Option<&'p Arc<Question<Linked>>> {
        self.questions.get(bank)?.get(at).copied()
    }

    /// The team of this id.
    pub fn team(&self, id: &str) -> Option<&'p Team<Linked>> {
        self.teams.get(id).copied()
    }

    /// The section whose navigation a page shows, and the position of the entry it belongs to.
    pub fn home(&self, made: Made) -> (SectionId, Option<usize>) {
        let whole = (SectionId(0), None);
        match made {
            Made::Question(bank, _) => {
                self.banks.get(&bank).map_or(whole, |(section, position)| (*section, Some(*position)))
            }
            Made::Team(_) => self.all_teams.map_or(whole, |(section, position)| (section, Some(position))),
            Made::Moments
            | Made::Moment(_)
            | Made::Tags
            | Made::Tag(_)
            | Made::Questions
            | Made::QuestionsSchema
            | Made::LeaveBehind(_)
            | Made::TextCopy(_)
            | Made::Exceptions
            | Made::Needs
            | Made::Az
            | Made::AzLetter(_)
            | Made::Weight => whole,
        }
    }
}

impl Made {
    /// The page's path.
    pub fn site_path(self, site: &Site<'_>) -> SitePath {
        let playbook = site.playbook;
        let path = match self {
            Self::Moments => Some(SitePath::new(MOMENTS)),
            Self::Moment(at) => playbook.moments.get(at).map(|moment| moment_page(&moment.id)),
            Self::Tags => Some(SitePath::new(TAGS)),
            Self::Weight => Some(SitePath::new(WEIGHT)),
            Self::Tag(at) => {
                let tag = site.made.tags.get(at).and_then(|slug| playbook.tags.get(*slug));
                tag.map(|tag| tag.site_path.clone())
            }
            Self::Questions => Some(SitePath::new(QUESTIONS_DATA)),
            Self::QuestionsSchema => Some(SitePath::new(QUESTIONS_SCHEMA)),
            Self::LeaveBehind(at) => playbook.pages.get(at).map(|page| leave_behind_page(&page.site_path)),
            Self::TextCopy(at) => playbook.pages.get(at).map(|page| text_copy(&page.site_path)),
            Self::Question(bank, at) => {
                let question = site.made.question(bank, at);
                let bank = playbook.banks.get(bank);
                bank.zip(question).map(|(bank, question)| question_page(&bank.site_path, &question.id.value))
            }
            Self::Team(at) => team(site, at).map(|(_, team)| team_page(&team.id.value)),
            Self::Exceptions => Some(SitePath::new(EXCEPTIONS)),
            Self::Needs => Some(SitePath::new(NEEDS)),
            Self::Az => Some(SitePath::new(AZ)),
            Self::AzLetter(at) => site.made.az().get(at).map(|page| page.path.clone()),
        };
        path.unwrap_or_else(|| SitePath::new("index.html"))
    }

    /// What lies between the page's section and the page.
    pub fn parents(self, site: &Site<'_>, folder: &str) -> Vec<Link> {
        let link = |title: &str, path: &SitePath| Link {
            title: title.to_owned(),
            href: Some(href::to_path(folder, path)),
        };
        match self {
            Self::Moments
            | Self::Tags
            | Self::Questions
            | Self::QuestionsSchema
            | Self::LeaveBehind(_)
            | Self::TextCopy(_)
            | Self::Exceptions
            | Self::Needs
            | Self::Az
            | Self::Weight => Vec::new(),
            Self::AzLetter(_) => vec![link(site.playbook.wording.get("az-all"), &SitePath::new(AZ))],
            Self::Team(at) => {
                team(site, at).map(|(teams, _)| link(&teams.title, &teams.site_path)).into_iter().collect()
            }
            Self::Moment(_) => {
                vec![link(site.playbook.wording.get("moments-title"), &SitePath::new(MOMENTS))]
            }
            Self::Tag(_) => vec![link(site.playbook.wording.get("tags-title"), &SitePath::new(TAGS))],
            Self::Question(bank, _) => site
                .playbook
                .banks
                .get(bank)
                .map(|bank| link(&bank.title, &bank.site_path))
                .into_iter()
                .collect(),
        }
    }

    /// The pages before and after this one in their row.
    pub fn neighbours(self) -> (Option<Self>, Option<Self>) {
        match self {
            Self::Moments
            | Self::Tags
            | Self::Tag(_)
            | Self::Questions
            | Self::QuestionsSchema
            | Self::LeaveBehind(_)
            | Self::TextCopy(_)
            | Self::Exceptions
            | Self::Needs
            | Self::Az
            | Self::Weight => (None, None),
            Self::AzLetter(at) => (at.checked_sub(1).map(Self::AzLetter), Some(Self::AzLetter(at + 1))),
            Self::Team(at) => (at.checked_sub(1).map(Self::Team), Some(Self::Team(at + 1))),
            Self::Moment(at) => (at.checked_sub(1).map(Self::Moment), Some(Self::Moment(at + 1))),
            Self::Question(bank, at) => {
                (at.checked_sub(1).map(|at| Self::Question(bank, at)), Some(Self::Question(bank, at + 1)))
            }
        }
    }

    /// The page's title, if there is such a page.
    pub fn title(self, site: &Site<'_>) -> Option<String> {
        let playbook = site.playbook;
        let fixed = |id| Some(playbook.wording.get(id).to_owned());
        match self {
            Self::Moments => fixed("moments-title"),
            Self::Moment(at) => playbook.moments.get(at).map(|moment| moment.title.clone()),
            Self::Tags => fixed("tags-title"),
            Self::Weight => fixed("weight-title"),
            Self::Questions | Self::QuestionsSchema => None,
            Self::Team(at) => team(site, at).map(|(_, team)| team.name.clone()),
            Self::Exceptions => fixed("exceptions-title"),
            Self::Needs => fixed("needs-title"),
            Self::Az => fixed("az-title"),
            Self::AzLetter(at) => site.made.az().get(at).map(|page| az::title(&playbook.wording, page)),
            Self::Tag(at) => {
                site.made.tags.get(at).and_then(|slug| playbook.tags.get(*slug)).map(|tag| tag.name.clone())
            }
            Self::LeaveBehind(at) | Self::TextCopy(at) => {
                playbook.pages.get(at).map(|page| page.title.clone())
            }
            Self::Question(bank, at) => {
                site.made.question(bank, at).map(|question| question.ask_text.clone())
            }
        }
    }
}

/// The processes in the order of their sections.
fn processes(playbook: &Playbook) -> Vec<usize> {
    let is_process =
        |at: &usize| playbook.pages.get(*at).is_some_and(|page| matches!(page.kind, Kind::Process(_)));
    let page = |entry: &SectionEntry| match entry {
        SectionEntry::Page(at) => Some(*at),
        _ => None,
    };
    let pages = playbook
        .sections
        .iter()
        .flat_map(|section| section.index.into_iter().chain(section.entries.iter().filter_map(page)));
    pages.filter(is_process).collect()
}

/// The team at a place of the list, and the list.
pub fn team<'s>(site: &Site<'s>, at: usize) -> Option<(&'s Teams<Linked>, &'s Team<Linked>)> {
    let teams = site.playbook.teams.as_ref()?;
    Some((teams, teams.teams.get(at)?))
}
