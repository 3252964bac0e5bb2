//! One question, there and back.

use serde_yaml::{Mapping, Value};

use super::catalogue::Catalogue;
use super::{conditions, options};
use crate::import::form::{Heading, Question};
use crate::import::{prose, value};

/// What stands for a reason where the source gives none. Nothing is made up: the author is asked to say it.
pub const NO_WHY: &str = "*The source does not say why. Say here what we do with the answer.*";

/// Types of theirs and the form of the answer here that is nearest. The first of several is the one a form here goes
/// back to.
const TYPES: [(&str, &str); 13] = [
    ("boolean", "yes-no"),
    ("boolean_list", "yes-no"),
    ("radios", "choice"),
    ("checkboxes", "choices"),
    ("checkbox_tree", "choices"),
    ("text", "text"),
    ("email", "text"),
    ("service_id", "text"),
    ("textbox_large", "long-text"),
    ("list", "long-text"),
    ("number", "number"),
    ("pricing", "money"),
    ("date", "date"),
];

/// The type of theirs that gets a form of ours whatever else it says.
const UPLOAD: (&str, &str) = ("upload", "file");

/// Whether the type groups other questions and asks nothing itself.
pub fn is_group(source: &Mapping) -> bool {
    matches!(value::get_text(source, "type"), Some("multiquestion" | "dynamic_list"))
}

/// Whether the type is one of the format's.
pub fn is_known_type(name: &str) -> bool {
    name == UPLOAD.0
        || name == "multiquestion"
        || name == "dynamic_list"
        || TYPES.iter().any(|(known, _)| *known == name)
}

/// Where a question stands there.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// Its set.
    pub set: &'a str,
    /// Its file's stem.
    pub stem: &'a str,
}

/// The question here, without what is kept.
pub fn ours(source: &Mapping, place: Place<'_>, catalogue: &Catalogue) -> Question {
    let text = |key| value::get_text(source, key);
    let answers = options::ours(value::get(source, "options"));
    let answer = answer(source, !answers.choices.is_empty());
    let refer = |id: &str| {
        let entry = catalogue.meant(id, place.set, place.stem)?;
        Some(format!("“{}”", entry.title))
    };
    let ask = ask(source, place, &refer);
    let name = text("name").filter(|name| !name.trim().is_empty());
    let name = name.filter(|name| prose::plain(name) != prose::plain(&ask)).filter(|name| prose::fits(name));
    let mut question = Question {
        why: text("question_advice")
            .map(|advice| why(advice, &refer))
            .filter(|why| !why.is_empty())
            .unwrap_or_else(|| NO_WHY.to_owned()),
        ask,
        options: if matches!(answer, "choice" | "choices") { answers.choices } else { Vec::new() },
        answer: answer.to_owned(),
        unit: unit(source, answer),
        required: !value::get(source, "optional").and_then(value::truth).unwrap_or_default(),
        also_called: name.map(ToOwned::to_owned).into_iter().collect(),
        when: conditions::when(source, place, catalogue),
        ..Question::default()
    };
    conditions::follow(source, place, catalogue, &mut question);
    question
}

/// The keys there that the fields of our question give.
pub fn theirs(question: &Question, place: Place<'_>, catalogue: &Catalogue) -> Mapping {
    let mut keys = Mapping::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            keys.insert(Value::from(key), value);
        }
    };
    put("question", Some(Value::from(question.ask.as_str())));
    put("name", question.also_called.first().map(|name| Value::from(name.as_str())));
    put("question_advice", (question.why != NO_WHY).then(|| Value::from(question.why.as_str())));
    put("type", Some(Value::from(type_of(&question.answer))));
    put("optional", (!question.required).then(|| Value::from(true)));
    let chooses = matches!(question.answer.as_str(), "choice" | "choices");
    put("options", chooses.then(|| options::theirs(&question.options)));
    put("unit_in_full", question.unit.as_deref().map(Value::from));
    put("depends", conditions::depends(question, catalogue));
    put("followup", conditions::followup(question, place, catalogue));
    keys
}

/// What links to a question are called by: its short name, else its words.
pub fn title(source: &Mapping, place: Place<'_>) -> String {
    let alone = ours(source, place, &Catalogue::default());
    prose::plain(alone.also_called.first().unwrap_or(&alone.ask))
}

/// A group here: a heading over its questions.
pub fn heading(source: &Mapping, place: Place<'_>) -> Heading {
    let name = value::get_text(source, "name").filter(|name| !name.trim().is_empty());
    let words = name.map_or_else(|| ask(source, place, &prose::nobody), ToOwned::to_owned);
    Heading { heading: prose::plain(&words), x: Mapping::new() }
}

/// The keys there that a heading gives.
pub fn theirs_of(heading: &Heading) -> Mapping {
    [
        (Value::from("name"), Value::from(heading.heading.as_str())),
        (Value::from("question"), Value::from(heading.heading.as_str())),
        (Value::from("type"), Value::from("multiquestion")),
    ]
    .into_iter()
    .collect()
}

/// The field that says here what `key` says there.
pub fn field(key: &str) -> Option<&'static str> {
    Some(match key {
        "question" => "ask",
        "name" => "also-called",
        "question_advice" => "why",
        "type" => "type",
        "optional" => "required",
        "options" => "options",
        "unit_in_full" | "unit" => "unit",
        "depends" => "when",
        "followup" => "then",
        _ => return None,
    })
}

/// Whether two questions say the same in the field that says what `key` says there.
pub fn same(key: &str, a: &Question, b: &Question) -> bool {
    match field(key) {
        Some("ask") => a.ask == b.ask,
        Some("also-called") => a.also_called.first() == b.also_called.first(),
        Some("why") => a.why == b.why,
        Some("type") => a.answer == b.answer,
        Some("required") => a.required == b.required,
        Some("options") => options::theirs(&a.options) == options::theirs(&b.options),
        Some("unit") => a.unit == b.unit,
        Some("when") => a.when == b.when,
        Some("then") => conditions::consequences(a) == conditions::consequences(b),
        _ => true,
    }
}

/// The question's words: its own, else its short name, else its file's.
fn ask(source: &Mapping, place: Place<'_>, refer: prose::Refer<'_>) -> String {
    let said = |key| value::get_text(source, key).filter(|text| !text.trim().is_empty());
    let Some(words) = said("question").or_else(|| said("name")) else {
        return crate::import::names::title(place.stem);
    };
    if prose::fits(words) {
        return words.to_owned();
    }
    let line = prose::line(words, refer);
    if line.is_empty() { crate::import::names::title(place.stem) } else { line }
}

fn why(advice: &str, refer: prose::Refer<'_>) -> String {
    if prose::fits(advice) { advice.to_owned() } else { prose::lead(advice, refer) }
}

/// The form of the answer. What has nothing to choose from is answered in words.
fn answer(source: &Mapping, has_options: bool) -> &'static str {
    let name = value::get_text(source, "type").unwrap_or_default();
    let known = TYPES.iter().chain([&UPLOAD]).find(|(known, _)| *known == name);
    match known.map_or("text", |(_, ours)| *ours) {
        "choice" | "choices" if !has_options => "text",
        "number" if value::get_text(source, "unit") == Some("%") => "percent",
        ours => ours,
    }
}

fn type_of(answer: &str) -> &'static str {
    match answer {
        "percent" => "number",
        "file" => UPLOAD.0,
        answer => TYPES.iter().find(|(_, ours)| *ours == answer).map_or("text", |(there, _)| *there),
    }
}

fn unit(source: &Mapping, answer: &str) -> Option<String> {
    let unit = value::get_text(source, "unit_in_full").or_else(|| value::get_text(source, "unit"));
    unit.filter(|unit| answer == "number" && !unit.trim().is_empty()).map(ToOwned::to_owned)
}
