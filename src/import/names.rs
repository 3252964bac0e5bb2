//! Names of ours for names of others.

use std::collections::HashSet;

use deunicode::deunicode;

/// `accessRestrictions` and `Access restrictions` as `access_restrictions`: a name for conditions. A name that would
/// start with a digit, or be a word of theirs, gets a letter before it.
pub fn snake(name: &str) -> String {
    let joined = words(name).join("_");
    let starts_well = joined.starts_with(|c: char| c.is_ascii_lowercase());
    if joined.is_empty() {
        "question".to_owned()
    } else if !starts_well || matches!(joined.as_str(), "true" | "false" | "in" | "null") {
        format!("q_{joined}")
    } else {
        joined
    }
}

/// The same for files and tags: `access-restrictions`.
pub fn kebab(name: &str) -> String {
    let joined = words(name).join("-");
    if joined.is_empty() { "unnamed".to_owned() } else { joined }
}

/// The same for people: `Access restrictions`.
pub fn title(name: &str) -> String {
    crate::model::capitalised(&words(name).join(" "))
}

/// The words of a name, in lower case: cut at what is no letter or digit, and where capitals begin.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = deunicode(&name.replace(['\'', '’'], "")).chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for (at, &c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied().unwrap_or(' ');
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        let begins = c.is_ascii_uppercase()
            && (before.is_ascii_lowercase()
                || before.is_ascii_digit()
                || (before.is_ascii_uppercase() && after.is_ascii_lowercase()));
        if begins {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
        } else {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Names that are given once.
#[derive(Default)]
pub struct Taken(HashSet<String>);

impl Taken {
    /// The name, with a number behind `joint` where it is taken already; and whether it was.
    pub fn give(&mut self, name: &str, joint: char) -> (String, bool) {
        if self.0.insert(name.to_owned()) {
            return (name.to_owned(), false);
        }
        let mut number = 2_usize;
        loop {
            let numbered = format!("{name}{joint}{number}");
            if self.0.insert(numbered.clone()) {
                return (numbered, true);
            }
            number += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{kebab, snake, title};

    #[test]
    fn names_become_words_of_ours() {
        assert_eq!(snake("accessRestrictions"), "access_restrictions");
        assert_eq!(snake("10WorkingDays"), "q_10_working_days");
        assert_eq!(snake("MI"), "mi");
        assert_eq!(snake("labWiFi"), "lab_wi_fi");
        assert_eq!(snake("mitigatingFactors2"), "mitigating_factors2");
        assert_eq!(snake("IR35Status"), "ir35_status");
        assert_eq!(snake("Qui décide ?"), "qui_decide");
        assert_eq!(snake("in"), "q_in");
        assert_eq!(snake("?!"), "question");
        assert_eq!(kebab("Who's in the room?"), "whos-in-the-room");
        assert_eq!(title("edit_brief_response"), "Edit brief response");
    }
}
