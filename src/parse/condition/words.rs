//! What may have been meant by a word or sign that does not fit where it stands.

use std::ops::Range;

use super::fault::{FUNCTIONS, Fault, joiner, left_out, no_function, unsupported};
use super::lexer::Token;
use super::parser::Parser;

/// Whether this opens a call.
pub fn is_call(token: &Token<'_>) -> bool {
    matches!(token, Token::Sign("("))
}

/// A word of the language used as the name of a bank or question. (CEL's grammar has more reserved words; its
/// implementations accept them as names, and so do we.)
pub fn reserved(name: &str, at: Range<usize>) -> Option<Fault> {
    matches!(name, "true" | "false" | "null" | "in").then(|| {
        let message = format!("`{name}` is a word of conditions and cannot name a question or its bank");
        Fault::new(message, "give the question, or the bank's file, another name", at)
    })
}

/// Something follows where the expression should have ended, or have been continued by an operator.
pub fn unexpected(parser: &Parser<'_>) -> Fault {
    let at = parser.place(0);
    let written = parser.text.get(at.clone()).unwrap_or_default();
    match parser.peek() {
        Token::Wrong(fault) => fault.clone(),
        Token::Word(word) => match (joiner(word), *word) {
            (Some("!"), _) if matches!(parser.ahead(1), Token::Word("in")) => Fault::new(
                "`not in` is not an operator of conditions",
                "write `!(… in …)`",
                at.start..parser.place(1).end,
            ),
            (Some(sign), word) => Fault::new(
                format!("`{word}` is not an operator of conditions"),
                format!("write `{sign}`"),
                at,
            ),
            (None, "is" | "equals" | "IS") => {
                Fault::new(format!("`{word}` is not an operator of conditions"), "write `==`", at)
            }
            (None, "contains" | "includes" | "startsWith") => {
                Fault::new(format!("`{word}` is not an operator of conditions"), FUNCTIONS, at)
            }
            (None, word)
                if !parser.text.get(..at.start).is_some_and(|t| t.ends_with(char::is_whitespace)) =>
            {
                Fault::new(format!("`{word}` does not fit here"), "put text in quotes", at)
            }
            (None, word) => no_operator(&format!("`{word}`"), at),
        },
        Token::Text(_) => no_operator("this text", at),
        Token::Number(_) => no_operator("this number", at),
        Token::Sign("?") => left_out("the choice `… ? … : …`", at),
        Token::Sign("%") => left_out("the remainder `%`", at),
        Token::Sign("{") => left_out("maps (`{…}`)", at),
        Token::Sign(")" | "]") => {
            Fault::new(format!("this `{written}` closes nothing"), "take it out, or open it further left", at)
        }
        Token::Sign(",") => {
            Fault::new("a comma separates only the items of a list", "write `&&` or `||`", at)
        }
        Token::Sign(_) => {
            Fault::new(format!("`{written}` does not fit here"), "join two conditions with `&&` or `||`", at)
        }
        Token::End => Fault::new("something is missing here", "finish the condition", at),
    }
}

fn no_operator(what: &str, at: Range<usize>) -> Fault {
    let help = "join two conditions with `&&` or `||`, compare two values with `==`";
    Fault::new(format!("there is no operator before {what}"), help, at)
}

/// An operand is missing.
pub fn missing(parser: &Parser<'_>) -> Fault {
    let at = parser.place(0);
    let written = parser.text.get(at.clone()).unwrap_or_default();
    match parser.peek() {
        Token::Sign("{") => left_out("maps (`{…}`)", at),
        Token::Sign("?") => left_out("the choice `… ? … : …`", at),
        _ => match (parser.before(), written) {
            (Some(before), _) => {
                let before_text = parser.text.get(before.at.clone()).unwrap_or_default();
                let message = format!("something is missing after `{before_text}`");
                let help = "write a question, a number or a text there";
                Fault::new(message, help, before.at.clone())
            }
            (None, "*" | "/" | "%" | "." | ")" | "]" | ",") => {
                Fault::new(format!("a condition cannot begin with `{written}`"), "take it out", at)
            }
            (None, _) => {
                Fault::new(format!("something is missing before `{written}`"), "write a question there", at)
            }
        },
    }
}

/// A word that is no `bank.question`.
pub fn lone(parser: &Parser<'_>) -> Fault {
    let at = parser.place(0);
    let Token::Word(word) = parser.peek() else { return missing(parser) };
    let is_prefix = matches!(word.to_ascii_lowercase().as_str(), "b" | "r" | "br" | "rb");
    if is_prefix && matches!(parser.ahead(1), Token::Text(_)) && parser.touches_next() {
        let what =
            if word.eq_ignore_ascii_case("r") { "raw texts (`r\"…\"`)" } else { "bytes (`b\"…\"`)" };
        return left_out(what, at.start..parser.place(1).end);
    }
    if let Some(fault) = joiner_without_operand(parser, word) {
        return fault;
    }
    if is_call(parser.ahead(1)) {
        return no_function(word, at);
    }
    match parser.ahead(1) {
        Token::Wrong(fault) if parser.touches_next() => return fault.clone(),
        Token::Sign(".") => return half_name(parser, word),
        _ => {}
    }
    match word.to_ascii_lowercase().as_str() {
        "null" | "none" => return left_out("`null`", at),
        "true" | "yes" => return Fault::new(format!("`{word}` is no value"), "write `true`", at),
        "false" | "no" => return Fault::new(format!("`{word}` is no value"), "write `false`", at),
        _ => {}
    }
    hyphenated(parser).unwrap_or_else(|| unquoted(parser, word, at))
}

fn joiner_without_operand(parser: &Parser<'_>, word: &str) -> Option<Fault> {
    let sign = joiner(word)?;
    let at = parser.place(0);
    (!matches!(parser.ahead(1), Token::Sign("."))).then(|| match sign {
        "!" => Fault::new(
            format!("`{word}` is not an operator of conditions"),
            "write `!` before what must not hold: `!(…)`",
            at,
        ),
        sign => {
            Fault::new(format!("`{word}` is not an operator of conditions"), format!("write `{sign}`"), at)
        }
    })
}

/// `bank.` without a question, or with a function behind it.
fn half_name(parser: &Parser<'_>, word: &str) -> Fault {
    let at = parser.place(0).start..parser.place(2).end.max(parser.place(1).end);
    match parser.ahead(2) {
        Token::Word(name) if unsupported(name).is_some() => no_function(name, parser.place(2)),
        Token::Word(name) => Fault::new(
            format!("`{word}` is not a question"),
            format!("write the bank and the question before the function: `{word}.….{name}(…)`"),
            parser.place(0),
        ),
        Token::Wrong(fault) => fault.clone(),
        _ => Fault::new(
            format!("`{word}.` is only half a name"),
            format!("write the bank and the question: `{word}.order_value`"),
            at,
        ),
    }
}

/// A text that lacks its quotes, or a question that lacks its bank.
fn unquoted(parser: &Parser<'_>, word: &str, at: Range<usize>) -> Fault {
    let is_value = matches!(
        parser.before().map(|before| &before.token),
        Some(Token::Sign("==" | "!=" | "[" | "," | "<" | ">" | "<=" | ">="))
    ) || matches!(parser.ahead(1), Token::Word("in"));
    if is_value {
        return Fault::new(
            format!("`{word}` has no quotes"),
            format!("write `\"{word}\"`; a question is written `bank.{word}`"),
            at,
        );
    }
    let help = format!("write the bank before it, such as `credit.{word}`; text is written `\"{word}\"`");
    Fault::new(format!("`{word}` is not a question"), help, at)
}

/// Words joined by hyphens at the token at hand: a bank's name that conditions cannot say, or text without quotes.
fn hyphenated(parser: &Parser<'_>) -> Option<Fault> {
    let mut by = 0;
    while matches!(parser.ahead(by + 1), Token::Sign("-"))
        && matches!(parser.ahead(by + 2), Token::Word(_) | Token::Number(_))
        && parser.place(by).end == parser.place(by + 1).start
        && parser.place(by + 1).end == parser.place(by + 2).start
    {
        by += 2;
    }
    if by == 0 {
        return None;
    }
    let at = parser.place(0).start..parser.place(by).end;
    let name = parser.text.get(at.clone())?;
    let (Token::Sign("."), Token::Word(question)) = (parser.ahead(by + 1), parser.ahead(by + 2)) else {
        return Some(Fault::new(format!("`{name}` has no quotes"), format!("write `\"{name}\"`"), at));
    };
    let better = name.replace('-', "_");
    Some(Fault::new(
        format!("a condition cannot name the bank `{name}`, because `-` is a minus there"),
        format!("rename its file to `{better}.yaml` and write `{better}.{question}`"),
        at,
    ))
}

/// `credit.order-value`, of which `credit.order` is read.
pub fn hyphen_behind(parser: &Parser<'_>, read: &Range<usize>) -> Option<Fault> {
    let (Token::Sign("-"), Token::Word(word)) = (parser.peek(), parser.ahead(1)) else { return None };
    let touches = read.end == parser.place(0).start && parser.touches_next();
    // `a.b-c.d` is a difference, if a terse one.
    if !touches || matches!(parser.ahead(2), Token::Sign(".")) || is_call(parser.ahead(2)) {
        return None;
    }
    let at = read.start..parser.place(1).end;
    let begun = parser.text.get(read.clone()).unwrap_or_default();
    Some(Fault::new(
        format!("`{begun}-{word}` is not a question, because `-` is a minus here"),
        format!("write `{begun}_{word}`: a question's id has `_` between its words"),
        at,
    ))
}

/// `a.b.c`, of which `a.b` is read.
pub fn three_parts(parser: &Parser<'_>, read: &Range<usize>) -> Fault {
    let at = read.start..parser.place(0).end;
    let name = parser.text.get(at.clone()).unwrap_or_default();
    match parser.peek() {
        Token::Word("size" | "contains" | "startsWith") => {
            Fault::new("this function has no parentheses", FUNCTIONS, parser.place(0))
        }
        _ => Fault::new(
            format!("`{name}` has more than two parts"),
            "a question is written `bank.question`, and nothing follows it",
            at,
        ),
    }
}

/// `a.b.size()`, of which `a.b.` is read.
pub fn size_behind(parser: &Parser<'_>, read: &Range<usize>) -> Fault {
    let subject = parser.text.get(read.clone()).unwrap_or_default();
    Fault::new("`size` stands before what it counts", format!("write `size({subject})`"), parser.place(0))
}
