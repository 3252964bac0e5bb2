//! A condition's words and signs.

use std::ops::Range;

use super::fault::{self, Fault};
use super::text;

/// One word or sign.
#[derive(Clone, PartialEq, Debug)]
pub enum Token<'t> {
    /// A number.
    Number(f64),
    /// A text in quotes, its escapes read.
    Text(String),
    /// Letters, digits and `_`.
    Word(&'t str),
    /// One of [`SIGNS`].
    Sign(&'static str),
    /// Something that cannot stand in a condition.
    Wrong(Fault),
    /// The end.
    End,
}

/// A token and its bytes.
#[derive(Clone, PartialEq, Debug)]
pub struct Placed<'t> {
    /// The token.
    pub token: Token<'t>,
    /// Its bytes in the condition.
    pub at: Range<usize>,
}

/// The signs, a longer one before the one it begins with. Some are only known so that they can be refused by name.
const SIGNS: [&str; 23] = [
    "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "(", ")", "[", "]", ",", ".",
    "?", "{", "}",
];

/// The tokens up to the end or the first that is wrong, which is reported only when the parser gets there.
pub fn tokens(text: &str) -> Vec<Placed<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        at += rest.len() - rest.trim_start_matches(BLANKS).len();
        let (token, length) = match next(text, at) {
            Ok(found) => found,
            Err(wrong) => (Token::Wrong(wrong), 0),
        };
        let is_last = matches!(token, Token::End | Token::Wrong(_));
        tokens.push(Placed { token, at: at..at + length });
        if is_last {
            return tokens;
        }
        at += length;
    }
}

/// What CEL passes over between tokens.
const BLANKS: [char; 5] = [' ', '\t', '\n', '\u{C}', '\r'];

/// The token at `at`, and its length.
fn next(text: &str, at: usize) -> Result<(Token<'_>, usize), Fault> {
    let rest = text.get(at..).unwrap_or_default();
    let Some(first) = rest.chars().next() else { return Ok((Token::End, 0)) };
    let second = rest.chars().nth(1);
    if first.is_ascii_digit() || (first == '.' && second.is_some_and(|c| c.is_ascii_digit())) {
        return number(rest, at);
    }
    if first == '"' || first == '\'' {
        let (read, length) = text::read(rest, at)?;
        return Ok((Token::Text(read), length));
    }
    if first.is_alphabetic() || first == '_' {
        let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        // CEL's names are ASCII, and so are the ids of questions.
        return match word.char_indices().find(|(_, c)| !c.is_ascii()) {
            Some((inside, strange)) => Err(fault::stranger(strange, at + inside)),
            None => Ok((Token::Word(word), length)),
        };
    }
    if let Some(wrong) = fault::wrong_sign(rest, at) {
        return Err(wrong);
    }
    match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
        Some(sign) => Ok((Token::Sign(sign), sign.len())),
        None => Err(fault::stranger(first, at)),
    }
}

fn number(rest: &str, at: usize) -> Result<(Token<'_>, usize), Fault> {
    let bytes = rest.as_bytes();
    let digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let mut length = digits(0);
    if bytes.get(length) == Some(&b'.') && digits(length + 1) > 0 {
        length += 1 + digits(length + 1);
    }
    if matches!(bytes.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        let exponent = digits(length + 1 + sign);
        length += if exponent > 0 { 1 + sign + exponent } else { 0 };
    }
    let (written, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
    if let Some(wrong) = fault::wrong_number(written, after, at) {
        return Err(wrong);
    }
    match written.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok((Token::Number(number), length)),
        _ => Err(Fault::new("this number is too large", "write a smaller one", at..at + length)),
    }
}
