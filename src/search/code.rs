//! Numbers as few printable characters, and texts as literals of a script.

/// The digits: all that is printable and stands in a string without an escape, but for what parts lists (`,` and `|`).
/// The first 64 end a number, the others go on.
const DIGITS: &[u8; 90] =
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'()*+-./:;<=>?@[]^_`{}~";

const LAST: u32 = 64;
const MORE: u32 = 26;

/// Appends a number, its lowest part first.
pub fn push(mut number: u32, text: &mut String) {
    while number >= LAST {
        push_digit(LAST + number % MORE, text);
        number /= MORE;
    }
    push_digit(number, text);
}

/// Numbers in rising order as the steps between them.
pub fn rising(numbers: impl IntoIterator<Item = u32>) -> String {
    let (mut text, mut before) = (String::new(), 0);
    for number in numbers {
        push(number.saturating_sub(before), &mut text);
        before = number;
    }
    text
}

fn push_digit(digit: u32, text: &mut String) {
    if let Some(byte) = DIGITS.get(digit as usize) {
        text.push(char::from(*byte));
    }
}

/// A value as a literal of a script. JSON is one.
pub fn literal(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{push, rising};

    #[test]
    fn small_numbers_take_one_character_and_large_ones_few() {
        let code = |number| {
            let mut text = String::new();
            push(number, &mut text);
            text
        };
        assert_eq!((code(0), code(9), code(63)), ("0".to_owned(), "9".to_owned(), "#".to_owned()));
        assert_eq!(code(64).len(), 2);
        assert_eq!(code(1_663).len(), 2);
        assert_eq!(code(43_000).len(), 3);
        assert_eq!(rising([3, 5, 5, 9]), "3204");
    }
}
