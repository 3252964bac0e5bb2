//! Dates in the forms of other people.

use jiff::civil::Date;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The date as we write it, where it can be read in one way only: `2 October 2026`, `2026/10/2`, `25.10.2026`. Of
/// `02/10/2026` nobody can say whether it is in February or in October.
pub fn date_in_our_form(text: &str) -> Option<String> {
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |part: &str| part.trim_end_matches(|c: char| c.is_alphabetic()).parse::<i8>().ok();
    let year = |part: &str| part.parse::<i16>().ok().filter(|_| part.len() == 4);
    let month = |part: &str| {
        let part = part.to_lowercase();
        let at = MONTHS.iter().position(|month| part.len() >= 3 && part.starts_with(month))?;
        i8::try_from(at + 1).ok()
    };
    let (year, month, day) = if let Some(year) = year(first) {
        (year, month(second).or_else(|| number(second))?, number(third)?)
    } else if let Some(named) = month(second) {
        (year(third)?, named, number(first)?)
    } else if let Some(named) = month(first) {
        (year(third)?, named, number(second)?)
    } else {
        let (one, other) = (number(first)?, number(second)?);
        match (one > 12, other > 12) {
            (true, false) => (year(third)?, other, one),
            (false, true) => (year(third)?, one, other),
            _ => return None,
        }
    };
    Date::new(year, month, day).ok().map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::date_in_our_form;

    #[test]
    fn a_date_is_read_only_where_it_can_mean_one_day() {
        for form in
            ["2026/10/02", "2026.10.2", "2 October 2026", "October 2, 2026", "2nd Oct 2026", "2026 Oct 2"]
        {
            assert_eq!(date_in_our_form(form).as_deref(), Some("2026-10-02"), "{form}");
        }
        assert_eq!(date_in_our_form("25.10.2026").as_deref(), Some("2026-10-25"));
        assert_eq!(date_in_our_form("10/25/2026").as_deref(), Some("2026-10-25"));
        for form in ["02/10/2026", "2.10.26", "soon", "31 June 2026", "2026"] {
            assert_eq!(date_in_our_form(form), None, "{form}");
        }
    }
}
