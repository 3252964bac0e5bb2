//! What every scenario and process comes to: worked out once, shown on several pages.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::model::condition::Answers;
use crate::model::outcome::{Lookup, Weight, answers, outcome};
use crate::model::{Kind, Linked, Page, Playbook, Process, Scenario};

/// The weight of each scenario and process, and what it takes to look closer.
pub struct Outcomes<'p> {
    /// Controls, processes and teams by their ids.
    pub lookup: Lookup<'p>,
    /// Of each scenario; `None` for one without a process, which was reported.
    weights: Vec<Option<Weight>>,
    by_process: HashMap<&'p str, Vec<usize>>,
}

impl<'p> Outcomes<'p> {
    /// Works them out.
    pub fn new(playbook: &'p Playbook) -> Self {
        let lookup = Lookup::new(playbook);
        let weights: Vec<Option<Weight>> = playbook
            .scenarios
            .par_iter()
            .map(|scenario| {
                let (page, process) = process(&lookup, scenario)?;
                let answers = answers(scenario, playbook);
                Some(Weight::of(&outcome(&lookup, page, process, &answers)))
            })
            .collect();
        let mut by_process: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, scenario) in playbook.scenarios.iter().enumerate() {
            if let Some(process) = &scenario.process {
                by_process.entry(&process.value.id).or_default().push(at);
            }
        }
        Self { lookup, weights, by_process }
    }

    /// The weight of a scenario.
    pub fn weight(&self, scenario: usize) -> Option<&Weight> {
        self.weights.get(scenario)?.as_ref()
    }

    /// The weight of a process while nothing is answered yet.
    pub fn whole(&self, page: &Page<Linked>) -> Option<Weight> {
        let Kind::Process(process) = &page.kind else { return None };
        Some(Weight::of(&outcome(&self.lookup, page, process, &Answers::new())))
    }

    /// The scenarios that take the process of this id, by their place in the playbook.
    pub fn of_process(&self, id: &str) -> &[usize] {
        self.by_process.get(id).map_or(&[], Vec::as_slice)
    }
}

/// The process of a scenario.
pub fn process<'p>(
    lookup: &Lookup<'p>,
    scenario: &Scenario<Linked>,
) -> Option<(&'p Page<Linked>, &'p Process<Linked>)> {
    lookup.process(&scenario.process.as_ref()?.value.id)
}
