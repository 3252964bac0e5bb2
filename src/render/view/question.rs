//! Question cards.

use serde::Serialize;

use super::super::body::html;
use super::super::{Fault, Site, href};
use super::Link;
use super::condition::words;
use crate::model::made::{moment_page, question_page};
use crate::model::time::DAY;
use crate::model::{AnswerType, Choice, Drawn, Linked, Question, Rich, Signal, Target, Then, Unknown};

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
    pub follow_ups: Vec<String>,
    pub unknown: Option<UnknownView>,
    pub evidence: Vec<String>,
    pub when: Option<String>,
    pub tags: Vec<String>,
    pub also_called: Vec<String>,
    pub owner: Option<Link>,
    pub bank: Option<Link>,
    pub used_in: Vec<Link>,
    /// Until when it is useful.
    pub latest: Option<LatestView>,
    /// The question's own page.
    pub page: Option<String>,
    pub retired: Option<String>,
    pub replaced_by: Option<Link>,
}

/// The form of an answer.
#[derive(Serialize)]
pub struct AnswerView {
    kind: &'static str,
    words: &'static str,
}

/// An answer to choose from.
#[derive(Serialize)]
pub struct ChoiceView {
    label: String,
    then: Option<ThenView>,
    options: Vec<ChoiceView>,
}

/// What an answer sets in motion.
#[derive(Serialize)]
pub struct ThenView {
    controls: Vec<Link>,
    teams: Vec<Link>,
    steps: Vec<Link>,
    ask: Vec<Link>,
    skip: Vec<Link>,
    say: Option<String>,
}

/// Something to hear in an answer.
#[derive(Serialize)]
pub struct SignalView {
    signal: String,
    means: Option<String>,
    act: Option<String>,
}

/// What to do when nobody knows yet.
#[derive(Serialize)]
pub struct UnknownView {
    assume: Option<String>,
    ask: Option<Link>,
    by: Option<String>,
    say: Option<String>,
}

impl QuestionView {
    /// The card of a question on a page in `folder`.
    pub fn new(
        site: &Site<'_>,
        question: &Question<Linked>,
        number: usize,
        anchor: String,
        folder: &str,
    ) -> Self {
        let some = |rich: &Option<Rich<Linked>>| rich.as_ref().map(|rich| html(rich, folder));
        let all = |rich: &[Rich<Linked>]| rich.iter().map(|rich| html(rich, folder)).collect();
        let link = |target: &Option<Target>| target.as_ref().map(|target| Link::new(target, folder));
        Self {
            number,
            anchor,
            ask: html(&question.ask, folder),
            why: html(&question.why, folder),
            say: some(&question.say),
            must: question.required,
            moment: link(&question.moment),
            answer: AnswerView::new(question.answer),
            unit: question.unit.clone(),
            options: question.options.iter().map(|choice| ChoiceView::new(choice, folder)).collect(),
            listen_for: question.listen_for.iter().map(|signal| SignalView::new(signal, folder)).collect(),
            red_flags: question.red_flags.iter().map(|signal| SignalView::new(signal, folder)).collect(),
            follow_ups: all(&question.follow_ups),
            unknown: question.unknown.as_ref().map(|unknown| UnknownView::new(unknown, folder)),
            evidence: all(&question.evidence),
            when: question.when.as_ref().map(|when| words(when, site.playbook, folder)),
            tags: question.tags.clone(),
            also_called: question.also_called.clone(),
            owner: link(&question.owner),
            bank: None,
            used_in: Vec::new(),
            latest: None,
            page: None,
            retired: question.retired.map(|day| day.strftime("%-d %B %Y").to_string()),
            replaced_by: link(&question.replaced_by),
        }
    }
}

/// Until when a question is useful, and why.
#[derive(Serialize)]
pub struct LatestView {
    moment: Option<Link>,
    starts: Link,
    takes: String,
}

impl LatestView {
    /// The latest useful moment of the question with this id. What takes less than a day can start at any time.
    pub fn new(site: &Site<'_>, id: &str, folder: &str) -> Option<Self> {
        let latest = site.playbook.latest.get(id).filter(|latest| latest.lead >= DAY)?;
        let moment = latest.moment.and_then(|at| site.playbook.moments.get(at));
        let moment = moment.map(|moment| Link {
            title: moment.title.clone(),
            href: Some(href::to_path(folder, &moment_page(&moment.id))),
        });
        Some(Self { moment, starts: Link::new(&latest.starts, folder), takes: latest.takes.to_string() })
    }
}

impl AnswerView {
    fn new(answer: AnswerType) -> Self {
        let (kind, words) = match answer {
            AnswerType::YesNo => ("yes-no", "Yes or no"),
            AnswerType::Choice => ("choice", "Choose one"),
            AnswerType::Choices => ("choices", "Choose any"),
            AnswerType::Text => ("text", "A few words"),
            AnswerType::LongText => ("long-text", "A paragraph"),
            AnswerType::Number => ("number", "A number"),
            AnswerType::Money => ("money", "An amount"),
            AnswerType::Percent => ("percent", "A percentage"),
            AnswerType::Date => ("date", "A date"),
            AnswerType::Duration => ("duration", "A length of time"),
            AnswerType::File => ("file", "A document to bring"),
            AnswerType::Person => ("person", "A role"),
        };
        Self { kind, words }
    }
}

impl ChoiceView {
    fn new(choice: &Choice<Linked>, folder: &str) -> Self {
        Self {
            label: html(&choice.label, folder),
            then: choice.then.as_ref().map(|then| ThenView::new(then, folder)),
            options: choice.options.iter().map(|choice| Self::new(choice, folder)).collect(),
        }
    }
}

impl ThenView {
    fn new(then: &Then<Linked>, folder: &str) -> Self {
        Self {
            controls: Link::all(&then.controls, folder),
            teams: Link::all(&then.teams, folder),
            steps: Link::all(&then.steps, folder),
            ask: Link::all(&then.ask, folder),
            skip: Link::all(&then.skip, folder),
            say: then.say.as_ref().map(|say| html(say, folder)),
        }
    }
}

impl SignalView {
    fn new(signal: &Signal<Linked>, folder: &str) -> Self {
        let some = |rich: &Option<Rich<Linked>>| rich.as_ref().map(|rich| html(rich, folder));
        Self { signal: html(&signal.signal, folder), means: some(&signal.means), act: some(&signal.act) }
    }
}

impl UnknownView {
    fn new(unknown: &Unknown<Linked>, folder: &str) -> Self {
        Self {
            assume: unknown.assume.clone(),
            ask: unknown.ask.as_ref().map(|ask| Link::new(ask, folder)),
            by: unknown.by.as_ref().map(|by| by.title.to_string()),
            say: unknown.say.as_ref().map(|say| html(say, folder)),
        }
    }
}

/// The cards of one page, numbered through all its blocks.
#[derive(Default)]
pub struct Cards {
    /// The cards so far: number, anchor, words, and whether it must be asked.
    pub shown: Vec<Shown>,
    /// How many cards each block showed.
    pub blocks: Vec<usize>,
}

/// A card that was shown.
pub struct Shown {
    pub number: usize,
    pub anchor: String,
    pub ask: String,
    pub must: bool,
}

#[derive(Serialize)]
struct QuestionsView {
    questions: Vec<QuestionView>,
}

impl Cards {
    /// Renders the cards of one block on a page in `folder`.
    pub fn render(&mut self, site: &Site<'_>, folder: &str, drawn: &[Drawn]) -> Result<String, Fault> {
        let mut questions = Vec::with_capacity(drawn.len());
        for (target, question) in drawn {
            let number = self.shown.len() + 1;
            let anchor = self.anchor(&target.id);
            let shown = Shown {
                number,
                anchor: anchor.clone(),
                ask: question.ask_text.clone(),
                must: question.required,
            };
            self.shown.push(shown);
            let mut view = QuestionView::new(site, question, number, anchor, folder);
            let title = target.page.as_ref().and_then(|page| site.places.bank_title(page));
            view.page = target.page.as_ref().map(|bank| {
                let (_, id) = target.id.split_once('.').unwrap_or_default();
                href::to_path(folder, &question_page(bank, id))
            });
            view.latest = LatestView::new(site, &target.id, folder);
            view.bank = title.map(|title| Link { title: title.to_owned(), ..Link::new(target, folder) });
            questions.push(view);
        }
        self.blocks.push(drawn.len());
        site.template("questions.html", &QuestionsView { questions })
    }

    /// The question's id; with a number where the page asks it again.
    fn anchor(&self, id: &str) -> String {
        let base = id.to_owned();
        let before = self.shown.iter().filter(|shown| {
            shown.anchor == base || shown.anchor.strip_prefix(&base).is_some_and(|rest| rest.starts_with('-'))
        });
        match before.count() {
            0 => base,
            count => format!("{base}-{}", count + 1),
        }
    }
}
