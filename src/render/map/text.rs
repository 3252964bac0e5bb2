//! How wide words are, and where they break.
//!
//! Which font a reader has is not known when the map is drawn, so the estimate is that of a wide one (DejaVu Sans, set
//! bold): what fits by it fits in narrower ones too. Nothing is ever cut off: words wrap, and one too long for its box
//! breaks.

use unicode_width::UnicodeWidthChar;

/// The width of `text` in pixels where letters are `size` pixels high.
pub fn width(text: &str, size: i32) -> i32 {
    let hundredths: i32 = text.chars().map(hundredths).sum();
    (hundredths * size + 99) / 100
}

/// The width of a character in hundredths of the letters' size.
fn hundredths(c: char) -> i32 {
    match c {
        ' ' => 35,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '’' | '‘' => 40,
        'f' | 'r' | 't' | '-' | '(' | ')' | '/' | 'I' | 'J' => 50,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 110,
        _ => match c.width().unwrap_or(0) {
            0 => 0,
            1 if c.is_uppercase() => 85,
            1 => 72,
            _ => 105,
        },
    }
}

/// `text` in lines no wider than `room`.
pub fn wrap(text: &str, size: i32, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let mut is_joined = false;
        for part in parts(word, size, room) {
            let space = if is_joined { "" } else { " " };
            is_joined = true;
            match lines.last_mut() {
                Some(line) if width(line, size) + width(space, size) + width(&part, size) <= room => {
                    line.push_str(space);
                    line.push_str(&part);
                }
                _ => lines.push(part),
            }
        }
    }
    lines
}

/// The parts of a word between which a line may break: anywhere between wide characters, as in Chinese and Japanese,
/// else only where the word itself does not fit.
fn parts(word: &str, size: i32, room: i32) -> Vec<String> {
    let is_wide = |c: char| c.width().unwrap_or(0) > 1;
    if width(word, size) <= room && !word.contains(is_wide) {
        return vec![word.to_owned()];
    }
    let mut parts: Vec<String> = Vec::new();
    for c in word.chars() {
        let sticks = c.width().unwrap_or(0) == 0;
        match parts.last_mut() {
            Some(part) if sticks => part.push(c),
            Some(part)
                if !is_wide(c)
                    && !part.contains(is_wide)
                    && width(part, size) + width(c.encode_utf8(&mut [0; 4]), size) <= room =>
            {
                part.push(c);
            }
            _ => parts.push(c.to_string()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{width, wrap};

    #[test]
    fn words_wrap_and_long_ones_break() {
        assert_eq!(wrap("Answer the security questions", 12, 110), ["Answer the", "security", "questions"]);
        assert_eq!(wrap("Donaudampfschifffahrt", 12, 80), ["Donauda", "mpfschifff", "ahrt"]);
        assert_eq!(wrap("信用調査を行う", 12, 40), ["信用調", "査を行", "う"]);
        assert_eq!(wrap("  ", 12, 40), [""; 0]);
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        for room in 30..200 {
            for line in wrap("Supercalifragilistic e\u{301}tat 与信限度額 WWWWWW a-b/c ffi", 13, room) {
                assert!(width(&line, 13) <= room, "{line}");
            }
        }
    }
}
