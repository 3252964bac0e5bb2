//! Words in parts by the letters they begin with. Where a part begins depends on its own words alone, so that a word
//! more or less in one part leaves the others as they are.

/// Words that begin alike.
pub struct Part {
    /// What they begin with.
    pub prefix: String,
    /// Their places in the list of words.
    pub items: Vec<usize>,
}

/// Longer prefixes are not tried: what is still too large stays together.
const DEEPEST: usize = 6;

/// Splits words, which are in order, into parts that are smaller than `most` where they can be. The part for a word is
/// the one with the longest prefix the word begins with.
pub fn split(words: &[&str], size: &dyn Fn(usize) -> usize, most: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let all: Vec<usize> = (0..words.len()).collect();
    Splitter { words, size, most, parts: &mut parts }.split(String::new(), all);
    parts.sort_unstable_by(|a, b| a.prefix.cmp(&b.prefix));
    parts
}

struct Splitter<'a> {
    words: &'a [&'a str],
    size: &'a dyn Fn(usize) -> usize,
    most: usize,
    parts: &'a mut Vec<Part>,
}

impl Splitter<'_> {
    fn split(&mut self, prefix: String, items: Vec<usize>) {
        let depth = prefix.chars().count();
        if self.sum(&items) <= self.most || depth == DEEPEST {
            self.parts.push(Part { prefix, items });
            return;
        }
        let mut rest = Vec::new();
        for (next, below) in self.by_next_letter(depth, items) {
            match next {
                // What is small does not need a file of its own.
                Some(next) if self.sum(&below) > self.most / 3 => {
                    self.split(format!("{prefix}{next}"), below);
                }
                _ => rest.extend(below),
            }
        }
        if !rest.is_empty() || prefix.is_empty() {
            self.parts.push(Part { prefix, items: rest });
        }
    }

    fn sum(&self, items: &[usize]) -> usize {
        items.iter().map(|item| (self.size)(*item)).sum()
    }

    /// The items by the letter at `depth`; `None` for words that end before it.
    fn by_next_letter(&self, depth: usize, items: Vec<usize>) -> Vec<(Option<char>, Vec<usize>)> {
        let mut groups: Vec<(Option<char>, Vec<usize>)> = Vec::new();
        for item in items {
            let next = self.words.get(item).and_then(|word| word.chars().nth(depth));
            match groups.last_mut().filter(|(letter, _)| *letter == next) {
                Some((_, group)) => group.push(item),
                None => groups.push((next, vec![item])),
            }
        }
        groups
    }
}
