//! What a page says of its own file: when it was changed, where to write in it, how long it takes to read.

use jiff::civil::Date;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::Serialize;

use super::super::{Site, href};
use super::Link;
use super::dates::DateView;
use crate::model::made::team_page;
use crate::source::SourcePath;
use crate::wording::Wording;

/// How many words a reader takes in a minute.
const WORDS: usize = 220;

/// The same in scripts without spaces between words, in characters.
const CHARACTERS: usize = 500;

/// The least that is worth a word, in minutes.
const LEAST: usize = 2;

/// What cannot stand in the path of an address.
const NO_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The last change of a page's file.
#[derive(Serialize)]
pub struct Changed {
    on: DateView,
    /// The team that made it, if the author is known to be of one.
    by: Option<Link>,
}

impl Changed {
    /// That of the file at `path`, seen from a page in `folder`.
    pub fn new(site: &Site<'_>, path: &SourcePath, folder: &str) -> Option<Self> {
        let (on, team) = site.playbook.last_change(path)?;
        let by = team.map(|team| Link {
            title: team.name.clone(),
            href: Some(href::to_path(folder, &team_page(&team.id.value))),
        });
        Some(Self { by, ..Self::of(&site.playbook.wording, on) })
    }

    /// A change on a day, of which nothing else is known.
    pub fn of(wording: &Wording, day: Date) -> Self {
        Self { on: DateView::new(wording, day), by: None }
    }
}

/// The address that opens the file at `path` for writing.
pub fn edit(site: &Site<'_>, path: &SourcePath) -> Option<String> {
    let address = site.playbook.notes.edit.as_ref()?;
    let path = site.sources.label(path);
    Some(address.replace("{path}", &utf8_percent_encode(&path, NO_PATH).to_string()))
}

/// How long it takes to read HTML of ours, in minutes; nothing where that is no time.
pub fn minutes(html: &str) -> Option<usize> {
    let (mut words, mut characters, mut is_tag, mut is_word) = (0_usize, 0_usize, false, false);
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            c if is_without_spaces(c) => {
                characters += 1;
                is_word = false;
            }
            c if c.is_alphanumeric() => {
                words += usize::from(!is_word);
                is_word = true;
            }
            c if c.is_whitespace() => is_word = false,
            _ => {}
        }
    }
    let minutes = (words * CHARACTERS + characters * WORDS).div_ceil(WORDS * CHARACTERS);
    (minutes >= LEAST).then_some(minutes)
}

/// Whether it is a letter of Chinese or Japanese.
fn is_without_spaces(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn time_to_read_goes_by_words_or_by_characters_where_words_have_no_spaces() {
        assert_eq!(minutes(""), None);
        assert_eq!(minutes(&"<p>Some words</p>\n".repeat(110)), None);
        assert_eq!(minutes(&"<p class=\"a b c\">Some words – here</p>\n".repeat(110)), Some(2));
        assert_eq!(minutes(&"it’s well-known ".repeat(440)), Some(4));
        assert_eq!(minutes(&"見積書を確認する。".repeat(250)), Some(4));
    }
}
