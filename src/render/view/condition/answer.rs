//! Answers in words.

use super::{Numbers, Words, value, words};
use crate::model::condition::{Answer, Binary, Term, Unary};
use crate::model::{AnswerType, Choice, Expression, Linked, Playbook, Question, Target};
use crate::source::Span;

/// What was answered to a question, in HTML: options by their labels, numbers with what they count.
pub fn answer(question: &Target, answer: &Answer, playbook: &Playbook, folder: &str) -> String {
    let (numbers, wording) = (Numbers::default(), &playbook.wording);
    let asked = expression(Term::Variable(question.clone()));
    let say = |term| {
        let said =
            value::value(Words { playbook, folder, numbers: &numbers }, &expression(term), Some(&asked));
        // What stands alone needs no quotes.
        let bare = said.strip_prefix(wording.get("quote-open"));
        let bare = bare.and_then(|said| said.strip_suffix(wording.get("quote-close")));
        bare.map(str::to_owned).unwrap_or(said)
    };
    match answer {
        Answer::Bool(truth) => wording.get(if *truth { "answer-yes" } else { "answer-no" }).to_owned(),
        Answer::Number(number) => say(Term::Number(*number)),
        Answer::Text(text) => say(Term::Text(text.clone())),
        Answer::List(items) if items.is_empty() => wording.get("answer-none-of-them").to_owned(),
        Answer::List(items) => {
            let said: Vec<String> = items.iter().map(|item| say(Term::Text(item.clone()))).collect();
            wording.list(&said, "list-and")
        }
    }
}

/// That an option of a question was chosen, as a part of a sentence: "the terms are “60 days”".
pub fn chosen(
    target: &Target,
    question: &Question<Linked>,
    choice: &Choice<Linked>,
    (playbook, folder): (&Playbook, &str),
) -> String {
    let value = &choice.value.value;
    let (asked, text) = (expression(Term::Variable(target.clone())), expression(Term::Text(value.clone())));
    let truth = match question.answer {
        AnswerType::YesNo if value == "yes" => asked,
        AnswerType::YesNo => expression(Term::Unary(Unary::Not, Box::new(asked))),
        AnswerType::Choices => expression(Term::Binary(Binary::In, Box::new([text, asked]))),
        _ => expression(Term::Binary(Binary::Equal, Box::new([asked, text]))),
    };
    words(&truth, playbook, folder)
}

fn expression(term: Term<Linked>) -> Expression<Linked> {
    Expression { span: Span::at(0), term }
}
