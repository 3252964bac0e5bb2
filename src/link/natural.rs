//! The order of titles as people expect it: numbers by their value, upper and lower case alike.

use std::cmp::Ordering;

/// Compares two titles. Equal only if they are the same text, so that an order never depends on where it started.
pub fn compare(a: &str, b: &str) -> Ordering {
    let (folded_a, folded_b) = (a.to_lowercase(), b.to_lowercase());
    let (mut rest_a, mut rest_b) = (folded_a.as_str(), folded_b.as_str());
    while !rest_a.is_empty() && !rest_b.is_empty() {
        let (part_a, after_a) = part(rest_a);
        let (part_b, after_b) = part(rest_b);
        let order = match (number(part_a), number(part_b)) {
            (Some(a), Some(b)) => (a.len(), a).cmp(&(b.len(), b)),
            _ => part_a.cmp(part_b),
        };
        if order != Ordering::Equal {
            return order;
        }
        (rest_a, rest_b) = (after_a, after_b);
    }
    rest_a.len().cmp(&rest_b.len()).then_with(|| a.cmp(b))
}

/// The number a name starts with: 3 for `03-discovery`.
pub fn leading_number(name: &str) -> Option<u64> {
    let (digits, _) = part(name);
    number(digits)?;
    digits.parse().ok()
}

/// The first run of digits or of other characters, and the rest.
fn part(text: &str) -> (&str, &str) {
    let is_digit = text.starts_with(|c: char| c.is_ascii_digit());
    let end = text.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(text.len());
    text.split_at(end)
}

/// The digits without leading zeros, if these are digits.
fn number(part: &str) -> Option<&str> {
    part.starts_with(|c: char| c.is_ascii_digit()).then(|| part.trim_start_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[test]
    fn numbers_sort_by_value_and_case_does_not_matter() {
        let mut titles = ["Step 10", "step 2", "Step 2", "alpha", "Beta", "Step 02"];
        titles.sort_by(|a, b| compare(a, b));
        assert_eq!(titles, ["alpha", "Beta", "Step 02", "Step 2", "step 2", "Step 10"]);
    }
}
