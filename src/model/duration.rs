//! Lengths of time as people write them: `1 day`, `2-5 days`, `1-2 weeks`.

use std::fmt;
use std::str::FromStr;

/// A length of time, or a range of one. Days are working days.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Duration {
    /// At the shortest, in `unit`.
    pub least: u32,
    /// At the longest, in `unit`; not below `least`.
    pub most: u32,
    /// What is counted.
    pub unit: Unit,
}

/// What a duration counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unit {
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Working days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

const UNITS: [(Unit, &str, &str); 6] = [
    (Unit::Minute, "minute", "minutes"),
    (Unit::Hour, "hour", "hours"),
    (Unit::Day, "day", "days"),
    (Unit::Week, "week", "weeks"),
    (Unit::Month, "month", "months"),
    (Unit::Year, "year", "years"),
];

impl Unit {
    fn name(self, count: u32) -> &'static str {
        let name = UNITS.iter().find(|(unit, ..)| *unit == self);
        name.map_or("", |(_, one, many)| if count == 1 { one } else { many })
    }
}

impl FromStr for Duration {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "`{text}` is no length of time; write a number and minutes, hours, days, weeks, months or years, such as `2 days` or `2-5 days`"
            )
        };
        let text = text.trim();
        let digits_end = text.find(|c: char| c.is_alphabetic()).ok_or_else(wrong)?;
        let (numbers, unit) = text.split_at(digits_end);
        let unit = unit.trim().strip_prefix("working ").unwrap_or(unit.trim());
        let (unit, ..) =
            UNITS.iter().find(|(_, one, many)| unit == *one || unit == *many).ok_or_else(wrong)?;
        let mut parts = numbers.split(['-', '–']).map(|part| part.trim().parse::<u32>());
        let (least, most) = match (parts.next(), parts.next(), parts.next()) {
            (Some(Ok(only)), None, None) => (only, only),
            (Some(Ok(least)), Some(Ok(most)), None) => (least, most),
            _ => return Err(wrong()),
        };
        if least > most {
            return Err(format!("`{text}` runs backwards; write the shorter time first"));
        }
        Ok(Self { least, most, unit: *unit })
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.least == self.most {
            write!(f, "{} {}", self.most, self.unit.name(self.most))
        } else {
            write!(f, "{} to {} {}", self.least, self.most, self.unit.name(self.most))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Duration;

    #[test]
    fn durations_are_read_as_people_write_them() {
        let shown = |text: &str| text.parse::<Duration>().map(|duration| duration.to_string());
        assert_eq!(shown("1 day").as_deref(), Ok("1 day"));
        assert_eq!(shown("2-5 days").as_deref(), Ok("2 to 5 days"));
        assert_eq!(shown("2 – 5 working days").as_deref(), Ok("2 to 5 days"));
        assert!(shown("soon").is_err());
        assert!(shown("5-2 days").is_err());
        assert!(shown("99999999999 days").is_err());
    }
}
