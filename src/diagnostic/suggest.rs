//! "Did you mean".

/// The candidate nearest to `name`, if one is near enough to be a slip of the pen: at most a third of its
/// characters differ (one, in a short name). Equal distances go to the first candidate, so order them.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(name, candidates).into_iter().min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// The one candidate that is near enough to be a slip of the pen; nothing where several are.
pub fn only_near<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    match near(name, candidates).as_slice() {
        [(_, only)] => Some(only),
        _ => None,
    }
}

/// The one candidate that differs from `name` in nothing but upper and lower case and in what joins its words.
pub fn same<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let bare = |name: &str| name.replace(['-', '_', ' '], "").to_lowercase();
    let wanted = bare(name);
    let mut found = candidates.into_iter().filter(|candidate| bare(candidate) == wanted);
    let first = found.next();
    first.filter(|_| found.next().is_none())
}

/// The candidates near enough, each with how many letters differ.
fn near<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<(usize, &'a str)> {
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
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{nearest, only_near, same};

    #[test]
    fn a_slip_of_the_pen_is_found_and_a_stranger_is_not() {
        assert_eq!(nearest("finence", ["legal", "finance"]), Some("finance"));
        assert_eq!(nearest("Finance", ["legal", "finance"]), Some("finance"));
        assert_eq!(nearest("security", ["legal", "finance"]), None);
        assert_eq!(nearest("typ", ["type", "tags"]), Some("type"));
    }

    #[test]
    fn what_could_be_two_names_is_not_taken_for_one() {
        assert_eq!(only_near("term", ["terms", "team", "finance"]), None);
        assert_eq!(only_near("finanse", ["terms", "team", "finance"]), Some("finance"));
        assert_eq!(same("Red_Flags", ["red-flags", "tags"]), Some("red-flags"));
        assert_eq!(same("redflag", ["red-flags"]), None);
        assert_eq!(same("a b", ["a-b", "a_b"]), None);
    }
}
