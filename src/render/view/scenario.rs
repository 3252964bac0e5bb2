//! Scenarios: a deal as a worked example.

use std::collections::HashSet;

use serde::Serialize;

use super::super::body::html;
use super::super::outcomes;
use super::super::{Site, href};
use super::condition::{answer, chosen, words};
use super::control::firmness;
use super::map;
use super::page::{PageView, Trust};
use super::{Frame, Link, Text, section, times};
use crate::model::condition::{Truth, ground};
use crate::model::outcome::{
    Chosen, ControlOutcome, Outcome, StepOutcome, TeamOutcome, Weight, answers, outcome,
};
use crate::model::{Expression, Linked, Page, Piece, Process, Scenario, Target, WorkingTime};
use crate::wording::Given;

#[derive(Serialize)]
struct Own {
    scenario: ScenarioView,
}

#[derive(Serialize)]
struct ScenarioView {
    process: Link,
    /// The path, drawn.
    map: String,
    /// How many steps are taken, of how many.
    taken: usize,
    of: usize,
    time: String,
    firm_controls: usize,
    answers: Vec<AnswerView>,
    steps: Vec<StepView>,
    passed: Vec<PassedView>,
    controls: Vec<ControlView>,
    teams: Vec<TeamView>,
    ask: Vec<Link>,
    skip: Vec<Link>,
    elsewhere: Vec<Link>,
}

#[derive(Serialize)]
struct AnswerView {
    question: Link,
    said: String,
}

/// A step that is taken, or may be.
#[derive(Serialize)]
struct StepView {
    number: usize,
    title: String,
    href: Option<String>,
    team: Link,
    takes: String,
    days: String,
    firmness: &'static str,
    /// Why it is taken; `None` for what always is.
    why: Option<String>,
    /// Whether that is open.
    maybe: bool,
    longest: bool,
}

/// A step that is not needed.
#[derive(Serialize)]
struct PassedView {
    number: usize,
    title: String,
    href: Option<String>,
    when: Option<String>,
}

#[derive(Serialize)]
struct ControlView {
    title: String,
    href: Option<String>,
    rule: String,
    firmness: &'static str,
    why: Option<String>,
    to_yes: Vec<WayView>,
    routes: Vec<Link>,
    decides: Option<Link>,
}

#[derive(Serialize)]
struct WayView {
    title: String,
    takes: Option<String>,
    team: Option<Link>,
}

#[derive(Serialize)]
struct TeamView {
    team: Link,
    contact: Option<String>,
    answers_within: Option<String>,
    does: Vec<Link>,
    decides: Vec<Link>,
    /// The answers it is told of, in words.
    told: Vec<String>,
}

/// A scenario as its process lists it.
#[derive(Serialize)]
pub struct Example {
    title: String,
    href: String,
    description: Option<String>,
    summary: Option<String>,
}

/// The scenarios of the process on this page.
pub fn of_process(site: &Site<'_>, page: &Page<Linked>) -> Vec<Example> {
    let folder = page.site_path.folder();
    let example = |at: &usize| {
        let scenario = site.playbook.scenarios.get(*at)?;
        Some(Example {
            title: scenario.title.clone(),
            href: href::to_path(folder, &scenario.site_path),
            description: scenario.description.as_ref().map(|description| html(description, folder)),
            summary: summary(site, *at),
        })
    };
    site.outcomes.of_process(page.path.stem()).iter().filter_map(example).collect()
}

/// What a scenario comes to, in a few words: "4 of 9 steps, 6 to 9 working days".
pub fn summary(site: &Site<'_>, at: usize) -> Option<String> {
    let scenario = site.playbook.scenarios.get(at)?;
    let (_, process) = outcomes::process(&site.outcomes.lookup, scenario)?;
    let weight = site.outcomes.weight(at)?;
    let wording = &site.playbook.wording;
    let (taken, time) = (times::count(wording, weight.steps), times::working(wording, weight.time));
    let given: [(&str, Given<'_>); 3] =
        [("taken", (&taken).into()), ("all", process.steps.len().into()), ("time", (&time).into())];
    Some(wording.say("path-short", &given))
}

/// Renders the scenario of this index.
pub fn render(frame: &mut Frame<'_, '_>, at: usize) -> Text {
    let site = frame.site;
    let Some(scenario) = site.playbook.scenarios.get(at) else { return section::missing() };
    let folder = scenario.site_path.folder();
    let Some((process_page, process)) = outcomes::process(&site.outcomes.lookup, scenario) else {
        return section::missing();
    };
    let answers = answers(scenario, site.playbook);
    let outcome = outcome(&site.outcomes.lookup, process_page, process, &answers);
    let met = met(process, &outcome);
    let drawn = map::render(site, (process_page, &met), &outcome.schedule, (folder, false))?;
    let map = frame.keep(vec![Piece::whole(drawn)]);
    let view = View { site, scenario, process: process_page, outcome: &outcome, folder };
    let mut page = PageView::made(frame, "scenario", &scenario.title, &scenario.site_path).of_file(
        site,
        &scenario.path,
        folder,
    );
    frame.wording().get("kind-scenario").clone_into(&mut page.kind_name);
    page.description.clone_from(&scenario.description_text);
    page.lede = scenario.description.as_ref().map(|description| html(description, folder));
    let calendar = &site.playbook.calendar;
    page.trust = Trust::new(
        frame.wording(),
        scenario.owner.as_ref(),
        (scenario.reviewed, scenario.review_every),
        (calendar, folder),
    );
    let own = Own { scenario: view.whole(map) };
    frame.view("scenario.html", &scenario.site_path, page, String::new(), own)
}

/// The process as this deal meets it: checks that do not apply are no gates, and what is not taken needs no way round.
fn met(process: &Process<Linked>, outcome: &Outcome<'_>) -> Process<Linked> {
    let applies: HashSet<&str> = outcome
        .controls
        .iter()
        .filter(|one| one.applies != Truth::False)
        .map(|one| &*one.target.id)
        .collect();
    let mut met = process.clone();
    for (step, one) in met.steps.iter_mut().zip(&outcome.steps) {
        let is_taken = one.taken != Truth::False;
        step.controls.retain(|control| is_taken && applies.contains(&*control.id));
        step.routes.retain(|_| is_taken);
    }
    met
}

/// What is at hand while a scenario is shown.
#[derive(Clone, Copy)]
struct View<'a> {
    site: &'a Site<'a>,
    scenario: &'a Scenario<Linked>,
    process: &'a Page<Linked>,
    outcome: &'a Outcome<'a>,
    folder: &'a str,
}

impl View<'_> {
    fn whole(self, map: String) -> ScenarioView {
        let outcome = self.outcome;
        let weight = Weight::of(outcome);
        let steps = || outcome.steps.iter().enumerate();
        let links =
            |targets: &[&Target]| targets.iter().map(|target| Link::new(target, self.folder)).collect();
        ScenarioView {
            process: Link {
                title: self.process.title.clone(),
                href: Some(href::to_path(self.folder, &self.process.site_path)),
            },
            map,
            taken: weight.steps.most,
            of: outcome.steps.len(),
            time: times::working(&self.site.playbook.wording, weight.time),
            firm_controls: weight.firm_controls.most,
            answers: self.answers(),
            steps: steps()
                .filter(|(_, one)| one.taken != Truth::False)
                .map(|(at, one)| self.step(at, one))
                .collect(),
            passed: steps()
                .filter(|(_, one)| one.taken == Truth::False)
                .map(|(at, one)| self.passed(at, one))
                .collect(),
            controls: outcome.applying().map(|one| self.control(one)).collect(),
            teams: outcome
                .teams
                .iter()
                .filter(|team| team.involved == Truth::True)
                .map(|one| self.team(one))
                .collect(),
            ask: links(&outcome.ask),
            skip: links(&outcome.skip),
            elsewhere: links(&outcome.elsewhere),
        }
    }

    fn answers(self) -> Vec<AnswerView> {
        let said = |given: &crate::model::Given<Linked>| {
            let question = &given.question.value;
            let said = self.outcome.sheet.answers.get(&*question.id)?;
            Some(AnswerView {
                question: Link::new(question, self.folder),
                said: answer(question, said, self.site.playbook, self.folder),
            })
        };
        self.scenario.answers.iter().filter_map(said).collect()
    }

    fn step_href(self, one: &StepOutcome<'_>) -> String {
        format!("{}#{}", href::to_path(self.folder, &self.process.site_path), one.step.id.value)
    }

    fn step(self, at: usize, one: &StepOutcome<'_>) -> StepView {
        let planned = self.outcome.schedule.steps.get(at);
        let why = match (&one.set_off_by, &one.step.when) {
            (Some(chosen), _) => Some(self.chosen(*chosen)),
            (None, when) => when.as_ref().map(|when| self.ground(when)),
        };
        StepView {
            number: at + 1,
            title: one.step.title.clone(),
            href: Some(self.step_href(one)),
            team: Link::new(&one.step.team, self.folder),
            takes: times::duration(&self.site.playbook.wording, one.step.takes),
            days: planned
                .map(|planned| WorkingTime::days(planned.start.least, planned.finish.most))
                .map(|run| times::days(&self.site.playbook.wording, run))
                .unwrap_or_default(),
            firmness: firmness(one.step.firmness),
            why,
            maybe: one.taken == Truth::Unknown,
            longest: planned.is_some_and(|planned| planned.critical),
        }
    }

    fn passed(self, at: usize, one: &StepOutcome<'_>) -> PassedView {
        let when = one.step.when.as_ref();
        PassedView {
            number: at + 1,
            title: one.step.title.clone(),
            href: Some(self.step_href(one)),
            when: when.map(|when| words(when, self.site.playbook, self.folder)),
        }
    }

    fn control(self, one: &ControlOutcome<'_>) -> ControlView {
        let control = one.control;
        let why = match (&control.applies_when, one.set_off_by.first()) {
            (Some(when), _) => Some(self.ground(when)),
            (None, chosen) => chosen.map(|chosen| self.chosen(*chosen)),
        };
        let way = |way: &crate::model::WayToYes<Linked>| WayView {
            title: html(&way.title, self.folder),
            takes: way.takes.map(|takes| times::duration(&self.site.playbook.wording, takes)),
            team: way.team.as_ref().map(|team| Link::new(team, self.folder)),
        };
        ControlView {
            title: one.target.title.to_string(),
            href: href::to_target(self.folder, one.target),
            rule: html(&control.rule, self.folder),
            firmness: firmness(control.firmness),
            why,
            to_yes: control.to_yes.iter().map(way).collect(),
            routes: Link::all(&control.routes, self.folder),
            decides: control.decides.as_ref().map(|team| Link::new(team, self.folder)),
        }
    }

    fn team(self, one: &TeamOutcome<'_>) -> TeamView {
        let teams = self.site.playbook.teams.iter().flat_map(|teams| &teams.teams);
        let known = teams.into_iter().find(|team| *team.id.value == *one.team.id);
        let process = href::to_path(self.folder, &self.process.site_path);
        let step = |step: &&crate::model::Step<Linked>| Link {
            title: step.title.clone(),
            href: Some(format!("{process}#{}", step.id.value)),
        };
        let decided = |page: &&Page<Linked>| Link {
            title: page.title.clone(),
            href: Some(href::to_path(self.folder, &page.site_path)),
        };
        TeamView {
            team: Link::new(one.team, self.folder),
            contact: known.and_then(|team| team.contact.as_ref()).map(|contact| html(contact, self.folder)),
            answers_within: known
                .and_then(|team| team.answers_within)
                .map(|time| times::duration(&self.site.playbook.wording, time)),
            does: one.does.iter().map(step).collect(),
            decides: one.decides.iter().map(decided).collect(),
            told: one.told.iter().map(|one| self.chosen(*one)).collect(),
        }
    }

    /// The part of a condition that settles it, in words.
    fn ground(self, condition: &Expression<Linked>) -> String {
        words(ground(condition, self.outcome.sheet.answers), self.site.playbook, self.folder)
    }

    /// That an answer was chosen, in words.
    fn chosen(self, one: Chosen<'_>) -> String {
        let given = self.scenario.answers.iter().find(|given| *given.question.value.id == *one.id);
        let target = given.map(|given| &given.question.value);
        target.map_or_else(String::new, |target| {
            chosen(target, one.question, one.choice, (self.site.playbook, self.folder))
        })
    }
}
