//! What conditions mean: a table of cases that the page's script shares, and CEL itself as an oracle.

#![allow(clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

#[path = "../support/mod.rs"]
mod support;

mod oracle;
mod soup;

use playbook::model::condition::{Answer, Answers, Truth, evaluate, to_data};
use playbook::parse::condition::parse;
use serde_json::Value;

fn answer(value: &Value) -> Answer {
    match value {
        Value::Bool(truth) => Answer::Bool(*truth),
        Value::Number(number) => Answer::Number(number.as_f64().expect("a double")),
        Value::String(text) => Answer::Text(text.clone()),
        Value::Array(items) => {
            Answer::List(items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        }
        other => panic!("{other} is no answer"),
    }
}

#[test]
fn the_shared_table_of_cases_holds() {
    let table: Value = serde_json::from_str(include_str!("cases.json")).expect("the table is JSON");
    for case in table.as_array().expect("a list") {
        let text = case["condition"].as_str().expect("a condition");
        let condition = parse(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
        let answers = case["answers"].as_object().expect("answers");
        let answers: Answers = answers.iter().map(|(id, value)| (id.clone(), answer(value))).collect();
        let expected = match &case["is"] {
            Value::Bool(true) => Truth::True,
            Value::Bool(false) => Truth::False,
            _ => Truth::Unknown,
        };
        assert_eq!(evaluate(&condition, &answers), expected, "{case}");
    }
}

#[test]
fn a_condition_becomes_a_compact_tree() {
    let json = |text: &str| {
        let condition = parse(text).expect("it can be read");
        serde_json::to_string(&to_data(&condition)).expect("it is data")
    };
    assert_eq!(
        json("credit.order_value > 25000 && (credit.terms in ['d60', \"d90\"] || !supply.ready)"),
        r#"["&&",[">",["v","credit.order_value"],25000],["||",["in",["v","credit.terms"],["l","d60","d90"]],["!",["v","supply.ready"]]]]"#
    );
    assert_eq!(json("-a.b - 0.5 < size(c.d)"), r#"["<",["-",["-",["v","a.b"]],0.5],["size",["v","c.d"]]]"#);
    assert_eq!(
        json("a.b.startsWith('x') || a.b.contains(\"y\") || true"),
        r#"["||",["startsWith",["v","a.b"],"x"],["contains",["v","a.b"],"y"],true]"#
    );
}
