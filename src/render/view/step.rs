//! A step of a process.

use serde::Serialize;

use super::super::body::html;
use super::backlinks::{Group, only};
use super::condition::{data, words};
use super::control::{firmness, round};
use super::lead_time::LeadTimeView;
use super::times;
use super::{Frame, Link};
use crate::model::time::Planned;
use crate::model::{Linked, ReferenceKind, Relation, Rich, Step, Target, WorkingTime};
use crate::source::Located;

/// What a process shows of one step.
#[derive(Serialize)]
pub struct StepView {
    number: usize,
    id: String,
    title: String,
    team: Link,
    takes: String,
    /// When it runs, from the earliest start to the latest end: `day 1–3`.
    days: String,
    bar: Bar,
    /// Whether a day late here is a day late at the end.
    critical: bool,
    lead_time: Option<LeadTimeView>,
    gives: Option<String>,
    firmness: &'static str,
    needs: Vec<Link>,
    needs_any: Vec<Link>,
    controls: Vec<Link>,
    /// The ways round it, whichever side names the other.
    routes: Vec<Link>,
    /// The questions with an answer that sets it off.
    set_off: Vec<Group>,
    when: Option<String>,
    /// The condition as data, ready to stand in an attribute between single quotes.
    when_data: Option<String>,
    checklist: Vec<String>,
    prose: String,
}

/// When a step runs, in thousandths of the longest time the process takes.
#[derive(Serialize)]
struct Bar {
    /// The earliest start.
    from: u64,
    /// How long it runs from there at the shortest.
    least: u64,
    /// How long it is from there to the latest end.
    most: u64,
    /// The latest start.
    latest: u64,
}

impl StepView {
    /// The step of this number in a process, planned in all the time that process takes.
    pub fn new(
        frame: &Frame<'_, '_>,
        (process, number, step): (&str, usize, &Step<Linked>),
        (planned, total): (&Planned, WorkingTime),
        prose: String,
        folder: &str,
    ) -> Self {
        let id = format!("{process}.{}", step.id.value);
        let backlinks = frame.site.playbook.backlinks.of(ReferenceKind::Step, &id);
        let text = |rich: &Rich<Linked>| html(rich, folder);
        Self {
            number,
            id: step.id.value.clone(),
            title: step.title.clone(),
            team: Link::new(&step.team, folder),
            takes: times::duration(frame.wording(), step.takes),
            days: times::days(frame.wording(), WorkingTime::days(planned.start.least, planned.finish.most)),
            bar: Bar::new(planned, total),
            critical: planned.critical,
            lead_time: step.lead_time.as_ref().map(|lead| LeadTimeView::new(frame.wording(), lead)),
            gives: step.gives.as_ref().map(text),
            firmness: firmness(step.firmness),
            needs: links(step.needs.iter().flatten(), folder),
            needs_any: links(step.needs_any.iter(), folder),
            controls: Link::all(&step.controls, folder),
            routes: round(&step.routes, backlinks).into_iter().map(|to| Link::new(to, folder)).collect(),
            set_off: only(backlinks, &[Relation::SetOffBy], folder),
            when: step.when.as_ref().map(|when| words(when, frame.site.playbook, folder)),
            when_data: step.when.as_ref().map(data),
            checklist: step.checklist.iter().map(text).collect(),
            prose,
        }
    }
}

impl Bar {
    fn new(planned: &Planned, total: WorkingTime) -> Self {
        let share = |minutes: u64| minutes.saturating_mul(1000) / total.most.max(1);
        let Planned { start, finish, .. } = planned;
        Self {
            from: share(start.least),
            least: share(finish.least - start.least),
            most: share(finish.most - start.least),
            latest: share(start.most),
        }
    }
}

fn links<'a>(steps: impl Iterator<Item = &'a Located<Target>>, folder: &str) -> Vec<Link> {
    steps.map(|step| Link::new(&step.value, folder)).collect()
}
