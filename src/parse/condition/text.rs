//! Texts in quotes.

use super::fault::Fault;

/// The text that `rest` begins with, and its length with the quotes. `at` is where `rest` stands.
pub fn read(rest: &str, at: usize) -> Result<(String, usize), Fault> {
    let quote = rest.chars().next().unwrap_or('"');
    let triple: String = std::iter::repeat_n(quote, 3).collect();
    if rest.starts_with(&triple) {
        let help = "put one quote at each end";
        return Err(Fault::new("texts in three quotes cannot be used in conditions", help, at..at + 3));
    }
    let mut text = String::new();
    let mut letters = rest.char_indices().skip(1);
    while let Some((offset, letter)) = letters.next() {
        match letter {
            letter if letter == quote => return Ok((text, offset + 1)),
            '\n' | '\r' => break,
            '\\' => {
                let from = offset + 1;
                let Some((escaped, length)) = rest.get(from..).and_then(escape) else {
                    let help = "write `\\\\` for a backslash, `\\\"` for a quote";
                    let length =
                        1 + rest.get(from..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
                    let at = at + offset;
                    return Err(Fault::new("a text cannot hold this after `\\`", help, at..at + length));
                };
                text.push(escaped);
                for _ in 0..length {
                    letters.next();
                }
            }
            letter => text.push(letter),
        }
    }
    let help = format!("add a `{quote}` where the text ends");
    Err(Fault::new("this text is never closed", help, at..at + rest.trim_end().len()))
}

/// The letter that CEL's escape stands for (what follows a backslash), and how many letters it takes.
fn escape(rest: &str) -> Option<(char, usize)> {
    let simple = |letter| Some((letter, 1));
    match rest.chars().next()? {
        letter @ ('\\' | '?' | '"' | '\'' | '`') => simple(letter),
        'a' => simple('\u{7}'),
        'b' => simple('\u{8}'),
        'f' => simple('\u{c}'),
        'n' => simple('\n'),
        'r' => simple('\r'),
        't' => simple('\t'),
        'v' => simple('\u{b}'),
        'x' | 'X' => coded(rest, 1, 2, 16),
        'u' => coded(rest, 1, 4, 16),
        'U' => coded(rest, 1, 8, 16),
        '0'..='3' => coded(rest, 0, 3, 8),
        _ => None,
    }
}

/// The letter of a code: `length` digits after `skip` letters.
fn coded(rest: &str, skip: usize, length: usize, radix: u32) -> Option<(char, usize)> {
    let digits = rest.get(skip..skip + length)?;
    let is_code = digits.chars().all(|digit| digit.is_digit(radix));
    let code = u32::from_str_radix(digits, radix).ok().filter(|_| is_code)?;
    Some((char::from_u32(code)?, skip + length))
}
