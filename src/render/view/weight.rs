//! How much each process asks of a deal, side by side.

use serde::Serialize;

use super::super::{Site, href};
use super::page::PageView;
use super::{Frame, Link, Text, times};
use crate::model::outcome::Weight;
use crate::model::{Budget, Days};
use crate::render::made::Made;
use crate::source::Located;
use crate::wording::Wording;

#[derive(Serialize)]
struct Own {
    processes: Vec<ProcessRows>,
    /// Whether any budget is exceeded.
    is_over: bool,
}

/// A process, and the scenarios that take it.
#[derive(Serialize)]
struct ProcessRows {
    budget: BudgetView,
    whole: Row,
    scenarios: Vec<Row>,
}

/// The most that a deal may meet on its way; `None` is not limited.
#[derive(Serialize)]
struct BudgetView {
    steps: Option<u64>,
    firm_controls: Option<u64>,
    days: Option<u64>,
}

#[derive(Serialize)]
struct Row {
    link: Link,
    steps: Cell,
    controls: String,
    firm_controls: Cell,
    teams: String,
    days: Cell,
    firm_share: usize,
}

/// A number, and the budget it goes over.
#[derive(Serialize)]
struct Cell {
    text: String,
    /// The most there may be, where it is more.
    over: Option<u64>,
}

/// Renders the page.
pub fn render(frame: &mut Frame<'_, '_>) -> Text {
    let site = frame.site;
    let path = Made::Weight.site_path(site);
    let mut page = PageView::made(frame, "weight", frame.wording().get("weight-title"), &path);
    page.description = Some(frame.wording().get("weight-description").to_owned());
    let processes = site.made.processes.iter().filter_map(|at| rows(site, *at, path.folder()));
    let processes: Vec<ProcessRows> = processes.collect();
    let is_over = processes
        .iter()
        .flat_map(|process| process.scenarios.iter().chain([&process.whole]))
        .any(Row::is_over);
    let own = Own { processes, is_over };
    frame.view("weight.html", &path, page, String::new(), own)
}

fn rows(site: &Site<'_>, at: usize, folder: &str) -> Option<ProcessRows> {
    let wording = &*site.playbook.wording;
    let page = site.playbook.pages.get(at)?;
    let id = page.path.stem();
    let budget = site.playbook.budgets.of(id);
    let link = |title: &str, path| Link { title: title.to_owned(), href: Some(href::to_path(folder, path)) };
    let walked = site.outcomes.of_process(id);
    // Where scenarios say what deals come to, the budget is theirs, not that of a deal that meets everything at once.
    let of_whole = if walked.is_empty() { budget.clone() } else { Budget::default() };
    let scenario = |at: &usize| {
        let scenario = site.playbook.scenarios.get(*at)?;
        Some(row(wording, link(&scenario.title, &scenario.site_path), site.outcomes.weight(*at)?, &budget))
    };
    let limit = |limit: &Option<Located<u64>>| limit.as_ref().map(|limit| limit.value);
    Some(ProcessRows {
        budget: BudgetView {
            steps: limit(&budget.steps),
            firm_controls: limit(&budget.firm_controls),
            days: limit(&budget.days),
        },
        whole: row(wording, link(&page.title, &page.site_path), &site.outcomes.whole(page)?, &of_whole),
        scenarios: walked.iter().filter_map(scenario).collect(),
    })
}

impl Row {
    fn is_over(&self) -> bool {
        [&self.steps, &self.firm_controls, &self.days].iter().any(|cell| cell.over.is_some())
    }
}

fn row(wording: &Wording, link: Link, weight: &Weight, budget: &Budget) -> Row {
    let days = Days::from(weight.time);
    let cell = |text: String, most: u64, limit: &Option<Located<u64>>| Cell {
        text,
        over: limit.as_ref().map(|limit| limit.value).filter(|limit| most > *limit),
    };
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    Row {
        link,
        steps: cell(times::count(wording, weight.steps), count(weight.steps.most), &budget.steps),
        controls: times::count(wording, weight.controls),
        firm_controls: cell(
            times::count(wording, weight.firm_controls),
            count(weight.firm_controls.most),
            &budget.firm_controls,
        ),
        teams: times::count(wording, weight.teams),
        days: cell(times::number_of_days(wording, &days), days.most, &budget.days),
        firm_share: weight.firm_share,
    }
}
