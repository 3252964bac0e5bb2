//! Words as a part of an address.

use unicode_general_category::{GeneralCategory, get_general_category};

/// The words as an anchor: lower case, spaces to hyphens, everything out that is no letter, mark, digit, hyphen or
/// underscore, in any script. The form is GitHub's. (Algorithm: github-slugger,
/// `https://github.com/Flet/github-slugger`.)
pub fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    for c in words.trim().chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' | '_' => slug.push(c),
            'A'..='Z' => slug.push(c.to_ascii_lowercase()),
            ' ' => slug.push('-'),
            c if c.is_ascii() => {}
            c => slug.extend(c.to_lowercase().filter(|c| c.is_alphanumeric() || is_mark(*c))),
        }
    }
    if slug.is_empty() { "section".to_owned() } else { slug }
}

fn is_mark(c: char) -> bool {
    use GeneralCategory::{ConnectorPunctuation, EnclosingMark, NonspacingMark, SpacingMark};
    // A variation selector only says that an emoji, which is gone, was in colour.
    let is_variation_selector = ('\u{FE00}'..='\u{FE0F}').contains(&c);
    !is_variation_selector
        && matches!(
            get_general_category(c),
            NonspacingMark | SpacingMark | EnclosingMark | ConnectorPunctuation
        )
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_githubs_and_readable_in_any_script() {
        assert_eq!(slug("Who's in the room?"), "whos-in-the-room");
        assert_eq!(slug("A & B"), "a--b");
        assert_eq!(slug("与信限度額の確認"), "与信限度額の確認");
        assert_eq!(slug("Größe prüfen"), "größe-prüfen");
        assert_eq!(slug("हिन्दी"), "हिन्दी");
        assert_eq!(slug("???"), "section");
    }
}
