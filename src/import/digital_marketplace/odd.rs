//! What is odd about the questions of a framework, said once for each kind.

use std::collections::BTreeMap;

use serde_yaml::Mapping;

use super::source::Source;
use super::{lacks_why, question};
use crate::diagnostic::Diagnostic;
use crate::import::form::Question;
use crate::import::{Report, value};

/// The keys of a question that the format's documentation knows.
const KEYS: [&str; 34] = [
    "question",
    "type",
    "question_advice",
    "hint",
    "options",
    "name",
    "id",
    "filter_label",
    "questions",
    "any_of",
    "required_value",
    "validations",
    "depends",
    "list_item_name",
    "number_of_items",
    "assuranceApproach",
    "fields",
    "field_defaults",
    "decimal_place_restriction",
    "max_length_in_words",
    "optional",
    "optional_fields",
    "limits",
    "empty_message",
    "slug",
    "smaller",
    "unit",
    "unit_in_full",
    "unit_position",
    "before_summary_value",
    "followup",
    "dynamic_field",
    "hidden",
    "assessment",
];

/// What is odd about questions, gathered so that each kind is said once.
#[derive(Default)]
pub struct Odd<'a> {
    keys: BTreeMap<String, (usize, Option<&'a Source>)>,
    types: BTreeMap<String, (usize, Option<&'a Source>)>,
    notes: BTreeMap<(&'static str, &'static str), (usize, Option<&'a Source>)>,
    without_why: usize,
}

impl<'a> Odd<'a> {
    /// Looks at the keys and the type of a question.
    pub fn look(&mut self, source: &'a Source, keys: &Mapping) {
        let one = |place: &mut (usize, Option<&'a Source>)| {
            place.0 += 1;
            place.1 = place.1.or(Some(source));
        };
        for key in keys.keys().filter_map(value::words) {
            if !KEYS.contains(&key.as_str()) {
                one(self.keys.entry(key).or_default());
            }
        }
        let name = value::get(keys, "type").map(|name| value::words(name).unwrap_or_default());
        match name {
            Some(name) if question::is_known_type(&name) => {}
            name => one(self.types.entry(name.unwrap_or_default()).or_default()),
        }
    }

    /// Notes something about a key.
    pub fn note(&mut self, key: &'static str, what: &'static str, source: &'a Source) {
        let place = self.notes.entry((key, what)).or_default();
        place.0 += 1;
        place.1 = place.1.or(Some(source));
    }

    /// Looks at what became of a question; `is_beyond_us` says whether no condition says its `depends`.
    pub fn rules(&mut self, source: &'a Source, keys: &Mapping, question: &Question, is_beyond_us: bool) {
        let has = |key| value::get(keys, key).is_some();
        if lacks_why(question) {
            self.without_why += 1;
        }
        if is_beyond_us {
            self.note("depends", "`depends` cannot be said as a condition", source);
        }
        if has("followup") && question.options.iter().all(|option| option.ask.is_empty()) {
            self.note("followup", "`followup` cannot be said as what an answer leads to", source);
        }
        if value::get_text(keys, "question").is_none_or(|words| words.trim().is_empty()) {
            self.note("question", "this question has no words", source);
        }
    }

    /// Reports each kind once, at the first question that has it.
    pub fn report(self, report: &mut Report, found: &mut Vec<Diagnostic>) {
        let times =
            |count: usize| if count == 1 { String::new() } else { format!(" (in {count} questions)") };
        let mut say = |rule, message: String, key: &str, source: Option<&Source>, help: &str| {
            let Some(source) = source else { return };
            found.push(Diagnostic::warning(rule, message).at(&source.path, source.key_span(key)).help(help));
        };
        for (key, (count, source)) in self.keys {
            let message =
                format!("this question has a key `{key}` that the format does not know{}", times(count));
            say(
                "import-unknown-key",
                message,
                &key,
                source,
                "it is kept below `x:`; say in a field of ours what readers need to know of it",
            );
        }
        for (name, (count, source)) in self.types {
            let message = if name.is_empty() {
                format!("this question has no `type`{}", times(count))
            } else {
                format!("this question has a type `{name}` that the format does not know{}", times(count))
            };
            say(
                "import-unknown-type",
                message,
                "type",
                source,
                "it is imported as a question that is answered in words; choose another `type` where one fits",
            );
        }
        for ((key, what), (count, source)) in self.notes {
            let message = format!("{what}{}", times(count));
            let help = match key {
                "question" => "its short name, or else its file's, stands for them: write what is asked",
                "questions" => "it is kept below `x:`; give it a file of its own",
                _ => "it names no question or answer that is at hand; it is kept below `x:`",
            };
            say("import-kept", message, key, source, help);
        }
        if self.without_why > 0 {
            report.note(format!(
                "{} questions do not say why they are asked: look for “{}” in the banks and write it",
                self.without_why,
                super::NO_WHY.trim_matches('*')
            ));
        }
    }
}
