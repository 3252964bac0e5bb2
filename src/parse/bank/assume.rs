//! `unknown.assume`: an answer, so it has the form of the question's type.

use super::super::values::{Day, Many};
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{AnswerType, Assumed, Choice, Written, slug};
use crate::parse::fields::Fields;
use crate::source::Located;

/// Why something cannot be assumed.
type Wrong = Box<Diagnostic>;

/// What is assumed, if it can be an answer to the question.
pub fn assumed(
    raw: &Located<Many>,
    answer: AnswerType,
    options: &[Choice<Written>],
    fields: &mut Fields<'_>,
) -> Option<Assumed> {
    let texts = raw.value.0.as_slice();
    if answer == AnswerType::Choices {
        let values = texts.iter().map(|text| option(&text.value, options));
        let values = values.collect::<Result<Vec<_>, _>>().map(Assumed::Options);
        return values.map_err(|wrong| fields.report(*wrong, raw.span)).ok();
    }
    let [only] = texts else {
        let wrong = Diagnostic::error("wrong-type", "`assume` is one answer, and this is a list")
            .help("write one; several can be assumed for `type: choices`");
        fields.report(wrong, raw.span);
        return None;
    };
    single(only.value.trim(), answer, options).map_err(|wrong| fields.report(*wrong, raw.span)).ok()
}

fn single(text: &str, answer: AnswerType, options: &[Choice<Written>]) -> Result<Assumed, Wrong> {
    match answer {
        AnswerType::YesNo => match text.to_ascii_lowercase().as_str() {
            "yes" | "true" => Ok(Assumed::Bool(true)),
            "no" | "false" => Ok(Assumed::Bool(false)),
            _ => Err(wrong("yes or no", text).help("write `assume: yes` or `assume: no`").into()),
        },
        AnswerType::Choice | AnswerType::Choices => {
            option(text, options).map(|value| Assumed::Options(vec![value]))
        }
        AnswerType::Number => number(text, "a number"),
        AnswerType::Money => number(text, "an amount of money"),
        AnswerType::Percent => number(text, "a percentage"),
        AnswerType::Date => Day::read(text).map(|day| Assumed::Date(day.0)).map_err(form),
        AnswerType::Duration => text.parse().map(Assumed::Duration).map_err(form),
        AnswerType::Text | AnswerType::LongText | AnswerType::File | AnswerType::Person => {
            Ok(Assumed::Text(text.to_owned()))
        }
    }
}

/// `50000`; a sign or separators around the digits are said to be too much.
fn number(written: &str, what: &str) -> Result<Assumed, Wrong> {
    let finite = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
    if let Some(number) = finite(written) {
        return Ok(Assumed::Number(number));
    }
    // Several points set thousands apart.
    let text = if written.matches('.').count() > 1 { &written.replace('.', "") } else { written };
    let mut digits: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).collect();
    let zeros = match text.trim_end().chars().next_back() {
        Some('k' | 'K') => "000",
        Some('m' | 'M') => "000000",
        _ => "",
    };
    // Half a million has no such short way.
    digits = if digits.contains('.') && !zeros.is_empty() { String::new() } else { digits + zeros };
    let digits = if finite(&digits).is_some() { digits } else { "50000".to_owned() };
    Err(wrong(what, written).help(format!("write the digits alone, such as `assume: {digits}`")).into())
}

/// The value of the option that `text` names.
fn option(text: &str, options: &[Choice<Written>]) -> Result<String, Wrong> {
    let all = || options.iter().flat_map(|choice| std::iter::once(choice).chain(&choice.options));
    let values: Vec<&str> = all().map(|choice| choice.value.value.as_str()).collect();
    // That there are no options was reported.
    if values.is_empty() || values.contains(&text) {
        return Ok(text.to_owned());
    }
    let unknown =
        Diagnostic::error("unknown-value", format!("no option of this question is called `{text}`"));
    let wanted = slug(text);
    let by_label = all().find(|choice| slug(&choice.label_text) == wanted);
    let near = by_label.map(|choice| choice.value.value.as_str());
    let wrong = match near.or_else(|| nearest(text, values.iter().copied())) {
        Some(near) => unknown.did_you_mean(Some(near)),
        None => unknown.help(format!("the values of its options are `{}`", values.join("`, `"))),
    };
    Err(wrong.into())
}

fn wrong(what: &str, text: &str) -> Diagnostic {
    Diagnostic::error("wrong-type", format!("the answer to this question is {what}, and `{text}` is none"))
}

fn form(message: String) -> Wrong {
    match message.split_once("; write ") {
        Some((message, help)) => {
            Diagnostic::error("wrong-type", message).help(format!("write {help}")).into()
        }
        None => Diagnostic::error("wrong-type", message).into(),
    }
}
