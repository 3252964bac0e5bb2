//! Texts of several parts as one.

use memchr::{memchr3, memmem};

use crate::model::{Linked, Rich, words};

/// Sentences, one after the other.
#[derive(Default)]
pub struct Text(String);

impl Text {
    /// Adds words. What ends without a full stop gets one, so that it is not read on into what follows.
    pub fn add(&mut self, words: &str) -> &mut Self {
        let is_open = self.0.chars().next_back().is_some_and(|last| last.is_alphanumeric() || last == ')');
        let (before, gap) = (self.0.len(), if is_open { ". " } else { " " });
        self.0.reserve(words.len() + gap.len());
        let mut add = |part: &str| {
            if !self.0.is_empty() {
                self.0.push_str(if self.0.len() == before { gap } else { " " });
            }
            self.0.push_str(part);
        };
        if words.is_ascii() {
            // The same, and several times faster.
            for line in words.split('\n').map(str::trim_ascii).filter(|line| !line.is_empty()) {
                if is_even(line) { add(line) } else { line.split_ascii_whitespace().for_each(&mut add) }
            }
        } else {
            words.split_whitespace().for_each(&mut add);
        }
        self
    }

    /// Adds the words of a text.
    pub fn rich(&mut self, rich: &Rich<Linked>) -> &mut Self {
        self.add(&rich.words())
    }

    /// Adds the words of some HTML, but not its blocks of code; those go to `code`.
    pub fn html(&mut self, html: &str, code: &mut Self) -> &mut Self {
        let mut rest = html;
        // Every text is searched, and this searches many bytes at a time.
        while let Some(at) = memmem::find(rest.as_bytes(), b"<pre") {
            let (before, block) = rest.split_at(at);
            let (block, after) = block.split_once("</pre>").unwrap_or((block, ""));
            self.add(&words(before));
            code.add(&words(block.split_once('>').map_or("", |(_, block)| block)));
            rest = after;
        }
        self.add(&words(rest))
    }

    /// Adds the words of several texts.
    pub fn all<'r>(&mut self, texts: impl IntoIterator<Item = &'r Rich<Linked>>) -> &mut Self {
        for text in texts {
            self.rich(text);
        }
        self
    }

    /// The whole.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

/// Whether no words of a line are parted by anything but a single space.
fn is_even(line: &str) -> bool {
    let line = line.as_bytes();
    memchr3(b'\t', b'\r', b'\x0c', line).is_none() && memmem::find(line, b"  ").is_none()
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn words_are_parted_by_single_spaces_and_sentences_by_full_stops() {
        let mut text = Text::default();
        text.add("  One\ttwo  three\n\n four five \r\n six\u{b}seven\x0ceight.")
            .add("")
            .add("Nine\n")
            .add("ten\u{a0}\u{e9}  on");
        assert_eq!(text.take(), "One two three four five six\u{b}seven eight. Nine. ten \u{e9} on");
    }
}
