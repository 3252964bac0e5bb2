//! Processes.

use std::ops::Range;

use serde::Serialize;

use super::super::body::html;
use super::backlinks::{Group, backlinks};
use super::cards::Cards;
use super::map::{self, plan};
use super::page::{PageView, TocEntry};
use super::scenario::{self, Example};
use super::step::StepView;
use super::{Frame, Text, times};
use crate::model::{Heading, Linked, Page, Piece, Process, ReferenceKind, WorkingTime};

#[derive(Serialize)]
struct Own {
    process: ProcessView,
}

#[derive(Serialize)]
struct ProcessView {
    gives: Option<String>,
    total: String,
    /// How long it takes at the longest, the width of the days' bars.
    within: String,
    map: String,
    not_for: Vec<RedirectionView>,
    lead: String,
    steps: Vec<StepView>,
    tail: String,
    scenarios: Vec<Example>,
    /// What leads here.
    backlinks: Vec<Group>,
}

#[derive(Serialize)]
struct RedirectionView {
    case: String,
    go: String,
}

/// Renders a process.
pub fn render(frame: &mut Frame<'_, '_>, page: &Page<Linked>, process: &Process<Linked>) -> Text {
    let folder = page.site_path.folder();
    let parts = Parts::new(page, process);
    let cards = Cards::new(page);
    let lead = frame.part(page, parts.lead, &cards)?;
    let plan = plan(process, &frame.site.playbook.calendar);
    let drawn = map::render(frame.site, (page, process), &plan, (folder, true))?;
    let map = frame.keep(vec![Piece::whole(drawn)]);
    let mut steps = Vec::new();
    for ((at, step), (planned, prose)) in
        process.steps.iter().enumerate().zip(plan.steps.iter().zip(parts.steps))
    {
        let prose = prose.map_or(Ok(String::new()), |range| frame.part(page, range, &cards))?;
        steps.push(StepView::new(
            frame,
            (page.path.stem(), at + 1, step),
            (planned, plan.total),
            prose,
            folder,
        ));
    }
    let tail = parts.tail.into_iter().map(|range| frame.part(page, range, &cards));
    let tail = tail.collect::<Result<Vec<_>, _>>()?.concat();
    let redirection = |one: &crate::model::Redirection<Linked>| RedirectionView {
        case: html(&one.case, folder),
        go: html(&one.go, folder),
    };
    let view = ProcessView {
        gives: process.gives.as_ref().map(|gives| html(gives, folder)),
        total: times::working(frame.wording(), plan.total),
        within: times::working(frame.wording(), WorkingTime { least: plan.total.most, ..plan.total }),
        map,
        not_for: process.not_for.iter().map(redirection).collect(),
        lead,
        steps,
        tail,
        scenarios: scenario::of_process(frame.site, page),
        backlinks: backlinks(frame.site.playbook, ReferenceKind::Process, page.path.stem(), folder),
    };
    let mut head = PageView::new(frame, page);
    head.toc = contents(page, process);
    frame.view("process.html", &page.site_path, head, String::new(), Own { process: view })
}

/// A process's text, cut at the headings of its steps.
struct Parts {
    lead: Range<usize>,
    /// For each step the text under its heading, without the heading.
    steps: Vec<Option<Range<usize>>>,
    tail: Vec<Range<usize>>,
}

impl Parts {
    fn new(page: &Page<Linked>, process: &Process<Linked>) -> Self {
        let end = page.body.rich.html.len();
        let is_step = |heading: &Heading| process.steps.iter().position(|step| step.id.value == heading.id);
        let Some(first) = page.body.headings.iter().find(|heading| is_step(heading).is_some()) else {
            return Self { lead: 0..end, steps: vec![None; process.steps.len()], tail: Vec::new() };
        };
        // A heading of a deeper level belongs to the step above it.
        let cuts: Vec<&Heading> = page
            .body
            .headings
            .iter()
            .filter(|heading| heading.at >= first.at)
            .filter(|heading| heading.level <= first.level || is_step(heading).is_some())
            .collect();
        let mut parts = Self { lead: 0..first.at, steps: vec![None; process.steps.len()], tail: Vec::new() };
        for (at, heading) in cuts.iter().enumerate() {
            let until = cuts.get(at + 1).map_or(end, |next| next.at);
            match is_step(heading).and_then(|step| parts.steps.get_mut(step)) {
                Some(step) => *step = Some(after_heading(&page.body.rich.html, heading)..until),
                None => parts.tail.push(heading.at..until),
            }
        }
        parts
    }
}

/// The byte after a heading's end tag.
fn after_heading(html: &str, heading: &Heading) -> usize {
    let closing = format!("</h{}>", heading.level);
    let found = html.get(heading.at..).and_then(|rest| rest.find(&closing));
    found.map_or(heading.at, |length| heading.at + length + closing.len())
}

/// The contents: the steps in their order, and the headings around them.
fn contents(page: &Page<Linked>, process: &Process<Linked>) -> Vec<TocEntry> {
    let steps = process.steps.iter().map(|step| TocEntry::second(&step.id.value, &step.title));
    let is_step = |heading: &Heading| process.steps.iter().any(|step| step.id.value == heading.id);
    let first = page.body.headings.iter().position(is_step).unwrap_or(page.body.headings.len());
    let entry = |heading: &Heading| {
        (heading.level == 2 && !is_step(heading)).then(|| TocEntry::second(&heading.id, &heading.text))
    };
    let (before, after) = page.body.headings.split_at(first);
    before.iter().filter_map(entry).chain(steps).chain(after.iter().filter_map(entry)).collect()
}
