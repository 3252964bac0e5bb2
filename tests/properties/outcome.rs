//! What answers lead to, over random playbooks, beside a reading of the conditions that tries every answer.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use playbook::config::Config;
use playbook::link::{Beside, link};
use playbook::model::Playbook;
use playbook::model::condition::{Answer, Answers, Truth};
use playbook::model::outcome::{Lookup, Outcome, outcome};
use playbook::parse;
use playbook::source::SourcePath;
use proptest::prelude::*;

use crate::cases;

const QUESTIONS: usize = 5;
const STEPS: usize = 4;
const CONTROLS: usize = 3;
const TEAMS: usize = 3;

/// What can be answered to each question: those with an even number are yes or no, the others one of three options.
fn domain(question: usize) -> Vec<&'static str> {
    if question.is_multiple_of(2) { vec!["yes", "no"] } else { vec!["a", "b", "c"] }
}

/// A condition that names no question twice.
#[derive(Clone, Debug)]
enum Cond {
    /// The question has this answer.
    Is(usize, &'static str),
    Not(Box<Cond>),
    All(Vec<Cond>),
    Any(Vec<Cond>),
}

/// What an answer sets in motion.
#[derive(Clone, Debug, Default)]
struct Then {
    steps: Vec<usize>,
    controls: Vec<usize>,
    teams: Vec<usize>,
    skip: Vec<usize>,
}

/// A playbook.
#[derive(Clone, Debug)]
struct Book {
    /// Each question's condition, on those above it, and what its answers set in motion.
    questions: Vec<(Option<Cond>, Vec<Then>)>,
    /// Each step's condition, controls and team.
    steps: Vec<(Option<Cond>, Vec<usize>, usize)>,
    /// Each control's condition and who decides.
    controls: Vec<(Option<Cond>, usize)>,
}

/// The answers, by question.
type Deal = BTreeMap<usize, &'static str>;

fn cond(below: usize) -> BoxedStrategy<Option<Cond>> {
    if below == 0 {
        return Just(None).boxed();
    }
    let all: Vec<usize> = (0..below).collect();
    let named = prop::sample::subsequence(all, 1..=below.min(3)).prop_shuffle();
    let condition = (named, any::<u64>()).prop_map(|(named, mut bits)| {
        let mut bit = || {
            bits = bits.rotate_left(1);
            bits & 1 == 1
        };
        let mut atoms = named
            .into_iter()
            .map(|question| {
                let values = domain(question);
                Cond::Is(question, if bit() { values[0] } else { values[1] })
            })
            .collect::<Vec<_>>();
        while atoms.len() > 1 {
            let (one, other) = (atoms.pop().expect("two"), atoms.pop().expect("two"));
            let one = if bit() { Cond::Not(Box::new(one)) } else { one };
            atoms.push(if bit() { Cond::All(vec![one, other]) } else { Cond::Any(vec![one, other]) });
        }
        atoms.pop()
    });
    prop_oneof![1 => Just(None), 2 => condition].boxed()
}

fn some(of: usize, most: usize) -> impl Strategy<Value = Vec<usize>> {
    prop::sample::subsequence((0..of).collect::<Vec<_>>(), 0..=most)
}

fn book() -> impl Strategy<Value = Book> {
    let then = || {
        (some(STEPS, 1), some(CONTROLS, 1), some(TEAMS, 1), some(QUESTIONS, 1), 0_u8..3).prop_map(
            |(steps, controls, teams, skip, rare)| {
                let skip = if rare == 0 { skip } else { Vec::new() };
                Then { steps, controls, teams, skip }
            },
        )
    };
    let question = |at: usize| (cond(at), prop::collection::vec(then(), domain(at).len()));
    let step = || (cond(QUESTIONS), some(CONTROLS, 2), 0..TEAMS);
    let control = || (cond(QUESTIONS), 0..TEAMS);
    (
        (0..QUESTIONS).map(question).collect::<Vec<_>>(),
        prop::collection::vec(step(), STEPS),
        prop::collection::vec(control(), CONTROLS),
    )
        .prop_map(|(questions, steps, controls)| Book { questions, steps, controls })
}

fn deal() -> impl Strategy<Value = Deal> {
    let answers =
        (0..QUESTIONS).map(|at| prop::option::of(prop::sample::select(domain(at)))).collect::<Vec<_>>();
    answers.prop_map(|answers| {
        answers.into_iter().enumerate().filter_map(|(at, answer)| Some((at, answer?))).collect()
    })
}

impl Cond {
    fn text(&self) -> String {
        let joined = |parts: &[Self], sign: &str| {
            parts.iter().map(|part| format!("({})", part.text())).collect::<Vec<_>>().join(sign)
        };
        match self {
            Self::Is(question, "yes") => format!("b.q{question}"),
            Self::Is(question, "no") => format!("!b.q{question}"),
            Self::Is(question, value) => format!("b.q{question} == \"{value}\""),
            Self::Not(part) => format!("!({})", part.text()),
            Self::All(parts) => joined(parts, " && "),
            Self::Any(parts) => joined(parts, " || "),
        }
    }

    fn named(&self) -> Vec<usize> {
        match self {
            Self::Is(question, _) => vec![*question],
            Self::Not(part) => part.named(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::named).collect(),
        }
    }

    /// Whether it holds, as far as the answers tell.
    fn value(&self, deal: &Deal) -> Option<bool> {
        match self {
            Self::Is(question, value) => deal.get(question).map(|answer| answer == value),
            Self::Not(part) => part.value(deal).map(|holds| !holds),
            Self::All(parts) => {
                let all: Vec<Option<bool>> = parts.iter().map(|part| part.value(deal)).collect();
                if all.contains(&Some(false)) {
                    Some(false)
                } else {
                    all.iter().all(Option::is_some).then_some(true)
                }
            }
            Self::Any(parts) => {
                let all: Vec<Option<bool>> = parts.iter().map(|part| part.value(deal)).collect();
                if all.contains(&Some(true)) {
                    Some(true)
                } else {
                    all.iter().all(Option::is_some).then_some(false)
                }
            }
        }
    }
}

impl Book {
    fn chosen(&self, deal: &Deal) -> Vec<&Then> {
        let then = |(at, answer): (&usize, &&str)| {
            let place = domain(*at).iter().position(|value| value == answer).expect("it is one of them");
            &self.questions[*at].1[place]
        };
        deal.iter().map(then).collect()
    }

    fn is_asked(&self, question: usize, deal: &Deal) -> Truth {
        if self.chosen(deal).iter().any(|then| then.skip.contains(&question)) {
            return Truth::False;
        }
        self.questions[question].0.as_ref().map_or(Truth::True, |when| self.holds(when, deal))
    }

    /// Whether a condition holds: tried with every answer that may still come.
    fn holds(&self, condition: &Cond, deal: &Deal) -> Truth {
        if let Some(holds) = condition.value(deal) {
            return if holds { Truth::True } else { Truth::False };
        }
        let open: Vec<usize> = condition
            .named()
            .into_iter()
            .filter(|at| !deal.contains_key(at) && self.is_asked(*at, deal) != Truth::False)
            .collect();
        let mut deals = vec![deal.clone()];
        for question in open {
            let with = |deal: &Deal| {
                let more = domain(question).into_iter().map(|answer| {
                    let mut deal = deal.clone();
                    deal.insert(question, answer);
                    deal
                });
                more.collect::<Vec<_>>()
            };
            deals = deals.iter().flat_map(with).collect();
        }
        // What is never answered never holds.
        let holding = deals.iter().filter(|deal| condition.value(deal) == Some(true)).count();
        match holding {
            0 => Truth::False,
            all if all == deals.len() => Truth::True,
            _ => Truth::Unknown,
        }
    }

    fn step(&self, at: usize, deal: &Deal) -> Truth {
        if self.chosen(deal).iter().any(|then| then.steps.contains(&at)) {
            return Truth::True;
        }
        self.steps[at].0.as_ref().map_or(Truth::True, |when| self.holds(when, deal))
    }

    fn control(&self, at: usize, deal: &Deal) -> Truth {
        let steps =
            (0..STEPS).filter(|step| self.steps[*step].1.contains(&at)).map(|step| self.step(step, deal));
        let mut comes_up: BTreeSet<u8> = steps.map(rank).collect();
        if self.chosen(deal).iter().any(|then| then.controls.contains(&at)) {
            comes_up.insert(rank(Truth::True));
        }
        let comes_up = comes_up.last().copied().unwrap_or_default();
        let applies = self.controls[at].0.as_ref().map_or(Truth::True, |when| self.holds(when, deal));
        [Truth::False, Truth::Unknown, Truth::True][usize::from(comes_up.min(rank(applies)))]
    }

    fn teams(&self, deal: &Deal) -> BTreeSet<usize> {
        let does = (0..STEPS).filter(|at| self.step(*at, deal) == Truth::True).map(|at| self.steps[at].2);
        let decides = (0..CONTROLS).filter(|at| self.control(*at, deal) == Truth::True);
        let decides = decides.map(|at| self.controls[at].1);
        let told = self.chosen(deal).into_iter().flat_map(|then| then.teams.iter().copied());
        does.chain(decides).chain(told).collect()
    }

    fn files(&self) -> Vec<(String, String)> {
        let list = |name: &str, all: &[usize]| {
            all.iter().map(|at| format!("{name}{at}")).collect::<Vec<_>>().join(", ")
        };
        let when = |key: &str, condition: Option<&Cond>| {
            condition.map_or_else(String::new, |when| format!(", {key}: '{}'", when.text()))
        };
        let mut bank = "title: B\nquestions:\n".to_owned();
        for (at, (condition, then)) in self.questions.iter().enumerate() {
            let (kind, values) = (if at.is_multiple_of(2) { "yes-no" } else { "choice" }, domain(at));
            let options = values.iter().zip(then).map(|(value, then)| {
                format!(
                    "{{ value: \"{value}\", label: L, then: {{ steps: [{}], controls: [{}], teams: [{}], skip: [{}] }} }}",
                    list("p.s", &then.steps),
                    list("c", &then.controls),
                    list("t", &then.teams),
                    list("b.q", &then.skip),
                )
            });
            let options = options.collect::<Vec<_>>().join(", ");
            let when = when("when", condition.as_ref());
            writeln!(bank, "  - {{ id: q{at}, ask: Q, why: W, type: {kind}, options: [{options}]{when} }}")
                .expect("a text takes all");
        }
        let mut process = "---\nkind: process\ntitle: P\nsteps:\n".to_owned();
        for (at, (condition, controls, team)) in self.steps.iter().enumerate() {
            let (days, controls, when) = (at + 1, list("c", controls), when("when", condition.as_ref()));
            writeln!(process, "  - {{ id: s{at}, title: S, team: t{team}, takes: {days} days, controls: [{controls}]{when} }}")
                .expect("a text takes all");
        }
        let teams: Vec<String> = (0..TEAMS).map(|at| format!("  - {{ id: t{at}, name: T }}\n")).collect();
        let teams = teams.concat();
        let mut files = vec![
            ("questions/b.yaml".to_owned(), bank),
            ("processes/p.md".to_owned(), process + "---\n"),
            ("teams.yaml".to_owned(), format!("title: T\nteams:\n{teams}")),
        ];
        for (at, (condition, decides)) in self.controls.iter().enumerate() {
            let keys =
                format!("kind: control, rule: R, because: B, to-yes: [{{ title: Y }}], decides: t{decides}");
            let text = format!("---\n{{ {keys}{} }}\n---\n", when("applies-when", condition.as_ref()));
            files.push((format!("controls/c{at}.md"), text));
        }
        files
    }

    fn linked(&self) -> Playbook {
        let mut entries = Vec::new();
        for (path, text) in self.files() {
            let parsed =
                parse::entry(&SourcePath::content(path.as_str()), &text, false).expect("it is typed");
            assert_eq!(parsed.diagnostics, [], "{path}:\n{text}");
            entries.push(parsed.value);
        }
        let linked = link(&Config::default(), entries, Beside::default());
        assert_eq!(linked.diagnostics, []);
        linked.value
    }
}

fn rank(truth: Truth) -> u8 {
    match truth {
        Truth::False => 0,
        Truth::Unknown => 1,
        Truth::True => 2,
    }
}

fn answers(deal: &Deal) -> Answers {
    let answer = |value: &str| match value {
        "yes" | "no" => Answer::Bool(value == "yes"),
        other => Answer::Text(other.to_owned()),
    };
    deal.iter().map(|(at, value)| (format!("b.q{at}"), answer(value))).collect()
}

/// Everything an outcome says.
#[derive(PartialEq, Debug)]
struct Said {
    steps: Vec<Truth>,
    controls: BTreeMap<String, Truth>,
    teams: BTreeSet<String>,
    days: String,
    missing: BTreeSet<String>,
}

fn said(playbook: &Playbook, deal: &Deal) -> Said {
    let lookup = Lookup::new(playbook);
    let (page, process) = lookup.process("p").expect("there is one");
    let answers = answers(deal);
    let outcome: Outcome<'_> = outcome(&lookup, page, process, &answers);
    Said {
        steps: outcome.steps.iter().map(|one| one.taken).collect(),
        controls: outcome.controls.iter().map(|one| (one.target.id.to_string(), one.applies)).collect(),
        teams: outcome
            .teams
            .iter()
            .filter(|team| team.involved == Truth::True)
            .map(|team| team.team.id.to_string())
            .collect(),
        days: outcome.schedule.total.to_string(),
        missing: outcome.missing(page).iter().map(|one| one.question.id.to_string()).collect(),
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn an_outcome_agrees_with_a_reading_that_tries_every_answer(book in book(), deal in deal()) {
        let said = said(&book.linked(), &deal);
        let steps: Vec<Truth> = (0..STEPS).map(|at| book.step(at, &deal)).collect();
        prop_assert_eq!(&said.steps, &steps);
        for at in 0..CONTROLS {
            let told = said.controls.get(&format!("c{at}")).copied().unwrap_or(Truth::False);
            prop_assert_eq!(told, book.control(at, &deal), "control {}", at);
        }
        let teams: BTreeSet<String> = book.teams(&deal).into_iter().map(|at| format!("t{at}")).collect();
        prop_assert_eq!(&said.teams, &teams);
        let days: usize = (0..STEPS).filter(|at| steps[*at] == Truth::True).map(|at| at + 1).sum();
        if !steps.contains(&Truth::Unknown) {
            let unit = match days { 0 => "0 minutes".to_owned(), 1 => "1 working day".to_owned(), days => format!("{days} working days") };
            prop_assert_eq!(&said.days, &unit);
        }
    }

    #[test]
    fn the_same_answers_lead_to_the_same(book in book(), deal in deal()) {
        prop_assert_eq!(said(&book.linked(), &deal), said(&book.linked(), &deal));
    }

    #[test]
    fn one_answer_more_unsettles_no_step_and_takes_no_control_away(book in book(), deal in deal()) {
        let playbook = book.linked();
        let before = said(&playbook, &deal);
        for question in (0..QUESTIONS).filter(|at| !deal.contains_key(at) && book.is_asked(*at, &deal) != Truth::False) {
            for answer in domain(question) {
                let mut more = deal.clone();
                more.insert(question, answer);
                let after = said(&playbook, &more);
                for (at, (before, after)) in before.steps.iter().zip(&after.steps).enumerate() {
                    prop_assert!(*before == Truth::Unknown || *after != Truth::Unknown, "step {}", at);
                    prop_assert!(*before != Truth::True || *after == Truth::True, "step {}", at);
                }
                for (id, _) in before.controls.iter().filter(|(_, applies)| **applies == Truth::True) {
                    prop_assert_eq!(after.controls.get(id), Some(&Truth::True), "control {}", id);
                }
            }
        }
    }

    #[test]
    fn whoever_answers_what_is_missing_leaves_nothing_open(book in book(), deal in deal(), pick in any::<u64>()) {
        let playbook = book.linked();
        let mut deal = deal;
        for _ in 0..=QUESTIONS {
            let said = said(&playbook, &deal);
            let is_open = said.steps.contains(&Truth::Unknown)
                || said.controls.values().any(|applies| *applies == Truth::Unknown);
            prop_assert_eq!(is_open, !said.missing.is_empty());
            for id in said.missing {
                let at: usize = id.trim_start_matches("b.q").parse().expect("a number");
                prop_assert!(!deal.contains_key(&at) && book.is_asked(at, &deal) == Truth::True, "{} is not asked", id);
            }
            let Some(at) = said_first(&playbook, &deal) else { return Ok(()) };
            let values = domain(at);
            let chosen = usize::try_from(pick >> at).unwrap_or_default() % values.len();
            deal.insert(at, values[chosen]);
        }
        prop_assert!(false, "there is always one more");
    }
}

/// The first question that is missing.
fn said_first(playbook: &Playbook, deal: &Deal) -> Option<usize> {
    said(playbook, deal).missing.first()?.trim_start_matches("b.q").parse().ok()
}
