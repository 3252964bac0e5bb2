//! Conditions as data, for a page's script to walk: version 1 of the form.
//!
//! Whatever has a condition carries it in the attribute `data-when`, as one line of JSON. A value stands for itself:
//! a number, a text, `true` or `false`. A list is an operation, its name first:
//!
//! | list | is |
//! |---|---|
//! | `["v","bank.question"]` | the answer to that question |
//! | `["l",a,b,…]` | a list of values, perhaps empty |
//! | `["&&",a,b,…]`, `["\|\|",a,b,…]` | all, any; two parts or more |
//! | `["!",a]` | not |
//! | `["==",a,b]`, `["!=",a,b]` | equal, not equal: two values of one type |
//! | `["<",a,b]`, `["<=",a,b]`, `[">",a,b]`, `[">=",a,b]` | two numbers, or two texts by their characters |
//! | `["in",a,b]` | `a` is in the list `b` |
//! | `["+",a,b]`, `["-",a,b]`, `["*",a,b]`, `["/",a,b]`, `["-",a]` | numbers, all of them doubles |
//! | `["size",a]` | how many items a list has, or characters (code points) a text |
//! | `["startsWith",a,b]`, `["contains",a,b]` | a text begins with, or holds, another |
//!
//! The answer is `true` or `false` for a question of the type `yes-no` (the options' values are `yes` and `no`), a
//! number for `number`, `money`, `percent` and `duration` (in days), a list of options' values for `choices`, and a
//! text for all others: an option's value, a day as `2026-10-02`, or words. A question that was not answered is
//! *unknown*, and so is whatever needs it, but for a `false` in `&&` and a `true` in `||`, which settle these. Values
//! of the wrong type are unknown as well, and so is nothing divided by nothing.
//!
//! The card of a question has its type in `data-type`, each option its value in `data-value`.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::{Expression, Term};
use crate::model::{Named, Stage};

/// A value of JSON; no condition holds `null` or an object.
#[derive(Clone, PartialEq, Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Data {
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list: the operator, then what it is applied to.
    List(Vec<Data>),
}

/// The condition as a tree: `["&&", [">", ["v", "credit.order_value"], 25000], …]`.
///
/// The module says what each list means.
pub fn to_data<S: Stage>(condition: &Expression<S>) -> Data {
    let sign = match &condition.term {
        Term::Number(number) => return Data::Number(*number),
        Term::Text(text) => return Data::Text(text.clone()),
        Term::Bool(truth) => return Data::Bool(*truth),
        Term::Variable(variable) => {
            return Data::List(vec![Data::Text("v".to_owned()), Data::Text(variable.id().to_owned())]);
        }
        Term::List(_) => "l",
        Term::Junction(junction, _) => junction.sign(),
        Term::Unary(operator, _) => operator.sign(),
        Term::Binary(operator, _) => operator.sign(),
    };
    let sign = std::iter::once(Data::Text(sign.to_owned()));
    Data::List(sign.chain(condition.parts().iter().map(to_data)).collect())
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => match whole(*number) {
                Some(whole) => serializer.serialize_i64(whole),
                None => serializer.serialize_f64(*number),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
        }
    }
}

/// The number without a fraction, which is shorter to write; only as far as doubles count one by one.
#[allow(clippy::cast_possible_truncation, reason = "bounded by 2^53")]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0).then_some(number as i64)
}
