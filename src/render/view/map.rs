//! The map of a process, for its own page and for those that show it.

use std::sync::Arc;

use serde::Serialize;

use super::super::map::{Line, Node, Picture, Row, Sketch, StepBox, Way, narrow, picture};
use super::super::{Fault, Site, href};
use super::Link;
use super::times;
use crate::model::condition::Truth;
use crate::model::time::{joins, order};
use crate::model::{
    Calendar, Kind, Linked, Page, Process, Schedule, SitePath, Step, Target, WorkingTime, schedule,
};
use crate::wording::Wording;

/// What the template of a map sees.
#[derive(Serialize)]
struct MapView {
    /// The process, with the way to its page where that is another.
    process: Link,
    /// Where the same stands in words.
    list: String,
    /// How long the whole takes.
    total: String,
    /// The wide form, unless it would be too wide.
    picture: Option<PictureView>,
    /// The width of the narrow form's margin.
    margin: i32,
    /// The steps, each after all it waits for.
    steps: Vec<StepView>,
    /// What occurs in the map and needs explaining.
    has: Has,
}

#[derive(Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a line of the key, for the template to ask for by name"
)]
struct Has {
    gates: bool,
    routes: bool,
    alternatives: bool,
    conditional: bool,
    left_out: bool,
    critical: bool,
}

/// The picture without its steps, which stand with their words.
#[derive(Serialize)]
struct PictureView {
    #[serde(flatten)]
    picture: Picture,
    /// Its width for the page, which grows with the reader's letters: one `rem` is 16 of its pixels.
    rem: f32,
    teams: Vec<LaneView>,
}

#[derive(Serialize)]
struct LaneView {
    team: Link,
    x: i32,
    width: i32,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct StepView {
    number: usize,
    title: String,
    href: String,
    team: Link,
    takes: String,
    /// The same in fewer letters.
    short: String,
    /// When it runs: `day 1–3`.
    days: String,
    /// The steps it waits for, by number.
    needs: Vec<usize>,
    needs_any: Vec<usize>,
    /// Whether only some deals take it.
    conditional: bool,
    /// Whether this deal does not take it.
    left_out: bool,
    critical: bool,
    gates: Vec<MarkView>,
    routes: Vec<MarkView>,
    /// Its box in the picture.
    shape: Option<StepBox>,
    /// Its row in the narrow form.
    row: Option<Row>,
}

/// A gate or a route; without a picture it has no place in one.
#[derive(Serialize)]
struct MarkView {
    title: String,
    href: Option<String>,
    x: i32,
    y: i32,
}

/// When the steps run, whatever the deal: what depends on it may be taken or not.
pub fn plan(process: &Process<Linked>, calendar: &Calendar) -> Schedule {
    let taken = |step: &Step<Linked>| if step.when.is_some() { Truth::Unknown } else { Truth::True };
    schedule(process, calendar, taken)
}

/// Draws the map of the process that a block on the page at `path` names. A name that leads nowhere was reported.
pub fn diagram(site: &Site<'_>, path: &SitePath, process: &Target) -> Result<Arc<str>, Fault> {
    let page = process.page.as_ref().and_then(|at| site.places.page(site.playbook, at));
    let Some(page) = page else { return Ok(Arc::from("")) };
    let Kind::Process(process) = &page.kind else { return Ok(Arc::from("")) };
    let plan = plan(process, &site.playbook.calendar);
    render(site, (page, process), &plan, (path.folder(), *path == page.site_path))
}

/// Draws the map of `process`, the one on `page`, for a page in `folder`; where that is the process's own page its
/// links stay on it. Steps that `schedule` leaves out are drawn as such, so a deal's own path needs no other map.
pub fn render(
    site: &Site<'_>,
    (page, process): (&Page<Linked>, &Process<Linked>),
    schedule: &Schedule,
    (folder, is_own): (&str, bool),
) -> Result<Arc<str>, Fault> {
    let own = href::to_path(folder, &page.site_path);
    let anchor = |id: &str| if is_own { format!("#{id}") } else { format!("{own}#{id}") };
    let wording = &*site.playbook.wording;
    let teams = teams(process);
    let sketch = sketch(wording, process, schedule, &teams);
    let drawn = picture(&sketch);
    let (rows, margin) = narrow(&sketch);
    let mut steps = Vec::with_capacity(rows.len());
    for row in rows {
        let Some((step, planned)) = process.steps.get(row.step).zip(schedule.steps.get(row.step)) else {
            continue;
        };
        let shape = drawn.as_ref().and_then(|drawn| drawn.steps.get(row.step)).cloned();
        let from = |any: bool| {
            let ways = sketch.ways.iter().filter(|way| way.to == row.step && way.any == any);
            let mut numbers: Vec<usize> = ways.map(|way| way.from + 1).collect();
            numbers.sort_unstable();
            numbers
        };
        steps.push(StepView {
            number: row.step + 1,
            title: step.title.clone(),
            href: anchor(&step.id.value),
            team: Link::new(&step.team, folder),
            takes: times::duration(wording, step.takes),
            short: times::short(wording, step.takes),
            days: times::days(wording, WorkingTime::days(planned.start.least, planned.finish.most)),
            needs: from(false),
            needs_any: from(true),
            conditional: planned.taken == Truth::Unknown,
            left_out: planned.taken == Truth::False,
            critical: planned.critical,
            gates: marks(&step.controls, shape.as_ref().map(|shape| shape.gates.as_slice()), folder),
            routes: marks(&step.routes, shape.as_ref().map(|shape| shape.routes.as_slice()), folder),
            shape,
            row: Some(row),
        });
    }
    let is_any = |is: fn(&StepView) -> bool| steps.iter().any(is);
    let view = MapView {
        process: Link { title: page.title.clone(), href: (!is_own).then(|| own.clone()) },
        list: anchor("_glance"),
        total: times::working(wording, schedule.total),
        picture: drawn.map(|drawn| PictureView::new(drawn, &teams, folder)),
        margin,
        has: Has {
            gates: is_any(|step| !step.gates.is_empty()),
            routes: is_any(|step| !step.routes.is_empty()),
            alternatives: is_any(|step| !step.needs_any.is_empty()),
            conditional: is_any(|step| step.conditional),
            left_out: is_any(|step| step.left_out),
            critical: steps.len() > 1 && is_any(|step| step.critical),
        },
        steps,
    };
    site.template("map.html", &view)
}

impl PictureView {
    fn new(mut picture: Picture, teams: &[&Target], folder: &str) -> Self {
        let lanes = std::mem::take(&mut picture.lanes).into_iter().zip(teams);
        let lane = |(lane, team): (super::super::map::Lane, &&Target)| LaneView {
            team: Link::new(team, folder),
            x: lane.x,
            width: lane.width,
            lines: lane.lines,
        };
        let teams = lanes.map(lane).collect();
        picture.steps.clear();
        let rem = f32::from(i16::try_from(picture.width).unwrap_or(i16::MAX)) / 16.0;
        Self { picture, rem, teams }
    }
}

/// Links with their places, the first of each for the first.
fn marks(targets: &[Target], places: Option<&[(i32, i32)]>, folder: &str) -> Vec<MarkView> {
    let place = |at: usize| places.and_then(|places| places.get(at)).copied().unwrap_or_default();
    let mark = |(at, target): (usize, &Target)| {
        let (Link { title, href }, (x, y)) = (Link::new(target, folder), place(at));
        MarkView { title, href, x, y }
    };
    targets.iter().enumerate().map(mark).collect()
}

/// The teams in the order of their first step.
fn teams(process: &Process<Linked>) -> Vec<&Target> {
    let mut teams: Vec<&Target> = Vec::new();
    for step in &process.steps {
        if !teams.iter().any(|team| team.id == step.team.id) {
            teams.push(&step.team);
        }
    }
    teams
}

fn sketch(wording: &Wording, process: &Process<Linked>, schedule: &Schedule, teams: &[&Target]) -> Sketch {
    let joins = joins(process);
    let order = order(&joins);
    let mut place = vec![0; order.len()];
    for (at, step) in order.iter().enumerate() {
        if let Some(place) = place.get_mut(*step) {
            *place = at;
        }
    }
    let planned = |at: usize| schedule.steps.get(at).copied();
    let is_critical = |from: usize, to: usize| {
        planned(from)
            .zip(planned(to))
            .is_some_and(|(from, to)| from.critical && to.critical && from.finish.most == to.start.most)
    };
    let mut ways = Vec::new();
    for (to, join) in joins.iter().enumerate() {
        let all = join.all.iter().map(|from| (*from, false));
        let mut seen = std::collections::BTreeSet::new();
        // A single alternative is none.
        let is_choice = join.any.len() > 1;
        for (from, any) in all.chain(join.any.iter().map(|from| (*from, is_choice))) {
            // A circle is reported, and drawn without the way that closes it.
            if place.get(from) < place.get(to) && seen.insert((from, any)) {
                ways.push(Way { from, to, any, critical: is_critical(from, to) });
            }
        }
    }
    let node = |(at, step): (usize, &Step<Linked>)| Node {
        lane: teams.iter().position(|team| team.id == step.team.id).unwrap_or_default(),
        number: at + 1,
        title: step.title.clone(),
        takes: times::short(wording, step.takes),
        has_note: planned(at).is_some_and(|planned| planned.taken != Truth::True),
        gates: step.controls.len(),
        routes: step.routes.len(),
    };
    Sketch {
        lanes: teams.iter().map(|team| team.title.to_string()).collect(),
        nodes: process.steps.iter().enumerate().map(node).collect(),
        ways,
        order,
    }
}
