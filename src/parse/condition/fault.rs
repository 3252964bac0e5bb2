//! What is wrong with a condition that cannot be read, in words that say what to write instead.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, nearest};

/// The rule of every fault.
pub const SYNTAX: &str = "condition-syntax";

/// The first thing wrong with a condition.
#[derive(Clone, PartialEq, Debug)]
pub struct Fault {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Its bytes in the condition.
    pub at: Range<usize>,
}

impl Fault {
    /// A fault at these bytes.
    pub fn new(message: impl Into<String>, help: impl Into<String>, at: Range<usize>) -> Self {
        Self { message: message.into(), help: help.into(), at }
    }

    /// The fault as a finding.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::error(SYNTAX, self.message.clone()).help(self.help.clone())
    }
}

/// Signs of other languages, of keyboards and of word processors, a longer one before the one it begins with: what
/// is written, and what to write.
const SLIPS: [(&str, &str); 23] = [
    ("===", "=="),
    ("!==", "!="),
    ("=<", "<="),
    ("=>", ">="),
    ("<>", "!="),
    ("==", ""),
    ("=", "=="),
    ("&&", ""),
    ("&", "&&"),
    ("||", ""),
    ("|", "||"),
    ("≠", "!="),
    ("≤", "<="),
    ("≥", ">="),
    ("×", "*"),
    ("÷", "/"),
    ("–", "-"),
    ("−", "-"),
    ("—", "-"),
    ("^", ""),
    ("¬", "!"),
    ("∧", "&&"),
    ("∨", "||"),
];

/// Whether `rest` begins with a sign that means something, but not here.
pub fn wrong_sign(rest: &str, at: usize) -> Option<Fault> {
    let first = rest.chars().next()?;
    let at_first = at..at + first.len_utf8();
    if matches!(first, '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '`') {
        let message = format!("`{first}` is not a quote that conditions know");
        let message =
            if first == '`' { "a backtick is not a quote that conditions know".into() } else { message };
        return Some(Fault::new(message, "use straight quotes: `\"d60\"` or `'d60'`", at_first));
    }
    if matches!(first, '£' | '€' | '$') {
        let number: String = rest
            .chars()
            .skip(1)
            .take_while(|c| c.is_ascii_digit() || *c == ',')
            .filter(|c| *c != ',')
            .collect();
        let help = if number.is_empty() {
            "write the number alone".to_owned()
        } else {
            format!("write the number alone: `{number}`")
        };
        return Some(Fault::new("an amount has no sign in a condition", help, at_first));
    }
    let (written, right) = SLIPS.iter().find(|(written, _)| rest.starts_with(written))?;
    let message = match *written {
        _ if right.is_empty() => return None,
        "=" => "`=` does not compare".to_owned(),
        written => format!("`{written}` is not a sign that conditions know"),
    };
    Some(Fault::new(message, format!("write `{right}`"), at..at + written.len()))
}

/// A letter that stands for nothing.
pub fn stranger(letter: char, at: usize) -> Fault {
    let message = match letter {
        letter if letter.is_control() || letter.is_whitespace() => {
            "an invisible character cannot stand in a condition".to_owned()
        }
        letter => format!("`{letter}` cannot stand in a condition"),
    };
    Fault::new(message, "take it out, or put text in quotes", at..at + letter.len_utf8())
}

/// Whether something that belongs to no number follows one.
pub fn wrong_number(written: &str, after: &str, at: usize) -> Option<Fault> {
    let next = after.chars().next()?;
    let end = at + written.len();
    let word: usize =
        after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum();
    let alone = || format!("write the number alone: `{written}`");
    match next {
        'u' | 'U' if word == 1 => {
            Some(Fault::new("unsigned numbers cannot be used in conditions", alone(), at..end + 1))
        }
        'x' | 'X' if written == "0" => {
            let help = "write it with the digits from 0 to 9";
            Some(Fault::new("hexadecimal numbers cannot be used in conditions", help, at..end + word))
        }
        'k' | 'K' | 'm' | 'M' if word == 1 => {
            let zeros = if next.eq_ignore_ascii_case(&'k') { "000" } else { "000000" };
            let help = format!("write the whole number: `{written}{zeros}`");
            Some(Fault::new("a number has no letter in a condition", help, at..end + 1))
        }
        '%' if !after.get(1..)?.trim_start().starts_with(|c: char| c.is_alphanumeric() || c == '(') => {
            Some(Fault::new("a percentage has no sign in a condition", alone(), at..end + 1))
        }
        ',' | '\'' | '_' => thousands(written, after, at),
        _ if word > 0 => Some(Fault::new("a number has no letters in a condition", alone(), at..end + word)),
        _ => None,
    }
}

/// `25,000` for `25000`. In a list `[1,200]` means something else, which is why three digits are asked for and the
/// list is let through.
fn thousands(written: &str, after: &str, at: usize) -> Option<Fault> {
    let group = after.get(1..)?;
    let digits = group.bytes().take_while(u8::is_ascii_digit).count();
    let is_group = digits == 3 && written.len() <= 3;
    let is_grouped = is_group && !(after.starts_with(',') && in_list(group));
    let help = || format!("write `{written}{}`", group.get(..3).unwrap_or_default());
    is_grouped
        .then(|| Fault::new("thousands are not set apart in a condition", help(), at..at + written.len() + 4))
}

/// Whether a list ends behind this number.
fn in_list(group: &str) -> bool {
    group.find(']').is_some_and(|end| !group.get(..end).unwrap_or_default().contains('['))
}

/// What `&&`, `||` and `!` are called in other languages.
pub fn joiner(word: &str) -> Option<&'static str> {
    match word.to_ascii_lowercase().as_str() {
        "and" => Some("&&"),
        "or" => Some("||"),
        "not" => Some("!"),
        _ => None,
    }
}

/// Parts of CEL that this language leaves out: the name to call them by.
pub fn unsupported(word: &str) -> Option<&'static str> {
    Some(match word {
        "has" => "`has(…)`",
        "all" | "exists" | "exists_one" | "map" | "filter" => {
            "macros over lists such as `all(…)` and `exists(…)`"
        }
        "matches" => "regular expressions (`matches`)",
        "endsWith" => "`endsWith(…)`",
        "timestamp" | "getFullYear" | "getMonth" | "getDate" => "`timestamp(…)` and its parts",
        "duration" => "`duration(…)`",
        "int" | "uint" | "double" | "string" | "bytes" | "bool" | "type" | "dyn" => {
            "conversions such as `int(…)` and `string(…)`"
        }
        _ => return None,
    })
}

/// A function that is not there.
pub fn no_function(name: &str, at: Range<usize>) -> Fault {
    if let Some(feature) = unsupported(name) {
        return left_out(feature, at);
    }
    let message = format!("there is no function `{name}`");
    let help = match nearest(name, ["size", "startsWith", "contains"]) {
        Some(near) => format!("did you mean `{near}`?"),
        None => FUNCTIONS.to_owned(),
    };
    Fault::new(message, help, at)
}

/// The functions there are, as a help.
pub const FUNCTIONS: &str = "the functions are `size(bank.question)`, `bank.question.startsWith(\"…\")` and `bank.question.contains(\"…\")`";

/// A part of CEL that this language leaves out.
pub fn left_out(feature: &str, at: Range<usize>) -> Fault {
    let help = "what can be used: `==` `!=` `<` `<=` `>` `>=` `in` `&&` `||` `!` `+` `-` `*` `/`, `size`, `startsWith` and `contains`";
    Fault::new(format!("{feature} cannot be used in conditions"), help, at)
}
