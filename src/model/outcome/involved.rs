//! Which teams are brought in, and why.

use std::collections::HashMap;

use super::{Chosen, ControlOutcome, Lookup, Sheet, StepOutcome, either};
use crate::model::condition::Truth;
use crate::model::{Linked, Page, Step, Target};

/// A team that is brought in, or may be.
#[derive(Clone, Debug)]
pub struct TeamOutcome<'p> {
    /// The team.
    pub team: &'p Target,
    /// Whether it is.
    pub involved: Truth,
    /// The steps it does.
    pub does: Vec<&'p Step<Linked>>,
    /// The answers it is told of.
    pub told: Vec<Chosen<'p>>,
    /// The controls it decides on.
    pub decides: Vec<&'p Page<Linked>>,
}

/// The teams, in their order. Steps that are not taken and controls that do not apply bring nobody in.
pub(super) fn teams<'p>(
    lookup: &Lookup<'p>,
    steps: &[StepOutcome<'p>],
    controls: &[ControlOutcome<'p>],
    sheet: &Sheet<'p>,
) -> Vec<TeamOutcome<'p>> {
    let mut found = Found { teams: Vec::new(), places: HashMap::new() };
    for one in steps.iter().filter(|one| one.taken != Truth::False) {
        found.edit(&one.step.team, one.taken, |team| team.does.push(one.step));
    }
    for chosen in &sheet.chosen {
        for target in chosen.choice.then.iter().flat_map(|then| &then.teams) {
            found.edit(target, Truth::True, |team| team.told.push(*chosen));
        }
    }
    for one in controls.iter().filter(|one| one.applies != Truth::False) {
        if let Some(target) = &one.control.decides {
            found.edit(target, one.applies, |team| team.decides.push(one.page));
        }
    }
    found.teams.sort_by_key(|team| lookup.team_order(&team.team.id));
    found.teams
}

struct Found<'p> {
    teams: Vec<TeamOutcome<'p>>,
    places: HashMap<&'p str, usize>,
}

impl<'p> Found<'p> {
    fn edit(&mut self, team: &'p Target, involved: Truth, change: impl FnOnce(&mut TeamOutcome<'p>)) {
        let place = *self.places.entry(&team.id).or_insert_with(|| {
            let (does, told, decides) = (Vec::new(), Vec::new(), Vec::new());
            self.teams.push(TeamOutcome { team, involved: Truth::False, does, told, decides });
            self.teams.len() - 1
        });
        if let Some(known) = self.teams.get_mut(place) {
            known.involved = either(known.involved, involved);
            change(known);
        }
    }
}
