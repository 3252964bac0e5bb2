//! Scenarios: YAML below `scenarios/`, one to a file.
//!
//! ```yaml
//! title: Small renewal
//! description: A team renews what it has, for the usual money.
//! process: renewal
//! owner: sales
//! answers:                      # `bank.question`, and what is answered
//!   credit.yearly_value: 18000
//!   credit.terms: d30           # an option's value; several in brackets
//!   security.personal_data: false
//! expect:                       # what they lead to; what is left out is not checked
//!   steps: [ask, price, sign]
//!   controls: [known-customer]
//!   teams: [sales, finance]
//!   working-days: 6-9
//! ```
//!
//! `title` and `process` are needed; `owner`, `reviewed` and `review-every` are those of a bank.

use schemars::JsonSchema;
use serde::Deserialize;

use super::fields::{Fields, reference, references};
use super::form;
use super::values::Day;
use super::yaml::{self, Cursor, DecodeOptions, Document, Origin, decode};
use crate::diagnostic::{Diagnosed, Diagnostic, Severity};
use crate::model::{
    Days, Duration, Entry, Expect, Given, Keys, Reference, ReferenceKind, Scenario, SitePath, Words, Written,
    capitalised, is_id,
};
use crate::source::{Located, SourcePath, Span};

/// A typical deal: the answers it gives, and what they must lead to.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Scenario")]
pub struct RawScenario {
    /// What readers call the deal. Example: `Small renewal`
    title: String,
    /// The deal in a sentence.
    #[schemars(with = "Option<form::Prose>")]
    description: Option<Located<String>>,
    /// The process it takes. Example: `lead-to-order`
    #[schemars(with = "form::Process")]
    process: Located<String>,
    /// The team that keeps it right.
    #[schemars(with = "Option<form::Team>")]
    owner: Option<Located<String>>,
    /// When it was last read through.
    reviewed: Option<Day>,
    /// How often it should be. Example: `12 months`
    review_every: Option<Duration>,
    /// What the answers must lead to. What is left out is not checked.
    #[serde(default)]
    expect: Option<RawExpect>,
}

/// What the answers of a scenario must lead to.
#[derive(Deserialize, Default, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "Expect")]
struct RawExpect {
    /// The controls that apply. Example: `[credit-limit]`
    #[schemars(with = "Option<Vec<form::Control>>")]
    controls: Option<Located<Vec<Located<String>>>>,
    /// The steps that are taken. Example: `[gather, offer]`
    #[schemars(with = "Option<Vec<form::OwnStep>>")]
    steps: Option<Located<Vec<Located<String>>>>,
    /// The teams that are brought in. Example: `[sales, finance]`
    #[schemars(with = "Option<Vec<form::Team>>")]
    teams: Option<Located<Vec<Located<String>>>>,
    /// How many working days it takes.
    working_days: Option<Located<Days>>,
}

/// Parses a scenario.
pub fn parse(path: &SourcePath, text: &str) -> Diagnosed<Entry<Written>> {
    let mut scenario = empty(path);
    let mut fields = Fields::new(path, text);
    let mut diagnostics = Vec::new();
    if !is_id(path.stem()) {
        let wrong = Diagnostic::error("bad-id", format!("`{}` cannot be a scenario’s name", path.stem()))
            .help("name the file in lower case, words joined by `-`, such as `small-renewal.yaml`");
        fields.report(wrong, Span::at(0));
    }
    match yaml::read(text, &Origin::file(path)) {
        Ok(document) => read(&document, path, &mut scenario, &mut fields, &mut diagnostics),
        Err(found) => diagnostics.extend(found),
    }
    diagnostics.extend(fields.into_diagnostics());
    scenario.unreadable = diagnostics.iter().any(|found| found.severity == Severity::Error);
    Diagnosed::new(Entry::Scenario(scenario), diagnostics)
}

fn read(
    document: &Document,
    path: &SourcePath,
    scenario: &mut Scenario<Written>,
    fields: &mut Fields<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let root = document.root();
    if !root.is_map() && !root.is_null() {
        let wrong = Diagnostic::error("wrong-type", "a scenario starts with its keys")
            .at(path, root.span())
            .help("write `title: …`, `process: …`, then `answers:` and below it the answers, indented");
        diagnostics.push(wrong);
        return;
    }
    let options = DecodeOptions {
        without: &["answers"],
        also_known: &["answers"],
        what: "scenario",
        ..DecodeOptions::default()
    };
    let decoded = decode::<RawScenario>(root, &options);
    diagnostics.extend(decoded.diagnostics);
    let named = ["title", "reviewed"];
    scenario.keys = Keys::new(named.into_iter().filter_map(|key| Some((key, root.get(key)?.span()))));
    scenario.answers_span = root.key_span("answers").unwrap_or(Span::at(0));
    scenario.answers = root.get("answers").map(|answers| self::answers(answers, fields)).unwrap_or_default();
    let Some(raw) = decoded.value else { return };
    scenario.expect = expect(raw.expect.unwrap_or_default(), &raw.process.value);
    scenario.title = raw.title;
    if let Some(description) = &raw.description {
        let inline = fields.inline(description);
        scenario.description = Some(inline.rich);
        scenario.description_text = Some(inline.plain);
    }
    scenario.owner = reference(ReferenceKind::Team, raw.owner);
    scenario.reviewed = raw.reviewed.map(|day| day.0);
    scenario.review_every = raw.review_every;
    scenario.process = Some(located(ReferenceKind::Process, raw.process));
}

fn located(kind: ReferenceKind, id: Located<String>) -> Located<Reference> {
    let span = id.span;
    Located::new(Reference::id(kind, id), span)
}

fn expect(raw: RawExpect, process: &str) -> Expect<Written> {
    let all = |kind, ids: Located<Vec<Located<String>>>| Located::new(references(kind, ids.value), ids.span);
    // Inside its process a step goes by its id alone; the whole one will do too.
    let whole = |id: Located<String>| {
        let text = if id.value.contains('.') { id.value } else { format!("{process}.{}", id.value) };
        Located::new(text, id.span)
    };
    let steps = |ids: Located<Vec<Located<String>>>| {
        all(ReferenceKind::Step, Located::new(ids.value.into_iter().map(whole).collect(), ids.span))
    };
    Expect {
        controls: raw.controls.map(|ids| all(ReferenceKind::Control, ids)),
        steps: raw.steps.map(steps),
        teams: raw.teams.map(|ids| all(ReferenceKind::Team, ids)),
        working_days: raw.working_days,
    }
}

/// The answers, each by its question. One without a value is left open.
fn answers(answers: Cursor<'_>, fields: &mut Fields<'_>) -> Vec<Given<Written>> {
    if !answers.is_map() && !answers.is_null() {
        let wrong = Diagnostic::error("wrong-type", "`answers` must be keys and values")
            .help("write each on a line of its own below, indented: `credit.order_value: 18000`");
        fields.report(wrong, answers.span());
    }
    let given = |(question, value): (Located<&str>, Cursor<'_>)| {
        let words = words(value, fields)?;
        let id = Located::new(question.value.to_owned(), question.span);
        let question = located(ReferenceKind::Question, id);
        Some(Given { question, words: Located::new(words, value.span()) })
    };
    answers.entries().filter_map(given).collect()
}

fn words(value: Cursor<'_>, fields: &mut Fields<'_>) -> Option<Words> {
    if value.is_map() {
        let wrong = Diagnostic::error("wrong-type", "an answer must be a value, or a list of values")
            .help("write the question with its bank: `credit.order_value: 18000`");
        fields.report(wrong, value.span());
        return None;
    }
    if value.is_list() {
        let item = |item: Cursor<'_>| Some(Located::new(item.text()?.to_owned(), item.span()));
        return Some(Words::Many(value.items().filter_map(item).collect()));
    }
    value.text().map(|text| Words::One(text.to_owned()))
}

fn empty(path: &SourcePath) -> Scenario<Written> {
    Scenario {
        path: path.clone(),
        site_path: SitePath::new(format!("{}/{}.html", path.folder(), path.stem())),
        title: capitalised(&path.stem().replace('-', " ")),
        description: None,
        description_text: None,
        owner: None,
        reviewed: None,
        review_every: None,
        process: None,
        keys: Keys::default(),
        answers_span: Span::at(0),
        answers: Vec::new(),
        expect: Expect::default(),
        unreadable: true,
    }
}
