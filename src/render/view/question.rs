//! Question cards.

use serde::Serialize;

use super::super::Site;
use super::super::body::html;
use super::Link;
use super::answer::{AnswerView, ChoiceView, UnknownView};
use super::condition::{data, words_on};
use super::dates::DateView;
use super::latest::LatestView;
use super::numbers::{Here, Numbers};
use super::times;
use crate::model::{FollowUp, Linked, Question, ReferenceKind, Relation, Rich, Signal, SitePath, Target};

/// What a card shows.
#[derive(Serialize)]
pub struct QuestionView {
    pub number: usize,
    pub anchor: String,
    pub ask: String,
    pub why: String,
    pub say: Option<String>,
    pub must: bool,
    pub moment: Option<Link>,
    pub answer: AnswerView,
    pub unit: Option<String>,
    pub options: Vec<ChoiceView>,
    pub listen_for: Vec<SignalView>,
    pub red_flags: Vec<SignalView>,
    pub follow_ups: Vec<FollowUpView>,
    pub unknown: Option<UnknownView>,
    pub evidence: Vec<String>,
    pub when: Option<String>,
    /// The condition as data: JSON, ready to stand in an attribute between single quotes.
    pub when_data: Option<String>,
    pub tags: Vec<String>,
    pub also_called: Vec<String>,
    pub owner: Option<Link>,
    pub reviewed: Option<DateView>,
    pub bank: Option<Link>,
    pub used_in: Vec<Link>,
    /// Until when it is useful.
    pub latest: Option<LatestView>,
    /// The question's own page.
    pub page: Option<String>,
    pub retired: Option<String>,
    pub replaced_by: Option<Link>,
    /// What its source knows besides: on the bank's page alone, for authors.
    pub kept: Option<String>,
}

/// Something to hear in an answer.
#[derive(Serialize)]
pub struct SignalView {
    signal: String,
    means: Option<String>,
    act: Option<String>,
}

/// What to ask next.
#[derive(Serialize)]
pub struct FollowUpView {
    ask: String,
    when_heard: Option<String>,
}

/// A question as one page asks it.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// Its id, `bank.question`.
    pub id: &'a str,
    /// Where on the page it stands.
    pub here: &'a Here,
    /// The page's questions.
    pub numbers: &'a Numbers,
    /// The page.
    pub page: &'a SitePath,
}

impl QuestionView {
    /// The card of a question.
    pub fn new(site: &Site<'_>, question: &Question<Linked>, asked: Asked<'_>) -> Self {
        let folder = asked.page.folder();
        let link = |target: &Option<Target>| target.as_ref().map(|target| Link::new(target, folder));
        let backlinks = site.playbook.backlinks.of(ReferenceKind::Question, asked.id).iter();
        let others = backlinks.filter(|backlink| {
            backlink.relation == Relation::AskedIn && backlink.from.page.as_ref() != Some(asked.page)
        });
        Self {
            number: asked.here.number,
            anchor: asked.here.anchor.clone(),
            ask: html(&question.ask, folder),
            why: html(&question.why, folder),
            say: question.say.as_ref().map(|say| html(&say.rich, folder)),
            must: question.required,
            moment: link(&question.moment),
            answer: AnswerView::new(question.answer, site.playbook),
            unit: question.unit.clone(),
            options: question.options.iter().map(|choice| ChoiceView::new(choice, asked)).collect(),
            listen_for: question.listen_for.iter().map(|signal| SignalView::new(signal, folder)).collect(),
            red_flags: question.red_flags.iter().map(|signal| SignalView::new(signal, folder)).collect(),
            follow_ups: question.follow_ups.iter().map(|one| FollowUpView::new(one, folder)).collect(),
            unknown: question
                .unknown
                .as_ref()
                .map(|unknown| UnknownView::new(site, question, unknown, folder)),
            evidence: question.evidence.iter().map(|rich| html(rich, folder)).collect(),
            when: question.when.as_ref().map(|when| words_on(when, site.playbook, folder, asked.numbers)),
            when_data: question.when.as_ref().map(data),
            tags: question.tags.clone(),
            also_called: question.also_called.clone(),
            owner: link(&question.owner),
            reviewed: question.reviewed.map(|day| DateView::new(&site.playbook.wording, day)),
            bank: None,
            used_in: others.map(|backlink| Link::new(&backlink.from, folder)).collect(),
            latest: LatestView::new(site, asked.id, folder),
            page: None,
            retired: question.retired.map(|day| times::day(&site.playbook.wording, day)),
            replaced_by: link(&question.replaced_by),
            kept: None,
        }
    }
}

impl SignalView {
    fn new(signal: &Signal<Linked>, folder: &str) -> Self {
        let some = |rich: &Option<Rich<Linked>>| rich.as_ref().map(|rich| html(rich, folder));
        Self { signal: html(&signal.signal, folder), means: some(&signal.means), act: some(&signal.act) }
    }
}

impl FollowUpView {
    fn new(follow_up: &FollowUp<Linked>, folder: &str) -> Self {
        Self {
            ask: html(&follow_up.ask, folder),
            when_heard: follow_up.when_heard.as_ref().map(|heard| html(heard, folder)),
        }
    }
}
