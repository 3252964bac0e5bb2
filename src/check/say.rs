//! Words for customers that give away what is ours.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::model::{Bank, Choice, CustomerSafe, Fill, Kind, Linked, Playbook, Question, Rich};
use crate::source::{SourcePath, Span};

/// A sentence of fewer words may well be said by chance.
const FEWEST_WORDS: usize = 4;

/// Reports links into the playbook, and sentences of internal fields.
pub fn check(playbook: &Playbook, report: &mut Vec<Diagnostic>) {
    let said = said(playbook);
    for (path, safe) in &said {
        if safe.rich.holes.iter().any(|hole| matches!(hole.fill, Fill::Link(_, Some(_)))) {
            let link = Diagnostic::error("internal-link-in-say", "these words link to the playbook itself")
                .at(path, safe.span)
                .label("a customer could follow or read the link")
                .help("take the link out, or put it into `why`, which only we see");
            report.push(link);
        }
    }
    let mut sentences: HashMap<String, Vec<(&SourcePath, Span)>> = HashMap::new();
    for (path, safe) in said {
        for sentence in self::sentences(&safe.words) {
            sentences.entry(sentence).or_default().push((path, safe.span));
        }
    }
    if sentences.is_empty() {
        return;
    }
    for bank in &playbook.banks {
        for question in bank.questions() {
            for (field, text) in internal(question) {
                compare(bank, question, field, &text.words(), &mut sentences, report);
            }
        }
    }
}

/// Reports the places where a sentence of this internal text is said to customers.
fn compare(
    bank: &Bank<Linked>,
    question: &Question<Linked>,
    field: &str,
    text: &str,
    said: &mut HashMap<String, Vec<(&SourcePath, Span)>>,
    report: &mut Vec<Diagnostic>,
) {
    for sentence in sentences(text) {
        // Taken out: a sentence that stands in two fields is one mistake.
        for (path, span) in said.remove(&sentence).unwrap_or_default() {
            let message =
                format!("these words are also the `{field}` of `{}.{}`", bank.id(), question.id.value);
            let same = Diagnostic::error("internal-text-in-say", message)
                .at(path, span)
                .label("a customer could read this")
                .related(&bank.path, question.id.span, "said here of this question")
                .help("say it in words meant for the customer");
            report.push(same);
        }
    }
}

/// Everything that is written for customers, and its file.
fn said(playbook: &Playbook) -> Vec<(&SourcePath, &CustomerSafe<Linked>)> {
    fn labels(choices: &[Choice<Linked>]) -> impl Iterator<Item = &CustomerSafe<Linked>> {
        let all = choices.iter().flat_map(|choice| std::iter::once(choice).chain(&choice.options));
        all.filter_map(|choice| choice.say.as_ref())
    }
    let in_banks = playbook.banks.iter().flat_map(|bank| {
        let questions = bank.questions();
        let safe = questions.flat_map(|question| question.say.iter().chain(labels(&question.options)));
        safe.map(move |safe| (&bank.path, safe))
    });
    let in_guides = playbook.pages.iter().flat_map(|page| {
        let leave_behind = match &page.kind {
            Kind::Guide(guide) => Some(&guide.leave_behind),
            _ => None,
        };
        let safe = leave_behind.into_iter().flat_map(|leave| leave.title.iter().chain(&leave.intro));
        safe.map(move |safe| (&page.path, safe))
    });
    in_banks.chain(in_guides).collect()
}

/// The fields of a question that no customer should read, by their key.
fn internal(question: &Question<Linked>) -> Vec<(&'static str, &Rich<Linked>)> {
    let mut fields = vec![("why", &question.why)];
    for signal in &question.listen_for {
        fields.push(("listen-for", &signal.signal));
        fields.extend(signal.means.iter().map(|means| ("listen-for", means)));
    }
    for signal in &question.red_flags {
        fields.push(("red-flags", &signal.signal));
        fields.extend(signal.means.iter().chain(&signal.act).map(|text| ("red-flags", text)));
    }
    let heard = question.follow_ups.iter().filter_map(|one| one.when_heard.as_ref());
    fields.extend(heard.map(|heard| ("follow-ups", heard)));
    fields.extend(question.evidence.iter().map(|shown| ("evidence", shown)));
    fields
}

/// The sentences of a text that are long enough to be known again: their words in small letters.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    let sentences = text.split(['.', '?', '!', ';']).map(|sentence| {
        let words = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>()
    });
    sentences.filter(|words| words.len() >= FEWEST_WORDS).map(|words| words.join(" "))
}
