//! "Did you mean".

/// The candidate nearest to `name`, if one is near enough to be a slip of the pen: at most a third of its
/// characters differ (one, in a short name). Equal distances go to the first candidate, so order them.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = name.to_lowercase();
    let bound = (folded.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| !candidate.is_empty())
        .filter_map(|candidate| {
            // The distance is at least the difference in length: skip the dear part where it cannot win.
            if candidate.len().abs_diff(folded.len()) > bound * 4 {
                return None;
            }
            let distance = strsim::osa_distance(&folded, &candidate.to_lowercase());
            (distance <= bound).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_pen_is_found_and_a_stranger_is_not() {
        assert_eq!(nearest("finence", ["legal", "finance"]), Some("finance"));
        assert_eq!(nearest("Finance", ["legal", "finance"]), Some("finance"));
        assert_eq!(nearest("security", ["legal", "finance"]), None);
        assert_eq!(nearest("typ", ["type", "tags"]), Some("type"));
    }
}
