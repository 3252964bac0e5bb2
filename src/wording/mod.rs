//! The words that the site itself says, in the language of the playbook: of the pages, `{{ words.next }}`, and of
//! what is made in Rust.
//!
//! They stand in one file per language, `lang/de.ftl` in a theme, in the format of [Fluent](https://projectfluent.org):
//! text with named places (`{ $team }`) and variants by number or name. Attributes, terms and functions of Fluent are
//! left out: nothing here needs them. Each message is taken apart once, so that saying it costs no more than joining
//! its pieces; and what scripts say is handed to them as data ([`Wording::for_scripts`]).
//!
//! A message that a language lacks is said in English.

mod message;
mod read;
mod scripts;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, LazyLock};

use unic_langid::{CharacterDirection, LanguageIdentifier};

pub use message::Given;
use message::Message;
pub use read::{FOLDER, Wanted, read};

/// The language of what no file says.
pub const FALLBACK: &str = "en";

static ENGLISH: LazyLock<Arc<Wording>> = LazyLock::new(|| Arc::new(read::english()));

/// Everything the site says, in one language.
#[derive(Clone, PartialEq, Debug)]
pub struct Wording {
    messages: BTreeMap<String, Message>,
    language: String,
}

impl Wording {
    /// The words of the built-in theme in English.
    pub fn english() -> Arc<Self> {
        Arc::clone(&ENGLISH)
    }

    /// The words of a message without places; its id where there is none, so that a reader can report it.
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.messages.get(id).and_then(Message::text).unwrap_or(id)
    }

    /// The words of a message with these in its places, as they are: what goes into a page as HTML has to be HTML.
    pub fn say(&self, id: &str, given: &[(&str, Given<'_>)]) -> String {
        let mut said = String::new();
        let find = |name: &str| given.iter().find(|(known, _)| *known == name).map(|(_, given)| *given);
        match self.messages.get(id) {
            Some(message) => message.say(&mut said, &find, &str::to_owned),
            None => said.push_str(id),
        }
        said
    }

    /// The same with the message's own words changed by `own`, such as to escape them. `None` if there is no such message.
    pub fn say_with<'g>(
        &self,
        id: &str,
        find: &dyn Fn(&str) -> Option<Given<'g>>,
        own: &dyn Fn(&str) -> String,
    ) -> Option<String> {
        let mut said = String::new();
        self.messages.get(id)?.say(&mut said, find, own);
        Some(said)
    }

    /// The messages without places, by the names that templates know them by: `on_this_page` for `on-this-page`.
    pub fn fixed(&self) -> impl Iterator<Item = (String, &str)> {
        let fixed = self.messages.iter().filter_map(|(id, message)| Some((id, message.text()?)));
        fixed.map(|(id, text)| (id.replace('-', "_"), text))
    }

    /// The names of the places of a message; `None` if there is no such message.
    pub fn places(&self, id: &str) -> Option<Vec<&str>> {
        self.messages.get(id).map(Message::places)
    }

    /// The ids of all messages, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// What the scripts of the site say, as the value of a script's table: the messages whose ids begin with `of` and a
    /// hyphen.
    pub fn for_scripts(&self, of: &str) -> String {
        let prefix = format!("{of}-");
        let own = self.messages.iter().filter_map(|(id, message)| Some((id.strip_prefix(&prefix)?, message)));
        scripts::table(own)
    }

    /// A list as people say it, its last two parts joined by `joint`: `list-and` or `list-or`.
    pub fn list(&self, parts: &[String], joint: &str) -> String {
        let Some((last, first)) = parts.split_last() else { return String::new() };
        if first.is_empty() {
            return last.clone();
        }
        format!("{}{}{last}", first.join(self.get("list-comma")), self.get(joint))
    }

    /// The tag of the language in which most of it is said.
    pub fn language(&self) -> &str {
        &self.language
    }
}

/// Whether the language of a tag is written from right to left.
pub fn is_from_right(tag: &str) -> bool {
    let tag = tag.parse::<LanguageIdentifier>();
    tag.is_ok_and(|tag| tag.character_direction() == CharacterDirection::RTL)
}

/// A number with `separators`: before each third digit from the right, and before its fraction.
pub fn grouped(number: &str, (thousands, point): (&str, &str)) -> String {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(w, f)| (w, Some(f)));
    let mut said = String::with_capacity(number.len() + number.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            said.push_str(thousands);
        }
        said.push(digit);
    }
    if let Some(fraction) = fraction {
        // Writing to a string cannot fail.
        let _ = write!(said, "{point}{fraction}");
    }
    said
}
