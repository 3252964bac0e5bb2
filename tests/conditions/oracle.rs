//! The same conditions and answers, given to the `cel` crate.
//!
//! All numbers are doubles on both sides; `size`, which is an integer there, is turned into one.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use cel::{Context, Program};
use insta::assert_snapshot;
use playbook::model::condition::{Answer, Answers, Truth, evaluate, to_data};
use playbook::parse::condition::parse;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::support::Book;

/// `⟦x⟧` stands for the size of `x`.
fn ours(text: &str) -> String {
    text.replace('⟦', "size(").replace('⟧', ")")
}

fn theirs(text: &str) -> String {
    text.replace('⟦', "double(size(").replace('⟧', "))")
}

/// What CEL makes of it; `None` for an error, or a value that is neither true nor false.
fn asked(text: &str, answers: &Answers) -> Result<cel::Value, String> {
    let program = Program::compile(&theirs(text)).map_err(|error| error.to_string())?;
    let mut bank: HashMap<String, cel::Value> = HashMap::new();
    for (id, answer) in answers {
        let value = match answer {
            Answer::Bool(truth) => cel::Value::Bool(*truth),
            Answer::Number(number) => cel::Value::Float(*number),
            Answer::Text(text) => cel::Value::from(text.as_str()),
            Answer::List(items) => cel::Value::from(items.clone()),
        };
        bank.insert(id.trim_start_matches("q.").to_owned(), value);
    }
    let mut context = Context::default();
    context.add_variable_from_value("q", bank);
    program.execute(&context).map_err(|error| error.to_string())
}

fn number() -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        "[0-9]{1,2}\\.[05]",
        Just("q.number".to_owned()),
        Just("q.money".to_owned()),
        Just("⟦q.list⟧".to_owned()),
        Just("⟦q.text⟧".to_owned()),
    ];
    leaf.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            (inner.clone(), prop::sample::select(vec!["+", "-", "*", "/"]), inner.clone())
                .prop_map(|(left, sign, right)| format!("{left} {sign} {right}")),
            inner.clone().prop_map(|inner| format!("-({inner})")),
            inner.prop_map(|inner| format!("({inner})")),
        ]
    })
    .boxed()
}

fn text() -> BoxedStrategy<String> {
    prop_oneof![
        prop::sample::select(vec![
            "\"a\"",
            "'b'",
            "\"ab\"",
            "''",
            r#""\u00e9\n\"""#,
            r"'\x41\101\''",
            "\"2026-10-02\""
        ])
        .prop_map(str::to_owned),
        Just("q.text".to_owned()),
        Just("q.choice".to_owned()),
        Just("q.date".to_owned()),
    ]
    .boxed()
}

fn list() -> BoxedStrategy<String> {
    prop_oneof![
        Just("q.list".to_owned()),
        prop::collection::vec(text(), 0..3).prop_map(|items| format!("[{}]", items.join(", "))),
    ]
    .boxed()
}

/// Anything, which in most places is a mistake.
fn stray() -> BoxedStrategy<String> {
    prop_oneof![number(), text(), list(), Just("q.yes".to_owned()), Just("true".to_owned())].boxed()
}

fn comparison() -> BoxedStrategy<String> {
    let signs = || prop::sample::select(vec!["==", "!=", "<", "<=", ">", ">="]);
    let equal = || prop::sample::select(vec!["==", "!="]);
    prop_oneof![
        6 => (number(), signs(), number()).prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
        6 => (text(), signs(), text()).prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
        3 => (text(), list()).prop_map(|(a, b)| format!("{a} in {b}")),
        1 => (list(), equal(), list()).prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
        3 => (text(), prop::sample::select(vec!["startsWith", "contains"]), text())
            .prop_map(|(a, name, b)| format!("{a}.{name}({b})")),
        1 => (stray(), signs(), stray()).prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
        1 => (stray(), prop::sample::select(vec!["in", "+", "&&", "||"]), stray())
            .prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
        1 => stray().prop_map(|a| format!("!({a})")),
    ]
    .boxed()
}

/// Conditions, with and without parentheses where they change nothing, or much.
fn condition() -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        4 => comparison(),
        1 => prop::sample::select(vec!["q.yes", "q.other", "true", "false"]).prop_map(str::to_owned),
    ];
    leaf.prop_recursive(3, 10, 2, |inner| {
        prop_oneof![
            4 => (inner.clone(), prop::sample::select(vec!["&&", "||"]), inner.clone())
                .prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
            2 => inner.clone().prop_map(|a| format!("({a})")),
            2 => inner.clone().prop_map(|a| format!("!({a})")),
            1 => (inner.clone(), prop::sample::select(vec!["==", "!="]), inner)
                .prop_map(|(a, sign, b)| format!("({a}) {sign} ({b})")),
        ]
    })
    .boxed()
}

/// Answers to some of the questions.
fn answers() -> impl Strategy<Value = Answers> {
    let word = || prop::sample::select(vec!["a", "b", "ab", "é\n\"", "AA'", ""]).prop_map(str::to_owned);
    let day = prop::sample::select(vec!["2026-10-01", "2026-10-02", "2026-10-03"]);
    let bool = || prop::option::weighted(0.85, any::<bool>().prop_map(Answer::Bool));
    let number =
        || prop::option::weighted(0.85, (-20_i32..60).prop_map(|half| Answer::Number(f64::from(half) / 2.0)));
    let text = || prop::option::weighted(0.85, word().prop_map(Answer::Text));
    let list = prop::option::weighted(0.85, prop::collection::vec(word(), 0..3).prop_map(Answer::List));
    let day = prop::option::weighted(0.85, day.prop_map(|day| Answer::Text(day.to_owned())));
    (bool(), bool(), number(), number(), text(), text(), list, day).prop_map(
        |(yes, other, number, money, text, choice, list, date)| {
            let all = [
                ("q.yes", yes),
                ("q.other", other),
                ("q.number", number),
                ("q.money", money),
                ("q.text", text),
                ("q.choice", choice),
                ("q.list", list),
                ("q.date", date),
            ];
            all.into_iter().filter_map(|(id, answer)| Some((id.to_owned(), answer?))).collect()
        },
    )
}

/// How the cases turned out.
#[derive(Default, Debug)]
struct Figures {
    /// Both sides say the same.
    agreed: usize,
    /// We do not know, because an answer is missing or makes no sense; CEL mostly gives an error.
    unknown: usize,
    /// CEL gives an error.
    errors: usize,
}

#[test]
fn what_we_know_cel_says_too_and_what_cel_refuses_we_do_not_know() {
    let cases = 1500;
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let figures = RefCell::new(Figures::default());
    let outcome = TestRunner::new(config).run(&(condition(), answers()), |(text, answers)| {
        let said = asked(&text, &answers);
        let known = match parse(&ours(&text)) {
            Ok(condition) => evaluate(&condition, &answers),
            Err(fault) => {
                prop_assert!(said.is_err(), "{text}: {fault:?}, but CEL says {said:?}");
                Truth::Unknown
            }
        };
        let mut figures = figures.borrow_mut();
        figures.errors += usize::from(said.is_err());
        match (known, &said) {
            (Truth::Unknown, _) => figures.unknown += 1,
            (known, Ok(cel::Value::Bool(truth))) if (known == Truth::True) == *truth => figures.agreed += 1,
            (known, said) => prop_assert!(false, "{text} with {answers:?}: ours {known:?}, theirs {said:?}"),
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let figures = figures.into_inner();
    println!("{figures:?}");
    assert!(figures.agreed > cases as usize / 4, "most cases say nothing: {figures:?}");
}

/// One value of every kind, each with a name.
const VALUES: [(&str, &str); 6] = [
    ("bool", "q.yes"),
    ("number", "q.number"),
    ("text", "q.text"),
    ("date", "q.date"),
    ("list", "q.list"),
    ("numbers", "[1.0, 2.0]"),
];

const BANK: &str = "title: Q\nquestions:\n  - {id: yes, ask: A?, why: W., type: yes-no}\n  - {id: number, ask: A?, why: W., type: number}\n  - {id: text, ask: A?, why: W., type: text}\n  - {id: date, ask: A?, why: W., type: date}\n  - {id: list, ask: A?, why: W., type: choices, options: [A, B]}\n";

/// Every operator on every pair of kinds, once: its name and the condition.
fn pairs() -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (one, a) in VALUES {
        pairs.push((format!("! {one}"), format!("!{a}")));
        pairs.push((format!("- {one}"), format!("-{a} == -{a}")));
        pairs.push((format!("size {one}"), format!("⟦{a}⟧ >= 0.0")));
        for (other, b) in VALUES {
            for sign in ["==", "!=", "<", "<=", ">", ">=", "in"] {
                pairs.push((format!("{one} {sign} {other}"), format!("{a} {sign} {b}")));
            }
            for sign in ["+", "-", "*", "/"] {
                pairs
                    .push((format!("{one} {sign} {other}"), format!("({a} {sign} {b}) == ({a} {sign} {b})")));
            }
            // Answered so that neither side settles it alone.
            pairs.push((format!("{one} && {other}"), format!("{a} && {b}")));
            pairs.push((format!("{one} || {other}"), format!("!{a} || !{b}")));
            pairs.push((format!("{one} startsWith {other}"), format!("{a}.startsWith({b})")));
            pairs.push((format!("{one} contains {other}"), format!("{a}.contains({b})")));
        }
    }
    pairs
}

#[test]
fn what_we_refuse_for_its_types_cel_refuses_too_save_what_is_only_useless() {
    let pairs = pairs();
    let steps: Vec<String> = pairs
        .iter()
        .map(|(_, text)| {
            format!("  - id: s\n    title: S\n    team: t\n    takes: 1 day\n    when: '{}'\n", ours(text))
        })
        .collect();
    let page = format!("---\nkind: process\ntitle: P\nsteps:\n{}---\n", steps.concat());
    let site =
        Book::new().file("content/questions/q.yaml", BANK).file("content/processes/p.md", &page).build();
    let refused: BTreeSet<usize> = site
        .diagnostics
        .iter()
        .filter(|found| found.rule == "condition-type")
        .filter_map(|found| {
            let place = found.place.as_ref()?;
            let line = page.get(..place.span.start as usize)?.matches('\n').count();
            Some((line - 4) / 5)
        })
        .collect();
    let answers = Answers::from([
        ("q.yes".to_owned(), Answer::Bool(true)),
        ("q.number".to_owned(), Answer::Number(3.0)),
        ("q.text".to_owned(), Answer::Text("a".to_owned())),
        ("q.date".to_owned(), Answer::Text("2026-10-02".to_owned())),
        ("q.list".to_owned(), Answer::List(vec!["a".to_owned()])),
    ]);
    let mut stricter: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (at, (name, text)) in pairs.iter().enumerate() {
        let said = asked(text, &answers);
        match (refused.contains(&at), &said) {
            (true, Ok(_)) => {
                let words: Vec<&str> = name.split(' ').collect();
                let (sign, kinds) = match words.as_slice() {
                    [one, sign, other] => (*sign, format!("{one} {other}")),
                    _ => (
                        words.first().copied().unwrap_or_default(),
                        words.last().copied().unwrap_or_default().to_owned(),
                    ),
                };
                stricter.entry(sign).or_default().push(kinds);
            }
            (false, Err(error)) => panic!("we let {text} pass, and CEL says: {error}"),
            _ => {}
        }
    }
    let lines: Vec<String> =
        stricter.iter().map(|(sign, kinds)| format!("{sign}: {}", kinds.join(", "))).collect();
    let summary = format!("{} of {} pairs are refused; CEL lets pass", refused.len(), pairs.len());
    assert_snapshot!(format!("{summary}:\n{}", lines.join("\n")), @r##"
    512 of 558 pairs are refused; CEL lets pass:
    !=: bool number, bool text, bool date, bool list, bool numbers, number bool, number text, number date, number list, number numbers, text bool, text number, text list, text numbers, date bool, date number, date list, date numbers, list bool, list number, list text, list date, list numbers, numbers bool, numbers number, numbers text, numbers date, numbers list
    +: text text, text date, date text, date date, list list, list numbers, numbers list, numbers numbers
    <: bool bool, text text, text date, date text
    <=: bool bool, text text, text date, date text
    ==: bool number, bool text, bool date, bool list, bool numbers, number bool, number text, number date, number list, number numbers, text bool, text number, text list, text numbers, date bool, date number, date list, date numbers, list bool, list number, list text, list date, list numbers, numbers bool, numbers number, numbers text, numbers date, numbers list
    >: bool bool, text text, text date, date text
    >=: bool bool, text text, text date, date text
    in: bool list, bool numbers, number list, text numbers, date numbers, list list, list numbers, numbers list, numbers numbers
    size: date
    "##);
}

/// How many cases the JavaScript library is asked.
const FOR_JAVASCRIPT: usize = 1500;

/// The questions that only the generated conditions name. Options would be compared with, too: any text will do here.
const MORE: &str = "  - {id: other, ask: A?, why: W., type: yes-no}\n  - {id: money, ask: A?, why: W., type: money}\n  - {id: choice, ask: A?, why: W.}\n";

/// Which of the conditions a playbook may hold: those that can be read, and whose types go together.
fn accepted(conditions: &[String]) -> Vec<bool> {
    let question = |(at, text): (usize, &String)| {
        format!("  - id: a{at}\n    ask: A?\n    why: W.\n    when: >-\n      {}\n", ours(text))
    };
    let questions: String = conditions.iter().enumerate().map(question).collect();
    let bank = format!("title: C\nquestions:\n{questions}");
    let all = format!("{BANK}{MORE}");
    let site =
        Book::new().file("content/questions/q.yaml", &all).file("content/questions/c.yaml", &bank).build();
    let mut accepted = vec![true; conditions.len()];
    for found in &site.diagnostics {
        let Some(place) = found.place.as_ref().filter(|place| place.path.as_str().ends_with("c.yaml")) else {
            continue;
        };
        let line = bank.get(..place.span.start as usize).map_or(0, |before| before.matches('\n').count());
        if let (true, Some(one)) = (
            ["condition-type", "condition-syntax"].contains(&found.rule),
            line.checked_sub(2).and_then(|line| accepted.get_mut(line / 5)),
        ) {
            *one = false;
        }
    }
    accepted
}

/// The same kind of cases, with what we say to each, for `tests/browser/conditions.test.js` to ask a second CEL.
#[test]
fn cases_for_javascript_are_written() {
    let mut runner = TestRunner::deterministic();
    let cases: Vec<(String, Answers)> = (0..FOR_JAVASCRIPT)
        .map(|_| (condition(), answers()).new_tree(&mut runner).expect("nothing is filtered out").current())
        .collect();
    let texts: Vec<String> = cases.iter().map(|(text, _)| text.clone()).collect();
    let lines = cases.iter().zip(accepted(&texts)).map(|((text, answers), is_accepted)| {
        let parsed = parse(&ours(text)).ok();
        let ours = match parsed.as_ref().map(|condition| evaluate(condition, answers)) {
            Some(Truth::True) => "true",
            Some(Truth::False) => "false",
            Some(Truth::Unknown) => "unknown",
            None => "refused",
        };
        let answers: serde_json::Map<String, serde_json::Value> = answers
            .iter()
            .map(|(id, answer)| (id.trim_start_matches("q.").to_owned(), json(answer)))
            .collect();
        let data = parsed.as_ref().map(to_data);
        serde_json::json!({
            "cel": theirs(text), "answers": answers, "ours": ours, "accepted": is_accepted, "data": data
        })
    });
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("conditions.json");
    let cases: serde_json::Value = lines.collect();
    std::fs::write(path, cases.to_string()).expect("the target folder can be written");
}

fn json(answer: &Answer) -> serde_json::Value {
    match answer {
        Answer::Bool(truth) => (*truth).into(),
        Answer::Number(number) => (*number).into(),
        Answer::Text(text) => text.clone().into(),
        Answer::List(items) => items.clone().into(),
    }
}
