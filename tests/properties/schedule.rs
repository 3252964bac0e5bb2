//! Time along a process, over random ones, beside a plan made by trying every way.

use playbook::model::condition::Truth;
use playbook::model::time::{Join, circles, joins};
use playbook::model::{
    Calendar, Duration, Process, Reference, ReferenceKind, Schedule, Step, Unit, Written, schedule,
};
use playbook::source::{Located, Span};
use proptest::prelude::*;

use crate::cases;

/// A step as it is drawn: its time, what it needs, what it needs one of, and whether it is taken.
#[derive(Clone, Debug)]
struct Drawn {
    least: u32,
    more: u32,
    needs: Option<Vec<usize>>,
    any: Vec<usize>,
    taken: Truth,
}

fn reference(at: usize) -> Located<Reference> {
    let id = Located::new(format!("p.s{at}"), Span::at(0));
    Located::new(Reference::id(ReferenceKind::Step, id), Span::at(0))
}

fn process(drawn: &[Drawn]) -> Process<Written> {
    let step = |(at, one): (usize, &Drawn)| Step {
        id: Located::new(format!("s{at}"), Span::at(0)),
        title: format!("Step {at}"),
        team: Reference::id(ReferenceKind::Team, Located::new("sales".to_owned(), Span::at(0))),
        takes: Duration { least: one.least, most: one.least + one.more, unit: Unit::Hour },
        lead_time: None,
        gives: None,
        firmness: playbook::model::Firmness::Firm,
        needs: one.needs.as_ref().map(|needs| needs.iter().map(|at| reference(*at)).collect()),
        needs_any: one.any.iter().map(|at| reference(*at)).collect(),
        controls: Vec::new(),
        routes: Vec::new(),
        when: None,
        checklist: Vec::new(),
    };
    Process { gives: None, not_for: Vec::new(), steps: drawn.iter().enumerate().map(step).collect() }
}

fn plan(drawn: &[Drawn]) -> Schedule {
    let place = |step: &Step<Written>| step.id.value.trim_start_matches('s').parse::<usize>();
    schedule(&process(drawn), &Calendar::default(), |step| {
        place(step).ok().and_then(|at| drawn.get(at)).map_or(Truth::True, |one| one.taken)
    })
}

/// Processes whose steps wait only for steps above them. `taken` is what may become of a step.
fn drawn(
    taken: impl Strategy<Value = Truth> + Clone + 'static,
    alternatives: usize,
) -> impl Strategy<Value = Vec<Drawn>> {
    (1_usize..8).prop_flat_map(move |count| {
        let one = |at: usize| {
            let above = move || {
                prop::collection::vec(0..at.max(1), 0..3.min(at + 1)).prop_map(move |mut all| {
                    all.retain(|before| *before < at);
                    all.sort_unstable();
                    all.dedup();
                    all
                })
            };
            let any = above().prop_map(move |mut any| {
                any.truncate(alternatives);
                any
            });
            (0_u32..20, 0_u32..20, prop::option::of(above()), any, taken.clone())
                .prop_map(|(least, more, needs, any, taken)| Drawn { least, more, needs, any, taken })
        };
        (0..count).map(one).collect::<Vec<_>>()
    })
}

/// The whole in minutes, by trying every choice of alternatives and following every way back: nothing is remembered
/// and nothing sorted. `takes` is what each step takes, `None` where it is not taken.
fn tried(drawn: &[Drawn], takes: &[Option<u64>]) -> u64 {
    fn done(at: usize, joins: &[Join], takes: &[Option<u64>]) -> u64 {
        let Join { all, any } = &joins[at];
        let all = all.iter().map(|before| done(*before, joins, takes)).max();
        let has_taken = any.iter().any(|one| takes[*one].is_some());
        let any = any.iter().filter(|one| !has_taken || takes[**one].is_some());
        let any = any.map(|before| done(*before, joins, takes)).min();
        all.max(any).unwrap_or(0) + takes[at].unwrap_or(0)
    }
    let joins = joins(&process(drawn));
    (0..drawn.len()).map(|at| done(at, &joins, takes)).max().unwrap_or(0)
}

fn minutes(one: &Drawn) -> (u64, u64) {
    (u64::from(one.least) * 60, u64::from(one.least + one.more) * 60)
}

fn settled() -> impl Strategy<Value = Truth> + Clone {
    prop_oneof![3 => Just(Truth::True), 1 => Just(Truth::False)]
}

fn any_truth() -> impl Strategy<Value = Truth> + Clone {
    prop_oneof![2 => Just(Truth::True), 2 => Just(Truth::Unknown), 1 => Just(Truth::False)]
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn a_plan_agrees_with_one_made_by_trying_every_way(drawn in drawn(settled(), 3)) {
        let plan = plan(&drawn);
        let takes = |end: fn((u64, u64)) -> u64| -> Vec<Option<u64>> {
            drawn.iter().map(|one| (one.taken == Truth::True).then(|| end(minutes(one)))).collect()
        };
        prop_assert_eq!(plan.total.least, tried(&drawn, &takes(|(least, _)| least)));
        prop_assert_eq!(plan.total.most, tried(&drawn, &takes(|(_, most)| most)));
    }

    #[test]
    fn what_depends_on_the_deal_is_within_the_range(drawn in drawn(any_truth(), 3), deal in any::<u64>()) {
        let open = plan(&drawn);
        let mut known = drawn.clone();
        for (at, one) in known.iter_mut().enumerate().filter(|(_, one)| one.taken == Truth::Unknown) {
            one.taken = if deal >> (at % 64) & 1 == 1 { Truth::True } else { Truth::False };
        }
        let joins = joins(&process(&drawn));
        let is_taken = |at: &usize| known[*at].taken == Truth::True;
        // One of the alternatives is always taken.
        if joins.iter().any(|join| !join.any.is_empty() && !join.any.iter().any(is_taken)) {
            return Ok(());
        }
        let known = plan(&known);
        prop_assert!(open.total.least <= known.total.least && known.total.most <= open.total.most);
    }

    #[test]
    fn ranges_run_forwards_and_steps_wait_for_what_they_need(drawn in drawn(any_truth(), 3)) {
        let plan = plan(&drawn);
        prop_assert!(plan.total.least <= plan.total.most);
        for (at, (step, join)) in plan.steps.iter().zip(joins(&process(&drawn))).enumerate() {
            let (least, most) = minutes(&drawn[at]);
            prop_assert!(step.start.least <= step.start.most && step.finish.least <= step.finish.most);
            prop_assert_eq!(step.finish.least, step.start.least + least);
            prop_assert_eq!(step.finish.most, step.start.most + most);
            prop_assert!(step.taken == Truth::False || step.finish.most + step.slack <= plan.total.most);
            prop_assert!(step.taken != Truth::True || plan.total.least >= least);
            for before in join.all.iter().map(|before| plan.steps[*before]) {
                prop_assert!(before.taken == Truth::False || before.finish.most <= step.start.most);
            }
        }
    }

    #[test]
    fn the_critical_path_is_as_long_as_the_whole(drawn in drawn(any_truth(), 3)) {
        let plan = plan(&drawn);
        let sum: u64 = plan.critical_path.iter().map(|at| minutes(&drawn[*at]).1).sum();
        prop_assert_eq!(sum, plan.total.most);
        prop_assert!(plan.critical_path.iter().all(|at| plan.steps[*at].critical));
        // Whatever may not be late is on a longest way, and without alternatives nothing else is.
        for (at, step) in plan.steps.iter().enumerate().filter(|(_, step)| step.taken != Truth::False) {
            prop_assert!(step.slack > 0 || step.critical, "step {} has no slack", at);
        }
    }

    #[test]
    fn without_alternatives_critical_means_without_slack(drawn in drawn(any_truth(), 0)) {
        for step in plan(&drawn).steps.iter().filter(|step| step.taken != Truth::False) {
            prop_assert_eq!(step.slack == 0, step.critical);
        }
    }

    #[test]
    fn a_step_may_be_as_late_as_its_slack_and_no_later(drawn in drawn(settled(), 3), at in any::<prop::sample::Index>()) {
        let (before, at) = (plan(&drawn), at.index(drawn.len()));
        if drawn[at].taken == Truth::False {
            return Ok(());
        }
        let with = |hours: u32| {
            let mut late = drawn.clone();
            late[at].more += hours;
            plan(&late).total.most
        };
        let slack = u32::try_from(before.steps[at].slack / 60).expect("a few days");
        prop_assert_eq!(before.steps[at].slack % 60, 0);
        prop_assert_eq!(with(slack), before.total.most);
        prop_assert!(with(slack + 1) > before.total.most);
    }

    #[test]
    fn longer_steps_make_nothing_shorter(drawn in drawn(any_truth(), 3), at in any::<prop::sample::Index>(), by in 1_u32..9) {
        let mut longer = drawn.clone();
        longer[at.index(drawn.len())].least += by;
        let (before, after) = (plan(&drawn), plan(&longer));
        prop_assert!(before.total.least <= after.total.least && before.total.most <= after.total.most);
    }

    #[test]
    fn one_more_step_makes_nothing_shorter(drawn in drawn(settled(), 0), at in any::<prop::sample::Index>()) {
        let mut fewer = drawn.clone();
        fewer[at.index(drawn.len())].taken = Truth::False;
        let (more, fewer) = (plan(&drawn), plan(&fewer));
        prop_assert!(fewer.total.least <= more.total.least && fewer.total.most <= more.total.most);
    }

    #[test]
    fn circles_are_found_where_there_are_some_and_never_stop_a_plan(
        ways in prop::collection::vec((0_usize..7, 0_usize..7), 0..14)
    ) {
        let mut drawn = vec![Drawn { least: 1, more: 1, needs: Some(Vec::new()), any: Vec::new(), taken: Truth::True }; 7];
        for (from, to) in &ways {
            drawn[*to].needs.get_or_insert_default().push(*from);
        }
        let reaches = |from: usize| {
            let mut seen = [false; 7];
            let mut open = vec![from];
            while let Some(at) = open.pop() {
                for (_, to) in ways.iter().filter(|(start, _)| *start == at) {
                    if !std::mem::replace(&mut seen[*to], true) {
                        open.push(*to);
                    }
                }
            }
            seen
        };
        let found = circles(&joins(&process(&drawn)));
        prop_assert_eq!((0..7).any(|at| reaches(at)[at]), !found.is_empty());
        for circle in &found {
            for (at, step) in circle.iter().enumerate() {
                let next = circle[(at + 1) % circle.len()];
                prop_assert!(ways.contains(&(next, *step)), "{} does not wait for {}", step, next);
            }
        }
        prop_assert_eq!(plan(&drawn).steps.len(), 7);
    }
}
