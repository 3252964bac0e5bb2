//! Questions by their number on the page at hand.

use std::collections::HashMap;
use std::sync::Arc;

/// The questions that a page shows. Another question of the page, or a condition, can then name one by its number.
#[derive(Default)]
pub struct Numbers {
    shown: HashMap<Arc<str>, Here>,
    count: usize,
}

/// Where on the page a question is.
pub struct Here {
    /// Its number.
    pub number: usize,
    /// Its anchor.
    pub anchor: String,
}

impl Numbers {
    /// Counts a question in, known by `bank.question`. Its anchor is `anchor`, with a number where the page shows it
    /// again; references lead to where it stands first.
    pub fn add(&mut self, id: &Arc<str>, anchor: &str) -> Here {
        self.count += 1;
        let number = self.count;
        if self.shown.contains_key(id) {
            return Here { number, anchor: format!("{anchor}-{number}") };
        }
        self.shown.insert(Arc::clone(id), Here { number, anchor: anchor.to_owned() });
        Here { number, anchor: anchor.to_owned() }
    }

    /// Where the page shows the question of this id.
    pub fn get(&self, id: &str) -> Option<&Here> {
        self.shown.get(id)
    }
}
