//! The latest useful moment of each question.
//!
//! A question unlocks the steps and controls that its answers set in motion (`then`), those whose condition looks at
//! its answer, and the controls that ask for it. The one with the longest lead time decides: the question is useful
//! until the last moment which leaves that much time (`time-left` in `book.toml`). The lead time of a step is its
//! `lead-time` at the longest, else what it `takes`; that of a control is its `lead-time`, else its fastest way to a
//! yes.
//!
//! A moment without `time-left` among others that have one lies outside their count, such as a renewal a year after
//! the order: a question for it has a lead time, but no latest moment.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::page_target;
use crate::model::{
    Bank, Calendar, Control, Duration, Expression, Kind, Latest, LeadTime, Linked, Moment, Named, Page,
    Question, Target, Then, Written,
};

/// A step or control, and how long it takes.
struct Work {
    target: Target,
    takes: Duration,
    /// At the longest, in working minutes.
    lead: u64,
}

/// The latest useful moments, by `bank.question`. Questions that start nothing have none.
pub fn collect(
    pages: &[Arc<Page<Written>>],
    banks: &[Bank<Linked>],
    moments: &[Moment],
    calendar: &Calendar,
) -> BTreeMap<String, Latest> {
    let mut gathered = Gathered { calendar, works: HashMap::new(), unlocked: Vec::new() };
    for page in pages.iter().filter(|page| matches!(page.kind, Kind::Process(_) | Kind::Control(_))) {
        gathered.page(page);
    }
    for (id, question) in by_id(banks) {
        for choice in &question.options {
            let thens = choice.options.iter().chain([choice]).filter_map(|choice| choice.then.as_ref());
            thens.for_each(|then| gathered.then(&id, then));
        }
    }
    let left: Vec<(usize, u64)> = moments
        .iter()
        .enumerate()
        .filter_map(|(at, moment)| Some((at, calendar.working_time(moment.time_left?).least)))
        .collect();
    let mut latest = gathered.longest(|lead| {
        let last = left.iter().rev().find(|(_, left)| *left >= lead);
        last.or(left.first()).map(|(at, _)| *at)
    });
    for (id, question) in by_id(banks) {
        let own = question.moment.as_ref().and_then(|own| moments.iter().find(|moment| moment.id == *own.id));
        if let (Some(latest), Some(Moment { time_left: None, .. })) = (latest.get_mut(&id), own) {
            latest.moment = None;
        }
    }
    latest
}

fn by_id(banks: &[Bank<Linked>]) -> impl Iterator<Item = (String, &Question<Linked>)> {
    banks.iter().flat_map(|bank| {
        bank.questions().map(|question| (format!("{}.{}", bank.id(), question.id.value), question))
    })
}

struct Gathered<'c> {
    calendar: &'c Calendar,
    /// Steps by `process.step`, controls by their id. A control's id has no dot.
    works: HashMap<String, Work>,
    /// A question, and the step or control it unlocks.
    unlocked: Vec<(String, String)>,
}

impl Gathered<'_> {
    fn page(&mut self, page: &Page<Written>) {
        let own = page_target(page);
        match &page.kind {
            Kind::Process(process) => {
                for step in &process.steps {
                    let id = format!("{}.{}", own.id, step.id.value);
                    let target = Target {
                        id: Arc::from(id.as_str()),
                        title: Arc::from(step.title.as_str()),
                        suffix: Arc::from(format!("#{}", step.id.value)),
                        ..own.clone()
                    };
                    self.work(target, lead_time(step.lead_time.as_ref()).unwrap_or(step.takes));
                    self.condition(step.when.as_ref(), &id);
                }
            }
            Kind::Control(control) => {
                let id = own.id.to_string();
                self.condition(control.applies_when.as_ref(), &id);
                self.unlocked.extend(control.asks.iter().map(|ask| (ask.text.clone(), id.clone())));
                if let Some(takes) = self.to_yes(control) {
                    self.work(own, takes);
                }
            }
            Kind::Article | Kind::Guide(_) | Kind::Route(_) => {}
        }
    }

    fn work(&mut self, target: Target, takes: Duration) {
        let lead = self.calendar.working_time(takes).most;
        self.works.insert(target.id.to_string(), Work { target, takes, lead });
    }

    /// How long a control takes.
    fn to_yes(&self, control: &Control<Written>) -> Option<Duration> {
        let ways = control.to_yes.iter().filter_map(|way| way.takes);
        lead_time(control.lead_time.as_ref())
            .or_else(|| ways.min_by_key(|takes| self.calendar.working_time(*takes).most))
    }

    fn condition(&mut self, condition: Option<&Expression<Written>>, work: &str) {
        let questions = condition.map(Expression::variables).unwrap_or_default();
        self.unlocked.extend(questions.into_iter().map(|(id, _)| (id.text.clone(), work.to_owned())));
    }

    fn then(&mut self, question: &str, then: &Then<Linked>) {
        let works = then.steps.iter().chain(&then.controls);
        self.unlocked.extend(works.map(|work| (question.to_owned(), work.id().to_owned())));
    }

    /// Of all that a question unlocks what takes longest; of equals the first in the playbook's order.
    fn longest(self, moment: impl Fn(u64) -> Option<usize>) -> BTreeMap<String, Latest> {
        let mut latest: BTreeMap<String, Latest> = BTreeMap::new();
        for (question, work) in self.unlocked {
            let Some(work) = self.works.get(&work).filter(|work| work.lead > 0) else { continue };
            if latest.get(&question).is_some_and(|known| known.lead >= work.lead) {
                continue;
            }
            let starts = work.target.clone();
            let new = Latest { starts, takes: work.takes, lead: work.lead, moment: moment(work.lead) };
            latest.insert(question, new);
        }
        latest
    }
}

fn lead_time(written: Option<&LeadTime>) -> Option<Duration> {
    written.map(|lead_time| lead_time.max)
}
