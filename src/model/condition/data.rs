//! Conditions as data, for a page's script to walk.

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
/// Literals stand for themselves. A list begins with its operator: a sign or function as it is written, `v` before a
/// question, `l` before the items of a list. `&&` and `||` have two parts or more, `-` one or two.
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
