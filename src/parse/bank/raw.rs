//! A bank's file as it is written.

use serde::Deserialize;

use crate::model::Duration;
use crate::parse::values::{Day, Short};
use crate::source::Located;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawHead {
    pub title: String,
    pub description: Option<Located<String>>,
    pub owner: Option<Located<String>>,
    pub reviewed: Option<Day>,
    pub review_every: Option<Duration>,
    #[serde(default)]
    pub tags: Vec<String>,
}

#[derive(Deserialize)]
pub struct RawHeading {
    pub heading: String,
}

#[derive(Deserialize)]
pub struct RawNote {
    pub note: Located<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawQuestion {
    pub id: Located<String>,
    pub ask: Located<String>,
    pub why: Located<String>,
    pub say: Option<Located<String>>,
    #[serde(rename = "type")]
    pub answer: Option<Located<RawAnswer>>,
    #[serde(default)]
    pub options: Vec<Located<Short<RawChoice>>>,
    pub unit: Option<String>,
    #[serde(default)]
    pub required: bool,
    pub moment: Option<Located<String>>,
    #[serde(default)]
    pub listen_for: Vec<RawGood>,
    #[serde(default)]
    pub red_flags: Vec<RawFlag>,
    #[serde(default)]
    pub follow_ups: Vec<Located<Short<RawFollowUp>>>,
    pub unknown: Option<RawUnknown>,
    #[serde(default)]
    pub evidence: Vec<Located<String>>,
    pub owner: Option<Located<String>>,
    pub reviewed: Option<Day>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub also_called: Vec<String>,
    pub when: Option<Located<String>>,
    pub replaced_by: Option<Located<String>>,
    pub retired: Option<Day>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum RawAnswer {
    YesNo,
    Choice,
    Choices,
    Text,
    LongText,
    Number,
    Money,
    Percent,
    Date,
    Duration,
    File,
    Person,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RawChoice {
    pub value: Option<Located<String>>,
    pub label: Located<String>,
    pub say: Option<Located<String>>,
    pub then: Option<RawThen>,
    #[serde(default)]
    pub options: Vec<Located<Short<RawChoice>>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawThen {
    #[serde(default)]
    pub controls: Vec<Located<String>>,
    #[serde(default)]
    pub teams: Vec<Located<String>>,
    #[serde(default)]
    pub steps: Vec<Located<String>>,
    #[serde(default)]
    pub ask: Vec<Located<String>>,
    #[serde(default)]
    pub skip: Vec<Located<String>>,
    pub say: Option<Located<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawGood {
    pub signal: Located<String>,
    pub means: Option<Located<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawFlag {
    pub signal: Located<String>,
    pub means: Option<Located<String>>,
    #[serde(rename = "do")]
    pub act: Option<Located<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RawFollowUp {
    pub ask: Located<String>,
    pub when_heard: Option<Located<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawUnknown {
    pub assume: Option<String>,
    pub ask: Option<Located<String>>,
    pub by: Option<Located<String>>,
    pub say: Option<Located<String>>,
}
