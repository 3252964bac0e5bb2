//! Names of files, which are ids.

use super::super::output::Failure;
use super::Kind;
use crate::model::{capitalised, is_id, slug};

/// Refuses what cannot be the id of this kind, with a name that can.
pub fn check(kind: Kind, name: &str) -> Result<(), Failure> {
    let (is_name, form) = match kind {
        Kind::Bank => (is_variable(name), "a letter first, and `_` between words, as conditions use it"),
        _ if opens_folder(name) => (false, "it is the first page of a folder"),
        _ => (is_file_name(name), "small letters and digits, with `-` between words"),
    };
    if is_name {
        return Ok(());
    }
    let better = better(kind, name);
    let help = match better {
        Some(better) => format!("`{better}` would do"),
        None => "choose another, such as `first-call`".replace("first-call", example(kind)),
    };
    let word = kind.word().trim_start_matches("a ");
    Err(Failure(format!("`{name}` cannot be the name of a {word}: {form}\nhelp: {help}")))
}

fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Bank => "credit",
        Kind::Guide => "first-call",
        Kind::Process => "lead-to-order",
        Kind::Control => "credit-limit",
        Kind::Route => "pay-first",
    }
}

/// A name in conditions.
fn is_variable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// An id that does not open a folder.
fn is_file_name(name: &str) -> bool {
    is_id(name) && !name.starts_with('-') && !name.ends_with('-') && !opens_folder(name)
}

fn opens_folder(name: &str) -> bool {
    matches!(name, "index" | "readme")
}

/// What was meant, if that can be told.
fn better(kind: Kind, name: &str) -> Option<String> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = ["md", "yaml", "yml"]
        .iter()
        .find_map(|extension| file.strip_suffix(extension)?.strip_suffix('.'))
        .unwrap_or(file);
    let ascii: String =
        slug(stem).chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    let words: Vec<&str> = ascii.split(['-', '_']).filter(|word| !word.is_empty()).collect();
    let better = words.join(if kind == Kind::Bank { "_" } else { "-" });
    let fits = if kind == Kind::Bank { is_variable(&better) } else { is_file_name(&better) };
    // Letters that were left out would make another word of it.
    (fits && slug(stem).is_ascii() && stem.contains(char::is_alphanumeric)).then_some(better)
}

/// The name as people would write it: `First call` for `first-call`.
pub fn title(name: &str) -> String {
    capitalised(&name.replace(['-', '_'], " "))
}

/// The title as YAML takes it for a text.
pub fn quoted(title: &str) -> String {
    if title.eq_ignore_ascii_case("null") { format!("\"{title}\"") } else { title.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Kind, better, check, title};

    #[test]
    fn a_better_name_is_proposed_where_one_can_be_told() {
        let proposed = |kind, name| better(kind, name).unwrap_or_default();
        assert_eq!(proposed(Kind::Guide, "First Call"), "first-call");
        assert_eq!(proposed(Kind::Guide, "guides/first_call.md"), "first-call");
        assert_eq!(proposed(Kind::Bank, "supply-chain"), "supply_chain");
        assert_eq!(proposed(Kind::Bank, "2nd call"), "");
        assert_eq!(proposed(Kind::Guide, "Größe"), "");
        assert_eq!(proposed(Kind::Guide, "index.md"), "");
        assert_eq!(proposed(Kind::Guide, "…"), "");
    }

    #[test]
    fn names_that_can_be_ids_are_taken() {
        for (kind, name) in [(Kind::Bank, "supply_2"), (Kind::Guide, "2nd-call"), (Kind::Route, "x")] {
            assert!(check(kind, name).is_ok(), "{name}");
        }
        assert_eq!(title("first-call"), "First call");
    }
}
