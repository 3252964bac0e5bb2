//! Scenarios: the answers of a typical deal, and what they must lead to.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::time::DAY;
use super::{Duration, Keys, Rich, SitePath, Stage, WorkingTime};
use crate::source::{Located, SourcePath, Span};

/// A worked example for readers and a test for authors: `content/scenarios/small-renewal.yaml`.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario<S: Stage> {
    /// Its file.
    pub path: SourcePath,
    /// Its page in the site.
    pub site_path: SitePath,
    /// Its title.
    pub title: String,
    /// The deal in a sentence.
    pub description: Option<Rich<S>>,
    /// The description's words without markup.
    pub description_text: Option<String>,
    /// The team that keeps it right.
    pub owner: Option<S::Ref>,
    /// When it was last read through.
    pub reviewed: Option<Date>,
    /// How often it should be.
    pub review_every: Option<Duration>,
    /// The process the deal takes, and where it is named; `None` where that was left out, which was reported.
    pub process: Option<Located<S::Ref>>,
    /// Where its title and review are written.
    pub keys: Keys,
    /// Where its answers are written: the key.
    pub answers_span: Span,
    /// The answers, in the author's order.
    pub answers: Vec<Given<S>>,
    /// What they must lead to.
    pub expect: Expect<S>,
    /// Whether a mistake was found in it, so that what it leads to cannot be told.
    pub unreadable: bool,
}

/// An answer as it is written.
#[derive(Clone, PartialEq, Debug)]
pub struct Given<S: Stage> {
    /// The question, and where it is named.
    pub question: Located<S::Ref>,
    /// What is answered, and where.
    pub words: Located<Words>,
}

/// The words of an answer. Which kind of value they are depends on the question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Words {
    /// One value.
    One(String),
    /// A list of values.
    Many(Vec<Located<String>>),
}

/// What a scenario must lead to. What is left out is not checked.
#[derive(Clone, PartialEq, Debug)]
pub struct Expect<S: Stage> {
    /// The controls that apply.
    pub controls: Option<Located<Vec<S::Ref>>>,
    /// The steps that are taken.
    pub steps: Option<Located<Vec<S::Ref>>>,
    /// The teams that are brought in.
    pub teams: Option<Located<Vec<S::Ref>>>,
    /// How long the whole takes.
    pub working_days: Option<Located<Days>>,
}

/// A number of working days, or a range of it: `6-9`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Days {
    /// At the shortest.
    pub least: u64,
    /// At the longest; not below `least`.
    pub most: u64,
}

impl<S: Stage> Scenario<S> {
    /// The id others refer to it by: its file's stem.
    pub fn id(&self) -> &str {
        self.path.stem()
    }
}

impl<S: Stage> Default for Expect<S> {
    fn default() -> Self {
        Self { controls: None, steps: None, teams: None, working_days: None }
    }
}

impl From<WorkingTime> for Days {
    /// The days of a time; a part of a day counts as a whole one.
    fn from(time: WorkingTime) -> Self {
        Self { least: time.least.div_ceil(DAY), most: time.most.div_ceil(DAY) }
    }
}

impl FromStr for Days {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is no number of working days; write `6`, or a range such as `6-9`");
        let numbers = text.trim().trim_end_matches("days").trim_end_matches("working ").trim();
        let mut parts = numbers.split(['-', '–']).map(|part| part.trim().parse::<u64>());
        match (parts.next(), parts.next(), parts.next()) {
            (Some(Ok(only)), None, None) => Ok(Self { least: only, most: only }),
            (Some(Ok(least)), Some(Ok(most)), None) if least <= most => Ok(Self { least, most }),
            (Some(Ok(_)), Some(Ok(_)), None) => {
                Err(format!("`{text}` runs backwards; write the smaller number first"))
            }
            _ => Err(wrong()),
        }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.least == self.most {
            write!(f, "{}", self.most)
        } else {
            write!(f, "{}-{}", self.least, self.most)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Days;

    #[test]
    fn days_are_a_number_or_a_range() {
        let shown = |text: &str| text.parse::<Days>().map(|days| days.to_string());
        assert_eq!(shown("6").as_deref(), Ok("6"));
        assert_eq!(shown(" 6 – 9 ").as_deref(), Ok("6-9"));
        assert_eq!(shown("6-9 working days").as_deref(), Ok("6-9"));
        assert!(shown("9-6").is_err());
        assert!(shown("soon").is_err());
        assert!(shown("2 weeks").is_err());
    }
}
