//! How earlier requests for a route went, in figures.

use super::{Calendar, Precedent, Stage, WorkingTime};

/// What the precedents of a route come to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Odds {
    /// How often it was asked for; at least once.
    pub asked: usize,
    /// How often the answer was yes.
    pub yes: usize,
    /// The median of the times an answer took, where they are written down.
    pub median: Option<WorkingTime>,
}

impl Odds {
    /// The odds by these precedents; `None` where there are none.
    pub fn of<S: Stage>(precedents: &[Precedent<S>], calendar: &Calendar) -> Option<Self> {
        if precedents.is_empty() {
            return None;
        }
        let took: Vec<WorkingTime> =
            precedents.iter().filter_map(|one| Some(calendar.working_time(one.took?))).collect();
        let least = median(took.iter().map(|time| time.least).collect());
        let most = median(took.iter().map(|time| time.most).collect());
        Some(Self {
            asked: precedents.len(),
            yes: precedents.iter().filter(|one| one.yes).count(),
            median: least.zip(most).map(|(least, most)| WorkingTime { least, most }),
        })
    }
}

/// The value in the middle; of two the mean.
fn median(mut values: Vec<u64>) -> Option<u64> {
    values.sort_unstable();
    let (lower, upper) = (values.get(values.len().checked_sub(1)? / 2)?, values.get(values.len() / 2)?);
    Some(lower.midpoint(*upper))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Odds;
    use crate::model::{Calendar, Linked, Precedent};

    fn odds(cases: &[(bool, Option<&str>)]) -> String {
        let precedents: Vec<Precedent<Linked>> = cases
            .iter()
            .map(|(yes, took)| Precedent {
                asked: date(2026, 1, 5),
                what_for: None,
                yes: *yes,
                took: took.map(|took| took.parse().unwrap()),
                note: None,
            })
            .collect();
        let Some(odds) = Odds::of(&precedents, &Calendar::default()) else { return "none".to_owned() };
        let median = odds.median.map_or_else(|| "unknown".to_owned(), |median| median.to_string());
        format!("{} asked, {} yes, median {median}", odds.asked, odds.yes)
    }

    #[test]
    fn the_median_is_the_time_in_the_middle_counted_in_working_time() {
        assert_eq!(odds(&[]), "none");
        assert_eq!(odds(&[(true, None)]), "1 asked, 1 yes, median unknown");
        assert_eq!(
            odds(&[(true, Some("1 week")), (false, Some("4 hours")), (true, Some("1 day"))]),
            "3 asked, 2 yes, median 1 working day"
        );
        assert_eq!(
            odds(&[(true, Some("4 hours")), (false, Some("1 day"))]),
            "2 asked, 1 yes, median 6 hours"
        );
        assert_eq!(
            odds(&[(true, Some("1-3 days")), (true, None)]),
            "2 asked, 2 yes, median 1 to 3 working days"
        );
    }
}
