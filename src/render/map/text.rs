//! How wide words are, and where they break.
//!
//! Which font a reader has is not known when the map is drawn, so the estimate is that of a wide one (`DejaVu Sans`):
//! what fits by it fits in narrower ones too. Nothing is ever cut off: words wrap, and one too long for its box breaks,
//! without a hyphen, which would make other words of it for those who hear them.

use unicode_width::UnicodeWidthChar;

/// How letters are set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Face {
    /// Their size in pixels.
    pub size: i32,
    /// Whether they are bold.
    pub bold: bool,
}

/// The letters of titles where there is room.
pub const TITLE: Face = Face { size: 13, bold: true };

/// The letters of teams' names where there is room.
pub const HEAD: Face = Face { size: 12, bold: true };

/// The smallest letters.
pub const SMALL: Face = Face { size: 12, bold: false };

/// A line of wrapped text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrapped {
    /// Its words.
    pub text: String,
    /// Whether it begins within a word.
    pub is_joined: bool,
}

impl Face {
    /// The width of `text` in pixels.
    pub fn width(self, text: &str) -> i32 {
        let hundredths: i32 = text.chars().map(hundredths).sum();
        // Bold letters are a seventh wider.
        let hundredths = if self.bold { hundredths * 8 / 7 } else { hundredths };
        (hundredths * self.size + 99) / 100
    }

    /// The width of the widest word of `text`, which may break only between wide characters.
    pub fn widest(self, text: &str) -> i32 {
        let words = text.split_whitespace().flat_map(|word| word.split_inclusive(is_wide));
        words.map(|word| self.width(word)).max().unwrap_or_default()
    }

    /// `text` in lines no wider than `room`.
    pub fn wrap(self, text: &str, room: i32) -> Vec<Wrapped> {
        let mut lines: Vec<Wrapped> = Vec::new();
        for word in text.split_whitespace() {
            let mut space = " ";
            for part in self.parts(word, room) {
                match lines.last_mut() {
                    Some(line) if self.width(&format!("{}{space}{part}", line.text)) <= room => {
                        line.text.push_str(space);
                        line.text.push_str(&part);
                    }
                    _ => lines.push(Wrapped { text: part, is_joined: space.is_empty() }),
                }
                space = "";
            }
        }
        lines
    }

    /// The parts of a word between which a line may break: anywhere between wide characters, as in Chinese and
    /// Japanese, else only where the word itself does not fit.
    fn parts(self, word: &str, room: i32) -> Vec<String> {
        word.split_inclusive(is_wide).flat_map(|part| self.pieces(part, room)).collect()
    }

    /// A word in pieces of about one length that fit.
    fn pieces(self, word: &str, room: i32) -> Vec<String> {
        let whole = self.width(word);
        if whole <= room {
            return vec![word.to_owned()];
        }
        let count = whole / (room - self.size).max(self.size) + 1;
        let (mut pieces, mut done) = (vec![String::new()], String::new());
        for c in word.chars() {
            let open = i32::try_from(pieces.len()).unwrap_or(i32::MAX);
            let is_due = self.width(&done) * count >= whole.saturating_mul(open);
            done.push(c);
            match pieces.last_mut() {
                Some(piece) if piece.is_empty() || c.width().unwrap_or(0) == 0 => piece.push(c),
                Some(piece) if !is_due && self.width(&format!("{piece}{c}")) <= room => piece.push(c),
                _ => pieces.push(c.to_string()),
            }
        }
        pieces
    }
}

fn is_wide(c: char) -> bool {
    c.width().unwrap_or(0) > 1
}

/// The width of a character in hundredths of the letters' size.
fn hundredths(c: char) -> i32 {
    match c {
        'i' | 'j' | 'l' | '\'' | 'I' | 'J' => 30,
        ' ' | '.' | ',' | ':' | ';' | '/' | '|' | '’' | '‘' => 34,
        'f' | 't' | 'r' | '-' | '(' | ')' | '!' => 41,
        'c' | 's' | 'z' | '–' => 55,
        'w' => 82,
        'm' | 'M' | 'W' | '@' | '%' | '—' | '…' => 99,
        '\0'..='\u{7F}' if c.is_uppercase() => 79,
        '\0'..='\u{7F}' => 64,
        _ => match c.width().unwrap_or(0) {
            0 => 0,
            1 if c.is_uppercase() => 95,
            1 => 75,
            _ => 102,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{SMALL, TITLE};

    fn wrapped(text: &str, room: i32) -> String {
        let lines = SMALL.wrap(text, room);
        let line = |line: &super::Wrapped| format!("{}{}", if line.is_joined { "" } else { " " }, line.text);
        lines.iter().map(line).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_wrap_and_long_ones_break() {
        assert_eq!(wrapped("Answer the security questions", 90), " Answer the| security| questions");
        assert_eq!(wrapped("Die Donaudampfschifffahrt", 80), " Die| Donauda|mpfsch|ifffahrt");
        assert_eq!(wrapped("信用調査を行う", 40), " 信用調|査を行|う");
        assert_eq!(wrapped("  ", 40), "");
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        for room in 30..200 {
            for line in TITLE.wrap("Supercalifragilistic e\u{301}tat 与信限度額 WWWWWW a-b/c ffi", room)
            {
                assert!(TITLE.width(&line.text) <= room, "{line:?}");
            }
        }
    }
}
