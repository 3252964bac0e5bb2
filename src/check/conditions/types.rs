//! Values that do not go with what is done with them.

use super::{Findings, Questions, written};
use crate::diagnostic::Diagnostic;
use crate::model::condition::{Binary, Term, Unary};
use crate::model::{AnswerType, Expression, Linked, Question};

/// What kind of value an expression has.
#[derive(Clone, PartialEq, Debug)]
enum Type {
    /// Not known, because of a mistake that was reported: goes with everything.
    Any,
    Bool,
    Number,
    Text,
    Date,
    List(Box<Type>),
}

/// Reports every value of the wrong type.
pub fn check(condition: &Expression<Linked>, questions: &Questions<'_>, findings: &mut Findings<'_>) {
    let mut checker = Checker { questions, findings };
    let found = checker.type_of(condition);
    if !matches!(found, Type::Bool | Type::Any) {
        let message = format!("a condition is true or false, and {}", checker.described(condition, &found));
        let wrong = Diagnostic::error(RULE, message).help(checker.compare_it(condition, &found));
        checker.findings.report(wrong, condition.span);
    }
}

const RULE: &str = "condition-type";

struct Checker<'c, 'q, 'f> {
    questions: &'c Questions<'q>,
    findings: &'c mut Findings<'f>,
}

impl Checker<'_, '_, '_> {
    fn type_of(&mut self, expression: &Expression<Linked>) -> Type {
        match &expression.term {
            Term::Number(_) => Type::Number,
            Term::Text(_) => Type::Text,
            Term::Bool(_) => Type::Bool,
            Term::Variable(_) => self.questions.of(expression).map_or(Type::Any, answer_type),
            Term::List(items) => self.list(items),
            Term::Junction(junction, parts) => {
                let use_ = format!("`{}` joins conditions", junction.sign());
                for part in parts {
                    self.need(part, &Type::Bool, &use_);
                }
                Type::Bool
            }
            Term::Unary(operator, part) => self.unary(*operator, part),
            Term::Binary(operator, parts) => {
                let [left, right] = &**parts;
                self.binary(*operator, left, right)
            }
        }
    }

    fn list(&mut self, items: &[Expression<Linked>]) -> Type {
        let mut kind = Type::Any;
        for item in items {
            let found = self.type_of(item);
            if !fits(&found, &kind) {
                let message =
                    format!("the items of a list are of one kind, and {}", self.described(item, &found));
                let wrong = Diagnostic::error(RULE, message).help("make it the same kind as the first item");
                self.findings.report(wrong, item.span);
                return Type::List(Box::new(Type::Any));
            }
            if kind == Type::Any {
                kind = found;
            }
        }
        Type::List(Box::new(kind))
    }

    fn unary(&mut self, operator: Unary, part: &Expression<Linked>) -> Type {
        match operator {
            Unary::Not => {
                self.need(part, &Type::Bool, "`!` turns a condition round");
                Type::Bool
            }
            Unary::Negative => {
                self.need(part, &Type::Number, "`-` needs a number");
                Type::Number
            }
            Unary::Size => {
                let found = self.type_of(part);
                if !matches!(found, Type::Any | Type::Text | Type::List(_)) {
                    self.wrong(part, &found, "`size` counts the items of a list or the letters of a text");
                }
                Type::Number
            }
        }
    }

    fn binary(&mut self, operator: Binary, left: &Expression<Linked>, right: &Expression<Linked>) -> Type {
        match operator {
            Binary::Equal | Binary::NotEqual => self.equal(left, right),
            Binary::Less | Binary::AtMost | Binary::More | Binary::AtLeast => {
                self.ordering(operator, left, right);
            }
            Binary::In => self.within(left, right),
            Binary::StartsWith | Binary::Contains => {
                let use_ = format!("`{}` looks into a text", operator.sign());
                self.need(left, &Type::Text, &use_);
                self.need(right, &Type::Text, &format!("`{}` looks for a text", operator.sign()));
            }
            Binary::Plus | Binary::Minus | Binary::Times | Binary::Divide => {
                let use_ = format!("`{}` needs numbers", operator.sign());
                self.need(left, &Type::Number, &use_);
                self.need(right, &Type::Number, &use_);
                return Type::Number;
            }
        }
        Type::Bool
    }

    fn equal(&mut self, left: &Expression<Linked>, right: &Expression<Linked>) {
        let (one, other) = (self.type_of(left), self.type_of(right));
        if fits(&one, &other) {
            return;
        }
        let message = format!("{}, and {}", self.described(left, &one), self.described(right, &other));
        // What is to be changed is the side that is written out.
        let (wrong, kept, kept_type) =
            if left.is_literal() { (left, right, &other) } else { (right, left, &one) };
        let help = self.compare_with(kept, kept_type, wrong);
        let found = Diagnostic::error(RULE, message).label("these two are never the same").help(help);
        self.findings.report(found, wrong.span);
    }

    fn ordering(&mut self, operator: Binary, left: &Expression<Linked>, right: &Expression<Linked>) {
        let (one, other) = (self.type_of(left), self.type_of(right));
        let use_ = format!("`{}` needs numbers or dates", operator.sign());
        let is_date = one == Type::Date || other == Type::Date;
        for (part, found) in [(left, &one), (right, &other)] {
            let is_text_of_date = *found == Type::Text && is_date && part.is_literal();
            if !matches!(found, Type::Number | Type::Date | Type::Any) && !is_text_of_date {
                // One finding is enough.
                let (kept, kept_type) = if part.is_literal() && std::ptr::eq(part, right) {
                    (left, &one)
                } else if part.is_literal() {
                    (right, &other)
                } else {
                    return self.wrong(part, found, &use_);
                };
                let message = format!("{use_}, and {}", self.described(part, found));
                let wrong = Diagnostic::error(RULE, message).help(self.compare_with(kept, kept_type, part));
                return self.findings.report(wrong, part.span);
            }
        }
        if !fits(&one, &other) {
            self.equal(left, right);
        }
    }

    fn within(&mut self, left: &Expression<Linked>, right: &Expression<Linked>) {
        let (one, other) = (self.type_of(left), self.type_of(right));
        match &other {
            Type::List(items) if !fits(&one, items) => {
                let message = format!("{}, and the list holds none", self.described(left, &one));
                let help = match (&**items, self.questions.of(right)) {
                    (_, Some(question)) => one_of(question),
                    (items, None) => format!("compare like with like: the list holds {}", plural(items)),
                };
                self.findings.report(Diagnostic::error(RULE, message).help(help), left.span);
            }
            Type::List(_) | Type::Any => {}
            other => self.wrong(right, other, "`in` looks into a list"),
        }
    }

    /// Reports `part` if it is of another type than `wanted`.
    fn need(&mut self, part: &Expression<Linked>, wanted: &Type, use_: &str) {
        let found = self.type_of(part);
        if !fits(&found, wanted) {
            self.wrong(part, &found, use_);
        }
    }

    fn wrong(&mut self, part: &Expression<Linked>, found: &Type, use_: &str) {
        let message = format!("{use_}, and {}", self.described(part, found));
        let chained = matches!(part.term, Term::Binary(operator, _) if operator.is_ordering());
        let name = written(part).unwrap_or_else(|| "…".to_owned());
        let help = if chained && use_.contains("or dates") {
            "compare two values at a time: `a < b && b < c`".to_owned()
        } else if use_.contains("looks for a text") {
            format!("put it in quotes: `\"{name}\"`")
        } else if use_.contains("into a list") && self.is_free_text(part) {
            format!("look into a text with `contains`: `{name}.contains(\"…\")`")
        } else if use_.contains("needs") && !use_.contains("or dates") {
            "only numbers, amounts, percentages and numbers of days can be reckoned with".to_owned()
        } else {
            self.compare_it(part, found)
        };
        self.findings.report(Diagnostic::error(RULE, message).help(help), part.span);
    }

    fn is_free_text(&self, part: &Expression<Linked>) -> bool {
        self.questions.of(part).is_some_and(|question| {
            answer_type(question) == Type::Text && question.answer != AnswerType::Choice
        })
    }

    /// What an expression is, in words.
    fn described(&self, expression: &Expression<Linked>, found: &Type) -> String {
        let what = match self.questions.of(expression) {
            Some(question) => answer_name(question.answer),
            None => match found {
                Type::Any => "of an unknown kind",
                Type::Bool => "true or false",
                Type::Number => "a number",
                Type::Text => "a text",
                Type::Date => "a date",
                Type::List(_) => "a list",
            },
        };
        match written(expression) {
            Some(written) => format!("`{written}` is {what}"),
            None => format!("this is {what}"),
        }
    }

    /// How to make a condition of a value.
    fn compare_it(&self, expression: &Expression<Linked>, found: &Type) -> String {
        let name = written(expression).filter(|_| matches!(expression.term, Term::Variable(_)));
        let name = name.unwrap_or_else(|| "…".to_owned());
        let value = self.questions.of(expression).and_then(|question| question.choices().next());
        let value = value.map_or("…", |choice| choice.value.value.as_str());
        match found {
            Type::Any | Type::Bool => format!("write `{name}` on its own, or `!{name}`"),
            Type::Number => format!("compare it with a number: `{name} > 10`"),
            Type::Text => format!("compare it with a text: `{name} == \"{value}\"`"),
            Type::Date => format!("compare it with a day: `{name} < \"2026-10-02\"`"),
            Type::List(_) => format!("ask what is in it: `\"{value}\" in {name}`"),
        }
    }

    /// What to compare `kept` with instead of `wrong`.
    fn compare_with(&self, kept: &Expression<Linked>, found: &Type, wrong: &Expression<Linked>) -> String {
        let digits = match &wrong.term {
            Term::Text(text) => text.trim().parse::<f64>().ok().map(|_| text.trim()),
            _ => None,
        };
        match (self.questions.of(kept), found) {
            (_, Type::Number) => match digits {
                Some(digits) => format!("take the quotes away: `{digits}`"),
                None => "compare it with a number, such as `10`".to_owned(),
            },
            (_, Type::Bool) => match &wrong.term {
                Term::Text(text) if text.eq_ignore_ascii_case("yes") => {
                    "a yes is `true` here: write `true` without quotes".to_owned()
                }
                Term::Text(text) if text.eq_ignore_ascii_case("no") => {
                    "a no is `false` here: write `false` without quotes".to_owned()
                }
                Term::Text(text) if text == "true" || text == "false" => {
                    format!("take the quotes away: `{text}`")
                }
                _ => "compare it with `true` or `false`".to_owned(),
            },
            (_, Type::Date) => "compare it with a day in quotes, such as `\"2026-10-02\"`".to_owned(),
            (Some(question), Type::List(_)) => {
                let first = question.choices().next().map_or("…", |choice| choice.value.value.as_str());
                let value = written(wrong).filter(|_| matches!(wrong.term, Term::Text(_)));
                let value = value.unwrap_or_else(|| format!("\"{first}\""));
                format!("ask what is in it: `{value} in {}`", written(kept).unwrap_or_default())
            }
            (Some(question), _) if question.answer == AnswerType::Choice => one_of(question),
            _ => "compare like with like".to_owned(),
        }
    }
}

/// What a question to choose from may be compared with.
fn one_of(question: &Question<Linked>) -> String {
    let values: Vec<&str> = question.choices().map(|choice| choice.value.value.as_str()).collect();
    format!("its values are `\"{}\"`", values.join("\"`, `\""))
}

/// Whether two types go together.
fn fits(one: &Type, other: &Type) -> bool {
    match (one, other) {
        (Type::Any, _) | (_, Type::Any) | (Type::Date, Type::Text) | (Type::Text, Type::Date) => true,
        (Type::List(one), Type::List(other)) => fits(one, other),
        (one, other) => one == other,
    }
}

fn answer_type(question: &Question<Linked>) -> Type {
    match question.answer {
        AnswerType::YesNo => Type::Bool,
        AnswerType::Choices => Type::List(Box::new(Type::Text)),
        AnswerType::Number | AnswerType::Money | AnswerType::Percent | AnswerType::Duration => Type::Number,
        AnswerType::Date => Type::Date,
        AnswerType::Choice
        | AnswerType::Text
        | AnswerType::LongText
        | AnswerType::File
        | AnswerType::Person => Type::Text,
    }
}

/// What an answer of this type is.
pub fn answer_name(answer: AnswerType) -> &'static str {
    match answer {
        AnswerType::YesNo => "a yes or no",
        AnswerType::Choice => "one of its options",
        AnswerType::Choices => "a list of its options",
        AnswerType::Number => "a number",
        AnswerType::Money => "an amount of money",
        AnswerType::Percent => "a percentage",
        AnswerType::Duration => "a number of days",
        AnswerType::Date => "a date",
        AnswerType::Text | AnswerType::LongText | AnswerType::File | AnswerType::Person => "a text",
    }
}

fn plural(kind: &Type) -> &'static str {
    match kind {
        Type::Any => "other things",
        Type::Bool => "`true` and `false`",
        Type::Number => "numbers",
        Type::Text => "texts",
        Type::Date => "dates",
        Type::List(_) => "lists",
    }
}
