//! Texts of several parts as one.

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
            words.split_ascii_whitespace().for_each(&mut add);
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
        while let Some((before, block)) = rest.split_once("<pre") {
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
